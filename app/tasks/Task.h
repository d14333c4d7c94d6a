// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/TaskId.h"
#include "api/TaskReport.h"
#include "api/TaskStatus.h"
#include "api/Time.h"
#include "tasks/Findings.h"
#include "tasks/Labels.h"
#include "tasks/Review.h"

#include <QFlags>
#include <QMetaType>

#include <optional>

namespace rushes
{
/// Our number for a task: given by the TaskBook, the row's primary key in the store, never used again.
enum class TaskKey : qint64 {};

inline size_t qHash(TaskKey key, size_t seed = 0) noexcept
{
    return ::qHash(qint64(key), seed);
}

/// Where the finished video is on its way into the library.
enum class ClipState {
    None,    ///< not wanted yet: the task is not completed, or saving is by hand
    Waiting, ///< wanted; its turn, a pause or a fresh address is awaited
    Saving,  ///< on its way
    Saved,   ///< whole, checked and under its final name
    Missing, ///< was saved, and is no longer where it was
    Failed,  ///< given up for now; trouble says why
    Changed, ///< was saved, and the file is no longer what was saved
};

struct Clip {
    ClipState state{ClipState::None};
    QString file;         ///< absolute; while saving the final name that is aimed at, empty before
    qint64 size{-1};      ///< bytes; -1: not known
    qint64 received{};    ///< bytes in the part file
    QByteArray validator; ///< ETag, else Last-Modified, of what the part file holds; empty: cannot resume
    QByteArray sha256;    ///< 32 bytes, of a saved clip
    std::optional<Timestamp> expires; ///< when the address ends to work
    std::optional<Timestamp> saved;
    std::optional<Error> trouble; ///< why it is Waiting or Failed
    /// A file of it lies in the library, as far as is known.
    bool hasFile() const { return state == ClipState::Saved || state == ClipState::Changed; }
    /// It was whole in the library once; what became of it since is its owner's doing.
    bool wasSaved() const { return hasFile() || state == ClipState::Missing; }
    bool operator==(const Clip &) const = default;
};

/// One task: what the gateway last said, in the few fields that lists need, and what we know besides. The
/// whole last reply is in the store (TaskStore::reply) and is parsed again when somebody looks at it.
struct Task {
    TaskKey key{};
    QString gateway; ///< Gateway::id
    TaskId id;
    QString batch;
    QStringList labels; ///< of its owner, as normalLabels() has them
    Timestamp added{};

    // as last reported
    TaskStatus status{TaskStatus::Unknown};
    QString statusWord;             ///< as sent, only where status is Unknown
    std::optional<double> progress; ///< 0–1
    QString prompt;
    QString model;
    int width{}, height{};         ///< pixels; 0: not known
    std::optional<double> seconds; ///< length of the clip
    std::optional<Timestamp> submitted, finished, updated;
    std::optional<int> queuePosition;
    FailureReason failure;
    bool hasAddress{}; ///< completed, and the reply names a clip
    Contradictions contradictions;

    // as it was seen to go
    std::optional<Timestamp> ran;   ///< when it was first seen running after it was seen waiting
    std::optional<Timestamp> moved; ///< when its status or progress was last seen to change
    std::optional<Timestamp> ended; ///< when it was noticed that it had ended
    /// At the last answer it had been under way for longer than 95 of 100 of its kind. Not kept on disk.
    bool stuck{};

    // asking
    std::optional<Timestamp> answered; ///< when the last report came
    std::optional<Error> trouble;      ///< why the last question brought no report
    int failures{};                    ///< questions in a row that brought none
    /// The gateway said that it does not know the task, so often in a row, since then; other troubles do not count.
    int denials{};
    std::optional<Timestamp> deniedSince;
    bool vanished{}; ///< so often and for so long that it is believed
    bool paused{};

    Clip clip;
    bool checked{}; ///< the saved clip was looked at
    Findings findings;
    bool seen{}; ///< the clip was played
    Review review;

    bool operator==(const Task &) const = default;
};

/// A task to be added.
struct NewTask {
    QString gateway;
    TaskId id;
    QString batch;
    QString prompt; ///< where the source knew it; the gateway's own word replaces it
    Review review{}; ///< where it was judged elsewhere
};

/// The parts of a task that can change after it was added.
enum class TaskField : quint32 {
    Status = 1u << 0,   ///< status, statusWord, hasAddress
    Progress = 1u << 1, ///< progress, queuePosition
    Prompt = 1u << 2,
    Model = 1u << 3,
    Size = 1u << 4,  ///< width, height, seconds
    Times = 1u << 5, ///< submitted, finished, updated
    Failure = 1u << 6,
    Asking = 1u << 7, ///< answered, trouble, failures, denials, vanished
    Paused = 1u << 8,
    Clip = 1u << 9,
    Seen = 1u << 10,
    Batch = 1u << 11,
    Truth = 1u << 12,    ///< contradictions
    Findings = 1u << 13, ///< checked, findings
    Review = 1u << 14,
    Course = 1u << 15,   ///< ran, moved, ended
    Labels = 1u << 16,
    Stuck = 1u << 17,
};
Q_DECLARE_FLAGS(TaskFields, TaskField)
Q_DECLARE_OPERATORS_FOR_FLAGS(TaskFields)

/// Which fields differ. Pure.
TaskFields changedFields(const Task &before, const Task &after);

/// The task after a report: what the report does not say stays as it was; trouble and failures are cleared.
/// Completed stays unless another final word comes before the clip is saved; any other status gives way to
/// the later word, because gateways report "failed" for passing faults and the clip comes after all. The
/// model is the id's prefix where it has one. Pure.
Task withReport(Task task, const TaskReport &report, Timestamp now);

/// The task after a question that brought no report: its status stays. Pure.
Task withTrouble(Task task, const Error &error, Timestamp now);

/// A task has vanished when its gateway denied it so often in a row, over so long a time.
constexpr int denialsToVanish = 3;
constexpr std::chrono::milliseconds vanishTime = std::chrono::minutes(2);

/// Running, and for so long nothing about it has changed although the gateway answers.
constexpr std::chrono::milliseconds stallTime = std::chrono::minutes(10);

/// What stands in the way of a task that has not ended, as far as it is known. The first that holds.
enum class Hindrance {
    None,
    Paused,      ///< by the user
    Vanished,    ///< its gateway does not know it
    Refused,     ///< the key was refused
    Unreachable, ///< no connection, no answer in time
    Unanswered,  ///< answers, but none about the task
    Stalled,     ///< answers, but no change
};
Hindrance hindranceOf(const Task &task, Timestamp now);
} // namespace rushes

Q_DECLARE_METATYPE(rushes::TaskKey)
