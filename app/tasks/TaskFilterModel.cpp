// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskFilterModel.h"

#include "tasks/TaskListModel.h"

#include <algorithm>

namespace rushes
{
bool isAtRisk(const Task &task, Timestamp now)
{
    if (task.status != TaskStatus::Completed || task.clip.state == ClipState::Saved)
        return false;
    return task.clip.state == ClipState::Failed ||
           (task.clip.expires && *task.clip.expires - now < riskHorizon);
}

bool isActive(const Task &task)
{
    return !isFinal(task.status) ||
           (task.status == TaskStatus::Completed && !task.hasAddress && task.clip.state != ClipState::Saved);
}

bool matchesState(const Task &task, TaskFilter::State state, Timestamp now)
{
    switch (state) {
    case TaskFilter::State::All:
        return true;
    case TaskFilter::State::Active:
        return isActive(task);
    case TaskFilter::State::Completed:
        return task.status == TaskStatus::Completed;
    case TaskFilter::State::Failed:
        return isFinal(task.status) && task.status != TaskStatus::Completed;
    case TaskFilter::State::AtRisk:
        return isAtRisk(task, now);
    case TaskFilter::State::NotSeen:
        return task.status == TaskStatus::Completed && !task.seen;
    }
    return true;
}

bool matchesText(const Task &task, const QStringList &words)
{
    return std::ranges::all_of(words, [&task](const QString &word) {
        return task.prompt.contains(word, Qt::CaseInsensitive) ||
               task.id.value.contains(word, Qt::CaseInsensitive) ||
               task.model.contains(word, Qt::CaseInsensitive) ||
               task.batch.contains(word, Qt::CaseInsensitive);
    });
}

TaskFilterModel::TaskFilterModel(const Clock &clock, QObject *parent)
    : QSortFilterProxyModel(parent), m_clock(clock)
{
    setSortRole(TaskListModel::SortRole);
    setDynamicSortFilter(true);
}

void TaskFilterModel::setFilter(const TaskFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_words = filter.text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

static const Task *taskOf(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(TaskListModel::TaskRole).value<const Task *>();
}

bool TaskFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    const Task *task = taskOf(*sourceModel(), row);
    return task && (m_filter.gateway.isEmpty() || task->gateway == m_filter.gateway) &&
           matchesState(*task, m_filter.state, m_clock.now()) && matchesText(*task, m_words);
}

bool TaskFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(TaskListModel::SortRole);
    const QVariant b = right.data(TaskListModel::SortRole);
    if (a.typeId() == QMetaType::QString) {
        const int order = a.toString().compare(b.toString(), Qt::CaseInsensitive);
        return order == 0 ? left.row() < right.row() : order < 0;
    }
    const double x = a.toDouble();
    const double y = b.toDouble();
    return x < y || (!(y < x) && left.row() < right.row());
}
} // namespace rushes
