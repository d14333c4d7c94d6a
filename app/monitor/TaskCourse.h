// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskStatus.h"
#include "api/Time.h"

#include <optional>
#include <vector>

namespace rushes
{
struct Task;

/// How far a task has come, in steps coarse enough to compare tasks: 0 queued, 1 running without a number,
/// from 2 on twentieths of the way.
constexpr int courseStages = 22;
int stageOf(TaskStatus status, std::optional<double> progress);

/// A task's history as far as it tells of its end: when it came to each stage, and what its own progress
/// foretold there. A plain value, bounded.
struct TaskCourse {
    /// It came to a stage, or to another number within it.
    struct Step {
        Timestamp at{};
        std::chrono::milliseconds off{}; ///< by how much at may be off
        int stage{};
        double progress{};               ///< 0: none
        std::optional<double> fromStart; ///< seconds to go, by progress over the time since it runs
        std::optional<double> fromSlope; ///< by the pace between its first number and this one
        bool operator==(const Step &) const = default;
    };
    struct Place { ///< in the service's queue
        Timestamp at{};
        int position{};
        bool operator==(const Place &) const = default;
    };

    Timestamp origin{};                 ///< submitted, else added
    std::optional<Timestamp> looked;    ///< when it was last seen
    std::optional<Timestamp> ran;       ///< since when it runs, as far as is known
    std::chrono::milliseconds ranOff{}; ///< by how much that may be off
    std::optional<Step> latest;
    std::optional<Place> firstPlace, lastPlace;
    std::vector<Step> steps; ///< the first of each stage

    static TaskCourse of(const Task &task);
    /// Takes in what a reply that came at this time said of an active task.
    void see(const Task &task, Timestamp now);
    /// Seconds until its turn, by the pace of its own moving up; none: it was not seen to move.
    std::optional<double> turn() const;
    bool operator==(const TaskCourse &) const = default;

private:
    void begin(const Step &step, Timestamp now);
};
} // namespace rushes
