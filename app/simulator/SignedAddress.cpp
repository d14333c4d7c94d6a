// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/SignedAddress.h"

#include <QCryptographicHash>
#include <QUrl>

namespace rushes::simulated
{
static QByteArray endsText(const Grant &grant)
{
    return grant.ends.toUTC().toString(Qt::ISODate).toLatin1();
}

QByteArray signatureOf(const Grant &grant)
{
    const QByteArray text = "simulated\n" + grant.file.toUtf8() + '\n' + grant.task.toUtf8() + '\n' +
                            QByteArray::number(grant.serial) + '\n' + endsText(grant);
    // The first three bytes come out as "+/+/": the signs that careless handling of addresses breaks.
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return QByteArray("\xfb\xff\xbf" + hash).toBase64();
}

QByteArray signedPath(const Grant &grant)
{
    return "/media/" + grant.file.toLatin1() + "?task=" + QUrl::toPercentEncoding(grant.task) +
           "&sr=" + QByteArray::number(grant.serial) + "&se=" + endsText(grant).toPercentEncoding() +
           "&sig=" + signatureOf(grant).toPercentEncoding();
}
} // namespace rushes::simulated
