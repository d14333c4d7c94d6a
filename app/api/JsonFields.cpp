// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/JsonFields.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace rushes::json
{
using namespace Qt::StringLiterals;

/// Reading a number takes time that grows faster than its digits.
constexpr qsizetype longestNumber = 64;

QString text(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() ? value.toVariant().toString() : value.toString();
}

std::optional<double> number(const QJsonValue &value)
{
    double result = std::nan("");
    if (value.isDouble()) {
        result = value.toDouble();
    } else if (value.isString()) {
        QString digits = value.toString().left(longestNumber).trimmed();
        if (digits.endsWith(u'%'))
            digits.chop(1);
        bool ok = false;
        result = digits.trimmed().toDouble(&ok);
        if (!ok)
            return std::nullopt;
    }
    return std::isfinite(result) ? std::optional(result) : std::nullopt;
}

std::optional<double> number(const QJsonObject &object, QLatin1StringView name)
{
    return number(object.value(name));
}

std::optional<int> integer(const QJsonObject &object, QLatin1StringView name)
{
    const std::optional<double> value = number(object, name);
    return value && std::abs(*value) <= 2e9 ? std::optional(int(*value)) : std::nullopt;
}

std::optional<bool> flag(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    if (value.isBool())
        return value.toBool();
    if (const QString word = value.toString(); word == "true"_L1 || word == "false"_L1)
        return word == "true"_L1;
    const std::optional<double> asNumber = number(value);
    return asNumber ? std::optional(*asNumber != 0) : std::nullopt;
}

static std::optional<Timestamp> plausible(double ms)
{
    constexpr double earliest = 946684800e3;  // the year 2000
    constexpr double farthest = 4102444800e3; // the year 2100
    return ms >= earliest && ms < farthest ? std::optional(timestampFromMs(qint64(std::floor(ms))))
                                           : std::nullopt;
}

std::optional<Timestamp> time(const QJsonObject &object, QLatin1StringView name)
{
    constexpr double millisecondsFrom = 1e12;
    const QJsonValue value = object.value(name);
    if (const std::optional<double> count = number(value))
        return plausible(*count >= millisecondsFrom ? *count : *count * 1000);
    QDateTime date = QDateTime::fromString(value.toString().left(longestNumber).trimmed(), Qt::ISODateWithMs);
    if (!date.isValid())
        return std::nullopt;
    if (date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC); // services that leave the zone out mean UTC
    return plausible(double(date.toMSecsSinceEpoch()));
}

QStringList texts(const QJsonObject &object, QLatin1StringView name)
{
    constexpr qsizetype most = 256;
    const QJsonValue value = object.value(name);
    if (value.isString())
        return {value.toString()};
    QStringList list;
    for (const QJsonValueConstRef item : value.toArray()) {
        const QString text = item.isObject() ? item.toObject().value("url"_L1).toString() : item.toString();
        if (!text.isEmpty() && list.size() < most)
            list.append(text);
    }
    return list;
}

QJsonValue at(const QJsonObject &root, QLatin1StringView path)
{
    const qsizetype end = path.indexOf('/'_L1);
    QJsonValue value = root.value(end < 0 ? path : path.first(end));
    if (end < 0 || value.isUndefined())
        return value;
    for (const QLatin1StringView part : path.sliced(end + 1).tokenize('/'_L1))
        value = part == "[0]"_L1 ? value.toArray().first() : value.toObject().value(part);
    return value;
}

QJsonObject object(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toObject();
}

bool has(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).isObject();
}

QByteArray raw(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    if (value.isNull() || value.isUndefined())
        return {};
    return value.toVariant().toString().toUtf8();
}
} // namespace rushes::json
