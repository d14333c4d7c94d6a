// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QBasicTimer>
#include <QHash>
#include <QTreeView>

#include <functional>

class QMenu;

namespace rushes
{
class CellMotion;
class TaskDelegate;
class TaskViewModel;
class ThumbnailCache;

/// The list of tasks. Times in it go on by themselves while it can be seen; stripes move only where they are.
class TaskTable final : public QTreeView
{
    Q_OBJECT
public:
    TaskTable(TaskViewModel &model, ThumbnailCache &thumbnails, QWidget *parent = nullptr);

    std::vector<TaskKey> selectedKeys() const;
    std::optional<TaskKey> currentKey() const;
    std::vector<TaskKey> keysInSight() const; ///< of the rows that can be seen now
    void setContextActions(const QList<QAction *> &actions);
    void choose(int row);
    void fillColumnMenu(QMenu &menu); ///< which are shown
    void fillSortMenu(QMenu &menu);   ///< by which it is sorted, and which way
    /// Order, widths, sorting and which columns are shown; opaque, for the next start.
    void setCompact(bool compact); ///< rows of one line
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

signals:
    void currentTaskChanged();
    void selectionCountChanged();
    void sightChanged(); ///< other rows can be seen

protected:
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOutColumns();
    void fitColumns();
    void hideColumns();
    void updatePicture(TaskKey key);
    void movePicture(QPoint at);
    void addMoves(QMenu &menu, int step);
    bool fits(int column) const; ///< there is room for it, and for all that tell more
    void openColumnMenu(const QPoint &place);
    void updateColumn(int column);
    void moveStripes();
    void updateStripes();
    bool anyInSight(const std::function<bool(const Task &)> &test) const;
    bool isSeen() const;
    bool showsStripes() const;
    void keepTime();
    void keepSight();
    void tellCurrent();

    TaskViewModel &m_model;
    CellMotion *m_motion; ///< of the picture under the pointer
    TaskDelegate *m_delegate;
    int m_columnsPercent{100}; ///< the size of text that the widths were made for
    QHash<int, bool> m_wished; ///< columns that the user wants to see, or not to see, however much room there is
    QBasicTimer m_clock;   ///< while shown: ages
    QBasicTimer m_stripes; ///< while a row without a number is in sight
    int m_interval{}; ///< of m_clock, ms
    int m_phase{};
    std::vector<TaskKey> m_inSight; ///< as told last
    std::optional<TaskKey> m_told;  ///< as the current one
};
}
