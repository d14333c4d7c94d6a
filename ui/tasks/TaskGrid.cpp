// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskGrid.h"

#include "media/ThumbnailCache.h"
#include "tasks/CellMotion.h"
#include "tasks/GridDelegate.h"
#include "tasks/TaskListModel.h"
#include "tasks/TaskViewModel.h"
#include "widgets/Theme.h"

#include <QGuiApplication>
#include <QScrollBar>
#include <QTimerEvent>
#include <QWheelEvent>

#include <algorithm>

namespace rushes
{
constexpr int tick = 5000; // ms
constexpr int zoomStep = 32;

TaskGrid::TaskGrid(TaskViewModel &model, ThumbnailCache &thumbnails, QWidget *parent)
    : CellGrid(parent), m_model(model), m_motion(new CellMotion(this)),
      m_delegate(new GridDelegate(thumbnails, *m_motion, this))
{
    setObjectName("taskGrid");
    setAccessibleName(tr("Tasks"));
    setModel(&model);
    setModelColumn(TaskListModel::Prompt);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::DragOnly); // dropping is the window's
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setMouseTracking(true);
    layOut();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TaskGrid::keepSight);
    connect(&thumbnails, &ThumbnailCache::available, this, &TaskGrid::updateCell);
    connect(m_motion, &CellMotion::changed, this, &TaskGrid::updateCell);
}

void TaskGrid::updateCell(TaskKey key)
{
    if (const QModelIndex index = m_model.indexOf(key, modelColumn()); isVisible() && index.isValid())
        viewport()->update(visualRect(index));
}

void TaskGrid::mouseMoveEvent(QMouseEvent *event)
{
    CellGrid::mouseMoveEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    const Task *task = event->buttons() == Qt::NoButton ? m_model.taskAt(index) : nullptr;
    m_motion->follow(task, at, grid::layout(QRect(visualRect(index).topLeft(), m_delegate->cellSize()), fontMetrics()).picture, *this);
}

bool TaskGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_motion->stop();
    return CellGrid::viewportEvent(event);
}

void TaskGrid::runCurrent()
{
    const Task *task = m_model.taskAt(currentIndex());
    if (!task || !task->clip.hasFile() || !hasFocus() || !isVisible() || !CellMotion::isWelcome(*this))
        return m_motion->stop();
    m_motion->setSize(pictureSize() * devicePixelRatioF());
    m_motion->run(*task);
}

void TaskGrid::focusInEvent(QFocusEvent *event)
{
    CellGrid::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        runCurrent();
}

void TaskGrid::focusOutEvent(QFocusEvent *event)
{
    CellGrid::focusOutEvent(event);
    m_motion->stop();
}

void TaskGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    CellGrid::currentChanged(current, previous);
    if (!QGuiApplication::mouseButtons())
        runCurrent();
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
    setCellSize({std::max(cell.width(), room / columns), cell.height()});
    verticalScrollBar()->setSingleStep(cell.height() / 4);
}

void TaskGrid::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_clock.timerId())
        return CellGrid::timerEvent(event);
    viewport()->update();
    keepSight();
}

std::vector<TaskKey> TaskGrid::keysInSight() const
{
    std::vector<TaskKey> keys;
    const Rows seen = isVisible() ? rowsIn(viewport()->rect()) : Rows();
    for (int row = seen.first; row <= seen.last; ++row)
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
    CellGrid::showEvent(event);
    keepSight();
    m_clock.start(tick, Qt::VeryCoarseTimer, this);
}

void TaskGrid::hideEvent(QHideEvent *event)
{
    CellGrid::hideEvent(event);
    m_motion->stop();
    m_clock.stop();
}

void TaskGrid::resizeEvent(QResizeEvent *event)
{
    CellGrid::resizeEvent(event);
    layOut();
}

void TaskGrid::changeEvent(QEvent *event)
{
    CellGrid::changeEvent(event);
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
        return CellGrid::wheelEvent(event);
    if (const int turned = event->angleDelta().y(); turned != 0)
        setCellWidth(m_cellWidth + (turned > 0 ? zoomStep : -zoomStep));
    event->accept();
}
} // namespace rushes
