// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/CellLayout.h"

#include "widgets/Theme.h"

#include <algorithm>
#include <cmath>

namespace rushes::cells
{
constexpr int leastBar = 32;

QRect preview(const QRect &cell)
{
    const int height = std::min<int>(metrics::thumbnailHeight, cell.height() - margin);
    const int width =
        std::min(metrics::thumbnailWidth * height / metrics::thumbnailHeight, cell.width() - margin);
    QRect picture(0, 0, std::max(width, 0), std::max(height, 0));
    picture.moveCenter(cell.center());
    return picture;
}

QRect text(const QRect &cell)
{
    return cell.adjusted(margin, 0, -margin, 0);
}

QRect badge(const QRect &words)
{
    QRect icon(words.right() + 1 - metrics::iconSize, 0, metrics::iconSize, metrics::iconSize);
    icon.moveTop(words.top() + (words.height() - icon.height()) / 2);
    return icon;
}

TwoLines twoLines(const QRect &words, int lineHeight)
{
    const int top = words.top() + (words.height() - 2 * lineHeight) / 2;
    const QRect first(words.left(), top, words.width(), lineHeight);
    return {first, first.translated(0, lineHeight)};
}

IconAndText iconAndText(const QRect &cell)
{
    const QRect inner = text(cell);
    QRect icon(inner.left(), 0, metrics::iconSize, metrics::iconSize);
    icon.moveTop(inner.top() + (inner.height() - icon.height()) / 2);
    return {icon, inner.adjusted(icon.width() + margin, 0, 0, 0)};
}

BarAndText progress(const QRect &cell, int textWidth)
{
    const QRect inner = text(cell);
    QRect words = inner;
    words.setLeft(std::max(inner.left(), inner.right() + 1 - textWidth));
    QRect bar(inner.left(), 0, words.left() - inner.left() - 2 * margin, metrics::progressHeight);
    bar.moveTop(inner.top() + (inner.height() - bar.height()) / 2);
    if (bar.width() < leastBar)
        return {{}, inner};
    return {bar, words};
}

QRect chip(const QRect &line, int left, int textWidth, int textHeight)
{
    constexpr int least = 40;
    const int wished = textWidth + 2 * chipInset;
    const int width = std::min(wished, line.right() + 1 - left);
    if (width < std::min(wished, least))
        return {};
    const int height = std::min(textHeight + 2, line.height());
    return {left, line.top() + (line.height() - height) / 2, width, height};
}

QRect filled(const QRect &bar, double progress)
{
    QRect part = bar;
    const double bounded = std::clamp(progress, 0.0, 1.0);
    const int width = int(std::lround(bounded * bar.width()));
    part.setWidth(bounded > 0 ? std::max(width, bar.height()) : 0);
    return part;
}
} // namespace rushes::cells
