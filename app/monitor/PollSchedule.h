// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/TaskStatus.h"

#include <chrono>
#include <optional>

namespace rushes
{
/// What decides when a task is asked about again.
struct PollFacts {
    TaskStatus status{TaskStatus::Unknown};
    bool hasAddress{};                                   ///< completed, and the reply named a clip
    bool clipSafe{};                                     ///< its clip is in the library
    std::optional<Error::Kind> trouble;                  ///< why the last question brought no report
    int failures{};                                      ///< questions in a row that brought none
    std::optional<std::chrono::milliseconds> retryAfter; ///< as the server asked
    std::chrono::milliseconds sinceFinal{}; ///< how long we know its failure, cancellation or expiry
    bool operator==(const PollFacts &) const = default;
};

/// The steady pace.
struct PollIntervals {
    std::chrono::milliseconds running{10'000};
    std::chrono::milliseconds queued{20'000};
    bool operator==(const PollIntervals &) const = default;
};

/// When to ask again. Pure: no clock, no random source of its own.
class PollSchedule final
{
public:
    static constexpr double jitter = 0.1; ///< a delay is off by up to this part, either way
    static constexpr std::chrono::milliseconds longestBackOff = std::chrono::minutes(5);
    static constexpr std::chrono::milliseconds rescueEnds = std::chrono::hours(24);

    explicit PollSchedule(PollIntervals intervals = {});

    /// The wait from the last answer to the next question; none: not asked again by itself. random: 0–1.
    /// A failed task is looked at again with growing gaps for a day, because gateways report failures that
    /// are none.
    std::optional<std::chrono::milliseconds> delay(const PollFacts &facts, double random) const;

private:
    std::optional<std::chrono::milliseconds> steady(const PollFacts &facts) const;

    PollIntervals m_intervals;
};
} // namespace rushes
