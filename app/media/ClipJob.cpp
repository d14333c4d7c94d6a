// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ClipJob.h"

#include "api/Dialect.h"
#include "api/Http.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace rushes::clipjob
{
using namespace Qt::StringLiterals;

static bool isContentOf(const QUrl &url, const TaskId &id)
{
    return url.path(QUrl::FullyDecoded).endsWith("/v1/videos/"_L1 + id.value + "/content"_L1);
}

/// Empty: the documented order is as good.
static QUrl preferred(const TaskReport &report, Encoding encoding)
{
    if (!report.detail || !report.detail->draft)
        return {};
    const TaskReport::Encodings &offered = report.detail->draft->encodings;
    switch (encoding) {
    case Encoding::AsSent:
        return {};
    case Encoding::Clean:
        return offered.source == offered.sourceWatermarked ? QUrl() : http::webAddress(offered.source);
    case Encoding::Small:
        return http::webAddress(offered.medium.isEmpty() ? offered.low : offered.medium);
    }
    return {};
}

static QList<QUrl> ordered(const TaskReport &report, Encoding encoding)
{
    QList<QUrl> addresses = report.clipAddresses;
    const QUrl first = preferred(report, encoding);
    if (addresses.isEmpty() || !first.isValid() || first.isEmpty())
        return addresses;
    addresses.removeOne(first);
    addresses.prepend(first);
    return addresses;
}

QList<DownloadJob::Source> sources(const TaskReport &report, const TaskId &id, const Gateway *gateway,
                                   Encoding encoding)
{
    QList<DownloadJob::Source> sources;
    for (const QUrl &url : ordered(report, encoding)) {
        if (!gateway || !isContentOf(url, id))
            sources.append({url, {}});
    }
    if (!gateway)
        return sources;
    const bool mayBring = gateway->plainKeyAllowed || !http::exposesKey(gateway->base);
    if (gateway->key.isEmpty())
        sources.append({Dialect::content(gateway->base, id), {}});
    else if (mayBring)
        sources.append({Dialect::content(gateway->base, id), "Bearer " + gateway->key.toUtf8()});
    return sources;
}

QString partFile(const QString &libraryFolder, const Task &task)
{
    const QByteArray name = task.gateway.toUtf8() + '\n' + task.id.value.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(12);
    return QDir(libraryFolder)
        .absoluteFilePath(u".rushes-%1-%2.part"_s.arg(qint64(task.key)).arg(QLatin1StringView(hash)));
}

std::optional<TaskKey> keyOfPart(const QString &partFile)
{
    bool good = false;
    const qint64 key = QFileInfo(partFile).fileName().section(u'-', 1, 1).toLongLong(&good);
    return good ? std::optional(TaskKey(key)) : std::nullopt;
}

QStringList partFilePatterns()
{
    return {u".rushes-*.part"_s, u".rushes-*.part.note"_s};
}
} // namespace rushes::clipjob
