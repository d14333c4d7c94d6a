// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "tasks/Task.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace rushes
{
class TaskStoreWorker;

/// One line of a task's history.
struct TaskEvent {
    enum class Kind { Added, Asked, StatusChanged, ClipSaved, ClipTrouble };
    TaskKey key{};
    Timestamp at{};
    Kind kind{};
    QString what;       ///< the status' name, the trouble's words, the file; for the eye
    int httpStatus{};   ///< 0: none
    int milliseconds{}; ///< how long the answer took
    bool operator==(const TaskEvent &) const = default;
};

/// What one write changes. All of it is committed together, or none.
struct StoreBatch {
    std::vector<Task> insert;
    std::vector<Task> update;
    std::vector<TaskKey> remove;
    std::vector<std::pair<TaskKey, QByteArray>> replies; ///< the last raw reply, replaced
    std::vector<TaskEvent> events;
    bool isEmpty() const;
};

/// What an opened store holds.
struct StoreContents {
    std::vector<Task> tasks; ///< in the order they were added
    qint64 nextKey{1};       ///< above every number ever given
    bool rebuilt{};          ///< the file was damaged and is a new one with what could be read of it
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
    /// one from a newer version is left alone and is an error.
    void open(QObject *context, Callback<StoreContents> done);
    /// done comes after the commit.
    void write(StoreBatch batch, QObject *context, Callback<void> done);
    /// The last raw reply about a task; empty when there was none yet.
    void reply(TaskKey key, QObject *context, Callback<QByteArray> done);
    /// A task's history, oldest first.
    void events(TaskKey key, QObject *context, Callback<std::vector<TaskEvent>> done);

    static constexpr int schemaVersion = 1;

private:
    template <class T, class Work>
    void run(Work work, QObject *context, Callback<T> done);

    std::unique_ptr<TaskStoreWorker> m_worker; ///< touched on m_thread only
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_desk; ///< lives on m_thread; work is laid on it
};
} // namespace rushes
