// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/TaskParser.h"

#include "api/Http.h"
#include "api/JsonFields.h"
#include "api/ReplyParts.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>
#include <cmath>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
/// Whether brackets nest deeper than most; strings do not count. One pass.
bool nestsDeeper(const QByteArray &body, int most)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inString) {
            i += c == '\\' ? 1 : 0;
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > most)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

Error protocolError(int httpStatus, const QString &detail)
{
    return {Error::Kind::Protocol, httpStatus, detail, {}};
}

/// The words of a body that is not a JSON object: a bare string, or the title of a web page.
QString wordsOfText(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body.left(4096)).trimmed();
    if (!text.startsWith(u'<'))
        return reply::bounded(text);
    const qsizetype begin = text.indexOf("<title>"_L1, 0, Qt::CaseInsensitive);
    const qsizetype end = text.indexOf("</title>"_L1, 0, Qt::CaseInsensitive);
    return begin >= 0 && end > begin ? reply::bounded(text.mid(begin + 7, end - begin - 7)) : QString();
}

bool isUnknownTask(const QString &code)
{
    return code == "task_not_exist"_L1 || code == "task_not_found"_L1 || code == "not_found"_L1;
}

bool isWrapper(const QJsonObject &root)
{
    const QString code = json::text(root, "code"_L1);
    return json::has(root, "data"_L1) && !root.contains("id"_L1) &&
           (code.isEmpty() || code == "success"_L1 || code == "0"_L1 || code == "200"_L1);
}

/// A reply about a task names it or its status; anything else is an envelope of something.
bool isAboutATask(const QJsonObject &root)
{
    return !json::text(root, "status"_L1).isEmpty() || !json::text(root, "task_status"_L1).isEmpty() ||
           json::has(root, "detail"_L1);
}

Error errorOf(const QJsonObject &root, int httpStatus)
{
    const QString code = reply::errorCode(root);
    const QString words = reply::errorWords(root);
    Error error{Error::Kind::Protocol, httpStatus, words.isEmpty() ? code : words, {}};
    if (isUnknownTask(code))
        error.kind = Error::Kind::NotFound;
    else if (httpStatus >= 400)
        error.kind = http::kindOfStatus(httpStatus);
    else if (!error.detail.isEmpty())
        error.kind = Error::Kind::Server;
    if (const auto seconds = json::number(root, "retryAfter"_L1))
        error.retryAfter = std::chrono::milliseconds(qint64(std::clamp(*seconds, 0.0, 86400.0) * 1000));
    return error;
}

bool names(const QJsonObject &root, const TaskId &asked)
{
    const QString said =
        json::text(root, "id"_L1).isEmpty() ? json::text(root, "task_id"_L1) : json::text(root, "id"_L1);
    if (said.isEmpty() || said == asked.value || said == asked.upstream())
        return true;
    return TaskId{said}.upstream() == asked.upstream();
}

std::optional<double> fraction(std::optional<double> value, double whole)
{
    if (!value || *value < 0 || *value > 1000)
        return std::nullopt;
    return std::min(*value / whole, 1.0);
}

std::optional<double> progressOf(const QJsonObject &root, const TaskReport &report)
{
    if (report.detail && report.detail->pending && report.detail->pending->progress)
        return fraction(report.detail->pending->progress, 1);
    if (const auto pct = json::number(root, "progress_pct"_L1))
        return fraction(pct, *pct > 1 ? 100 : 1);
    return fraction(json::number(root, "progress"_L1), 100);
}

template <class T>
std::optional<T> firstOf(std::initializer_list<std::optional<T>> values)
{
    for (const std::optional<T> &value : values) {
        if (value)
            return value;
    }
    return std::nullopt;
}

QString firstOf(std::initializer_list<QString> values)
{
    const auto found = std::ranges::find_if(values, [](const QString &value) { return !value.isEmpty(); });
    return found == values.end() ? QString() : *found;
}

std::optional<int> positive(std::optional<int> value)
{
    return value && *value > 0 && *value <= 65536 ? value : std::nullopt;
}

void fillPicture(TaskReport &report, const QJsonObject &root)
{
    const TaskReport::PendingInfo pending =
        report.detail && report.detail->pending ? *report.detail->pending : TaskReport::PendingInfo{};
    const TaskReport::DraftInfo draft =
        report.detail && report.detail->draft ? *report.detail->draft : TaskReport::DraftInfo{};
    report.width =
        firstOf({positive(json::integer(root, "width"_L1)), positive(draft.width), positive(pending.width)});
    report.height = firstOf(
        {positive(json::integer(root, "height"_L1)), positive(draft.height), positive(pending.height)});
    const std::optional<int> frames =
        firstOf({pending.frames, draft.creationConfig ? draft.creationConfig->frames : std::nullopt});
    report.seconds = firstOf({json::number(root, "seconds"_L1), json::number(root, "duration"_L1)});
    if (!report.seconds && frames && *frames > 0)
        report.seconds = *frames / 30.0;
    if (report.width)
        return;
    // "1280x720"
    const QStringList sides = json::text(root, "size"_L1).split(u'x');
    if (sides.size() == 2 && sides[0].toInt() > 0 && sides[1].toInt() > 0) {
        report.width = sides[0].toInt();
        report.height = sides[1].toInt();
    }
}

