// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Two small vocabularies: the words of a status, and the ways an address says when it ends.
#include "api/TaskParser.h"

#include <QDateTime>
#include <QHash>
#include <QUrlQuery>

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

/// X-Amz-Date is "20251006T151026Z", X-Amz-Expires a number of seconds.
static std::optional<Timestamp> amazonExpiry(const QUrlQuery &query)
{
    QDateTime signedAt =
        QDateTime::fromString(query.queryItemValue(u"X-Amz-Date"_s), u"yyyyMMdd'T'HHmmss'Z'"_s);
    signedAt.setTimeSpec(Qt::UTC);
    bool ok = false;
    const qint64 life = query.queryItemValue(u"X-Amz-Expires"_s).toLongLong(&ok);
    constexpr qint64 longest = 10LL * 365 * 86400;
    if (!signedAt.isValid() || !ok || life < 0 || life > longest)
        return std::nullopt;
    return timestampFromMs(signedAt.toMSecsSinceEpoch() + life * 1000);
}

std::optional<Timestamp> TaskParser::expiryOf(const QUrl &address)
{
    const QUrlQuery query(address);
    const QDateTime azure =
        QDateTime::fromString(query.queryItemValue(u"se"_s, QUrl::FullyDecoded), Qt::ISODateWithMs);
    if (azure.isValid())
        return timestampFromMs(azure.toMSecsSinceEpoch());
    if (const auto amazon = amazonExpiry(query))
        return amazon;
    for (const QString &name : {u"Expires"_s, u"x-oss-expires"_s, u"expires"_s}) {
        bool ok = false;
        const qint64 seconds = query.queryItemValue(name).toLongLong(&ok);
        if (ok && seconds > 1'000'000'000 && seconds < 4'102'444'800)
            return timestampFromMs(seconds * 1000);
    }
    return std::nullopt;
}
} // namespace rushes
