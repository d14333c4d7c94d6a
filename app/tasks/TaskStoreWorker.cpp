// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskStoreWorker.h"

#include "api/OffWindow.h"
#include "tasks/TaskRows.h"
#include "tasks/TaskStoreSalvage.h"
#include "tasks/TaskStoreSchema.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes
{
namespace
{
Q_LOGGING_CATEGORY(storeLog, "rushes.store")

/// Cutting a history walks over all of it, so it is done once in so many events.
constexpr int trimEvery = 32;

constexpr auto forgetRemoved = u"DELETE FROM tasks WHERE removed IS NOT NULL";

/// After a clean end only what the list is made of: replies and history are most of the file.
Result<void> checkSound(const SqlConnection &connection, bool endedCleanly)
{
    const QString what = endedCleanly ? u"'tasks'"_s : u"1"_s;
    auto check = connection.prepare(u"PRAGMA quick_check("_s + what + u')');
    const Result<bool> row = check.and_then([](SqlStatement &statement) { return statement.step(); });
    if (!row)
        return Failure(row.error());
    const QString verdict = *row ? check->text(0) : QString();
    if (verdict != "ok"_L1)
        return Failure(Error{.kind = Error::Kind::Storage, .detail = u"SQLite 11: "_s + verdict});
    return {};
}

/// The value of the one row, as Deflater made it; empty without a row.
Result<QByteArray> inflated(SqlStatement &query)
{
    return query.step().map([&](bool row) {
        const QByteArray value = row ? qUncompress(query.bytes(0)) : QByteArray();
        query.reset();
        return value;
    });
}

TaskEvent::Kind kindFrom(int number)
{
    return number >= 0 && number <= int(TaskEvent::Kind::ClipTrouble) ? TaskEvent::Kind(number)
                                                                      : TaskEvent::Kind::Asked;
}
} // namespace

TaskStoreWorker::TaskStoreWorker(QString file) : m_file(std::move(file)) {}

TaskStoreWorker::~TaskStoreWorker()
{
    close();
}

Result<StoreContents> TaskStoreWorker::open()
{
    assertOffWindow();
    close();
    adoptRebuilt(m_file);
    QString setAside;
    Result<void> opened = openSound();
    if (!opened && saysDamaged(opened.error())) {
        close();
        opened = rebuild(m_file, QDateTime::currentDateTimeUtc())
                     .map([&setAside](const QString &damaged) { setAside = damaged; })
                     .and_then([this] { return openSound(); });
    }
    const auto withName = [&setAside](StoreContents contents) {
        contents.damagedFile = setAside;
        return contents;
    };
    Result<StoreContents> found =
        opened.and_then([this] { return prepare(); }).and_then([this] { return contents(); }).map(withName);
    if (!found)
        close();
    return found;
}

Result<void> TaskStoreWorker::openSound()
{
    // SQLite removes its log when the last connection is closed in order.
    const bool endedCleanly = QFileInfo(m_file + "-wal"_L1).size() == 0;
    return m_connection.open(m_file)
        .and_then([this] { return schema::version(m_connection); })
        .and_then([this, endedCleanly](int version) -> Result<void> {
            // Nothing is written to a newer version's file; migrate() says so in its error.
            if (version > TaskStore::schemaVersion)
                return schema::migrate(m_connection, m_file, schema::migrations());
            if (version == 0)
                return {}; // new
            return checkSound(m_connection, endedCleanly);
        })
        .and_then([this] { return m_connection.exec(u"PRAGMA journal_mode = WAL"_s); })
        .and_then([this] { return m_connection.exec(u"PRAGMA synchronous = FULL"_s); })
        .and_then([this] { return m_connection.exec(u"PRAGMA journal_size_limit = 8388608"_s); })
        .and_then([this] { return schema::migrate(m_connection, m_file, schema::migrations()); })
        // Only now: a migration may have to rebuild a table that others refer to.
        .and_then([this] { return m_connection.exec(u"PRAGMA foreign_keys = ON"_s); })
        .and_then([this] { return m_connection.exec(QString::fromUtf16(forgetRemoved)); });
}

Result<void> TaskStoreWorker::prepare()
{
    m_untrimmed.clear();
    m_removed.clear(); // they are gone from the file
    Statements ready;
    const std::array<std::pair<SqlStatement *, QString>, 10> all{{
        {&ready.remove, u"UPDATE tasks SET removed = 1 WHERE key = ?"_s},
        {&ready.restore, u"UPDATE tasks SET removed = NULL WHERE key = ?"_s},
        {&ready.put, rows::putStatement()},
        // A fact about a task that is not there is passed over, so that it cannot hold up the rest.
        {&ready.putReply, u"INSERT OR REPLACE INTO replies (key, body) SELECT key, ? FROM tasks WHERE key = ?"_s},
        {&ready.reply, u"SELECT body FROM replies WHERE key = ?"_s},
        {&ready.putEvent, u"INSERT INTO events (key, at, kind, what, http, ms, reply)"
                          " SELECT key, ?, ?, ?, ?, ?, ? FROM tasks WHERE key = ?"_s},
        {&ready.trimEvents, u"DELETE FROM events WHERE key = ? AND id <="
                            " (SELECT id FROM events WHERE key = ? ORDER BY id DESC LIMIT 1 OFFSET ?)"_s},
        {&ready.trimReplies, u"UPDATE events SET reply = NULL WHERE key = ? AND kind = 1 AND reply IS NOT NULL AND id <="
                             " (SELECT id FROM events WHERE key = ? AND kind = 1 AND reply IS NOT NULL"
                             " ORDER BY id DESC LIMIT 1 OFFSET ?)"_s},
        {&ready.events, u"SELECT at, kind, what, http, ms FROM events WHERE key = ? ORDER BY id DESC LIMIT ?"_s},
        {&ready.eventsWithReplies, u"SELECT at, kind, what, http, ms, reply FROM events"
                                   " WHERE key = ? ORDER BY id DESC LIMIT ?"_s},
    }};
    for (const auto &[statement, sql] : all) {
        auto prepared = m_connection.prepare(sql);
        if (!prepared)
            return Failure(prepared.error());
        *statement = *std::move(prepared);
    }
    m_statements = std::move(ready);
    return {};
}

Result<StoreContents> TaskStoreWorker::contents()
{
    StoreContents contents;
    const auto last = m_connection.number(u"SELECT seq FROM sqlite_sequence WHERE name = 'tasks'"_s);
    const auto count = m_connection.number(u"SELECT count(*) FROM tasks"_s);
    if (!last || !count)
        return Failure(!last ? last.error() : count.error());
    contents.nextKey = *last + 1;
    contents.tasks.reserve(size_t(*count));

    auto query = m_connection.prepare(rows::selectStatement());
    if (!query)
        return Failure(query.error());
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return Failure(row.error());
        if (!*row)
            return contents;
        contents.tasks.push_back(rows::read(*query, contents.texts));
    }
}

