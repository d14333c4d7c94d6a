// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Http.h"
#include "api/JsonFields.h"
#include "api/ReplyParts.h"
#include "api/TaskParser.h"

#include <algorithm>

namespace rushes::reply
{
using namespace Qt::StringLiterals;

std::optional<double> progressOf(const QJsonObject &root, const TaskReport &report)
{
    const auto fraction = [](double value, double whole) -> std::optional<double> {
        if (value < 0 || value > 10 * whole)
            return std::nullopt;
        return std::min(value / whole, 1.0);
    };
    std::optional<double> pct;
    if (report.detail && report.detail->pending)
        pct = report.detail->pending->progress;
    if (!pct)
        pct = json::number(root, "progress_pct"_L1);
    if (pct) // 0–1 as documented; a little more is a rounding, much more a percentage
        return fraction(*pct, *pct > 1.5 ? 100 : 1);
    const std::optional<double> progress = json::number(root, "progress"_L1);
    return progress ? fraction(*progress, 100) : std::nullopt;
}

static bool isFailureKind(QStringView kind)
{
    return kind == "sora_content_violation"_L1 || kind == "sora_error"_L1;
}

/// The reply says by a field other than the status that the generation failed.
static bool saysFailed(const QJsonObject &root)
{
    const QJsonObject pending = json::object(json::object(root, "detail"_L1), "pending_info"_L1);
    const QJsonObject draft = json::object(json::object(root, "detail"_L1), "draft_info"_L1);
    const QJsonObject moderation = json::object(pending, "moderation_result"_L1);
    for (const QJsonObject &place : {root, pending, draft}) {
        for (const QLatin1StringView name : {"failure_reason"_L1, "reason_str"_L1}) {
            if (!wordsOf(place.value(name)).trimmed().isEmpty())
                return true;
        }
    }
    return isFailureKind(json::text(draft, "kind"_L1)) ||
           json::flag(moderation, "is_output_rejection"_L1).value_or(false);
}

/// A word that means two things: with an address it is the end, without one upsampling follows.
static bool isGenerationCompleted(const QString &word)
{
    return word.trimmed().compare("video_generation_completed"_L1, Qt::CaseInsensitive) == 0;
}

static bool isPending(const QString &word)
{
    return word.trimmed().compare("pending"_L1, Qt::CaseInsensitive) == 0;
}

void decideStatus(TaskReport &report, const QJsonObject &root, bool hasAddress)
{
    const QString outer =
        report.outerStatus.isEmpty() ? root.value("task_status"_L1).toString() : report.outerStatus;
    const QString inner = report.detail ? report.detail->status : QString();
    const TaskStatus outerStatus = TaskParser::statusFromWord(outer);
    const TaskStatus innerStatus = TaskParser::statusFromWord(inner);
    // "pending" beside "running" are two views of one thing; an end beside anything else is not.
    const bool bothSaid = !outer.isEmpty() && !inner.isEmpty();
    report.wordsDisagree = bothSaid && outerStatus != innerStatus && (isFinal(outerStatus) || isFinal(innerStatus));
    const auto either = [&](TaskStatus status) { return outerStatus == status || innerStatus == status; };
    const auto decide = [&](TaskStatus status) {
        report.status = status;
        report.statusWord = outerStatus == status || inner.isEmpty() ? outer : inner;
    };

    for (const TaskStatus ended : {TaskStatus::Failed, TaskStatus::Cancelled, TaskStatus::Expired}) {
        if (either(ended))
            return decide(ended);
    }
    if (saysFailed(root))
        return decide(TaskStatus::Failed);
    const bool generated = isGenerationCompleted(outer) || isGenerationCompleted(inner);
    if (either(TaskStatus::Completed) || (generated && hasAddress))
        return decide(TaskStatus::Completed);
    const bool begun = report.detail && report.detail->pending &&
                       TaskParser::statusFromWord(report.detail->pending->status) == TaskStatus::Running;
    // new-api says 20 % of what waits in the queue: only "pending" with progress is under way.
    const bool moves = (isPending(outer) || isPending(inner)) && report.progress.value_or(0) > 0;
    if (either(TaskStatus::Running) || (either(TaskStatus::Queued) && (begun || moves)))
        return decide(TaskStatus::Running);
    decide(either(TaskStatus::Queued) ? TaskStatus::Queued : TaskStatus::Unknown);
}

FailureReason failureReason(const QJsonObject &root)
{
    static constexpr QLatin1StringView names[] = {
        "error"_L1,      "fail_reason"_L1,         "failure_reason"_L1, "task_status_msg"_L1,
        "reason_str"_L1, "markdown_reason_str"_L1, "error_message"_L1};
    const QJsonObject detail = json::object(root, "detail"_L1);
    const QJsonObject draft = json::object(detail, "draft_info"_L1);
    FailureReason reason;
    for (const QJsonObject &place : {root, detail, json::object(detail, "pending_info"_L1), draft}) {
        if (reason.code.isEmpty())
            reason.code = bounded(json::text(json::object(place, "error"_L1), "code"_L1));
        for (const QLatin1StringView name : names) {
            if (reason.message.isEmpty())
                reason.message = bounded(wordsOf(place.value(name)));
        }
    }
    if (reason.message == reason.code)
        reason.message.clear(); // an error that is nothing but its code
    if (reason.code.isEmpty() && isFailureKind(json::text(draft, "kind"_L1)))
        reason.code = json::text(draft, "kind"_L1);
    // Where a failed task has no reason field, its address fields may hold the words.
    for (const QLatin1StringView path : {"result_url"_L1, "metadata/url"_L1}) {
        const QString text = json::at(root, path).toString();
        if (reason.message.isEmpty() && !http::webAddress(text).isValid())
            reason.message = bounded(text);
    }
    return reason;
}
} // namespace rushes::reply
