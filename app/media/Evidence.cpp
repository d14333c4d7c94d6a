// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "media/Evidence.h"

#include "api/Redaction.h"
#include "media/FileNameTemplate.h"
#include "media/TaskExport.h"
#include "media/ZipFile.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
QString nameOf(TaskEvent::Kind kind)
{
    switch (kind) {
    case TaskEvent::Kind::Added:
        return u"added"_s;
    case TaskEvent::Kind::Asked:
        return u"asked"_s;
    case TaskEvent::Kind::StatusChanged:
        return u"status"_s;
    case TaskEvent::Kind::ClipSaved:
        return u"saved"_s;
    case TaskEvent::Kind::ClipTrouble:
        return u"saving failed"_s;
    }
    return {};
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray redactedReply(const QByteArray &reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply);
    if (document.isNull())
        return redaction::text(QString::fromUtf8(reply)).toUtf8();
    return QJsonDocument(redaction::json(document.object()).toObject()).toJson();
}

ZipEntries filesOf(const std::vector<Evidence> &all)
{
    ZipEntries files;
    std::vector<Task> tasks;
    for (const Evidence &one : all) {
        const QString folder = u"%1/"_s.arg(FileNameTemplate::safe(one.task.id.value, 100));
        QJsonObject about = QJsonDocument::fromJson(taskexport::json({one.task}))[0].toObject();
        about.insert("gateway"_L1, redaction::text(QUrl(one.gateway).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
        files.emplace_back(folder + u"task.json"_s, QJsonDocument(about).toJson());
        files.emplace_back(folder + u"timeline.csv"_s, timelineCsv(one.events));
        files.emplace_back(folder + u"reply.json"_s, redactedReply(one.reply));
        tasks.push_back(one.task);
    }
    files.emplace_back(u"tasks.csv"_s, taskexport::csv(tasks));
    return files;
}
} // namespace

QByteArray timelineCsv(const std::vector<TaskEvent> &events)
{
    QString all = u"when,kind,what,http,milliseconds\r\n"_s;
    for (const TaskEvent &event : events) {
        const QString when = QDateTime::fromMSecsSinceEpoch(toMs(event.at), Qt::UTC).toString(Qt::ISODateWithMs);
        all += QStringList{when, nameOf(event.kind), quoted(redaction::text(event.what)),
                           event.httpStatus > 0 ? QString::number(event.httpStatus) : QString(),
                           event.milliseconds > 0 ? QString::number(event.milliseconds) : QString()}
                   .join(u',') +
               u"\r\n"_s;
    }
    return all.toUtf8();
}

Result<void> writeEvidence(const QString &file, const std::vector<Evidence> &all)
{
    return writeZip(file, filesOf(all));
}
} // namespace rushes