void TaskStoreWorker::close()
{
    if (m_statements)
        m_connection.exec(QString::fromUtf16(forgetRemoved));
    m_statements.reset();
    m_connection.close();
}

Result<void> TaskStoreWorker::needOpen() const
{
    assertOffWindow();
    if (!m_statements)
        return Failure(Error{.kind = Error::Kind::Storage, .detail = u"the database is not open"_s});
    return {};
}

Result<void> TaskStoreWorker::write(const StoreBatch &batch)
{
    const auto written = writeOnce(batch);
    if (written || !saysDamaged(written.error()))
        return written;
    // Damage outside what is checked at opening. The batch is not the place to tell of it, but a log is.
    close();
    return rebuild(m_file, QDateTime::currentDateTimeUtc())
        .map([](const QString &damaged) {
            qCWarning(storeLog, "the database was damaged and was set aside as %ls",
                      qUtf16Printable(damaged));
        })
        .and_then([this] { return openSound(); })
        .and_then([this] { return prepare(); })
        .and_then([&] { return writeOnce(batch); });
}

Result<void> TaskStoreWorker::writeOnce(const StoreBatch &batch)
{
    if (const auto open = needOpen(); !open)
        return open;
    SqlTransaction transaction(m_connection);
    const auto written = transaction.begun().and_then([&] { return writeAll(batch); }).and_then([&] {
        return transaction.commit();
    });
    if (!written)
        m_untrimmed.clear(); // what was counted may have been rolled back
    return written;
}

Result<void> TaskStoreWorker::writeAll(const StoreBatch &batch)
{
    Result<void> done;
    for (const TaskKey key : batch.remove) {
        m_statements->remove.bind(0, qint64(key));
        if (done = m_statements->remove.run(); !done)
            return done;
        m_removed.insert(key);
    }
    for (const Task &task : batch.put) {
        if (done = putTask(task); !done)
            return done;
    }
    for (const auto &[key, body] : batch.replies) {
        m_statements->putReply.bind(0, m_deflater.compressed(body));
        m_statements->putReply.bind(1, qint64(key));
        if (done = m_statements->putReply.run(); !done)
            return done;
    }
    return writeEvents(batch.events);
}

