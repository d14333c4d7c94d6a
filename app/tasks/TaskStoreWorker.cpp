// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskStoreWorker.h"

#include "tasks/StoreSchema.h"
#include "tasks/TaskRows.h"

#include <QDateTime>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr int eventsKept = 500; ///< a task

static Failure storageFailure(const QSqlError &error)
{
    return Failure(Error{Error::Kind::Storage, 0, error.text(), {}});
}

TaskStoreWorker::TaskStoreWorker(QString file)
    : m_file(std::move(file)), m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

TaskStoreWorker::~TaskStoreWorker() = default;

Result<void> TaskStoreWorker::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return storageFailure(query.lastError());
    return {};
}

Result<void> TaskStoreWorker::connectTo()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        return storageFailure(m_database.lastError());
    for (const auto *pragma :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON"}) {
        if (auto done = run(QString::fromLatin1(pragma)); !done)
            return done;
    }
    return {};
}

void TaskStoreWorker::close()
{
    m_database.close();
    m_database = {};
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

Result<void> TaskStoreWorker::check()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return storageFailure(query.lastError());
    const QString verdict = query.value(0).toString();
    if (verdict != u"ok"_s)
        return Failure(Error{Error::Kind::Storage, 0, verdict, {}});
    return {};
}

Result<void> TaskStoreWorker::migrate()
{
    const Result<int> version = schema::version(m_database);
    if (!version)
        return Failure(version.error());
    if (*version > TaskStore::schemaVersion)
        return Failure(Error{Error::Kind::Storage, 0, schema::newerVersion(*version), {}});
    if (*version > 0 && *version < TaskStore::schemaVersion &&
        !QFile::copy(m_file, u"%1.backup-v%2"_s.arg(m_file).arg(*version)))
        return Failure(
            Error{Error::Kind::Storage, 0, u"the copy before the migration could not be made"_s, {}});
    return schema::migrate(m_database, *version);
}

Result<StoreContents> TaskStoreWorker::readTasks()
{
    StoreContents contents;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(u"SELECT %1 FROM tasks ORDER BY key"_s.arg(rows::columns())))
        return storageFailure(query.lastError());
    while (query.next())
        contents.tasks.push_back(rows::read(query));
    if (query.lastError().isValid())
        return storageFailure(query.lastError());
    // AUTOINCREMENT's own note of the highest number, which outlives the rows.
    if (query.exec(u"SELECT seq FROM sqlite_sequence WHERE name = 'tasks'"_s) && query.next())
        contents.nextKey = query.value(0).toLongLong() + 1;
    return contents;
}

Result<StoreContents> TaskStoreWorker::open()
{
    const bool existed = QFile::exists(m_file);
    auto opened = connectTo();
    if (opened && existed)
        opened = check();
    if (!opened && existed && QFile(m_file).open(QIODevice::ReadWrite))
        return rebuild();
    if (!opened)
        return Failure(opened.error());
    return migrate().and_then([this] { return readTasks(); });
}

Result<StoreContents> TaskStoreWorker::rebuild()
{
    // What can still be read is read before the file moves away.
    std::vector<Task> salvaged;
    if (m_database.isOpen()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (query.exec(u"SELECT %1 FROM tasks"_s.arg(rows::columns()))) {
            while (query.next())
                salvaged.push_back(rows::read(query));
        }
    }
    close();
    const QString aside =
        u"%1.damaged-%2"_s.arg(m_file, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s));
    if (!QFile::rename(m_file, aside))
        return Failure(Error{Error::Kind::Storage, 0, u"the damaged database could not be set aside"_s, {}});
    QFile::remove(m_file + u"-wal"_s);
    QFile::remove(m_file + u"-shm"_s);
    StoreBatch batch;
    batch.insert = std::move(salvaged);
    return connectTo()
        .and_then([this] { return migrate(); })
        .and_then([&] { return write(batch); })
        .and_then([this] { return readTasks(); })
        .map([](StoreContents contents) {
            contents.rebuilt = true;
            return contents;
        });
}

Result<void> TaskStoreWorker::write(const StoreBatch &batch)
{
    if (!m_database.transaction())
        return storageFailure(m_database.lastError());
    if (auto done = writeRows(batch); !done) {
        m_database.rollback();
        return done;
    }
    if (!m_database.commit()) {
        const Failure failure = storageFailure(m_database.lastError());
        m_database.rollback();
        return failure;
    }
    return {};
}

