// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/SqlConnection.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rushes
{
namespace
{
// The driver gives SQLite's code as text; it leads the detail so that saysDamaged() needs nothing else.
constexpr auto corruptCode = "SQLite 11: "_L1;
constexpr auto notADatabaseCode = "SQLite 26: "_L1;
} // namespace

SqlConnection::SqlConnection() : m_name(u"rushes-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)) {}

SqlConnection::~SqlConnection()
{
    close();
}

Result<void> SqlConnection::open(const QString &file)
{
    close();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return Failure(sqlError(database.lastError()));
    return {};
}

void SqlConnection::close()
{
    if (!QSqlDatabase::contains(m_name))
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase SqlConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<void> SqlConnection::exec(const QString &sql) const
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return Failure(sqlError(query.lastError()));
    return {};
}

Result<qint64> SqlConnection::number(const QString &sql) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return Failure(sqlError(query.lastError()));
    return query.next() ? query.value(0).toLongLong() : 0;
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

Error sqlError(const QSqlError &error)
{
    QString detail = error.text();
    if (const QString code = error.nativeErrorCode(); !code.isEmpty())
        detail = u"SQLite "_s + code + u": "_s + error.databaseText();
    return {Error::Kind::Storage, 0, detail, {}};
}

Result<void> execute(QSqlQuery &query)
{
    if (!query.exec())
        return Failure(sqlError(query.lastError()));
    return {};
}

bool saysDamaged(const Error &error)
{
    return error.detail.startsWith(corruptCode) || error.detail.startsWith(notADatabaseCode);
}
} // namespace rushes
