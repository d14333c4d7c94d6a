// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/FoundIdsModel.h"

#include <algorithm>

namespace rushes
{
void FoundIdsModel::setIdFont(const QFont &font)
{
    m_idFont = font;
}

void FoundIdsModel::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FoundIdsModel::count(IdState state) const
{
    return int(std::ranges::count(m_rows, state, &Row::state));
}

void FoundIdsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, State), index(rowCount() - 1, State), {Qt::DisplayRole});
}

int FoundIdsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FoundIdsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FoundIdsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return index.column() == Id ? row.id.value : word(row.state);
    if (role == Qt::FontRole && index.column() == Id)
        return m_idFont;
    return {};
}

QVariant FoundIdsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Id ? tr("Id") : tr("What it is");
}

QString FoundIdsModel::word(IdState state)
{
    switch (state) {
    case IdState::New:
        //: A task id that is not in the list yet
        return tr("new");
    case IdState::Known:
        //: A task id
        return tr("already in the list");
    case IdState::Repeated:
        //: A task id
        return tr("twice in the text");
    }
    return {};
}
} // namespace rushes
