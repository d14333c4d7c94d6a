// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "frames/libav/FrameSource.h"

#include <algorithm>
#include <utility>

namespace rushes::libav
{
using namespace std::chrono_literals;

constexpr AVRational microsecond{1, 1'000'000};

FrameSource::FrameSource(AVFormatContext &file, int stream, Owned<AVCodecContext> decoder)
    : m_file(file), m_stream(*file.streams[stream]), m_decoder(std::move(decoder)), m_packet(av_packet_alloc()),
      m_frame(av_frame_alloc()), m_ahead(av_frame_alloc())
{
}

FrameSource::Time FrameSource::timeOf(const AVFrame &frame) const
{
    const int64_t stamp = frame.best_effort_timestamp == AV_NOPTS_VALUE ? 0 : frame.best_effort_timestamp;
    const int64_t begin = m_stream.start_time == AV_NOPTS_VALUE ? 0 : m_stream.start_time;
    return Time(av_rescale_q(stamp - begin, m_stream.time_base, microsecond));
}

int64_t FrameSource::stampOf(Time time) const
{
    const int64_t begin = m_stream.start_time == AV_NOPTS_VALUE ? 0 : m_stream.start_time;
    return begin + av_rescale_q(time.count(), microsecond, m_stream.time_base);
}

/// The next packet of the stream into the decoder; at the end of the file the word that there is no further one.
bool FrameSource::feed()
{
    while (av_read_frame(&m_file, m_packet.get()) >= 0) {
        const bool ours = m_packet->stream_index == m_stream.index;
        // A packet that is damaged is left out; the frames behind it may be sound.
        if (ours)
            avcodec_send_packet(m_decoder.get(), m_packet.get());
        av_packet_unref(m_packet.get());
        if (ours)
            return true;
    }
    return !std::exchange(m_drained, true) && avcodec_send_packet(m_decoder.get(), nullptr) >= 0;
}

bool FrameSource::decode(AVFrame &into)
{
    while (true) {
        const int outcome = avcodec_receive_frame(m_decoder.get(), &into);
        if (outcome >= 0)
            return true;
        if (outcome == AVERROR_EOF || !feed())
            return false;
    }
}

/// Whether there is a frame behind the one given. Decoded only when it is asked for: who wants a clip's first picture
/// need not wait for its second.
bool FrameSource::lookAhead()
{
    if (!std::exchange(m_looked, true))
        m_hasAhead = m_hasFrame && decode(*m_ahead);
    return m_hasAhead;
}

void FrameSource::advance()
{
    std::swap(m_frame, m_ahead);
    m_hasFrame = std::exchange(m_hasAhead, false);
    m_looked = false;
}

bool FrameSource::reachable(Time time) const
{
    if (!m_hasFrame || time < timeOf(*m_frame))
        return false;
    const AVIndexEntry *key = avformat_index_get_entry_from_timestamp(&m_stream, stampOf(time), AVSEEK_FLAG_BACKWARD);
    constexpr auto near = 500ms; // where the file has no index
    return key ? key->timestamp <= m_frame->best_effort_timestamp : time - timeOf(*m_frame) < near;
}

bool FrameSource::jump(Time time)
{
    if (av_seek_frame(&m_file, m_stream.index, stampOf(time), AVSEEK_FLAG_BACKWARD) < 0)
        return false;
    avcodec_flush_buffers(m_decoder.get());
    m_drained = false;
    m_hasAhead = m_looked = false;
    return m_hasFrame = decode(*m_frame);
}

void FrameSource::rewind()
{
    m_hasFrame = m_hasAhead = m_looked = false;
}

const AVFrame *FrameSource::at(Time time)
{
    time = std::max(time, Time(0));
    if (!reachable(time) && (!jump(time) || timeOf(*m_frame) > time) && !jump(Time(0)))
        return nullptr;
    while (time > timeOf(*m_frame) && lookAhead() && timeOf(*m_ahead) <= time)
        advance();
    return m_frame.get();
}

const AVFrame *FrameSource::next()
{
    if (!m_hasFrame)
        return at(Time(0));
    if (!lookAhead())
        return nullptr;
    advance();
    return m_frame.get();
}
} // namespace rushes::libav
