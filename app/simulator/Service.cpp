// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/Service.h"

#include "simulator/Answers.h"
#include "simulator/ByteRange.h"
#include "simulator/SignedAddress.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace rushes::simulated
{
using namespace Qt::StringLiterals;

static constexpr size_t mostSeen = 100'000; ///< a demo that runs for days shall not grow

// What is asked

Service::Question Service::questionOf(const httplib::Request &request) const
{
    using Form = Question::Form;
    const QString path = QString::fromStdString(request.path);
    const QString prefix = u"/v1/videos/"_s;
    if (request.method != "GET" || !path.startsWith(prefix))
        return {};
    if (m_documented && request.path == "/v1/videos/video_id" && request.has_param("id"))
        return {Form::Documented, QString::fromStdString(request.get_param_value("id"))};
    // A gateway without the documented form reads its path as a task named "video_id".
    QString rest = path.mid(prefix.size());
    if (rest.endsWith("/content"_L1))
        return {Form::Content, rest.chopped(8)};
    return {m_path ? Form::Path : Form::Unknown, rest};
}

bool Service::refuses(const Question &question, const httplib::Request &request,
                      httplib::Response &response) const
{
    if (question.form == Question::Form::Unknown) {
        response.status = 404;
        return true;
    }
    if (!m_key.isEmpty() && request.get_header_value("Authorization") != "Bearer " + m_key.toStdString()) {
        answerUnauthorized(response);
        return true;
    }
    const auto isJson = [&request](const char *name) {
        return request.get_header_value(name).starts_with("application/json");
    };
    if (m_strict && question.form != Question::Form::Content &&
        !(isJson("Accept") && isJson("Content-Type"))) {
        answerJson(response, 400,
                   R"({"error":{"message":"Accept and Content-Type must be application/json",)"
                   R"("type":"invalid_request_error"}})");
        return true;
    }
    return false;
}

Fault Service::answerApi(const httplib::Request &request, httplib::Response &response)
{
    const QMutexLocker lock(&m_mutex);
    remember(request, m_apiPort);
    const Question question = questionOf(request);
    if (refuses(question, request, response))
        return Fault::None;
    const auto entry = m_tasks.find(question.id);
    if (entry == m_tasks.end()) {
        answerNoSuchTask(response);
        return Fault::None;
    }
    if (question.form != Question::Form::Content)
        return answerQuery(*entry, question, request, response);
    if (momentNow(*entry).phase != Moment::Phase::Completed) {
        answerJson(response, 404,
                   R"({"error":{"message":"video is not ready","type":"invalid_request_error"}})");
        return Fault::None;
    }
    return serveClip(*entry, entry->queries, request, response);
}

Fault Service::answerQuery(Entry &entry, const Question &question, const httplib::Request &request,
                           httplib::Response &response)
{
    ++entry.queries;
    const int attempt = ++entry.queryAttempts;
    if (answerFault(entry.task.queryFault, attempt, request, response))
        return Fault::None;
    const Scene scene = sceneOf(entry);
    const bool isDocumented = question.form == Question::Form::Documented;
    const QByteArray body = isDocumented ? documentedReply(scene) : pathReply(scene);
    answerJson(response, 200, body.constData());
    return wireFault(entry.task.queryFault, attempt);
}

// Media

static Grant grantOf(const httplib::Request &request)
{
    const auto value = [&request](const char *name) {
        return QString::fromStdString(request.get_param_value(name));
    };
    return {QString::fromStdString(request.path).mid(7), value("task"), value("sr").toInt(),
            QDateTime::fromString(value("se"), Qt::ISODate)};
}

Fault Service::answerMedia(const httplib::Request &request, httplib::Response &response)
{
    const QMutexLocker lock(&m_mutex);
    remember(request, m_mediaPort);
    const Grant grant = grantOf(request);
    const auto entry = m_tasks.find(grant.task);
    const bool isGenuine = request.get_param_value("sig") == signatureOf(grant).toStdString();
    if (entry == m_tasks.end() || !isGenuine || grant.ends <= QDateTime::currentDateTimeUtc()) {
        answerForbidden(response);
        return Fault::None;
    }
    for (const Media media : {Media::Still, Media::Preview}) {
        if (grant.file.endsWith(QLatin1StringView(suffixOf(media)))) {
            response.status = 200;
            response.set_content(mediaBytes(sampleClip(entry->task.clip), media).toStdString(),
                                 contentTypeOf(media));
            return Fault::None;
        }
    }
    return serveClip(*entry, grant.serial, request, response);
}

bool Service::isGone(Entry &entry, int serial)
{
    if (entry.task.clipFault != Fault::Gone)
        return false;
    if (entry.goneUpTo < 0)
        entry.goneUpTo = entry.queries;
    return serial <= entry.goneUpTo;
}

Fault Service::serveClip(Entry &entry, int serial, const httplib::Request &request,
                         httplib::Response &response)
{
    const int attempt = ++entry.clipAttempts;
    if (isGone(entry, serial)) {
        answerForbidden(response);
        return Fault::None;
    }
    if (answerFault(entry.task.clipFault, attempt, request, response))
        return Fault::None;
    sendClip(entry, request, response);
    return wireFault(entry.task.clipFault, attempt);
}

void Service::sendClip(const Entry &entry, const httplib::Request &request, httplib::Response &response) const
{
    const bool isChanged = entry.task.clipFault == Fault::ChangesMidway && entry.clipAttempts > 1;
    const SampleClip &clip = sampleClip(entry.task.clip + (isChanged ? 1 : 0));
    const QByteArray bytes = mediaBytes(clip, Media::Video);
    const QByteArray tag =
        '"' + QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex().left(16) + '"';
    const QDateTime finish = QDateTime::fromMSecsSinceEpoch(finishOf(entry).count(), Qt::UTC);
    const QByteArray modified =
        QLocale::c().toString(finish, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();

    const QByteArray ifRange = QByteArray::fromStdString(request.get_header_value("If-Range"));
    const bool holds = ifRange.isEmpty() || ifRange == tag || (ifRange == modified && !isChanged);
    const bool ignores = entry.task.clipFault == Fault::IgnoresRange;
    const QByteArray wanted =
        ignores ? QByteArray() : QByteArray::fromStdString(request.get_header_value("Range"));
    const ByteRange range = byteRange(wanted, holds, bytes.size());

    response.status = range.status;
    response.set_header("ETag", tag.toStdString());
    response.set_header("Last-Modified", modified.toStdString());
    if (!ignores)
        response.set_header("Accept-Ranges", "bytes");
    if (range.status != 200)
        response.set_header("Content-Range", contentRange(range, bytes.size()).toStdString());
    if (range.status != 416)
        response.set_content(bytes.constData() + range.first, size_t(range.length),
                             contentTypeOf(Media::Video));
}

// What a task is just now

Millis Service::submissionOf(const Entry &entry)
{
    return entry.added - entry.task.age;
}

Moment Service::momentNow(const Entry &entry) const
{
    if (entry.finishedAt)
        return {entry.task.failure.isEmpty() ? Moment::Phase::Completed : Moment::Phase::Failed, {}, 0};
    if (entry.held)
        return {Moment::Phase::Running, entry.held, 0};
    return momentOf(entry.task, unixNow() - submissionOf(entry));
}

Millis Service::finishOf(const Entry &entry) const
{
    return entry.finishedAt.value_or(submissionOf(entry) + entry.task.queued + entry.task.running);
}

QByteArray Service::addressOf(const Entry &entry, Media media) const
{
    const auto life = std::chrono::duration_cast<std::chrono::seconds>(entry.task.addressLife);
    const Grant grant{
        QLatin1StringView(sampleClip(entry.task.clip).name) + QLatin1StringView(suffixOf(media)),
        entry.task.id, entry.queries, QDateTime::currentDateTimeUtc().addSecs(qint64(life.count()))};
    return "http://127.0.0.1:" + QByteArray::number(m_mediaPort) + signedPath(grant);
}

Scene Service::sceneOf(const Entry &entry) const
{
    Scene scene;
    scene.task = entry.task;
    scene.moment = momentNow(entry);
    scene.now = unixNow();
    scene.submitted = submissionOf(entry);
    scene.finished = finishOf(entry);
    scene.size = sampleClip(entry.task.clip).size;
    scene.video = addressOf(entry, Media::Video);
    scene.thumbnail = addressOf(entry, Media::Still);
    scene.preview = addressOf(entry, Media::Preview);
    return scene;
}

void Service::remember(const httplib::Request &request, quint16 port)
{
    if (m_seen.size() >= mostSeen)
        m_seen.erase(m_seen.begin(), m_seen.begin() + mostSeen / 2);
    SimulatedGateway::Seen one;
    one.method = QByteArray::fromStdString(request.method);
    one.target = QByteArray::fromStdString(request.target);
    one.port = port;
    for (const auto &[name, value] : request.headers)
        one.headers.emplace_back(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    m_seen.push_back(std::move(one));
}
} // namespace rushes::simulated
