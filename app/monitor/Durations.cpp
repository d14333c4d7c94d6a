// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/Durations.h"

#include "tasks/Task.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rushes
{
namespace
{
// What the spread of a logarithm is taken to be before much was seen.
constexpr double guessedTotal = 0.4;
constexpr double guessedQueue = 0.8;
constexpr double guessedRest = 0.4;
constexpr double guessedProgress = 0.3;

constexpr double shortest = 0.5; ///< seconds; nothing is known more exactly

double secondsBetween(Timestamp from, Timestamp to)
{
    return std::chrono::duration<double>(to - from).count();
}

/// A kind and what to take when it is not known, finest first.
std::array<TaskKind, 4> levels(const TaskKind &kind)
{
    return {kind, TaskKind{kind.gateway, kind.model, 0, 0, 0}, TaskKind{{}, kind.model, 0, 0, 0},
            TaskKind{kind.gateway, {}, 0, 0, 0}};
}

double width(const Forecast &forecast)
{
    return forecast.remaining(0.84) - forecast.remaining(0.16);
}

LogNormal scaled(LogNormal law, double by)
{
    law.mu += std::log(by);
    return law;
}
} // namespace

struct Durations::Candidates {
    std::optional<Forecast> best;
    double bestWidth{};

    void add(const LogNormal &law, double elapsed)
    {
        const Forecast forecast{law, std::max(elapsed, 0.0), 0};
        const double w = width(forecast);
        if (!best || w < bestWidth) {
            best = forecast;
            bestWidth = w;
        }
    }
};

TaskKind TaskKind::of(const Task &task)
{
    return {task.gateway, task.model, task.width, task.height,
            int(std::lround(std::clamp(task.seconds.value_or(0), 0.0, 1e5) * 10))};
}

size_t qHash(const TaskKind &kind, size_t seed) noexcept
{
    return qHashMulti(seed, kind.gateway, kind.model, kind.width, kind.height, kind.tenths);
}

Durations::Laws &Durations::laws(const TaskKind &kind)
{
    if (const auto known = m_kinds.find(kind); known != m_kinds.end()) {
        known->used = ++m_uses;
        return *known;
    }
    if (m_kinds.size() >= mostKinds) {
        auto oldest = m_kinds.begin();
        for (auto it = m_kinds.begin(); it != m_kinds.end(); ++it) {
            if (it->used < oldest->used)
                oldest = it;
        }
        m_kinds.erase(oldest);
    }
    Laws &made = m_kinds[kind];
    made.used = ++m_uses;
    return made;
}

void Durations::learn(const TaskKind &kind, double total)
{
    const std::array<TaskKind, 4> all = levels(kind);
    for (auto level = all.begin(); level != all.end(); ++level) {
        if (std::find(all.begin(), level, *level) == level) // a kind without a size is its own coarser one
            laws(*level).total.add(std::max(total, shortest));
    }
}

void Durations::learn(const TaskKind &kind, const TaskCourse &course, Timestamp end)
{
    const std::array<TaskKind, 4> all = levels(kind);
    for (auto level = all.begin(); level != all.end(); ++level) {
        if (std::find(all.begin(), level, *level) != level)
            continue;
        Laws &known = laws(*level);
        if (course.ran && *course.ran > course.origin)
            known.queue.add(std::max(secondsBetween(course.origin, *course.ran), shortest));
        for (const TaskCourse::Step &step : course.steps) {
            Stage &stage = known.stages[size_t(step.stage)];
            const double rest = std::max(secondsBetween(step.at, end), shortest);
            stage.rest.add(rest);
            if (step.fromStart)
                stage.fromStart.add(rest / std::max(*step.fromStart, shortest));
            if (step.fromSlope)
                stage.fromSlope.add(rest / std::max(*step.fromSlope, shortest));
        }
    }
}

template <class Pick>
std::optional<LogNormal> Durations::finest(const TaskKind &kind, double guess, Pick pick) const
{
    for (const TaskKind &level : levels(kind)) {
        if (const auto known = m_kinds.constFind(level); known != m_kinds.cend()) {
            if (const auto law = pick(*known).law(guess))
                return law;
        }
    }
    return std::nullopt;
}

std::optional<LogNormal> Durations::total(const TaskKind &kind) const
{
    return finest(kind, guessedTotal, [](const Laws &laws) -> const LogMoments & { return laws.total; });
}

void Durations::addStage(Candidates &all, const TaskKind &kind, const TaskCourse &course, Timestamp now) const
{
    const TaskCourse::Step &step = *course.latest;
    const size_t stage = size_t(step.stage);
    const double since = secondsBetween(step.at, now);
    const bool first = !course.steps.empty() && course.steps.back() == step;
    // What is left from a stage's beginning says nothing of its middle.
    if (const auto law = finest(kind, guessedRest,
                                [=](const Laws &l) -> const LogMoments & { return l.stages[stage].rest; });
        law && !course.steps.empty())
        all.add(*law, first ? since : secondsBetween(course.steps.back().at, now));
    if (step.fromStart) {
        if (const auto law = finest(kind, guessedProgress, [=](const Laws &l) -> const LogMoments & {
                return l.stages[stage].fromStart;
            }))
            all.add(scaled(*law, std::max(*step.fromStart, shortest)), since);
    }
    if (step.fromSlope) {
        if (const auto law = finest(kind, guessedProgress, [=](const Laws &l) -> const LogMoments & {
                return l.stages[stage].fromSlope;
            }))
            all.add(scaled(*law, std::max(*step.fromSlope, shortest)), since);
    }
}

/// A task that waits has the rest of its wait and then its run before it.
void Durations::addQueue(Candidates &all, const TaskKind &kind, const TaskCourse &course, Timestamp now) const
{
    const auto run = finest(kind, guessedRest, [](const Laws &laws) -> const LogMoments & {
        return laws.stages[1].rest.weight() > laws.stages[2].rest.weight() ? laws.stages[1].rest
                                                                           : laws.stages[2].rest;
    });
    const auto queue =
        finest(kind, guessedQueue, [](const Laws &laws) -> const LogMoments & { return laws.queue; });
    if (!run)
        return;
    double mean{}, variance{};
    if (const auto turn = course.turn()) {
        mean = std::max(*turn - secondsBetween(course.lastPlace->at, now), 1.0);
        variance = mean * mean / 4;
    } else if (queue) {
        const Forecast wait{*queue, secondsBetween(course.origin, now), 0};
        const double low = wait.remaining(0.16), middle = wait.remaining(0.5), high = wait.remaining(0.84);
        mean = (low + middle + high) / 3;
        variance = (high - low) * (high - low) / 4;
    } else {
        return;
    }
    all.best.reset(); // age alone does not know that the run is still to come
    all.add(LogNormal::ofMoments(mean + run->mean(), variance + run->variance()), 0);
}

std::optional<Forecast> Durations::forecast(const TaskKind &kind, const TaskCourse &course,
                                            Timestamp now) const
{
    Candidates all;
    const auto whole = total(kind);
    if (whole)
        all.add(*whole, secondsBetween(course.origin, now));
    if (course.latest)
        addStage(all, kind, course, now);
    if (course.latest && course.latest->stage == 0)
        addQueue(all, kind, course, now);
    if (all.best)
        all.best->typical = whole ? whole->mean() : all.best->law.mean();
    return all.best;
}
} // namespace rushes
