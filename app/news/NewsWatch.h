// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "news/NewsDigest.h"
#include "tasks/TaskBook.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace rushes
{
class TaskCounts;

/// Notices in the table of tasks what is news: a task that was open has come to an end, a batch has none left that is
/// open, a clip is saved, or more or fewer clips are at risk than before. What had ended before the program was started is none. Tells no
/// refused keys. Lives on the main thread.
class NewsWatch final : public QObject
{
    Q_OBJECT
public:
    NewsWatch(const TaskBook &book, const TaskCounts &counts, QObject *parent = nullptr);

    /// Whether clips are saved by themselves: then a task has finished when its clip is in the library.
    void setSaves(bool saves);

signals:
    void happened(const rushes::News &news);

private:
    enum class End {
        None,     ///< open
        Finished,
        Failed,
        Unsaved, ///< completed, and saving was given up: told as a risk; counts as failed in its batch
    };
    End endOf(const Task &task) const;
    void takeRows(int first, int last);
    void takeRow(const Task &task);
    void drop(const std::vector<Task> &tasks);
    void noteSaving(const Task &task);
    void open(const Task &task);
    bool close(const Task &task);
    void tellBatches();
    void takeCounts();

    const TaskBook &m_book;
    const TaskCounts &m_counts;
    QHash<TaskKey, QString> m_open;      ///< those that have not come to an end yet, with their batch
    QHash<QString, int> m_openOfBatch;   ///< how many
    QHash<QString, TaskKey> m_maybeDone; ///< batches whose last open task has ended, until they are told
    QSet<TaskKey> m_unsaved;             ///< their clips are not in the library, and none is missing there
    int m_atRisk{};
    bool m_saves{true};
};
}
