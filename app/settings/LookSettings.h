// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rushes
{
/// How large and how dense the window is; its colours are Settings::appearance().
struct LookSettings {
    static constexpr int leastText = 80, mostText = 200; ///< of textPercent

    int textPercent{100};
    bool compact{}; ///< rows of one line in the list
    bool operator==(const LookSettings &) const = default;
};
} // namespace rushes
