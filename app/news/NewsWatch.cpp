// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "news/NewsWatch.h"

#include "tasks/TaskCounts.h"

#include <utility>

namespace rushes
{
NewsWatch::NewsWatch(const TaskBook &book, const TaskCounts &counts, QObject *parent)
    : QObject(parent), m_book(book), m_counts(counts)
{
    connect(&book, &TaskBook::inserted, this, &NewsWatch::takeRows);
    connect(&book, &TaskBook::reset, this, [this] {
        m_open.clear();
        m_openOfBatch.clear();
        m_unsaved.clear();
        takeRows(0, m_book.size() - 1);
    });
    connect(&book, &TaskBook::loaded, this, [this] { m_atRisk = m_counts.of(TaskFilter::State::AtRisk); });
    connect(&book, &TaskBook::tasksRemoved, this, &NewsWatch::drop);
    connect(&book, &TaskBook::changed, this, [this](const std::vector<RowChange> &changes) {
        // Asking has it whether a task has vanished.
        constexpr TaskFields deciding = TaskField::Status | TaskField::Clip | TaskField::Asking | TaskField::Batch;
        for (const RowChange &change : changes) {
            if (change.fields & deciding)
                takeRow(m_book.at(change.row));
        }
        tellBatches();
    });
    connect(&counts, &TaskCounts::changed, this, &NewsWatch::takeCounts);
    takeRows(0, book.size() - 1);
}

void NewsWatch::setSaves(bool saves)
{
    if (std::exchange(m_saves, saves) == saves)
        return;
    // Another meaning of the end is no news.
    for (int row = 0; row < m_book.size(); ++row) {
        if (endOf(m_book.at(row)) == End::None)
            open(m_book.at(row));
        else
            close(m_book.at(row));
    }
    m_maybeDone.clear();
}

NewsWatch::End NewsWatch::endOf(const Task &task) const
{
    switch (task.status) {
    case TaskStatus::Completed:
        if (task.clip.wasSaved() || !m_saves)
            return End::Finished;
        return task.clip.state == ClipState::Failed ? End::Unsaved : End::None;
    case TaskStatus::Failed:
    case TaskStatus::Cancelled:
    case TaskStatus::Expired:
        return End::Failed;
    case TaskStatus::Queued:
    case TaskStatus::Running:
    case TaskStatus::Unknown:
        return task.vanished ? End::Failed : End::None;
    }
    return End::None;
}

void NewsWatch::takeRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        if (endOf(m_book.at(row)) == End::None)
            open(m_book.at(row));
        if (!m_book.at(row).clip.wasSaved())
            m_unsaved.insert(m_book.at(row).key);
    }
}

void NewsWatch::noteSaving(const Task &task)
{
    if (!task.clip.wasSaved())
        m_unsaved.insert(task.key); // once more, where it was missing
    else if (m_unsaved.remove(task.key) && task.clip.state == ClipState::Saved)
        emit happened({.kind = News::Kind::Saved, .key = task.key, .batch = task.batch});
}

void NewsWatch::open(const Task &task)
{
    const auto known = m_open.find(task.key);
    if (known != m_open.end() && *known == task.batch)
        return;
    if (known != m_open.end())
        close(task); // it belongs to another batch now
    m_open.insert(task.key, task.batch);
    ++m_openOfBatch[task.batch];
}

/// False: it was not open.
bool NewsWatch::close(const Task &task)
{
    const auto known = m_open.find(task.key);
    if (known == m_open.end())
        return false;
    const QString batch = *known;
    m_open.erase(known);
    if (--m_openOfBatch[batch] == 0) {
        m_openOfBatch.remove(batch);
        if (!batch.isEmpty())
            m_maybeDone.insert(batch, task.key);
    }
    return true;
}

void NewsWatch::takeRow(const Task &task)
{
    noteSaving(task);
    const End end = endOf(task);
    if (end == End::None)
        return open(task); // a failure that was none: its end is news again
    if (!close(task) || end == End::Unsaved)
        return;
    emit happened({.kind = end == End::Finished ? News::Kind::Finished : News::Kind::Failed,
                   .key = task.key,
                   .batch = task.batch});
}

void NewsWatch::drop(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks) {
        close(task);
        m_unsaved.remove(task.key);
    }
    tellBatches();
}

void NewsWatch::tellBatches()
{
    m_maybeDone.removeIf([this](const auto &batch) { return m_openOfBatch.contains(batch.key()); });
    if (m_maybeDone.isEmpty())
        return;
    QHash<QString, News> done;
    for (auto batch = m_maybeDone.cbegin(); batch != m_maybeDone.cend(); ++batch)
        done.insert(batch.key(), {.kind = News::Kind::BatchDone, .key = batch.value(), .batch = batch.key()});
    m_maybeDone.clear();
    for (int row = 0; row < m_book.size(); ++row) {
        if (const auto batch = done.find(m_book.at(row).batch); batch != done.end())
            ++(endOf(m_book.at(row)) == End::Finished ? batch->finished : batch->failed);
    }
    for (const News &news : std::as_const(done)) {
        if (news.finished + news.failed > 0) // else it was taken out of the list as a whole
            emit happened(news);
    }
}

void NewsWatch::takeCounts()
{
    const int atRisk = m_counts.of(TaskFilter::State::AtRisk);
    if (m_book.isLoaded() && std::exchange(m_atRisk, atRisk) != atRisk)
        emit happened({.kind = News::Kind::AtRisk, .atRisk = atRisk});
}
}
