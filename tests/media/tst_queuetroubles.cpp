// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/QueueRig.h"

#include <QCryptographicHash>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rushes;
using namespace rushes::test;

Q_DECLARE_METATYPE(rushes::Fault)

/// Gateways, media hosts, disks and clocks that do not do as they should: no clip is lost.
class QueueTroublesTest final : public QueueRig
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void faultOfTheGatewayLosesNothing_data();
    void faultOfTheGatewayLosesNothing();
    void clipThatChangesMidwayIsTakenAnew();
    void expiredAddressIsRenewedAndGoneOnFrom();
    void addressThatNobodyRenewsIsAskedForAgain();
    void whatIsNeverAClipFailsAndCanBeSavedByHand();
    void whatEveryAnswerPromisesInVainIsNotHammeredAt();
    void anAddressThatComesAfterGivingUpIsUsed();
    void diskThatRefusesPausesTheQueue();
    void retryAfterIsHonoured();
    void clockSetBackDoesNotStopTheQueue();
    void aPauseThatIsTakenBackAtOnceLetsNoClipSleep();
};

void QueueTroublesTest::faultOfTheGatewayLosesNothing_data()
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

void QueueTroublesTest::faultOfTheGatewayLosesNothing()
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

void QueueTroublesTest::clipThatChangesMidwayIsTakenAnew()
{
    const TaskKey key = addSimulated(simulated(0, Fault::ChangesMidway));
    QTRY_VERIFY(isSaved(key));
    const QString changed = m_simulator->add(simulated(1, Fault::None));
    QCOMPARE(contents(onDisk(key).file), m_simulator->clip(changed));
    QVERIFY(m_simulator->clip(changed) != m_simulator->clip(task(key).id.value));
}

void QueueTroublesTest::expiredAddressIsRenewedAndGoneOnFrom()
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

void QueueTroublesTest::addressThatNobodyRenewsIsAskedForAgain()
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

void QueueTroublesTest::whatIsNeverAClipFailsAndCanBeSavedByHand()
{
    m_options.firstPause = 1ms;
    m_queue->setOptions(m_options);
    m_server->setHandler([](const Request &) { return Reply{"200 OK", {}, "<html>A console</html>"}; });
    QSignalSpy needed(m_queue.get(), &DownloadQueue::freshAddressNeeded);
    const TaskKey key = add(u"task_1"_s);
    report(key, address(u"/clip"_s));
    QTRY_COMPARE(onDisk(key).state, ClipState::Failed);
    QCOMPARE(onDisk(key).trouble->kind, Error::Kind::Protocol);
    QCOMPARE(needed.size(), 10);
    QCOMPARE(m_queue->activity().waiting, 0);

    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    m_queue->save({key});
    QTRY_VERIFY(isSaved(key));
    QCOMPARE(contents(onDisk(key).file), clip);
}

/// The gateway says at each question that it is finished, and its content is not there yet.
void QueueTroublesTest::whatEveryAnswerPromisesInVainIsNotHammeredAt()
{
    close();
    m_usesFakeClock = true; // stands still: no pause ends
    open();
    m_server->setHandler([](const Request &) { return Reply{"404 Not Found", {}, {}}; });
    const TaskKey key = add(u"task_1"_s);
    int questions = 0;
    connect(m_queue.get(), &DownloadQueue::freshAddressNeeded, this, [&] {
        m_fakeClock.time += 1ms; // another answer
        report(key, address(u"/clip%1"_s.arg(++questions)));
    });
    report(key, address(u"/clip"_s));
    QTRY_COMPARE(questions, 2);
    QTest::qWait(300); // nothing may come
    QCOMPARE(questions, 2);
    QCOMPARE(m_server->seen.size(), size_t(4)); // the address and /content, twice
    QCOMPARE(task(key).clip.state, ClipState::Waiting);
}

void QueueTroublesTest::anAddressThatComesAfterGivingUpIsUsed()
{
    m_options.firstPause = 1ms;
    m_options.addressGrace = 1ms;
    m_queue->setOptions(m_options);
    m_server->setHandler([](const Request &) { return Reply{"404 Not Found", {}, {}}; });
    const TaskKey key = add(u"task_1"_s);
    const auto answer = [&] { report(key, {}); };
    connect(m_queue.get(), &DownloadQueue::freshAddressNeeded, this, answer);
    answer();
    QTRY_COMPARE(onDisk(key).state, ClipState::Failed);
    m_server->setHandler([](const Request &request) { return serve(clip, request); });
    report(key, address(u"/clip"_s));
    QTRY_VERIFY(isSaved(key));
}

void QueueTroublesTest::diskThatRefusesPausesTheQueue()
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

void QueueTroublesTest::retryAfterIsHonoured()
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

void QueueTroublesTest::clockSetBackDoesNotStopTheQueue()
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

void QueueTroublesTest::aPauseThatIsTakenBackAtOnceLetsNoClipSleep()
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

QTEST_GUILESS_MAIN(QueueTroublesTest)
#include "tst_queuetroubles.moc"
