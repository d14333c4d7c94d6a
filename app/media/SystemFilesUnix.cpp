// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/SystemFiles.h"

#include <QFile>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>
#if __has_include(<sys/syscall.h>)
#include <sys/syscall.h>
#endif

namespace rushes::systemfiles
{
const int overQuota = EDQUOT;

namespace
{
/// By one call of the kernel, where the kernel and the file system know it.
int renameExclusively(const char *from, const char *to)
{
#ifdef SYS_renameat2
    constexpr unsigned noReplace = 1;
    return int(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, noReplace));
#elif defined(RENAME_EXCL)
    return renamex_np(from, to, RENAME_EXCL);
#else
    Q_UNUSED(from);
    Q_UNUSED(to);
    errno = ENOSYS;
    return -1;
#endif
}

/// Takes the name with an empty file, which only we can have made, and replaces that.
int renameOverPlaceholder(const char *from, const char *to)
{
    const int placeholder = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (placeholder < 0)
        return -1;
    close(placeholder);
    if (rename(from, to) == 0)
        return 0;
    const int why = errno;
    unlink(to);
    errno = why;
    return -1;
}

int renameHere(const char *from, const char *to)
{
    if (renameExclusively(from, to) == 0)
        return 0;
    if (errno != ENOSYS && errno != EINVAL && errno != ENOTSUP)
        return -1;
    if (link(from, to) == 0)
        return unlink(from);
    if (errno == EEXIST || errno == EXDEV || errno == ENOENT || errno == ENOSPC || errno == EROFS)
        return -1;
    return renameOverPlaceholder(from, to); // a file system without links, such as FAT
}
} // namespace

int sync(int handle)
{
    if (fsync(handle) == 0 || errno == EINVAL || errno == EROFS)
        return 0;
    return errno;
}

void beginWriting(int handle, qint64 from, qint64 bytes)
{
#ifdef SYNC_FILE_RANGE_WRITE
    sync_file_range(handle, from, bytes, SYNC_FILE_RANGE_WRITE);
#else
    Q_UNUSED(handle);
    Q_UNUSED(from);
    Q_UNUSED(bytes);
#endif
}

int syncFolder(const QString &folder)
{
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return errno;
    const int outcome = fsync(handle);
    const int why = errno;
    close(handle);
    return outcome == 0 || why == EINVAL || why == ENOTSUP ? 0 : why; // network file systems may not offer it
}

int renameWithoutReplacing(const QString &from, const QString &to)
{
    return renameHere(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 ? 0 : errno;
}
} // namespace rushes::systemfiles
