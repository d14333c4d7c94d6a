// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/HttpClient.h"
#include "api/TaskParser.h"
#include "api/VideoService.h"
#include "media/ClipBytes.h"
#include "media/ClipJob.h"
#include "media/DownloadQueue.h"
#include "media/MediaServer.h"
#include "media/PartFile.h"
#include "media/Sidecar.h"
#include "simulator/SimulatedGateway.h"
#include "tasks/TaskBook.h"
#include "tasks/TaskStore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rushes;
using namespace rushes::test;
using Reply = MediaServer::Reply;
using Request = MediaServer::Request;

Q_DECLARE_METATYPE(rushes::Fault)

namespace
{
const QByteArray clip = clipBytes(300'000);

class TestClock final : public Clock
{
public:
    Timestamp now() const override { return time; }
    Timestamp time = SystemClock().now();
};

SimulatedTask simulated(int clip, Fault fault)
{
    SimulatedTask task;
    task.prompt = u"A cat"_s;
    task.clip = clip;
    task.clipFault = fault;
    return task;
}

QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(no file)");
}
} // namespace

class tst_DownloadQueue : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void faultOfTheGatewayLosesNothing_data();
    void faultOfTheGatewayLosesNothing();
    void clipThatChangesMidwayIsTakenAnew();
    void keyGoesToTheGatewayOnly();
    void keyDoesNotTravelUnencryptedToAnotherMachine();
    void contentElsewhereMeansTheGatewaysOwn();

    void expiredAddressIsRenewedAndGoneOnFrom();
    void addressThatNobodyRenewsIsAskedForAgain();
    void whatIsNeverAClipFailsAndCanBeSavedByHand();
    void diskThatRefusesPausesTheQueue();
    void retryAfterIsHonoured();
    void clockSetBackDoesNotStopTheQueue();
    void aPauseThatIsTakenBackAtOnceLetsNoClipSleep();

    void restartGoesOnWhereItStopped();
    void crashAfterTheRenameDoesNotFetchTwice();
    void notesOfSavedClipsAreTidiedUp();
    void missingClipCanBeSavedAgain();
    void clipsAreSortedIntoFolders();
    void sidecarLiesBesideTheClip();
    void sidecarReplacesNoFileOfOthers();
    void sameNamesAreToldApart();
    void addressThatEndsSoonestComesFirst();
    void limitsHold_data();
    void limitsHold();
    void cancelDeletesThePart();
    void removedTaskLeavesNothing();
    void savingByHandOnly();

private:
    void open();
    void close();
    TaskKey add(const QString &id, const QString &prompt = u"A cat"_s);
    void report(TaskKey key, const QString &address);
    TaskKey addSimulated(SimulatedTask task);
    void query(TaskKey key);
    const Task &task(TaskKey key) const { return *m_book->find(key); }
    bool isSaved(TaskKey key) const { return onDisk(key).state == ClipState::Saved; }
    const Clip &onDisk(TaskKey key) const { return m_book->at(m_book->rowOf(key)).clip; }
    QStringList library(const QStringList &pattern = {u"*"_s}) const
    {
        return QDir(m_options.libraryFolder).entryList(pattern, QDir::Files | QDir::Hidden);
    }
    QString address(const QString &path) const { return m_server->url(path).toString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    TestClock m_fakeClock;
    SystemClock m_clock;
    bool m_usesFakeClock{};
    std::unique_ptr<MediaServer> m_server;
    std::unique_ptr<SimulatedGateway> m_simulator;
    std::unique_ptr<TaskStore> m_store;
    std::unique_ptr<TaskBook> m_book;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<VideoService> m_service;
    std::unique_ptr<DownloadQueue> m_queue;
    DownloadQueue::Options m_options;
    Gateway m_gateway;
};

void tst_DownloadQueue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_usesFakeClock = false;
    m_fakeClock.time = SystemClock().now();
    m_server = std::make_unique<MediaServer>([](const Request &request) { return serve(clip, request); });
    m_options = {};
    m_options.libraryFolder = m_folder->filePath(u"library"_s);
    m_options.nameTemplate = u"{prompt} {id}"_s;
    m_options.firstPause = 20ms;
    m_options.storagePause = 50ms;
    m_options.addressGrace = 50ms;
    m_gateway = {};
    m_gateway.id = u"gateway"_s;
    m_gateway.base = m_server->url({});
    open();
}

