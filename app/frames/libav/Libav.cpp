// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "frames/libav/Libav.h"

namespace rushes::libav
{
Owned<AVFormatContext> openFile(const char *file)
{
    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set(&options, "format_whitelist", "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi", 0);
    AVFormatContext *context = nullptr;
    const int opened = avformat_open_input(&context, file, nullptr, &options);
    av_dict_free(&options);
    Owned<AVFormatContext> owned(opened < 0 ? nullptr : context);
    return owned && avformat_find_stream_info(owned.get(), nullptr) >= 0 ? std::move(owned) : nullptr;
}

Owned<AVCodecContext> decoderOf(const AVStream &stream)
{
    const AVCodec *codec = avcodec_find_decoder(stream.codecpar->codec_id);
    Owned<AVCodecContext> context(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!context || avcodec_parameters_to_context(context.get(), stream.codecpar) < 0)
        return nullptr;
    context->pkt_timebase = stream.time_base;
    context->thread_count = 1; // the callers have threads of their own, and further ones would only delay a frame
    return avcodec_open2(context.get(), codec, nullptr) < 0 ? nullptr : std::move(context);
}
} // namespace rushes::libav
