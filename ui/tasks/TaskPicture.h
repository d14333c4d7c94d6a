// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/Icons.h"

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QImage>
#include <QStringList>

#include <optional>

class QPainter;
class QRect;

namespace rushes
{
class TextCache;
struct Review;
struct Task;
struct Theme;

/// What table and grid show of a task in the same way.
namespace picture
{
struct Look {
    Icon icon;
    QColor color;
    bool quiet{}; ///< only the icon is in the colour, the words are secondary
};

/// Icon and colour of the status.
Look statusLook(const Task &task, const Theme &theme);
/// Icon and colour of what stands where the bar would be; none: plain secondary text.
std::optional<Look> noteLook(const Task &task, const Theme &theme);

/// Stars, pick or reject, and a sign for notes, as far as there are any, from the left of a line on.
void paintReview(QPainter &painter, const QRect &line, const Review &review, const Theme &theme);
int reviewWidth(const Review &review); ///< what that takes, pixels

struct Lettering {
    QFont font;
    const Theme &theme;
    TextCache &texts; ///< of who paints
    QBrush ground{};  ///< below each word; none: what is there already
};
/// A quiet frame around each, as many as there is room for from the left of a line on.
void paintLabels(QPainter &painter, const QRect &line, const QStringList &labels, const Lettering &lettering);

/// The task's picture with rounded corners, or a quiet stand-in while there is none.
void paint(QPainter &painter, const QRect &rect, const QImage &image, const Task &task, const Theme &theme);
} // namespace picture
} // namespace rushes
