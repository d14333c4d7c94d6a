// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frames/libav/Libav.h"

#include <atomic>
#include <optional>

namespace rushes::libav
{
/// As ClipReader::loudest(). Reads the file from its beginning to its end.
std::optional<double> loudestSample(AVFormatContext &file, const std::atomic_bool &stop);
} // namespace rushes::libav
