// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/TaskParser.h"

#include "api/ErrorCause.h"
#include "api/Http.h"
#include "api/JsonFields.h"
#include "api/ReplyParts.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
/// Where the string ends whose first byte after the quote is at from: at its closing quote, or behind the end.
qsizetype endOfString(const QByteArray &body, qsizetype from)
{
    const auto escaped = [&body, from](qsizetype at) {
        qsizetype slashes = 0;
        while (at - slashes > from && body[at - slashes - 1] == '\\')
            ++slashes;
        return slashes % 2 == 1;
    };
    qsizetype at = body.indexOf('"', from);
    while (at >= 0 && escaped(at))
        at = body.indexOf('"', at + 1);
    return at < 0 ? body.size() : at;
}

/// Whether brackets nest deeper than most; strings do not count.
bool nestsDeeper(const QByteArray &body, int most)
{
    int depth = 0;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (c == '"') {
            i = endOfString(body, i + 1);
        } else if (c == '{' || c == '[') {
            if (++depth > most)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

/// Python writes NaN, Infinity and -Infinity, which are no JSON, for numbers that are none: null outside of strings.
QByteArray withoutNotNumbers(const QByteArray &body)
{
    QByteArray mended;
    qsizetype copied = 0;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body[i] == '"') {
            i = endOfString(body, i + 1);
            continue;
        }
        for (const QByteArrayView word : {"NaN", "Infinity", "-Infinity"}) {
            if (!QByteArrayView(body).sliced(i).startsWith(word))
                continue;
            mended += QByteArrayView(body).sliced(copied, i - copied);
            mended += "null";
            copied = i + word.size();
            i = copied - 1;
            break;
        }
    }
    return copied == 0 ? body : mended += QByteArrayView(body).sliced(copied);
}

/// Neither a text that was cut in the middle of a character, whose bytes are replaced, nor a number that is none costs
/// the rest of the reply. Null where it is no JSON object.
QJsonDocument documentOf(const QByteArray &body, QJsonParseError &fault)
{
    const QJsonDocument document = QJsonDocument::fromJson(body, &fault);
    if (fault.error == QJsonParseError::NoError)
        return document;
    const QByteArray mended = withoutNotNumbers(QString::fromUtf8(body).toUtf8());
    return mended == body ? document : QJsonDocument::fromJson(mended, &fault);
}

template <class T>
std::optional<T> firstOf(std::initializer_list<std::optional<T>> values)
{
    const auto found = std::ranges::find_if(values, [](const auto &value) { return value.has_value(); });
    return found == values.end() ? std::nullopt : *found;
}

QString firstOf(std::initializer_list<QString> values)
{
    const auto found = std::ranges::find_if(values, [](const QString &value) { return !value.isEmpty(); });
    return found == values.end() ? QString() : *found;
}

/// What is not there has empty fields.
template <class T>
const T &orEmpty(const std::optional<T> &value)
{
    static const T empty;
    return value ? *value : empty;
}

QUrl firstAddress(std::initializer_list<QString> values)
{
    for (const QString &value : values) {
        if (const QUrl url = http::webAddress(value); url.isValid())
            return url;
    }
    return {};
}

constexpr int longestSide = 65536;
constexpr double longestClip = 86400; ///< seconds

std::optional<int> side(std::optional<int> value)
{
    return value && *value > 0 && *value <= longestSide ? value : std::nullopt;
}

std::optional<double> length(std::optional<double> seconds)
{
    return seconds && *seconds > 0 && *seconds <= longestClip ? seconds : std::nullopt;
}

/// "1280x720"
void fillSides(TaskReport &report, const QString &size)
{
    if (report.width || size.isEmpty())
        return;
    static const QRegularExpression form(u"^\\s*(\\d{1,5})\\s*[xX×*]\\s*(\\d{1,5})\\s*$"_s);
    const QRegularExpressionMatch match = form.match(size.left(32));
    if (!match.hasMatch())
        return;
    report.width = side(match.captured(1).toInt());
    report.height = side(match.captured(2).toInt());
}

