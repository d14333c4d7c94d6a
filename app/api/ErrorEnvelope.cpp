// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Http.h"
#include "api/JsonFields.h"
#include "api/ReplyParts.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace rushes::reply
{
using namespace Qt::StringLiterals;

template <size_t size>
static bool isOneOf(const QString &word, const QLatin1StringView (&words)[size])
{
    return std::ranges::any_of(
        words, [&word](QLatin1StringView one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
}

static bool isSuccess(const QString &code)
{
    static constexpr QLatin1StringView words[] = {"success"_L1, "succeed"_L1, "ok"_L1, "0"_L1, "200"_L1};
    return isOneOf(code, words);
}

/// The status' word; a number there is an HTTP status in an envelope, not a state.
static QString statusText(const QJsonObject &root)
{
    const QString word = root.value("status"_L1).toString();
    return word.isEmpty() ? root.value("task_status"_L1).toString() : word;
}

static bool isDetailOfTask(const QJsonObject &detail)
{
    static constexpr QLatin1StringView fields[] = {"id"_L1,    "status"_L1,     "pending_info"_L1,
                                                   "input"_L1, "draft_info"_L1, "url"_L1};
    return std::ranges::any_of(fields, [&detail](QLatin1StringView name) { return detail.contains(name); });
}

QJsonObject unwrapped(const QJsonObject &root)
{
    const QString code = json::text(root, "code"_L1);
    const QJsonObject data = json::object(root, "data"_L1);
    const bool refused =
        (!code.isEmpty() && !isSuccess(code)) || !json::flag(root, "success"_L1).value_or(true);
    const bool ownState = !statusText(root).isEmpty() && statusText(data).isEmpty();
    if (!json::has(root, "data"_L1) || root.contains("id"_L1) || refused || ownState)
        return root;
    return data;
}

QString idOf(const QJsonObject &root)
{
    const QString id = json::text(root, "id"_L1);
    const QString taskId = json::text(root, "task_id"_L1);
    return id.isEmpty() || (root.value("id"_L1).isDouble() && !taskId.isEmpty()) ? taskId : id;
}

bool isAboutATask(const QJsonObject &root)
{
    static constexpr QLatin1StringView refusals[] = {"error"_L1, "fail"_L1};
    const QString word = statusText(root).trimmed();
    const QString id = idOf(root);
    const bool hasDetail = isDetailOfTask(json::object(root, "detail"_L1));
    // {"status":"error","message":…} is a refusal, and must not end a task; with an id it is its state.
    if (!word.isEmpty())
        return !isOneOf(word, refusals) || !id.isEmpty() || hasDetail;
    const QJsonValue status = root.value("status"_L1);
    const bool refused = status == QJsonValue(false) || status.toDouble() >= 400;
    return hasDetail || (!id.isEmpty() && !refused && wordsOf(root.value("error"_L1)).isEmpty());
}

bool isAbout(const QJsonObject &root, const TaskId &asked)
{
    bool namesAny = false;
    const auto matches = [&asked, &namesAny](const QJsonValue &value) {
        const QString said = value.toString();
        namesAny = namesAny || !said.isEmpty();
        return !said.isEmpty() && (said == asked.value || TaskId{said}.upstream() == asked.upstream());
    };
    const QJsonObject detail = json::object(root, "detail"_L1);
    for (const QJsonValue &value : {root.value("id"_L1), root.value("task_id"_L1), detail.value("id"_L1)}) {
        if (matches(value))
            return true;
    }
    return !namesAny;
}

QString wordsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QLatin1StringView name :
             {"message"_L1, "msg"_L1, "detail"_L1, "reason"_L1, "error"_L1, "type"_L1, "code"_L1}) {
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

constexpr qsizetype longest = 2000;

QString bounded(QString text)
{
    text = text.trimmed();
    if (text.size() > longest) {
        text.truncate(longest);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text += u'…';
    }
    return text;
}

QString discreet(QString text)
{
    static const QRegularExpression key(u"\\bsk-[A-Za-z0-9_-]{6,}"_s);
    static const QRegularExpression token(u"\\bBearer\\s+[A-Za-z0-9._~+/=-]{6,}"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(u"(https?://[^\\s?\"'<>]*)\\?[^\\s\"'<>]*"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    text.truncate(2 * longest);
    text.replace(query, u"\\1?…"_s).replace(key, u"sk-…"_s).replace(token, u"Bearer …"_s);
    return bounded(text);
}

static QString errorWords(const QJsonObject &root)
{
    static constexpr QLatin1StringView names[] = {"error"_L1, "message"_L1, "msg"_L1, "detail"_L1,
                                                  "error_message"_L1};
    for (const QLatin1StringView name : names) {
        const QString words = wordsOf(root.value(name)).trimmed();
        if (!words.isEmpty() && !isSuccess(words))
            return words;
    }
    return {};
}

/// The machine's word, such as task_not_exist.
static QString errorCode(const QJsonObject &root)
{
    const QJsonObject inner = json::object(root, "error"_L1);
    for (const QString &code : {json::text(inner, "code"_L1), json::text(root, "code"_L1),
                                json::text(inner, "type"_L1), json::text(root, "type"_L1)}) {
        if (!code.isEmpty() && !isSuccess(code))
            return code;
    }
    return {};
}

static bool saysUnknownTask(const QString &code, const QString &words)
{
    static constexpr QLatin1StringView codes[] = {"task_not_exist"_L1, "task_not_found"_L1,
                                                  "video_not_found"_L1, "not_found"_L1};
    return isOneOf(code, codes) || isOneOf(words, codes) ||
           words.contains("task not exist"_L1, Qt::CaseInsensitive) ||
           words.contains("task not found"_L1, Qt::CaseInsensitive) || words.contains(u"任务不存在");
}

/// The kind that an envelope with status 200 names, where it does.
static std::optional<Error::Kind> kindOfCode(const QJsonObject &root, const QString &code)
{
    static constexpr QLatin1StringView auth[] = {
        "invalid_api_key"_L1, "invalid_token"_L1, "unauthorized"_L1,    "authentication_error"_L1,
        "access_denied"_L1,   "forbidden"_L1,     "permission_error"_L1};
    static constexpr QLatin1StringView limit[] = {"rate_limit_exceeded"_L1, "rate_limit_error"_L1,
                                                  "rate_limited"_L1, "too_many_requests"_L1};
    if (isOneOf(code, auth))
        return Error::Kind::Auth;
    if (isOneOf(code, limit))
        return Error::Kind::RateLimited;
    for (const QString &number : {code, json::text(root, "status"_L1)}) {
        if (const int status = number.toInt(); status >= 400 && status < 600)
            return http::kindOfStatus(status);
    }
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> retryAfter(const QJsonObject &root)
{
    for (const QLatin1StringView name : {"retryAfter"_L1, "retry_after"_L1}) {
        if (const auto seconds = json::number(root, name))
            return std::chrono::milliseconds(qint64(std::clamp(*seconds, 0.0, 86400.0) * 1000));
    }
    return std::nullopt;
}

Error errorOf(const QJsonObject &root, int httpStatus)
{
    const QString code = errorCode(root);
    const QString words = errorWords(root);
    Error error{Error::Kind::Protocol, httpStatus, discreet(words.isEmpty() ? code : words), {}};
    const std::optional<Error::Kind> named = kindOfCode(root, code);
    if ((httpStatus < 400 || httpStatus == 400) && saysUnknownTask(code, words))
        error.kind = Error::Kind::NotFound;
    else if (httpStatus >= 400)
        error.kind = http::kindOfStatus(httpStatus);
    else if (named)
        error.kind = *named;
    else if (!error.detail.isEmpty())
        error.kind = Error::Kind::Server;
    error.retryAfter = retryAfter(root);
    return error;
}

/// The words of a body that is not a JSON object: a bare string, or the title of a web page.
static QString wordsOfText(const QByteArray &body)
{
    QString text = QString::fromUtf8(body.left(4 * longest)).trimmed();
    if (text.startsWith(u'<')) {
        const qsizetype begin = text.indexOf("<title>"_L1, 0, Qt::CaseInsensitive);
        const qsizetype end = text.indexOf("</title>"_L1, 0, Qt::CaseInsensitive);
        return begin >= 0 && end > begin ? text.mid(begin + 7, end - begin - 7).simplified() : QString();
    }
    if (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2);
    return text;
}

Error errorOfText(const QByteArray &body, const Error &found)
{
    const QString words = wordsOfText(body);
    const int status = found.httpStatus;
    if (status <= 400 && saysUnknownTask(words, words))
        return {Error::Kind::NotFound, status, discreet(words), {}};
    if (status >= 400)
        return {http::kindOfStatus(status), status, discreet(words), {}};
    Error error = found;
    if (!words.isEmpty())
        error.detail = discreet(words);
    return error;
}
} // namespace rushes::reply
