// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "WindowActions.h"

#include "widgets/Icons.h"

#include <QActionGroup>
#include <QWidget>

namespace rushes
{
WindowActions::WindowActions(QWidget *window)
    : QObject(window), add(new QAction(this)), settings(new QAction(this)), find(new QAction(this)),
      filters(new QAction(this)), saveView(new QAction(this)), list(new QAction(this)), grid(new QAction(this)),
      compact(new QAction(this)), pauseAll(new QAction(this)), guide(new QAction(this)),
      keys(new QAction(this)), quit(new QAction(this)), m_groupings(new QActionGroup(this))
{
    const auto prepare = [window](QAction *action, const char *name, Icon icon, const QKeySequence &key) {
        action->setObjectName(name);
        action->setIcon(icons::icon(icon));
        action->setShortcut(key);
        window->addAction(action);
    };
    prepare(add, "add", Icon::Add, QKeySequence::New);
    prepare(settings, "settings", Icon::Settings, QKeySequence(Qt::CTRL | Qt::Key_Comma));
    prepare(find, "find", Icon::Search, QKeySequence::Find);
    prepare(filters, "filters", Icon::Filter, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    prepare(saveView, "saveView", Icon::Star, QKeySequence(Qt::CTRL | Qt::Key_D));
    prepare(list, "list", Icon::List, QKeySequence(Qt::CTRL | Qt::Key_1));
    prepare(grid, "grid", Icon::Grid, QKeySequence(Qt::CTRL | Qt::Key_2));
    prepare(compact, "compact", Icon::List, QKeySequence(Qt::CTRL | Qt::Key_3));
    compact->setCheckable(true);
    prepare(pauseAll, "pauseAll", Icon::Pause, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    pauseAll->setCheckable(true);
    prepare(keys, "keySheet", Icon::Question, Qt::Key_Question);
    keys->setShortcuts({Qt::Key_Question, QKeySequence(Qt::SHIFT | Qt::Key_Question)});
    prepare(guide, "guide", Icon::Info, QKeySequence::HelpContents);
    prepare(quit, "quit", Icon::Close, QKeySequence::Quit);
    for (const char *name : {"groupNone", "groupPrompt", "groupBatch", "groupGateway", "groupModel"}) {
        QAction *action = m_groupings->addAction(QString());
        action->setObjectName(name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this,
                [this, grouping = Grouping(m_groupings->actions().size() - 1)] { emit groupingWished(grouping); });
        window->addAction(action);
    }
}

QList<QAction *> WindowActions::groupings() const
{
    return m_groupings->actions();
}

void WindowActions::checkGrouping(Grouping grouping)
{
    m_groupings->actions().at(int(grouping))->setChecked(true);
}

void WindowActions::retranslate()
{
    add->setText(tr("Add tasks"));
    settings->setText(tr("Settings…"));
    find->setText(tr("Search"));
    filters->setText(tr("Insert filter…"));
    //: What the list shows now is kept in the side bar, under a name
    saveView->setText(tr("Save view…"));
    pauseAll->setText(tr("Pause watching"));
    //: Menu: a sheet with all keys
    keys->setText(tr("Keys"));
    //: Menu: how to use the program
    guide->setText(tr("Guide"));
    quit->setText(tr("Quit"));
    list->setText(tr("List"));
    grid->setText(tr("Grid"));
    //: Menu: rows of one line, more of them on the screen
    compact->setText(tr("Compact rows"));
    //: How the list is grouped
    const QStringList groupings{tr("No groups"), tr("Group by prompt"), tr("Group by batch"), tr("Group by gateway"),
                                tr("Group by model")};
    for (int i = 0; i < groupings.size(); ++i)
        m_groupings->actions().at(i)->setText(groupings[i]);
}
}
