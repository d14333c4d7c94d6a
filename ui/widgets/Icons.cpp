// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/Icons.h"

#include "widgets/Theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

// Q_INIT_RESOURCE declares a function, which must not happen inside a namespace.
static void initIconResources()
{
    Q_INIT_RESOURCE(rushes_icons);
}

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
struct Entry {
    Icon icon;
    const char16_t *name;
};

constexpr std::array entries{
    Entry{Icon::Add, u"add"},
    Entry{Icon::Save, u"save"},
    Entry{Icon::AskAgain, u"ask-again"},
    Entry{Icon::Pause, u"pause"},
    Entry{Icon::Play, u"play"},
    Entry{Icon::Search, u"search"},
    Entry{Icon::List, u"list"},
    Entry{Icon::Grid, u"grid"},
    Entry{Icon::Clock, u"clock"},
    Entry{Icon::Running, u"running"},
    Entry{Icon::Check, u"check"},
    Entry{Icon::Alert, u"alert"},
    Entry{Icon::Warning, u"warning"},
    Entry{Icon::Question, u"question"},
    Entry{Icon::Cancelled, u"cancelled"},
    Entry{Icon::Previous, u"previous"},
    Entry{Icon::Next, u"next"},
    Entry{Icon::StepBack, u"step-back"},
    Entry{Icon::StepForward, u"step-forward"},
    Entry{Icon::Loop, u"loop"},
    Entry{Icon::Camera, u"camera"},
    Entry{Icon::Volume, u"volume"},
    Entry{Icon::Muted, u"muted"},
    Entry{Icon::FullScreen, u"full-screen"},
    Entry{Icon::Folder, u"folder"},
    Entry{Icon::Copy, u"copy"},
    Entry{Icon::Paste, u"paste"},
    Entry{Icon::Link, u"link"},
    Entry{Icon::Remove, u"remove"},
    Entry{Icon::Settings, u"settings"},
    Entry{Icon::Close, u"close"},
    Entry{Icon::Info, u"info"},
    Entry{Icon::Offline, u"offline"},
    Entry{Icon::Server, u"server"},
    Entry{Icon::Key, u"key"},
    Entry{Icon::Film, u"film"},
    Entry{Icon::Chevron, u"chevron"},
    Entry{Icon::External, u"external"},
    Entry{Icon::Stop, u"stop"},
    Entry{Icon::Menu, u"menu"},
    Entry{Icon::Eye, u"eye"},
    Entry{Icon::Retry, u"retry"},
    Entry{Icon::Star, u"star"},
    Entry{Icon::StarFilled, u"star-filled"},
    Entry{Icon::Pick, u"pick"},
    Entry{Icon::Note, u"note"},
    Entry{Icon::Undo, u"undo"},
    Entry{Icon::Redo, u"redo"},
    Entry{Icon::Export, u"export"},
    Entry{Icon::Trash, u"trash"},
    Entry{Icon::Filter, u"filter"},
    Entry{Icon::Label, u"label"},
};

constexpr bool isInEnumOrder()
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (std::size_t(entries[i].icon) != i)
            return false;
    }
    return std::size_t(Icon::Label) + 1 == entries.size();
}
static_assert(isInEnumOrder(), "one entry per icon, in the order of the enum");

constexpr auto allIcons = [] {
    std::array<Icon, entries.size()> icons{};
    for (std::size_t i = 0; i < icons.size(); ++i)
        icons[i] = entries[i].icon;
    return icons;
}();

/// The file with its colour put in. Done in the text, since an SVG image has no way to be told one.
QByteArray coloured(Icon name, const QColor &color)
{
    QFile file(icons::fileName(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

QPixmap rendered(Icon name, const QColor &color, int devicePixels)
{
    QSvgRenderer renderer(coloured(name, color));
    QPixmap pixmap(devicePixels, devicePixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(0, 0, devicePixels, devicePixels));
    return pixmap;
}

QPixmap cached(Icon name, const QColor &color, int devicePixels)
{
    const QString key = u"rushes-icon-%1-%2-%3"_s.arg(int(name)).arg(color.rgba(), 0, 16).arg(devicePixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(name, color, devicePixels);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

/// Draws an icon in a colour that is looked up when it is painted, so that a change of the theme or of the
/// screen needs no new icons.
class GlyphEngine final : public QIconEngine
{
public:
    enum class Ink { Text, Secondary, OnAccent };

    GlyphEngine(Icon name, Ink ink) : m_name(name), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        icons::paint(*painter, rect, m_name, color(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        // size is in the device's pixels already
        return cached(m_name, color(mode, state), std::min(size.width(), size.height()));
    }

    QString key() const override { return u"rushes"_s; }
    QString iconName() override { return icons::fileName(m_name); }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette();
        const Theme &theme = Theme::of(palette);
        if (mode == QIcon::Disabled)
            return theme.disabled();
        switch (m_ink) {
        case Ink::Text:
            return state == QIcon::On ? theme.accent : theme.text;
        case Ink::Secondary:
            return theme.secondary;
        case Ink::OnAccent:
            return theme.onAccent;
        }
        return theme.text;
    }

    Icon m_name;
    Ink m_ink;
};
} // namespace

void initResources()
{
    static const bool once = (initIconResources(), true);
    Q_UNUSED(once)
}

QIcon icons::icon(Icon name)
{
    return QIcon(new GlyphEngine(name, GlyphEngine::Ink::Text));
}

QIcon icons::onAccent(Icon name)
{
    return QIcon(new GlyphEngine(name, GlyphEngine::Ink::OnAccent));
}

QIcon icons::quiet(Icon name)
{
    return QIcon(new GlyphEngine(name, GlyphEngine::Ink::Secondary));
}

QPixmap icons::pixmap(Icon name, const QColor &color, int size, qreal ratio)
{
    QPixmap result = cached(name, color, int(std::lround(size * ratio)));
    result.setDevicePixelRatio(ratio);
    return result;
}

void icons::paint(QPainter &painter, const QRect &rect, Icon name, const QColor &color)
{
    const int side = std::min(rect.width(), rect.height());
    if (side <= 0)
        return;
    const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side,
                       side);
    painter.drawPixmap(square.topLeft(), pixmap(name, color, side, painter.device()->devicePixelRatioF()));
}

QIcon icons::application()
{
    initResources();
    return QIcon(u":/rushes/icons/rushes.svg"_s);
}

std::span<const Icon> icons::all()
{
    return allIcons;
}

QString icons::fileName(Icon name)
{
    initResources();
    return u":/rushes/icons/"_s + QStringView(entries[std::size_t(name)].name) + u".svg"_s;
}
} // namespace rushes
