// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Sidecar.h"

#include "api/Gateway.h"
#include "api/Http.h"
#include "api/Redaction.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
// ISO 8601 in UTC: other programs read it.
QString text(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(time), Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue text(const std::optional<Timestamp> &time)
{
    return time ? QJsonValue(text(*time)) : QJsonValue();
}

std::optional<Timestamp> time(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(timestampFromMs(time.toMSecsSinceEpoch())) : std::nullopt;
}

QJsonArray withoutSecrets(const QStringList &labels, const QString &secret)
{
    QJsonArray all;
    for (const QString &label : labels)
        all.append(redaction::text(label, secret));
    return all;
}

/// What is no text gives an empty one, which is no label.
QStringList labelsFrom(const QJsonValue &value)
{
    QStringList all;
    for (const QJsonValueConstRef label : value.toArray())
        all.append(label.toString());
    return normalLabels(all);
}
} // namespace

QJsonObject Sidecar::beginning(const Task &task, const Gateway *gateway, const QByteArray &reply)
{
    const QString secret = gateway ? gateway->key : QString();
    const QJsonDocument parsed = QJsonDocument::fromJson(reply);
    return {
        {u"rushes"_s, version},
        {u"id"_s, task.id.value},
        {u"gateway"_s, task.gateway},
        {u"server"_s, gateway ? http::withoutSecrets(gateway->base) : QString()},
        {u"batch"_s, task.batch},
        {u"labels"_s, withoutSecrets(task.labels, secret)},
        {u"prompt"_s, redaction::text(task.prompt, secret)},
        {u"model"_s, task.model},
        {u"width"_s, task.width},
        {u"height"_s, task.height},
        {u"added"_s, text(task.added)},
        {u"submitted"_s, text(task.submitted)},
        {u"finished"_s, text(task.finished)},
        {u"reply"_s, redaction::json(parsed.object(), secret)},
    };
}

QByteArray Sidecar::whole(QJsonObject beginning, const Clip &clip)
{
    beginning.insert(u"file"_s, QFileInfo(clip.file).fileName());
    beginning.insert(u"size"_s, clip.size);
    beginning.insert(u"sha256"_s, QString::fromLatin1(clip.sha256.toHex()));
    beginning.insert(u"saved"_s, text(clip.saved));
    return QJsonDocument(beginning).toJson(QJsonDocument::Indented);
}

std::optional<Sidecar> Sidecar::read(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const int found = object.value("rushes"_L1).toInt();
    Sidecar sidecar;
    sidecar.id.value = object.value("id"_L1).toString();
    sidecar.gateway = object.value("gateway"_L1).toString();
    sidecar.clip.file = object.value("file"_L1).toString();
    // A file's name only: what was made up to lead elsewhere is not followed.
    const bool isPlainName = !sidecar.clip.file.isEmpty() && !sidecar.clip.file.contains(u'/') &&
                             sidecar.clip.file != ".."_L1 && sidecar.clip.file != "."_L1;
    if (found < 1 || found > version || sidecar.id.value.isEmpty() || !isPlainName)
        return std::nullopt;
    sidecar.batch = object.value("batch"_L1).toString();
    sidecar.labels = labelsFrom(object.value("labels"_L1));
    sidecar.added = time(object.value("added"_L1)).value_or(Timestamp{});
    sidecar.reply = QJsonDocument(object.value("reply"_L1).toObject()).toJson(QJsonDocument::Compact);
    sidecar.clip.state = ClipState::Saved;
    sidecar.clip.size = sidecar.clip.received = object.value("size"_L1).toInteger(-1);
    sidecar.clip.sha256 = QByteArray::fromHex(object.value("sha256"_L1).toString().toLatin1());
    sidecar.clip.saved = time(object.value("saved"_L1));
    return sidecar;
}
} // namespace rushes
