// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/PollSchedule.h"

#include <algorithm>
#include <cmath>

namespace rushes
{
using std::chrono::milliseconds;
using namespace std::chrono_literals;

PollSchedule::PollSchedule(PollIntervals intervals) : m_intervals(intervals) {}

/// The next look at a task whose gateway called it failed: after a minute, then whenever its age has doubled.
static std::optional<milliseconds> rescueGap(milliseconds sinceFinal)
{
    if (sinceFinal >= PollSchedule::rescueEnds)
        return std::nullopt;
    return std::max<milliseconds>(1min, sinceFinal);
}

std::optional<milliseconds> PollSchedule::steady(const PollFacts &facts) const
{
    switch (facts.status) {
    case TaskStatus::Queued:
        return m_intervals.queued;
    case TaskStatus::Unknown:
    case TaskStatus::Running:
        return m_intervals.running;
    case TaskStatus::Completed:
        if (facts.hasAddress || facts.clipSafe)
            return std::nullopt;
        return m_intervals.running;
    case TaskStatus::Failed:
    case TaskStatus::Cancelled:
    case TaskStatus::Expired:
        return rescueGap(facts.sinceFinal);
    }
    return std::nullopt;
}

std::optional<milliseconds> PollSchedule::delay(const PollFacts &facts, double random) const
{
    std::optional<milliseconds> wait = steady(facts);
    if (!wait)
        return std::nullopt;
    if (facts.trouble && facts.failures > 0) {
        const double grown = double(wait->count()) * std::exp2(std::min(facts.failures - 1, 16));
        *wait = milliseconds(
            std::llround(std::min(grown, std::max(double(longestBackOff.count()), double(wait->count())))));
    }
    const double off = 1 + jitter * (2 * std::clamp(random, 0.0, 1.0) - 1);
    const milliseconds jittered(std::llround(double(wait->count()) * off));
    // Jitter may lengthen what a server asked for, never shorten it.
    return std::max(jittered, facts.retryAfter.value_or(0ms));
}
} // namespace rushes
