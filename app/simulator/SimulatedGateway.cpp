// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/SimulatedGateway.h"

#include "simulator/FaultyServer.h"
#include "simulator/Replies.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QMutex>
#include <QSize>
#include <QStringList>

#include <algorithm>
#include <array>

static void initRushesMedia()
{
    Q_INIT_RESOURCE(rushes_simulator_media);
    Q_INIT_RESOURCE(rushes_simulator_replies);
}

namespace rushes
{
using namespace Qt::StringLiterals;
using simulated::Millis;
using simulated::Moment;

struct SampleClip {
    const char *name;
    QSize size;
};
static constexpr std::array<SampleClip, 6> samples{{{"dawn", {352, 640}},
                                                    {"neon", {640, 352}},
                                                    {"stream", {640, 352}},
                                                    {"ink", {352, 640}},
                                                    {"lantern", {480, 480}},
                                                    {"glass", {352, 640}}}};

static const SampleClip &sampleOf(const SimulatedTask &task)
{
    return samples[size_t(task.clip) % samples.size()];
}

static QByteArray mediaBytes(const SimulatedTask &task, const QString &suffix)
{
    QFile file(u":/rushes/media/%1.%2"_s.arg(QLatin1StringView(sampleOf(task).name), suffix));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static Millis unixNow()
{
    return Millis(QDateTime::currentMSecsSinceEpoch());
}

struct SimulatedGateway::Private {
    struct Entry {
        SimulatedTask task;
        Millis added{};
        std::optional<Millis> finishedAt; ///< by finishNow()
        std::optional<double> held;
        int queries{};
        int clipRequests{};
        bool renewed{};
    };

    Private();

    // asked by the servers' threads
    Fault judgeQuery(httplib::Request &request);
    Fault judgeMedia(httplib::Request &request);
    void answerQuery(const QString &id, bool documented, httplib::Response &response);
    void answerContent(const QString &id, const httplib::Request &request, httplib::Response &response);
    void answerMedia(const httplib::Request &request, httplib::Response &response);
    void serveClip(const Entry &entry, httplib::Response &response);

    bool keyFits(const httplib::Request &request) const;
    Moment moment(const Entry &entry) const;
    QByteArray addressOf(const Entry &entry, const char *suffix) const;
    simulated::Scene sceneOf(const Entry &entry) const;
    void remember(const httplib::Request &request, quint16 port);

    mutable QMutex mutex;
    QHash<QString, Entry> tasks;
    QString key;
    bool documented{true}, path{true};
    quint64 serial{};
    std::vector<Seen> seen;
    FaultyServer api;
    FaultyServer media;
};

static QString idOf(const httplib::Request &request, bool documented)
{
    if (documented && request.path == "/v1/videos/video_id" && request.has_param("id"))
        return QString::fromStdString(request.get_param_value("id"));
    // A gateway without the documented form reads its path as a task named "video_id".
    const QString path = QString::fromStdString(request.path);
    QString rest = path.section(u"/v1/videos/"_s, 1);
    if (rest.endsWith(u"/content"_s))
        rest.chop(8);
    return rest;
}

SimulatedGateway::Private::Private()
    : api([this](httplib::Request &request) { return judgeQuery(request); }),
      media([this](httplib::Request &request) { return judgeMedia(request); })
{
    const auto query = [this](const httplib::Request &request, httplib::Response &response) {
        if (!keyFits(request)) {
            response.status = 401;
            response.set_content(
                R"({"error":{"message":"无效的令牌","type":"new_api_error","code":"invalid_api_key"}})",
                "application/json");
            return;
        }
        const bool isDocumented =
            request.path == "/v1/videos/video_id" && request.has_param("id") && documented;
        if (request.path.ends_with("/content"))
            answerContent(idOf(request, documented), request, response);
        else
            answerQuery(isDocumented || path ? idOf(request, documented) : QString(), isDocumented, response);
    };
    api.Get("/v1/videos/.*", query);
    media.Get("/media/.*", [this](const httplib::Request &request, httplib::Response &response) {
        answerMedia(request, response);
    });
}

bool SimulatedGateway::Private::keyFits(const httplib::Request &request) const
{
    const QMutexLocker lock(&mutex);
    return key.isEmpty() || request.get_header_value("Authorization") == "Bearer " + key.toStdString();
}

void SimulatedGateway::Private::remember(const httplib::Request &request, quint16 port)
{
    Seen one;
    one.target = QByteArray::fromStdString(request.target);
    one.port = port;
    for (const auto &[name, value] : request.headers)
        one.headers.emplace_back(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    seen.push_back(std::move(one));
}

Fault SimulatedGateway::Private::judgeQuery(httplib::Request &request)
{
    const QMutexLocker lock(&mutex);
    remember(request, api.port());
    const auto entry = tasks.find(idOf(request, documented));
    if (entry == tasks.end())
        return Fault::None;
    if (request.path.ends_with("/content"))
        return entry->task.clipFault;
    ++entry->queries;
    entry->renewed = true;
    return entry->task.queryFault;
}

static QString mediaId(const httplib::Request &request)
{
    return QString::fromStdString(request.get_param_value("task"));
}

Fault SimulatedGateway::Private::judgeMedia(httplib::Request &request)
{
    const QMutexLocker lock(&mutex);
    remember(request, media.port());
    const auto entry = tasks.find(mediaId(request));
    if (entry == tasks.end() || !request.path.ends_with(".mp4"))
        return Fault::None;
    const int before = entry->clipRequests++;
    const Fault fault = entry->task.clipFault;
    const bool once = fault == Fault::HalfOnce || fault == Fault::ChangesMidway;
    const QByteArray tag = fault == Fault::ChangesMidway && before > 0 ? "\"v2\"" : "\"v1\"";
    const std::string wanted = request.get_header_value("If-Range");
    if (fault == Fault::IgnoresRange || (!wanted.empty() && wanted != tag.toStdString()))
        request.ranges.clear();
    return once && before > 0 ? Fault::None : fault;
}

Moment SimulatedGateway::Private::moment(const Entry &entry) const
{
    if (entry.finishedAt)
        return {entry.task.failure.isEmpty() ? Moment::Phase::Completed : Moment::Phase::Failed, {}, 0};
    Moment moment = simulated::momentOf(entry.task, unixNow() - entry.added);
    if (entry.held)
        moment = {Moment::Phase::Running, entry.held, 0};
    return moment;
}

QByteArray SimulatedGateway::Private::addressOf(const Entry &entry, const char *suffix) const
{
    const QDateTime ends = QDateTime::currentDateTimeUtc().addSecs(qint64(entry.task.addressLife.count()));
    return "http://127.0.0.1:" + QByteArray::number(media.port()) + "/media/" + sampleOf(entry.task).name +
           suffix + "?task=" + QUrl::toPercentEncoding(entry.task.id) +
           "&se=" + QUrl::toPercentEncoding(ends.toString(Qt::ISODate)) + "&sig=4%2Bq%2FnZ8w%3D%3D";
}

simulated::Scene SimulatedGateway::Private::sceneOf(const Entry &entry) const
{
    simulated::Scene scene;
    scene.task = entry.task;
    scene.moment = moment(entry);
    scene.now = unixNow();
    scene.submitted = entry.added - entry.task.age;
    // A task from before was made in about three minutes.
    const Millis length = entry.task.age.count() > 0
                              ? std::min<Millis>(entry.task.age, std::chrono::seconds(193))
                              : entry.task.queued + entry.task.running;
    scene.finished = entry.finishedAt.value_or(scene.submitted + length);
    scene.size = sampleOf(entry.task).size;
    scene.video = addressOf(entry, ".mp4");
    scene.thumbnail = addressOf(entry, ".webp");
    scene.preview = addressOf(entry, ".gif");
    return scene;
}

/// The faults that are answers; true: answered.
static bool answersFault(Fault fault, const httplib::Request *request, int attempt,
                         httplib::Response &response)
{
    switch (fault) {
    case Fault::Unauthorized:
        response.status = 401;
        response.set_content(R"({"error":{"message":"无效的令牌","type":"new_api_error"}})",
                             "application/json");
        return true;
    case Fault::TooManyRetryAfter:
        response.set_header("Retry-After", "1");
        [[fallthrough]];
    case Fault::TooMany:
        response.status = 429;
        return true;
    case Fault::ServerErrorOnce:
        if (attempt > 1)
            return false;
        response.status = 500;
        response.set_content("upstream request failed", "text/plain");
        return true;
    case Fault::RedirectElsewhere: {
        const std::string host = request ? request->get_header_value("Host") : std::string();
        if (!request || host.starts_with("localhost"))
            return false;
        response.set_redirect("http://localhost" + host.substr(host.find(':')) + request->target, 302);
        return true;
    }
    case Fault::HtmlWith200:
        response.set_content("<!doctype html><html><head><title>Console</title></head><body></body></html>",
                             "text/html");
        return true;
    case Fault::JsonInsteadOfBytes:
        response.set_content(R"({"error":{"message":"video is not ready","type":"invalid_request_error"}})",
                             "video/mp4");
        return true;
    default:
        return false;
    }
}

void SimulatedGateway::Private::answerQuery(const QString &id, bool isDocumented, httplib::Response &response)
{
    const QMutexLocker lock(&mutex);
    const auto entry = tasks.constFind(id);
    if (entry == tasks.cend()) {
        response.status = 400;
        response.set_content(R"({"code":"task_not_exist","message":"task_not_exist","data":null})",
                             "application/json");
        return;
    }
    if (answersFault(entry->task.queryFault, nullptr, entry->queries, response))
        return;
    const simulated::Scene scene = sceneOf(*entry);
    const QByteArray body = isDocumented ? documentedReply(scene) : pathReply(scene);
    response.set_content(body.toStdString(), "application/json");
}

void SimulatedGateway::Private::serveClip(const Entry &entry, httplib::Response &response)
{
    const bool changed = entry.task.clipFault == Fault::ChangesMidway && entry.clipRequests > 1;
    SimulatedTask source = entry.task;
    source.clip += changed ? 1 : 0;
    const QByteArray bytes = mediaBytes(source, u"mp4"_s);
    response.set_header("ETag", changed ? "\"v2\"" : "\"v1\"");
    response.set_header("Accept-Ranges", "bytes");
    response.set_content(bytes.toStdString(), "video/mp4");
}

void SimulatedGateway::Private::answerContent(const QString &id, const httplib::Request &request,
                                              httplib::Response &response)
{
    const QMutexLocker lock(&mutex);
    const auto entry = tasks.find(id);
    if (entry == tasks.end() || moment(*entry).phase != Moment::Phase::Completed) {
        response.status = 404;
        response.set_content(R"({"error":{"message":"video is not ready"}})", "application/json");
        return;
    }
    ++entry->clipRequests;
    if (!answersFault(entry->task.clipFault, &request, entry->clipRequests, response))
        serveClip(*entry, response);
}

void SimulatedGateway::Private::answerMedia(const httplib::Request &request, httplib::Response &response)
{
    const QMutexLocker lock(&mutex);
    const auto entry = tasks.constFind(mediaId(request));
    const QDateTime ends =
        QDateTime::fromString(QString::fromStdString(request.get_param_value("se")), Qt::ISODate);
    const bool gone = entry != tasks.cend() && entry->task.clipFault == Fault::Gone && !entry->renewed;
    if (entry == tasks.cend() || gone || ends < QDateTime::currentDateTimeUtc()) {
        response.status = 403;
        response.set_content("AuthenticationFailed", "text/plain");
        return;
    }
    if (request.path.ends_with(".mp4")) {
        if (!answersFault(entry->task.clipFault, &request, entry->clipRequests, response))
            serveClip(*entry, response);
        return;
    }
    const bool still = request.path.ends_with(".webp");
    response.set_content(mediaBytes(entry->task, still ? u"webp"_s : u"gif"_s).toStdString(),
                         still ? "image/webp" : "image/gif");
}

SimulatedGateway::SimulatedGateway()
{
    initRushesMedia();
    d = std::make_unique<Private>();
}

SimulatedGateway::~SimulatedGateway() = default;

bool SimulatedGateway::start()
{
    return d->api.start() && d->media.start();
}

QUrl SimulatedGateway::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(d->api.port()));
}

quint16 SimulatedGateway::mediaPort() const
{
    return d->media.port();
}

void SimulatedGateway::setKey(const QString &key)
{
    const QMutexLocker lock(&d->mutex);
    d->key = key;
}

void SimulatedGateway::setSpeaks(bool documented, bool path)
{
    const QMutexLocker lock(&d->mutex);
    d->documented = documented;
    d->path = path;
}

QString SimulatedGateway::add(const SimulatedTask &task)
{
    const QMutexLocker lock(&d->mutex);
    Private::Entry entry{.task = task, .added = unixNow(), .finishedAt = {}, .held = {}};
    if (entry.task.id.isEmpty())
        entry.task.id = task.model + u':' + simulated::upstreamId(entry.added - task.age, d->serial++);
    d->tasks.insert(entry.task.id, entry);
    return entry.task.id;
}

void SimulatedGateway::setQueryFault(const QString &id, Fault fault)
{
    const QMutexLocker lock(&d->mutex);
    d->tasks[id].task.queryFault = fault;
}

void SimulatedGateway::setClipFault(const QString &id, Fault fault)
{
    const QMutexLocker lock(&d->mutex);
    Private::Entry &entry = d->tasks[id];
    entry.task.clipFault = fault;
    entry.renewed = false;
    entry.clipRequests = 0;
}

void SimulatedGateway::finishNow(const QString &id)
{
    const QMutexLocker lock(&d->mutex);
    d->tasks[id].finishedAt = unixNow();
}

void SimulatedGateway::holdAt(const QString &id, double progress)
{
    const QMutexLocker lock(&d->mutex);
    d->tasks[id].held = progress;
}

QByteArray SimulatedGateway::clip(const QString &id) const
{
    const QMutexLocker lock(&d->mutex);
    return mediaBytes(d->tasks.value(id).task, u"mp4"_s);
}

QByteArray SimulatedGateway::Seen::header(const QByteArray &name) const
{
    const auto found = std::ranges::find_if(
        headers, [&name](const auto &one) { return one.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

std::vector<SimulatedGateway::Seen> SimulatedGateway::seen() const
{
    const QMutexLocker lock(&d->mutex);
    return d->seen;
}

int SimulatedGateway::queriesOf(const QString &id) const
{
    const QMutexLocker lock(&d->mutex);
    return d->tasks.value(id).queries;
}
} // namespace rushes
