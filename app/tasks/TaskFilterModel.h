// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tasks/TaskFilter.h"
#include "tasks/TaskOrder.h"

#include <QBasicTimer>
#include <QSortFilterProxyModel>

#include <optional>

namespace rushes
{
class TaskListModel;

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
    const Task *taskAt(const QModelIndex &index) const; ///< nullptr: no row
    /// The same for every cell: views ask for it with every row that they lay out.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    void setFilter(const TaskFilter &filter);
    const TaskFilter &filter() const { return m_test.filter(); }
    /// The task that is looked at stays in the list until another one is, although what is done with it (it
    /// is watched, picked) would take it out of it.
    void keep(std::optional<TaskKey> key);
    /// How gateways are called in a query; taken with the next filter.
    void setGatewayTexts(TaskQuery::GatewayNames names) { m_gatewayTexts = std::move(names); }
    /// The terms of the filter's text that were not understood.
    const std::vector<TaskQuery::Fault> &faults() const { return m_test.query().faults(); }

signals:
    void filterChanged();
    void groupingChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Stale { No, Order, All }; ///< what of a long list is to be done anew
    void connectOrder();
    void fitLength();
    void invalidate();
    void takeChanges(const QModelIndex &first, const QModelIndex &last);
    void becomeStale(Stale stale);
    void regroup();

    const Clock &m_clock;
    TaskListModel *m_tasks{};
    Stale m_stale{Stale::No};
    QBasicTimer m_gather; ///< runs only while a long list is stale
    Grouping m_grouping{Grouping::None};
    int m_wishedColumn{-1}; ///< to sort by, -1: none
    mutable TaskOrder m_order; ///< its keys are made at a comparison
    FilterTest m_test;
    std::optional<Timestamp> m_moment; ///< while all rows are looked at: one for all
    std::optional<TaskKey> m_kept;
    TaskQuery::GatewayNames m_gatewayTexts;
    QBasicTimer m_timer; ///< runs only while what is shown changes with time alone
};
} // namespace rushes
