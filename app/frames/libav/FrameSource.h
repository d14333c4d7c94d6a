// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frames/libav/Libav.h"

#include <chrono>

namespace rushes::libav
{
/// The decoded frames of one stream in their order, from wherever one goes to. Times are counted from the stream's
/// beginning.
class FrameSource final
{
public:
    using Time = std::chrono::microseconds;
    FrameSource(AVFormatContext &file, int stream, Owned<AVCodecContext> decoder);

    /// The frame that is seen at that time; null: none could be decoded.
    const AVFrame *at(Time time);
    const AVFrame *next(); ///< null: there is no further one
    Time timeOf(const AVFrame &frame) const;
    void rewind();

private:
    bool decode(AVFrame &into);
    bool feed();
    bool lookAhead();
    void advance();
    bool reachable(Time time) const; ///< by decoding on, not slower than from the nearest key frame
    bool jump(Time time);
    int64_t stampOf(Time time) const;

    AVFormatContext &m_file;
    AVStream &m_stream;
    Owned<AVCodecContext> m_decoder;
    Owned<AVPacket> m_packet;
    Owned<AVFrame> m_frame, m_ahead; ///< the one given, and the one behind it, whose beginning is its end
    bool m_hasFrame{}, m_hasAhead{}, m_looked{};
    bool m_drained{};
};
} // namespace rushes::libav
