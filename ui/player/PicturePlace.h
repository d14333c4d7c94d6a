// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace rushes
{
/// How a picture lies in the room that there is for it. All sizes in device pixels.
struct PictureRoom {
    QSize size;
    double zoom{};  ///< its pixels to those of the screen; 0: as large as fits
    int rotation{};    ///< degrees clockwise: 0, 90, 180, 270
    bool operator==(const PictureRoom &) const = default;
};

/// The size at which a picture of these pixels is seen, before it is turned. Empty: nothing to see.
QSize scaledSize(QSize picture, const PictureRoom &room);
/// The size to make it at: enlarged pictures are enlarged only while they are painted.
QSize madeSize(QSize picture, const PictureRoom &room);

/// The zooms that are gone through by steps.
constexpr double zooms[] = {0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8};
/// The next larger one than zoom, or with a negative step the next smaller; bounded by the ends.
double nextZoom(double zoom, int step);
/// What fitting comes to: the screen's pixels for each of the picture.
double fittingZoom(QSize picture, const PictureRoom &room);

/// Where the picture lies once it is turned: centred; where it is larger than the room, moved by pan, yet never
/// further than its edge.
QRect placeOf(QSize scaled, const PictureRoom &room, QPoint pan);

/// Turned by 90 or 270 degrees, width and height change places.
QSize turned(QSize size, int rotation);
} // namespace rushes
