// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskFilterModel.h"

#include <QHash>
#include <QTreeWidget>

namespace rushes
{
class Gateways;
class TaskCounts;
class TaskMonitor;

/// The states with their counts, and the gateways with their health. Choosing a line filters the list; a
/// gateway's menu pauses it.
class SideBar final : public QTreeWidget
{
    Q_OBJECT
public:
    SideBar(TaskCounts &counts, Gateways &gateways, TaskMonitor &monitor, QWidget *parent = nullptr);

    void choose(TaskFilter::State state);

signals:
    /// state and gateway are set, text is not.
    void filterChosen(const rushes::TaskFilter &filter);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void addHeading(const QString &text);
    int countOf(const QTreeWidgetItem &item) const;
    QTreeWidgetItem *addLine(const QString &text, const TaskFilter &filter);
    void showCounts();

    TaskCounts &m_counts;
    Gateways &m_gateways;
    TaskMonitor &m_monitor;
    TaskFilter m_chosen;
};
}
