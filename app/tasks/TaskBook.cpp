// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskBook.h"

#include <QMetaEnum>
#include <QTimerEvent>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

TaskBook::TaskBook(TaskStore &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
}

void TaskBook::load()
{
    m_store.open(this, [this](Result<StoreContents> contents) {
        if (contents)
            takeContents(std::move(*contents));
        else
            emit storeFailed(contents.error());
    });
}

void TaskBook::takeContents(StoreContents contents)
{
    emit aboutToReset();
    m_rows = std::move(contents.tasks);
    m_nextKey = contents.nextKey;
    m_rowOf.reserve(qsizetype(m_rows.size()));
    for (size_t row = 0; row < m_rows.size(); ++row) {
        Task &task = m_rows[row];
        task.gateway = shared(task.gateway);
        task.model = shared(task.model);
        task.batch = shared(task.batch);
        m_rowOf.insert(task.key, int(row));
        m_ids.insert({task.gateway, task.id}, task.key);
    }
    m_loaded = true;
    emit reset();
    emit loaded();
    if (contents.rebuilt)
        emit rebuilt();
    for (const auto &waiting : std::exchange(m_onLoad, {}))
        waiting();
}

QString TaskBook::shared(const QString &text)
{
    return *m_shared.insert(text);
}

bool TaskBook::isLoaded() const
{
    return m_loaded;
}

int TaskBook::size() const
{
    return int(m_rows.size());
}

const Task &TaskBook::at(int row) const
{
    return m_rows[size_t(row)];
}

int TaskBook::rowOf(TaskKey key) const
{
    return m_rowOf.value(key, -1);
}

const Task *TaskBook::find(TaskKey key) const
{
    if (const auto draft = m_drafts.constFind(key); draft != m_drafts.cend())
        return &*draft;
    const int row = rowOf(key);
    return row < 0 ? nullptr : &m_rows[size_t(row)];
}

const Task *TaskBook::find(const QString &gateway, const TaskId &id) const
{
    const auto key = m_ids.constFind({gateway, id});
    return key == m_ids.cend() ? nullptr : find(*key);
}

void TaskBook::add(const std::vector<NewTask> &tasks, QObject *context,
                   std::function<void(Result<AddOutcome>)> done)
{
    Addition addition{context, std::move(done), {}};
    if (m_loaded)
        addNow(tasks, std::move(addition));
    else
        m_onLoad.push_back([this, tasks, addition] { addNow(tasks, addition); });
}

void TaskBook::addNow(const std::vector<NewTask> &tasks, Addition addition)
{
    for (const NewTask &wish : tasks) {
        if (!wish.id.isValid()) {
            ++addition.outcome.invalid;
            continue;
        }
        if (m_ids.contains({wish.gateway, wish.id})) {
            ++addition.outcome.alreadyThere;
            continue;
        }
        Task task;
        task.key = TaskKey(m_nextKey++);
        task.gateway = shared(wish.gateway);
        task.id = wish.id;
        task.batch = shared(wish.batch);
        task.prompt = wish.prompt;
        task.model = shared(wish.id.model());
        task.submitted = wish.id.submitted();
        task.added = m_clock.now();
        m_ids.insert({task.gateway, task.id}, task.key);
        addition.outcome.added.push_back(task.key);
        note(task.key, TaskEvent::Kind::Added, {}, 0, {});
        m_next.store.insert.push_back(std::move(task));
    }
    m_next.additions.push_back(std::move(addition));
    touch();
}

void TaskBook::remove(const std::vector<TaskKey> &keys)
{
    for (const TaskKey key : keys) {
        if (!m_rowOf.contains(key))
            continue;
        m_next.store.remove.push_back(key);
        m_dirty.remove(key);
    }
    touch();
}

void TaskBook::restore(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks) {
        if (m_ids.contains({task.gateway, task.id}))
            continue;
        m_ids.insert({task.gateway, task.id}, task.key);
        m_next.store.insert.push_back(task);
    }
    touch();
}

