// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/TaskStatus.h"
#include "monitor/Durations.h"

#include <chrono>
#include <optional>

namespace rushes
{
/// What decides when a task is asked about again. Spans count up to the last answer.
struct PollFacts {
    TaskStatus status{TaskStatus::Unknown};
    bool hasAddress{};                                   ///< completed, and the reply named a clip
    bool clipSafe{};                                     ///< its clip is in the library
    std::optional<Error::Kind> trouble;                  ///< why the last question brought no report
    int failures{};                                      ///< questions in a row that brought none
    bool vanished{};                                     ///< its gateway does not know it, and that is believed
    std::optional<std::chrono::milliseconds> retryAfter; ///< as the server asked
    std::chrono::milliseconds sinceFinal{}; ///< since its end or its vanishing
    std::chrono::milliseconds age{};        ///< since it was submitted, else first seen
    std::optional<Forecast> forecast;       ///< when it ends; none: no ground for one
    /// Changes come in rounds: how far apart, and how long until the next one is surely over.
    struct Round {
        std::chrono::milliseconds period{}, next{};
        bool operator==(const Round &) const = default;
    };
    std::optional<Round> round; ///< none: changes may come at any time
    /// Until it will have been under way for longer than nearly all of its kind: it is asked about then, to be
    /// called stuck or not. None, or not above 0: no such time is ahead.
    std::optional<std::chrono::milliseconds> untilStuck;
    bool watched{}; ///< selected, or in sight
    bool operator==(const PollFacts &) const = default;
};

/// The steady pace, kept where nothing is known of a task's end. Where something is, running also says what a
/// question is worth: as many as this pace would spend on such a task, put where they shorten the wait most.
struct PollIntervals {
    std::chrono::milliseconds running{10'000};
    std::chrono::milliseconds queued{20'000};
    std::chrono::milliseconds rescue = std::chrono::hours(24); ///< so long a failed task is looked at again
    bool operator==(const PollIntervals &) const = default;
};

/// When to ask again. Pure: no clock, no random source of its own.
///
/// A finish that is due at a rate h a second is noticed half a gap late, a question costs as much as c
/// seconds of that: the best gap is sqrt(2c/h). So each question is put off until the integral of sqrt(h/2c)
/// since the last answer reaches 1: rarely while a finish is unlikely, closely near it, rarely again when a
/// task is far beyond its kind's time.
class PollSchedule final
{
public:
    static constexpr double jitter = 0.1; ///< a delay is off by up to this part, either way
    static constexpr std::chrono::milliseconds longestBackOff = std::chrono::minutes(5);
    static constexpr std::chrono::milliseconds shortest = std::chrono::seconds(2); ///< with a forecast
    static constexpr std::chrono::milliseconds longest = std::chrono::minutes(5);  ///< of an hour's age
    /// An active task so old is only asked about by hand: addresses do not live that long.
    static constexpr std::chrono::milliseconds handOnly = std::chrono::hours(24 * 7);

    explicit PollSchedule(PollIntervals intervals = {});

    /// The wait from the last answer to the next question; none: not asked again by itself. random: 0–1.
    /// A failed or vanished task is looked at again with growing gaps for a day, because gateways report
    /// failures that are none.
    std::optional<std::chrono::milliseconds> delay(const PollFacts &facts, double random) const;

private:
    std::optional<std::chrono::milliseconds> regular(const PollFacts &facts, double random) const;
    std::optional<std::chrono::milliseconds> rescueGap(std::chrono::milliseconds sinceFinal) const;
    std::optional<std::chrono::milliseconds> steady(const PollFacts &facts) const;
    std::chrono::milliseconds least() const;
    std::chrono::milliseconds active(const PollFacts &facts) const;
    std::chrono::milliseconds foreseen(const PollFacts &facts) const;

    PollIntervals m_intervals;
};
} // namespace rushes
