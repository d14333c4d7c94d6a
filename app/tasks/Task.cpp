// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/Task.h"

namespace rushes
{
TaskFields changedFields(const Task &before, const Task &after)
{
    TaskFields fields;
    const auto mark = [&fields](TaskField field, bool same) {
        fields.setFlag(field, fields.testFlag(field) || !same);
    };
    mark(TaskField::Status, before.status == after.status && before.statusWord == after.statusWord &&
                                before.hasAddress == after.hasAddress);
    mark(TaskField::Progress,
         before.progress == after.progress && before.queuePosition == after.queuePosition);
    mark(TaskField::Prompt, before.prompt == after.prompt);
    mark(TaskField::Model, before.model == after.model);
    mark(TaskField::Size,
         before.width == after.width && before.height == after.height && before.seconds == after.seconds);
    mark(TaskField::Times, before.submitted == after.submitted && before.finished == after.finished &&
                               before.updated == after.updated);
    mark(TaskField::Failure, before.failure == after.failure);
    mark(TaskField::Asking, before.answered == after.answered && before.trouble == after.trouble &&
                                before.failures == after.failures);
    mark(TaskField::Paused, before.paused == after.paused);
    mark(TaskField::Clip, before.clip == after.clip);
    mark(TaskField::Seen, before.seen == after.seen);
    mark(TaskField::Batch, before.batch == after.batch);
    return fields;
}

template <class T>
static void take(std::optional<T> &mine, const std::optional<T> &reported)
{
    if (reported)
        mine = reported;
}

static void take(QString &mine, const QString &reported)
{
    if (!reported.isEmpty())
        mine = reported;
}

/// Completed stays: its clip exists. A failure may turn out to have been none.
static bool accepts(TaskStatus mine, TaskStatus reported)
{
    return mine != TaskStatus::Completed || reported == TaskStatus::Completed;
}

Task withReport(Task task, const TaskReport &report, Timestamp now)
{
    if (accepts(task.status, report.status)) {
        task.status = report.status;
        task.statusWord = report.status == TaskStatus::Unknown ? report.statusWord : QString();
        task.progress = report.progress;
        task.queuePosition = report.queuePosition;
        task.failure = report.failure;
        task.hasAddress = report.status == TaskStatus::Completed && !report.clipAddresses.isEmpty();
    }
    take(task.prompt, report.prompt);
    take(task.model, task.id.model().isEmpty() ? report.model : task.id.model());
    task.width = report.width.value_or(task.width);
    task.height = report.height.value_or(task.height);
    take(task.seconds, report.seconds);
    take(task.submitted, report.submitted ? report.submitted : task.id.submitted());
    take(task.finished, report.finished);
    take(task.updated, report.updated);
    take(task.clip.expires, report.expires);
    task.answered = now;
    task.trouble.reset();
    task.failures = 0;
    return task;
}

Task withTrouble(Task task, const Error &error)
{
    task.trouble = error;
    ++task.failures;
    return task;
}
} // namespace rushes
