// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/DurableFile.h"

#include "media/SystemFiles.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <limits>
#include <system_error>

namespace rushes::durable
{
using namespace Qt::StringLiterals;

namespace
{
Error errorOf(const std::error_code &error)
{
    const bool isFull = error == std::errc::no_space_on_device || error.value() == systemfiles::overQuota;
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
} // namespace

Error storageError(int systemError)
{
    return errorOf({systemError, std::generic_category()});
}

Error storageError(const QFileDevice &file)
{
    // QFileDevice keeps the system's words, but not its number.
    const QString words = file.errorString();
    const bool isFull = words == qt_error_string(ENOSPC) || words == qt_error_string(systemfiles::overQuota);
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
    if (const int why = systemfiles::sync(file.handle()))
        return failure(why);
    return {};
}

void beginWriting(QFileDevice &file, qint64 from, qint64 bytes)
{
    systemfiles::beginWriting(file.handle(), from, bytes);
}

Result<void> syncFolder(const QString &folder)
{
    if (const int why = systemfiles::syncFolder(folder))
        return failure(why);
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
    const int why = systemfiles::renameWithoutReplacing(from, to);
    if (why == 0)
        return true;
    if (why == EEXIST)
        return false;
    if (why == EXDEV)
        return copyWithoutReplacing(from, to);
    return failure(why);
}
} // namespace rushes::durable