void TaskBook::change(TaskKey key, const std::function<void(Task &)> &edit)
{
    const Task *known = find(key);
    if (!known)
        return;
    Task task = *known;
    edit(task);
    if (task == *known)
        return;
    m_drafts.insert(key, std::move(task));
    m_dirty.insert(key);
    touch();
}

void TaskBook::note(TaskKey key, TaskEvent::Kind kind, const QString &what, int httpStatus,
                    std::chrono::milliseconds took)
{
    m_next.store.events.push_back({key, m_clock.now(), kind, what, httpStatus, int(took.count())});
}

static QString statusName(TaskStatus status)
{
    return QString::fromLatin1(QMetaEnum::fromType<TaskStatus>().valueToKey(int(status)));
}

void TaskBook::applyReport(TaskKey key, const TaskReport &report, int httpStatus,
                           std::chrono::milliseconds took)
{
    const Task *known = find(key);
    if (!known)
        return;
    const Task before = *known;
    change(key, [&](Task &task) {
        task = withReport(std::move(task), report, m_clock.now());
        task.model = shared(task.model);
    });
    const Task &after = *find(key);
    if (after.status != before.status || after.statusWord != before.statusWord)
        note(key, TaskEvent::Kind::StatusChanged, statusName(after.status), httpStatus, took);
    else if (after.progress != before.progress || before.trouble)
        note(key, TaskEvent::Kind::Asked,
             after.progress ? QString::number(*after.progress, 'f', 4) : QString(), httpStatus, took);
    m_next.store.replies.emplace_back(key, report.raw);
}

void TaskBook::applyTrouble(TaskKey key, const Error &error, std::chrono::milliseconds took)
{
    const Task *known = find(key);
    if (!known)
        return;
    const bool news = !known->trouble || known->trouble->kind != error.kind;
    change(key, [&](Task &task) { task = withTrouble(std::move(task), error); });
    if (news)
        note(key, TaskEvent::Kind::Asked, error.detail, error.httpStatus, took);
}

void TaskBook::setClip(TaskKey key, const Clip &clip)
{
    const Task *known = find(key);
    if (!known)
        return;
    const bool saved = clip.state == ClipState::Saved && known->clip.state != ClipState::Saved;
    const bool trouble = clip.trouble && clip.trouble != known->clip.trouble;
    change(key, [&](Task &task) { task.clip = clip; });
    if (saved)
        note(key, TaskEvent::Kind::ClipSaved, clip.file, 0, {});
    else if (trouble)
        note(key, TaskEvent::Kind::ClipTrouble, clip.trouble->detail, clip.trouble->httpStatus, {});
}

void TaskBook::setPaused(TaskKey key, bool paused)
{
    change(key, [paused](Task &task) { task.paused = paused; });
}

void TaskBook::setSeen(TaskKey key, bool seen)
{
    change(key, [seen](Task &task) { task.seen = seen; });
}

void TaskBook::flush(QObject *context, std::function<void()> done)
{
    if (!m_writing && m_dirty.isEmpty() && m_next.store.isEmpty() && m_next.additions.empty()) {
        done();
        return;
    }
    m_onIdle.emplace_back(context, std::move(done));
    m_timer.stop();
    write();
}

void TaskBook::touch()
{
    if (!m_timer.isActive() && !m_writing)
        m_timer.start(int(tick.count()), this);
}

void TaskBook::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    write();
}

void TaskBook::write()
{
    if (m_writing)
        return;
    Batch batch = std::exchange(m_next, {});
    for (const TaskKey key : std::exchange(m_dirty, {}))
        batch.store.update.push_back(m_drafts.value(key));
    if (batch.store.isEmpty() && batch.additions.empty())
        return;
    m_writing = true;
    m_written = std::move(batch);
    m_store.write(m_written.store, this, [this](Result<void> result) { committed(std::move(result)); });
}
} // namespace rushes
