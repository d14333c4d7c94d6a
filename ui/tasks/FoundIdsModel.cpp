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

bool FoundIdsModel::hasPrompts() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return !row.prompt.isEmpty(); });
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
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(index);
    if (role == Qt::FontRole && index.column() == Id)
        return m_idFont;
    return {};
}

QVariant FoundIdsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Id:
        return tr("Id");
    case State:
        return tr("What it is");
    case Prompt:
        return tr("Prompt");
    case ColumnCount:
        break;
    }
    return {};
}

QString FoundIdsModel::text(const QModelIndex &index) const
{
    const Row &row = m_rows[size_t(index.row())];
    switch (Column(index.column())) {
    case Id:
        return row.id.value;
    case State:
        return word(row);
    case Prompt:
        return row.prompt.simplified();
    case ColumnCount:
        break;
    }
    return {};
}

QString FoundIdsModel::word(const Row &row)
{
    switch (row.state) {
    case IdState::New:
        //: A task id that is not in the list yet, and looks like none that is known
        return row.opaque ? tr("new, of unknown form") :
        //: A task id that is not in the list yet
                            tr("new");
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
