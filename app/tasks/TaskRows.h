// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

class QSqlQuery;

/// Tasks as rows of the table "tasks", column by column. The order of columns() is the order of bind().
namespace rushes::rows
{
/// "key, gateway, task_id, …"
QString columns();
/// ":key, :gateway, …" has as many places as columns(); here "?, ?, …".
QString places();
void bind(QSqlQuery &query, const Task &task);
/// Values out of range read as if they were absent: a row never makes the others unreadable.
Task read(const QSqlQuery &query);
} // namespace rushes::rows
