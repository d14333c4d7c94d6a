// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPalette>

namespace rushes
{
/// The colours of the look, light and dark. Every pair of a text colour and a ground that is used has a
/// contrast of at least 4.5:1 (tests/ui/tst_theme).
struct Theme {
    bool dark{};
    QColor window, sideBar, surface, line;
    QColor text, secondary;
    QColor accent, onAccent, selection;
    QColor good, warning, bad;

    static const Theme &light();
    static const Theme &darkTheme();
    /// The one that a palette was made from: widgets and delegates ask with their own palette.
    static const Theme &of(const QPalette &palette);

    QPalette palette() const;
    /// The same for what edits or selects text: there the selection is the accent, since the pale one of
    /// rows is hard to see behind a few letters.
    QPalette textPalette() const;

    /// Text that cannot be used now. Deliberately faint: the contrast rule leaves disabled text out.
    QColor disabled() const;
    /// To know a gateway by: 1–6, else transparent. A mark beside its name, never a text.
    QColor gateway(int color) const;
    /// What lies under the pointer, and under a pressed button: a breath of text on any ground.
    QColor hover() const;
    QColor pressed() const;
    /// The ground of a message of that tone (good, warning, bad, accent).
    QColor tinted(const QColor &tone) const;
};

/// From a (part 0) to b (part 1), channel by channel.
QColor mixed(const QColor &a, const QColor &b, qreal part);

/// Measures of the 8-pixel rhythm, in device-independent pixels.
namespace metrics
{
constexpr int unit = 8;
constexpr int rowHeight = 64, compactRowHeight = 40;
constexpr int thumbnailWidth = 72, thumbnailHeight = 48, thumbnailRadius = 4;
constexpr int toolBarHeight = 48, headerHeight = 32, statusBarHeight = 28, controlHeight = 32;
constexpr int radius = 6, iconSize = 16, progressHeight = 6;
constexpr int bodyPixels = 13, secondaryPixels = 12;
} // namespace metrics
} // namespace rushes
