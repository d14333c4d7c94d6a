// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "frames/libav/Loudness.h"

#include "frames/libav/FrameSource.h"

#include <algorithm>
#include <cmath>

namespace rushes::libav
{
namespace
{
template <class Sample>
double loudestOf(const uint8_t *bytes, int count, double zero, double full)
{
    const auto *samples = reinterpret_cast<const Sample *>(bytes);
    double loudest = 0;
    for (int i = 0; i < count; ++i)
        loudest = std::max(loudest, std::abs(double(samples[i]) - zero) / full);
    return std::min(loudest, 1.0);
}

double loudestOf(AVSampleFormat format, const uint8_t *bytes, int count)
{
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_U8:
        return loudestOf<uint8_t>(bytes, count, 128, 128);
    case AV_SAMPLE_FMT_S16:
        return loudestOf<int16_t>(bytes, count, 0, 32768);
    case AV_SAMPLE_FMT_S32:
        return loudestOf<int32_t>(bytes, count, 0, 2147483648.0);
    case AV_SAMPLE_FMT_FLT:
        return loudestOf<float>(bytes, count, 0, 1);
    case AV_SAMPLE_FMT_DBL:
        return loudestOf<double>(bytes, count, 0, 1);
    default:
        return 1; // not known here: it is not called silent
    }
}

double loudestOf(const AVFrame &frame)
{
    const auto format = AVSampleFormat(frame.format);
    const int channels = frame.ch_layout.nb_channels;
    if (!av_sample_fmt_is_planar(format))
        return loudestOf(format, frame.extended_data[0], frame.nb_samples * channels);
    double loudest = 0;
    for (int channel = 0; channel < channels; ++channel)
        loudest = std::max(loudest, loudestOf(format, frame.extended_data[channel], frame.nb_samples));
    return loudest;
}
} // namespace

std::optional<double> loudestSample(AVFormatContext &file, const std::atomic_bool &stop)
{
    const int stream = av_find_best_stream(&file, AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    Owned<AVCodecContext> decoder = stream < 0 ? nullptr : decoderOf(*file.streams[stream]);
    if (!decoder)
        return {};
    FrameSource frames(file, stream, std::move(decoder));
    std::optional<double> loudest;
    for (const AVFrame *frame = frames.at({}); frame; frame = frames.next()) {
        if (stop)
            return {};
        loudest = std::max(loudest.value_or(0), loudestOf(*frame));
    }
    return loudest;
}
} // namespace rushes::libav
