// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"
#include "tasks/TaskRows.h"
#include "tasks/TaskStore.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>
#include <unordered_map>
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
    /// A write that failed is tried again after a tick, then after twice as long each time, up to this.
    static constexpr std::chrono::milliseconds longestRetryPause{30'000};

    TaskBook(TaskStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Reads the store; loaded() or storeFailed() follows. Additions made before wait for it, and fail with
    /// it, as do later ones until it is tried again.
    void load();
    bool isLoaded() const;
    /// Why the list could not be opened; none: it was, or is being opened.
    const std::optional<Error> &loadError() const { return m_loadError; }

    // what is known; rows are in the order of adding
    int size() const;
    const Task &at(int row) const; ///< as on disk and as shown; stays where it is until it is removed
    int rowOf(TaskKey key) const;  ///< -1: none
    /// The newest known, perhaps not on disk yet, until tasksRemoved(); nullptr: none. Valid until control
    /// returns to the event loop.
    const Task *find(TaskKey key) const;
    /// The same by name; a task that is to be removed is not found any more.
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
    /// Tasks that were removed come back to their old places, with their keys, replies and history, unless
    /// they have been added anew (undo; until the store is closed).
    void restore(const std::vector<Task> &tasks);

    // facts; about a key that is gone they are ignored
    void applyReport(TaskKey key, const TaskReport &report, int httpStatus, std::chrono::milliseconds took);
    /// raw: the answer that was an error, where there was one; it is kept with a new trouble.
    void applyTrouble(TaskKey key, const Error &error, std::chrono::milliseconds took, const QByteArray &raw = {});
    void setClip(TaskKey key, const Clip &clip);
    /// As the answer that was just applied shows it. It is not kept on disk: what is told with the answer costs no
    /// write of its own.
    void setStuck(TaskKey key, bool stuck);
    void setPaused(TaskKey key, bool paused);
    void setSeen(TaskKey key, bool seen);
    /// Of the saved clip, which was looked at; seconds is its length, taken where the gateway did not say it.
    void setFindings(TaskKey key, Findings findings, std::optional<double> seconds = {});
    void setReview(TaskKey key, const Review &review);
    void setLabels(TaskKey key, const QStringList &labels); ///< brought into the form of normalLabels()
    void setBatch(TaskKey key, const QString &batch);

    /// Everything known by now is written and shown; for a clean end and for tests. Calls done at once when
    /// there is nothing to write. While the store fails done does not come: whoever ends sets a limit.
    void flush(QObject *context, std::function<void()> done);

signals:
    void loaded();
    /// With loaded(): the database was damaged and was set aside; what could be read of it was taken over.
    void rebuilt(const QString &damagedFile);
    /// The first of failures in a row; facts are kept and written later.
    void storeFailed(const rushes::Error &error);
    void storeRecovered(); ///< the first write that worked after storeFailed()

    void aboutToReset();
    void reset();
    /// Around so many insertions or removals that a table does better to read everything anew. Each of them
    /// is still told in between.
    void aboutToReshape();
    void reshaped();
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
    enum class State { Closed, Loading, Failed, Loaded };
    struct Id {
        QString gateway;
        TaskId id;
        bool operator==(const Id &) const = default;
        friend size_t qHash(const Id &id, size_t seed) noexcept
        {
            return qHashMulti(seed, id.gateway, id.id);
        }
    };
    struct KeyHash {
        size_t operator()(TaskKey key) const noexcept { return qHash(key); }
    };
    struct Waiter { ///< to be called after a commit
        QPointer<QObject> context;
        std::function<void()> done;
    };
    /// Facts for one write.
    struct Facts {
        QSet<TaskKey> put; ///< their newest state is in m_newest
        std::vector<TaskKey> remove;
        std::unordered_map<TaskKey, QByteArray, KeyHash> replies;
        std::vector<TaskEvent> events;
        std::vector<Waiter> waiters;
        bool isEmpty() const;
    };
    using Early = std::function<void(const Result<void> &)>;

    void takeContents(StoreContents contents);
    void addNow(const std::vector<NewTask> &tasks, QPointer<QObject> context,
                const std::function<void(Result<AddOutcome>)> &done);
    Task madeFrom(const NewTask &wish);
    void removeOne(TaskKey key);
    void restoreOne(const Task &task);
    /// The task with edit done to it is the newest known; false: nothing changed, or the key is gone.
    bool change(TaskKey key, const std::function<void(Task &)> &edit);
    bool replace(const Task &known, Task task); ///< known: what find() gave
    void note(TaskEvent event); ///< now
    void noteReply(TaskKey key, const QByteArray &raw);
    void arm();
    void write();
    std::shared_ptr<const StoreBatch> batchOf(const Facts &facts) const;
    void finishWrite(const StoreBatch &batch, const Result<void> &result);
    void takeBack(Facts facts);
    void show(const StoreBatch &batch);
    /// The rows to go, upwards, as ranges.
    std::vector<std::pair<int, int>> rangesOf(const std::vector<TaskKey> &keys) const;
    void removeRows(const std::vector<std::pair<int, int>> &ranges);
    void showInsertions(const std::vector<const Task *> &tasks);
    void showChanges(const std::vector<const Task *> &tasks);
    size_t placeOf(TaskKey key) const;
    void forgetNewest(TaskKey key);
    bool isUnderWay(TaskKey key) const;

    TaskStore &m_store;
    const Clock &m_clock;
    State m_state{State::Closed};
    std::optional<Error> m_loadError; ///< why the last loading failed
    std::vector<Early> m_early;       ///< calls that wait for the end of loading

    std::vector<std::unique_ptr<Task>> m_rows; ///< sorted by key, because keys grow
    QHash<Id, TaskKey> m_ids;                  ///< of all but those to be removed
    /// Where it is not, or not yet, what the row says.
    std::unordered_map<TaskKey, Task, KeyHash> m_newest;
    QSet<TaskKey> m_removing; ///< asked for, not committed yet
    QHash<TaskKey, size_t> m_replyHashes;
    rows::StringPool m_texts; ///< one copy of what thousands of rows repeat
    qint64 m_nextKey{1};

    Facts m_next;                   ///< for the next write
    std::optional<Facts> m_written; ///< under way
    bool m_showing{};
    int m_failures{}; ///< writes in a row that failed
    QBasicTimer m_timer;
    QElapsedTimer m_sinceWrite;
};
} // namespace rushes
