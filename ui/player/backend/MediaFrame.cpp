// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/backend/MediaFrame.h"

#include "player/backend/FrameScaler.h"

#include <utility>

namespace rushes
{
namespace
{
class MediaScaling final : public FrameScaling
{
public:
    QImage scaled(const DecodedFrame &frame, QSize size, QImage reuse) override
    {
        return m_scaler.scaled(static_cast<const MediaFrame &>(frame).frame(), size, std::move(reuse));
    }

private:
    FrameScaler m_scaler;
};
} // namespace

std::unique_ptr<FrameScaling> MediaFrame::makeScaling() const
{
    return std::make_unique<MediaScaling>();
}
} // namespace rushes
