// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/PollSchedule.h"

#include <algorithm>
#include <cmath>

namespace rushes
{
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace
{
constexpr double watchedWorth = 4; ///< a wait in sight weighs as much as four out of it: gaps half as long
/// Less than the steady pace would pay: of the questions that a forecast saves, some go into shorter waits.
constexpr double thrift = 0.32;
constexpr int ageToPace = 60;    ///< without a forecast a gap is at least this part of the age
constexpr int ageToLongest = 12; ///< with one it is at most this part of it, or longest
constexpr milliseconds longestWithoutAddress = 1h; ///< between questions about a finished one that names no clip

/// The rate at which a task ends now. A few are taken to follow no law: such a one ends at any time, the less
/// likely the older it is. Beyond the time of its kind that is all that is left to believe.
double hazard(const Forecast &forecast, double elapsed)
{
    constexpr double lawless = 0.005;
    const double regular = forecast.law.survival(elapsed) * (1 - lawless);
    const double scale = std::max(forecast.typical, 1.0);
    const double other = lawless * scale / (scale + elapsed);
    return (regular * forecast.law.hazard(elapsed) + other / (scale + elapsed)) / (regular + other);
}

/// Seconds until the integral of sqrt(hazard / 2 cost) reaches 1; at most longest.
double secondsToAQuestion(const Forecast &forecast, double cost, double longest)
{
    const auto density = [&](double t) {
        return std::sqrt(hazard(forecast, forecast.elapsed + t) / (2 * cost));
    };
    double sum = 0, t = 0, step = 0.25;
    double before = density(0);
    while (t < longest) {
        const double after = density(t + step);
        const double add = step * (before + after) / 2;
        if (sum + add >= 1)
            return t + step * (1 - sum) / add;
        sum += add;
        t += step;
        before = after;
        step *= 1.06;
    }
    return longest;
}

/// The round nearest to the wait, but not one that is over already.
milliseconds inRounds(milliseconds wait, const PollFacts::Round &round)
{
    const auto turns = std::llround(double((wait - round.next).count()) / double(round.period.count()));
    return round.next + std::max<qint64>(turns, 0) * round.period;
}
} // namespace

PollSchedule::PollSchedule(PollIntervals intervals) : m_intervals(intervals) {}

/// The next look at a task whose gateway called it failed: after a minute, then whenever its age has doubled.
std::optional<milliseconds> PollSchedule::rescueGap(milliseconds sinceFinal) const
{
    if (sinceFinal >= m_intervals.rescue)
        return std::nullopt;
    return std::max<milliseconds>(1min, sinceFinal);
}

/// Between two questions about a task of which something is foreseen.
milliseconds PollSchedule::least() const
{
    return std::min<milliseconds>(shortest, m_intervals.running);
}

milliseconds PollSchedule::foreseen(const PollFacts &facts) const
{
    // The steady pace of running is the best one for a task of that length whose end comes without warning,
    // if a question costs so much.
    const double pace = double(m_intervals.running.count()) / 1000;
    const milliseconds steady = facts.status == TaskStatus::Queued ? m_intervals.queued : m_intervals.running;
    double cost = thrift * pace * pace / (2 * std::max(facts.forecast->typical, pace));
    if (facts.watched)
        cost /= watchedWorth;
    // What is in sight should also be seen to move.
    const milliseconds limit = facts.watched ? steady : std::max(longest, facts.age / ageToLongest);
    const double most = double(limit.count()) / 1000;
    const double wait = secondsToAQuestion(*facts.forecast, cost, most);
    return std::max<milliseconds>(milliseconds(std::llround(wait * 1000)), least());
}

milliseconds PollSchedule::active(const PollFacts &facts) const
{
    if (facts.forecast)
        return foreseen(facts);
    const milliseconds pace = facts.status == TaskStatus::Queued ? m_intervals.queued : m_intervals.running;
    return facts.watched ? pace : std::max(pace, facts.age / ageToPace);
}

std::optional<milliseconds> PollSchedule::steady(const PollFacts &facts) const
{
    switch (facts.status) {
    case TaskStatus::Queued:
    case TaskStatus::Unknown:
    case TaskStatus::Running:
        if (facts.vanished)
            return rescueGap(facts.sinceFinal);
        if (facts.age >= handOnly)
            return std::nullopt;
        return active(facts);
    case TaskStatus::Completed:
        if (facts.hasAddress || facts.clipSafe)
            return std::nullopt;
        return std::clamp(facts.sinceFinal / ageToLongest, m_intervals.running, std::max(m_intervals.running, longestWithoutAddress));
    case TaskStatus::Failed:
    case TaskStatus::Cancelled:
    case TaskStatus::Expired:
        return rescueGap(facts.sinceFinal);
    }
    return std::nullopt;
}

std::optional<milliseconds> PollSchedule::regular(const PollFacts &facts, double random) const
{
    std::optional<milliseconds> wait = steady(facts);
    if (!wait)
        return std::nullopt;
    const bool troubled = facts.trouble && facts.failures > 0 && !facts.vanished;
    if (troubled) {
        const double grown = double(wait->count()) * std::exp2(std::min(facts.failures - 1, 16));
        *wait = milliseconds(
            std::llround(std::min(grown, std::max(double(longestBackOff.count()), double(wait->count())))));
    }
    const double chance = std::clamp(random, 0.0, 1.0);
    // Jitter may lengthen what a server asked for, never shorten it; nor may it lead before a round.
    if (facts.round && !isFinal(facts.status) && !troubled && !facts.vanished) {
        const milliseconds round = inRounds(*wait, *facts.round);
        return round + milliseconds(std::llround(chance * 100));
    }
    const double off = 1 + jitter * (2 * chance - 1);
    const milliseconds jittered(std::llround(double(wait->count()) * off));
    return std::max(jittered, facts.retryAfter.value_or(0ms));
}

std::optional<milliseconds> PollSchedule::delay(const PollFacts &facts, double random) const
{
    const std::optional<milliseconds> wait = regular(facts, random);
    const bool isAhead = facts.untilStuck && *facts.untilStuck > 0ms && !facts.trouble && !facts.vanished;
    return wait && isAhead ? std::min(*wait, std::max(*facts.untilStuck, least())) : wait;
}
} // namespace rushes
