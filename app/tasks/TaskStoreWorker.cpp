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
#include <QSqlError>

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

// Replies come every few seconds: speed counts for more than the last tenth of size.
constexpr int compression = 1;

/// After a clean end only what the list is made of: replies and history are most of the file.
Result<void> checkSound(const SqlConnection &connection, bool endedCleanly)
{
    QSqlQuery query(connection.database());
    const QString what = endedCleanly ? u"'tasks'"_s : u"1"_s;
    if (!query.exec(u"PRAGMA quick_check("_s + what + u')') || !query.next())
        return Failure(sqlError(query.lastError()));
    const QString verdict = query.value(0).toString();
    if (verdict != "ok"_L1)
        return Failure(Error{.kind = Error::Kind::Storage, .detail = u"SQLite 11: "_s + verdict});
    return {};
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
    const auto ready = [this](const QString &sql) {
        QSqlQuery query(m_connection.database());
        query.setForwardOnly(true);
        query.prepare(sql);
        return query;
    };
    m_untrimmed.clear();
    m_statements = Statements{
        .remove = ready(u"UPDATE tasks SET removed = 1 WHERE key = ?"_s),
        .put = ready(rows::putStatement()),
        // A fact about a task that is not there is passed over, so that it cannot hold up the rest.
        .putReply =
            ready(u"INSERT OR REPLACE INTO replies (key, body) SELECT key, ? FROM tasks WHERE key = ?"_s),
        .reply = ready(u"SELECT body FROM replies WHERE key = ?"_s),
        .putEvent = ready(u"INSERT INTO events (key, at, kind, what, http, ms)"
                          " SELECT key, ?, ?, ?, ?, ? FROM tasks WHERE key = ?"_s),
        .trimEvents = ready(u"DELETE FROM events WHERE key = ? AND id <="
                            " (SELECT id FROM events WHERE key = ? ORDER BY id DESC LIMIT 1 OFFSET ?)"_s),
        .events =
            ready(u"SELECT at, kind, what, http, ms FROM events WHERE key = ? ORDER BY id DESC LIMIT ?"_s),
    };
    const Statements &s = *m_statements;
    for (const QSqlQuery *query :
         {&s.remove, &s.put, &s.putReply, &s.reply, &s.putEvent, &s.trimEvents, &s.events}) {
        if (query->lastError().isValid())
            return Failure(sqlError(query->lastError()));
    }
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

    QSqlQuery query(m_connection.database());
    query.setForwardOnly(true);
    rows::StringPool pool;
    if (!query.exec(rows::selectStatement()))
        return Failure(sqlError(query.lastError()));
    while (query.next())
        contents.tasks.push_back(rows::read(query, pool));
    if (query.lastError().isValid())
        return Failure(sqlError(query.lastError()));
    return contents;
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
        m_statements->remove.bindValue(0, qlonglong(key));
        if (done = execute(m_statements->remove); !done)
            return done;
    }
    for (const Task &task : batch.put) {
        rows::bind(m_statements->put, task);
        if (done = execute(m_statements->put); !done)
            return done;
    }
    for (const auto &[key, body] : batch.replies) {
        m_statements->putReply.bindValue(0, qCompress(body, compression));
        m_statements->putReply.bindValue(1, qlonglong(key));
        if (done = execute(m_statements->putReply); !done)
            return done;
    }
    return writeEvents(batch.events);
}

Result<void> TaskStoreWorker::writeEvents(const std::vector<TaskEvent> &events)
{
    for (const TaskEvent &event : events) {
        QSqlQuery &put = m_statements->putEvent;
        const std::array<QVariant, 6> values{
            qlonglong(toMs(event.at)), int(event.kind),    event.what.isNull() ? u""_s : event.what,
            event.httpStatus,          event.milliseconds, qlonglong(event.key)};
        for (size_t at = 0; at < values.size(); ++at)
            put.bindValue(int(at), values[at]);
        if (const auto done = execute(put); !done)
            return done;

        // The first of a session trims too, so that many short sessions do not add up.
        const auto count = m_untrimmed.find(event.key);
        if (count != m_untrimmed.end() && ++*count < trimEvery)
            continue;
        m_statements->trimEvents.bindValue(0, qlonglong(event.key));
        m_statements->trimEvents.bindValue(1, qlonglong(event.key));
        m_statements->trimEvents.bindValue(2, TaskStore::maxEvents);
        if (const auto done = execute(m_statements->trimEvents); !done)
            return done;
        m_untrimmed.insert(event.key, 0);
    }
    return {};
}

Result<QByteArray> TaskStoreWorker::reply(TaskKey key)
{
    if (const auto open = needOpen(); !open)
        return Failure(open.error());
    QSqlQuery &query = m_statements->reply;
    query.bindValue(0, qlonglong(key));
    if (const auto done = execute(query); !done)
        return Failure(done.error());
    const QByteArray body = query.next() ? qUncompress(query.value(0).toByteArray()) : QByteArray();
    query.finish(); // an unfinished read holds the log back from being written into the database
    return body;
}

Result<std::vector<TaskEvent>> TaskStoreWorker::events(TaskKey key)
{
    if (const auto open = needOpen(); !open)
        return Failure(open.error());
    QSqlQuery &query = m_statements->events;
    query.bindValue(0, qlonglong(key));
    query.bindValue(1, TaskStore::maxEvents);
    if (const auto done = execute(query); !done)
        return Failure(done.error());
    std::vector<TaskEvent> events;
    while (query.next())
        events.push_back({.key = key,
                          .at = timestampFromMs(query.value(0).toLongLong()),
                          .kind = kindFrom(query.value(1).toInt()),
                          .what = query.value(2).toString(),
                          .httpStatus = query.value(3).toInt(),
                          .milliseconds = query.value(4).toInt()});
    query.finish();
    std::ranges::reverse(events);
    return events;
}

Result<void> TaskStoreWorker::keep(const QString &name, const QByteArray &value)
{
    if (const auto open = needOpen(); !open)
        return Failure(open.error());
    QSqlQuery query(m_connection.database());
    query.prepare(u"INSERT OR REPLACE INTO learned (name, value) VALUES (?, ?)"_s);
    query.bindValue(0, name);
    query.bindValue(1, qCompress(value, compression));
    return execute(query);
}

Result<QByteArray> TaskStoreWorker::kept(const QString &name)
{
    if (const auto open = needOpen(); !open)
        return Failure(open.error());
    QSqlQuery query(m_connection.database());
    query.prepare(u"SELECT value FROM learned WHERE name = ?"_s);
    query.bindValue(0, name);
    if (const auto done = execute(query); !done)
        return Failure(done.error());
    return query.next() ? qUncompress(query.value(0).toByteArray()) : QByteArray();
}
} // namespace rushes
