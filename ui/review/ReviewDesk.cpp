// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "review/ReviewDesk.h"

#include "player/Player.h"
#include "player/PlayerPane.h"
#include "review/ClipExport.h"
#include "tasks/History.h"
#include "review/ReviewActions.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskPane.h"
#include "tasks/TaskViewModel.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

namespace rushes
{
ReviewDesk::ReviewDesk(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_actions(new ReviewActions(parts.book, parts.history, window)),
      m_exports(new ClipExport(parts.book, window))
{
    const auto selection = [this] { return m_parts.tasks.selectedKeys(); };
    m_actions->setSelection(selection);
    m_exports->setSelection(selection);
    m_actions->setPosition([this] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_parts.player.player().position());
    });
    connect(m_actions, &ReviewActions::nextWished, this, [this] { m_parts.tasks.chooseNeighbour(1); });
    connect(m_actions, &ReviewActions::nextUnseenWished, this, &ReviewDesk::chooseUnseen);
    connect(m_actions->playUnseen, &QAction::toggled, this, [this](bool on) {
        if (on)
            goOn();
    });
    connect(&parts.player.player(), &Player::ended, this, [this] {
        if (m_actions->playUnseen->isChecked())
            goOn();
    });
    connect(&parts.tasks, &TaskPane::selectionCountChanged, m_actions, &ReviewActions::refresh);
    connect(&parts.book, &TaskBook::changed, m_actions, &ReviewActions::refresh);
    connect(&parts.tasks, &TaskPane::currentTaskChanged, this, &ReviewDesk::tellNeighbours,
            Qt::QueuedConnection); // the clip that was chosen comes first
    connect(m_exports, &ClipExport::told, this, &ReviewDesk::told);
    window->addActions(m_actions->all());
    window->addActions({parts.history.undo, parts.history.redo});
}

bool ReviewDesk::chooseUnseen()
{
    const TaskViewModel &view = m_parts.view;
    const std::optional<TaskKey> key = m_parts.tasks.currentKey();
    const int current = key ? view.indexOf(*key).row() : -1;
    for (int step = 1; step <= view.rowCount(); ++step) {
        const int row = (current + step) % view.rowCount();
        const Task *task = view.taskAt(view.index(row, 0));
        if (task && task->status == TaskStatus::Completed && !task->seen && task->clip.hasFile()) {
            m_parts.tasks.choose(row);
            return true;
        }
    }
    emit told(tr("Every saved clip in this list was watched."), {});
    return false;
}

void ReviewDesk::goOn()
{
    if (!chooseUnseen())
        m_actions->playUnseen->setChecked(false);
}

/// The clips above and below are those most likely chosen next.
void ReviewDesk::tellNeighbours()
{
    const TaskViewModel &view = m_parts.view;
    const std::optional<TaskKey> key = m_parts.tasks.currentKey();
    const int current = key ? view.indexOf(*key).row() : -1;
    QStringList files;
    for (const int row : {current + 1, current - 1, current + 2}) {
        const Task *task = current >= 0 && row >= 0 && row < view.rowCount() ? view.taskAt(view.index(row, 0)) : nullptr;
        if (task && task->clip.hasFile())
            files.append(task->clip.file);
    }
    m_parts.player.setNeighbours(files);
}

void ReviewDesk::fill(QMenu &menu, const QList<QAction *> &others)
{
    //: Menu: judging clips
    QMenu *review = menu.addMenu(tr("Review"));
    review->addActions(m_actions->all());
    review->addSeparator();
    review->addActions(others);
    //: Menu: taking picked clips out of the program
    QMenu *exports = menu.addMenu(tr("Export picked clips"));
    exports->addActions(m_exports->all());
}

void ReviewDesk::retranslate()
{
    m_actions->retranslate();
    m_exports->retranslate();
    m_parts.history.retranslate();
}
} // namespace rushes
