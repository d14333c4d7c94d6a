// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QStackedWidget>

#include <vector>

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
    std::optional<TaskKey> currentKey() const;
    void choose(int row);
    void chooseNeighbour(int step);
    void repaintTasks(); ///< for what is not in the model
    void setContextActions(const QList<QAction *> &actions);

signals:
    void currentTaskChanged();
    void selectionCountChanged();
    /// What is selected or in sight; all of ten thousand is nothing special, and left out.
    void watchedChanged(const std::vector<rushes::TaskKey> &keys);

private:
    QWidget *view() const;
    void fitPictures();
    void tellWatched();

    ThumbnailCache &m_thumbnails;
    TaskTable *m_table;
    TaskGrid *m_grid;
    EmptyState *m_empty;
    bool m_showsGrid{};
    bool m_isEmpty{};
};
} // namespace rushes
