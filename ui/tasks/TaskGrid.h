// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"
#include "widgets/CellGrid.h"

#include <QBasicTimer>

#include <vector>

namespace rushes
{
class CellMotion;
class GridDelegate;
class TaskViewModel;
class ThumbnailCache;

/// The tasks as a wall of pictures, over the table's model and its selection.
class TaskGrid final : public CellGrid
{
    Q_OBJECT
public:
    static constexpr int leastCell = 136, mostCell = 336, standardCell = 208; ///< a cell's width, pixels

    TaskGrid(TaskViewModel &model, ThumbnailCache &thumbnails, QWidget *parent = nullptr);

    int cellWidth() const { return m_cellWidth; }
    void setCellWidth(int width); ///< brought into its bounds
    std::vector<TaskKey> keysInSight() const;
    QSize pictureSize() const;    ///< of a cell's picture, device-independent pixels

signals:
    void cellWidthChanged(int width);
    void sightChanged(); ///< keysInSight() differ

protected:
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOut();
    void keepSight();
    void updateCell(TaskKey key);
    void runCurrent();

    TaskViewModel &m_model;
    CellMotion *m_motion;
    GridDelegate *m_delegate;
    int m_cellWidth{standardCell};
    std::vector<TaskKey> m_inSight; ///< as told last
    QBasicTimer m_clock; ///< while shown: ages and what is at risk
};
} // namespace rushes
