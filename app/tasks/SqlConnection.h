// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "tasks/SqlStatement.h"

#include <QString>

#include <memory>

struct sqlite3;

namespace rushes
{
/// A SQLite file, made where there is none. For one thread at a time. Statements of it must be gone before.
class SqlConnection final
{
public:
    Result<void> open(const QString &file); ///< closes what was open
    void close();

    Result<SqlStatement> prepare(const QString &sql) const;
    /// Statements without values, done with at once.
    Result<void> exec(const QString &sql) const;
    /// The first column of the first row; 0 when there is none.
    Result<qint64> number(const QString &sql) const;

private:
    struct Close {
        void operator()(sqlite3 *database) const;
    };
    std::unique_ptr<sqlite3, Close> m_database;
};

/// A transaction that is rolled back unless committed.
class SqlTransaction final
{
public:
    explicit SqlTransaction(const SqlConnection &connection);
    ~SqlTransaction();
    Q_DISABLE_COPY_MOVE(SqlTransaction)

    Result<void> begun() const { return m_begun; }
    Result<void> commit();

private:
    const SqlConnection &m_connection;
    Result<void> m_begun;
    bool m_open;
};

/// SQLite's words for its code as an Error of kind Storage: "SQLite 11: …"; of database the more exact ones. httpStatus
/// is 0.
Error sqlError(sqlite3 *database, int code);
/// SQLite says that the file is damaged or no database (SQLITE_CORRUPT, SQLITE_NOTADB).
bool saysDamaged(const Error &error);
} // namespace rushes
