// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QSet>
#include <QString>

class QSqlQuery;

/// Task <-> columns of the table "tasks".
namespace rushes::rows
{
/// Equal texts become one shared copy: gateways, models and batches repeat over thousands of rows.
class StringPool final
{
public:
    QString shared(const QString &text);

private:
    QSet<QString> m_texts;
};

/// Gives all columns; the values are read by read().
QString selectStatement();
/// Inserts, or replaces the row of the same key; the values are bound by bind().
QString putStatement();

void bind(QSqlQuery &query, const Task &task);
/// The query's current row. A number that stands for nothing we know becomes the harmless value.
Task read(const QSqlQuery &query, StringPool &pool);
} // namespace rushes::rows
