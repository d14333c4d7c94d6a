// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace rushes
{
/// A frame of a clip, scaled and turned upright.
struct ClipPicture {
    QImage image;                   ///< RGB32
    std::chrono::microseconds at{}; ///< when the frame begins
};

/// Reads pictures out of a clip without playing it: for previews, sheets, comparing and checks. What a player has of
/// clocks and sound it has not. For one thread at a time, any thread; its functions take as long as decoding takes.
class ClipReader
{
public:
    struct Outline {
        std::chrono::microseconds length{}; ///< 0: the file does not say
        double fps{30};
        QSize size;     ///< of the upright picture, pixels
        bool hasSound{};
    };

    ClipReader() = default;
    virtual ~ClipReader() = default;
    ClipReader(const ClipReader &) = delete;
    ClipReader &operator=(const ClipReader &) = delete;

    virtual const Outline &outline() const = 0;
    /// The frame that is seen at that time, scaled to fit into room, never enlarged; the last one behind the end.
    /// None: nothing could be decoded there.
    virtual std::optional<ClipPicture> pictureAt(std::chrono::microseconds time, QSize room) = 0;
    /// The frame after the one that was given last; none: that was the last.
    virtual std::optional<ClipPicture> nextPicture(QSize room) = 0;
    /// The loudest sample of all the sound, 0–1. None: no sound, none that could be decoded, or stop became true.
    /// The pictures begin anew after it.
    virtual std::optional<double> loudest(const std::atomic_bool &stop) = 0;
};

/// Null: no clip with a picture that can be decoded here; or the decoder, which is loaded from its plug-in with the
/// first call so that a start does not pay for it, is not installed. From any thread.
std::unique_ptr<ClipReader> openClip(const QString &file);
} // namespace rushes
