// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskFilterModel.h"

#include <QObject>

class QAction;
class QActionGroup;

namespace rushes
{
/// The actions of the window itself: those that belong to no pane. They only exist, with their texts and keys; who
/// does something about them connects to them. Settings know their keys by the object names.
class WindowActions final : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QWidget *window);

    void retranslate();
    QList<QAction *> groupings() const; ///< in the order of Grouping
    void checkGrouping(Grouping grouping);

    QAction *const add, *const settings, *const find, *const filters, *const saveView, *const list, *const grid,
        *const compact, *const pauseAll, *const guide,
        *const keys, *const quit;

signals:
    void groupingWished(rushes::Grouping grouping);

private:
    QActionGroup *m_groupings;
};
}