Result<void> TaskStoreWorker::writeRows(const StoreBatch &batch)
{
    return writeTasks(u"INSERT OR REPLACE"_s, batch.insert)
        .and_then([&] { return writeTasks(u"INSERT OR REPLACE"_s, batch.update); })
        .and_then([&] { return writeReplies(batch); })
        .and_then([&] { return writeEvents(batch.events); })
        .and_then([&] { return removeTasks(batch.remove); });
}

Result<void> TaskStoreWorker::writeTasks(const QString &verb, const std::vector<Task> &tasks)
{
    if (tasks.empty())
        return {};
    QSqlQuery query(m_database);
    if (!query.prepare(u"%1 INTO tasks (%2) VALUES (%3)"_s.arg(verb, rows::columns(), rows::places())))
        return storageFailure(query.lastError());
    for (const Task &task : tasks) {
        rows::bind(query, task);
        if (!query.exec())
            return storageFailure(query.lastError());
    }
    return {};
}

Result<void> TaskStoreWorker::removeTasks(const std::vector<TaskKey> &keys)
{
    for (const auto *table : {"replies", "events", "tasks"}) {
        QSqlQuery query(m_database);
        query.prepare(u"DELETE FROM %1 WHERE key = ?"_s.arg(QLatin1StringView(table)));
        for (const TaskKey key : keys) {
            query.addBindValue(qlonglong(key));
            if (!query.exec())
                return storageFailure(query.lastError());
        }
    }
    return {};
}

Result<void> TaskStoreWorker::writeReplies(const StoreBatch &batch)
{
    if (batch.replies.empty())
        return {};
    QSqlQuery query(m_database);
    query.prepare(u"INSERT OR REPLACE INTO replies (key, raw) VALUES (?, ?)"_s);
    for (const auto &[key, raw] : batch.replies) {
        query.addBindValue(qlonglong(key));
        query.addBindValue(qCompress(raw, 1));
        if (!query.exec())
            return storageFailure(query.lastError());
    }
    return {};
}

Result<void> TaskStoreWorker::writeEvents(const std::vector<TaskEvent> &events)
{
    if (events.empty())
        return {};
    QSqlQuery insert(m_database);
    QSqlQuery trim(m_database);
    insert.prepare(u"INSERT INTO events (key, at, kind, what, http, ms) VALUES (?, ?, ?, ?, ?, ?)"_s);
    trim.prepare(u"DELETE FROM events WHERE key = ? AND id <= (SELECT id FROM events WHERE key = ? "
                 "ORDER BY id DESC LIMIT 1 OFFSET %1)"_s.arg(eventsKept));
    for (const TaskEvent &event : events) {
        for (const QVariant &value :
             {QVariant(qlonglong(event.key)), QVariant(qlonglong(toMs(event.at))), QVariant(int(event.kind)),
              QVariant(event.what), QVariant(event.httpStatus), QVariant(event.milliseconds)})
            insert.addBindValue(value);
        trim.addBindValue(qlonglong(event.key));
        trim.addBindValue(qlonglong(event.key));
        if (!insert.exec())
            return storageFailure(insert.lastError());
        if (!trim.exec())
            return storageFailure(trim.lastError());
    }
    return {};
}

Result<QByteArray> TaskStoreWorker::reply(TaskKey key)
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT raw FROM replies WHERE key = ?"_s);
    query.addBindValue(qlonglong(key));
    if (!query.exec())
        return storageFailure(query.lastError());
    return query.next() ? qUncompress(query.value(0).toByteArray()) : QByteArray();
}

Result<std::vector<TaskEvent>> TaskStoreWorker::events(TaskKey key)
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT at, kind, what, http, ms FROM events WHERE key = ? ORDER BY id"_s);
    query.addBindValue(qlonglong(key));
    if (!query.exec())
        return storageFailure(query.lastError());
    std::vector<TaskEvent> events;
    while (query.next())
        events.push_back({key, timestampFromMs(query.value(0).toLongLong()),
                          TaskEvent::Kind(query.value(1).toInt()), query.value(2).toString(),
                          query.value(3).toInt(), query.value(4).toInt()});
    return events;
}
} // namespace rushes
