// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libswscale/swscale.h>
}

#include <memory>

namespace rushes::libav
{
struct Free {
    void operator()(AVFormatContext *context) const { avformat_close_input(&context); }
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(SwsContext *context) const { sws_freeContext(context); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

/// A decoder for one stream of a file.
Owned<AVCodecContext> decoderOf(const AVStream &stream);
/// Clips alone, from the disk alone: a play list would be free to name other files and hosts. Null: it is none.
Owned<AVFormatContext> openFile(const char *file);
} // namespace rushes::libav
