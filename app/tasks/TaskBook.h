// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"
#include "tasks/TaskStore.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <vector>

namespace rushes
{
struct RowChange {
    int row{};
    TaskFields fields;
    bool operator==(const RowChange &) const = default;
};

/// The one table of tasks. Every fact enters here, is written to the store, and is shown only then: the
/// rows are what is on disk. Facts of one tick go out as one batch (one write at a time is under way; what
/// comes meanwhile is in the next). Lives on the main thread; no timer runs while nothing changes.
class TaskBook final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds tick{50};

    TaskBook(TaskStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Reads the store; loaded() or storeFailed() follows. Additions made before wait for it.
    void load();
    bool isLoaded() const;

    // what is known; rows are in the order of adding
    int size() const;
    const Task &at(int row) const;       ///< as on disk and as shown
    int rowOf(TaskKey key) const;        ///< -1: none
    const Task *find(TaskKey key) const; ///< the newest known, perhaps not on disk yet; nullptr: none
    const Task *find(const QString &gateway, const TaskId &id) const;

    struct AddOutcome {
        std::vector<TaskKey> added;
        int alreadyThere{}; ///< known before, or twice in the call
        int invalid{};
    };
    /// done comes when they are on disk and in the rows.
    void add(const std::vector<NewTask> &tasks, QObject *context,
             std::function<void(Result<AddOutcome>)> done);
    void remove(const std::vector<TaskKey> &keys);
    /// Tasks that were removed come back with their keys and all that was known but their replies (undo).
    void restore(const std::vector<Task> &tasks);

    // facts; about a key that is gone they are ignored
    void applyReport(TaskKey key, const TaskReport &report, int httpStatus, std::chrono::milliseconds took);
    void applyTrouble(TaskKey key, const Error &error, std::chrono::milliseconds took);
    void setClip(TaskKey key, const Clip &clip);
    void setPaused(TaskKey key, bool paused);
    void setSeen(TaskKey key, bool seen);

    /// Everything written and shown; for a clean end and for tests. Calls done at once when idle.
    void flush(QObject *context, std::function<void()> done);

signals:
    void loaded();
    void rebuilt(); ///< with loaded(): the database was damaged, and what could be read of it was taken over
    void storeFailed(const rushes::Error &error); ///< the facts are kept and written with the next batch

    void aboutToReset();
    void reset();
    void aboutToInsert(int first, int last);
    void inserted(int first, int last);
    void aboutToRemove(int first, int last);
    void removed(int first, int last);
    void tasksRemoved(const std::vector<rushes::Task> &tasks);
    /// Sorted by row, each row once.
    void changed(const std::vector<rushes::RowChange> &rows);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Id {
        QString gateway;
        TaskId id;
        bool operator==(const Id &) const = default;
        friend size_t qHash(const Id &id, size_t seed) noexcept
        {
            return qHashMulti(seed, id.gateway, id.id);
        }
    };
    struct Addition { ///< one call of add(), waiting for its commit
        QPointer<QObject> context;
        std::function<void(Result<AddOutcome>)> done;
        AddOutcome outcome;
    };
    struct Batch { ///< what one write carries
        StoreBatch store;
        std::vector<Addition> additions;
    };

    void takeContents(StoreContents contents);
    Task *draft(TaskKey key);
    void addNow(const std::vector<NewTask> &tasks, Addition addition);
    void change(TaskKey key, const std::function<void(Task &)> &edit);
    void note(TaskKey key, TaskEvent::Kind kind, const QString &what, int httpStatus,
              std::chrono::milliseconds took);
    void touch();
    void write();
    void committed(Result<void> result);
    void showInsertions(const std::vector<Task> &tasks);
    void showUpdates(const std::vector<Task> &tasks);
    void showRemovals(const std::vector<TaskKey> &keys);
    void removeRange(int first, int last);
    QString shared(const QString &text);

    TaskStore &m_store;
    const Clock &m_clock;
    bool m_loaded{};
    std::vector<Task> m_rows;
    QHash<TaskKey, int> m_rowOf;
    QHash<Id, TaskKey> m_ids;      ///< of rows and drafts
    QHash<TaskKey, Task> m_drafts; ///< newest known, where that is not what the row says
    QSet<TaskKey> m_dirty;         ///< drafts that the write under way does not carry
    qint64 m_nextKey{1};
    Batch m_next;    ///< collected for the next write (updates come from m_dirty)
    Batch m_written; ///< under way
    bool m_writing{};
    int m_failures{}; ///< writes in a row that failed
    QBasicTimer m_timer;
    QSet<QString> m_shared; ///< one copy of what thousands of rows repeat
    std::vector<std::function<void()>> m_onLoad;
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_onIdle;
};
} // namespace rushes
