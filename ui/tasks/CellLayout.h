// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>

namespace rushes
{
/// Where things lie in a cell of the task table. Pure functions of the cell's rectangle.
namespace cells
{
constexpr int margin = 8;

struct IconAndText {
    QRect icon, text;
};
struct BarAndText {
    QRect bar, text;
};

/// The picture, centred, at most 72x48 and never larger than the cell less its margins.
QRect preview(const QRect &cell);
QRect text(const QRect &cell);
/// An icon at the end of words.
QRect badge(const QRect &words);
struct TwoLines {
    QRect first, second;
};
/// Two lines of that height, one below the other, in the middle.
TwoLines twoLines(const QRect &words, int lineHeight);
IconAndText iconAndText(const QRect &cell);
/// The bar, and room for a text of textWidth to its right; a cell too narrow for both keeps the text.
BarAndText progress(const QRect &cell, int textWidth);
constexpr int chipInset = 6;
/// Around a text of textWidth, from left on in a line; narrower where there is less room, empty where there is too little.
QRect chip(const QRect &line, int left, int textWidth, int textHeight);
/// The filled part of a bar at progress 0–1; something is seen from the first percent on.
QRect filled(const QRect &bar, double progress);
} // namespace cells
} // namespace rushes
