// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Deflater.h"
#include "tasks/SqlConnection.h"
#include "tasks/TaskStore.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace rushes
{
/// What the store does, one call after the other, on the store's thread: values in, values out.
class TaskStoreWorker final
{
public:
    explicit TaskStoreWorker(QString file);
    ~TaskStoreWorker(); ///< forgets removed tasks for good and closes
    Q_DISABLE_COPY_MOVE(TaskStoreWorker)

    Result<StoreContents> open();
    Result<void> write(const StoreBatch &batch);
    Result<QByteArray> reply(TaskKey key);
    Result<void> keep(const QString &name, const QByteArray &value);
    Result<QByteArray> kept(const QString &name);
    Result<std::vector<TaskEvent>> events(TaskKey key);
    Result<std::vector<TaskEvent>> eventsWithReplies(TaskKey key);

private:
    /// Kept prepared while the database is open.
    struct Statements {
        SqlStatement remove, restore, put, putReply, reply, putEvent, trimEvents, trimReplies, events,
            eventsWithReplies;
    };

    Result<void> openSound();
    Result<void> prepare();
    Result<StoreContents> contents();
    void close();
    Result<void> writeOnce(const StoreBatch &batch);
    Result<void> writeAll(const StoreBatch &batch);
    Result<void> putTask(const Task &task);
    Result<void> writeEvents(const std::vector<TaskEvent> &events);
    Result<void> putEvent(const TaskEvent &event);
    Result<void> trimHistory(TaskKey key);
    Result<std::vector<TaskEvent>> historyBy(SqlStatement Statements::*statement, TaskKey key);
    Result<void> needOpen() const;

    const QString m_file;
    SqlConnection m_connection;
    Deflater m_deflater;
    std::optional<Statements> m_statements; ///< none: not open
    QSet<TaskKey> m_removed; ///< in this session, whether they came back or not
    /// Events of a task since its history was last cut to its bound.
    QHash<TaskKey, int> m_untrimmed;
};
} // namespace rushes
