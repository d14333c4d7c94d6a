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
    bool actualSize{}; ///< a pixel for a pixel, else as large as fits
    int rotation{};    ///< degrees clockwise: 0, 90, 180, 270
    bool operator==(const PictureRoom &) const = default;
};

/// The size to scale a picture of these pixels to, before it is turned. Empty: nothing to see.
QSize scaledSize(QSize picture, const PictureRoom &room);

/// Where the picture lies once it is turned: centred; where it is larger than the room, moved by pan, yet never
/// further than its edge.
QRect placeOf(QSize scaled, const PictureRoom &room, QPoint pan);

/// Turned by 90 or 270 degrees, width and height change places.
QSize turned(QSize size, int rotation);
} // namespace rushes
