// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <array>
#include <vector>

namespace rushes::bench
{
/// How a model's tasks go on, as a gateway shows it.
enum class Course {
    Live,        ///< a number that moves, to one hundredth, not quite evenly
    Jump,        ///< 0 for most of the time, then 0.9
    Stall,       ///< moves to 0.93 and stands there
    Silent,      ///< no number
    Coarse,      ///< 10, 20, 30 %, and then it is done
    LateFailure, ///< no number; three of ten fail late in their run
};
constexpr int courses = 6;
const char *nameOf(Course course);

/// A log-normal span, by its median.
struct Span {
    double median{}, sigma{};
};

/// The law of one model and length: the phases that can be told apart, in order, and then the end.
struct Model {
    Course course{};
    int length{}; ///< seconds of clip
    std::vector<Span> phases;
};
std::vector<Model> models();

constexpr double liveWobble = 0.12; ///< spread of ln(exponent) that bends a live number
constexpr double failing = 0.3;     ///< of Course::LateFailure
constexpr double failsFrom = 0.7;   ///< of its run, up to all of it

/// One task's hidden life; seconds since it was submitted.
struct Trace {
    int model{};
    double submitted{};         ///< seconds since the bench's beginning
    std::vector<double> begins; ///< of each phase; the first is 0
    double end{};
    bool fails{};
    double bend{1}; ///< exponent of a live number
};

/// How a gateway shows it: the state at the last round.
struct View {
    double round{};     ///< seconds between changes
    double phase{};     ///< of the first round
    bool tellsChange{}; ///< replies name the time of the last change

    double last(double time) const; ///< the round at or before it
    double next(double time) const; ///< the round at or after it
    double shownEnd(const Trace &trace) const { return next(trace.submitted + trace.end); }
};

std::vector<Trace> traces(const std::vector<Model> &models, int count, quint32 seed);

/// The task as an answer at this time leaves it.
Task taskAt(const Trace &trace, const Model &model, const View &view, double time, Task before);
Timestamp stamp(double time);
} // namespace rushes::bench
