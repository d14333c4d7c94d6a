// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskStore.h"

#include <QTreeWidget>

#include <vector>

namespace rushes
{
/// A task's history, oldest first: when, what, HTTP status, how long the answer took. New lines are added
/// below; scroll position and selection stay. Ctrl+C copies the selected lines.
class TimelinePage final : public QTreeWidget
{
    Q_OBJECT
public:
    explicit TimelinePage(QWidget *parent = nullptr);

    void setEvents(const std::vector<TaskEvent> &events);
    void retranslate();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTreeWidgetItem *itemOf(const TaskEvent &event) const;
    void copySelected();

    std::vector<TaskEvent> m_events;
};
} // namespace rushes
