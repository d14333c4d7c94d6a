// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct sqlite3_stmt;

namespace rushes
{
/// A prepared statement of a SqlConnection, which must outlive it; for the thread of that. Places and columns are
/// counted from 0. What is bound stays bound until it is bound anew.
class SqlStatement final
{
public:
    SqlStatement() = default; ///< of no connection; all calls on it fail
    explicit SqlStatement(sqlite3_stmt *prepared) : m_statement(prepared) {}

    void bind(int place, qint64 value);
    void bind(int place, double value);
    void bind(int place, const QString &text); ///< a null text is an empty one
    void bind(int place, const QByteArray &bytes); ///< null bytes are NULL; shared, not copied
    void bindNull(int place);
    /// Copies a value of row, whatever its type.
    void bind(int place, const SqlStatement &row, int column);

    /// Goes to the next row; false: there is none. Begins anew after the last row, a failure or reset().
    Result<bool> step();
    /// All its rows, which nobody reads.
    Result<void> run();
    /// Lets go of the database: an unfinished read holds back the log from being written into it.
    void reset();

    // of the current row; a value of another type is converted as SQLite does it
    int columns() const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    /// UTF-8, valid until the next call of any but a reading function.
    QByteArrayView utf8(int column) const;
    QString name(int column) const; ///< of the column; needs no row

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    QByteArray &held(int place);

    std::vector<QByteArray> m_held; ///< what SQLite reads in place, by place
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};
} // namespace rushes
