// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "WindowPanes.h"

#include "Session.h"
#include "StatusStrip.h"
#include "ToolBar.h"
#include "inspector/Inspector.h"
#include "player/PlayerPane.h"
#include "tasks/SideBar.h"
#include "tasks/TaskPane.h"
#include "tasks/TaskViewModel.h"
#include "widgets/MessageBar.h"
#include "widgets/TextSize.h"

#include <QBoxLayout>
#include <QSplitter>

#include <algorithm>

namespace rushes
{
WindowPanes::WindowPanes(Session &session, TaskViewModel &view, ToolBar &toolBar)
    : sideBar(new SideBar(session.counts, session.gateways, session.monitor)), tasks(new TaskPane(view, session.thumbnails)),
      messages(new MessageBar), player(new PlayerPane), inspector(new Inspector(session.book, session.store, session.clock, session.pictures)),
      status(new StatusStrip(session)), columns(new QSplitter), right(new QSplitter(Qt::Vertical))
{
    fillRight();
    fillColumns();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(&toolBar);
    layout->addWidget(columns, 1);
    layout->addWidget(status);
}

QWidget *WindowPanes::makeCenter()
{
    auto *center = new QWidget;
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(messages);
    layout->addWidget(tasks, 1);
    return center;
}

void WindowPanes::fillRight()
{
    right->setHandleWidth(1);
    right->setChildrenCollapsible(false);
    right->addWidget(player);
    right->addWidget(inspector);
    player->setMinimumHeight(200);
    inspector->setMinimumHeight(140);
}

void WindowPanes::fillColumns()
{
    columns->setHandleWidth(1);
    columns->setChildrenCollapsible(false);
    columns->addWidget(sideBar);
    columns->addWidget(makeCenter());
    columns->addWidget(right);
    columns->setStretchFactor(1, 1);
    // Prompt, state and progress keep their room. All three fit 1024 at each size of text.
    withTextSize(this, [this] {
        sideBar->setMinimumWidth(metrics::Measure(170, 50));
        columns->widget(1)->setMinimumWidth(std::min<int>(540, metrics::Measure(540, -140)));
        right->setMinimumWidth(std::max<int>(300, metrics::Measure(300, 90))); // the player's controls shrink less
    });
}
} // namespace rushes
