// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/Appearance.h"

#include "widgets/DesktopSettings.h"
#include "widgets/Style.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QFontDatabase>
#include <QToolTip>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
/// The system's font. Where no desktop has chosen one, the alias stands for whatever lies there; then a font
/// made for screens is better, if it is installed. Chinese comes from the simplified face in either case,
/// which the locale alone would not always choose.
QFont bodyFont(QFont font)
{
    const QString family = font.family();
    const bool alias = family.startsWith(u"Sans"_s, Qt::CaseInsensitive) || family.startsWith(u"DejaVu"_s);
    // Not Inter: it draws the x between two digits as a multiplication sign, and ids are full of such.
    QStringList families = alias ? QStringList{u"Roboto"_s, u"Noto Sans"_s, family} : QStringList{family};
    families << u"Noto Sans CJK SC"_s;
    font.setFamilies(families);
    return font;
}

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

/// Where text is edited or can be selected.
constexpr const char *textClasses[] = {"QLineEdit", "QTextEdit", "QPlainTextEdit", "QLabel"};
} // namespace

Appearance::Appearance(QObject *parent) : QObject(parent), m_desktop(new DesktopSettings(this)), m_font(bodyFont(QApplication::font()))
{
    m_darkAtStart = QApplication::palette().color(QPalette::Window).lightness() < 128;
    setFonts();
    connect(m_desktop, &DesktopSettings::changed, this, &Appearance::takePreferences);
    qApp->installEventFilter(this);
}

void Appearance::apply(Settings::Appearance mode)
{
    m_mode = mode;
    show();
}

void Appearance::setFonts()
{
    QApplication::setFont(sized(m_font, metrics::bodyPixels));
    QApplication::setFont(sized(m_font, metrics::secondaryPixels), "QHeaderView");
    QToolTip::setFont(sized(m_font, metrics::secondaryPixels));
}

void Appearance::setTextPercent(int percent)
{
    if (metrics::textPercent() == percent)
        return;
    metrics::setTextPercent(percent);
    setFonts();
    // The style gives other measures now: each widget and layout is to ask it again.
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}

bool Appearance::isDark() const
{
    switch (m_mode) {
    case Settings::Appearance::System:
        return m_desktopDark.value_or(m_darkAtStart);
    case Settings::Appearance::Light:
        return false;
    case Settings::Appearance::Dark:
        return true;
    }
    return false;
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    // The desktop is asked once there is something to look at.
    if (event->type() == QEvent::Paint) {
        qApp->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &Appearance::painted, Qt::QueuedConnection);
        QMetaObject::invokeMethod(m_desktop, &DesktopSettings::start, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::takePreferences(const DesktopPreferences &preferences)
{
    m_desktopDark = preferences.dark;
    if (auto *style = qobject_cast<Style *>(QApplication::style()))
        style->setMotionReduced(preferences.motionReduced);
    show();
}

void Appearance::show()
{
    const Theme &theme = isDark() ? Theme::darkTheme() : Theme::light();
    const QPalette palette = theme.palette();
    if (QApplication::palette() == palette)
        return;
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    for (const char *name : textClasses)
        QApplication::setPalette(theme.textPalette(), name);
}
} // namespace rushes
