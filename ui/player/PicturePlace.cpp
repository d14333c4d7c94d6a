// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/PicturePlace.h"

#include <algorithm>

namespace rushes
{
QSize turned(QSize size, int rotation)
{
    return rotation % 180 == 0 ? size : size.transposed();
}

QSize scaledSize(QSize picture, const PictureRoom &room)
{
    if (picture.isEmpty() || room.size.isEmpty())
        return {};
    if (room.actualSize)
        return picture;
    return picture.scaled(turned(room.size, room.rotation), Qt::KeepAspectRatio).expandedTo({1, 1});
}

static int along(int length, int room, int pan)
{
    const int centred = (room - length) / 2;
    return length <= room ? centred : std::clamp(centred + pan, room - length, 0);
}

QRect placeOf(QSize scaled, const PictureRoom &room, QPoint pan)
{
    const QSize size = turned(scaled, room.rotation);
    return {QPoint(along(size.width(), room.size.width(), pan.x()), along(size.height(), room.size.height(), pan.y())),
            size};
}
} // namespace rushes
