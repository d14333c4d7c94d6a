// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ClipCopy.h"

#include "media/DurableFile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace rushes
{
static Result<void> copyBytes(QFile &source, QSaveFile &target)
{
    constexpr qint64 step = 1024 * 1024;
    for (QByteArray bytes = source.read(step); !bytes.isEmpty(); bytes = source.read(step)) {
        if (target.write(bytes) != bytes.size())
            return Failure(durable::storageError(target));
    }
    if (source.error() != QFileDevice::NoError)
        return Failure(durable::storageError(source));
    return durable::sync(target);
}

Result<void> copyClip(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return Failure(durable::storageError(source));
    if (QFileInfo(from) == QFileInfo(to)) // also by another name of the same
        return {};
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return Failure(durable::storageError(target));
    if (const Result<void> copied = copyBytes(source, target); !copied) {
        target.cancelWriting();
        return copied;
    }
    if (!target.commit())
        return Failure(durable::storageError(target));
    return durable::syncFolder(QFileInfo(to).path());
}
} // namespace rushes