void fillTexts(TaskReport &report, const QJsonObject &root)
{
    const TaskReport::Detail detail = report.detail.value_or(TaskReport::Detail{});
    const TaskReport::Input input = detail.input.value_or(TaskReport::Input{});
    const TaskReport::PendingInfo pending = detail.pending.value_or(TaskReport::PendingInfo{});
    const TaskReport::DraftInfo draft = detail.draft.value_or(TaskReport::DraftInfo{});
    report.prompt = firstOf({json::text(root, "prompt"_L1), input.prompt, draft.prompt, pending.prompt});
    report.model = firstOf({json::text(root, "model"_L1), input.model, pending.model});
    report.queueMessage = pending.queueMessage;
    report.queueWait = pending.estimatedQueueWait;
    if (pending.positionInQueue.value_or(-1) >= 0)
        report.queuePosition = pending.positionInQueue;
    report.submitted = firstOf({pending.created, json::time(root, "created_at"_L1),
                                json::time(root, "submit_time"_L1), report.id.submitted()});
    report.updated = firstOf({json::time(root, "status_update_time"_L1), json::time(root, "updated_at"_L1)});
    report.finished =
        firstOf({draft.created, json::time(root, "completed_at"_L1), json::time(root, "finish_time"_L1)});
    report.thumbnail =
        http::webAddress(firstOf({report.thumbnailUrl, detail.thumbnailUrl, draft.encodings.thumbnail,
                                  json::text(root, "cover_url"_L1)}));
    report.preview = http::webAddress(firstOf({detail.gifUrl, draft.encodings.gif}));
}

/// explicit failure > completed with an address > completed without one > active
void decideStatus(TaskReport &report, const QJsonObject &root, const QList<QUrl> &addresses)
{
    const QString inner = report.detail ? report.detail->status : QString();
    const QString outer = firstOf({report.outerStatus, json::text(root, "task_status"_L1)});
    const TaskStatus outerStatus = TaskParser::statusFromWord(outer);
    const TaskStatus innerStatus = TaskParser::statusFromWord(inner);
    const auto either = [&](TaskStatus status) { return outerStatus == status || innerStatus == status; };
    const auto decide = [&](TaskStatus status) {
        report.status = status;
        report.statusWord = outerStatus == status || inner.isEmpty() ? outer : inner;
    };
    for (const TaskStatus ended : {TaskStatus::Failed, TaskStatus::Cancelled, TaskStatus::Expired}) {
        if (either(ended))
            return decide(ended);
    }
    if (reply::saysFailed(root) && !(either(TaskStatus::Completed) && !addresses.isEmpty()))
        return decide(TaskStatus::Failed);
    const bool waitsForUpscale = outer.compare("video_generation_completed"_L1, Qt::CaseInsensitive) == 0;
    if (either(TaskStatus::Completed) || (waitsForUpscale && !addresses.isEmpty()))
        return decide(TaskStatus::Completed);
    const bool begun = report.detail && report.detail->pending &&
                       TaskParser::statusFromWord(report.detail->pending->status) == TaskStatus::Running;
    if (either(TaskStatus::Running) || begun ||
        (either(TaskStatus::Queued) && report.progress.value_or(0) > 0))
        return decide(TaskStatus::Running);
    decide(either(TaskStatus::Queued) ? TaskStatus::Queued : TaskStatus::Unknown);
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
        report.failure = reply::failureReason(root);
    }
}
} // namespace

Result<TaskReport> TaskParser::parse(const QByteArray &body, int httpStatus, const TaskId &asked)
{
    if (nestsDeeper(body, maxDepth))
        return Failure(protocolError(httpStatus, u"the reply nests too deep"_s));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(body, &fault);
    if (!document.isObject()) {
        Error error = protocolError(httpStatus, wordsOfText(body));
        if (httpStatus >= 400)
            error.kind = http::kindOfStatus(httpStatus);
        else if (error.detail.isEmpty())
            error.detail =
                fault.error == QJsonParseError::NoError ? u"not a JSON object"_s : fault.errorString();
        return Failure(error);
    }
    QJsonObject root = document.object();
    if (isWrapper(root))
        root = json::object(root, "data"_L1);
    if (httpStatus >= 400 || !isAboutATask(root))
        return Failure(errorOf(root, httpStatus));
    if (!names(root, asked))
        return Failure(protocolError(httpStatus, u"the reply is about another task"_s));

    TaskReport report = reply::documentedFields(root);
    report.id = TaskId{firstOf({json::text(root, "id"_L1), json::text(root, "task_id"_L1)})};
    report.progress = progressOf(root, report);
    fillPicture(report, root);
    fillTexts(report, root);
    const QList<QUrl> addresses = reply::clipAddresses(root);
    decideStatus(report, root, addresses);
    fillEnd(report, root, addresses);
    report.raw = body;
    return report;
}
} // namespace rushes
