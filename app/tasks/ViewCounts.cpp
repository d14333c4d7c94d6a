// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/ViewCounts.h"

#include "tasks/TaskBook.h"

#include <QElapsedTimer>
#include <QTimerEvent>

#include <bit>

namespace rushes
{
/// More rows at once are left to a sweep.
constexpr int manyRows = 500;

ViewCounts::ViewCounts(const TaskBook &book, const Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_clock(clock)
{
    connect(&book, &TaskBook::reset, this, &ViewCounts::beginSweep);
    connect(&book, &TaskBook::inserted, this, &ViewCounts::takeRows);
    connect(&book, &TaskBook::changed, this, &ViewCounts::takeChanges);
    connect(&book, &TaskBook::tasksRemoved, this, &ViewCounts::dropTasks);
    connect(&book, &TaskBook::removed, this, [this](int first) { m_next = std::min(m_next, first); });
}

void ViewCounts::setFilters(const std::vector<TaskFilter> &filters, const TaskQuery::GatewayNames &gatewayNames)
{
    m_tests.clear();
    for (const TaskFilter &filter : filters) {
        if (m_tests.size() < mostViews)
            m_tests.emplace_back(filter, gatewayNames);
    }
    m_counts.assign(m_tests.size(), 0);
    m_masks.clear();
    m_isCounted = false;
    m_dependsOnTime = std::ranges::any_of(m_tests, &FilterTest::dependsOnTime);
    beginSweep();
}

std::optional<int> ViewCounts::of(size_t filter) const
{
    return m_isCounted && filter < m_counts.size() ? std::optional(m_counts[filter]) : std::nullopt;
}

void ViewCounts::beginSweep()
{
    m_refresh.stop();
    m_next = 0;
    if (m_tests.empty() || !m_book.isLoaded())
        m_sweep.stop();
    else
        m_sweep.start(0, this);
}

void ViewCounts::sweep()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_book.size()) {
        take(m_next++);
        if (m_next % 16 == 0 && clock.elapsed() >= slice.count())
            return;
    }
    m_sweep.stop();
    if (m_dependsOnTime)
        m_refresh.start(int(m_refreshTime.count()), Qt::VeryCoarseTimer, this);
    if (!std::exchange(m_isCounted, true))
        tell();
}

void ViewCounts::take(int row)
{
    const Task &task = m_book.at(row);
    const Timestamp now = m_clock.now();
    Mask after = 0;
    for (size_t at = 0; at < m_tests.size(); ++at) {
        if (m_tests[at].matches(task, now))
            after |= Mask(1) << at;
    }
    const Mask before = m_masks.value(task.key);
    if (before == after)
        return;
    count(before & ~after, -1);
    count(after & ~before, +1);
    if (after == 0)
        m_masks.remove(task.key);
    else
        m_masks.insert(task.key, after);
    tell();
}

void ViewCounts::count(Mask mask, int step)
{
    for (; mask != 0; mask &= mask - 1)
        m_counts[size_t(std::countr_zero(mask))] += step;
}

void ViewCounts::takeRows(int first, int last)
{
    if (m_tests.empty())
        return;
    if (last - first >= manyRows)
        return beginSweep();
    for (int row = first; row <= last; ++row)
        take(row);
}

void ViewCounts::takeChanges(const std::vector<RowChange> &changes)
{
    if (m_tests.empty())
        return;
    if (changes.size() > size_t(manyRows))
        return beginSweep();
    for (const RowChange &change : changes)
        take(change.row);
}

void ViewCounts::dropTasks(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks)
        count(m_masks.take(task.key), -1);
    tell();
}

void ViewCounts::tell()
{
    if (m_isCounted && !m_tell.isActive())
        m_tell.start(0, this);
}

void ViewCounts::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_sweep.timerId()) {
        sweep();
    } else if (event->timerId() == m_refresh.timerId()) {
        beginSweep();
    } else if (event->timerId() == m_tell.timerId()) {
        m_tell.stop();
        emit changed();
    } else {
        QObject::timerEvent(event);
    }
}
} // namespace rushes
