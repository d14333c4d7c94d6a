// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "compare/CompareDesk.h"

#include "api/TaskParser.h"
#include "compare/CompareActions.h"
#include "compare/CompareWindow.h"
#include "tasks/History.h"
#include "tasks/TaskBook.h"
#include "widgets/Icons.h"

#include <QAction>

#include <algorithm>
#include <memory>

namespace rushes
{
CompareDesk::CompareDesk(const Parts &parts, QWidget *window)
    : QObject(window), m_parts(parts), m_window(window), m_action(new QAction(icons::icon(Icon::Film), {}, this)),
      m_prototype(new CompareActions(this))
{
    m_action->setShortcut(Qt::Key_C);
    m_action->setObjectName("compare");
    connect(m_action, &QAction::triggered, this, &CompareDesk::open);
    window->addAction(m_action);
    retranslate();
}

void CompareDesk::retranslate()
{
    m_action->setText(tr("Compare clips"));
    m_prototype->retranslate();
}

const QMenu &CompareDesk::keys() const
{
    return m_prototype->menu();
}

void CompareDesk::takeKeys()
{
    for (CompareWindow *open : m_window->findChildren<CompareWindow *>(QString(), Qt::FindDirectChildrenOnly))
        open->takeKeys(*m_prototype);
}

std::vector<TaskKey> CompareDesk::clipsFor(const TaskBook &book, const std::vector<TaskKey> &selected)
{
    std::vector<TaskKey> clips;
    for (const TaskKey key : selected) {
        const Task *task = book.find(key);
        if (task && task->clip.hasFile())
            clips.push_back(key);
    }
    if (selected.size() == 1 && clips.size() == 1) {
        const QString prompt = book.find(clips.front())->prompt;
        for (int row = book.size() - 1; row >= 0 && !prompt.isEmpty() && clips.size() < Comparison::mostClips; --row) {
            const Task &task = book.at(row);
            if (task.prompt == prompt && task.clip.hasFile() && task.key != clips.front())
                clips.push_back(task.key);
        }
    }
    clips.resize(std::min(clips.size(), size_t(Comparison::mostClips)));
    return clips;
}

void CompareDesk::open()
{
    const std::vector<TaskKey> clips = clipsFor(m_parts.book, m_selection ? m_selection() : std::vector<TaskKey>());
    if (clips.size() < 2) {
        emit told(tr("Select two to four saved clips to compare them; of one alone its siblings with the same prompt are "
                     "taken, and there are none."),
                  {});
        return;
    }
    std::vector<fields::Known> tasks;
    for (const TaskKey key : clips)
        tasks.push_back({*m_parts.book.find(key), {}, {}});
    auto *window = new CompareWindow(tasks, m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->takeKeys(*m_prototype);
    const int volume = m_volume ? m_volume() : 0;
    window->setSound(volume, volume == 0);
    connect(window, &CompareWindow::verdictWished, this, [this](TaskKey key, Verdict verdict) {
        judge(key, tr("Verdict"), [verdict](Review &review) { review.verdict = verdict; });
    });
    connect(window, &CompareWindow::ratingWished, this, [this](TaskKey key, int stars) {
        judge(key, tr("Rate"), [stars](Review &review) { review.rating = stars; });
    });
    readReplies(*window, tasks);
    window->show();
    window->activateWindow();
}

void CompareDesk::judge(TaskKey key, const QString &name, const std::function<void(Review &)> &edit)
{
    const Task *task = m_parts.book.find(key);
    if (!task)
        return;
    History::Change change{key, task->review, task->review};
    edit(change.after);
    m_parts.history.review({change}, name);
}

/// The inputs stand in the replies; what is judged changes the tasks.
void CompareDesk::readReplies(CompareWindow &window, const std::vector<fields::Known> &tasks)
{
    auto known = std::make_shared<std::vector<fields::Known>>(tasks);
    for (int i = 0; i < int(tasks.size()); ++i) {
        m_parts.store.reply(tasks[size_t(i)].task.key, &window, [&window, known, i](const Result<QByteArray> &reply) {
            fields::Known &each = (*known)[size_t(i)];
            if (reply && !reply->isEmpty())
                each.report = TaskParser::parse(*reply, 200, each.task.id).value_or(TaskReport{});
            window.setTask(i, each);
        });
    }
    connect(&m_parts.book, &TaskBook::changed, &window, [this, &window, known] {
        for (int i = 0; i < int(known->size()); ++i) {
            fields::Known &each = (*known)[size_t(i)];
            const Task *task = m_parts.book.find(each.task.key);
            if (task && task->review != each.task.review) {
                each.task = *task;
                window.setTask(i, each);
            }
        }
    });
}
} // namespace rushes
