// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <optional>

namespace rushes
{
/// How a gateway is getting on, for the side bar.
struct GatewayHealth {
    enum class State {
        Idle, ///< not asked yet
        Good,
        Trouble, ///< the last answer was none; it is asked on
        Paused,  ///< it wanted a pause (429)
        Refused, ///< the key was refused: not asked until the key is mended
    };
    /// So many tasks in a row that this key may not see, where it could see others: then it may see nothing any more.
    static constexpr int mostForbidden = 5;

    State state{State::Idle};
    std::optional<Error> error;
    bool trusted{};  ///< it has answered this key
    int forbidden{}; ///< answers of 403 in a row since then
    bool operator==(const GatewayHealth &) const = default;
};

/// After a question that was answered, or that found this trouble. Pure.
GatewayHealth healthAfter(const GatewayHealth &before, const std::optional<Error> &trouble);
} // namespace rushes
