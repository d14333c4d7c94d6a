// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/Task.h"

#include <tuple>
#include <utility>

namespace rushes
{
namespace
{
bool isFailure(TaskStatus status)
{
    return isFinal(status) && status != TaskStatus::Completed;
}

/// The reply has no word about the status at all (an unknown word is one).
bool saysNothing(const TaskReport &report)
{
    return report.status == TaskStatus::Unknown && report.statusWord.isEmpty();
}

/// A finished clip is not un-finished by a gateway that restarts from an old state, and one that is safe here
/// does not care that the gateway forgets it. A failure, though, may turn out to have been a passing fault.
bool mayReplaceStatus(const Task &task, const TaskReport &report)
{
    if (saysNothing(report))
        return false;
    if (task.status != TaskStatus::Completed)
        return true;
    return isFinal(report.status) &&
           (report.status == TaskStatus::Completed || task.clip.state != ClipState::Saved);
}

/// What the report and what was known before cannot both be right about.
Contradictions contradictionsAfter(const Task &before, const TaskReport &report)
{
    constexpr double rounding = 0.005;
    using namespace std::chrono_literals;
    // Steps back are history: they stay until the task has ended well.
    Contradictions found = before.contradictions & (Contradiction::WentBack | Contradiction::OlderUpdate);
    const bool completed = report.status == TaskStatus::Completed;
    if (completed && !report.clipAddresses.isEmpty())
        found = {};
    found.setFlag(Contradiction::Words, report.wordsDisagree);
    found.setFlag(Contradiction::NoAddress, completed && report.clipAddresses.isEmpty());
    // Whatever the words for it: what waits again and has less is behind where it was. The number of an end is no course.
    if (!isFinal(report.status) && !isFinal(before.status) && report.progress && before.progress &&
        *report.progress < *before.progress - rounding)
        found.setFlag(Contradiction::WentBack);
    if (report.updated && before.updated && *report.updated < *before.updated - 1s)
        found.setFlag(Contradiction::OlderUpdate);
    return found;
}

/// When its course changed, as seen from here.
void noteCourse(const Task &before, Task &task, Timestamp now)
{
    if (task.status == before.status && task.progress == before.progress && before.answered)
        return;
    task.moved = now;
    if (task.status == TaskStatus::Running && before.status == TaskStatus::Queued && before.answered)
        task.ran = now;
    if (!isFinal(task.status))
        task.ended.reset();
    else if (task.status != before.status)
        task.ended = now;
}

void takeStatus(Task &task, const TaskReport &report)
{
    // A number belongs to the status it came with; without a new one it holds as long as that does.
    if (report.progress || report.status != task.status)
        task.progress = report.progress;
    if (report.finished || (isFinal(task.status) && !isFinal(report.status)))
        task.finished = report.finished;
    if (!isFailure(report.status) || !report.failure.isEmpty())
        task.failure = report.failure;
    task.status = report.status;
    task.statusWord = report.status == TaskStatus::Unknown ? report.statusWord : QString();
    task.hasAddress = report.status == TaskStatus::Completed && !report.clipAddresses.isEmpty();
    task.queuePosition = report.queuePosition;
}

template <class T>
void takeIfKnown(std::optional<T> &known, const std::optional<T> &said)
{
    if (said)
        known = said;
}

void takeSize(Task &task, const TaskReport &report)
{
    if (report.width.value_or(0) > 0)
        task.width = *report.width;
    if (report.height.value_or(0) > 0)
        task.height = *report.height;
    takeIfKnown(task.seconds, report.seconds);
}
} // namespace

TaskFields changedFields(const Task &before, const Task &after)
{
    const Task &a = before;
    const Task &b = after;
    TaskFields fields;
    const auto note = [&fields](TaskField field, bool same) {
        fields.setFlag(field, fields.testFlag(field) || !same);
    };
    note(TaskField::Status,
         std::tie(a.status, a.hasAddress, a.statusWord) == std::tie(b.status, b.hasAddress, b.statusWord));
    note(TaskField::Progress, std::tie(a.progress, a.queuePosition) == std::tie(b.progress, b.queuePosition));
    note(TaskField::Prompt, a.prompt == b.prompt);
    note(TaskField::Model, a.model == b.model);
    note(TaskField::Size, std::tie(a.width, a.height, a.seconds) == std::tie(b.width, b.height, b.seconds));
    note(TaskField::Times,
         std::tie(a.submitted, a.finished, a.updated) == std::tie(b.submitted, b.finished, b.updated));
    note(TaskField::Course, std::tie(a.ran, a.moved, a.ended) == std::tie(b.ran, b.moved, b.ended));
    note(TaskField::Stuck, a.stuck == b.stuck);
    note(TaskField::Failure, a.failure == b.failure);
    note(TaskField::Asking,
         std::tie(a.answered, a.failures, a.trouble, a.denials, a.deniedSince, a.vanished) ==
             std::tie(b.answered, b.failures, b.trouble, b.denials, b.deniedSince, b.vanished));
    note(TaskField::Paused, a.paused == b.paused);
    note(TaskField::Clip, a.clip == b.clip);
    note(TaskField::Seen, a.seen == b.seen);
    note(TaskField::Batch, a.batch == b.batch);
    note(TaskField::Labels, a.labels == b.labels);
    note(TaskField::Truth, a.contradictions == b.contradictions);
    note(TaskField::Findings, std::tie(a.checked, a.findings) == std::tie(b.checked, b.findings));
    note(TaskField::Review, a.review == b.review);
    return fields;
}

Task withReport(Task task, const TaskReport &report, Timestamp now)
{
    const Task before = task;
    task.contradictions = contradictionsAfter(before, report);
    if (mayReplaceStatus(task, report))
        takeStatus(task, report);
    else if (!isFinal(task.status))
        takeIfKnown(task.progress, report.progress);

    if (!report.prompt.isEmpty())
        task.prompt = report.prompt;
    QString model = task.id.model();
    if (model.isEmpty())
        model = report.model;
    if (!model.isEmpty())
        task.model = std::move(model);
    takeSize(task, report);

    takeIfKnown(task.submitted, report.submitted);
    if (!task.submitted)
        task.submitted = task.id.submitted();
    takeIfKnown(task.updated, report.updated);
    takeIfKnown(task.clip.expires, report.expires);

    noteCourse(before, task, now);
    task.answered = now;
    task.trouble.reset();
    task.failures = 0;
    task.denials = 0;
    task.deniedSince.reset();
    task.vanished = false;
    return task;
}

Task withTrouble(Task task, const Error &error, Timestamp now)
{
    task.trouble = error;
    ++task.failures;
    if (error.kind != Error::Kind::NotFound)
        return task;
    ++task.denials;
    if (!task.deniedSince)
        task.deniedSince = now;
    task.vanished = task.denials >= denialsToVanish && now - *task.deniedSince >= vanishTime;
    return task;
}

static Hindrance hindranceOf(const Error &trouble)
{
    switch (trouble.kind) {
    case Error::Kind::Auth:
    case Error::Kind::Insecure:
        return Hindrance::Refused;
    case Error::Kind::Timeout:
    case Error::Kind::Offline:
        return Hindrance::Unreachable;
    case Error::Kind::NotFound:
    case Error::Kind::Server:
    case Error::Kind::Protocol:
        return Hindrance::Unanswered;
    case Error::Kind::Cancelled:
    case Error::Kind::RateLimited: // a pause that was asked for is nothing wrong
    case Error::Kind::DiskFull:
    case Error::Kind::Storage:
        return Hindrance::None;
    }
    return Hindrance::None;
}

Hindrance hindranceOf(const Task &task, Timestamp now)
{
    if (isFinal(task.status))
        return Hindrance::None;
    if (task.paused)
        return Hindrance::Paused;
    if (task.vanished)
        return Hindrance::Vanished;
    if (task.trouble)
        return hindranceOf(*task.trouble);
    const bool still = task.moved && now - *task.moved >= stallTime;
    return task.status == TaskStatus::Running && still ? Hindrance::Stalled : Hindrance::None;
}
} // namespace rushes
