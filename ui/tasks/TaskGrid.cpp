// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskGrid.h"

#include "media/ThumbnailCache.h"
#include "tasks/GridDelegate.h"
#include "tasks/TaskListModel.h"
#include "tasks/TaskViewModel.h"
#include "widgets/Theme.h"

#include <QScrollBar>
#include <QTimerEvent>
#include <QWheelEvent>

#include <algorithm>

namespace rushes
{
constexpr int tick = 5000; // ms
constexpr int zoomStep = 32;

TaskGrid::TaskGrid(TaskViewModel &model, ThumbnailCache &thumbnails, QWidget *parent)
    : QListView(parent), m_model(model), m_delegate(new GridDelegate(thumbnails, this))
{
    setObjectName("taskGrid");
    setAccessibleName(tr("Tasks"));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setModel(&model);
    setModelColumn(TaskListModel::Prompt);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionRectVisible(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setMouseTracking(true);
    layOut();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TaskGrid::keepSight);
    connect(&thumbnails, &ThumbnailCache::available, this, [this](TaskKey key) {
        if (const QModelIndex index = m_model.indexOf(key, modelColumn()); isVisible() && index.isValid())
            viewport()->update(visualRect(index));
    });
    // A list view looks at its own column only, and a cell shows what stands in several.
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        if (!isVisible() || (first.column() <= modelColumn() && last.column() >= modelColumn()))
            return;
        for (int row = first.row(); row <= last.row(); ++row)
            viewport()->update(visualRect(m_model.index(row, modelColumn())));
    });
}

QSize TaskGrid::pictureSize() const
{
    return grid::layout(QRect(QPoint(), grid::cellSize(m_cellWidth, fontMetrics())), fontMetrics()).picture.size();
}

void TaskGrid::setCellWidth(int width)
{
    width = std::clamp(width, leastCell, mostCell);
    if (width == m_cellWidth)
        return;
    m_cellWidth = width;
    layOut();
    if (currentIndex().isValid())
        scrollTo(currentIndex().siblingAtColumn(modelColumn()));
    emit cellWidthChanged(width);
}

void TaskGrid::layOut()
{
    const QSize cell = grid::cellSize(m_cellWidth, fontMetrics());
    m_delegate->setCellSize(cell);
    // What is left of a row is shared out between the cells.
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const int room = maximumViewportSize().width() - scrollBar - 1;
    const int columns = std::max(1, room / cell.width());
    setGridSize({std::max(cell.width(), room / columns), cell.height()});
    verticalScrollBar()->setSingleStep(cell.height() / 4);
}

void TaskGrid::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_clock.timerId())
        return QListView::timerEvent(event);
    viewport()->update();
    keepSight();
}

std::vector<TaskKey> TaskGrid::keysInSight() const
{
    std::vector<TaskKey> keys;
    const int columns = std::max(1, viewport()->width() / std::max(1, gridSize().width()));
    const int first = verticalScrollBar()->value() / std::max(1, gridSize().height()) * columns;
    const int rows = viewport()->height() / std::max(1, gridSize().height()) + 2;
    for (int row = first; isVisible() && row < std::min(first + rows * columns, m_model.rowCount()); ++row)
        keys.push_back(m_model.taskAt(m_model.index(row, modelColumn()))->key);
    return keys;
}

void TaskGrid::keepSight()
{
    std::vector<TaskKey> keys = keysInSight();
    if (keys == m_inSight)
        return;
    m_inSight = std::move(keys);
    emit sightChanged();
}

void TaskGrid::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    keepSight();
    m_clock.start(tick, Qt::VeryCoarseTimer, this);
}

void TaskGrid::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    m_clock.stop();
}

void TaskGrid::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    layOut();
}

void TaskGrid::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Tasks"));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        m_delegate->clearTexts();
        layOut();
    }
}

void TaskGrid::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QListView::wheelEvent(event);
    if (const int turned = event->angleDelta().y(); turned != 0)
        setCellWidth(m_cellWidth + (turned > 0 ? zoomStep : -zoomStep));
    event->accept();
}
} // namespace rushes
