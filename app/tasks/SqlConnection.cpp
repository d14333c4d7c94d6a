// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/SqlConnection.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace rushes
{
namespace
{
// SQLite's code leads the detail so that saysDamaged() needs nothing else.
constexpr auto corruptCode = "SQLite 11: "_L1;
constexpr auto notADatabaseCode = "SQLite 26: "_L1;
static_assert(SQLITE_CORRUPT == 11 && SQLITE_NOTADB == 26);

constexpr int busyTimeout = 5000; // ms

/// SQLite counts its memory under a lock of the whole process unless it is told not to before it begins.
void leaveMemoryUncounted()
{
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(once)
}
} // namespace

void SqlConnection::Close::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

Result<void> SqlConnection::open(const QString &file)
{
    close();
    leaveMemoryUncounted();
    sqlite3 *database = nullptr;
    // One thread at a time: SQLite need not lock itself.
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &database,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database); // to be closed after a failure too
    if (code != SQLITE_OK) {
        const Error error = sqlError(database, code);
        close();
        return Failure(error);
    }
    sqlite3_busy_timeout(database, busyTimeout);
    return {};
}

void SqlConnection::close()
{
    m_database.reset();
}

Result<SqlStatement> SqlConnection::prepare(const QString &sql) const
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    const int code = m_database ? sqlite3_prepare_v3(m_database.get(), utf8.constData(), int(utf8.size()),
                                                     SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
                                : SQLITE_MISUSE;
    if (code != SQLITE_OK)
        return Failure(sqlError(m_database.get(), code));
    return SqlStatement(statement);
}

Result<void> SqlConnection::exec(const QString &sql) const
{
    const int code = m_database
                         ? sqlite3_exec(m_database.get(), sql.toUtf8().constData(), nullptr, nullptr, nullptr)
                         : SQLITE_MISUSE;
    if (code != SQLITE_OK)
        return Failure(sqlError(m_database.get(), code));
    return {};
}

Result<qint64> SqlConnection::number(const QString &sql) const
{
    return prepare(sql).and_then([](SqlStatement statement) {
        return statement.step().map([&](bool row) { return row ? statement.integer(0) : 0; });
    });
}

SqlTransaction::SqlTransaction(const SqlConnection &connection)
    : m_connection(connection), m_begun(connection.exec(u"BEGIN IMMEDIATE"_s)), m_open(m_begun.has_value())
{
}

SqlTransaction::~SqlTransaction()
{
    if (m_open)
        m_connection.exec(u"ROLLBACK"_s);
}

Result<void> SqlTransaction::commit()
{
    const Result<void> done = m_connection.exec(u"COMMIT"_s);
    if (done)
        m_open = false;
    return done;
}

Error sqlError(sqlite3 *database, int code)
{
    const char *const words = database ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    const int kind = code & 0xff; // the rest says where it was found
    return {Error::Kind::Storage, 0, u"SQLite %1: "_s.arg(kind) + QString::fromUtf8(words), {}};
}

bool saysDamaged(const Error &error)
{
    return error.detail.startsWith(corruptCode) || error.detail.startsWith(notADatabaseCode);
}
} // namespace rushes
