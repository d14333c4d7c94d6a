// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <utility>
#include <vector>

class QAction;

namespace rushes
{
class TaskBook;

/// What was done to tasks, so that it can be undone and done again: removals, ratings, picks, notes, labels, batches;
/// and to saved views. Lives as long as the window.
class History final : public QObject
{
    Q_OBJECT
public:
    explicit History(TaskBook &book, QObject *parent = nullptr);

    struct Change {
        TaskKey key{};
        Review before, after;
    };
    /// Carries it out; what changes nothing is left out, and is no step back either.
    void review(std::vector<Change> changes, const QString &name);
    void remove(std::vector<Task> tasks, const QString &name);

    struct Tags {
        TaskKey key{};
        QString batchBefore, batchAfter;
        QStringList labelsBefore, labelsAfter;
    };
    void tag(std::vector<Tags> changes, const QString &name);
    /// Anything else; redo is called now.
    void run(const QString &name, std::function<void()> redo, std::function<void()> undo);

    void retranslate();

    QAction *undo{}, *redo{};

signals:
    void changed(); ///< something was done, undone or done again

private:
    void showState();

    TaskBook &m_book;
    QUndoStack m_stack;
};
} // namespace rushes
