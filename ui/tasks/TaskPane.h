// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QStackedWidget>

#include <functional>
#include <vector>

class QAbstractItemView;

namespace rushes
{
class EmptyState;
class TaskGrid;
class TaskTable;
class TaskViewModel;
class ThumbnailCache;

/// The tasks, as a table or as a grid over one selection, or what is said where there are none.
class TaskPane final : public QStackedWidget
{
    Q_OBJECT
public:
    TaskPane(TaskViewModel &model, ThumbnailCache &thumbnails, QWidget *parent = nullptr);

    TaskGrid &grid() { return *m_grid; }
    TaskTable &table() { return *m_table; }
    EmptyState &empty() { return *m_empty; }
    bool showsGrid() const { return m_showsGrid; }
    void setShowsGrid(bool grid);
    void setEmpty(bool empty);

    std::vector<TaskKey> selectedKeys() const;
    bool hasSelection() const;
    /// Those in the list that fit, and no others; the current one stays.
    void select(const std::function<bool(const Task &)> &fits);
    void focusList();
    std::optional<TaskKey> currentKey() const;
    std::vector<TaskKey> keysInSight() const; ///< from the top; none while the pane is not shown
    bool isScrolled() const;                  ///< away from the first task
    void scrollToTop(int row);                ///< that row, as far as it goes
    void choose(int row);
    void chooseNeighbour(int step);
    void repaintTasks(); ///< for what is not in the model
    void setContextActions(const QList<QAction *> &actions);

signals:
    void currentTaskChanged();
    void selectionCountChanged();
    void openWished(); ///< Return, or a double click
    void playWished(); ///< Space
    /// What is selected or in sight; all of ten thousand is nothing special, and left out.
    void watchedChanged(const std::vector<rushes::TaskKey> &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView *view() const;
    void fitPictures();
    void tellWatched();

    TaskViewModel &m_model;
    ThumbnailCache &m_thumbnails;
    TaskTable *m_table;
    TaskGrid *m_grid;
    EmptyState *m_empty;
    bool m_showsGrid{};
    bool m_isEmpty{};
};
} // namespace rushes
