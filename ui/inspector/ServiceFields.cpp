// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/InspectorFields.h"
#include "widgets/Words.h"

#include <QCoreApplication>

namespace rushes::fields
{
using namespace Qt::StringLiterals;

namespace
{
struct Fields {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

GroupBuilder queueGroup(const TaskReport::PendingInfo &info)
{
    GroupBuilder group(Fields::tr("Progress and queue"));
    group.add(Fields::tr("Progress"), info.progress ? words::percent(*info.progress) : QString())
        .add(Fields::tr("Place in queue"), text(info.positionInQueue))
        .add(Fields::tr("Estimated wait"), text(info.estimatedQueueWait))
        .add(Fields::tr("Queue message"), info.queueMessage)
        .add(Fields::tr("State within"), info.status)
        .add(Fields::tr("Priority"), text(info.priority))
        .add(Fields::tr("Failure reason"), info.failureReason);
    return group;
}

GroupBuilder checkGroup(const TaskReport::PendingInfo &info)
{
    GroupBuilder group(Fields::tr("Review"));
    const TaskReport::Moderation moderation = info.moderation.value_or(TaskReport::Moderation{});
    group.add(Fields::tr("Moderation"), moderation.type)
        .add(Fields::tr("Moderation code"), moderation.code.value_or(QString()))
        .add(Fields::tr("Moderated task"), moderation.taskId)
        .add(Fields::tr("Output rejected"), text(moderation.isOutputRejection))
        .add(Fields::tr("Results by frame"), text(moderation.resultsByFrameIndex))
        .add(Fields::tr("Needs review"), text(info.needsUserReview))
        .add(Fields::tr("Unsafe generations"), text(info.unsafeGenerations));
    return group;
}

/// The same prompt in four places is said once.
QString unlessSaid(const QString &prompt, const TaskReport &report)
{
    return prompt == report.prompt ? QString() : prompt;
}

GroupBuilder draftGroup(const TaskReport &report, const TaskReport::DraftInfo &draft)
{
    GroupBuilder group(Fields::tr("Draft"));
    group.add(Fields::tr("Draft id"), draft.id)
        .add(Fields::tr("Kind"), draft.kind)
        .add(Fields::tr("Title"), draft.title)
        .add(Fields::tr("Prompt"), unlessSaid(draft.prompt, report))
        .add(Fields::tr("Draft's task"), draft.taskId)
        .add(Fields::tr("Generation id"), draft.generationId)
        .add(Fields::tr("Generation type"), draft.generationType)
        .add(Fields::tr("Created"), text(draft.created))
        .add(Fields::tr("Reviewed"), text(draft.reviewed))
        .add(Fields::tr("Tags"), draft.tags.join(u", "_s))
        .add(Fields::tr("Reason given"), draft.reason)
        .add(Fields::tr("Reason (Markdown)"), draft.reasonMarkdown);
    if (draft.width && draft.height)
        group.add(Fields::tr("Draft picture"), u"%1 × %2"_s.arg(*draft.width).arg(*draft.height));
    return group;
}

GroupBuilder addressGroup(const TaskReport &report, const TaskReport::Detail &detail)
{
    GroupBuilder group(Fields::tr("Addresses"));
    const TaskReport::DraftInfo draft = detail.draft.value_or(TaskReport::DraftInfo{});
    group.add(Fields::tr("Clip"), report.videoUrl)
        .add(Fields::tr("Clip (detail)"), detail.url)
        .add(Fields::tr("Clip (draft)"), draft.url)
        .add(Fields::tr("For download"), draft.downloadableUrl)
        .add(Fields::tr("Source"), draft.encodings.source)
        .add(Fields::tr("Source with watermark"), draft.encodings.sourceWatermarked)
        .add(Fields::tr("Medium"), draft.encodings.medium)
        .add(Fields::tr("Small"), draft.encodings.low)
        .add(Fields::tr("Moving preview"), detail.gifUrl)
        .add(Fields::tr("GIF"), draft.encodings.gif)
        .add(Fields::tr("Still picture"), report.thumbnailUrl)
        .add(Fields::tr("Still (detail)"), detail.thumbnailUrl)
        .add(Fields::tr("Still (encoding)"), draft.encodings.thumbnail)
        .add(Fields::tr("Unfurl"), draft.encodings.unfurl)
        .add(Fields::tr("Sprite sheet"), draft.encodings.spritesheet);
    return group;
}

GroupBuilder serviceGroup(const TaskReport &report, const TaskReport::Detail &detail,
                          const TaskReport::PendingInfo &info)
{
    GroupBuilder group(Fields::tr("Service"));
    group.add(Fields::tr("Outer status"), report.outerStatus)
        .add(Fields::tr("Inner status"), detail.status)
        .add(Fields::tr("Inner id"), detail.id)
        .add(Fields::tr("Pending id"), info.id)
        .add(Fields::tr("Type"), info.type)
        .add(Fields::tr("User"), info.user)
        .add(Fields::tr("Title"), info.title)
        .add(Fields::tr("Prompt"), unlessSaid(info.prompt, report))
        .add(Fields::tr("Created"), text(info.created))
        .add(Fields::tr("Project"), info.projectId)
        .add(Fields::tr("Request"), info.requestId)
        .add(Fields::tr("Tracking"), info.trackingId)
        .add(Fields::tr("Organization"), info.organizationId)
        .add(Fields::tr("Generations"), text(info.generations))
        .add(Fields::tr("Actions"), text(info.actions));
    return group;
}

} // namespace

std::vector<FieldGroup> serviceGroups(const TaskReport &report)
{
    std::vector<FieldGroup> groups;
    const TaskReport::Detail detail = report.detail.value_or(TaskReport::Detail{});
    const TaskReport::PendingInfo pending = detail.pending.value_or(TaskReport::PendingInfo{});
    queueGroup(pending).into(groups);
    checkGroup(pending).into(groups);
    if (detail.draft)
        draftGroup(report, *detail.draft).into(groups);
    addressGroup(report, detail).into(groups);
    serviceGroup(report, detail, pending).into(groups);
    return groups;
}
} // namespace rushes::fields
