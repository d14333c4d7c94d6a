// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/Replies.h"

#include "simulator/SampleClips.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace rushes::simulated
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Millis unixNow()
{
    return Millis(QDateTime::currentMSecsSinceEpoch());
}

static std::optional<double> progressAt(SimulatedTask::Course course, double part)
{
    switch (course) {
    case SimulatedTask::Course::Steady:
        return part;
    case SimulatedTask::Course::Jump:
        return part < 0.45 ? 0.0 : 0.9 + 0.1 * (part - 0.45);
    case SimulatedTask::Course::Stall:
        return std::min(part * 2, 0.9302178175176704); // where the document's example stands
    case SimulatedTask::Course::NoNumber:
        return std::nullopt;
    }
    return std::nullopt;
}

Moment momentOf(const SimulatedTask &task, Millis sinceSubmitted)
{
    Moment moment;
    if (sinceSubmitted < task.queued) {
        moment.queuePosition = 1 + int((task.queued - sinceSubmitted) / 6s);
        return moment;
    }
    if (sinceSubmitted < task.queued + task.running) {
        moment.phase = Moment::Phase::Running;
        moment.progress = progressAt(task.course, double((sinceSubmitted - task.queued).count()) /
                                                      double(task.running.count()));
        return moment;
    }
    moment.phase = task.failure.isEmpty() ? Moment::Phase::Completed : Moment::Phase::Failed;
    return moment;
}

