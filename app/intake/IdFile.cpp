// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/IdFile.h"

#include "intake/TextDecoding.h"

#include <QFile>
#include <QFileInfo>

namespace rushes
{
using Trouble = IdFileResult::Trouble;

constexpr qint64 part = 1024 * 1024;

IdFileResult readIdDevice(QIODevice &device, ReadProgress &progress)
{
    TextDecoder decoder;
    IdReader reader;
    QByteArray bytes(part, Qt::Uninitialized);
    const qint64 size = device.isSequential() ? 0 : device.size();
    for (qint64 all = 0; !progress.unwanted && !reader.isFull();) {
        const qint64 got = device.read(bytes.data(), part);
        if (got < 0)
            return {Trouble::Unreadable, {}};
        if (got == 0)
            break;
        reader.add(decoder.decode(QByteArrayView(bytes).first(got)));
        if (decoder.isBinary())
            return {Trouble::NotText, {}};
        all += got;
        if (size > 0)
            progress.percent = int(std::min<qint64>(100, all * 100 / size));
    }
    reader.add(decoder.finish());
    if (decoder.isBinary())
        return {Trouble::NotText, {}};
    return {Trouble::None, reader.take()};
}

IdFileResult readIdFile(const QString &path, ReadProgress &progress)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {Trouble::Folder, {}};
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {Trouble::Unreadable, {}};
    return readIdDevice(file, progress);
}
} // namespace rushes