Result<void> TaskStoreWorker::putTask(const Task &task)
{
    if (m_removed.contains(task.key)) {
        m_statements->restore.bind(0, qint64(task.key));
        if (const auto done = m_statements->restore.run(); !done)
            return done;
    }
    rows::bind(m_statements->put, task);
    return m_statements->put.run();
}

Result<void> TaskStoreWorker::writeEvents(const std::vector<TaskEvent> &events)
{
    for (const TaskEvent &event : events) {
        if (const auto done = putEvent(event); !done)
            return done;

        // In a session the count begins anywhere, so that many short ones do not add up.
        auto count = m_untrimmed.find(event.key);
        if (count == m_untrimmed.end())
            count = m_untrimmed.insert(event.key, QRandomGenerator::global()->bounded(trimEvery));
        if (++*count < trimEvery)
            continue;
        if (const auto done = trimHistory(event.key); !done)
            return done;
        *count = 0;
    }
    return {};
}

Result<void> TaskStoreWorker::putEvent(const TaskEvent &event)
{
    SqlStatement &put = m_statements->putEvent;
    put.bind(0, toMs(event.at));
    put.bind(1, qint64(event.kind));
    put.bind(2, event.what);
    put.bind(3, qint64(event.httpStatus));
    put.bind(4, qint64(event.milliseconds));
    put.bind(5, event.reply.isEmpty() ? QByteArray()
                                      : m_deflater.compressed(event.reply.left(TaskStore::maxEventReply)));
    put.bind(6, qint64(event.key));
    return put.run();
}

/// A gateway that fails every other time must not fill the disk with its error pages.
Result<void> TaskStoreWorker::trimHistory(TaskKey key)
{
    const auto trim = [key](SqlStatement &statement, int most) {
        statement.bind(0, qint64(key));
        statement.bind(1, qint64(key));
        statement.bind(2, qint64(most));
        return statement.run();
    };
    return trim(m_statements->trimEvents, TaskStore::maxEvents).and_then([&] {
        return trim(m_statements->trimReplies, TaskStore::maxTroubleReplies);
    });
}

Result<QByteArray> TaskStoreWorker::reply(TaskKey key)
{
    if (const auto open = needOpen(); !open)
        return Failure(open.error());
    m_statements->reply.bind(0, qint64(key));
    return inflated(m_statements->reply);
}

Result<std::vector<TaskEvent>> TaskStoreWorker::events(TaskKey key)
{
    return historyBy(&Statements::events, key);
}

Result<std::vector<TaskEvent>> TaskStoreWorker::eventsWithReplies(TaskKey key)
{
    return historyBy(&Statements::eventsWithReplies, key);
}

Result<std::vector<TaskEvent>> TaskStoreWorker::historyBy(SqlStatement Statements::*statement, TaskKey key)
{
    if (const auto open = needOpen(); !open)
        return Failure(open.error());
    SqlStatement &query = (*m_statements).*statement;
    const bool withReplies = query.columns() > 5;
    query.bind(0, qint64(key));
    query.bind(1, qint64(TaskStore::maxEvents));
    std::vector<TaskEvent> events;
    for (;;) {
        const Result<bool> row = query.step();
        if (!row)
            return Failure(row.error());
        if (!*row)
            break;
        events.push_back({.key = key,
                          .at = timestampFromMs(query.integer(0)),
                          .kind = kindFrom(int(query.integer(1))),
                          .what = query.text(2),
                          .httpStatus = int(query.integer(3)),
                          .milliseconds = int(query.integer(4)),
                          .reply = withReplies && !query.isNull(5) ? qUncompress(query.bytes(5)) : QByteArray()});
    }
    std::ranges::reverse(events);
    return events;
}

Result<void> TaskStoreWorker::keep(const QString &name, const QByteArray &value)
{
    if (const auto open = needOpen(); !open)
        return open;
    return m_connection.prepare(u"INSERT OR REPLACE INTO learned (name, value) VALUES (?, ?)"_s)
        .and_then([&](SqlStatement statement) {
            statement.bind(0, name);
            statement.bind(1, m_deflater.compressed(value));
            return statement.run();
        });
}

Result<QByteArray> TaskStoreWorker::kept(const QString &name)
{
    if (const auto open = needOpen(); !open)
        return Failure(open.error());
    return m_connection.prepare(u"SELECT value FROM learned WHERE name = ?"_s)
        .and_then([&](SqlStatement statement) {
            statement.bind(0, name);
            return inflated(statement);
        });
}
} // namespace rushes
