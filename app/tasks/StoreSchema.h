// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QString>

class QSqlDatabase;

/// The tables of the store and how one version becomes the next. Runs on the store's thread.
namespace rushes::schema
{
Result<int> version(QSqlDatabase &database);
/// Carries out every step above from, each in a transaction of its own.
Result<void> migrate(QSqlDatabase &database, int from);
QString newerVersion(int version);
} // namespace rushes::schema
