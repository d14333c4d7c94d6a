// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/StoreSchema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <array>
#include <span>

namespace rushes::schema
{
using namespace Qt::StringLiterals;

static Failure failure(const QSqlError &error)
{
    return Failure(Error{Error::Kind::Storage, 0, error.text(), {}});
}

static Result<void> run(QSqlDatabase &database, std::span<const char *const> statements)
{
    for (const char *statement : statements) {
        QSqlQuery query(database);
        if (!query.exec(QString::fromLatin1(statement)))
            return failure(query.lastError());
    }
    return {};
}

/// AUTOINCREMENT: the number of a removed task is never given to another.
static Result<void> toVersion1(QSqlDatabase &database)
{
    static constexpr std::array statements{
        "CREATE TABLE tasks (key INTEGER PRIMARY KEY AUTOINCREMENT, gateway TEXT NOT NULL, task_id TEXT NOT "
        "NULL,"
        " batch TEXT, added INTEGER NOT NULL, status INTEGER NOT NULL, status_word TEXT, progress REAL, "
        "prompt TEXT,"
        " model TEXT, width INTEGER, height INTEGER, seconds REAL, submitted INTEGER, finished INTEGER,"
        " updated INTEGER, queue_position INTEGER, failure_code TEXT, failure_message TEXT, has_address "
        "INTEGER,"
        " answered INTEGER, trouble_kind INTEGER, trouble_status INTEGER, trouble_detail TEXT, failures "
        "INTEGER,"
        " paused INTEGER, seen INTEGER, clip_state INTEGER, clip_file TEXT, clip_size INTEGER,"
        " clip_received INTEGER, clip_validator BLOB, clip_sha256 BLOB, clip_expires INTEGER, clip_saved "
        "INTEGER,"
        " clip_trouble_kind INTEGER, clip_trouble_status INTEGER, clip_trouble_detail TEXT,"
        " UNIQUE (gateway, task_id))",
        "CREATE TABLE replies (key INTEGER PRIMARY KEY, raw BLOB NOT NULL)",
        "CREATE TABLE events (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, at INTEGER NOT NULL,"
        " kind INTEGER NOT NULL, what TEXT, http INTEGER, ms INTEGER)",
        "CREATE INDEX events_of_task ON events (key, id)",
    };
    return run(database, statements);
}

using Step = Result<void> (*)(QSqlDatabase &);
static constexpr std::array<Step, 1> steps{toVersion1};

Result<int> version(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return failure(query.lastError());
    return query.value(0).toInt();
}

Result<void> migrate(QSqlDatabase &database, int from)
{
    for (size_t step = size_t(from); step < steps.size(); ++step) {
        if (!database.transaction())
            return failure(database.lastError());
        Result<void> done = steps[step](database);
        if (done) {
            const std::string pragma = "PRAGMA user_version = " + std::to_string(step + 1);
            const std::array statements{pragma.c_str()};
            done = run(database, statements);
        }
        if (!done || !database.commit()) {
            const Error error = done ? failure(database.lastError()).value() : done.error();
            database.rollback();
            return Failure(error);
        }
    }
    return {};
}

QString newerVersion(int version)
{
    return u"the database has version %1, which a newer program wrote"_s.arg(version);
}
} // namespace rushes::schema
