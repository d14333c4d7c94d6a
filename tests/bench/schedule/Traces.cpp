// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Traces.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace rushes::bench
{
using namespace Qt::StringLiterals;

namespace
{
constexpr double arrivals = 8; ///< seconds between two tasks, on average
constexpr double perPlace = 5; ///< seconds that a place in the queue is worth
constexpr Span queue{22, 0.8};
constexpr double runSpread = 0.3;

double draw(const Span &span, std::mt19937 &random)
{
    return span.median * std::exp(span.sigma * std::normal_distribution<double>()(random));
}

std::vector<Span> phasesOf(Course course, double run)
{
    switch (course) {
    case Course::Live:
    case Course::Silent:
    case Course::LateFailure:
        return {queue, {run, runSpread}};
    case Course::Jump:
        return {queue, {run * 0.85, runSpread}, {run * 0.13, 0.5}};
    case Course::Stall:
        return {queue, {run * 0.7, runSpread}, {run * 0.28, 0.5}};
    case Course::Coarse:
        return {queue, {8, 0.5}, {run, runSpread}};
    }
    return {};
}

struct Shown {
    std::optional<double> progress;
    double since{}; ///< since the phase's beginning
};

/// The number that a running task shows, and when it came to it.
Shown shown(const Trace &trace, Course course, size_t phase, double in)
{
    const double spans =
        (phase + 1 < trace.begins.size() ? trace.begins[phase + 1] : trace.end) - trace.begins[phase];
    switch (course) {
    case Course::Live:
    case Course::Stall: {
        if (course == Course::Stall && phase == 2)
            return {0.93, 0};
        const double top = course == Course::Stall ? 0.93 : 1;
        const double p = std::floor(100 * top * std::pow(std::clamp(in / spans, 0.0, 1.0), trace.bend)) / 100;
        return {p, spans * std::pow(p / top, 1 / trace.bend)};
    }
    case Course::Jump:
        return {phase == 2 ? 0.9 : 0.0, 0};
    case Course::Coarse:
        return {phase == 2 ? 0.3 : 0.2, 0};
    case Course::Silent:
    case Course::LateFailure:
        return {};
    }
    return {};
}
} // namespace

const char *nameOf(Course course)
{
    static constexpr std::array names{"live",   "jump to 0.9",     "stall at 0.93",
                                      "silent", "coarse 10/20/30", "late failures"};
    return names[size_t(course)];
}

std::vector<Model> models()
{
    std::vector<Model> all;
    for (int course = 0; course < courses; ++course) {
        for (const int length : {5, 10}) {
            const double run = length == 5 ? 110 : 220;
            all.push_back({Course(course), length, phasesOf(Course(course), run)});
        }
    }
    return all;
}

double View::last(double time) const
{
    return std::floor((time - phase) / round + 1e-9) * round + phase;
}

double View::next(double time) const
{
    return std::ceil((time - phase) / round - 1e-9) * round + phase;
}

std::vector<Trace> traces(const std::vector<Model> &models, int count, quint32 seed)
{
    std::mt19937 random(seed);
    std::exponential_distribution<double> gap(1 / arrivals);
    std::uniform_real_distribution<double> chance;
    std::vector<Trace> all;
    double time = 0;
    for (int i = 0; i < count; ++i) {
        Trace trace;
        trace.model = int(random() % models.size());
        trace.submitted = time += gap(random);
        const Model &model = models[size_t(trace.model)];
        for (const Span &span : model.phases) {
            trace.begins.push_back(trace.end);
            trace.end += draw(span, random);
        }
        trace.bend = std::exp(liveWobble * std::normal_distribution<double>()(random));
        if (model.course == Course::LateFailure && chance(random) < failing) {
            trace.fails = true;
            const double run = trace.end - trace.begins.back();
            trace.end = trace.begins.back() + run * (failsFrom + (1 - failsFrom) * chance(random));
        }
        all.push_back(trace);
    }
    return all;
}

Timestamp stamp(double time)
{
    return timestampFromMs(1'764'900'000'000 + std::llround(time * 1000));
}

Task taskAt(const Trace &trace, const Model &model, const View &view, double time, Task before)
{
    Task task = std::move(before);
    task.submitted = stamp(trace.submitted);
    task.answered = stamp(time);
    if (view.shownEnd(trace) <= time) {
        task.status = trace.fails ? TaskStatus::Failed : TaskStatus::Completed;
        task.hasAddress = !trace.fails;
        task.finished = stamp(view.shownEnd(trace));
        if (view.tellsChange)
            task.updated = task.finished;
        return task;
    }
    const double in = std::max(view.last(time) - trace.submitted, 0.0);
    size_t phase = 0;
    while (phase + 1 < trace.begins.size() && trace.begins[phase + 1] <= in)
        ++phase;
    double changed = trace.begins[phase];
    if (phase == 0) {
        task.status = TaskStatus::Queued;
        task.progress = model.course == Course::Coarse ? std::optional(0.1) : std::nullopt;
        const bool told = model.course == Course::Live || model.course == Course::Jump;
        if (told)
            task.queuePosition = int((trace.begins[1] - in) / perPlace);
    } else {
        const Shown now = shown(trace, model.course, phase, in - trace.begins[phase]);
        task.status = TaskStatus::Running;
        task.progress = now.progress;
        task.queuePosition.reset();
        changed += now.since;
    }
    if (view.tellsChange)
        task.updated = stamp(std::min(view.next(trace.submitted + changed), view.last(time)));
    return task;
}
} // namespace rushes::bench
