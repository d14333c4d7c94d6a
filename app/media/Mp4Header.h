// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

class QIODevice;

namespace rushes
{
/// What an MP4 or QuickTime file says of itself (ISO/IEC 14496-12: mvhd in 8.2.2, tkhd in 8.3.2).
struct Mp4Facts {
    std::optional<double> seconds; ///< of the whole movie
    bool hasPicture{};             ///< a track of some width and height
    int width{}, height{};         ///< of the first such track as it is shown, pixels; 0: no picture
    int rotation{};                ///< how far that is to be turned for it, degrees clockwise: 0, 90, 180 or 270
    bool operator==(const Mp4Facts &) const = default;
};

/// None: not such a file, or broken before it says anything. Leaves the device at its beginning.
std::optional<Mp4Facts> mp4Facts(QIODevice &file);
} // namespace rushes
