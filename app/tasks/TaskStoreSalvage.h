// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

class QDateTime;

/// What happens to a damaged database. For the store's thread.
namespace rushes
{
/// Copies what can be read of file into a new database, sets file aside as FILE.damaged-DATE (UTC) and puts
/// the new one in its place. Gives the name of the damaged one. A kill at any point loses nothing: file stays
/// until the new one is complete.
Result<QString> rebuild(const QString &file, const QDateTime &now);

/// Ends a rebuild() that was cut off between its two renames.
void adoptRebuilt(const QString &file);
} // namespace rushes
