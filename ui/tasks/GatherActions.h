// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskWords.h"

#include <QAction>
#include <QObject>

class QWidget;

namespace rushes
{
class History;
class TaskBook;
class TaskPane;

/// What gathers tasks: labels and batches, and the choice of all that have the same prompt.
class GatherActions final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        TaskBook &book;
        const TaskWords &words;
        History &history;
        TaskPane &tasks;
    };
    GatherActions(const Parts &parts, QWidget *window);

    QList<QAction *> all() const { return {labels, samePrompt}; }
    void refresh(); ///< the selection changed
    void retranslate();

    QAction *labels{}, *samePrompt{};

signals:
    void toldUndoable(const QString &sentence); ///< about the last step of the history

private:
    void openLabels();
    void selectSamePrompt();

    Parts m_parts;
    QWidget *m_window;
};
} // namespace rushes
