// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskFilterModel.h"

#include <QTreeWidget>

namespace rushes
{
class Gateways;
class SavedViews;
class TaskCounts;
class TaskMonitor;
class ViewCounts;

/// The states with their counts, the saved views, and the gateways with their health. Choosing a line filters the
/// list; a gateway's menu pauses it; F2, Delete, Alt+Up and Alt+Down rename, remove and move a saved view.
class SideBar final : public QTreeWidget
{
    Q_OBJECT
public:
    SideBar(TaskCounts &counts, Gateways &gateways, TaskMonitor &monitor, QWidget *parent = nullptr);

    void setViews(SavedViews &views, ViewCounts &counts);
    void choose(TaskFilter::State state);
    /// The line for it, its text aside, as the chosen one, without telling; where there is none, that of all tasks, and false.
    bool showLine(const TaskFilter &filter);
    int shownView() const { return m_view; } ///< the saved view that is chosen; -1: none
    void showView(int view);                 ///< as the chosen one, without telling
    void editView(int view);                 ///< its name

signals:
    void viewChosen(int view);
    void saveWished();
    void updateWished(int view);
    void removeWished(int view);
    /// state and gateway are set, text is not.
    void filterChosen(const rushes::TaskFilter &filter);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void addHeading(const QString &text);
    static TaskFilter filterOf(const QTreeWidgetItem &item); ///< what its line lets through
    static int viewOf(const QTreeWidgetItem *item); ///< -1: none
    void addViews();
    void takeChoice(QTreeWidgetItem *item);
    void takeName(QTreeWidgetItem *item);
    QTreeWidgetItem *itemOfView(int view) const;
    void fillViewMenu(QMenu &menu, int view);
    void moveView(int from, int to);
    std::optional<int> countOf(const QTreeWidgetItem &item) const;
    QTreeWidgetItem *addLine(const QString &text, const TaskFilter &filter);
    void showCounts();

    TaskCounts &m_counts;
    Gateways &m_gateways;
    TaskMonitor &m_monitor;
    SavedViews *m_views{};       ///< null: there are none
    ViewCounts *m_viewCounts{};  ///< of them
    TaskFilter m_chosen;         ///< where no saved view is
    int m_view{-1};
    int m_dragged{-1};           ///< saved view under the pressed button
};
}
