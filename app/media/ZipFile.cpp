// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "media/ZipFile.h"

#include <QDateTime>
#include <QFile>

#include <minizip/zip.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
constexpr uLong namesAreUtf8 = 1u << 11; ///< general purpose flag of the format
constexpr uLong madeBy = 20;             ///< version 2.0 of the format: deflated

Failure storageError()
{
    return Failure(Error{.kind = Error::Kind::Storage, .detail = qt_error_string(errno)});
}

zip_fileinfo infoOf(const QDateTime &time)
{
    const QDate day = time.date();
    zip_fileinfo info{};
    info.tmz_date = {uInt(time.time().second()), uInt(time.time().minute()), uInt(time.time().hour()),
                     uInt(day.day()),            uInt(day.month() - 1),      uInt(day.year())};
    return info;
}

bool add(zipFile zip, const QString &name, const QByteArray &bytes, const zip_fileinfo &info)
{
    constexpr int method = Z_DEFLATED, level = Z_DEFAULT_COMPRESSION, memory = 8;
    if (zipOpenNewFileInZip4_64(zip, name.toUtf8().constData(), &info, nullptr, 0, nullptr, 0, nullptr, method, level, 0,
                                -MAX_WBITS, memory, Z_DEFAULT_STRATEGY, nullptr, 0, madeBy, namesAreUtf8, 1) != ZIP_OK)
        return false;
    constexpr qsizetype piece = 1 << 24;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        if (zipWriteInFileInZip(zip, bytes.constData() + at, unsigned(std::min(piece, bytes.size() - at))) != ZIP_OK)
            return false;
    }
    return zipCloseFileInZip(zip) == ZIP_OK;
}

bool addAll(const std::string &file, const ZipEntries &entries)
{
    const zipFile zip = zipOpen64(file.c_str(), APPEND_STATUS_CREATE);
    if (!zip)
        return false;
    const zip_fileinfo info = infoOf(QDateTime::currentDateTime());
    bool good = true;
    for (const auto &[name, bytes] : entries)
        good = good && add(zip, name, bytes, info);
    return zipClose(zip, nullptr) == ZIP_OK && good;
}
} // namespace

Result<void> writeZip(const QString &file, const ZipEntries &entries)
{
    // Whole, or what was there before.
    const std::string target = QFile::encodeName(file).toStdString(), part = target + ".part";
    std::error_code failed;
    if (addAll(part, entries)) {
        std::filesystem::rename(part, target, failed);
        errno = failed.value();
        if (!failed)
            return {};
    }
    const Failure error = storageError();
    std::filesystem::remove(part, failed);
    return error;
}
} // namespace rushes
