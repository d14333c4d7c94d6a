// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskCounts.h"

#include "tasks/TaskBook.h"

#include <iterator>

namespace rushes
{
TaskCounts::TaskCounts(TaskBook &book, const Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_clock(clock)
{
    connect(&book, &TaskBook::reset, this, &TaskCounts::recount);
    connect(&book, &TaskBook::changed, this, &TaskCounts::takeChanges);
    connect(&book, &TaskBook::inserted, this, [this](int first, int last) {
        for (int row = first; row <= last; ++row) {
            const Task &task = m_book.at(row);
            ++m_gateways[task.gateway];
            count(m_marks[task.key] = marksOf(task), +1);
        }
        emit changed();
    });
    connect(&book, &TaskBook::tasksRemoved, this, [this](const std::vector<Task> &tasks) {
        for (const Task &task : tasks) {
            --m_gateways[task.gateway];
            count(m_marks.take(task.key), -1);
        }
        emit changed();
    });
}

TaskCounts::Marks TaskCounts::marksOf(const Task &task)
{
    Marks marks;
    marks.active = isActive(task);
    marks.completed = task.status == TaskStatus::Completed;
    marks.failed = isFinal(task.status) && !marks.completed;
    marks.notSeen = marks.completed && !task.seen;
    const bool unsafe = marks.completed && task.clip.state != ClipState::Saved;
    marks.savingFailed = unsafe && task.clip.state == ClipState::Failed;
    if (unsafe && !marks.savingFailed)
        marks.deadline = task.clip.expires;
    return marks;
}

void TaskCounts::count(const Marks &marks, int step)
{
    m_active += step * int(marks.active);
    m_completed += step * int(marks.completed);
    m_failed += step * int(marks.failed);
    m_notSeen += step * int(marks.notSeen);
    m_savingFailed += step * int(marks.savingFailed);
    if (!marks.deadline)
        return;
    if (step > 0)
        m_deadlines.insert(*marks.deadline);
    else if (const auto one = m_deadlines.find(*marks.deadline); one != m_deadlines.end())
        m_deadlines.erase(one);
}

void TaskCounts::recount()
{
    m_marks.clear();
    m_gateways.clear();
    m_deadlines.clear();
    m_active = m_completed = m_failed = m_notSeen = m_savingFailed = 0;
    for (int row = 0; row < m_book.size(); ++row) {
        const Task &task = m_book.at(row);
        ++m_gateways[task.gateway];
        count(m_marks[task.key] = marksOf(task), +1);
    }
    emit changed();
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
        emit changed();
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
    case TaskFilter::State::NotSeen:
        return m_notSeen;
    case TaskFilter::State::AtRisk: {
        const auto end = m_deadlines.lower_bound(m_clock.now() + riskHorizon);
        return m_savingFailed + int(std::distance(m_deadlines.begin(), end));
    }
    }
    return 0;
}

std::optional<Timestamp> TaskCounts::firstDeadline() const
{
    return m_deadlines.empty() ? std::nullopt : std::optional(*m_deadlines.begin());
}
} // namespace rushes
