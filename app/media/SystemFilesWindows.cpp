// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/SystemFiles.h"

#include <QDir>

#include <cerrno>

#include <io.h>
#include <windows.h>

namespace rushes::systemfiles
{
const int overQuota = ENOSPC;

int sync(int handle)
{
    return _commit(handle) == 0 || errno == EINVAL ? 0 : errno;
}

void beginWriting(int, qint64, qint64)
{
}

/// NTFS keeps its names in a journal of its own.
int syncFolder(const QString &)
{
    return 0;
}

int renameWithoutReplacing(const QString &from, const QString &to)
{
    const auto wide = [](const QString &file) { return QDir::toNativeSeparators(file).toStdWString(); };
    if (MoveFileExW(wide(from).c_str(), wide(to).c_str(), MOVEFILE_WRITE_THROUGH))
        return 0;
    switch (GetLastError()) {
    case ERROR_ALREADY_EXISTS:
    case ERROR_FILE_EXISTS:
        return EEXIST;
    case ERROR_NOT_SAME_DEVICE:
        return EXDEV;
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return ENOENT;
    case ERROR_DISK_FULL:
        return ENOSPC;
    case ERROR_ACCESS_DENIED:
        return EACCES;
    default:
        return EIO;
    }
}
} // namespace rushes::systemfiles
