// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <span>

namespace rushes
{
class SqlConnection;

/// The tables on disk and how they came about.
namespace schema
{
/// Brings a database from version (its place in the list) to the next; runs inside a transaction.
using Migration = Result<void> (*)(const SqlConnection &connection);

/// Ours: as many as TaskStore::schemaVersion.
std::span<const Migration> migrations();

/// Whether this is migrate()'s word that the file is a newer version's.
bool saysNewer(const Error &error);

Result<int> version(const SqlConnection &connection);

/// Brings the database in file to the last version, one transaction a step. What holds data already is first
/// copied to FILE.backup-vN, N being the version it had. A version newer than the list is an error.
Result<void> migrate(const SqlConnection &connection, const QString &file,
                     std::span<const Migration> migrations);
} // namespace schema
} // namespace rushes
