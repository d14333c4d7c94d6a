// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// How facts get to the disk, and what happens after: the rows follow what is there.
#include "tasks/TaskBook.h"

#include <QTimerEvent>

#include <algorithm>
#include <iterator>
#include <ranges>

namespace rushes
{
namespace
{
/// A sorted proxy pays for each range with a walk over all rows.
constexpr size_t manyRanges = 64;
constexpr size_t manyRows = 500;

template <class T>
void prepend(std::vector<T> &later, std::vector<T> &&earlier)
{
    earlier.insert(earlier.end(), std::make_move_iterator(later.begin()),
                   std::make_move_iterator(later.end()));
    later = std::move(earlier);
}

std::chrono::milliseconds retryPause(int failures)
{
    constexpr int enoughDoublings = 16;
    return std::min(TaskBook::tick * (1 << std::min(failures - 1, enoughDoublings)),
                    TaskBook::longestRetryPause);
}
} // namespace

bool TaskBook::Facts::isEmpty() const
{
    return put.isEmpty() && remove.empty() && replies.empty() && events.empty() && waiters.empty();
}

/// The first fact after a pause goes to the disk in this turn of the event loop, the next ones a tick later.
void TaskBook::arm()
{
    if (m_written || m_showing || m_timer.isActive() || m_next.isEmpty())
        return;
    using std::chrono::milliseconds;
    milliseconds wait{};
    if (m_failures > 0)
        wait = retryPause(m_failures);
    else if (m_sinceWrite.isValid())
        wait = std::max(tick - milliseconds{m_sinceWrite.elapsed()}, milliseconds{});
    m_timer.start(int(wait.count()), this);
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
    if (m_written || m_showing || m_next.isEmpty())
        return;
    m_timer.stop();
    m_sinceWrite.start();
    m_written = std::exchange(m_next, {});
    const auto batch = batchOf(*m_written);
    m_store.write(batch, this, [this, batch](const Result<void> &result) { finishWrite(*batch, result); });
}

std::shared_ptr<const StoreBatch> TaskBook::batchOf(const Facts &facts) const
{
    auto batch = std::make_shared<StoreBatch>();
    batch->remove = facts.remove;
    batch->events = facts.events;
    batch->replies.assign(facts.replies.begin(), facts.replies.end());
    std::vector<TaskKey> keys(facts.put.begin(), facts.put.end());
    std::ranges::sort(keys);
    batch->put.reserve(keys.size());
    for (const TaskKey key : keys)
        batch->put.push_back(m_newest.at(key));
    return batch;
}

void TaskBook::finishWrite(const StoreBatch &batch, const Result<void> &result)
{
    Facts facts = std::move(*m_written);
    m_written.reset();
    if (!result) {
        takeBack(std::move(facts));
        if (++m_failures == 1)
            emit storeFailed(result.error());
        arm();
        return;
    }
    if (std::exchange(m_failures, 0) > 0)
        emit storeRecovered();
    m_showing = true; // a slot may bring new facts; they wait until all rows are as they were written
    show(batch);
    m_showing = false;
    for (const Waiter &waiter : facts.waiters) {
        if (waiter.context)
            waiter.done();
    }
    arm();
}

/// Nothing is shown that is not on disk, and nothing is forgotten: what is newer stays in front.
void TaskBook::takeBack(Facts facts)
{
    for (const TaskKey key : std::as_const(facts.put)) {
        if (!m_removing.contains(key))
            m_next.put.insert(key);
    }
    m_next.replies.merge(facts.replies);
    prepend(m_next.remove, std::move(facts.remove));
    prepend(m_next.events, std::move(facts.events));
    prepend(m_next.waiters, std::move(facts.waiters));
}

void TaskBook::show(const StoreBatch &batch)
{
    for (const TaskKey key : batch.remove)
        m_removing.remove(key);
    const auto goers = rangesOf(batch.remove);
    const auto comers =
        size_t(std::ranges::count_if(batch.put, [&](const Task &t) { return rowOf(t.key) < 0; }));
    const bool reshape = goers.size() > manyRanges || comers > manyRows;
    if (reshape)
        emit aboutToReshape();
    // The same order as on disk: a task can go and come back in one batch.
    removeRows(goers);
    for (const TaskKey key : batch.remove)
        forgetNewest(key);
    std::vector<const Task *> fresh, known;
    for (const Task &task : batch.put)
        (rowOf(task.key) < 0 ? fresh : known).push_back(&task);
    showInsertions(fresh);
    if (reshape)
        emit reshaped();
    showChanges(known);
}

/// The row says it all now, unless something newer is on its way.
void TaskBook::forgetNewest(TaskKey key)
{
    if (!m_next.put.contains(key))
        m_newest.erase(key);
}

std::vector<std::pair<int, int>> TaskBook::rangesOf(const std::vector<TaskKey> &keys) const
{
    std::vector<int> rows;
    for (const TaskKey key : keys) {
        if (const int row = rowOf(key); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    std::vector<std::pair<int, int>> ranges;
    for (const int row : rows) {
        if (!ranges.empty() && row == ranges.back().second + 1)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
    }
    return ranges;
}

void TaskBook::removeRows(const std::vector<std::pair<int, int>> &ranges)
{
    std::vector<Task> gone;
    for (const auto &[first, last] : ranges) {
        for (int row = first; row <= last; ++row)
            gone.push_back(at(row));
    }
    // From the back, so that the rows before keep their numbers.
    for (const auto &[first, last] : ranges | std::views::reverse) {
        emit aboutToRemove(first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        emit removed(first, last);
    }
    if (!gone.empty())
        emit tasksRemoved(gone);
}

/// New tasks have the highest keys and come last; restored ones take their old places.
void TaskBook::showInsertions(const std::vector<const Task *> &tasks)
{
    for (auto first = tasks.begin(); first != tasks.end();) {
        const size_t place = placeOf((*first)->key);
        auto end = std::next(first);
        while (end != tasks.end() && placeOf((*end)->key) == place)
            ++end;
        std::vector<std::unique_ptr<Task>> range;
        for (auto task = first; task != end; ++task)
            range.push_back(std::make_unique<Task>(**task));
        const int last = int(place + range.size()) - 1;
        emit aboutToInsert(int(place), last);
        m_rows.insert(m_rows.begin() + qsizetype(place), std::make_move_iterator(range.begin()),
                      std::make_move_iterator(range.end()));
        for (auto task = first; task != end; ++task)
            forgetNewest((*task)->key);
        emit inserted(int(place), last);
        first = end;
    }
}

void TaskBook::showChanges(const std::vector<const Task *> &tasks)
{
    std::vector<RowChange> changes;
    changes.reserve(tasks.size());
    for (const Task *task : tasks) {
        const int row = rowOf(task->key);
        Task &shown = *m_rows[size_t(row)];
        const TaskFields fields = changedFields(shown, *task);
        shown = *task;
        forgetNewest(task->key);
        if (fields)
            changes.push_back({row, fields});
    }
    if (!changes.empty())
        emit changed(changes);
}
} // namespace rushes
