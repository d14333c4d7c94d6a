// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "monitor/Durations.h"

#include <chrono>
#include <optional>
#include <vector>

namespace rushes
{
/// When the last of many tasks ends, counted from now.
struct BatchOutlook {
    std::chrono::milliseconds likely{};           ///< half of such batches have ended by then
    std::chrono::milliseconds atLeast{}, atMost{}; ///< eight of ten end between these
    bool operator==(const BatchOutlook &) const = default;
};

/// From forecasts of some of the tasks, each standing for so many (at least 1), as if they ended without
/// regard to each other. None: no forecasts. Pure.
std::optional<BatchOutlook> batchOutlook(const std::vector<Forecast> &forecasts, double each);
} // namespace rushes
