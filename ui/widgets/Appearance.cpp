// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "widgets/Appearance.h"

#include "widgets/Theme.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QToolTip>

namespace rushes
{
using namespace Qt::StringLiterals;

/// The system's font. Where no desktop has chosen one, the alias stands for whatever lies there; then a font
/// made for screens is better, if it is installed.
static QFont applicationFont()
{
    QFont font = QApplication::font();
    const bool chosen = !font.family().startsWith(u"Sans"_s) && !font.family().startsWith(u"DejaVu"_s);
    if (!chosen)
        font.setFamilies({u"Inter"_s, u"Noto Sans"_s, font.family(), u"Noto Sans CJK SC"_s});
    font.setPixelSize(metrics::bodyPixels);
    return font;
}

Appearance::Appearance(QObject *parent) : QObject(parent)
{
    m_desktopDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setFont(applicationFont());
}

void Appearance::apply(Settings::Appearance mode)
{
    m_mode = mode;
    show();
}

void Appearance::setDesktopDark(bool dark)
{
    m_desktopDark = dark;
    show();
}

void Appearance::show()
{
    const bool dark = m_mode == Settings::Appearance::System ? m_desktopDark : m_mode == Settings::Appearance::Dark;
    const QPalette palette = (dark ? Theme::darkTheme() : Theme::light()).palette();
    if (QApplication::palette() == palette)
        return;
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}
}
