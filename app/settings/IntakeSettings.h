// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace rushes
{
/// A file or folder that scripts write task ids to.
struct WatchedPath {
    QString path;    ///< absolute
    QString gateway; ///< Gateway::id; empty: the first one
    QString batch;
    bool fromStart{true}; ///< what was there when it was chosen is taken too
    bool operator==(const WatchedPath &) const = default;
};

/// Where tasks come from besides what the user gives.
struct IntakeSettings {
    bool clipboard{};                 ///< ids that are copied anywhere are offered; default: no
    std::vector<WatchedPath> watched; ///< each path once
    bool operator==(const IntakeSettings &) const = default;
};
} // namespace rushes
