// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tasks/Task.h"

/// Tasks as replies leave them, for the tests of this room. Times are seconds after noon.
namespace rushes::test
{
using namespace Qt::StringLiterals;

inline Timestamp at(double seconds)
{
    return timestampFromMs(1'764'900'000'000 + qint64(seconds * 1000));
}

inline Task task(qint64 key = 1, const QString &model = u"m"_s)
{
    Task task;
    task.key = TaskKey{key};
    task.gateway = u"g"_s;
    task.model = model;
    task.width = 1280;
    task.height = 720;
    task.seconds = 10;
    task.submitted = task.added = at(0);
    return task;
}

inline Task seen(Task task, TaskStatus status, std::optional<double> progress = {},
                 std::optional<double> updated = {})
{
    task.status = status;
    task.progress = progress;
    task.updated = updated ? std::optional(at(*updated)) : std::nullopt;
    return task;
}

inline Task completed(Task task, double finished)
{
    task.status = TaskStatus::Completed;
    task.hasAddress = true;
    task.finished = at(finished);
    return task;
}
} // namespace rushes::test
