// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/InspectorFields.h"

#include "widgets/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace rushes::fields
{
using namespace Qt::StringLiterals;

namespace
{
struct Fields {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

QString text(const std::optional<int> &value)
{
    return value ? QLocale().toString(*value) : QString();
}
QString text(const std::optional<double> &value)
{
    return value ? QLocale().toString(*value, 'g', 8) : QString();
}
QString text(const std::optional<bool> &value)
{
    if (!value)
        return {};
    return *value ? Fields::tr("yes") : Fields::tr("no");
}
QString text(const std::optional<Timestamp> &value)
{
    return value ? words::moment(*value) : QString();
}
QString text(const QByteArray &json)
{
    // "[]" and "{}" say nothing.
    return json.size() > 2 ? QString::fromUtf8(json) : QString();
}

class Group
{
public:
    explicit Group(const QString &title = {}) { m_group.title = title; }
    Group &add(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            m_group.rows.push_back({label, value});
        return *this;
    }
    void into(std::vector<FieldGroup> &groups)
    {
        if (!m_group.rows.empty())
            groups.push_back(std::move(m_group));
    }

private:
    FieldGroup m_group;
};

QString statusLine(const Task &task)
{
    const QString clip = words::clip(task);
    return clip.isEmpty() ? words::status(task) : words::status(task) + u" · "_s + clip;
}

QString pictureLine(const Task &task, const TaskReport &report)
{
    QStringList parts{words::size(task)};
    if (task.seconds)
        //: Length of a clip
        parts << Fields::tr("%1 s").arg(QLocale().toString(*task.seconds, 'g', 4));
    if (report.detail && report.detail->pending && report.detail->pending->frames)
        parts << Fields::tr("%n frame(s)", nullptr, *report.detail->pending->frames);
    parts.removeAll(QString());
    return parts.join(Fields::tr(", "));
}

QString generationLine(const Task &task)
{
    if (!task.submitted || !task.finished || *task.finished < *task.submitted)
        return {};
    return words::duration(std::chrono::duration_cast<std::chrono::seconds>(*task.finished - *task.submitted));
}

QString modelLine(const Task &task, const TaskReport &report)
{
    return report.model.isEmpty() || report.model == task.model ? task.model
                                                                : u"%1 (%2)"_s.arg(task.model, report.model);
}

Group taskGroup(const Task &task, const TaskReport &report, Timestamp now)
{
    Group group;
    group.add(Fields::tr("Status"), statusLine(task));
    if (isFinal(task.status) && task.status != TaskStatus::Completed)
        group.add(Fields::tr("Reason"), words::failure(task.failure))
            .add(Fields::tr("Reason code"), task.failure.code);
    for (const std::optional<Error> &trouble : {task.trouble, task.clip.trouble}) {
        if (trouble)
            group.add(Fields::tr("Trouble"), words::error(*trouble)).add(Fields::tr("Server's words"), trouble->detail);
    }
    group.add(Fields::tr("Submitted"), text(task.submitted))
        .add(Fields::tr("Finished"), text(task.finished))
        .add(Fields::tr("Queue and generation"), generationLine(task))
        .add(Fields::tr("Picture"), pictureLine(task, report))
        .add(Fields::tr("Model"), modelLine(task, report))
        .add(Fields::tr("Link expires"), task.clip.expires ? words::until(*task.clip.expires, now) : QString())
        .add(Fields::tr("File"), task.clip.state == ClipState::Saved ? task.clip.file : QString())
        .add(Fields::tr("File size"), task.clip.size > 0 ? words::bytes(task.clip.size) : QString())
        .add(Fields::tr("SHA-256"), QString::fromLatin1(task.clip.sha256.toHex()))
        .add(Fields::tr("Batch"), task.batch)
        .add(Fields::tr("Task id"), task.id.value)
        .add(Fields::tr("Status changed"), text(task.updated))
        .add(Fields::tr("Last answer"), text(task.answered))
        .add(Fields::tr("Added"), words::moment(task.added));
    return group;
}

Group queueGroup(const TaskReport::PendingInfo &info)
{
    Group group(Fields::tr("Progress and queue"));
    group.add(Fields::tr("Progress"), info.progress ? words::percent(*info.progress) : QString())
        .add(Fields::tr("Place in queue"), text(info.positionInQueue))
        .add(Fields::tr("Estimated wait"), text(info.estimatedQueueWait))
        .add(Fields::tr("Queue message"), info.queueMessage)
        .add(Fields::tr("State within"), info.status)
        .add(Fields::tr("Priority"), text(info.priority))
        .add(Fields::tr("Failure reason"), info.failureReason);
    return group;
}

Group checkGroup(const TaskReport::PendingInfo &info)
{
    Group group(Fields::tr("Review"));
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

Group draftGroup(const TaskReport::DraftInfo &draft)
{
    Group group(Fields::tr("Draft"));
    group.add(Fields::tr("Draft id"), draft.id)
        .add(Fields::tr("Kind"), draft.kind)
        .add(Fields::tr("Title"), draft.title)
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

Group addressGroup(const TaskReport &report, const TaskReport::Detail &detail)
{
    Group group(Fields::tr("Addresses"));
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

Group serviceGroup(const TaskReport &report, const TaskReport::Detail &detail, const TaskReport::PendingInfo &info)
{
    Group group(Fields::tr("Service"));
    group.add(Fields::tr("Outer status"), report.outerStatus)
        .add(Fields::tr("Inner status"), detail.status)
        .add(Fields::tr("Inner id"), detail.id)
        .add(Fields::tr("Pending id"), info.id)
        .add(Fields::tr("Type"), info.type)
        .add(Fields::tr("User"), info.user)
        .add(Fields::tr("Title"), info.title)
        .add(Fields::tr("Created"), text(info.created))
        .add(Fields::tr("Project"), info.projectId)
        .add(Fields::tr("Request"), info.requestId)
        .add(Fields::tr("Tracking"), info.trackingId)
        .add(Fields::tr("Organization"), info.organizationId)
        .add(Fields::tr("Generations"), text(info.generations))
        .add(Fields::tr("Actions"), text(info.actions));
    return group;
}

Group parameterGroup(const TaskReport::Input &input, const TaskReport::PendingInfo &info)
{
    Group group(Fields::tr("Parameters"));
    group.add(Fields::tr("Size"), input.size)
        .add(Fields::tr("Orientation"), input.orientation)
        .add(Fields::tr("Model"), input.model)
        .add(Fields::tr("Model within"), info.model)
        .add(Fields::tr("Width"), text(info.width))
        .add(Fields::tr("Height"), text(info.height))
        .add(Fields::tr("Frames"), text(info.frames))
        .add(Fields::tr("Variants"), text(info.variants))
        .add(Fields::tr("Seed"), text(info.seed))
        .add(Fields::tr("Guidance"), text(info.guidance))
        .add(Fields::tr("Operation"), info.operation)
        .add(Fields::tr("Preset"), info.presetId)
        .add(Fields::tr("Storyboard"), text(info.isStoryboard))
        .add(Fields::tr("SDEdit"), text(info.sdedit))
        .add(Fields::tr("Remix"), text(info.remixConfig))
        .add(Fields::tr("Interpolation"), text(info.interpolation));
    return group;
}

Group inpaintGroup(const TaskReport::InpaintItem &item, int number)
{
    //: A picture given to the generation; %1 counts from 1
    Group group(Fields::tr("Input image %1").arg(number));
    group.add(Fields::tr("Type"), item.type)
        .add(Fields::tr("At frame"), text(item.frameIndex))
        .add(Fields::tr("Source from frame"), text(item.sourceStartFrame))
        .add(Fields::tr("Source to frame"), text(item.sourceEndFrame))
        .add(Fields::tr("Uploaded media"), item.uploadMediaId)
        .add(Fields::tr("Uploaded file"), item.uploadedFileId)
        .add(Fields::tr("Generation id"), item.generationId)
        .add(Fields::tr("Preset"), item.presetId)
        .add(Fields::tr("Cameo file"), item.cameoFileId)
        .add(Fields::tr("Crop"), text(item.cropBounds));
    return group;
}

Group creationGroup(const TaskReport::CreationConfig &config)
{
    Group group(Fields::tr("Creation"));
    group.add(Fields::tr("Prompt"), config.prompt)
        .add(Fields::tr("Task"), config.taskId)
        .add(Fields::tr("Style"), config.styleId)
        .add(Fields::tr("Orientation"), config.orientation)
        .add(Fields::tr("Frames"), text(config.frames))
        .add(Fields::tr("Inpaint image"), text(config.inpaintImage))
        .add(Fields::tr("Cameo profiles"), text(config.cameoProfiles))
        .add(Fields::tr("Remix of"), text(config.remixTargetPost));
    return group;
}
}

std::vector<FieldGroup> overview(const Task &task, const TaskReport &report, Timestamp now)
{
    std::vector<FieldGroup> groups;
    taskGroup(task, report, now).into(groups);
    const TaskReport::Detail detail = report.detail.value_or(TaskReport::Detail{});
    const TaskReport::PendingInfo pending = detail.pending.value_or(TaskReport::PendingInfo{});
    queueGroup(pending).into(groups);
    checkGroup(pending).into(groups);
    if (detail.draft)
        draftGroup(*detail.draft).into(groups);
    addressGroup(report, detail).into(groups);
    serviceGroup(report, detail, pending).into(groups);
    return groups;
}

std::vector<FieldGroup> inputs(const Task &task, const TaskReport &report)
{
    std::vector<FieldGroup> groups;
    const TaskReport::Detail detail = report.detail.value_or(TaskReport::Detail{});
    const TaskReport::Input input = detail.input.value_or(TaskReport::Input{});
    const TaskReport::PendingInfo pending = detail.pending.value_or(TaskReport::PendingInfo{});
    Group(QString()).add(Fields::tr("Prompt"), task.prompt).add(Fields::tr("Enhanced prompt"), report.enhancedPrompt)
        .add(Fields::tr("Input images"), input.images.join(u'\n'))
        .into(groups);
    parameterGroup(input, pending).into(groups);
    for (int i = 0; i < pending.inpaintItems.size(); ++i)
        inpaintGroup(pending.inpaintItems[i], i + 1).into(groups);
    if (detail.draft && detail.draft->creationConfig)
        creationGroup(*detail.draft->creationConfig).into(groups);
    return groups;
}
}
