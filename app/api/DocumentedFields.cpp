// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The documented fields, one after the other as the document has them.
#include "api/JsonFields.h"
#include "api/ReplyParts.h"

#include <QJsonArray>

namespace rushes::reply
{
using namespace Qt::StringLiterals;
using namespace json;

static TaskReport::Input input(const QJsonObject &o)
{
    return {text(o, "size"_L1), text(o, "model"_L1), text(o, "prompt"_L1), text(o, "orientation"_L1),
            texts(o, "images"_L1)};
}

static TaskReport::Moderation moderation(const QJsonObject &o)
{
    TaskReport::Moderation result;
    result.type = text(o, "type"_L1);
    result.taskId = text(o, "task_id"_L1);
    if (const QString code = text(o, "code"_L1); !code.isEmpty())
        result.code = code;
    result.isOutputRejection = flag(o, "is_output_rejection"_L1);
    result.resultsByFrameIndex = raw(o, "results_by_frame_index"_L1);
    return result;
}

static QList<TaskReport::InpaintItem> inpaintItems(const QJsonValue &value)
{
    constexpr qsizetype most = 64;
    QList<TaskReport::InpaintItem> items;
    for (const QJsonValueConstRef item : value.toArray()) {
        if (!item.isObject() || items.size() == most)
            continue;
        const QJsonObject o = item.toObject();
        TaskReport::InpaintItem result;
        result.type = text(o, "type"_L1);
        result.frameIndex = integer(o, "frame_index"_L1);
        result.sourceStartFrame = integer(o, "source_start_frame"_L1);
        result.sourceEndFrame = integer(o, "source_end_frame"_L1);
        result.presetId = text(o, "preset_id"_L1);
        result.cameoFileId = text(o, "cameo_file_id"_L1);
        result.generationId = text(o, "generation_id"_L1);
        result.uploadMediaId = text(o, "upload_media_id"_L1);
        result.uploadedFileId = text(o, "uploaded_file_id"_L1);
        result.cropBounds = raw(o, "crop_bounds"_L1);
        items.append(result);
    }
    return items;
}

static void pendingNumbers(TaskReport::PendingInfo &info, const QJsonObject &o)
{
    info.seed = number(o, "seed"_L1);
    info.guidance = number(o, "guidance"_L1);
    info.width = integer(o, "width"_L1);
    info.height = integer(o, "height"_L1);
    info.frames = integer(o, "n_frames"_L1);
    info.priority = integer(o, "priority"_L1);
    info.variants = integer(o, "n_variants"_L1);
    info.unsafeGenerations = integer(o, "num_unsafe_generations"_L1);
    info.positionInQueue = integer(o, "progress_pos_in_queue"_L1);
    info.progress = number(o, "progress_pct"_L1);
    info.estimatedQueueWait = number(o, "estimated_queue_wait_time"_L1);
    info.created = time(o, "created_at"_L1);
    info.isStoryboard = flag(o, "is_storyboard"_L1);
    info.needsUserReview = flag(o, "needs_user_review"_L1);
}

static TaskReport::PendingInfo pending(const QJsonObject &o)
{
    TaskReport::PendingInfo info;
    pendingNumbers(info, o);
    info.id = text(o, "id"_L1);
    info.type = text(o, "type"_L1);
    info.user = text(o, "user"_L1);
    info.model = text(o, "model"_L1);
    info.title = text(o, "title"_L1);
    info.prompt = text(o, "prompt"_L1);
    info.status = text(o, "status"_L1);
    info.operation = text(o, "operation"_L1);
    info.presetId = text(o, "preset_id"_L1);
    info.projectId = text(o, "project_id"_L1);
    info.requestId = text(o, "request_id"_L1);
    info.trackingId = text(o, "tracking_id"_L1);
    info.organizationId = text(o, "organization_id"_L1);
    info.failureReason = text(o, "failure_reason"_L1);
    info.queueMessage = text(o, "queue_status_message"_L1);
    info.sdedit = raw(o, "sdedit"_L1);
    info.actions = raw(o, "actions"_L1);
    info.generations = raw(o, "generations"_L1);
    info.remixConfig = raw(o, "remix_config"_L1);
    info.interpolation = raw(o, "interpolation"_L1);
    info.inpaintItems = inpaintItems(o.value("inpaint_items"_L1));
    if (has(o, "moderation_result"_L1))
        info.moderation = moderation(object(o, "moderation_result"_L1));
    return info;
}

static TaskReport::CreationConfig creationConfig(const QJsonObject &o)
{
    TaskReport::CreationConfig config;
    config.prompt = text(o, "prompt"_L1);
    config.taskId = text(o, "task_id"_L1);
    config.styleId = text(o, "style_id"_L1);
    config.orientation = text(o, "orientation"_L1);
    config.frames = integer(o, "n_frames"_L1);
    config.inpaintImage = raw(o, "inpaint_image"_L1);
    config.cameoProfiles = raw(o, "cameo_profiles"_L1);
    config.remixTargetPost = raw(o, "remix_target_post"_L1);
    return config;
}

static TaskReport::Encodings encodings(const QJsonObject &o)
{
    const auto path = [&o](QLatin1StringView name) { return text(object(o, name), "path"_L1); };
    return {path("source"_L1), path("source_wm"_L1), path("md"_L1),     path("ld"_L1),
            path("gif"_L1),    path("thumbnail"_L1), path("unfurl"_L1), path("spritesheet"_L1)};
}

static TaskReport::DraftInfo draft(const QJsonObject &o)
{
    TaskReport::DraftInfo info;
    info.id = text(o, "id"_L1);
    info.url = text(o, "url"_L1);
    info.kind = text(o, "kind"_L1);
    info.title = text(o, "title"_L1);
    info.prompt = text(o, "prompt"_L1);
    info.taskId = text(o, "task_id"_L1);
    info.generationId = text(o, "generation_id"_L1);
    info.generationType = text(o, "generation_type"_L1);
    info.downloadableUrl = text(o, "downloadable_url"_L1);
    info.reason = text(o, "reason_str"_L1);
    info.reasonMarkdown = text(o, "markdown_reason_str"_L1);
    info.tags = texts(o, "tags"_L1);
    info.width = integer(o, "width"_L1);
    info.height = integer(o, "height"_L1);
    info.created = time(o, "created_at"_L1);
    info.reviewed = flag(o, "draft_reviewed"_L1);
    info.encodings = encodings(object(o, "encodings"_L1));
    if (has(o, "creation_config"_L1))
        info.creationConfig = creationConfig(object(o, "creation_config"_L1));
    return info;
}

static TaskReport::Detail detail(const QJsonObject &o)
{
    TaskReport::Detail result;
    result.id = text(o, "id"_L1);
    result.url = text(o, "url"_L1);
    result.status = text(o, "status"_L1);
    result.gifUrl = text(o, "gif_url"_L1);
    result.thumbnailUrl = text(o, "thumbnail_url"_L1);
    if (has(o, "input"_L1))
        result.input = input(object(o, "input"_L1));
    if (has(o, "pending_info"_L1))
        result.pending = pending(object(o, "pending_info"_L1));
    if (has(o, "draft_info"_L1))
        result.draft = draft(object(o, "draft_info"_L1));
    return result;
}

TaskReport documentedFields(const QJsonObject &root)
{
    TaskReport report;
    report.outerStatus = text(root, "status"_L1);
    report.videoUrl = text(root, "video_url"_L1);
    report.thumbnailUrl = text(root, "thumbnail_url"_L1);
    report.enhancedPrompt = text(root, "enhanced_prompt"_L1);
    if (has(root, "detail"_L1))
        report.detail = detail(object(root, "detail"_L1));
    return report;
}
} // namespace rushes::reply
