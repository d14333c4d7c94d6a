// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/PicturePlace.h"

#include <algorithm>
#include <iterator>

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
    if (room.zoom > 0)
        return (QSizeF(picture) * room.zoom).toSize().expandedTo({1, 1});
    QSize fitted = picture.scaled(turned(room.size, room.rotation), Qt::KeepAspectRatio).expandedTo({1, 1});
    // libswscale takes half as long again for lines of an odd length, and nobody sees a pixel at the edge.
    if (fitted != picture && fitted.width() > 1)
        fitted.setWidth(fitted.width() / 2 * 2);
    return fitted;
}

QSize madeSize(QSize picture, const PictureRoom &room)
{
    return room.zoom > 1 ? picture : scaledSize(picture, room);
}

double nextZoom(double zoom, int step)
{
    constexpr double slack = 0.01;
    if (step > 0) {
        const auto *next = std::ranges::find_if(zooms, [zoom](double each) { return each > zoom + slack; });
        return next == std::end(zooms) ? *std::rbegin(zooms) : *next;
    }
    const auto next = std::find_if(std::rbegin(zooms), std::rend(zooms), [zoom](double each) { return each < zoom - slack; });
    return next == std::rend(zooms) ? zooms[0] : *next;
}

double fittingZoom(QSize picture, const PictureRoom &room)
{
    const QSize fitting = scaledSize(picture, {room.size, 0, room.rotation});
    return picture.isEmpty() ? 1 : double(fitting.width()) / picture.width();
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
