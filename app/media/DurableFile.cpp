// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/DurableFile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <limits>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/syscall.h>
#endif
#ifdef Q_OS_WIN
#include <io.h>
#endif

namespace rushes::durable
{
using namespace Qt::StringLiterals;

namespace
{
Error errorOf(const std::error_code &error)
{
    const bool isFull = error == std::errc::no_space_on_device || error.value() == EDQUOT;
    return {isFull ? Error::Kind::DiskFull : Error::Kind::Storage, 0, QString::fromStdString(error.message()), {}};
}

Failure failure(int systemError)
{
    return Failure(storageError(systemError));
}

std::filesystem::path pathOf(const QString &file)
{
    return QFileInfo(file).filesystemAbsoluteFilePath();
}

#ifdef Q_OS_UNIX
/// By one call of the kernel, where the kernel and the file system know it.
int renameExclusively(const char *from, const char *to)
{
#if defined(Q_OS_LINUX) && defined(SYS_renameat2)
    constexpr unsigned noReplace = 1;
    return int(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, noReplace));
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
    if (errno != ENOSYS && errno != EINVAL)
        return -1;
    if (link(from, to) == 0)
        return unlink(from);
    if (errno == EEXIST || errno == EXDEV || errno == ENOENT || errno == ENOSPC || errno == EROFS)
        return -1;
    return renameOverPlaceholder(from, to); // a file system without links, such as FAT
}
#endif
} // namespace

Error storageError(int systemError)
{
    return errorOf({systemError, std::generic_category()});
}

Error storageError(const QFileDevice &file)
{
    // QFileDevice keeps the system's words, but not its number.
    const QString words = file.errorString();
    const bool isFull = words == qt_error_string(ENOSPC) || words == qt_error_string(EDQUOT);
    return {isFull ? Error::Kind::DiskFull : Error::Kind::Storage, 0, words, {}};
}

Result<void> makeFolder(const QString &folder)
{
    std::error_code error;
    std::filesystem::create_directories(pathOf(folder), error);
    if (error)
        return Failure(errorOf(error));
    return {};
}

Result<void> sync(QFileDevice &file)
{
    if (!file.flush())
        return Failure(storageError(file));
#ifdef Q_OS_WIN
    const int outcome = _commit(file.handle());
#else
    const int outcome = fsync(file.handle());
#endif
    if (outcome != 0 && errno != EINVAL && errno != EROFS) // those: nothing there that could be synced
        return failure(errno);
    return {};
}

void beginWriting(QFileDevice &file, qint64 from, qint64 bytes)
{
#ifdef Q_OS_LINUX
    sync_file_range(file.handle(), from, bytes, SYNC_FILE_RANGE_WRITE);
#else
    Q_UNUSED(file);
    Q_UNUSED(from);
    Q_UNUSED(bytes);
#endif
}

Result<void> syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return failure(errno);
    const int outcome = fsync(handle);
    const int why = errno;
    close(handle);
    if (outcome != 0 && why != EINVAL && why != ENOTSUP) // network file systems may not offer it
        return failure(why);
#else
    Q_UNUSED(folder);
#endif
    return {};
}

qint64 freeBytes(const QString &folder)
{
    // QStorageInfo would walk over all mounts.
    std::error_code error;
    const std::filesystem::space_info disk = std::filesystem::space(pathOf(folder), error);
    return error || disk.available > quint64(std::numeric_limits<qint64>::max()) ? -1 : qint64(disk.available);
}

Result<void> replaceContents(const QString &file, const QByteArray &bytes, bool synced)
{
    QFile fresh(file + u".new"_s);
    if (!fresh.open(QIODevice::WriteOnly | QIODevice::Truncate) || fresh.write(bytes) != bytes.size() ||
        !fresh.flush())
        return Failure(storageError(fresh));
    if (synced) {
        if (const auto done = sync(fresh); !done)
            return done;
    }
    fresh.close();
    std::error_code error;
    std::filesystem::rename(pathOf(fresh.fileName()), pathOf(file), error);
    if (error)
        return Failure(errorOf(error));
    return {};
}

/// A copy beside its later name, so that the name itself is given by a rename.
static Result<bool> copyWithoutReplacing(const QString &from, const QString &to)
{
    const QFileInfo target(to);
    QFile copy(target.path() + u"/."_s + target.fileName().left(40) + u".copying"_s);
    QFile::remove(copy.fileName());
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return Failure(storageError(source));
    if (!copy.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return Failure(storageError(copy));
    QByteArray chunk(1 << 20, Qt::Uninitialized);
    Result<bool> outcome = true;
    for (qint64 got = 0; outcome && (got = source.read(chunk.data(), chunk.size())) != 0;) {
        if (got < 0)
            outcome = Failure(storageError(source));
        else if (copy.write(chunk.constData(), got) != got)
            outcome = Failure(storageError(copy));
    }
    if (outcome) {
        if (const auto synced = sync(copy); !synced)
            outcome = Failure(synced.error());
    }
    if (outcome)
        outcome = renameWithoutReplacing(copy.fileName(), to);
    copy.close();
    if (outcome && *outcome)
        QFile::remove(from);
    else
        QFile::remove(copy.fileName());
    return outcome;
}

Result<bool> renameWithoutReplacing(const QString &from, const QString &to)
{
#ifdef Q_OS_UNIX
    if (renameHere(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    if (errno == EXDEV)
        return copyWithoutReplacing(from, to);
    return failure(errno);
#else
    if (QFile::exists(to))
        return false;
    QFile source(from); // never replaces; copies across disks
    if (source.rename(to))
        return true;
    return Failure(storageError(source));
#endif
}
} // namespace rushes::durable
