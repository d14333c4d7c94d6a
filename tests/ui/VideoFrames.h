// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/backend/MediaFrame.h"

#include <QSize>
#include <QVideoFrame>

#include <array>
#include <cstring>

/// Frames as a decoder gives them, of one colour.
namespace rushes::frames
{
using Format = QVideoFrameFormat;

struct Yuv {
    int y, u, v; ///< 8-bit
};

inline void fill(QVideoFrame &frame, int plane, quint16 value, bool wide)
{
    for (qsizetype i = 0; i < frame.mappedBytes(plane); i += wide ? 2 : 1) {
        if (wide)
            std::memcpy(frame.bits(plane) + i, &value, 2);
        else
            frame.bits(plane)[i] = uchar(value);
    }
}

inline void fillPairs(QVideoFrame &frame, int plane, std::array<int, 2> values)
{
    for (qsizetype i = 0; i < frame.mappedBytes(plane); ++i)
        frame.bits(plane)[i] = uchar(values[size_t(i % 2)]);
}

inline QVideoFrame yuvFrame(Format::PixelFormat pixels, Yuv c, QSize size, Format::ColorSpace space, Format::ColorRange range)
{
    Format format(size, pixels);
    format.setColorSpace(space);
    format.setColorRange(range);
    QVideoFrame frame(format);
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    switch (pixels) {
    case Format::Format_NV12:
    case Format::Format_NV21:
        fill(frame, 0, quint16(c.y), false);
        fillPairs(frame, 1, pixels == Format::Format_NV12 ? std::array{c.u, c.v} : std::array{c.v, c.u});
        break;
    case Format::Format_YUV420P10:
        fill(frame, 0, quint16(c.y << 2), true);
        fill(frame, 1, quint16(c.u << 2), true);
        fill(frame, 2, quint16(c.v << 2), true);
        break;
    case Format::Format_YV12:
        fill(frame, 0, quint16(c.y), false);
        fill(frame, 1, quint16(c.v), false);
        fill(frame, 2, quint16(c.u), false);
        break;
    default:
        fill(frame, 0, quint16(c.y), false);
        fill(frame, 1, quint16(c.u), false);
        fill(frame, 2, quint16(c.v), false);
    }
    frame.unmap();
    return frame;
}

inline QVideoFrame greyFrame(int grey, QSize size = {32, 16})
{
    return yuvFrame(Format::Format_YUV420P, {grey, 128, 128}, size, Format::ColorSpace_BT601, Format::ColorRange_Full);
}

inline FramePointer posted(const QVideoFrame &frame)
{
    return std::make_shared<MediaFrame>(frame);
}

inline bool near(QRgb a, QRgb b, int tolerance = 3)
{
    return std::abs(qRed(a) - qRed(b)) <= tolerance && std::abs(qGreen(a) - qGreen(b)) <= tolerance &&
           std::abs(qBlue(a) - qBlue(b)) <= tolerance;
}
} // namespace rushes::frames
