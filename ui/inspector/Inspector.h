// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"
#include "tasks/TaskStore.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;
class QTabBar;
class QTreeWidget;

namespace rushes
{
class FieldPage;
class TaskBook;
struct RowChange;

/// All that is known of one task: overview, inputs, its history and the raw reply. Reads the reply from the
/// store when the task is chosen and when it changes.
class Inspector final : public QWidget
{
    Q_OBJECT
public:
    Inspector(TaskBook &book, TaskStore &store, const Clock &clock, QWidget *parent = nullptr);

    void setTask(std::optional<TaskKey> key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void show(const Task &task, const QByteArray &reply);
    void showEvents(const std::vector<TaskEvent> &events);
    QString nameOf(const TaskEvent &event) const;
    void retranslate();

    TaskBook &m_book;
    TaskStore &m_store;
    const Clock &m_clock;
    std::optional<TaskKey> m_key;
    quint64 m_revision{}; ///< late answers about another task are dropped by it
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    FieldPage *m_overview;
    FieldPage *m_inputs;
    QTreeWidget *m_timeline;
    QPlainTextEdit *m_raw;
    QWidget *m_empty;
};
}
