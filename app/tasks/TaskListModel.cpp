// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskListModel.h"

#include "tasks/TaskBook.h"

#include <algorithm>

namespace rushes
{
TaskListModel::TaskListModel(TaskBook &book, QObject *parent) : QAbstractTableModel(parent), m_book(book)
{
    const auto begin = [this] {
        m_reshaping = true;
        beginResetModel();
    };
    const auto end = [this] {
        m_reshaping = false;
        endResetModel();
    };
    connect(&book, &TaskBook::aboutToReset, this, begin);
    connect(&book, &TaskBook::reset, this, end);
    connect(&book, &TaskBook::aboutToReshape, this, begin);
    connect(&book, &TaskBook::reshaped, this, end);
    connect(&book, &TaskBook::aboutToInsert, this, [this](int first, int last) {
        if (!m_reshaping)
            beginInsertRows({}, first, last);
    });
    connect(&book, &TaskBook::inserted, this, [this] {
        if (!m_reshaping)
            endInsertRows();
    });
    connect(&book, &TaskBook::aboutToRemove, this, [this](int first, int last) {
        if (!m_reshaping)
            beginRemoveRows({}, first, last);
    });
    connect(&book, &TaskBook::removed, this, [this] {
        if (!m_reshaping)
            endRemoveRows();
    });
    connect(&book, &TaskBook::changed, this, &TaskListModel::takeChanges);
}

/// As the base class has it, without its virtual calls: sorting asks for two with every comparison.
QModelIndex TaskListModel::index(int row, int column, const QModelIndex &parent) const
{
    const bool exists =
        row >= 0 && row < m_book.size() && column >= 0 && column < ColumnCount && !parent.isValid();
    return exists ? createIndex(row, column) : QModelIndex();
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

void TaskListModel::lookAgain(int row)
{
    emit dataChanged(index(row, Preview), index(row, Preview), {TaskRole});
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
    case TaskListModel::Batch:
        return task.batch;
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
    return {{KeyRole, "key"},           {StatusRole, "status"}, {StatusWordRole, "statusWord"},
            {ProgressRole, "progress"}, {PausedRole, "paused"}, {ClipStateRole, "clipState"},
            {TaskRole, "task"}};
}

namespace
{
/// Where a field shows in the table. Preview, Prompt, Status, Progress and Time all depend on the status.
struct FieldTraits {
    TaskField field;
    TaskListModel::Column firstColumn, lastColumn;
    QList<int> roles;
};

const std::vector<FieldTraits> &fieldTraits()
{
    using M = TaskListModel;
    static const std::vector<FieldTraits> traits{
        {TaskField::Status, M::Preview, M::Time, {M::StatusRole, M::StatusWordRole}},
        {TaskField::Progress, M::Progress, M::Time, {M::ProgressRole}},
        {TaskField::Prompt, M::Prompt, M::Prompt, {}},
        {TaskField::Model, M::Model, M::Model, {}},
        {TaskField::Size, M::Size, M::Size, {}},
        {TaskField::Times, M::Time, M::Updated, {}},
        {TaskField::Failure, M::Status, M::Progress, {}},
        {TaskField::Asking, M::Status, M::Progress, {}},
        {TaskField::Paused, M::Status, M::Progress, {M::PausedRole}},
        {TaskField::Clip, M::Preview, M::Expires, {M::ClipStateRole}},
        {TaskField::Seen, M::Preview, M::Prompt, {}},
        {TaskField::Batch, M::Prompt, M::Batch, {}},
        {TaskField::Labels, M::Prompt, M::Labels, {}},
        {TaskField::Truth, M::Status, M::Progress, {}},
        {TaskField::Findings, M::Prompt, M::Progress, {}},
        {TaskField::Review, M::Prompt, M::Rating, {}},
        {TaskField::Course, M::Time, M::Time, {}},
        {TaskField::Stuck, M::Status, M::Time, {}},
    };
    return traits;
}

/// More signals than this cost views and proxies more than a few rows that are looked at in vain.
constexpr size_t maxRanges = 400;
} // namespace

struct TaskListModel::Range {
    int first{}, last{};
    TaskFields fields;
};

/// Neighbours become one range: those with the same fields, and if these are still too many, any neighbours,
/// and in the end all.
std::vector<TaskListModel::Range> TaskListModel::rangesOf(const std::vector<RowChange> &changes)
{
    std::vector<Range> ranges;
    const auto merge = [&](auto mayJoin) {
        ranges.clear();
        for (const RowChange &change : changes) {
            if (!ranges.empty() && mayJoin(ranges.back(), change)) {
                ranges.back().last = change.row;
                ranges.back().fields |= change.fields;
            } else {
                ranges.push_back({change.row, change.row, change.fields});
            }
        }
        return ranges.size() <= maxRanges;
    };
    const auto adjoins = [](const Range &range, const RowChange &change) {
        return change.row == range.last + 1;
    };
    merge([&](const Range &r, const RowChange &c) { return adjoins(r, c) && r.fields == c.fields; }) ||
        merge(adjoins) || merge([](const Range &, const RowChange &) { return true; });
    return ranges;
}

void TaskListModel::takeChanges(const std::vector<RowChange> &changes)
{
    for (const Range &range : rangesOf(changes)) {
        // TaskRole says all, and views in ui/ make the texts of a cell from it.
        QList<int> roles{Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole, TaskRole};
        int firstColumn = ColumnCount;
        int lastColumn = 0;
        for (const FieldTraits &traits : fieldTraits()) {
            if (!range.fields.testFlag(traits.field))
                continue;
            for (const int role : traits.roles)
                roles.append(role);
            firstColumn = std::min<int>(firstColumn, traits.firstColumn);
            lastColumn = std::max<int>(lastColumn, traits.lastColumn);
        }
        if (firstColumn <= lastColumn)
            emit dataChanged(index(range.first, firstColumn), index(range.last, lastColumn), roles);
    }
}
} // namespace rushes
