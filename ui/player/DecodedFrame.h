// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QSize>

#include <memory>

namespace rushes
{
class FrameScaling;

/// A frame as the back end decoded it. From any thread.
class DecodedFrame
{
public:
    DecodedFrame() = default;
    virtual ~DecodedFrame() = default;
    DecodedFrame(const DecodedFrame &) = delete;
    DecodedFrame &operator=(const DecodedFrame &) = delete;

    virtual QSize size() const = 0; ///< pixels
    /// What makes pictures of this and of all frames of the same back end.
    virtual std::unique_ptr<FrameScaling> makeScaling() const = 0;
};

/// Makes pictures of frames; keeps what it prepared as long as their format and the sizes stay. For one thread at a time.
class FrameScaling
{
public:
    FrameScaling() = default;
    virtual ~FrameScaling() = default;
    FrameScaling(const FrameScaling &) = delete;
    FrameScaling &operator=(const FrameScaling &) = delete;

    /// As RGB32, scaled to size. Uses the memory of a picture that nobody else holds, if it fits. Null where the frame
    /// cannot be read or its format is not known.
    virtual QImage scaled(const DecodedFrame &frame, QSize size, QImage reuse = {}) = 0;
};

using FramePointer = std::shared_ptr<const DecodedFrame>;
} // namespace rushes
