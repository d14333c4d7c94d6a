// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "news/HookEvent.h"

#include "api/Redaction.h"
#include "settings/NewsSettings.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace rushes
{
using namespace Qt::StringLiterals;

static QString reasonOf(const Task &task)
{
    const QString words = task.failure.message.isEmpty() ? task.failure.code : task.failure.message;
    if (!words.isEmpty() || !task.vanished)
        return redaction::text(words);
    return task.trouble ? redaction::text(task.trouble->detail) : QString();
}

std::optional<HookEvent> hookEvent(const News &news, const Task *task, Timestamp now)
{
    HookEvent event;
    event.at = now;
    event.batch = news.batch;
    switch (news.kind) {
    case News::Kind::Finished:
    case News::Kind::AtRisk:
    case News::Kind::KeyRefused:
        return std::nullopt;
    case News::Kind::BatchDone:
        event.kind = HookEvent::Kind::BatchDone;
        event.finished = news.finished;
        event.failed = news.failed;
        return event;
    case News::Kind::Saved:
        event.kind = HookEvent::Kind::Saved;
        break;
    case News::Kind::Failed:
        event.kind = HookEvent::Kind::Failed;
        break;
    }
    if (!task)
        return std::nullopt;
    event.id = task->id.value;
    event.prompt = task->prompt;
    event.model = task->model;
    if (event.kind == HookEvent::Kind::Failed) {
        event.reason = reasonOf(*task);
    } else {
        event.file = task->clip.file;
        event.sha256 = task->clip.sha256;
    }
    return event;
}

bool wants(const HookSettings &settings, HookEvent::Kind kind)
{
    switch (kind) {
    case HookEvent::Kind::Saved:
        return settings.onSaved;
    case HookEvent::Kind::Failed:
        return settings.onFailed;
    case HookEvent::Kind::BatchDone:
        return settings.onBatchDone;
    }
    return false;
}

QString hookWord(HookEvent::Kind kind)
{
    switch (kind) {
    case HookEvent::Kind::Saved:
        return u"saved"_s;
    case HookEvent::Kind::Failed:
        return u"failed"_s;
    case HookEvent::Kind::BatchDone:
        return u"batch-done"_s;
    }
    return {};
}

static std::optional<QString> valueOf(QStringView token, const HookEvent &event)
{
    const std::pair<QStringView, QString> values[] = {{u"event", hookWord(event.kind)},
                                                      {u"id", event.id},
                                                      {u"file", event.file},
                                                      {u"batch", event.batch},
                                                      {u"prompt", event.prompt},
                                                      {u"model", event.model},
                                                      {u"reason", event.reason},
                                                      {u"finished", QString::number(event.finished)},
                                                      {u"failed", QString::number(event.failed)}};
    for (const auto &[name, value] : values) {
        if (name == token)
            return value;
    }
    return std::nullopt;
}

/// In one walk, so that braces in a prompt are no tokens.
static QString filledIn(const QString &word, const HookEvent &event)
{
    QString filled;
    qsizetype at = 0;
    while (at < word.size()) {
        const qsizetype open = word.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : word.indexOf(u'}', open);
        if (close < 0)
            break;
        const std::optional<QString> value = valueOf(QStringView(word).mid(open + 1, close - open - 1), event);
        filled += QStringView(word).mid(at, open - at);
        filled += value ? *value : QString(u'{');
        at = value ? close + 1 : open + 1;
    }
    filled += QStringView(word).mid(at);
    return filled.remove(QChar(0)); // where a program's argument would end
}

QStringList hookArguments(const QString &pattern, const HookEvent &event)
{
    QStringList arguments = QProcess::splitCommand(pattern);
    for (QString &argument : arguments)
        argument = filledIn(argument, event);
    return arguments;
}

QByteArray hookBody(const HookEvent &event, const QString &delivery)
{
    QJsonObject body{{u"event"_s, hookWord(event.kind)},
                     {u"delivery"_s, delivery},
                     {u"time"_s, QDateTime::fromMSecsSinceEpoch(toMs(event.at), Qt::UTC).toString(Qt::ISODate)}};
    const auto put = [&body](const QString &name, const QString &value) {
        if (!value.isEmpty())
            body.insert(name, value);
    };
    put(u"id"_s, event.id);
    put(u"batch"_s, event.batch);
    put(u"prompt"_s, event.prompt);
    put(u"model"_s, event.model);
    put(u"file"_s, event.file);
    put(u"sha256"_s, QString::fromLatin1(event.sha256.toHex()));
    put(u"reason"_s, event.reason);
    if (event.kind == HookEvent::Kind::BatchDone) {
        body.insert(u"finished"_s, event.finished);
        body.insert(u"failed"_s, event.failed);
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}
} // namespace rushes
