// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskId.h"
#include "api/TaskStatus.h"
#include "api/Time.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace rushes
{
/// Why a task failed, as its gateway says it. Both empty: no reason given.
struct FailureReason {
    QString code;    ///< a machine's word such as "sora_content_violation"
    QString message; ///< a sentence for people, in whatever language it came
    bool isEmpty() const { return code.isEmpty() && message.isEmpty(); }
    bool operator==(const FailureReason &) const = default;
};

/// One reply about one task. First what the program acts on, read from wherever the dialects put it
/// (api/gateways.md, sections 2 to 5); then every documented field as it was sent.
struct TaskReport {
    TaskId id; ///< the outer id; empty when the reply names none

    // what it comes to
    TaskStatus status{TaskStatus::Unknown};
    QString statusWord;             ///< the word that decided, as sent
    bool wordsDisagree{};           ///< the reply's own statuses name different ends
    std::optional<double> progress; ///< 0–1; none: the gateway does not say
    FailureReason failure;
    QString prompt;
    QString model;                      ///< as sent; the id's prefix is TaskId::model()
    std::optional<int> width, height;   ///< pixels
    std::optional<double> seconds;      ///< length of the clip
    std::optional<Timestamp> submitted; ///< created_at, in whichever of three forms
    std::optional<Timestamp> finished;  ///< completed_at or draft_info.created_at
    std::optional<Timestamp> updated;   ///< status_update_time
    std::optional<Timestamp> expires;   ///< when the first clip address ends to work
    std::optional<int> queuePosition;   ///< 0 or more
    std::optional<double> queueWait;    ///< estimated_queue_wait_time; unit disputed, a hint only
    QString queueMessage;

    /// Addresses of the clip, best first, http(s) only, each once, percent-encoding as sent. Empty for a
    /// task that is not completed.
    QList<QUrl> clipAddresses;
    QUrl thumbnail; ///< a still picture
    QUrl preview;   ///< a moving picture (GIF)

    // the document's own fields
    struct Input {
        QString size, model, prompt, orientation;
        QStringList images;
        bool operator==(const Input &) const = default;
    };
    struct Moderation {
        QString type, taskId;
        std::optional<QString> code;
        std::optional<bool> isOutputRejection;
        QByteArray resultsByFrameIndex; ///< JSON
        bool operator==(const Moderation &) const = default;
    };
    struct InpaintItem {
        QString type;
        std::optional<int> frameIndex, sourceStartFrame, sourceEndFrame;
        QString presetId, cameoFileId, generationId, uploadMediaId, uploadedFileId;
        QByteArray cropBounds; ///< JSON; empty for null
        bool operator==(const InpaintItem &) const = default;
    };
    struct PendingInfo {
        QString id, type, user, model, title, prompt, status, operation;
        std::optional<double> seed, guidance;
        std::optional<int> width, height, frames, priority, variants, unsafeGenerations, positionInQueue;
        std::optional<double> progress, estimatedQueueWait;
        std::optional<Timestamp> created;
        std::optional<bool> isStoryboard, needsUserReview;
        QString presetId, projectId, requestId, trackingId, organizationId, failureReason, queueMessage;
        /// Fields whose type the document does not show (null or empty in its examples): JSON as sent.
        QByteArray sdedit, actions, generations, remixConfig, interpolation;
        QList<InpaintItem> inpaintItems;
        std::optional<Moderation> moderation;
        bool operator==(const PendingInfo &) const = default;
    };
    struct CreationConfig {
        QString prompt, taskId, styleId, orientation;
        std::optional<int> frames;
        QByteArray inpaintImage, cameoProfiles, remixTargetPost; ///< JSON as sent
        bool operator==(const CreationConfig &) const = default;
    };
    struct Encodings {
        QString source, sourceWatermarked, medium, low, gif, thumbnail, unfurl, spritesheet;
        bool operator==(const Encodings &) const = default;
    };
    struct DraftInfo {
        QString id, url, kind, title, prompt, taskId, generationId, generationType, downloadableUrl;
        QString reason, reasonMarkdown;
        QStringList tags;
        std::optional<int> width, height;
        std::optional<Timestamp> created;
        std::optional<bool> reviewed;
        Encodings encodings;
        std::optional<CreationConfig> creationConfig;
        bool operator==(const DraftInfo &) const = default;
    };
    struct Detail {
        QString id, url, status, gifUrl, thumbnailUrl;
        std::optional<Input> input;
        std::optional<PendingInfo> pending;
        std::optional<DraftInfo> draft;
        bool operator==(const Detail &) const = default;
    };
    QString outerStatus; ///< "status" as sent
    QString videoUrl, thumbnailUrl, enhancedPrompt;
    std::optional<Detail> detail;

    /// How long the service wishes not to be asked again; at most a day.
    std::optional<std::chrono::milliseconds> pollAfter{};

    QByteArray raw; ///< the reply as it came, at most 8 MiB

    bool operator==(const TaskReport &) const = default;
};
} // namespace rushes
