// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskBook.h"

#include <QMetaEnum>
#include <QTimer>
#include <QTimerEvent>

#include <algorithm>

namespace rushes
{
namespace
{
/// A line of history is for the eye: a page of HTML is not kept in it.
constexpr qsizetype maxWords = 1000;

QString nameOf(const Task &task)
{
    if (task.status == TaskStatus::Unknown && !task.statusWord.isEmpty())
        return task.statusWord;
    return QString::fromLatin1(QMetaEnum::fromType<TaskStatus>().valueToKey(int(task.status)));
}

QString progressWord(const Task &task)
{
    return task.progress ? QString::number(*task.progress, 'f', 4) : QString();
}
} // namespace

TaskBook::TaskBook(TaskStore &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
}

void TaskBook::load()
{
    if (m_state == State::Loading || m_state == State::Loaded)
        return;
    m_state = State::Loading;
    m_store.open(this, [this](Result<StoreContents> contents) {
        if (contents) {
            takeContents(std::move(*contents));
            return;
        }
        m_state = State::Failed;
        m_loadError = contents.error();
        emit storeFailed(contents.error());
        for (const Early &call : std::exchange(m_early, {}))
            call(Failure(contents.error()));
    });
}

void TaskBook::takeContents(StoreContents contents)
{
    emit aboutToReset();
    m_nextKey = contents.nextKey;
    m_texts = std::move(contents.texts);
    m_rows.reserve(contents.tasks.size());
    m_ids.reserve(qsizetype(contents.tasks.size()));
    for (Task &task : contents.tasks) {
        m_ids.insert({task.gateway, task.id}, task.key);
        m_rows.push_back(std::make_unique<Task>(std::move(task)));
    }
    m_state = State::Loaded;
    emit reset();
    emit loaded();
    if (!contents.damagedFile.isEmpty())
        emit rebuilt(contents.damagedFile);
    for (const Early &call : std::exchange(m_early, {}))
        call({});
}

bool TaskBook::isLoaded() const
{
    return m_state == State::Loaded;
}

int TaskBook::size() const
{
    return int(m_rows.size());
}

const Task &TaskBook::at(int row) const
{
    return *m_rows[size_t(row)];
}

size_t TaskBook::placeOf(TaskKey key) const
{
    const auto place = std::ranges::lower_bound(m_rows, key, {}, [](const auto &task) { return task->key; });
    return size_t(place - m_rows.begin());
}

int TaskBook::rowOf(TaskKey key) const
{
    const size_t place = placeOf(key);
    return place < m_rows.size() && m_rows[place]->key == key ? int(place) : -1;
}

const Task *TaskBook::find(TaskKey key) const
{
    if (const auto newest = m_newest.find(key); newest != m_newest.end())
        return &newest->second;
    const int row = rowOf(key);
    return row < 0 ? nullptr : &at(row);
}

const Task *TaskBook::find(const QString &gateway, const TaskId &id) const
{
    const auto key = m_ids.constFind({gateway, id});
    return key == m_ids.cend() ? nullptr : find(*key);
}

void TaskBook::add(const std::vector<NewTask> &tasks, QObject *context,
                   std::function<void(Result<AddOutcome>)> done)
{
    if (isLoaded()) {
        addNow(tasks, context, done);
        return;
    }
    auto later = [this, tasks, context = QPointer(context),
                  done = std::move(done)](const Result<void> &loaded) {
        if (loaded)
            addNow(tasks, context, done);
        else if (context)
            done(Failure(loaded.error()));
    };
    if (m_state == State::Failed)
        QTimer::singleShot(0, this,
                           [later = std::move(later), error = *m_loadError] { later(Failure(error)); });
    else
        m_early.push_back(std::move(later));
}

void TaskBook::addNow(const std::vector<NewTask> &tasks, QPointer<QObject> context,
                      const std::function<void(Result<AddOutcome>)> &done)
{
    AddOutcome outcome;
    for (const NewTask &wish : tasks) {
        if (!wish.id.isValid() || wish.gateway.isEmpty()) {
            ++outcome.invalid;
        } else if (m_ids.contains({wish.gateway, wish.id})) {
            ++outcome.alreadyThere;
        } else {
            Task task = madeFrom(wish);
            const TaskKey key = task.key;
            outcome.added.push_back(key);
            m_ids.insert({task.gateway, task.id}, key);
            m_newest.emplace(key, std::move(task));
            m_next.put.insert(key);
            note({.key = key, .kind = TaskEvent::Kind::Added});
        }
    }
    // Behind what is under way as well: a task that is "already there" may not be on disk yet.
    m_next.waiters.push_back({context, [outcome = std::move(outcome), done] { done(outcome); }});
    arm();
}

Task TaskBook::madeFrom(const NewTask &wish)
{
    Task task;
    task.key = TaskKey{m_nextKey++};
    task.gateway = m_texts.shared(wish.gateway);
    task.id = wish.id;
    task.batch = m_texts.shared(wish.batch);
    task.prompt = wish.prompt;
    task.review = wish.review;
    task.model = m_texts.shared(wish.id.model());
    task.submitted = wish.id.submitted();
    task.added = m_clock.now();
    return task;
}

bool TaskBook::isUnderWay(TaskKey key) const
{
    return m_written && m_written->put.contains(key);
}

void TaskBook::remove(const std::vector<TaskKey> &keys)
{
    for (const TaskKey key : keys)
        removeOne(key);
    arm();
}

void TaskBook::removeOne(TaskKey key)
{
    const Task *task = find(key);
    if (!task || m_removing.contains(key))
        return;
    m_ids.remove({task->gateway, task->id});
    m_next.put.remove(key);
    m_next.replies.erase(key);
    m_replyHashes.remove(key);
    if (rowOf(key) < 0 && !isUnderWay(key)) {
        m_newest.erase(key); // never written, never shown
        return;
    }
    m_next.remove.push_back(key);
    m_removing.insert(key);
}

void TaskBook::restore(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks)
        restoreOne(task);
    arm();
}

