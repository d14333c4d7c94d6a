// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/DecodedFrame.h"

#include <QVideoFrame>

namespace rushes
{
/// A frame of Qt Multimedia, scaled by a FrameScaler.
class MediaFrame final : public DecodedFrame
{
public:
    explicit MediaFrame(const QVideoFrame &frame) : m_frame(frame) {}

    QSize size() const override { return m_frame.size(); }
    std::unique_ptr<FrameScaling> makeScaling() const override;
    const QVideoFrame &frame() const { return m_frame; }

private:
    QVideoFrame m_frame;
};
} // namespace rushes
