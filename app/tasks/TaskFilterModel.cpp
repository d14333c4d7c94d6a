// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskFilterModel.h"

#include "tasks/TaskListModel.h"

#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace rushes
{
TaskFilterModel::TaskFilterModel(const Clock &clock, QObject *parent)
    : QSortFilterProxyModel(parent), m_clock(clock)
{
    setDynamicSortFilter(true);
}

void TaskFilterModel::setSourceModel(QAbstractItemModel *model)
{
    m_tasks = qobject_cast<TaskListModel *>(model);
    Q_ASSERT(m_tasks || !model);
    m_order.setTasks(m_tasks);
    if (m_tasks) // before the base class, which sorts what changed
        connectOrder();
    QSortFilterProxyModel::setSourceModel(model);
    if (!m_tasks)
        return;
    connect(m_tasks, &QAbstractItemModel::dataChanged, this, &TaskFilterModel::takeChanges);
    connect(m_tasks, &QAbstractItemModel::modelReset, this, &TaskFilterModel::fitLength);
    connect(m_tasks, &QAbstractItemModel::rowsRemoved, this, &TaskFilterModel::fitLength);
    connect(m_tasks, &QAbstractItemModel::rowsInserted, this, [this] {
        fitLength();
        becomeStale(Stale::Order);
    });
    fitLength();
}

void TaskFilterModel::connectOrder()
{
    const auto forget = [this] { m_order.forget(); };
    connect(m_tasks, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { m_order.takeChanges(first, last); });
    connect(m_tasks, &QAbstractItemModel::rowsInserted, this, forget);
    connect(m_tasks, &QAbstractItemModel::rowsRemoved, this, forget);
    connect(m_tasks, &QAbstractItemModel::modelReset, this, forget);
}

void TaskFilterModel::fitLength()
{
    const bool isLong = m_tasks->rowCount() > longList;
    if (dynamicSortFilter() == isLong)
        setDynamicSortFilter(!isLong);
}

/// Notes whether these rows now belong elsewhere in a long list, or into it or out of it.
void TaskFilterModel::takeChanges(const QModelIndex &first, const QModelIndex &last)
{
    if (makesGroups(first, last, m_grouping))
        regroup();
    if (dynamicSortFilter() || m_stale == Stale::All)
        return;
    if (first.column() <= sortColumn() && sortColumn() <= last.column())
        becomeStale(Stale::Order);
    for (int row = first.row(); row <= last.row(); ++row) {
        const bool isShown = mapFromSource(m_tasks->index(row, 0)).isValid();
        if (isShown != filterAcceptsRow(row, {}))
            return becomeStale(Stale::All);
    }
}

/// A task may belong to another group now; its prompt comes with its first report.
void TaskFilterModel::regroup()
{
    m_stale = Stale::All;
    if (!m_gather.isActive())
        m_gather.start(gatherTime, Qt::CoarseTimer, this);
}

void TaskFilterModel::becomeStale(Stale stale)
{
    if (dynamicSortFilter() || (stale == Stale::Order && sortColumn() < 0))
        return;
    m_stale = std::max(m_stale, stale);
    if (!m_gather.isActive())
        m_gather.start(gatherTime, Qt::CoarseTimer, this);
}

const Task *TaskFilterModel::taskAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_tasks->task(mapToSource(index).row()) : nullptr;
}

Qt::ItemFlags TaskFilterModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

void TaskFilterModel::setGrouping(Grouping grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    sort(m_wishedColumn, sortOrder());
    invalidate();
    emit groupingChanged();
}

void TaskFilterModel::sort(int column, Qt::SortOrder order)
{
    m_wishedColumn = column;
    if (column < 0 && m_grouping != Grouping::None) {
        column = TaskListModel::Preview; // within the groups by the order of adding
        order = Qt::AscendingOrder;
    }
    m_stale = m_stale == Stale::Order ? Stale::No : m_stale;
    QSortFilterProxyModel::sort(column, order);
    m_order.forget();
}

void TaskFilterModel::setFilter(const TaskFilter &filter)
{
    if (this->filter() == filter)
        return;
    m_test = FilterTest(filter, m_gatewayTexts);
    m_kept.reset();
    constexpr int refreshMs = 30'000;
    if (m_test.dependsOnTime())
        m_timer.start(refreshMs, Qt::VeryCoarseTimer, this);
    else
        m_timer.stop();
    // All anew rather than row by row: a filter's rows lie scattered, and a proxy pays for each group of them
    // with a walk over all. What is selected stays so.
    invalidate();
    emit filterChanged();
}

void TaskFilterModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId()) {
        invalidate();
    } else if (event->timerId() == m_gather.timerId()) {
        m_gather.stop();
        const Stale stale = std::exchange(m_stale, Stale::No);
        if (stale == Stale::All)
            invalidate();
        else if (stale == Stale::Order)
            sort(sortColumn(), sortOrder());
    } else
        QSortFilterProxyModel::timerEvent(event);
}

void TaskFilterModel::invalidate()
{
    m_moment = m_clock.now();
    QSortFilterProxyModel::invalidate();
    m_moment.reset();
    m_order.forget();
}

bool TaskFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    const Task &task = m_tasks->task(row);
    return m_kept == task.key || m_test.matches(task, m_moment ? *m_moment : m_clock.now());
}

void TaskFilterModel::keep(std::optional<TaskKey> key)
{
    if (m_kept == key)
        return;
    const std::optional<TaskKey> before = std::exchange(m_kept, key);
    const int row = before && m_tasks ? m_tasks->rowOf(*before) : -1;
    if (row >= 0 && !m_test.matches(m_tasks->task(row), m_clock.now()))
        m_tasks->lookAgain(row);
}

bool TaskFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool isUpwards = sortOrder() == Qt::AscendingOrder;
    // The order of groups does not turn round with that within them.
    if (const auto groups = m_order.byGroup(left.row(), right.row(), m_grouping); groups != 0)
        return isUpwards ? groups < 0 : groups > 0;
    if (const auto order = m_order.byColumn(left.row(), right.row(), left.column()); order != 0)
        return order < 0;
    // Sorting downwards turns the question round.
    const auto order = TaskOrder::byAdding(left.row(), right.row());
    return isUpwards ? order < 0 : order > 0;
}
} // namespace rushes
