// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace rushes
{
class TaskBook;
struct RowChange;
struct Task;
enum class TaskKey : qint64;

/// The book as a table for views. Everything is a role; texts for people are made in ui/ by the delegate
/// from these roles, so that columns have no text of their own here (except ids, prompts and models). A batch
/// of changes leaves as few dataChanged() as possible, each with the columns and roles that changed.
class TaskListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Preview, Prompt, Status, Progress, Time, Model, Size, Updated, Expires, Id, Rating, Batch, Labels, ColumnCount };
    Q_ENUM(Column)

    enum Role {
        KeyRole = Qt::UserRole + 1, ///< qint64
        StatusRole,                 ///< int of TaskStatus
        StatusWordRole,             ///< as sent, where unknown
        ProgressRole,               ///< double 0–1, or invalid
        PausedRole,                 ///< bool
        ClipStateRole,              ///< int of ClipState
        TaskRole,                   ///< const Task * (valid until the next change), for delegates and actions
    };

    explicit TaskListModel(TaskBook &book, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const Task &task(int row) const;
    int rowOf(TaskKey key) const; ///< -1: none
    void lookAgain(int row); ///< tells views and proxies that they may see it differently now

private:
    struct Range;
    static std::vector<Range> rangesOf(const std::vector<RowChange> &changes);
    void takeChanges(const std::vector<RowChange> &changes);

    TaskBook &m_book;
    bool m_reshaping{}; ///< a reset is under way: single insertions and removals are part of it
};
} // namespace rushes
