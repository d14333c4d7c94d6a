// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ClipJob.h"
#include "media/QueueRig.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rushes;
using namespace rushes::test;

/// Which clip is next, from where, with which key, and until when.
class tst_DownloadQueue final : public QueueRig
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void keyGoesToTheGatewayOnly();
    void keyDoesNotTravelUnencryptedToAnotherMachine();
    void contentElsewhereMeansTheGatewaysOwn();
    void addressThatEndsSoonestComesFirst();
    void limitsHold_data();
    void limitsHold();
    void cancelDeletesThePart();
    void removedTaskLeavesNothing();
    void savingByHandOnly();
};

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