void TaskBook::restoreOne(const Task &task)
{
    if (m_ids.contains({task.gateway, task.id}))
        return;
    m_ids.insert({task.gateway, task.id}, task.key);
    m_removing.remove(task.key);
    if (std::erase(m_next.remove, task.key) > 0) {
        // The removal had not begun: what was known is still here, but may not be written.
        if (m_newest.contains(task.key))
            m_next.put.insert(task.key);
        return;
    }
    m_newest.insert_or_assign(task.key, task);
    m_next.put.insert(task.key);
}

bool TaskBook::change(TaskKey key, const std::function<void(Task &)> &edit)
{
    const Task *known = find(key);
    if (!known || m_removing.contains(key))
        return false;
    Task task = *known;
    edit(task);
    return replace(*known, std::move(task));
}

bool TaskBook::replace(const Task &known, Task task)
{
    if (task == known)
        return false;
    const TaskKey key = known.key;
    m_newest.insert_or_assign(key, std::move(task));
    m_next.put.insert(key);
    arm();
    return true;
}

void TaskBook::note(TaskEvent event)
{
    event.at = m_clock.now();
    event.what.truncate(maxWords);
    m_next.events.push_back(std::move(event));
    arm();
}

void TaskBook::noteReply(TaskKey key, const QByteArray &raw)
{
    const size_t hash = qHash(raw);
    if (const auto last = m_replyHashes.constFind(key); last != m_replyHashes.cend() && *last == hash)
        return;
    m_replyHashes.insert(key, hash);
    m_next.replies.insert_or_assign(key, raw);
    arm();
}

