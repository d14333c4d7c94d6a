// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/ReplyParts.h"
#include "api/Http.h"
#include "api/JsonFields.h"

#include <QJsonArray>

namespace rushes::reply
{
using namespace Qt::StringLiterals;

/// One address of the clip, where "a/b" is field b of object a and "[0]" the first of a list.
static QJsonValue at(const QJsonObject &root, QLatin1StringView path)
{
    QJsonValue value = root;
    for (const QLatin1StringView part : QLatin1StringView(path).tokenize('/'_L1))
        value = part == "[0]"_L1 ? value.toArray().first() : value.toObject().value(part);
    return value;
}

static constexpr QLatin1StringView order[] = {
    "video_url"_L1,
    "detail/url"_L1,
    "detail/draft_info/downloadable_url"_L1,
    "detail/draft_info/encodings/source/path"_L1,
    "detail/draft_info/url"_L1,
    "video/url"_L1,
    "url"_L1,
    "result_url"_L1,
    "output_url"_L1,
    "metadata/url"_L1,
    "unsigned_urls/[0]"_L1,
    "task_result/videos/[0]/url"_L1,
    "detail/draft_info/encodings/source_wm/path"_L1,
    "fail_reason"_L1, // old versions of new-api put the address of a finished clip there
    "detail/draft_info/encodings/md/path"_L1,
};

QList<QUrl> clipAddresses(const QJsonObject &root)
{
    QList<QUrl> addresses;
    for (const QLatin1StringView path : order) {
        const QString text = at(root, path).toString();
        const QUrl url = text.contains(u' ') ? QUrl() : http::webAddress(text);
        if (url.isValid() && !addresses.contains(url))
            addresses.append(url);
    }
    return addresses;
}

QString bounded(QString text)
{
    constexpr qsizetype longest = 2000;
    text = text.trimmed();
    if (text.size() > longest)
        text = text.left(longest) + u'…';
    return text;
}

/// The words of a value that may be a string, an object with a message, or a list of either.
static QString wordsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QLatin1StringView name : {"message"_L1, "msg"_L1, "detail"_L1, "reason"_L1, "type"_L1}) {
            if (const QString words = wordsOf(object.value(name)); !words.isEmpty())
                return words;
        }
    }
    if (value.isArray()) {
        QStringList all;
        for (const QJsonValueConstRef item : value.toArray()) {
            if (const QString words = wordsOf(item); !words.isEmpty())
                all.append(words);
        }
        return all.join(u"; "_s);
    }
    return {};
}

QString errorWords(const QJsonObject &root)
{
    for (const QLatin1StringView name : {"error"_L1, "message"_L1, "msg"_L1, "detail"_L1}) {
        if (const QString words = wordsOf(root.value(name)); !words.isEmpty())
            return bounded(words);
    }
    return {};
}

QString errorCode(const QJsonObject &root)
{
    const QString inner = json::text(json::object(root, "error"_L1), "code"_L1);
    return inner.isEmpty() ? json::text(root, "code"_L1) : inner;
}

static bool isFailureKind(QStringView kind)
{
    return kind == "sora_content_violation"_L1 || kind == "sora_error"_L1;
}

bool saysFailed(const QJsonObject &root)
{
    const QJsonObject detail = json::object(root, "detail"_L1);
    const QJsonObject pending = json::object(detail, "pending_info"_L1);
    const QJsonObject draft = json::object(detail, "draft_info"_L1);
    return !json::text(pending, "failure_reason"_L1).isEmpty() ||
           !json::text(root, "failure_reason"_L1).isEmpty() ||
           !json::text(draft, "reason_str"_L1).isEmpty() || isFailureKind(json::text(draft, "kind"_L1)) ||
           json::flag(json::object(pending, "moderation_result"_L1), "is_output_rejection"_L1)
               .value_or(false);
}

FailureReason failureReason(const QJsonObject &root)
{
    const QJsonObject detail = json::object(root, "detail"_L1);
    const QJsonObject pending = json::object(detail, "pending_info"_L1);
    const QJsonObject draft = json::object(detail, "draft_info"_L1);
    FailureReason reason;
    for (const QJsonObject &place : {root, detail, pending, draft}) {
        const QString code = json::text(json::object(place, "error"_L1), "code"_L1);
        if (reason.code.isEmpty() && !code.isEmpty())
            reason.code = bounded(code);
        for (const QLatin1StringView name : {"error"_L1, "fail_reason"_L1, "failure_reason"_L1,
                                             "reason_str"_L1, "markdown_reason_str"_L1, "error_message"_L1}) {
            if (reason.message.isEmpty())
                reason.message = bounded(wordsOf(place.value(name)));
        }
    }
    if (reason.code.isEmpty() && isFailureKind(json::text(draft, "kind"_L1)))
        reason.code = json::text(draft, "kind"_L1);
    // Where a failed task has no reason field, its address fields may hold the words.
    for (const QJsonValue &value : {root.value("result_url"_L1), at(root, "metadata/url"_L1)}) {
        if (reason.message.isEmpty() && !http::webAddress(value.toString()).isValid())
            reason.message = bounded(value.toString());
    }
    return reason;
}
} // namespace rushes::reply
