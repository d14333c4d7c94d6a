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

constexpr QLatin1StringView violationKind("sora_content_violation"), errorKind("sora_error");
constexpr QLatin1StringView rejectionFlag("is_output_rejection");

/// Moderation refused the clip that was made.
static bool isRejected(const QJsonObject &root)
{
    const QJsonObject pending = json::object(json::object(root, "detail"_L1), "pending_info"_L1);
    return json::flag(json::object(pending, "moderation_result"_L1), rejectionFlag).value_or(false);
}

/// The reply says by a field other than the status that the generation failed.
static bool saysFailed(const QJsonObject &root)
{
    const QJsonObject pending = json::object(json::object(root, "detail"_L1), "pending_info"_L1);
    const QJsonObject draft = json::object(json::object(root, "detail"_L1), "draft_info"_L1);
    for (const QJsonObject &place : {root, pending, draft}) {
        for (const QLatin1StringView name : {"failure_reason"_L1, "reason_str"_L1}) {
            if (!wordsOf(place.value(name)).trimmed().isEmpty())
                return true;
        }
    }
    const QString kind = json::text(draft, "kind"_L1);
    return kind == violationKind || kind == errorKind || isRejected(root);
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

static QString outerWord(const QJsonObject &root, const TaskReport &report)
{
    return report.outerStatus.isEmpty() ? root.value("task_status"_L1).toString() : report.outerStatus;
}

static QString innerWord(const TaskReport &report)
{
    return report.detail ? report.detail->status : QString();
}

void decideStatus(TaskReport &report, const QJsonObject &root, bool hasAddress)
{
    const QString outer = outerWord(root, report);
    const QString inner = innerWord(report);
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

/// "timeout" as the status says why, "failed" only that.
static bool tellsWhy(const QString &word)
{
    static constexpr QLatin1StringView bare[] = {"failed"_L1, "failure"_L1, "fail"_L1, "error"_L1};
    return TaskParser::statusFromWord(word) == TaskStatus::Failed &&
           std::ranges::none_of(bare, [name = word.trimmed()](QLatin1StringView each) {
               return name.compare(each, Qt::CaseInsensitive) == 0;
           });
}

/// What decided that it failed, the narrow before the wide; empty: nothing that tells why.
static QString decidingCode(const QJsonObject &root, const TaskReport &report)
{
    const QString kind = json::text(json::object(json::object(root, "detail"_L1), "draft_info"_L1), "kind"_L1);
    if (kind == violationKind)
        return kind;
    if (isRejected(root))
        return rejectionFlag;
    if (kind == errorKind)
        return kind;
    for (const QString &word : {outerWord(root, report), innerWord(report)}) {
        if (tellsWhy(word))
            return bounded(word);
    }
    return {};
}

FailureReason failureReason(const QJsonObject &root, const TaskReport &report)
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
    if (reason.code.isEmpty())
        reason.code = decidingCode(root, report);
    // Where a failed task has no reason field, its address fields may hold the words.
    for (const QLatin1StringView path : {"result_url"_L1, "metadata/url"_L1}) {
        const QString text = json::at(root, path).toString();
        if (reason.message.isEmpty() && !http::webAddress(text).isValid())
            reason.message = bounded(text);
    }
    return reason;
}
} // namespace rushes::reply
