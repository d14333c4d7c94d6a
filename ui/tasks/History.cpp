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

class TagStep final : public QUndoCommand
{
public:
    TagStep(TaskBook &book, std::vector<History::Tags> changes, const QString &name)
        : QUndoCommand(name), m_book(book), m_changes(std::move(changes))
    {
    }
    void redo() override
    {
        for (const History::Tags &change : m_changes) {
            m_book.setBatch(change.key, change.batchAfter);
            m_book.setLabels(change.key, change.labelsAfter);
        }
    }
    void undo() override
    {
        for (const History::Tags &change : m_changes) {
            m_book.setBatch(change.key, change.batchBefore);
            m_book.setLabels(change.key, change.labelsBefore);
        }
    }

private:
    TaskBook &m_book;
    std::vector<History::Tags> m_changes;
};

class AnyStep final : public QUndoCommand
{
public:
    AnyStep(const QString &name, std::function<void()> redo, std::function<void()> undo)
        : QUndoCommand(name), m_redo(std::move(redo)), m_undo(std::move(undo))
    {
    }
    void redo() override { m_redo(); }
    void undo() override { m_undo(); }

private:
    std::function<void()> m_redo, m_undo;
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
    connect(&m_stack, &QUndoStack::indexChanged, this, &History::changed);
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

void History::tag(std::vector<Tags> changes, const QString &name)
{
    std::erase_if(changes, [](const Tags &change) {
        return change.batchBefore == change.batchAfter && change.labelsBefore == change.labelsAfter;
    });
    if (!changes.empty())
        m_stack.push(new TagStep(m_book, std::move(changes), name));
}

void History::run(const QString &name, std::function<void()> redo, std::function<void()> undo)
{
    m_stack.push(new AnyStep(name, std::move(redo), std::move(undo)));
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
