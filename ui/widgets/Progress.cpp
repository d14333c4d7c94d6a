// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/Progress.h"

#include "widgets/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace rushes
{
namespace
{
constexpr double stripe = 12;  // as wide as the gap beside it
constexpr qint64 period = 900; // ms in which a stripe moves to the next one's place

void paintStripes(QPainter &painter, const QRectF &rect, const ProgressLook &look)
{
    painter.setClipRect(rect, Qt::IntersectClip);
    const double shift = look.phase * 2 * stripe;
    for (double x = shift - 2 * stripe; x < rect.width(); x += 2 * stripe) {
        const double left = look.rightToLeft ? rect.right() - x - stripe : rect.left() + x;
        painter.fillRect(QRectF(left, rect.top(), stripe, rect.height()).intersected(rect), look.fill);
    }
}

void paintPart(QPainter &painter, const QRectF &rect, double part, const ProgressLook &look,
               const QColor &color)
{
    const double bounded = std::clamp(part, 0.0, 1.0);
    if (!(bounded > 0)) // zero and not a number
        return;
    // Never narrower than its two round ends, so that 1 % is seen as a dot.
    const double width = std::max(rect.width() * bounded, std::min(rect.height(), rect.width()));
    const double left = look.rightToLeft ? rect.right() - width : rect.left();
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), rect.height() / 2,
                            rect.height() / 2);
}
} // namespace

void paintProgress(QPainter &painter, const QRectF &rect, const ProgressLook &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.track);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    if (!look.reported && !look.predicted)
        paintStripes(painter, rect.adjusted(rect.height() / 2, 0, -rect.height() / 2, 0), look);
    if (look.predicted)
        paintPart(painter, rect, *look.predicted, look, mixed(look.track, look.fill, 0.45));
    if (look.reported)
        paintPart(painter, rect, *look.reported, look, look.fill);
    painter.restore();
}

double stripePhase(qint64 milliseconds)
{
    return double(milliseconds % period) / double(period);
}
} // namespace rushes
