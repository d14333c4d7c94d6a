// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/FileIdentity.h"

#include <QFile>

#include <sys/stat.h>

namespace rushes
{
static QByteArray identityOf(const struct stat &status)
{
    return QByteArray::number(quint64(status.st_dev), 36) + '-' + QByteArray::number(quint64(status.st_ino), 36);
}

QByteArray fileIdentity(const QFile &open)
{
    struct stat status {};
    return fstat(open.handle(), &status) == 0 ? identityOf(status) : QByteArray();
}

QByteArray fileIdentity(const QString &path)
{
    struct stat status {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? identityOf(status) : QByteArray();
}
} // namespace rushes
