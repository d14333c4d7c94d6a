// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "media/Evidence.h"

#include "api/Redaction.h"
#include "media/FileNameTemplate.h"
#include "media/TaskExport.h"
#include "media/ZipFile.h"

#include <QDateTime>
#include <QJsonArray>
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

QDateTime timeOf(const TaskEvent &event)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(event.at), Qt::UTC);
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

/// Without the structure that tells what is a key, what looks like one goes, line by line.
QByteArray redactedText(const QByteArray &reply, const QString &secret)
{
    QStringList lines = redaction::text(QString::fromUtf8(reply), secret).split(u'\n');
    for (QString &line : lines)
        line = redaction::line(line);
    return lines.join(u'\n').toUtf8();
}

QByteArray redactedReply(const QByteArray &reply, const QString &secret)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply);
    if (document.isNull())
        return redactedText(reply, secret);
    if (document.isArray())
        return QJsonDocument(redaction::json(document.array(), secret).toArray()).toJson();
    return QJsonDocument(redaction::json(document.object(), secret).toObject()).toJson();
}

/// What the reply said, in a word.
QString wordOf(const TaskEvent &event, const QString &secret)
{
    constexpr int maxBytes = 40;
    if (event.kind == TaskEvent::Kind::StatusChanged)
        return FileNameTemplate::safe(redaction::text(event.what, secret), maxBytes).toLower();
    return event.httpStatus > 0 ? u"http-%1"_s.arg(event.httpStatus) : u"error"_s;
}

/// Of each event's reply, within the task's folder; empty where there is none. They sort by time.
QStringList replyNames(const std::vector<TaskEvent> &events, const QString &secret)
{
    QStringList names;
    int number = 0;
    for (const TaskEvent &event : events) {
        if (event.reply.isEmpty()) {
            names.append(QString());
            continue;
        }
        const QString when = timeOf(event).toString(u"yyyy-MM-dd'T'HH-mm-ss'Z'");
        const QString ending = QJsonDocument::fromJson(event.reply).isNull() ? u"txt"_s : u"json"_s;
        names.append(u"replies/"_s + QString::number(++number).rightJustified(3, u'0') + u'-' + when + u'-' +
                     wordOf(event, secret) + u'.' + ending);
    }
    return names;
}

void addReplies(ZipEntries &files, const QString &folder, const Evidence &one)
{
    const QStringList names = replyNames(one.events, one.key);
    for (size_t at = 0; at < one.events.size(); ++at) {
        if (const QString &name = names.at(qsizetype(at)); !name.isEmpty())
            files.emplace_back(folder + name, redactedReply(one.events[at].reply, one.key));
    }
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
        files.emplace_back(folder + u"timeline.csv"_s, timelineCsv(one.events, one.key));
        files.emplace_back(folder + u"reply.json"_s, redactedReply(one.reply, one.key));
        addReplies(files, folder, one);
        tasks.push_back(one.task);
    }
    files.emplace_back(u"tasks.csv"_s, taskexport::csv(tasks));
    return files;
}
} // namespace

QByteArray timelineCsv(const std::vector<TaskEvent> &events, const QString &secret)
{
    const QStringList files = replyNames(events, secret);
    QString all = u"when,kind,what,http,milliseconds,reply\r\n"_s;
    for (size_t at = 0; at < events.size(); ++at) {
        const TaskEvent &event = events[at];
        const QString when = timeOf(event).toString(Qt::ISODateWithMs);
        all += QStringList{when, nameOf(event.kind), quoted(redaction::text(event.what, secret)),
                           event.httpStatus > 0 ? QString::number(event.httpStatus) : QString(),
                           event.milliseconds > 0 ? QString::number(event.milliseconds) : QString(),
                           files[qsizetype(at)].isEmpty() ? QString() : quoted(files[qsizetype(at)])}
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
