// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskFilterModel.h"

#include "tasks/TaskListModel.h"

#include <QTimerEvent>

#include <algorithm>
#include <compare>
#include <utility>

namespace rushes
{
namespace
{
std::weak_ordering compareTexts(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) <=> 0;
}

/// What is in no group comes last.
std::weak_ordering compareGroups(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() <=> b.isEmpty();
    const std::weak_ordering order = compareTexts(a, b);
    return order != 0 ? order : a.compare(b) <=> 0;
}

/// What is shown in the column Prompt.
const QString &title(const Task &task)
{
    return task.prompt.isEmpty() ? task.id.value : task.prompt;
}

/// Completed tasks lie behind every percentage, in the order of their way into the library.
double progressRank(const Task &task)
{
    return task.status == TaskStatus::Completed ? 2.0 + int(task.clip.state) : task.progress.value_or(-1);
}

std::weak_ordering compareNumbers(double a, double b)
{
    return a < b   ? std::weak_ordering::less
           : b < a ? std::weak_ordering::greater
                   : std::weak_ordering::equivalent;
}

/// Clips that are safe, and those whose address is not known to end, come last.
Timestamp deadline(const Task &task)
{
    return isUnsafe(task) ? task.clip.expires.value_or(Timestamp::max() - std::chrono::milliseconds(1)) : Timestamp::max();
}

/// Rejected, undecided, picked; the stars within.
int reviewRank(const Review &review)
{
    const int verdict = review.verdict == Verdict::Picked ? 1 : review.verdict == Verdict::Rejected ? -1 : 0;
    return verdict * (Review::mostStars + 1) + review.rating;
}

std::weak_ordering compare(const Task &a, const Task &b, TaskListModel::Column column)
{
    switch (column) {
    case TaskListModel::Preview:
    case TaskListModel::ColumnCount:
        break;
    case TaskListModel::Prompt:
        return compareTexts(title(a), title(b));
    case TaskListModel::Status:
        return int(a.status) <=> int(b.status);
    case TaskListModel::Progress:
        return compareNumbers(progressRank(a), progressRank(b));
    case TaskListModel::Time:
        return a.submitted.value_or(a.added) <=> b.submitted.value_or(b.added);
    case TaskListModel::Model:
        return compareTexts(a.model, b.model);
    case TaskListModel::Size:
        return qint64(a.width) * a.height <=> qint64(b.width) * b.height;
    case TaskListModel::Updated:
        return a.updated.value_or(Timestamp::min()) <=> b.updated.value_or(Timestamp::min());
    case TaskListModel::Expires:
        return deadline(a) <=> deadline(b);
    case TaskListModel::Id:
        return compareTexts(a.id.value, b.id.value);
    case TaskListModel::Rating:
        return reviewRank(a.review) <=> reviewRank(b.review);
    case TaskListModel::Batch:
        return compareGroups(a.batch, b.batch);
    case TaskListModel::Labels:
        return compareGroups(a.labels.value(0), b.labels.value(0));
    }
    return a.key <=> b.key;
}
} // namespace

const QString &groupOf(const Task &task, Grouping grouping)
{
    static const QString none;
    switch (grouping) {
    case Grouping::None:
        return none;
    case Grouping::Prompt:
        return task.prompt;
    case Grouping::Batch:
        return task.batch;
    case Grouping::Gateway:
        return task.gateway;
    case Grouping::Model:
        return task.model;
    }
    return none;
}

TaskFilterModel::TaskFilterModel(const Clock &clock, QObject *parent)
    : QSortFilterProxyModel(parent), m_clock(clock)
{
    setDynamicSortFilter(true);
}

void TaskFilterModel::setSourceModel(QAbstractItemModel *model)
{
    m_tasks = qobject_cast<TaskListModel *>(model);
    Q_ASSERT(m_tasks || !model);
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

void TaskFilterModel::fitLength()
{
    const bool isLong = m_tasks->rowCount() > longList;
    if (dynamicSortFilter() == isLong)
        setDynamicSortFilter(!isLong);
}

/// Where the text that makes a group stands; none where it never changes.
static int columnOf(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Prompt:
        return TaskListModel::Prompt;
    case Grouping::Batch:
        return TaskListModel::Batch;
    case Grouping::Model:
        return TaskListModel::Model;
    case Grouping::None:
    case Grouping::Gateway:
        break;
    }
    return -1;
}

/// Notes whether these rows now belong elsewhere in a long list, or into it or out of it.
void TaskFilterModel::takeChanges(const QModelIndex &first, const QModelIndex &last)
{
    if (const int column = columnOf(m_grouping); first.column() <= column && column <= last.column())
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

bool TaskFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    const Task &task = m_tasks->task(row);
    return m_kept == task.key || m_test.matches(task, m_clock.now());
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
    const Task &a = m_tasks->task(left.row());
    const Task &b = m_tasks->task(right.row());
    // The order of groups does not turn round with that within them.
    if (const std::weak_ordering groups = compareGroups(groupOf(a, m_grouping), groupOf(b, m_grouping)); groups != 0)
        return sortOrder() == Qt::AscendingOrder ? groups < 0 : groups > 0;
    const std::weak_ordering order = compare(a, b, TaskListModel::Column(left.column()));
    if (order != 0)
        return order < 0;
    // Sorting downwards turns the question round.
    return sortOrder() == Qt::AscendingOrder ? a.key < b.key : b.key < a.key;
}
} // namespace rushes
