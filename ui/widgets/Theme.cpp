// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/Theme.h"

#include <cmath>
#include <utility>

namespace rushes
{
namespace
{
Theme makeLight()
{
    Theme theme;
    theme.window = QColor(0xF4F5F7u);
    theme.sideBar = QColor(0xECEEF1u);
    theme.surface = QColor(0xFFFFFFu);
    theme.line = QColor(0xDDE1E7u);
    theme.text = QColor(0x1B1F24u);
    theme.secondary = QColor(0x59626Eu);
    theme.accent = QColor(0x3B5BDBu);
    theme.onAccent = QColor(0xFFFFFFu);
    theme.selection = QColor(0xE4E9FBu);
    theme.good = QColor(0x22783Au);
    theme.warning = QColor(0x9A5200u);
    theme.bad = QColor(0xB42323u);
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.dark = true;
    theme.window = QColor(0x16181Cu);
    theme.sideBar = QColor(0x181A1Fu);
    theme.surface = QColor(0x1C1F24u);
    theme.line = QColor(0x2D3138u);
    theme.text = QColor(0xE7E9ECu);
    theme.secondary = QColor(0x9EA6B1u);
    theme.accent = QColor(0x8CA1FFu);
    theme.onAccent = QColor(0x16181Cu);
    theme.selection = QColor(0x28304Au);
    theme.good = QColor(0x6FD08Cu);
    theme.warning = QColor(0xFFB366u);
    theme.bad = QColor(0xFF8F8Fu);
    return theme;
}

QColor translucent(QColor color, qreal alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}
} // namespace

static int chosenPercent = 100;

int metrics::textPercent()
{
    return chosenPercent;
}

void metrics::setTextPercent(int percent)
{
    chosenPercent = percent;
}

QColor mixed(const QColor &a, const QColor &b, qreal part)
{
    const auto channel = [part](int from, int to) { return int(std::lround(from + (to - from) * part)); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()),
                  channel(a.alpha(), b.alpha()));
}

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTheme() : light();
}

QColor Theme::disabled() const
{
    return mixed(secondary, surface, dark ? 0.45 : 0.4);
}

QColor Theme::gateway(int color) const
{
    switch (color) {
    case 1:
        return dark ? QColor(0x6ea8fe) : QColor(0x1971c2);
    case 2:
        return dark ? QColor(0x6fd08c) : QColor(0x2b8a3e);
    case 3:
        return dark ? QColor(0xffb366) : QColor(0xe8590c);
    case 4:
        return dark ? QColor(0xff8f8f) : QColor(0xc92a2a);
    case 5:
        return dark ? QColor(0xc4a1ff) : QColor(0x7048e8);
    case 6:
        return dark ? QColor(0x63d8cf) : QColor(0x0c8599);
    default:
        return Qt::transparent;
    }
}

QColor Theme::hover() const
{
    return translucent(text, dark ? 0.07 : 0.05);
}

QColor Theme::pressed() const
{
    return translucent(text, dark ? 0.12 : 0.1);
}

QColor Theme::tinted(const QColor &tone) const
{
    return mixed(surface, tone, 0.08);
}

QPalette Theme::palette() const
{
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, window},
        {QPalette::WindowText, text},
        {QPalette::Base, surface},
        {QPalette::AlternateBase, window},
        {QPalette::Text, text},
        {QPalette::Button, surface},
        {QPalette::ButtonText, text},
        {QPalette::BrightText, bad},
        {QPalette::Light, dark ? mixed(surface, text, 0.12) : surface},
        {QPalette::Midlight, mixed(surface, line, 0.5)},
        {QPalette::Mid, line},
        {QPalette::Dark, mixed(line, secondary, 0.5)},
        {QPalette::Shadow, dark ? QColor(Qt::black) : secondary},
        {QPalette::Highlight, selection},
        {QPalette::HighlightedText, text},
        {QPalette::Link, accent},
        {QPalette::LinkVisited, accent},
        {QPalette::ToolTipBase, surface},
        {QPalette::ToolTipText, text},
        {QPalette::PlaceholderText, secondary},
    };
    QPalette palette;
    for (const auto &[role, color] : roles)
        palette.setColor(QPalette::All, role, color);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
          QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited})
        palette.setColor(QPalette::Disabled, role, disabled());
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return palette;
}

QPalette Theme::textPalette() const
{
    QPalette result = palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        result.setColor(group, QPalette::Highlight, accent);
        result.setColor(group, QPalette::HighlightedText, onAccent);
    }
    return result;
}
} // namespace rushes
