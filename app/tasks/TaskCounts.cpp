// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskCounts.h"

#include "tasks/TaskBook.h"

#include <QTimerEvent>

#include <algorithm>
#include <iterator>

namespace rushes
{
TaskCounts::TaskCounts(TaskBook &book, const Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_clock(clock)
{
    connect(&book, &TaskBook::reset, this, &TaskCounts::recount);
    connect(&book, &TaskBook::inserted, this, &TaskCounts::takeRows);
    connect(&book, &TaskBook::changed, this, &TaskCounts::takeChanges);
    connect(&book, &TaskBook::tasksRemoved, this, &TaskCounts::dropTasks);
    recount();
}

TaskCounts::Marks TaskCounts::marksOf(const Task &task)
{
    Marks marks;
    marks.active = isActive(task);
    marks.completed = task.status == TaskStatus::Completed;
    marks.failed = task.status == TaskStatus::Failed;
    marks.cancelled = task.status == TaskStatus::Cancelled;
    marks.expired = task.status == TaskStatus::Expired;
    marks.notSeen = marks.completed && !task.seen;
    marks.doubtful = isDoubtful(task);
    marks.stuck = task.stuck;
    marks.verdict = task.review.verdict;
    if (marks.failed)
        marks.failure = classOf(task.failure);
    if (isUnsafe(task)) {
        marks.savingFailed = task.clip.state == ClipState::Failed;
        marks.deadline = task.clip.expires;
    }
    return marks;
}

FailureClass TaskCounts::classOf(const FailureReason &reason)
{
    constexpr qsizetype most = 1000;
    const std::pair words(reason.code, reason.message);
    if (const auto known = m_classes.constFind(words); known != m_classes.cend())
        return *known;
    if (m_classes.size() >= most)
        m_classes.clear();
    return *m_classes.insert(words, failureClassOf(reason));
}

static void count(std::multiset<Timestamp> &deadlines, Timestamp deadline, int step)
{
    if (step > 0)
        deadlines.insert(deadline);
    else if (const auto one = deadlines.find(deadline); one != deadlines.end())
        deadlines.erase(one);
}

void TaskCounts::count(const Marks &marks, int step)
{
    m_active += step * int(marks.active);
    m_completed += step * int(marks.completed);
    m_failed += step * int(marks.failed);
    m_cancelled += step * int(marks.cancelled);
    m_expired += step * int(marks.expired);
    m_notSeen += step * int(marks.notSeen);
    m_savingFailed += step * int(marks.savingFailed);
    m_doubtful += step * int(marks.doubtful);
    m_stuck += step * int(marks.stuck);
    m_picked += step * int(marks.verdict == Verdict::Picked);
    m_rejected += step * int(marks.verdict == Verdict::Rejected);
    if (marks.failed)
        m_failures[size_t(marks.failure)] += step;
    if (marks.deadline) {
        rushes::count(m_deadlines, *marks.deadline, step);
        if (!marks.savingFailed)
            rushes::count(m_timedDeadlines, *marks.deadline, step);
    }
}

void TaskCounts::recount()
{
    m_marks.clear();
    m_gateways.clear();
    m_deadlines.clear();
    m_timedDeadlines.clear();
    m_active = m_completed = m_failed = m_notSeen = m_savingFailed = m_doubtful = m_stuck = 0;
    m_picked = m_rejected = m_cancelled = m_expired = 0;
    m_failures.fill(0);
    m_marks.reserve(m_book.size());
    takeRows(0, m_book.size() - 1);
}

void TaskCounts::takeRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Task &task = m_book.at(row);
        ++m_gateways[task.gateway];
        count(m_marks[task.key] = marksOf(task), +1);
    }
    tell();
}

void TaskCounts::dropTasks(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks) {
        --m_gateways[task.gateway];
        count(m_marks.take(task.key), -1);
    }
    tell();
}

void TaskCounts::takeChanges(const std::vector<RowChange> &changes)
{
    bool any = false;
    for (const RowChange &change : changes) {
        const Task &task = m_book.at(change.row);
        Marks &before = m_marks[task.key];
        const Marks after = marksOf(task);
        if (before == after)
            continue;
        count(before, -1);
        count(before = after, +1);
        any = true;
    }
    if (any)
        tell();
}

void TaskCounts::tell()
{
    if (!m_tellTimer.isActive())
        m_tellTimer.start(0, this);
}

void TaskCounts::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_tellTimer.timerId()) {
        m_tellTimer.stop();
    } else if (event->timerId() == m_riskTimer.timerId()) {
        m_riskTimer.stop();
    } else {
        QObject::timerEvent(event);
        return;
    }
    arm();
    emit changed();
}

void TaskCounts::arm()
{
    using namespace std::chrono;
    m_riskTimer.stop();
    const Timestamp now = m_clock.now();
    const auto next = m_timedDeadlines.lower_bound(now + riskHorizon);
    if (next == m_timedDeadlines.end())
        return;
    // A millisecond after, not before; and an hour at most, because clocks are set and machines sleep.
    const milliseconds wait = *next - riskHorizon - now + 1ms;
    m_riskTimer.start(int(std::min<milliseconds>(wait, 1h).count()), Qt::CoarseTimer, this);
}

int TaskCounts::of(TaskFilter::State state) const
{
    switch (state) {
    case TaskFilter::State::All:
        return m_book.size();
    case TaskFilter::State::Active:
        return m_active;
    case TaskFilter::State::Completed:
        return m_completed;
    case TaskFilter::State::Failed:
        return m_failed;
    case TaskFilter::State::Cancelled:
        return m_cancelled;
    case TaskFilter::State::Expired:
        return m_expired;
    case TaskFilter::State::NotSeen:
        return m_notSeen;
    case TaskFilter::State::Picked:
        return m_picked;
    case TaskFilter::State::Rejected:
        return m_rejected;
    case TaskFilter::State::Doubtful:
        return m_doubtful;
    case TaskFilter::State::Stuck:
        return m_stuck;
    case TaskFilter::State::AtRisk: {
        const auto end = m_timedDeadlines.lower_bound(m_clock.now() + riskHorizon);
        return m_savingFailed + int(std::distance(m_timedDeadlines.begin(), end));
    }
    }
    return 0;
}

std::optional<Timestamp> TaskCounts::firstDeadline() const
{
    const auto next = m_deadlines.upper_bound(m_clock.now());
    return next == m_deadlines.end() ? std::nullopt : std::optional(*next);
}
} // namespace rushes
