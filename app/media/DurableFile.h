// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QByteArray>
#include <QString>

class QFileDevice;

/// What QFile leaves to the system: names that replace nothing, and bytes that outlive a power cut. Each call
/// may wait for the disk: never on the main thread. Errors are of kind DiskFull or Storage, in the system's
/// words.
namespace rushes::durable
{
Error storageError(int systemError);
/// As QFileDevice gives it.
Error storageError(const QFileDevice &file);

/// With its parents.
Result<void> makeFolder(const QString &folder);

/// The file's bytes are on the disk when it returns.
Result<void> sync(QFileDevice &file);
/// Asks the system to begin to write what lies in its cache, without waiting: keeps sync() at the end short
/// and the cache from filling up. Does nothing where the system has no such call.
void beginWriting(QFileDevice &file, qint64 from, qint64 bytes);
/// The folder's entries (new names) are on the disk when it returns.
Result<void> syncFolder(const QString &folder);

/// Free bytes on the disk that folder lies on; -1: not known.
qint64 freeBytes(const QString &folder);

/// The file holds just these bytes; after a crash the old or the new, never half. synced: a power cut too.
Result<void> replaceContents(const QString &file, const QByteArray &bytes, bool synced);

/// from is called to afterwards (true), or to was taken and nothing happened (false). Never replaces a file.
/// Across file systems the bytes are copied and synced beside to before.
Result<bool> renameWithoutReplacing(const QString &from, const QString &to);
} // namespace rushes::durable
