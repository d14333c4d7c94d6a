// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskStoreSchema.h"

#include "tasks/SqlConnection.h"
#include "tasks/TaskStore.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes::schema
{
namespace
{
// A removed task stays with its replies and events, marked, until the store is closed or opened again, so
// that it can come back whole. AUTOINCREMENT: the sequence remembers the highest key of all times.
constexpr std::array firstTables{
    u"CREATE TABLE tasks ("
    " key INTEGER PRIMARY KEY AUTOINCREMENT, gateway TEXT NOT NULL, task_id TEXT NOT NULL,"
    " batch TEXT NOT NULL, added INTEGER NOT NULL,"
    " status INTEGER NOT NULL, status_word TEXT NOT NULL, progress REAL, prompt TEXT NOT NULL,"
    " model TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, seconds REAL,"
    " submitted INTEGER, finished INTEGER, updated INTEGER, queue_position INTEGER,"
    " failure_code TEXT NOT NULL, failure_message TEXT NOT NULL, has_address INTEGER NOT NULL,"
    " answered INTEGER, trouble_kind INTEGER, trouble_http INTEGER, trouble_detail TEXT,"
    " trouble_retry_ms INTEGER, failures INTEGER NOT NULL, paused INTEGER NOT NULL,"
    " clip_state INTEGER NOT NULL, clip_file TEXT NOT NULL, clip_size INTEGER NOT NULL,"
    " clip_received INTEGER NOT NULL, clip_validator BLOB, clip_sha256 BLOB, clip_expires INTEGER,"
    " clip_saved INTEGER, clip_trouble_kind INTEGER, clip_trouble_http INTEGER, clip_trouble_detail TEXT,"
    " clip_trouble_retry_ms INTEGER, seen INTEGER NOT NULL, removed INTEGER)",
    u"CREATE UNIQUE INDEX tasks_by_id ON tasks (gateway, task_id) WHERE removed IS NULL",
    u"CREATE INDEX tasks_removed ON tasks (removed) WHERE removed IS NOT NULL",
    u"CREATE TABLE replies (key INTEGER PRIMARY KEY REFERENCES tasks ON DELETE CASCADE, body BLOB NOT NULL)",
    u"CREATE TABLE events ("
    " id INTEGER PRIMARY KEY, key INTEGER NOT NULL REFERENCES tasks ON DELETE CASCADE, at INTEGER NOT NULL,"
    " kind INTEGER NOT NULL, what TEXT NOT NULL, http INTEGER NOT NULL, ms INTEGER NOT NULL)",
    u"CREATE INDEX events_by_key ON events (key, id)",
};

/// Runs the statements in order, up to the first that fails.
template <size_t count>
Result<void> execAll(const SqlConnection &connection, const std::array<const char16_t *, count> &statements)
{
    for (const char16_t *const sql : statements) {
        if (const auto done = connection.exec(QString::fromUtf16(sql)); !done)
            return done;
    }
    return {};
}

Result<void> makeFirstTables(const SqlConnection &connection)
{
    return execAll(connection, firstTables);
}

/// What was seen of a task's course, what its owner thinks of the clip, and what was learned from all.
Result<void> addCourseAndReview(const SqlConnection &connection)
{
    static constexpr std::array changes{
        u"ALTER TABLE tasks ADD COLUMN contradictions INTEGER NOT NULL DEFAULT 0",
        u"ALTER TABLE tasks ADD COLUMN ran INTEGER",
        u"ALTER TABLE tasks ADD COLUMN moved INTEGER",
        u"ALTER TABLE tasks ADD COLUMN ended INTEGER",
        u"ALTER TABLE tasks ADD COLUMN denials INTEGER NOT NULL DEFAULT 0",
        u"ALTER TABLE tasks ADD COLUMN denied_since INTEGER",
        u"ALTER TABLE tasks ADD COLUMN vanished INTEGER NOT NULL DEFAULT 0",
        u"ALTER TABLE tasks ADD COLUMN checked INTEGER NOT NULL DEFAULT 0",
        u"ALTER TABLE tasks ADD COLUMN findings INTEGER NOT NULL DEFAULT 0",
        u"ALTER TABLE tasks ADD COLUMN rating INTEGER NOT NULL DEFAULT 0",
        u"ALTER TABLE tasks ADD COLUMN verdict INTEGER NOT NULL DEFAULT 0",
        u"ALTER TABLE tasks ADD COLUMN notes TEXT NOT NULL DEFAULT ''",
        u"CREATE TABLE learned (name TEXT PRIMARY KEY, value BLOB NOT NULL)",
    };
    return execAll(connection, changes);
}

/// Words of the owner, a line each.
Result<void> addLabels(const SqlConnection &connection)
{
    return connection.exec(u"ALTER TABLE tasks ADD COLUMN labels TEXT NOT NULL DEFAULT ''"_s);
}

/// The raw replies that made history, as Deflater makes them. The column is the last: who does not ask for it does not
/// read it. In the index are those of troubles (TaskEvent::Kind::Asked), which are trimmed on their own.
Result<void> addRepliesOfEvents(const SqlConnection &connection)
{
    static constexpr std::array changes{
        u"ALTER TABLE events ADD COLUMN reply BLOB",
        u"CREATE INDEX events_with_trouble ON events (key, id) WHERE kind = 1 AND reply IS NOT NULL",
    };
    return execAll(connection, changes);
}

constexpr std::array<Migration, TaskStore::schemaVersion> ours{
    makeFirstTables,
    addCourseAndReview,
    addLabels,
    addRepliesOfEvents,
};

/// A whole copy, what is still in the log included. It takes its name only when it is complete.
Result<void> backUp(const SqlConnection &connection, const QString &backup)
{
    const QString partial = backup + ".partial"_L1;
    QFile::remove(partial);
    QString quoted = partial;
    quoted.replace(u'\'', "''"_L1);
    if (const auto done = connection.exec(u"VACUUM INTO '"_s + quoted + u'\''); !done)
        return done;
    QFile::remove(backup);
    if (!QFile::rename(partial, backup))
        return Failure(Error{.kind = Error::Kind::Storage, .detail = u"cannot rename "_s + partial});
    return {};
}

Result<void> step(const SqlConnection &connection, Migration migration, int to)
{
    SqlTransaction transaction(connection);
    return transaction.begun()
        .and_then([&] { return migration(connection); })
        .and_then([&] { return connection.exec(u"PRAGMA user_version = "_s + QString::number(to)); })
        .and_then([&] { return transaction.commit(); });
}
} // namespace

std::span<const Migration> migrations()
{
    return ours;
}

constexpr QLatin1StringView newerThan(" is newer than this program's");

bool saysNewer(const Error &error)
{
    return error.kind == Error::Kind::Storage && error.detail.contains(newerThan);
}

Result<int> version(const SqlConnection &connection)
{
    return connection.number(u"PRAGMA user_version"_s).map([](qint64 number) { return int(number); });
}

Result<void> migrate(const SqlConnection &connection, const QString &file,
                     std::span<const Migration> migrations)
{
    const Result<int> found = version(connection);
    if (!found)
        return Failure(found.error());
    const int last = int(migrations.size());
    if (*found > last || *found < 0)
        return Failure(Error{
            .kind = Error::Kind::Storage,
            .detail = u"%1: version %2"_s.arg(file).arg(*found) + newerThan + u" %1"_s.arg(last)});
    if (*found > 0 && *found < last) {
        const auto done = backUp(connection, u"%1.backup-v%2"_s.arg(file).arg(*found));
        if (!done)
            return done;
    }
    for (int at = *found; at < last; ++at) {
        if (const auto done = step(connection, migrations[size_t(at)], at + 1); !done)
            return done;
    }
    return {};
}
} // namespace rushes::schema
