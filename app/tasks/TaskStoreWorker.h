// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskStore.h"

#include <QSqlDatabase>

namespace rushes
{
/// The store's hands: every function runs on the store's thread and returns a value.
class TaskStoreWorker final
{
public:
    explicit TaskStoreWorker(QString file);
    ~TaskStoreWorker();

    Result<StoreContents> open();
    Result<void> write(const StoreBatch &batch);
    Result<QByteArray> reply(TaskKey key);
    Result<std::vector<TaskEvent>> events(TaskKey key);
    void close();

private:
    Result<void> connectTo();
    Result<void> check();
    Result<void> migrate();
    Result<StoreContents> readTasks();
    /// Moves the damaged file aside, begins a new one and takes over the tasks that can still be read.
    Result<StoreContents> rebuild();
    Result<void> run(const QString &sql);
    Result<void> writeRows(const StoreBatch &batch);
    Result<void> writeTasks(const QString &verb, const std::vector<Task> &tasks);
    Result<void> removeTasks(const std::vector<TaskKey> &keys);
    Result<void> writeReplies(const StoreBatch &batch);
    Result<void> writeEvents(const std::vector<TaskEvent> &events);

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
};
} // namespace rushes