static QJsonObject example(const QString &name)
{
    QFile file(u":/rushes/simulator/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

static QString text(const QByteArray &address)
{
    return QString::fromLatin1(address);
}

static QString isoTime(Millis time)
{
    return QDateTime::fromMSecsSinceEpoch(time.count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

/// Puts values in the place of the example's.
static void fill(QJsonObject &target, std::initializer_list<std::pair<QLatin1StringView, QJsonValue>> values)
{
    for (const auto &[name, value] : values)
        target.insert(name, value);
}

static QJsonObject filledInput(const QJsonObject &detail, const Scene &scene)
{
    QJsonObject input = detail.value("input"_L1).toObject();
    const bool portrait = scene.size.height() > scene.size.width();
    fill(input,
         {{"prompt"_L1, scene.task.prompt}, {"orientation"_L1, portrait ? u"portrait"_s : u"landscape"_s}});
    return input;
}

/// The inner word; the outer one is "pending" through queue and work.
static QString pendingWord(Moment::Phase phase)
{
    switch (phase) {
    case Moment::Phase::Queued:
        return u"queued"_s;
    case Moment::Phase::Running:
    case Moment::Phase::Completed:
        return u"processing"_s;
    case Moment::Phase::Failed:
        return u"failed"_s;
    }
    return {};
}

static QJsonObject pendingDetail(QJsonObject detail, const Scene &scene, const QString &upstream)
{
    QJsonObject info = detail.value("pending_info"_L1).toObject();
    const bool queued = scene.moment.phase == Moment::Phase::Queued;
    fill(info,
         {{"id"_L1, upstream},
          {"prompt"_L1, scene.task.prompt},
          {"width"_L1, scene.size.width()},
          {"height"_L1, scene.size.height()},
          {"status"_L1, pendingWord(scene.moment.phase)},
          {"created_at"_L1, isoTime(scene.submitted)},
          {"n_frames"_L1, sampleFrames},
          {"progress_pct"_L1, scene.moment.progress ? QJsonValue(*scene.moment.progress) : QJsonValue()},
          {"progress_pos_in_queue"_L1, queued ? QJsonValue(scene.moment.queuePosition) : QJsonValue()}});
    QJsonObject moderation = info.value("moderation_result"_L1).toObject();
    moderation.insert("task_id"_L1, upstream);
    info.insert("moderation_result"_L1, moderation);
    if (scene.moment.phase == Moment::Phase::Failed)
        info.insert("failure_reason"_L1, scene.task.failure);
    detail.insert("pending_info"_L1, info);
    return detail;
}

static QJsonObject completedDetail(QJsonObject detail, const Scene &scene, const QString &upstream)
{
    const QString video = text(scene.video);
    QJsonObject draft = detail.value("draft_info"_L1).toObject();
    const auto encoding = [](const QByteArray &address) { return QJsonObject{{"path"_L1, text(address)}}; };
    draft.insert("encodings"_L1, QJsonObject{{"md"_L1, encoding(scene.video)},
                                             {"gif"_L1, encoding(scene.preview)},
                                             {"source"_L1, encoding(scene.video)},
                                             {"unfurl"_L1, QJsonValue()},
                                             {"source_wm"_L1, encoding(scene.video)},
                                             {"thumbnail"_L1, encoding(scene.thumbnail)}});
    QJsonObject config = draft.value("creation_config"_L1).toObject();
    config.insert("prompt"_L1, scene.task.prompt);
    fill(draft, {{"url"_L1, video},
                 {"downloadable_url"_L1, video},
                 {"width"_L1, scene.size.width()},
                 {"height"_L1, scene.size.height()},
                 {"prompt"_L1, scene.task.prompt},
                 {"task_id"_L1, upstream},
                 {"created_at"_L1, double(scene.finished.count()) / 1000},
                 {"creation_config"_L1, config}});
    fill(detail, {{"url"_L1, video},
                  {"gif_url"_L1, text(scene.preview)},
                  {"thumbnail_url"_L1, text(scene.thumbnail)},
                  {"draft_info"_L1, draft}});
    return detail;
}

QByteArray documentedReply(const Scene &scene)
{
    const bool completed = scene.moment.phase == Moment::Phase::Completed;
    const bool failed = scene.moment.phase == Moment::Phase::Failed;
    QJsonObject root = example(completed ? u"completed.json"_s : u"pending.json"_s);
    const QString upstream = scene.task.id.section(u':', 1);
    QJsonObject detail = root.value("detail"_L1).toObject();
    detail.insert("id"_L1, upstream);
    detail.insert("input"_L1, filledInput(detail, scene));
    detail = completed ? completedDetail(detail, scene, upstream) : pendingDetail(detail, scene, upstream);
    if (failed)
        detail.insert("status"_L1, u"failed"_s);
    fill(root,
         {{"id"_L1, scene.task.id},
          {"detail"_L1, detail},
          {"status_update_time"_L1, double((completed || failed ? scene.finished : scene.now).count())}});
    if (completed)
        fill(root, {{"width"_L1, scene.size.width()},
                    {"height"_L1, scene.size.height()},
                    {"video_url"_L1, text(scene.video)},
                    {"thumbnail_url"_L1, text(scene.thumbnail)}});
    if (failed)
        fill(root, {{"status"_L1, u"failed"_s},
                    {"error"_L1,
                     QJsonObject{{"code"_L1, scene.task.failureCode}, {"message"_L1, scene.task.failure}}}});
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

QByteArray pathReply(const Scene &scene)
{
    static const QStringList words{u"queued"_s, u"in_progress"_s, u"completed"_s, u"failed"_s};
    const bool completed = scene.moment.phase == Moment::Phase::Completed;
    QJsonObject root{
        {"id"_L1, scene.task.id},
        {"object"_L1, u"video"_s},
        {"model"_L1, scene.task.model},
        {"prompt"_L1, scene.task.prompt},
        {"status"_L1, words[int(scene.moment.phase)]},
        {"progress"_L1, completed ? 100 : int(std::lround(scene.moment.progress.value_or(0) * 100))},
        {"created_at"_L1, double(scene.submitted.count() / 1000)},
        {"size"_L1, u"%1x%2"_s.arg(scene.size.width()).arg(scene.size.height())},
        {"seconds"_L1, QString::number(sampleSeconds)}};
    if (completed)
        fill(root, {{"completed_at"_L1, double(scene.finished.count() / 1000)},
                    {"expires_at"_L1, double((scene.now + scene.task.addressLife).count() / 1000)}});
    if (scene.moment.phase == Moment::Phase::Failed)
        root.insert("error"_L1,
                    QJsonObject{{"code"_L1, scene.task.failureCode}, {"message"_L1, scene.task.failure}});
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

QString upstreamId(Millis unixTime, quint64 serial)
{
    static constexpr QLatin1StringView digits("0123456789abcdefghjkmnpqrstvwxyz");
    QString ulid(26, u'0');
    quint64 time = quint64(unixTime.count());
    for (int i = 9; i >= 0; --i, time /= 32)
        ulid[i] = digits[qsizetype(time % 32)];
    quint64 rest = (serial + 1) * 0x9e3779b97f4a7c15ull;
    for (int i = 25; i >= 13; --i, rest /= 32)
        ulid[i] = digits[qsizetype(rest % 32)];
    return u"task_"_s + ulid;
}
} // namespace rushes::simulated
