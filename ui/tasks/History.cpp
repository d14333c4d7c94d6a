// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/History.h"

#include "tasks/TaskBook.h"
#include "widgets/Icons.h"

#include <QAction>
#include <QUndoCommand>

namespace rushes
{
namespace
{
constexpr int mostSteps = 1000;

class ReviewStep final : public QUndoCommand
{
public:
    ReviewStep(TaskBook &book, std::vector<History::Change> changes, const QString &name)
        : QUndoCommand(name), m_book(book), m_changes(std::move(changes))
    {
    }
    void redo() override
    {
        for (const History::Change &change : m_changes)
            m_book.setReview(change.key, change.after);
    }
    void undo() override
    {
        for (const History::Change &change : m_changes)
            m_book.setReview(change.key, change.before);
    }

private:
    TaskBook &m_book;
    std::vector<History::Change> m_changes;
};

class Removal final : public QUndoCommand
{
public:
    Removal(TaskBook &book, std::vector<Task> tasks, const QString &name)
        : QUndoCommand(name), m_book(book), m_tasks(std::move(tasks))
    {
    }
    void redo() override
    {
        std::vector<TaskKey> keys;
        for (Task &task : m_tasks) {
            if (const Task *known = m_book.find(task.key))
                task = *known; // what came to be known meanwhile goes with it
            keys.push_back(task.key);
        }
        m_book.remove(keys);
    }
    void undo() override { m_book.restore(m_tasks); }

private:
    TaskBook &m_book;
    std::vector<Task> m_tasks;
};
} // namespace

History::History(TaskBook &book, QObject *parent) : QObject(parent), m_book(book)
{
    m_stack.setUndoLimit(mostSteps);
    undo = new QAction(icons::icon(Icon::Undo), {}, this);
    undo->setShortcut(QKeySequence::Undo);
    redo = new QAction(icons::icon(Icon::Redo), {}, this);
    undo->setObjectName("undo");
    redo->setObjectName("redo");
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(undo, &QAction::triggered, &m_stack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, &m_stack, &QUndoStack::redo);
    connect(&m_stack, &QUndoStack::indexChanged, this, &History::showState);
    showState();
}

void History::review(std::vector<Change> changes, const QString &name)
{
    std::erase_if(changes, [](const Change &change) { return change.before == change.after; });
    if (!changes.empty())
        m_stack.push(new ReviewStep(m_book, std::move(changes), name));
}

void History::remove(std::vector<Task> tasks, const QString &name)
{
    if (!tasks.empty())
        m_stack.push(new Removal(m_book, std::move(tasks), name));
}

void History::showState()
{
    undo->setEnabled(m_stack.canUndo());
    redo->setEnabled(m_stack.canRedo());
    //: %1 is what was done, such as "Rate"
    undo->setText(m_stack.canUndo() ? tr("Undo: %1").arg(m_stack.undoText()) : tr("Undo"));
    //: %1 is what was done and undone, such as "Rate"
    redo->setText(m_stack.canRedo() ? tr("Redo: %1").arg(m_stack.redoText()) : tr("Redo"));
}

void History::retranslate()
{
    showState();
}
} // namespace rushes
