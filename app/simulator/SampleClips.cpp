// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/SampleClips.h"

#include <QFile>
#include <QString>

#include <array>

namespace rushes::simulated
{
using namespace Qt::StringLiterals;

static constexpr std::array<SampleClip, 8> samples{{{"dawn", {352, 640}},
                                                    {"neon", {640, 352}},
                                                    {"stream", {640, 352}},
                                                    {"ink", {352, 640}},
                                                    {"lantern", {480, 480}},
                                                    {"whale", {352, 640}},
                                                    {"silk", {352, 640}},
                                                    {"bamboo", {640, 352}}}};

int sampleClipCount()
{
    return int(samples.size());
}

const SampleClip &sampleClip(int number)
{
    const int count = sampleClipCount();
    return samples[size_t((number % count + count) % count)];
}

const char *suffixOf(Media media)
{
    switch (media) {
    case Media::Video:
        return ".mp4";
    case Media::Still:
        return ".webp";
    case Media::Preview:
        return ".gif";
    }
    return "";
}

const char *contentTypeOf(Media media)
{
    switch (media) {
    case Media::Video:
        return "video/mp4";
    case Media::Still:
        return "image/webp";
    case Media::Preview:
        return "image/gif";
    }
    return "";
}

QByteArray mediaBytes(const SampleClip &clip, Media media)
{
    QFile file(u":/rushes/media/"_s + QLatin1StringView(clip.name) + QLatin1StringView(suffixOf(media)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace rushes::simulated
