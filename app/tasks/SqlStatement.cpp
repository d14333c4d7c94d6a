// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/SqlStatement.h"

#include "tasks/SqlConnection.h"

#include <sqlite3.h>

namespace rushes
{
void SqlStatement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

// A wrong place is a fault of ours that the step after it would hide: NOT NULL columns and tests find it.
void SqlStatement::bind(int place, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), place + 1, value);
}

void SqlStatement::bind(int place, double value)
{
    sqlite3_bind_double(m_statement.get(), place + 1, value);
}

void SqlStatement::bind(int place, const QString &text)
{
    if (text.isEmpty()) {
        sqlite3_bind_text64(m_statement.get(), place + 1, "", 0, SQLITE_STATIC, SQLITE_UTF8);
        return;
    }
    const QByteArray &utf8 = held(place) = text.toUtf8();
    sqlite3_bind_text64(m_statement.get(), place + 1, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
}

void SqlStatement::bind(int place, const QByteArray &bytes)
{
    if (bytes.isNull())
        return bindNull(place);
    held(place) = bytes;
    sqlite3_bind_blob64(m_statement.get(), place + 1, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_STATIC);
}

QByteArray &SqlStatement::held(int place)
{
    if (m_held.size() <= size_t(place))
        m_held.resize(size_t(place) + 1);
    return m_held[size_t(place)];
}

void SqlStatement::bindNull(int place)
{
    sqlite3_bind_null(m_statement.get(), place + 1);
}

void SqlStatement::bind(int place, const SqlStatement &row, int column)
{
    sqlite3_bind_value(m_statement.get(), place + 1, sqlite3_column_value(row.m_statement.get(), column));
}

Result<bool> SqlStatement::step()
{
    sqlite3_stmt *const statement = m_statement.get();
    const int code = statement ? sqlite3_step(statement) : SQLITE_MISUSE;
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    const Error error = sqlError(statement ? sqlite3_db_handle(statement) : nullptr, code);
    reset();
    return Failure(error);
}

Result<void> SqlStatement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return Failure(row.error());
        if (!*row)
            return {};
    }
}

void SqlStatement::reset()
{
    sqlite3_reset(m_statement.get());
}

int SqlStatement::columns() const
{
    return sqlite3_column_count(m_statement.get());
}

bool SqlStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 SqlStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double SqlStatement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

QString SqlStatement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

QByteArray SqlStatement::bytes(int column) const
{
    const auto *const data = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return data ? QByteArray(data, sqlite3_column_bytes(m_statement.get(), column)) : QByteArray();
}

QByteArrayView SqlStatement::utf8(int column) const
{
    const auto *const data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return {data, data ? sqlite3_column_bytes(m_statement.get(), column) : 0};
}

QString SqlStatement::name(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement.get(), column));
}
} // namespace rushes
