// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/FoundIdsView.h"

#include "settings/FormParts.h"
#include "tasks/FoundIdsModel.h"
#include "widgets/Theme.h"

#include <QFontDatabase>
#include <QHeaderView>

namespace rushes
{
FoundIdsView::FoundIdsView(FoundIdsModel &model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    model.setIdFont(idFont());
    setModel(&model);
    setItemDelegate(new TextLineDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(FoundIdsModel::Id, QHeaderView::Stretch);
    // Not by its contents: that would measure a hundred thousand rows.
    header()->setSectionResizeMode(FoundIdsModel::State, QHeaderView::Fixed);
    header()->resizeSection(FoundIdsModel::State, 160);
    header()->setSectionResizeMode(FoundIdsModel::Prompt, QHeaderView::Stretch);
}

QFont FoundIdsView::idFont()
{
    QFont figures = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    figures.setPixelSize(metrics::secondaryPixels);
    return figures;
}

void FoundIdsView::fitColumns()
{
    setColumnHidden(FoundIdsModel::Prompt, !m_model.hasPrompts());
}
} // namespace rushes
