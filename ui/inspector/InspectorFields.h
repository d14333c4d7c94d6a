// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskReport.h"
#include "inspector/FieldGroup.h"
#include "tasks/Task.h"
#include "tasks/TaskStore.h"

namespace rushes::fields
{
/// What is known of a task: our row, its last reply as far as it was read, and its history.
struct Known {
    Task task;
    TaskReport report;
    std::vector<TaskEvent> events; ///< oldest first
};

/// How long a finished task waited and was worked on. Without a known wait, generation is the whole time from
/// its submission; the wait is known where the change to Running was seen.
struct Course {
    std::optional<std::chrono::seconds> queue, generation;
};
Course courseOf(const Task &task, const std::vector<TaskEvent> &events);

/// What the inspector says of a task, in the user's language: every documented field that has a value, in
/// named groups. Pure but for the language, the locale and the time zone.
std::vector<FieldGroup> overview(const Known &known, Timestamp now);
std::vector<FieldGroup> inputs(const Known &known);

/// The groups of overview() and inputs() that say what the service sent.
std::vector<FieldGroup> serviceGroups(const TaskReport &report);
std::vector<FieldGroup> inputGroups(const TaskReport &report);
} // namespace rushes::fields
