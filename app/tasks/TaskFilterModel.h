// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#pragma once

#include "api/Time.h"
#include "tasks/FailureClass.h"
#include "tasks/Task.h"
#include "tasks/TaskQuery.h"

#include <QBasicTimer>
#include <QSortFilterProxyModel>

#include <optional>

namespace rushes
{
class TaskListModel;

/// What the list shows.
struct TaskFilter {
    enum class State { All, Active, Completed, Failed, AtRisk, NotSeen, Picked, Rejected, Doubtful };
    State state{State::All};
    QString gateway{};                     ///< Gateway::id; empty: all
    std::optional<FailureClass> failure{}; ///< of those that failed, the ones for such a reason
    QString text{};                        ///< see TaskQuery
    bool operator==(const TaskFilter &) const = default;
};

/// An address that works for less than this is at risk.
constexpr std::chrono::milliseconds riskHorizon = std::chrono::hours(1);

/// Completed, and the clip is not known to have been whole in the library. A clip that was saved and is
/// missing or changed now is not meant: it was safe, and what became of it is its owner's doing.
bool isUnsafe(const Task &task);
/// Finished but not safe: saving failed, or the address has ended or is about to.
bool isAtRisk(const Task &task, Timestamp now);
bool isActive(const Task &task); ///< not final, or completed without an address yet
/// Its gateway contradicts itself, or something is odd about its clip.
bool isDoubtful(const Task &task);
bool matchesState(const Task &task, TaskFilter::State state, Timestamp now);

/// What stands together in the list, whatever it is sorted by.
enum class Grouping { None, Prompt, Batch, Gateway, Model };
/// The text that is the same for a group; empty: in none.
const QString &groupOf(const Task &task, Grouping grouping);

/// The tasks that a filter lets through, in groups if wished, sorted: by the column, then in the order of adding, whichever way
/// the column is sorted. A change moves a task at once; in a long list what changed is gathered for a moment,
/// since each move would cost a walk over all. The source is a TaskListModel. Lives on the main thread.
class TaskFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TaskFilterModel(const Clock &clock, QObject *parent = nullptr);

    static constexpr int longList = 2000;   ///< rows
    static constexpr int gatherTime = 300; ///< ms

    void setSourceModel(QAbstractItemModel *model) override;
    /// The same for every cell: views ask for it with every row that they lay out.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    void setFilter(const TaskFilter &filter);
    const TaskFilter &filter() const { return m_filter; }
    /// The task that is looked at stays in the list until another one is, although what is done with it (it
    /// is watched, picked) would take it out of it.
    void keep(std::optional<TaskKey> key);
    /// The terms of the filter's text that were not understood.
    const QStringList &faults() const { return m_query.faults(); }

signals:
    void filterChanged();
    void groupingChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Stale { No, Order, All }; ///< what of a long list is to be done anew
    void fitLength();
    void takeChanges(const QModelIndex &first, const QModelIndex &last);
    void becomeStale(Stale stale);
    void regroup();

    const Clock &m_clock;
    TaskListModel *m_tasks{};
    Stale m_stale{Stale::No};
    QBasicTimer m_gather; ///< runs only while a long list is stale
    bool accepts(const Task &task) const;

    Grouping m_grouping{Grouping::None};
    int m_wishedColumn{-1}; ///< to sort by, -1: none
    TaskFilter m_filter;
    std::optional<TaskKey> m_kept;
    TaskQuery m_query;
    QBasicTimer m_riskTimer; ///< runs only while what is at risk is shown: that changes with time alone
};
} // namespace rushes
