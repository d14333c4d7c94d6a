// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/CopyActions.h"

#include "api/OffThread.h"
#include "api/TaskParser.h"
#include "media/TaskExport.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskStore.h"
#include "widgets/Icons.h"
#include "widgets/Words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

CopyActions::CopyActions(TaskBook &book, TaskStore &store, QWidget *window)
    : QObject(window), m_book(book), m_store(store), m_menu(new QMenu(window))
{
    m_menu->setIcon(icons::icon(Icon::Copy));
    id = make("task.copyId", QKeySequence::Copy, &CopyActions::copyIds);
    prompt = make("task.copyPrompt", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &CopyActions::copyPrompts);
    address = make("task.copyAddress", {}, &CopyActions::copyAddresses);
    reason = make("task.copyReason", {}, &CopyActions::copyReasons);
    lines = make("task.copyLines", {}, &CopyActions::copyLines);
    csv = make("task.copyCsv", {}, &CopyActions::copyCsv);
    retranslate();
}

QAction *CopyActions::make(const char *name, const QKeySequence &key, void (CopyActions::*slot)())
{
    QAction *action = m_menu->addAction(QString());
    action->setObjectName(name); // settings know its keys by it
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QAction *CopyActions::menuAction() const
{
    return m_menu->menuAction();
}

void CopyActions::retranslate()
{
    //: Menu: what is copied to the clipboard
    m_menu->setTitle(tr("Copy"));
    id->setText(tr("Copy id"));
    prompt->setText(tr("Copy prompt"));
    address->setText(tr("Copy address of the clip"));
    //: Copy why tasks failed, in the service's words
    reason->setText(tr("Copy reason"));
    //: Copy what is known of the tasks as a table, for a spreadsheet
    lines->setText(tr("Copy as table"));
    csv->setText(tr("Copy as CSV"));
}

std::vector<const Task *> CopyActions::tasks() const
{
    std::vector<const Task *> list;
    for (const TaskKey key : m_selection ? m_selection() : std::vector<TaskKey>()) {
        if (const Task *task = m_book.find(key))
            list.push_back(task);
    }
    return list;
}

void CopyActions::refresh(const std::vector<const Task *> &selected)
{
    m_menu->menuAction()->setEnabled(!selected.empty());
    for (QAction *action : {id, lines, csv})
        action->setEnabled(!selected.empty());
    prompt->setEnabled(std::ranges::any_of(selected, [](const Task *task) { return !task->prompt.isEmpty(); }));
    address->setEnabled(std::ranges::any_of(selected, &Task::hasAddress));
    reason->setEnabled(std::ranges::any_of(selected, [](const Task *task) { return !task->failure.isEmpty(); }));
}

static void toClipboard(const QStringList &lines)
{
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void CopyActions::copyIds()
{
    QStringList all;
    for (const Task *task : tasks())
        all << task->id.value;
    toClipboard(all);
}

void CopyActions::copyPrompts()
{
    QStringList all;
    for (const Task *task : tasks())
        all << task->prompt;
    toClipboard(all);
}

void CopyActions::copyReasons()
{
    QStringList all;
    for (const Task *task : tasks()) {
        if (!task->failure.isEmpty())
            all << words::failure(task->failure);
    }
    toClipboard(all);
}

using Replies = std::vector<std::pair<TaskId, QByteArray>>;

static QStringList addressesIn(const Replies &replies)
{
    QStringList all;
    for (const auto &[task, reply] : replies) {
        const Result<TaskReport> report = TaskParser::parse(reply, 200, task);
        if (report && !report->clipAddresses.isEmpty())
            all << report->clipAddresses.first().toString(QUrl::FullyEncoded);
    }
    return all;
}

/// They stand in the replies only: those come from the store, and thousands are not read on this thread.
void CopyActions::copyAddresses()
{
    const auto replies = std::make_shared<Replies>();
    std::vector<TaskKey> keys;
    for (const Task *task : tasks()) {
        if (!task->hasAddress)
            continue;
        keys.push_back(task->key);
        replies->emplace_back(task->id, QByteArray());
    }
    const auto read = [this, replies, round = ++m_round] {
        offThread(this, [replies] { return addressesIn(*replies); }, [this, round](const QStringList &all) {
            if (round == m_round && !all.isEmpty())
                toClipboard(all);
        });
    };
    for (size_t at = 0; at < keys.size(); ++at) {
        m_store.reply(keys[at], this, [replies, at, read](const Result<QByteArray> &reply) {
            replies->at(at).second = reply.value_or(QByteArray());
            if (at + 1 == replies->size())
                read();
        });
    }
}

static std::vector<Task> copies(const std::vector<const Task *> &tasks)
{
    std::vector<Task> list;
    for (const Task *task : tasks)
        list.push_back(*task);
    return list;
}

void CopyActions::copyLines()
{
    QGuiApplication::clipboard()->setText(taskexport::text(copies(tasks())));
}

/// Without the byte order mark that files begin with.
void CopyActions::copyCsv()
{
    QString text = QString::fromUtf8(taskexport::csv(copies(tasks())));
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    QGuiApplication::clipboard()->setText(text);
}
} // namespace rushes
