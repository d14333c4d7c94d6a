// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ServerWords.h"

#include "api/Redaction.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype maxLength = 300;
constexpr qsizetype maxBody = 64 << 10;

/// The envelopes that gateways use (api/gateways.md, section 4).
QString wordsOf(const QJsonObject &json)
{
    const QJsonValue error = json.value("error"_L1);
    if (error.isObject())
        return wordsOf(error.toObject());
    const QJsonValue texts[] = {error, json.value("message"_L1), json.value("detail"_L1),
                                json.value("msg"_L1), json.value("code"_L1)};
    for (const QJsonValue &text : texts) {
        if (!text.toString().isEmpty())
            return text.toString();
    }
    return {};
}

/// The first group of the pattern in the text; empty: none.
QString found(const char16_t *pattern, const QString &text)
{
    const QRegularExpression expression(QString::fromUtf16(pattern),
                                        QRegularExpression::CaseInsensitiveOption |
                                            QRegularExpression::DotMatchesEverythingOption);
    return expression.match(text).captured(1);
}

QString withoutMarkup(const QString &text)
{
    if (!text.trimmed().startsWith(u'<'))
        return text;
    for (const char16_t *pattern :
         {u"<title[^>]*>([^<]{1,500})</title>", u"<Message>([^<]{1,500})</Message>"}) {
        if (const QString words = found(pattern, text); !words.isEmpty())
            return words;
    }
    static const QRegularExpression tags(u"<[^>]*>"_s);
    return QString(text).replace(tags, u" "_s);
}

QString withoutSecrets(const QString &text, const QByteArray &secret)
{
    return redaction::text(text, QString::fromUtf8(secret.startsWith("Bearer ") ? secret.mid(7) : secret));
}

bool isText(const QString &text)
{
    for (const QChar c : text.left(maxLength)) {
        if (c == QChar::ReplacementCharacter || (c.category() == QChar::Other_Control && !c.isSpace()))
            return false;
    }
    return true;
}
} // namespace

QString serverWords(const QByteArray &body, const QByteArray &secret)
{
    QByteArray bytes = body.first(qMin(body.size(), maxBody));
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    QString words = json.isObject() ? wordsOf(json.object()) : QString();
    if (words.isEmpty()) {
        const QString text = QString::fromUtf8(bytes);
        words = isText(text) ? withoutMarkup(text) : QString();
    }
    return withoutSecrets(words, secret).simplified().left(maxLength);
}
} // namespace rushes