void tst_DownloadQueue::cleanup()
{
    close();
    m_simulator.reset();
    m_server.reset();
}

void tst_DownloadQueue::open()
{
    const Clock &clock = m_usesFakeClock ? static_cast<const Clock &>(m_fakeClock) : m_clock;
    m_store = std::make_unique<TaskStore>(m_folder->filePath(u"tasks.sqlite"_s));
    m_book = std::make_unique<TaskBook>(*m_store, clock);
    m_http = std::make_unique<HttpClient>(m_clock);
    m_service = std::make_unique<VideoService>(*m_http);
    m_queue = std::make_unique<DownloadQueue>(*m_book, *m_store, clock);
    m_queue->setOptions(m_options);
    m_queue->setGateways({m_gateway});
    m_book->load();
    QTRY_VERIFY(m_book->isLoaded());
}

void tst_DownloadQueue::close()
{
    m_queue.reset();
    m_service.reset();
    m_http.reset();
    if (m_book) {
        bool isDone = false;
        m_book->flush(this, [&] { isDone = true; });
        QTRY_VERIFY(isDone);
    }
    m_book.reset();
    m_store.reset();
}

TaskKey tst_DownloadQueue::add(const QString &id, const QString &prompt)
{
    TaskKey key{};
    m_book->add({{u"gateway"_s, TaskId{id}, {}, prompt}}, this,
                [&key](const Result<TaskBook::AddOutcome> &outcome) { key = outcome->added.front(); });
    [&key] { QTRY_VERIFY(key != TaskKey{}); }();
    return key;
}

/// A completed task's reply; its clip lies at the address.
void tst_DownloadQueue::report(TaskKey key, const QString &address)
{
    const QString id = task(key).id.value;
    const QString reply = uR"({"id":"%1","status":"completed","video_url":"%2"})"_s.arg(id, address);
    const auto report = TaskParser::parse(reply.toUtf8(), 200, TaskId{id});
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().detail));
    QCOMPARE(report->status, TaskStatus::Completed);
    m_book->applyReport(key, *report, 200, 1ms);
}

TaskKey tst_DownloadQueue::addSimulated(SimulatedTask wanted)
{
    if (!m_simulator) {
        m_simulator = std::make_unique<SimulatedGateway>();
        m_simulator->start();
        m_simulator->setKey(u"sk-12345"_s);
        m_gateway.base = m_simulator->url();
        m_gateway.key = u"sk-12345"_s;
        m_queue->setGateways({m_gateway});
        connect(m_queue.get(), &DownloadQueue::freshAddressNeeded, this, &tst_DownloadQueue::query);
    }
    wanted.queued = wanted.running = 0ms;
    const QString id = m_simulator->add(wanted);
    m_simulator->finishNow(id);
    const TaskKey key = add(id, wanted.prompt);
    query(key);
    return key;
}

void tst_DownloadQueue::query(TaskKey key)
{
    m_service->query(m_gateway, task(key).id, m_book.get(), [this, key](const QueryOutcome &outcome) {
        if (outcome.report)
            m_book->applyReport(key, *outcome.report, outcome.httpStatus, outcome.took);
    });
}

void tst_DownloadQueue::faultOfTheGatewayLosesNothing_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("isTold"); // a trouble shows, and stays as long as the fault
    QTest::addColumn<Error::Kind>("kind");
    using Kind = Error::Kind;
    QTest::newRow("none") << Fault::None << false << Kind{};
    QTest::newRow("never answers") << Fault::NeverAnswers << true << Kind::Timeout;
    QTest::newRow("closes early") << Fault::ClosesEarly << true << Kind::Offline;
    QTest::newRow("half a body, always") << Fault::HalfABody << true << Kind::Offline;
    QTest::newRow("half a body, once") << Fault::HalfOnce << false << Kind{};
    QTest::newRow("key refused") << Fault::Unauthorized << true << Kind::Auth;
    QTest::newRow("too many") << Fault::TooMany << true << Kind::RateLimited;
    QTest::newRow("too many, with a time") << Fault::TooManyRetryAfter << true << Kind::RateLimited;
    QTest::newRow("error once") << Fault::ServerErrorOnce << false << Kind{};
    QTest::newRow("redirect to another origin") << Fault::RedirectElsewhere << false << Kind{};
    QTest::newRow("web page") << Fault::HtmlWith200 << true << Kind::Protocol;
    QTest::newRow("JSON in place of bytes") << Fault::JsonInsteadOfBytes << true << Kind::Protocol;
    QTest::newRow("ranges ignored") << Fault::IgnoresRange << false << Kind{};
    QTest::newRow("gone until asked again") << Fault::Gone << false << Kind{};
}

