// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskOrder.h"

#include "tasks/TaskFilter.h"
#include "tasks/TaskListModel.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace rushes
{
namespace
{
constexpr double behindAll = std::numeric_limits<double>::infinity();
constexpr double nearlyBehindAll = std::numeric_limits<double>::max();

double numberFrom(std::optional<Timestamp> time, double otherwise)
{
    return time ? double(toMs(*time)) : otherwise;
}

/// Completed tasks lie behind every percentage, in the order of their way into the library.
double progressRank(const Task &task)
{
    return task.status == TaskStatus::Completed ? 2.0 + int(task.clip.state) : task.progress.value_or(-1);
}

/// Rejected, undecided, picked; the stars within.
double reviewRank(const Review &review)
{
    const int verdict = review.verdict == Verdict::Picked ? 1 : review.verdict == Verdict::Rejected ? -1 : 0;
    return verdict * (Review::mostStars + 1) + review.rating;
}

double numberOf(const Task &task, int column)
{
    switch (column) {
    case TaskListModel::Status:
        return int(task.status);
    case TaskListModel::Progress:
        return progressRank(task);
    case TaskListModel::Time:
        return numberFrom(task.submitted, double(toMs(task.added)));
    case TaskListModel::Size:
        return double(task.width) * task.height;
    case TaskListModel::Updated:
        return numberFrom(task.updated, -behindAll);
    case TaskListModel::Expires: // clips that are safe, and those whose address is not known to end, come last
        return isUnsafe(task) ? numberFrom(task.clip.expires, nearlyBehindAll) : behindAll;
    case TaskListModel::Rating:
        return reviewRank(task.review);
    default:
        return double(qint64(task.key));
    }
}

bool isText(int column)
{
    return column == TaskListModel::Prompt || column == TaskListModel::Model || column == TaskListModel::Id ||
           column == TaskListModel::Batch || column == TaskListModel::Labels;
}

/// Null where there is none.
QStringView textOf(const Task &task, int column)
{
    switch (column) {
    case TaskListModel::Prompt: // what is shown there
        return task.prompt.isEmpty() ? task.id.value : task.prompt;
    case TaskListModel::Model:
        return task.model;
    case TaskListModel::Id:
        return task.id.value;
    case TaskListModel::Batch:
        return task.batch;
    default:
        return task.labels.isEmpty() ? QStringView() : task.labels.constFirst();
    }
}

/// Texts one behind the other: a string each would lie anywhere in memory.
class SortKeys
{
public:
    /// What it is sorted by: in any case, then with it, so that groups of different ones stay apart.
    void append(QStringView text, bool emptyIsLast)
    {
        constexpr QChar highest{u'\uffff'}, end{u'\0'};
        const QString folded = QString::fromRawData(text.data(), text.size()).toCaseFolded(); // most have nothing to fold
        if (text.isEmpty() && emptyIsLast)
            m_all += highest;
        m_all += folded + end + text;
        m_begins.push_back(m_all.size());
    }
    QStringView at(size_t place) const
    {
        return QStringView(m_all).sliced(m_begins[place], m_begins[place + 1] - m_begins[place]);
    }

private:
    QString m_all;
    std::vector<qsizetype> m_begins{0}; ///< and the end of the last
};

/// The place of each row's text in the order of all; equal ones have the same.
template <class TextOf>
std::vector<double> ranks(const TaskListModel &tasks, bool emptyIsLast, TextOf textOf)
{
    SortKeys keys;
    std::vector<size_t> order(size_t(tasks.rowCount()));
    for (size_t row = 0; row < order.size(); ++row) {
        order[row] = row;
        keys.append(textOf(tasks.task(int(row))), emptyIsLast);
    }
    std::ranges::stable_sort(order, [&keys](size_t a, size_t b) { return keys.at(a).compare(keys.at(b)) < 0; });
    std::vector<double> result(order.size());
    for (size_t place = 1; place < order.size(); ++place) {
        const size_t row = order[place], before = order[place - 1];
        result[row] = result[before] + (keys.at(row) == keys.at(before) ? 0 : 1);
    }
    return result;
}

std::vector<double> keysOf(const TaskListModel &tasks, int column)
{
    if (isText(column)) {
        const bool isGroup = column == TaskListModel::Batch || column == TaskListModel::Labels;
        return ranks(tasks, isGroup, [column](const Task &task) { return textOf(task, column); });
    }
    std::vector<double> keys(size_t(tasks.rowCount()));
    for (int row = 0; row < tasks.rowCount(); ++row)
        keys[size_t(row)] = numberOf(tasks.task(row), column);
    return keys;
}

/// Where the text that makes a group stands; none where it never changes.
int columnOf(Grouping grouping)
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

bool makesGroups(const QModelIndex &first, const QModelIndex &last, Grouping grouping)
{
    const int column = columnOf(grouping);
    return first.column() <= column && column <= last.column();
}

void TaskOrder::setTasks(const TaskListModel *tasks)
{
    m_tasks = tasks;
    forget();
}

void TaskOrder::takeChanges(const QModelIndex &first, const QModelIndex &last)
{
    if (makesGroups(first, last, m_grouping))
        m_groupKeys.clear();
    if (m_columnKeys.empty() || m_column < first.column() || last.column() < m_column)
        return;
    if (isText(m_column))
        m_columnKeys.clear();
    else
        for (int row = first.row(); row <= last.row(); ++row)
            m_columnKeys[size_t(row)] = numberOf(m_tasks->task(row), m_column);
}

void TaskOrder::forget()
{
    m_columnKeys = {};
    m_groupKeys = {};
}

std::weak_ordering TaskOrder::compare(const Keys &keys, int left, int right)
{
    const double a = keys[size_t(left)], b = keys[size_t(right)];
    return a < b   ? std::weak_ordering::less
           : b < a ? std::weak_ordering::greater
                   : std::weak_ordering::equivalent;
}

std::weak_ordering TaskOrder::byColumn(int left, int right, int column)
{
    if (std::exchange(m_column, column) != column || m_columnKeys.empty())
        m_columnKeys = keysOf(*m_tasks, column);
    return compare(m_columnKeys, left, right);
}

std::weak_ordering TaskOrder::byGroup(int left, int right, Grouping grouping)
{
    if (grouping == Grouping::None)
        return std::weak_ordering::equivalent;
    if (std::exchange(m_grouping, grouping) != grouping || m_groupKeys.empty())
        m_groupKeys = ranks(*m_tasks, true, [grouping](const Task &task) -> QStringView { return groupOf(task, grouping); });
    return compare(m_groupKeys, left, right);
}
} // namespace rushes
