// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Redaction.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace rushes::redaction
{
using namespace Qt::StringLiterals;

namespace
{
/// A text in a reply that is longer than this is no text to keep.
constexpr qsizetype maxText = 64 << 10;

/// "max_tokens" counts words and "key" alone may be an object's name on a disk: neither is a secret.
bool namesSecret(const QString &field)
{
    static const QRegularExpression names(
        u"^(.*[_-])?(api[_-]?key|apikey|secret(_?key)?|access[_-]?(key|token)|token|bearer|authorization|password|cookie)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return names.match(field).hasMatch();
}

QString withoutTokens(QString text)
{
    static const QRegularExpression prefixed(uR"(\b((?:sk|pk|rk|ak)-)[a-z0-9_-]{6,})"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression parts(uR"(\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*)"_s);
    return text.replace(prefixed, u"\\1…"_s).replace(parts, u"…"_s);
}
} // namespace

QString text(QString text, const QString &secret)
{
    static const QRegularExpression user(u"([a-z][a-z0-9+.-]*://)[^\\s/?#\"'<>@]*@"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(u"(https?://[^\\s?#\"'<>]*)[?#][^\\s\"'<>]*"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(u"(bearer\\s+)[^\\s\"',]+"_s, QRegularExpression::CaseInsensitiveOption);
    text.truncate(maxText);
    text.replace(user, u"\\1"_s);
    text.replace(query, u"\\1"_s);
    text.replace(bearer, u"\\1…"_s);
    return secret.isEmpty() ? text : text.replace(secret, u"…"_s);
}

QString line(QString text, const QStringList &secrets)
{
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression named(
        uR"(((?:api[_-]?key|apikey|secret|token|password|passwd|authorization|signature|sig|cookie|credential|x-amz-[a-z-]+)\b["']?\s*[=:]\s*["']?)(?:(?:basic|bearer)\s+)?[^\s"'&,;<>]+)"_s,
        anyCase);
    for (const QString &secret : secrets)
        text = redaction::text(text, secret);
    text = redaction::text(text);
    text.replace(named, u"\\1…"_s);
    text = withoutTokens(std::move(text));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

QJsonValue json(const QJsonValue &value, const QString &secret)
{
    if (value.isString())
        return withoutTokens(text(value.toString(), secret));
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &one : value.toArray())
            list.append(json(one, secret));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        field.value() = namesSecret(field.key()) ? QJsonValue() : json(field.value(), secret);
    return object;
}
} // namespace rushes::redaction