void TaskBook::applyReport(TaskKey key, const TaskReport &report, int httpStatus,
                           std::chrono::milliseconds took)
{
    const Task *known = find(key);
    if (!known || m_removing.contains(key))
        return;
    const Task &before = *known;
    Task after = withReport(before, report, m_clock.now());
    // Equal texts stay the copies that the rows share.
    after.model = after.model == before.model ? before.model : m_texts.shared(after.model);
    if (after.prompt == before.prompt)
        after.prompt = before.prompt;
    TaskEvent event{.key = key, .httpStatus = httpStatus, .milliseconds = int(took.count())};
    if (after.status != before.status || after.statusWord != before.statusWord) {
        event.kind = TaskEvent::Kind::StatusChanged;
        event.what = nameOf(after);
        event.reply = report.raw;
        note(std::move(event));
    } else if (after.progress != before.progress || before.trouble) {
        event.kind = TaskEvent::Kind::Asked;
        event.what = progressWord(after);
        note(std::move(event));
    }
    noteReply(key, report.raw);
    replace(before, std::move(after));
}

void TaskBook::applyTrouble(TaskKey key, const Error &error, std::chrono::milliseconds took, const QByteArray &raw)
{
    const Task *known = find(key);
    if (!known || m_removing.contains(key))
        return;
    const bool news = !known->trouble || known->trouble->kind != error.kind;
    change(key, [&](Task &task) { task = withTrouble(std::move(task), error, m_clock.now()); });
    if (news)
        note({.key = key,
              .kind = TaskEvent::Kind::Asked,
              .what = error.detail,
              .httpStatus = error.httpStatus,
              .milliseconds = int(took.count()),
              .reply = raw});
}

void TaskBook::setClip(TaskKey key, const Clip &clip)
{
    const Task *known = find(key);
    if (!known)
        return;
    const bool saved = clip.state == ClipState::Saved && known->clip.state != ClipState::Saved;
    const bool troubled = clip.trouble && clip.trouble != known->clip.trouble;
    if (!change(key, [&clip](Task &task) { task.clip = clip; }))
        return;
    if (saved)
        note({.key = key, .kind = TaskEvent::Kind::ClipSaved, .what = clip.file});
    else if (troubled)
        note({.key = key,
              .kind = TaskEvent::Kind::ClipTrouble,
              .what = clip.trouble->detail,
              .httpStatus = clip.trouble->httpStatus});
}

void TaskBook::setStuck(TaskKey key, bool stuck)
{
    // Nearly every answer leaves it as it was: no copy is made for those.
    if (const Task *known = find(key); known && known->stuck != stuck)
        change(key, [stuck](Task &task) { task.stuck = stuck; });
}

void TaskBook::setPaused(TaskKey key, bool paused)
{
    change(key, [paused](Task &task) { task.paused = paused; });
}

void TaskBook::setFindings(TaskKey key, Findings findings, std::optional<double> seconds)
{
    change(key, [&](Task &task) {
        task.checked = true;
        task.findings = findings;
        if (!task.seconds)
            task.seconds = seconds;
    });
}

void TaskBook::setReview(TaskKey key, const Review &review)
{
    change(key, [&review](Task &task) { task.review = review; });
}

void TaskBook::setLabels(TaskKey key, const QStringList &labels)
{
    QStringList all = normalLabels(labels);
    for (QString &label : all)
        label = m_texts.shared(label);
    change(key, [&all](Task &task) { task.labels = all; });
}

void TaskBook::setBatch(TaskKey key, const QString &batch)
{
    change(key, [text = m_texts.shared(batch.simplified())](Task &task) { task.batch = text; });
}

void TaskBook::setSeen(TaskKey key, bool seen)
{
    change(key, [seen](Task &task) { task.seen = seen; });
}

void TaskBook::flush(QObject *context, std::function<void()> done)
{
    if (!isLoaded() && !m_early.empty()) {
        m_early.push_back([this, context = QPointer(context), done = std::move(done)](const Result<void> &) {
            if (context)
                flush(context, done);
        });
        return;
    }
    if (!m_next.isEmpty()) {
        m_next.waiters.push_back({context, std::move(done)});
        write();
    } else if (m_written) {
        m_written->waiters.push_back({context, std::move(done)});
    } else {
        done();
    }
}
} // namespace rushes
