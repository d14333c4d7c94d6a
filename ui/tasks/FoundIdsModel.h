// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskId.h"

#include <QAbstractTableModel>
#include <QFont>

#include <vector>

namespace rushes
{
/// The ids that a text holds, and what would become of each.
class FoundIdsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Id, State, Prompt, ColumnCount };
    enum class IdState { New, Known, Repeated };
    struct Row {
        TaskId id;
        IdState state{IdState::New};
        bool opaque{}; ///< its form tells nothing
        QString prompt{};
        bool operator==(const Row &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setIdFont(const QFont &font);
    void setRows(std::vector<Row> rows);
    const std::vector<Row> &rows() const { return m_rows; }
    int count(IdState state) const;
    bool hasPrompts() const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString word(const Row &row);
    QString text(const QModelIndex &index) const;
    std::vector<Row> m_rows;
    QFont m_idFont;
};
} // namespace rushes
