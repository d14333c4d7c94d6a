// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QSet>
#include <QString>

#include <array>

namespace rushes
{
class SqlStatement;
}

/// Task <-> columns of the table "tasks".
namespace rushes::rows
{
/// Equal texts become one shared copy: gateways, models and batches repeat over thousands of rows.
class StringPool final
{
public:
    QString shared(const QString &text);
    QString shared(QByteArrayView utf8);

private:
    QSet<QString> m_texts;
    std::array<QString, 256> m_lately; ///< of UTF-8, by its hash: found without being converted
};

/// Gives all columns; the values are read by read().
QString selectStatement();
/// Inserts, or replaces the row of the same key, which stays removed if it was; the values are bound by bind().
QString putStatement();

void bind(SqlStatement &statement, const Task &task);
/// The current row. A number that stands for nothing we know becomes the harmless value.
Task read(const SqlStatement &row, StringPool &pool);
} // namespace rushes::rows
