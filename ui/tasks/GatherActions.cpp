// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/GatherActions.h"

#include "tasks/History.h"
#include "tasks/LabelDialog.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskPane.h"
#include "widgets/Icons.h"

#include <QWidget>

#include <algorithm>

namespace rushes
{
GatherActions::GatherActions(const Parts &parts, QWidget *window) : QObject(window), m_parts(parts), m_window(window)
{
    labels = new QAction(icons::icon(Icon::Label), {}, this);
    labels->setObjectName("task.labels");
    labels->setShortcut(Qt::Key_F2);
    samePrompt = new QAction(icons::icon(Icon::List), {}, this);
    samePrompt->setObjectName("task.samePrompt");
    samePrompt->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    connect(labels, &QAction::triggered, this, &GatherActions::openLabels);
    connect(samePrompt, &QAction::triggered, this, &GatherActions::selectSamePrompt);
    connect(&parts.tasks, &TaskPane::selectionCountChanged, this, &GatherActions::refresh);
    retranslate();
}

void GatherActions::retranslate()
{
    labels->setText(tr("Labels and batch…"));
    samePrompt->setText(tr("Select all of this prompt"));
    refresh();
}

void GatherActions::refresh()
{
    const std::optional<TaskKey> current = m_parts.tasks.currentKey();
    labels->setEnabled(m_parts.tasks.hasSelection());
    samePrompt->setEnabled(current.has_value());
}

static QStringList namesOf(const query::Values &values)
{
    QStringList names;
    for (const auto &[name, count] : values)
        names << name;
    std::ranges::sort(names, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

void GatherActions::openLabels()
{
    std::vector<Task> tasks;
    for (const TaskKey key : m_parts.tasks.selectedKeys()) {
        if (const Task *task = m_parts.book.find(key))
            tasks.push_back(*task);
    }
    if (tasks.empty())
        return;
    auto *dialog = new LabelDialog(
        tasks, {namesOf(m_parts.words.of(query::Field::Batch)), namesOf(m_parts.words.of(query::Field::Label))}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, tasks] {
        std::vector<History::Tags> changes;
        for (const Task &before : tasks) {
            const Task *task = m_parts.book.find(before.key);
            if (!task)
                continue;
            History::Tags change{task->key, task->batch, dialog->batch().value_or(task->batch), task->labels,
                                 dialog->labelsAfter(task->labels)};
            if (change.batchBefore != change.batchAfter || change.labelsBefore != change.labelsAfter)
                changes.push_back(std::move(change));
        }
        const int count = int(changes.size());
        //: What can be undone: labels or batches were changed
        m_parts.history.tag(std::move(changes), tr("Labels"));
        if (count > 0)
            emit toldUndoable(tr("%n task(s) have other labels or another batch now.", nullptr, count));
    });
    dialog->open();
}

void GatherActions::selectSamePrompt()
{
    const std::optional<TaskKey> key = m_parts.tasks.currentKey();
    const int row = key ? m_parts.book.rowOf(*key) : -1;
    const QString prompt = row < 0 ? QString() : m_parts.book.at(row).prompt; // as it is shown
    if (!prompt.isEmpty())
        m_parts.tasks.select([&prompt](const Task &task) { return task.prompt == prompt; });
}
} // namespace rushes