void tst_DownloadQueue::faultOfTheGatewayLosesNothing()
{
    QFETCH(Fault, fault);
    QFETCH(bool, isTold);
    QFETCH(Error::Kind, kind);
    m_options.stallLimit = 200ms;
    m_queue->setOptions(m_options);
    const TaskKey key = addSimulated(simulated(0, fault));
    if (isTold) {
        QTRY_VERIFY(onDisk(key).trouble.has_value());
        QCOMPARE(onDisk(key).trouble->kind, kind);
        QVERIFY(onDisk(key).state != ClipState::Saved);
        QVERIFY(library({u"*.mp4"_s}).isEmpty());
        m_simulator->setClipFault(task(key).id.value, Fault::None);
    }
    QTRY_VERIFY_WITH_TIMEOUT(isSaved(key), 20'000);
    const QByteArray expected = m_simulator->clip(task(key).id.value);
    QVERIFY(!expected.isEmpty());
    QCOMPARE(contents(onDisk(key).file), expected);
    QCOMPARE(onDisk(key).size, expected.size());
    QCOMPARE(onDisk(key).sha256, QCryptographicHash::hash(expected, QCryptographicHash::Sha256));
    QVERIFY(!onDisk(key).trouble);
    QVERIFY(onDisk(key).saved.has_value());
    QTRY_COMPARE(library().size(), 1); // the note goes a moment later
}

void tst_DownloadQueue::clipThatChangesMidwayIsTakenAnew()
{
    const TaskKey key = addSimulated(simulated(0, Fault::ChangesMidway));
    QTRY_VERIFY(isSaved(key));
    const QString changed = m_simulator->add(simulated(1, Fault::None));
    QCOMPARE(contents(onDisk(key).file), m_simulator->clip(changed));
    QVERIFY(m_simulator->clip(changed) != m_simulator->clip(task(key).id.value));
}

void tst_DownloadQueue::keyGoesToTheGatewayOnly()
{
    const TaskKey first = addSimulated(simulated(0, Fault::RedirectElsewhere));
    const TaskKey second = addSimulated(simulated(0, Fault::Unauthorized)); // refused there, then /content
    QTRY_VERIFY(isSaved(first));
    QTRY_VERIFY(onDisk(second).trouble.has_value());
    int contentRequests = 0;
    for (const SimulatedGateway::Seen &seen : m_simulator->seen()) {
        const bool isMedia = seen.port == m_simulator->mediaPort();
        const bool isHere = seen.header("Host").startsWith("127.0.0.1");
        QCOMPARE(seen.header("Authorization"), isMedia || !isHere ? QByteArray() : "Bearer sk-12345");
        contentRequests += !isMedia && seen.target.contains("/content");
    }
    QVERIFY(contentRequests > 0);
}

void tst_DownloadQueue::keyDoesNotTravelUnencryptedToAnotherMachine()
{
    Gateway remote = m_gateway;
    remote.base = QUrl(u"http://gateway.test"_s);
    remote.key = u"sk-12345"_s;
    QVERIFY(clipjob::sources({}, TaskId{u"id"_s}, &remote).isEmpty());
    remote.plainKeyAllowed = true;
    QCOMPARE(clipjob::sources({}, TaskId{u"id"_s}, &remote).size(), 1);
    remote.plainKeyAllowed = false;
    remote.base.setScheme(u"https"_s);
    const auto sources = clipjob::sources({}, TaskId{u"id"_s}, &remote);
    QCOMPARE(sources.size(), 1);
    QCOMPARE(sources.front().authorization, "Bearer sk-12345");
    QCOMPARE(sources.front().url, QUrl(u"https://gateway.test/v1/videos/id/content"_s));
}

void tst_DownloadQueue::contentElsewhereMeansTheGatewaysOwn()
{
    const TaskKey key = add(u"task_1"_s);
    report(key, u"http://localhost:1/v1/videos/task_1/content"_s);
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(m_server->seen.size(), size_t(1));
    QCOMPARE(m_server->seen.front().target, "/v1/videos/task_1/content");
}

void tst_DownloadQueue::expiredAddressIsRenewedAndGoneOnFrom()
{
    bool isExpired = false;
    m_server->setHandler([&](const Request &request) {
        if (request.target == "/new")
            return serve(clip, request);
        if (request.target != "/old")
            return Reply{"404 Not Found", {}, {}};
        if (std::exchange(isExpired, true))
            return Reply{"403 Forbidden", {}, "Signature expired"};
        Reply half = serve(clip, request);
        half.stopAt = 150'000;
        return half;
    });
    QSignalSpy needed(m_queue.get(), &DownloadQueue::freshAddressNeeded);
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/old"_s));
    QTRY_VERIFY(!needed.isEmpty());
    QTRY_VERIFY(onDisk(key).trouble && onDisk(key).trouble->kind == Error::Kind::Auth);
    QCOMPARE(onDisk(key).state, ClipState::Waiting);
    QCOMPARE(onDisk(key).trouble->detail, u"Signature expired"_s);
    QCOMPARE(onDisk(key).received, 150'000);

    report(key, address(u"/new"_s));
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(m_server->seen.back().target, "/new");
    QCOMPARE(m_server->seen.back().from(), 150'000);
    QCOMPARE(contents(onDisk(key).file), clip);
}

void tst_DownloadQueue::addressThatNobodyRenewsIsAskedForAgain()
{
    m_server->setHandler([](const Request &) { return Reply{"403 Forbidden", {}, {}}; });
    QSignalSpy needed(m_queue.get(), &DownloadQueue::freshAddressNeeded);
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/old"_s));
    QTRY_VERIFY(needed.size() >= 4);
    QCOMPARE(m_server->seen.size(), size_t(2)); // the address and /content, once each
    QCOMPARE(task(key).clip.state, ClipState::Waiting);
    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    report(key, address(u"/new"_s));
    QTRY_VERIFY(isSaved(key));
}

void tst_DownloadQueue::whatIsNeverAClipFailsAndCanBeSavedByHand()
{
    m_options.firstPause = 1ms;
    m_queue->setOptions(m_options);
    m_server->setHandler([](const Request &) { return Reply{"200 OK", {}, "<html>A console</html>"}; });
    QSignalSpy needed(m_queue.get(), &DownloadQueue::freshAddressNeeded);
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_COMPARE(onDisk(key).state, ClipState::Failed);
    QCOMPARE(onDisk(key).trouble->kind, Error::Kind::Protocol);
    QCOMPARE(needed.size(), 6);
    QCOMPARE(m_queue->activity().waiting, 0);

    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    m_queue->save({key});
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(contents(onDisk(key).file), clip);
}

void tst_DownloadQueue::diskThatRefusesPausesTheQueue()
{
    QFile obstacle(m_options.libraryFolder);
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    std::vector<TaskKey> keys;
    for (int i = 0; i < 6; ++i)
        keys.push_back(add(u"task_%1"_s.arg(i)));
    for (const TaskKey key : keys)
        report(key, address(u"/clip"_s));
    QTRY_VERIFY(m_queue->activity().storage.has_value());
    QVERIFY(!m_queue->activity().storage->detail.isEmpty());
    QTRY_COMPARE(m_queue->activity().waiting, 6);
    QVERIFY(m_server->seen.empty());

    QVERIFY(obstacle.remove());
    for (const TaskKey key : keys)
        QTRY_VERIFY(isSaved(key));
    QVERIFY(!m_queue->activity().storage);
    QTRY_COMPARE(library().size(), 6);
}

void tst_DownloadQueue::retryAfterIsHonoured()
{
    close();
    m_usesFakeClock = true;
    open();
    m_server->setHandler([](const Request &request) {
        return request.target == "/clip" ? Reply{"429 Too Many Requests", "Retry-After: 100\r\n", {}}
                                         : Reply{"500 Oops", {}, {}};
    });
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(onDisk(key).trouble.has_value());
    const size_t before = m_server->seen.size();
    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    const auto touchedAt = [&](std::chrono::seconds later, bool seen) {
        m_fakeClock.time += later;
        m_book->setSeen(key, seen); // any change lets the queue look at the clock
        QTRY_COMPARE(m_book->at(m_book->rowOf(key)).seen, seen);
    };
    touchedAt(99s, true);
    QTest::qWait(50); // nothing may come
    QCOMPARE(m_server->seen.size(), before);
    touchedAt(2s, false);
    QTRY_VERIFY(isSaved(key));
}

void tst_DownloadQueue::clockSetBackDoesNotStopTheQueue()
{
    close();
    m_usesFakeClock = true;
    open();
    m_server->setHandler([](const Request &) { return Reply{"500 Oops", {}, {}}; });
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(onDisk(key).trouble.has_value());
    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    m_fakeClock.time -= 24h;
    m_book->setSeen(key, true);
    QTRY_VERIFY(m_book->at(m_book->rowOf(key)).seen);
    m_fakeClock.time += 1s;
    QTRY_VERIFY(isSaved(key));
}

void tst_DownloadQueue::aPauseThatIsTakenBackAtOnceLetsNoClipSleep()
{
    close();
    m_usesFakeClock = true;
    open();
    m_server->setHandler([](const Request &) { return Reply{"500 Oops", {}, {}}; });
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(onDisk(key).trouble.has_value());
    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    m_book->setPaused(key, true);
    m_gateway.key = u"sk-new"_s; // its clips are looked at anew, while the pause is not written yet
    m_queue->setGateways({m_gateway});
    QVERIFY(!m_book->at(m_book->rowOf(key)).paused);
    m_book->setPaused(key, false);
    QTRY_VERIFY(isSaved(key));
}

void tst_DownloadQueue::restartGoesOnWhereItStopped()
{
    m_server->setHandler([](const Request &request) {
        Reply half = serve(clip, request);
        half.stopAt = 150'000;
        half.hangs = true;
        return half;
    });
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    const QString part = clipjob::partFile(m_options.libraryFolder, task(key));
    QTRY_COMPARE(QFileInfo(part).size(), 150'000);
    QTRY_COMPARE(onDisk(key).state, ClipState::Saving);
    close();

    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    open();
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(m_server->seen.back().from(), 150'000);
    QCOMPARE(contents(onDisk(key).file), clip);
}

void tst_DownloadQueue::crashAfterTheRenameDoesNotFetchTwice()
{
    m_server->setHandler([](const Request &) { return Reply{"503 Later", {}, {}}; });
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(onDisk(key).trouble.has_value());
    PartFile part(clipjob::partFile(m_options.libraryFolder, task(key)));
    close();
    QVERIFY(part.open());
    QVERIFY(part.startOver("\"one\"", clip.size()));
    QVERIFY(part.append(clip));
    const auto published = part.publish(m_options.libraryFolder + u"/A cat task_1"_s, u"mp4"_s);
    QVERIFY(published.has_value()); // and here the program ends

    m_server->seen.clear();
    open();
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(onDisk(key).file, published->file);
    QVERIFY(m_server->seen.empty());
    QTRY_COMPARE(library().size(), 1);
}

void tst_DownloadQueue::notesOfSavedClipsAreTidiedUp()
{
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(isSaved(key));
    QTRY_COMPARE(library().size(), 1);
    const QString part = clipjob::partFile(m_options.libraryFolder, task(key));
    close();
    const QString foreign = m_options.libraryFolder + u"/.rushes-77-0123456789ab.part.note"_s;
    for (const QString &left : {PartFile::noteFile(part), foreign}) {
        QFile file(left);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    open();
    QTRY_VERIFY(!QFile::exists(PartFile::noteFile(part)));
    QVERIFY(QFile::exists(foreign)); // perhaps another profile's
    QVERIFY(isSaved(key));
}

void tst_DownloadQueue::missingClipCanBeSavedAgain()
{
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(isSaved(key));
    Clip gone = onDisk(key);
    QVERIFY(QFile::remove(gone.file));
    gone.state = ClipState::Missing;
    m_book->setClip(key, gone);
    QTRY_COMPARE(onDisk(key).state, ClipState::Missing);
    m_queue->save({key});
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(contents(onDisk(key).file), clip);
    QCOMPARE(m_server->seen.size(), size_t(2));
}

void tst_DownloadQueue::clipsAreSortedIntoFolders()
{
    m_options.folderTemplate = u"{batch}/{model}"_s;
    m_queue->setOptions(m_options);
    const TaskKey key = add(u"veo-3:task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(QFileInfo(onDisk(key).file).path(), m_options.libraryFolder + u"/veo-3"_s);
    QCOMPARE(contents(onDisk(key).file), clip);
    QTRY_VERIFY(library().isEmpty()); // neither part nor note stay behind
}

void tst_DownloadQueue::sidecarLiesBesideTheClip()
{
    m_options.sidecars = true;
    m_gateway.key = u"sk-12345"_s;
    m_queue->setOptions(m_options);
    m_queue->setGateways({m_gateway});
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip?sig=secret-signature"_s));
    QTRY_VERIFY(isSaved(key));
    const QByteArray bytes = contents(Sidecar::fileFor(onDisk(key).file));
    const std::optional<Sidecar> sidecar = Sidecar::read(bytes);
    QVERIFY(sidecar.has_value());
    QCOMPARE(sidecar->id.value, u"task_1"_s);
    QCOMPARE(sidecar->gateway, m_gateway.id);
    QCOMPARE(sidecar->clip.sha256, onDisk(key).sha256);
    QCOMPARE(sidecar->clip.size, clip.size());
    QVERIFY(!bytes.contains("secret-signature"));
    QVERIFY(!bytes.contains("sk-12345"));
}

void tst_DownloadQueue::sidecarReplacesNoFileOfOthers()
{
    m_options.sidecars = true;
    m_queue->setOptions(m_options);
    QVERIFY(QDir().mkpath(m_options.libraryFolder));
    QFile foreign(m_options.libraryFolder + u"/A cat task_1.mp4.json"_s);
    QVERIFY(foreign.open(QIODevice::WriteOnly) && foreign.write("mine") == 4);
    foreign.close();
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(contents(foreign.fileName()), QByteArray("mine"));
}

void tst_DownloadQueue::sameNamesAreToldApart()
{
    m_options.nameTemplate = u"{prompt}"_s;
    m_queue->setOptions(m_options);
    const QByteArray other = clipBytes(200'000, 2);
    m_server->setHandler(
        [&](const Request &request) { return serve(request.target == "/1" ? clip : other, request); });
    const TaskKey first = add(u"task_1"_s);
    const TaskKey second = add(u"task_2"_s);
    report(first, address(u"/1"_s));
    report(second, address(u"/2"_s));
    QTRY_VERIFY(isSaved(first) && isSaved(second));
    QCOMPARE(library({u"*.mp4"_s}), QStringList({u"A cat (2).mp4"_s, u"A cat.mp4"_s}));
    QCOMPARE(contents(onDisk(first).file), clip);
    QCOMPARE(contents(onDisk(second).file), other);
}

void tst_DownloadQueue::addressThatEndsSoonestComesFirst()
{
    m_options.atOnce = 1;
    m_options.libraryFolder.clear(); // nothing may start yet
    close();
    open();
    const QList<QByteArray> ends{"2099-01-01", "2097-01-01", "2098-01-01"};
    for (const QByteArray &end : ends) {
        const TaskKey key = add(u"task_"_s + QString::fromLatin1(end));
        report(key, address(u"/clip?se="_s) + QString::fromLatin1(end) + u"T00%3A00%3A00Z"_s);
        QTRY_COMPARE(onDisk(key).state, ClipState::Waiting);
        QVERIFY(onDisk(key).expires.has_value());
    }
    m_options.libraryFolder = m_folder->filePath(u"library"_s);
    m_queue->setOptions(m_options);
    QTRY_COMPARE(m_server->seen.size(), size_t(3));
    for (size_t i = 0; i < 3; ++i) {
        const QList<QByteArray> expected{"2097", "2098", "2099"};
        QVERIFY(m_server->seen.at(i).target.contains(expected.at(qsizetype(i))));
    }
}

void tst_DownloadQueue::limitsHold_data()
{
    QTest::addColumn<int>("atOnce");
    QTest::addColumn<int>("atOncePerHost");
    QTest::addColumn<int>("here");
    QTest::addColumn<int>("elsewhere");
    QTest::newRow("in all") << 3 << 3 << 3 << 0;
    QTest::newRow("for a host") << 4 << 2 << 2 << 2;
    QTest::newRow("one at a time") << 1 << 1 << 1 << 0;
}

void tst_DownloadQueue::limitsHold()
{
    QFETCH(int, atOnce);
    QFETCH(int, atOncePerHost);
    QFETCH(int, here);
    QFETCH(int, elsewhere);
    m_options.atOnce = atOnce;
    m_options.atOncePerHost = atOncePerHost;
    m_queue->setOptions(m_options);
    m_server->setHandler([](const Request &) { return Reply{"200 OK", {}, clip, true, 100, true}; });
    std::vector<TaskKey> keys;
    for (int i = 0; i < 8; ++i)
        keys.push_back(add(u"task_%1"_s.arg(i)));
    for (size_t i = 0; i < keys.size(); ++i) {
        const QString host = i < 4 ? u"127.0.0.1"_s : u"localhost"_s;
        report(keys.at(i), m_server->url(u"/clip"_s, host).toString());
    }
    QTRY_COMPARE(int(m_server->seen.size()), here + elsewhere);
    QTest::qWait(100); // no more may come
    const auto isHere = [](const Request &request) { return request.header("host").startsWith("127."); };
    QCOMPARE(int(std::ranges::count_if(m_server->seen, isHere)), here);
    QCOMPARE(int(m_server->seen.size()), here + elsewhere);
    QCOMPARE(m_queue->activity().running, here + elsewhere);
    QCOMPARE(m_queue->activity().waiting, 8 - here - elsewhere);
}

void tst_DownloadQueue::cancelDeletesThePart()
{
    m_server->setHandler([](const Request &request) {
        Reply half = serve(clip, request);
        half.stopAt = 150'000;
        half.hangs = true;
        return half;
    });
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_COMPARE(library().size(), 2); // part and note
    m_queue->cancel({key});
    QTRY_COMPARE(onDisk(key).state, ClipState::None);
    QTRY_COMPARE(library().size(), 0);
    QCOMPARE(m_queue->activity().running, 0);

    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    report(key, address(u"/clip"_s)); // what was cancelled does not begin by itself
    m_book->setSeen(key, true);
    QTRY_VERIFY(m_book->at(m_book->rowOf(key)).seen);
    QCOMPARE(task(key).clip.state, ClipState::None);
    m_queue->save({key});
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(m_server->seen.back().from(), -1);
}

void tst_DownloadQueue::removedTaskLeavesNothing()
{
    m_server->setHandler([](const Request &) { return Reply{"200 OK", {}, clip, true, 150'000, true}; });
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_COMPARE(library().size(), 2);
    m_book->remove({key});
    QTRY_COMPARE(library().size(), 0);
    QCOMPARE(m_queue->activity().running + m_queue->activity().waiting, 0);
}

void tst_DownloadQueue::savingByHandOnly()
{
    m_options.automatic = false;
    m_queue->setOptions(m_options);
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_COMPARE(m_book->at(m_book->rowOf(key)).status, TaskStatus::Completed);
    QCOMPARE(task(key).clip.state, ClipState::None);
    QCOMPARE(m_queue->activity().waiting, 0);
    QSignalSpy saved(m_queue.get(), &DownloadQueue::saved);
    m_queue->save({key});
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(saved.size(), 1);
}

QTEST_GUILESS_MAIN(tst_DownloadQueue)
#include "tst_downloadqueue.moc"
