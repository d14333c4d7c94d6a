// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace rushes
{
class EmptyState;
class TaskBook;
class TaskPane;
class TaskViewModel;
struct Error;

/// Says in the pane of the tasks why there are none: opening, a first start, a search that was not understood or
/// finds nothing.
class EmptyReason final : public QObject
{
    Q_OBJECT
public:
    EmptyReason(const TaskBook &book, const TaskViewModel &view, TaskPane &pane, QObject *parent);

    void tell();

private:
    static void tellError(EmptyState &empty, const Error &error);

    const TaskBook &m_book;
    const TaskViewModel &m_view;
    TaskPane &m_pane;
};
}
