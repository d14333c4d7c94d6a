// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

/// The calls of one system under DurableFile, which alone uses them; CMake chooses their file. Each gives 0 or the
/// number of the system's error (errno), and may wait for the disk.
namespace rushes::systemfiles
{
/// The error of who may not write more, though the disk could; the same as ENOSPC where the system has no such.
extern const int overQuota;

/// 0 also where there is nothing that could be synced. handle: QFileDevice::handle().
int sync(int handle);
/// 0 also where the system or the file system offers no such thing.
int syncFolder(const QString &folder);
/// Only asks, as far as the system knows how; does not wait.
void beginWriting(int handle, qint64 from, qint64 bytes);
/// EEXIST: the name was taken, nothing happened. EXDEV: the names lie on different disks, nothing happened.
int renameWithoutReplacing(const QString &from, const QString &to);
} // namespace rushes::systemfiles
