// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskListModel.h"

#include "tasks/TaskBook.h"

namespace rushes
{
TaskListModel::TaskListModel(TaskBook &book, QObject *parent) : QAbstractTableModel(parent), m_book(book)
{
    connect(&book, &TaskBook::aboutToReset, this, [this] { beginResetModel(); });
    connect(&book, &TaskBook::reset, this, [this] { endResetModel(); });
    connect(&book, &TaskBook::aboutToInsert, this,
            [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(&book, &TaskBook::inserted, this, [this] { endInsertRows(); });
    connect(&book, &TaskBook::aboutToRemove, this,
            [this](int first, int last) { beginRemoveRows({}, first, last); });
    connect(&book, &TaskBook::removed, this, [this] { endRemoveRows(); });
    connect(&book, &TaskBook::changed, this, &TaskListModel::takeChanges);
}

int TaskListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_book.size();
}

int TaskListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Task &TaskListModel::task(int row) const
{
    return m_book.at(row);
}

int TaskListModel::rowOf(TaskKey key) const
{
    return m_book.rowOf(key);
}

static QVariant milliseconds(const std::optional<Timestamp> &time)
{
    return time ? qlonglong(toMs(*time)) : 0;
}

/// How a column sorts: states in the order of a task's life, numbers as numbers.
static QVariant sortValue(const Task &task, int column)
{
    switch (TaskListModel::Column(column)) {
    case TaskListModel::Preview:
    case TaskListModel::ColumnCount:
        return qlonglong(task.key);
    case TaskListModel::Prompt:
        return task.prompt.isEmpty() ? task.id.value : task.prompt;
    case TaskListModel::Status:
        return int(task.status);
    case TaskListModel::Progress:
        return task.status == TaskStatus::Completed ? 2.0 + int(task.clip.state) : task.progress.value_or(-1);
    case TaskListModel::Time:
        return qlonglong(toMs(task.submitted.value_or(task.added)));
    case TaskListModel::Model:
        return task.model;
    case TaskListModel::Size:
        return qlonglong(task.width) * task.height;
    case TaskListModel::Updated:
        return milliseconds(task.updated);
    case TaskListModel::Id:
        return task.id.value;
    }
    return {};
}

static QVariant plainText(const Task &task, int column)
{
    switch (column) {
    case TaskListModel::Prompt:
        return task.prompt;
    case TaskListModel::Model:
        return task.model;
    case TaskListModel::Id:
        return task.id.value;
    default:
        return {};
    }
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Task &task = m_book.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return plainText(task, index.column());
    case KeyRole:
        return qlonglong(task.key);
    case SortRole:
        return sortValue(task, index.column());
    case StatusRole:
        return int(task.status);
    case StatusWordRole:
        return task.statusWord;
    case ProgressRole:
        return task.progress ? QVariant(*task.progress) : QVariant();
    case PausedRole:
        return task.paused;
    case ClipStateRole:
        return int(task.clip.state);
    case TaskRole:
        return QVariant::fromValue(&task);
    default:
        return {};
    }
}

QHash<int, QByteArray> TaskListModel::roleNames() const
{
    return {{KeyRole, "key"},
            {SortRole, "sort"},
            {StatusRole, "status"},
            {StatusWordRole, "statusWord"},
            {ProgressRole, "progress"},
            {PausedRole, "paused"},
            {ClipStateRole, "clipState"},
            {TaskRole, "task"}};
}

/// The roles that say a field; TaskRole, which says all, goes with every change.
static QList<int> rolesOf(TaskFields fields)
{
    QList<int> roles{Qt::DisplayRole, Qt::AccessibleTextRole, TaskListModel::TaskRole,
                     TaskListModel::SortRole};
    if (fields.testFlag(TaskField::Status))
        roles << TaskListModel::StatusRole << TaskListModel::StatusWordRole;
    if (fields.testFlag(TaskField::Progress))
        roles << TaskListModel::ProgressRole;
    if (fields.testFlag(TaskField::Paused))
        roles << TaskListModel::PausedRole;
    if (fields.testFlag(TaskField::Clip))
        roles << TaskListModel::ClipStateRole;
    return roles;
}

void TaskListModel::takeChanges(const std::vector<RowChange> &changes)
{
    // Neighbours become one range: a proxy and a view pay per signal.
    for (size_t begin = 0; begin < changes.size();) {
        TaskFields fields = changes[begin].fields;
        size_t end = begin + 1;
        while (end < changes.size() && changes[end].row == changes[end - 1].row + 1)
            fields |= changes[end++].fields;
        emit dataChanged(index(changes[begin].row, 0), index(changes[end - 1].row, ColumnCount - 1),
                         rolesOf(fields));
        begin = end;
    }
}
} // namespace rushes