void fillPicture(TaskReport &report, const QJsonObject &root)
{
    constexpr double framesPerSecond = 30; // 450 frames are 15 s
    const TaskReport::Detail &detail = orEmpty(report.detail);
    const TaskReport::PendingInfo &pending = orEmpty(detail.pending);
    const TaskReport::DraftInfo &draft = orEmpty(detail.draft);
    report.width = firstOf({side(json::integer(root, "width"_L1)), side(draft.width), side(pending.width)});
    report.height =
        firstOf({side(json::integer(root, "height"_L1)), side(draft.height), side(pending.height)});
    fillSides(report, json::text(root, "size"_L1));
    fillSides(report, orEmpty(detail.input).size);
    const std::optional<int> frames =
        firstOf({pending.frames, draft.creationConfig ? draft.creationConfig->frames : std::nullopt});
    report.seconds =
        firstOf({length(json::number(root, "seconds"_L1)), length(json::number(root, "duration"_L1)),
                 length(frames ? std::optional(*frames / framesPerSecond) : std::nullopt)});
}

void fillTexts(TaskReport &report, const QJsonObject &root)
{
    const TaskReport::Detail &detail = orEmpty(report.detail);
    const TaskReport::Input &input = orEmpty(detail.input);
    const TaskReport::PendingInfo &pending = orEmpty(detail.pending);
    const TaskReport::DraftInfo &draft = orEmpty(detail.draft);
    report.prompt = firstOf({json::text(root, "prompt"_L1), input.prompt, draft.prompt, pending.prompt});
    report.model = firstOf({json::text(root, "model"_L1), input.model, pending.model});
    report.queueMessage = pending.queueMessage;
    report.queueWait = pending.estimatedQueueWait;
    if (pending.positionInQueue.value_or(-1) >= 0)
        report.queuePosition = pending.positionInQueue;
    report.thumbnail = firstAddress({report.thumbnailUrl, detail.thumbnailUrl, draft.encodings.thumbnail,
                                     json::text(root, "cover_url"_L1)});
    report.preview = firstAddress({detail.gifUrl, draft.encodings.gif});
}

void fillTimes(TaskReport &report, const QJsonObject &root)
{
    const TaskReport::Detail &detail = orEmpty(report.detail);
    report.submitted = firstOf({orEmpty(detail.pending).created, json::time(root, "created_at"_L1),
                                json::time(root, "submit_time"_L1), report.id.submitted()});
    report.updated = firstOf({json::time(root, "status_update_time"_L1), json::time(root, "updated_at"_L1)});
    if (isFinal(report.status)) // some set completed_at while the task still waits
        report.finished = firstOf({orEmpty(detail.draft).created, json::time(root, "completed_at"_L1),
                                   json::time(root, "finish_time"_L1)});
}

void fillEnd(TaskReport &report, const QJsonObject &root, const QList<QUrl> &addresses)
{
    if (report.status == TaskStatus::Completed) {
        report.clipAddresses = addresses;
        if (!addresses.isEmpty())
            report.expires = TaskParser::expiryOf(addresses.first());
        if (!report.expires)
            report.expires = json::time(root, "expires_at"_L1);
        report.progress = 1.0;
    } else if (isFinal(report.status)) {
        report.failure = reply::failureReason(root, report);
    } else if (report.status == TaskStatus::Queued && report.progress.value_or(0) >= 1) {
        report.progress.reset(); // "100" while it waits tells nothing
    }
}
} // namespace

Result<TaskReport> TaskParser::parse(const QByteArray &body, int httpStatus, const TaskId &asked)
{
    if (nestsDeeper(body, maxDepth))
        return Failure(cause::error(Error::Cause::TooDeep, httpStatus));
    QJsonParseError fault;
    const QJsonDocument document = documentOf(body, fault);
    if (!document.isObject()) {
        const bool isJson = fault.error == QJsonParseError::NoError;
        return Failure(reply::errorOfText(
            body, isJson ? cause::error(Error::Cause::NoObject, httpStatus)
                         : cause::error(Error::Cause::NotJson, httpStatus, fault.errorString())));
    }
    const QJsonObject root = reply::unwrapped(document.object());
    if (httpStatus >= 400 || !reply::isAboutATask(root))
        return Failure(reply::errorOf(root, httpStatus));
    if (!reply::isAbout(root, asked))
        return Failure(cause::error(Error::Cause::OtherTask, httpStatus));

    TaskReport report = reply::documentedFields(root);
    report.id = TaskId{reply::idOf(root)};
    report.progress = reply::progressOf(root, report);
    fillPicture(report, root);
    fillTexts(report, root);
    const QList<QUrl> addresses = reply::clipAddresses(root);
    reply::decideStatus(report, root, !addresses.isEmpty());
    fillTimes(report, root);
    fillEnd(report, root, addresses);
    report.pollAfter = firstOf({reply::retryAfter(root), reply::retryAfter(document.object())});
    report.raw = body;
    return report;
}
} // namespace rushes
