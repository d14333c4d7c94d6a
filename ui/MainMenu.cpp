// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "MainMenu.h"

#include "IntakeDesk.h"
#include "LibraryCare.h"
#include "ViewDesk.h"
#include "WindowActions.h"
#include "compare/CompareDesk.h"
#include "player/PlayerPane.h"
#include "review/ReviewDesk.h"
#include "tasks/History.h"
#include "tasks/TaskActions.h"

#include <QMenu>

namespace rushes
{
void MainMenu::fill(QMenu &menu, const Parts &parts)
{
    menu.clear();
    QMenu *tasks = menu.addMenu(tr("Tasks"));
    tasks->addAction(parts.own.add);
    tasks->addActions(parts.intake.actions());
    tasks->addSeparator();
    tasks->addActions(parts.tasks.all());
    tasks->addSeparator();
    tasks->addActions({parts.history.undo, parts.history.redo});
    parts.review.fill(menu, {parts.compare.action()});
    menu.addMenu(tr("Playback"))->addActions(parts.player.playbackActions());
    //: How the tasks are shown
    QMenu *view = menu.addMenu(tr("View"));
    view->addActions({parts.own.list, parts.own.grid, parts.own.compact});
    view->addSeparator();
    view->addActions(parts.own.groupings());
    view->addSeparator();
    parts.views.fillMenu(*view);
    menu.addSeparator();
    menu.addActions({parts.own.find, parts.own.pauseAll, parts.care.verify(), parts.own.guide, parts.own.keys, parts.own.settings});
    menu.addSeparator();
    menu.addAction(parts.own.quit);
}
} // namespace rushes
