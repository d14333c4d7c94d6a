// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QSqlDatabase>
#include <QString>

class QSqlError;
class QSqlQuery;

namespace rushes
{
/// A SQLite file opened under a name of its own; closed and forgotten at the end. For the thread that made
/// it. Queries on it must be gone before.
class SqlConnection final
{
public:
    SqlConnection();
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    Result<void> open(const QString &file);
    void close();
    QSqlDatabase database() const;

    /// One statement without values, done with at once.
    Result<void> exec(const QString &sql) const;
    /// The first column of the first row; 0 when there is none.
    Result<qint64> number(const QString &sql) const;

private:
    QString m_name;
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

/// The driver's words as an Error; httpStatus is 0.
Error sqlError(const QSqlError &error);
/// Executes what is prepared and bound.
Result<void> execute(QSqlQuery &query);
/// SQLite says that the file is damaged or no database (SQLITE_CORRUPT, SQLITE_NOTADB).
bool saysDamaged(const Error &error);
} // namespace rushes
