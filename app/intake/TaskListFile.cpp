// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/TaskListFile.h"

#include "settings/Gateways.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace rushes::tasklist
{
using namespace Qt::StringLiterals;

constexpr QLatin1StringView formatName("rushes-list");
constexpr qsizetype longestText = 20'000; // characters

static QString word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
        return {};
    case Verdict::Picked:
        return u"picked"_s;
    case Verdict::Rejected:
        return u"rejected"_s;
    }
    return {};
}

static QJsonObject objectOf(const Task &task, const QString &gateway)
{
    QJsonObject object{{"id"_L1, task.id.value}};
    const auto insert = [&object](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
    insert("gateway"_L1, gateway);
    insert("batch"_L1, task.batch);
    insert("prompt"_L1, task.prompt);
    insert("pick"_L1, word(task.review.verdict));
    if (task.review.rating > 0)
        object.insert("rating"_L1, task.review.rating);
    if (!task.review.notes.empty())
        object.insert("notes"_L1, QJsonDocument::fromJson(toJson(task.review.notes)).array());
    return object;
}

QByteArray written(const std::vector<Task> &tasks, const std::vector<Gateway> &gateways)
{
    QHash<QString, QString> addresses;
    for (const Gateway &gateway : gateways)
        addresses.insert(gateway.id, gateway.base.toString(QUrl::FullyEncoded));
    QSet<QString> used;
    QJsonArray entries;
    for (const Task &task : tasks) {
        used.insert(task.gateway);
        entries.append(objectOf(task, addresses.value(task.gateway)));
    }
    QJsonArray known;
    for (const Gateway &gateway : gateways) {
        if (used.contains(gateway.id))
            known.append(QJsonObject{{"address"_L1, addresses.value(gateway.id)},
                                     {"name"_L1, gateway.name},
                                     {"dialect"_L1, gateway.dialect}});
    }
    return QJsonDocument(QJsonObject{{"format"_L1, QString(formatName)},
                                     {"version"_L1, version},
                                     {"gateways"_L1, known},
                                     {"tasks"_L1, entries}})
        .toJson();
}

static QUrl addressIn(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? QUrl() : gatewayAddress(text).value_or(QUrl());
}

static std::vector<ListedGateway> gatewaysIn(const QJsonArray &array)
{
    std::vector<ListedGateway> gateways;
    for (const QJsonValue &value : array) {
        const QUrl base = addressIn(value["address"_L1]);
        if (!base.isEmpty() && std::ranges::find(gateways, base, &ListedGateway::base) == gateways.end())
            gateways.push_back({base, value["name"_L1].toString().left(longestText), value["dialect"_L1].toString(u"auto"_s)});
    }
    return gateways;
}

static Review reviewIn(const QJsonValue &value)
{
    Review review;
    review.rating = std::clamp(value["rating"_L1].toInt(), 0, Review::mostStars);
    const QString pick = value["pick"_L1].toString();
    review.verdict = pick == word(Verdict::Picked)     ? Verdict::Picked
                     : pick == word(Verdict::Rejected) ? Verdict::Rejected
                                                       : Verdict::None;
    review.notes = notesFromJson(QJsonDocument(value["notes"_L1].toArray()).toJson());
    return review;
}

static std::optional<ListedTask> taskIn(const QJsonValue &value)
{
    const ListedTask task{{value["id"_L1].toString()},
                          addressIn(value["gateway"_L1]),
                          value["batch"_L1].toString().left(longestText),
                          value["prompt"_L1].toString().left(longestText),
                          reviewIn(value)};
    // With an address that is none, nobody knows whom to ask.
    const bool lost = task.gateway.isEmpty() && !value["gateway"_L1].toString().isEmpty();
    return task.id.isValid() && !lost ? std::optional(task) : std::nullopt;
}

tl::expected<TaskList, Fault> read(const QByteArray &file)
{
    const QJsonDocument document = QJsonDocument::fromJson(file);
    if (document.isNull())
        return tl::unexpected(Fault::Damaged);
    const QJsonObject object = document.object();
    if (object.value("format"_L1).toString() != formatName || !object.value("tasks"_L1).isArray())
        return tl::unexpected(Fault::Foreign);
    if (object.value("version"_L1).toInt() > version)
        return tl::unexpected(Fault::Newer);
    TaskList list;
    list.gateways = gatewaysIn(object.value("gateways"_L1).toArray());
    QSet<std::pair<QString, QString>> seen;
    for (const QJsonValue &value : object.value("tasks"_L1).toArray()) {
        const std::optional<ListedTask> task = taskIn(value);
        if (!task) {
            ++list.unusable;
            continue;
        }
        const qsizetype before = seen.size();
        seen.insert({task->gateway.toString(), task->id.value});
        if (seen.size() > before)
            list.tasks.push_back(*task);
    }
    return list;
}
} // namespace rushes::tasklist
