// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QRectF>

#include <optional>

class QPainter;

namespace rushes
{
/// What a progress bar shows. Both parts are 0–1 and are bounded when painted.
struct ProgressLook {
    std::optional<double> reported;  ///< as the service says; none, and no prediction either: stripes
    std::optional<double> predicted; ///< a paler stretch up to here, where it is further than reported
    double phase{};                  ///< 0–1: how far the stripes have moved; 0 stands still
    bool rightToLeft{};
    QColor fill;
    QColor track;
};

/// A rounded bar that fills rect, which is as high as the bar is to be (metrics::progressHeight).
void paintProgress(QPainter &painter, const QRectF &rect, const ProgressLook &look);

/// The phase of moving stripes at a moment, in milliseconds of any steady clock.
double stripePhase(qint64 milliseconds);
} // namespace rushes
