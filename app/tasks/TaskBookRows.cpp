// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// What happens after a write: the rows follow what is on disk now.
#include "tasks/TaskBook.h"

#include <algorithm>

namespace rushes
{
constexpr std::chrono::milliseconds retryPause{2000};

template <class T>
static void prepend(std::vector<T> &later, std::vector<T> &earlier)
{
    earlier.insert(earlier.end(), std::make_move_iterator(later.begin()),
                   std::make_move_iterator(later.end()));
    later = std::move(earlier);
}

void TaskBook::committed(Result<void> result)
{
    m_writing = false;
    Batch batch = std::exchange(m_written, {});
    if (!result) {
        // Nothing is shown that is not on disk; everything is kept and tried again.
        prepend(m_next.store.insert, batch.store.insert);
        prepend(m_next.store.remove, batch.store.remove);
        prepend(m_next.store.replies, batch.store.replies);
        prepend(m_next.store.events, batch.store.events);
        prepend(m_next.additions, batch.additions);
        for (const Task &task : batch.store.update)
            m_dirty.insert(task.key);
        if (m_failures++ == 0)
            emit storeFailed(result.error());
        m_timer.start(int(retryPause.count()), this);
        return;
    }
    m_failures = 0;
    showInsertions(batch.store.insert);
    showUpdates(batch.store.update);
    showRemovals(batch.store.remove);
    for (const Addition &addition : batch.additions) {
        if (addition.context)
            addition.done(addition.outcome);
    }
    if (!m_dirty.isEmpty() || !m_next.store.isEmpty() || !m_next.additions.empty()) {
        if (m_onIdle.empty())
            touch();
        else
            write();
        return;
    }
    for (const auto &[context, done] : std::exchange(m_onIdle, {})) {
        if (context)
            done();
    }
}

void TaskBook::showInsertions(const std::vector<Task> &tasks)
{
    if (tasks.empty())
        return;
    const int first = size();
    const int last = first + int(tasks.size()) - 1;
    emit aboutToInsert(first, last);
    for (const Task &task : tasks) {
        m_rowOf.insert(task.key, size());
        m_rows.push_back(task);
    }
    emit inserted(first, last);
}

void TaskBook::showUpdates(const std::vector<Task> &tasks)
{
    std::vector<RowChange> changes;
    changes.reserve(tasks.size());
    for (const Task &task : tasks) {
        const int row = rowOf(task.key);
        if (row < 0)
            continue;
        Task &shown = m_rows[size_t(row)];
        const TaskFields fields = changedFields(shown, task);
        shown = task;
        if (!m_dirty.contains(task.key))
            m_drafts.remove(task.key);
        if (fields)
            changes.push_back({row, fields});
    }
    std::ranges::sort(changes, {}, &RowChange::row);
    if (!changes.empty())
        emit changed(changes);
}

void TaskBook::showRemovals(const std::vector<TaskKey> &keys)
{
    std::vector<int> rows;
    for (const TaskKey key : keys) {
        if (const int row = rowOf(key); row >= 0)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    std::vector<Task> gone;
    gone.reserve(rows.size());
    for (const int row : rows)
        gone.push_back(m_rows[size_t(row)]);
    // From the back, so that the rows before keep their numbers.
    for (auto last = rows.rbegin(); last != rows.rend();) {
        auto first = last;
        while (std::next(first) != rows.rend() && *std::next(first) == *first - 1)
            ++first;
        removeRange(*first, *last);
        last = std::next(first);
    }
    emit tasksRemoved(gone);
}

void TaskBook::removeRange(int first, int last)
{
    emit aboutToRemove(first, last);
    for (int row = first; row <= last; ++row) {
        const Task &task = m_rows[size_t(row)];
        m_rowOf.remove(task.key);
        m_drafts.remove(task.key);
        m_dirty.remove(task.key);
        m_ids.remove({task.gateway, task.id});
    }
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    // Rows behind the range moved up; a slot of removed() may already ask for them.
    for (int row = first; row < size(); ++row)
        m_rowOf[m_rows[size_t(row)].key] = row;
    emit removed(first, last);
}
} // namespace rushes
