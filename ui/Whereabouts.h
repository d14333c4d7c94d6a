// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QJsonObject>
#include <QObject>

namespace rushes
{
class Inspector;
class Session;
class TaskPane;
class TaskViewModel;
class ViewDesk;

/// What was being looked at, from one start to the next: the line of the side bar with the search, the chosen tasks, the
/// place in the list and the inspector's page. What is looked at by the time the list has been read stays.
class Whereabouts final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Session &session;
        ViewDesk &views;
        const TaskViewModel &model;
        TaskPane &tasks;
        Inspector &inspector;
    };
    Whereabouts(const Parts &parts, QObject *parent);

    void restore(); ///< the tasks as soon as they have been read
    void store() const;

signals:
    void chosen(); ///< the task that was chosen then is again; the user did nothing for it

private:
    void restoreTasks();
    bool isTouched() const; ///< the user has chosen something meanwhile

    Parts m_parts;
    QJsonObject m_then; ///< how it was left
    bool m_isBack{};    ///< before that there is nothing to be stored
};
} // namespace rushes
