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

/// Measures of the 8-pixel rhythm, in device-independent pixels. Those that hold text grow with it, all by this one
/// number; air, lines and corners stay as they are.
namespace metrics
{
/// The size of text that was chosen, in percent of the standard: Appearance sets it and tells every widget by a
/// StyleChange. Main thread.
int textPercent();
void setTextPercent(int percent);

/// So many pixels at 100 %, and so many more for each further 100 %.
class Measure final
{
public:
    constexpr Measure(int standard, int growth) : m_standard(standard), m_growth(growth) {}
    operator int() const { return m_standard + m_growth * (textPercent() - 100) / 100; }

private:
    int m_standard, m_growth;
};

constexpr int unit = 8;
constexpr int thumbnailRadius = 4, radius = 6;
inline constexpr Measure bodyPixels{13, 13}, secondaryPixels{12, 12}, titlePixels{18, 18};
inline constexpr Measure iconSize{16, 12}, progressHeight{6, 2};
inline constexpr Measure controlHeight{32, 16}, toolBarHeight{48, 16}, headerHeight{32, 16}, statusBarHeight{28, 16};
inline constexpr Measure rowHeight{64, 32}, compactRowHeight{40, 16};
inline constexpr Measure thumbnailWidth{72, 36}, thumbnailHeight{48, 24};

/// A width that is made for words at 100 %, as wide as it is to be now.
inline int forText(int width)
{
    return Measure(width, width);
}
} // namespace metrics
} // namespace rushes
