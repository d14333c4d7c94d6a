// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "tasks/Task.h"
#include "tasks/TaskRows.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace rushes
{
class TaskStoreWorker;

/// One line of a task's history.
struct TaskEvent {
    enum class Kind { Added, Asked, StatusChanged, ClipSaved, ClipTrouble };
    TaskKey key{};
    Timestamp at{};
    Kind kind{};
    /// Asked: the progress 0–1 as a number or nothing, else the trouble's words; StatusChanged: the status'
    /// key name ("Running"), an unknown one as sent; ClipSaved: the file; ClipTrouble: the trouble's words.
    QString what{};
    int httpStatus{};   ///< 0: none
    int milliseconds{}; ///< how long the answer took
    /// The raw answer where it changed the status or was a new trouble. Only eventsWithReplies() reads it.
    QByteArray reply{};
    bool operator==(const TaskEvent &) const = default;
};

/// What one write changes. All of it is committed together, or none.
struct StoreBatch {
    std::vector<TaskKey>
        remove{};            ///< carried out first; a removed task keeps its replies and events until the end
    std::vector<Task> put{}; ///< new ones, changed ones, and removed ones that come back
    std::vector<std::pair<TaskKey, QByteArray>> replies{}; ///< the last raw reply, replaced
    std::vector<TaskEvent> events{};
    bool isEmpty() const { return remove.empty() && put.empty() && replies.empty() && events.empty(); }
};

/// What an opened store holds.
struct StoreContents {
    std::vector<Task> tasks; ///< in the order they were added
    qint64 nextKey{1};       ///< above every number ever given, also to tasks that are gone
    rows::StringPool texts;  ///< what thousands of the tasks repeat
    QString damagedFile;     ///< where a damaged database was set aside to; empty: it was sound
};

/// The tasks on disk: SQLite in a thread of its own, WAL, synchronous=FULL, migrations by user_version.
/// All functions are called, and all callbacks come, on the thread that made the store; a callback is
/// dropped when its context is gone. Calls are carried out in order. Errors are of kind Storage.
class TaskStore final : public QObject
{
    Q_OBJECT
public:
    /// Opens or makes file (its folder exists) as soon as open() is called.
    explicit TaskStore(QString file, QObject *parent = nullptr);
    /// Finishes what was asked for before it returns.
    ~TaskStore() override;

    template <class T>
    using Callback = std::function<void(Result<T>)>;

    /// Opens, migrates (after a copy to FILE.backup-vN), checks, and gives all tasks in the order they were
    /// added. A damaged database is set aside as FILE.damaged-DATE and what can be read of it is taken over;
    /// one from a newer version is left alone and is an error. May be tried again after an error.
    void open(QObject *context, Callback<StoreContents> done);
    /// done comes after the commit.
    void write(std::shared_ptr<const StoreBatch> batch, QObject *context, Callback<void> done);
    /// The last raw reply about a task; empty when there was none yet.
    void reply(TaskKey key, QObject *context, Callback<QByteArray> done);
    /// The newest maxEvents of a task's history, oldest first.
    void events(TaskKey key, QObject *context, Callback<std::vector<TaskEvent>> done);
    /// The same with the raw replies that were kept, each at most maxEventReply bytes. For who takes them elsewhere:
    /// they are far more than the history.
    void eventsWithReplies(TaskKey key, QObject *context, Callback<std::vector<TaskEvent>> done);

    /// What other parts learned and want to keep, under names of theirs; empty: nothing was kept.
    void keep(const QString &name, const QByteArray &value);
    void kept(const QString &name, QObject *context, Callback<QByteArray> done);

    static constexpr int schemaVersion = 4;
    static constexpr int maxEvents = 500; ///< kept for a task, a few more until they are trimmed
    static constexpr int maxTroubleReplies = 32; ///< raw ones of troubles; those of changes stay as long as their event
    static constexpr qsizetype maxEventReply = 64 * 1024; ///< bytes of a raw reply; a longer one is cut to it

protected:
    void customEvent(QEvent *event) override;

private:
    template <class T, class Work>
    void run(Work work, QObject *context, Callback<T> done);

    class Thread;
    std::unique_ptr<Thread> m_thread;
};
} // namespace rushes
