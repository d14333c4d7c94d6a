// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/TaskParser.h"

#include <QHash>

namespace rushes
{
using namespace Qt::StringLiterals;

static const QHash<QString, TaskStatus> &statusWords()
{
    static const QHash<QString, TaskStatus> table = [] {
        QHash<QString, TaskStatus> words;
        const auto add = [&words](TaskStatus status, const char *list) {
            for (const QString &word : QString::fromLatin1(list).split(u' '))
                words.insert(word, status);
        };
        add(TaskStatus::Queued,
            "pending queued queueing in_queue submitted not_start notstart created starting "
            "preparing initializing preprocessing waiting");
        add(TaskStatus::Running, "processing in_progress running generating rendering image_downloading "
                                 "video_generating video_generation_completed video_upsampling upsampling");
        add(TaskStatus::Completed, "completed complete succeeded success succeed finished done ready "
                                   "video_upsampling_completed");
        add(TaskStatus::Failed, "failed failure fail error rejected blocked video_generation_failed "
                                "video_upsampling_failed content_violation moderation_blocked timeout");
        add(TaskStatus::Cancelled, "cancelled canceled aborted deleted");
        add(TaskStatus::Expired, "expired");
        return words;
    }();
    return table;
}

TaskStatus TaskParser::statusFromWord(QStringView word)
{
    QString normal = word.trimmed().toString().toLower();
    normal.replace(u'-', u'_').replace(u' ', u'_');
    return statusWords().value(normal, TaskStatus::Unknown);
}

} // namespace rushes
