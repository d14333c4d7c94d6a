// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "LookDesk.h"

#include "ToolBar.h"
#include "WindowActions.h"
#include "settings/Settings.h"
#include "tasks/TaskGrid.h"
#include "tasks/TaskPane.h"
#include "tasks/TaskTable.h"

#include <QAction>
#include <QSlider>

namespace rushes
{
static QSlider *makeCellSize()
{
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setObjectName("cellSize");
    slider->setRange(TaskGrid::leastCell, TaskGrid::mostCell);
    slider->setValue(TaskGrid::standardCell);
    slider->setFixedWidth(120);
    return slider;
}

LookDesk::LookDesk(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts), m_cellSize(makeCellSize())
{
    connect(m_cellSize, &QSlider::valueChanged, &parts.tasks.grid(), &TaskGrid::setCellWidth);
    connect(&parts.tasks.grid(), &TaskGrid::cellWidthChanged, m_cellSize, &QSlider::setValue);
    connect(&parts.toolBar, &ToolBar::gridWished, this, &LookDesk::showGrid);
    connect(parts.own.list, &QAction::triggered, this, [this] { showGrid(false); });
    connect(parts.own.grid, &QAction::triggered, this, [this] { showGrid(true); });
    connect(parts.own.compact, &QAction::triggered, this, [this](bool compact) {
        m_parts.settings.setLook({m_parts.settings.look().textPercent, compact});
    });
    connect(&parts.settings, &Settings::changed, this, &LookDesk::takeSettings);
}

void LookDesk::takeSettings()
{
    const bool compact = m_parts.settings.look().compact;
    m_parts.own.compact->setChecked(compact);
    m_parts.tasks.table().setCompact(compact);
    showGrid(m_parts.settings.view() == Settings::View::Grid);
}

void LookDesk::showGrid(bool grid)
{
    m_parts.tasks.setShowsGrid(grid);
    m_parts.toolBar.setShowsGrid(grid);
    m_cellSize->setVisible(grid);
    m_parts.settings.setView(grid ? Settings::View::Grid : Settings::View::List);
}

void LookDesk::retranslate()
{
    m_cellSize->setAccessibleName(tr("Size of the pictures"));
}
} // namespace rushes
