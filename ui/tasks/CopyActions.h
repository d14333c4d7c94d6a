// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QAction>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QMenu;
class QWidget;

namespace rushes
{
class TaskBook;
class TaskStore;

/// What goes from the selected tasks to the clipboard.
class CopyActions final : public QObject
{
    Q_OBJECT
public:
    CopyActions(TaskBook &book, TaskStore &store, QWidget *window);

    void setSelection(std::function<std::vector<TaskKey>()> selection) { m_selection = std::move(selection); }
    void refresh(const std::vector<const Task *> &selected); ///< enables what makes sense
    void retranslate();
    QAction *menuAction() const; ///< the menu of all

    QAction *id{}, *prompt{}, *address{}, *reason{}, *lines{}, *csv{};

private:
    QAction *make(const char *name, const QKeySequence &key, void (CopyActions::*slot)());
    std::vector<const Task *> tasks() const;
    void copyIds();
    void copyPrompts();
    void copyAddresses();
    void copyReasons();
    void copyLines();
    void copyCsv();

    TaskBook &m_book;
    TaskStore &m_store;
    QMenu *m_menu;
    std::function<std::vector<TaskKey>()> m_selection;
    int m_round{}; ///< of addresses: a later one makes an earlier one void
};
} // namespace rushes
