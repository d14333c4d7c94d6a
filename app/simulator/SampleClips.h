// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSize>

/// The films that resources/media/make-media makes.
namespace rushes::simulated
{
struct SampleClip {
    const char *name;
    QSize size;
};

constexpr int sampleFrames = 180; ///< of every clip
constexpr int sampleSeconds = 6;

int sampleClipCount();
const SampleClip &sampleClip(int number); ///< modulo their number

enum class Media { Video, Still, Preview };

const char *suffixOf(Media media);      ///< with its dot
const char *contentTypeOf(Media media); ///< video/mp4 and so on
QByteArray mediaBytes(const SampleClip &clip, Media media);
} // namespace rushes::simulated
