// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QModelIndex>

#include <compare>
#include <vector>

namespace rushes
{
class TaskListModel;

/// What stands together in the list, whatever it is sorted by.
enum class Grouping { None, Prompt, Batch, Gateway, Model };
/// The text that is the same for a group; empty: in none.
const QString &groupOf(const Task &task, Grouping grouping);
/// Whether a change from first to last, which may span many columns, can move tasks into other groups.
bool makesGroups(const QModelIndex &first, const QModelIndex &last, Grouping grouping);

/// The order of a list's rows by a column, a TaskListModel::Column, and by group, texts in any case. A sort compares each row
/// some dozen times: what is compared is one number a row, made once, that lies beside the others. Lives on the main
/// thread.
class TaskOrder final
{
public:
    /// Its rows lie in the order of adding.
    void setTasks(const TaskListModel *tasks);
    /// What lies in these rows and columns has changed.
    void takeChanges(const QModelIndex &first, const QModelIndex &last);
    /// Rows came or went, or all is over and memory is given back.
    void forget();

    /// Rows that are equal are told apart by byAdding().
    std::weak_ordering byColumn(int left, int right, int column);
    static std::strong_ordering byAdding(int left, int right) { return left <=> right; }
    /// What is in no group comes last.
    std::weak_ordering byGroup(int left, int right, Grouping grouping);

private:
    using Keys = std::vector<double>; ///< by row; empty: to be made when they are needed
    static std::weak_ordering compare(const Keys &keys, int left, int right);

    const TaskListModel *m_tasks{};
    int m_column{-1}; ///< that m_columnKeys are of
    Grouping m_grouping{Grouping::None};
    Keys m_columnKeys, m_groupKeys;
};
} // namespace rushes
