// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskPane.h"

#include "media/ThumbnailCache.h"
#include "tasks/TaskGrid.h"
#include "tasks/TaskListModel.h"
#include "tasks/TaskTable.h"
#include "tasks/TaskViewModel.h"
#include "widgets/EmptyState.h"
#include "widgets/TextSize.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace rushes
{
TaskPane::TaskPane(TaskViewModel &model, ThumbnailCache &thumbnails, QWidget *parent)
    : QStackedWidget(parent), m_model(model), m_thumbnails(thumbnails), m_table(new TaskTable(model, thumbnails)),
      m_grid(new TaskGrid(model, thumbnails)), m_empty(new EmptyState)
{
    m_grid->setSelectionModel(m_table->selectionModel());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_table, m_grid, m_empty})
        addWidget(widget);
    for (QAbstractItemView *view : std::initializer_list<QAbstractItemView *>{m_table, m_grid}) {
        view->installEventFilter(this);
        connect(view, &QAbstractItemView::activated, this, &TaskPane::openWished);
    }
    connect(m_table, &TaskTable::currentTaskChanged, this, &TaskPane::currentTaskChanged);
    connect(m_table, &TaskTable::selectionCountChanged, this, &TaskPane::selectionCountChanged);
    connect(m_table, &TaskTable::selectionCountChanged, this, &TaskPane::tellWatched);
    connect(m_table, &TaskTable::sightChanged, this, &TaskPane::tellWatched);
    connect(m_grid, &TaskGrid::sightChanged, this, &TaskPane::tellWatched);
    connect(m_grid, &TaskGrid::cellWidthChanged, this, &TaskPane::fitPictures);
    withTextSize(this, [this] { fitPictures(); });
}

QAbstractItemView *TaskPane::view() const
{
    return m_showsGrid ? static_cast<QAbstractItemView *>(m_grid) : m_table;
}

void TaskPane::setShowsGrid(bool grid)
{
    if (m_showsGrid == grid)
        return;
    const bool hadFocus = isAncestorOf(focusWidget()) && view()->hasFocus();
    m_showsGrid = grid;
    fitPictures();
    // The grid knows the column of its cells only.
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_table->selectionModel()->setCurrentIndex(current.siblingAtColumn(TaskListModel::Prompt),
                                                   QItemSelectionModel::NoUpdate);
    setEmpty(m_isEmpty);
    if (hadFocus)
        view()->setFocus();
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        grid ? m_grid->scrollTo(current) : m_table->scrollTo(current);
}

void TaskPane::setEmpty(bool empty)
{
    m_isEmpty = empty;
    setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : view());
}

/// Pictures are kept at one size: the one that is shown, sharp on this screen.
void TaskPane::fitPictures()
{
    const QSize shown = m_showsGrid ? m_grid->pictureSize() : QSize(metrics::thumbnailWidth, metrics::thumbnailHeight);
    m_thumbnails.setSize(shown * (m_showsGrid ? devicePixelRatioF() : std::max(2.0, devicePixelRatioF())));
}

void TaskPane::tellWatched()
{
    constexpr size_t mostSelected = 100;
    std::vector<TaskKey> keys = keysInSight();
    if (const std::vector<TaskKey> selected = selectedKeys(); selected.size() <= mostSelected)
        keys.insert(keys.end(), selected.begin(), selected.end());
    emit watchedChanged(keys);
}

std::vector<TaskKey> TaskPane::selectedKeys() const
{
    return m_table->selectedKeys();
}

std::optional<TaskKey> TaskPane::currentKey() const
{
    return m_table->currentKey();
}

std::vector<TaskKey> TaskPane::keysInSight() const
{
    return m_showsGrid ? m_grid->keysInSight() : m_table->keysInSight();
}

bool TaskPane::isScrolled() const
{
    return view()->verticalScrollBar()->value() > 0;
}

void TaskPane::scrollToTop(int row)
{
    view()->scrollTo(m_model.index(row, TaskListModel::Prompt), QAbstractItemView::PositionAtTop);
}

bool TaskPane::hasSelection() const
{
    return m_table->selectionModel()->hasSelection();
}

void TaskPane::select(const std::function<bool(const Task &)> &fits)
{
    QItemSelection rows;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const int first = row;
        while (row < m_model.rowCount() && fits(*m_model.taskAt(m_model.index(row, 0))))
            ++row;
        if (row > first) // neighbours make one range
            rows.append(QItemSelectionRange(m_model.index(first, 0), m_model.index(row - 1, 0)));
    }
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TaskPane::focusList()
{
    view()->setFocus(Qt::OtherFocusReason);
    if (!currentKey() && m_model.rowCount() > 0) // the focus makes a row current, but chooses none
        choose(std::max(0, m_table->currentIndex().row()));
}

/// Space, where one task alone is meant; else it is the view's own.
bool TaskPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched != view())
        return QStackedWidget::eventFilter(watched, event);
    const auto &press = *static_cast<QKeyEvent *>(event);
    if (press.key() != Qt::Key_Space || press.modifiers() != Qt::NoModifier || !currentKey() ||
        m_table->selectionModel()->selectedRows().size() != 1)
        return QStackedWidget::eventFilter(watched, event);
    emit playWished();
    return true;
}

void TaskPane::choose(int row)
{
    m_table->choose(row);
    if (m_showsGrid)
        m_grid->scrollTo(m_table->currentIndex());
}

void TaskPane::chooseNeighbour(int step)
{
    choose(m_table->currentIndex().row() + step);
}

void TaskPane::repaintTasks()
{
    m_table->viewport()->update();
    m_grid->viewport()->update();
}

void TaskPane::setContextActions(const QList<QAction *> &actions)
{
    m_table->setContextActions(actions);
    m_grid->addActions(actions);
}
} // namespace rushes
