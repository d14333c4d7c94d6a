// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/HttpClient.h"
#include "monitor/TaskMonitor.h"
#include "simulator/SimulatedGateway.h"
#include "tasks/TaskBook.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// Everything from the socket to the book.
struct Rig {
    SimulatedGateway gateway;
    QTemporaryDir folder;
    SystemClock clock;
    TaskStore store{folder.filePath(u"tasks.sqlite"_s)};
    TaskBook book{store, clock};
    HttpClient http{clock};
    VideoService service{http};
    TaskMonitor monitor{book, service, clock};
    Gateway server;

    explicit Rig(const QString &key = {})
    {
        gateway.start();
        gateway.setKey(u"sk-good"_s);
        server.id = u"g"_s;
        server.base = gateway.url();
        server.key = key.isEmpty() ? u"sk-good"_s : key;
        monitor.setGateways({server});
        TaskMonitor::Limits limits;
        limits.intervals = {60ms, 60ms};
        monitor.setLimits(limits);
        book.load();
    }
    const Task *add(const QString &id)
    {
        std::optional<TaskKey> key;
        book.add({{u"g"_s, {id}, {}, {}}}, &book, [&](Result<TaskBook::AddOutcome> outcome) {
            if (outcome && !outcome->added.empty())
                key = outcome->added.front();
        });
        return QTest::qWaitFor([&] { return key.has_value(); }) ? book.find(*key) : nullptr;
    }
    const Task &task() const { return book.at(0); }
    /// What came with the newest event about it.
    QByteArray lastReplyOfHistory()
    {
        std::optional<QByteArray> reply;
        store.eventsWithReplies(task().key, &book, [&](const Result<std::vector<TaskEvent>> &events) {
            reply = events && !events->empty() ? events->back().reply : QByteArray();
        });
        return QTest::qWaitFor([&] { return reply.has_value(); }) ? *reply : QByteArray();
    }
    /// Four that took about so long.
    bool teach(std::chrono::seconds total)
    {
        for (int i = 0; i < 4; ++i) {
            SimulatedTask past;
            past.age = total + 100s;
            past.queued = 0s;
            past.running = total;
            if (!add(gateway.add(past)))
                return false;
        }
        return QTest::qWaitFor([&] { return book.at(3).status == TaskStatus::Completed && monitor.activity().inFlight == 0; });
    }
};
} // namespace

class TaskMonitorTest final : public QObject
{
    Q_OBJECT
private slots:
    void offlineNoOtherMachineIsAsked()
    {
        Rig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.holdAt(id, 0.5);
        QVERIFY(rig.add(id));
        QTRY_VERIFY(rig.gateway.queriesOf(id) > 0);
        rig.monitor.setOnline(false);
        const int before = rig.gateway.queriesOf(id);
        QTRY_VERIFY(rig.gateway.queriesOf(id) > before + 2); // this machine needs no network
        rig.server.base.setHost(u"gateway.invalid"_s);
        rig.monitor.setGateways({rig.server});
        QVERIFY(!rig.monitor.activity().next);
        rig.monitor.setOnline(true);
        QTRY_VERIFY(rig.task().trouble.has_value()); // asked again, and not found
    }

    void aPausedGatewayIsNotAskedUntilItIsResumed()
    {
        Rig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.holdAt(id, 0.5);
        QVERIFY(rig.add(id));
        QTRY_VERIFY(rig.gateway.queriesOf(id) > 0);
        rig.server.paused = true;
        rig.monitor.setGateways({rig.server});
        QTRY_COMPARE(rig.monitor.activity().inFlight, 0);
        QVERIFY(!rig.monitor.activity().next);
        const int before = rig.gateway.queriesOf(id);
        rig.monitor.askNow({rig.task().key});
        QTest::qWait(300);
        QCOMPARE(rig.gateway.queriesOf(id), before);
        rig.server.paused = false;
        rig.monitor.setGateways({rig.server});
        QTRY_VERIFY(rig.gateway.queriesOf(id) > before);
    }

    void aGatewaysOwnBudgetHolds()
    {
        Rig rig;
        rig.server.perSecond = 2;
        rig.monitor.setGateways({rig.server});
        const QString id = rig.gateway.add({});
        rig.gateway.holdAt(id, 0.5);
        QVERIFY(rig.add(id));
        QTest::qWait(1500);
        QVERIFY2(rig.gateway.queriesOf(id) <= 4, qPrintable(QString::number(rig.gateway.queriesOf(id))));
        QVERIFY(rig.gateway.queriesOf(id) >= 1);
    }

    void aRefusedKeyStopsTheGatewayUntilItIsMended()
    {
        Rig rig(u"sk-bad"_s);
        const QString id = rig.gateway.add({});
        QVERIFY(rig.add(id));
        QTRY_COMPARE(rig.monitor.health(u"g"_s).state, GatewayHealth::State::Refused);
        QTRY_COMPARE(rig.task().trouble.value_or(Error{}).kind, Error::Kind::Auth);
        QCOMPARE(rig.task().status, TaskStatus::Unknown);
        QVERIFY(rig.lastReplyOfHistory().contains("error"));
        const int before = rig.gateway.queriesOf(id);
        QVERIFY(!rig.monitor.activity().next.has_value());
        QTest::qWait(200);
        QCOMPARE(rig.gateway.queriesOf(id), before);
        rig.server.key = u"sk-good"_s;
        rig.monitor.setGateways({rig.server});
        QTRY_COMPARE(rig.monitor.health(u"g"_s).state, GatewayHealth::State::Good);
        QTRY_VERIFY(rig.task().status != TaskStatus::Unknown);
    }

    void aRequestForAPauseIsKept()
    {
        Rig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.setQueryFault(id, Fault::TooMany);
        QVERIFY(rig.add(id));
        QTRY_COMPARE(rig.monitor.health(u"g"_s).state, GatewayHealth::State::Paused);
        const int before = rig.gateway.queriesOf(id);
        QTest::qWait(300);
        QCOMPARE(rig.gateway.queriesOf(id), before);
    }

    void silenceIsNeverFailure()
    {
        Rig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.holdAt(id, 0.5);
        QVERIFY(rig.add(id));
        QTRY_COMPARE(rig.task().progress, std::optional(0.5));
        rig.gateway.setQueryFault(id, Fault::ClosesEarly);
        QTRY_VERIFY(rig.task().trouble.has_value());
        QCOMPARE(rig.task().status, TaskStatus::Running);
        QCOMPARE(rig.task().progress, std::optional(0.5));
        rig.gateway.setQueryFault(id, Fault::None);
        QTRY_VERIFY_WITH_TIMEOUT(!rig.task().trouble.has_value(), 10'000);
    }

    void followsATaskToItsEndAndAsksNoMore()
    {
        Rig rig;
        const QString id = rig.gateway.add({});
        QVERIFY(rig.add(id));
        QTRY_VERIFY(rig.gateway.queriesOf(id) > 2);
        rig.gateway.finishNow(id);
        QTRY_COMPARE(rig.task().status, TaskStatus::Completed);
        QVERIFY(rig.task().hasAddress);
        const int before = rig.gateway.queriesOf(id);
        QTest::qWait(200);
        QCOMPARE(rig.gateway.queriesOf(id), before);
        QVERIFY(!rig.monitor.activity().next.has_value());
    }

    void aPausedTaskIsNotAsked()
    {
        Rig rig;
        const QString id = rig.gateway.add({});
        QVERIFY(rig.add(id));
        QTRY_VERIFY(rig.task().answered.has_value());
        rig.book.setPaused(rig.task().key, true);
        QTRY_VERIFY(rig.task().paused);
        QTRY_COMPARE(rig.monitor.activity().inFlight, 0);
        const int before = rig.gateway.queriesOf(id);
        QTest::qWait(200);
        QVERIFY(rig.gateway.queriesOf(id) <= before + 1);
    }

    void whatCompletedTasksTookTellsWhenTheNextIsReady()
    {
        Rig rig;
        for (int i = 0; i < 4; ++i) {
            SimulatedTask past;
            past.age = 200s;
            past.queued = 1s;
            past.running = 99s + i * 1s;
            QVERIFY(rig.add(rig.gateway.add(past)));
        }
        QTRY_COMPARE(rig.monitor.activity().inFlight, 0);
        SimulatedTask running;
        running.queued = 0s;
        running.running = 1000s;
        const Task *task = rig.add(rig.gateway.add(running));
        QVERIFY(task);
        QTRY_COMPARE(task->status, TaskStatus::Running);
        const auto outlook = rig.monitor.outlook(task->key);
        QVERIFY(outlook.has_value());
        QVERIFY(outlook->likely > 50s && outlook->likely < 200s);
        QVERIFY(!rig.monitor.outlook(rig.book.at(0).key).has_value());
    }

    void anAnswerShowsThatATaskIsPossiblyStuck()
    {
        Rig rig;
        QVERIFY(rig.teach(100s));
        SimulatedTask slow;
        slow.age = 2000s;
        slow.queued = 0s;
        slow.running = 9000s;
        const QString id = rig.gateway.add(slow);
        const Task *task = rig.add(id);
        QVERIFY(task && !task->stuck); // nothing was heard of it yet
        QTRY_COMPARE(rig.book.at(4).status, TaskStatus::Running);
        QVERIFY(rig.book.at(4).stuck);
        QSignalSpy changes(&rig.book, &TaskBook::changed);
        rig.monitor.askNow({rig.book.at(4).key});
        QTRY_VERIFY(!changes.isEmpty());
        for (const QList<QVariant> &told : changes)
            QVERIFY(!told.front().value<std::vector<RowChange>>().front().fields.testFlag(TaskField::Stuck));
        rig.gateway.finishNow(id);
        rig.monitor.askNow({rig.book.at(4).key});
        QTRY_COMPARE(rig.book.at(4).status, TaskStatus::Completed);
        QVERIFY(!rig.book.at(4).stuck);
    }

    void aTaskIsAskedAboutWhenItBecomesPossiblyStuck()
    {
        Rig rig;
        QVERIFY(rig.teach(2s));
        TaskMonitor::Limits limits;
        limits.intervals = {1h, 1h};
        rig.monitor.setLimits(limits);
        SimulatedTask slow;
        slow.queued = 0s;
        slow.running = 9000s;
        const QString id = rig.gateway.add(slow);
        QVERIFY(rig.add(id));
        QTRY_COMPARE(rig.book.at(4).status, TaskStatus::Running);
        QVERIFY(!rig.book.at(4).stuck);
        const auto next = rig.monitor.activity().next;
        QVERIFY(next && *next - rig.clock.now() < 20s);
        QTRY_VERIFY_WITH_TIMEOUT(rig.book.at(4).stuck, 20'000);
        QCOMPARE(rig.gateway.queriesOf(id), 2);
    }

    void aGatewayThatIsDownIsNotAskedAboutEachTask()
    {
        Rig rig;
        QStringList ids;
        for (int i = 0; i < 40; ++i) {
            ids.append(rig.gateway.add({}));
            rig.gateway.setQueryFault(ids.back(), Fault::ClosesEarly);
        }
        for (const QString &id : ids)
            QVERIFY(rig.add(id));
        QTRY_COMPARE(rig.monitor.health(u"g"_s).state, GatewayHealth::State::Trouble);
        QTest::qWait(300);
        int asked = 0;
        for (const QString &id : ids)
            asked += rig.gateway.queriesOf(id) > 0;
        QVERIFY2(asked <= 6 + 3, qPrintable(QString::number(asked)));
    }

    void whatIsWatchedComesForward()
    {
        Rig rig;
        for (int i = 0; i < 4; ++i) {
            SimulatedTask past;
            past.age = 5000s;
            past.running = 1000s + i * 1s;
            QVERIFY(rig.add(rig.gateway.add(past)));
        }
        QTRY_COMPARE(rig.monitor.activity().inFlight, 0);
        TaskMonitor::Limits limits;
        limits.intervals = {30s, 30s};
        rig.monitor.setLimits(limits);
        SimulatedTask fresh;
        fresh.queued = 0s;
        fresh.running = 1000s;
        const Task *task = rig.add(rig.gateway.add(fresh));
        QVERIFY(task);
        QTRY_COMPARE(task->status, TaskStatus::Running);
        QTRY_COMPARE(rig.monitor.activity().inFlight, 0);
        const auto due = rig.monitor.activity().next;
        QVERIFY(due && *due - rig.clock.now() > 40s);
        rig.monitor.setWatched({task->key});
        QVERIFY(*rig.monitor.activity().next - rig.clock.now() < 40s);
    }

    void aTaskThatTheKeyMayNotSeeStopsNoOther()
    {
        Rig rig;
        const QString good = rig.gateway.add({}), bad = rig.gateway.add({});
        rig.gateway.setQueryFault(bad, Fault::Forbidden);
        QVERIFY(rig.add(good));
        QTRY_COMPARE(rig.monitor.health(u"g"_s).state, GatewayHealth::State::Good);
        QVERIFY(rig.add(bad));
        QTRY_COMPARE(rig.book.at(1).trouble.value_or(Error{}).kind, Error::Kind::Auth);
        QCOMPARE(rig.book.at(1).status, TaskStatus::Unknown);
        const int before = rig.gateway.queriesOf(good);
        QTRY_VERIFY(rig.gateway.queriesOf(good) > before + 2);
        QCOMPARE(rig.monitor.health(u"g"_s).state, GatewayHealth::State::Good);
    }

    void whoAsksByHandTriesARefusedKeyAgain()
    {
        Rig rig(u"sk-late"_s);
        const QString id = rig.gateway.add({});
        const Task *task = rig.add(id);
        QVERIFY(task);
        QTRY_COMPARE(rig.monitor.health(u"g"_s).state, GatewayHealth::State::Refused);
        rig.gateway.setKey(u"sk-late"_s); // it was paid for
        QTest::qWait(100);
        QCOMPARE(rig.monitor.health(u"g"_s).state, GatewayHealth::State::Refused);
        rig.monitor.askNow({task->key});
        QTRY_COMPARE(rig.monitor.health(u"g"_s).state, GatewayHealth::State::Good);
    }

    void aPauseThatAnAnswerWishesForIsKept()
    {
        Rig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.setQueryFault(id, Fault::WishesPause);
        const Task *task = rig.add(id);
        QVERIFY(task);
        QTRY_VERIFY(task->answered.has_value());
        QTRY_COMPARE(rig.monitor.activity().inFlight, 0);
        const auto next = rig.monitor.activity().next;
        QVERIFY(next && *next - rig.clock.now() > 50s);
        rig.monitor.setWatched({task->key});
        rig.monitor.askSoon(task->key);
        QTest::qWait(200);
        QCOMPARE(rig.gateway.queriesOf(id), 1);
        rig.monitor.askNow({task->key});
        QTRY_COMPARE(rig.gateway.queriesOf(id), 2);
    }

    void noProgramEndsAPauseThatTheGatewayWantsButAHandDoes()
    {
        Rig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.setQueryFault(id, Fault::TooMany);
        const Task *task = rig.add(id);
        QVERIFY(task);
        QTRY_COMPARE(rig.monitor.health(u"g"_s).state, GatewayHealth::State::Paused);
        rig.monitor.askSoon(task->key);
        rig.monitor.setOnline(false);
        rig.monitor.setOnline(true);
        QTest::qWait(200);
        QCOMPARE(rig.gateway.queriesOf(id), 1);
        rig.monitor.askNow({task->key});
        QTRY_COMPARE(rig.gateway.queriesOf(id), 2);
    }

    /// However many were overdue when the program began.
    void afterARestartTheLongestOverdueIsFirst()
    {
        Rig rig;
        TaskMonitor::Limits limits;
        limits.intervals = {2s, 2s};
        rig.monitor.setLimits(limits);
        const QString id = rig.gateway.add({}), other = rig.gateway.add({});
        QVERIFY(rig.add(id) && rig.add(other));
        QTRY_VERIFY(rig.book.at(0).answered && rig.book.at(1).answered);
        QTest::qWait(50);
        rig.monitor.askNow({rig.book.at(0).key}); // now the second one is the longer overdue
        QTRY_COMPARE(rig.gateway.queriesOf(id), 2);
        QTRY_COMPARE(rig.monitor.activity().inFlight, 0);
        std::optional<bool> flushed;
        rig.book.flush(&rig.book, [&] { flushed = true; });
        QTRY_VERIFY(flushed);
        rig.monitor.setPaused(true);

        rig.gateway.setQueryFault(id, Fault::NeverAnswers);
        rig.gateway.setQueryFault(other, Fault::NeverAnswers);
        const int before = rig.gateway.queriesOf(other);
        TaskBook book(rig.store, rig.clock);
        TaskMonitor monitor(book, rig.service, rig.clock);
        limits.intervals = {60ms, 60ms};
        limits.budget.atOnce = 1;
        monitor.setLimits(limits);
        monitor.setGateways({rig.server});
        book.load();
        QTRY_COMPARE(rig.gateway.queriesOf(other), before + 1);
        QCOMPARE(rig.gateway.queriesOf(id), 2);
    }

    void aFailureIsLookedAtAgainFromWhenItWasSeen()
    {
        Rig rig;
        TaskMonitor::Limits limits;
        limits.intervals = {60ms, 60ms};
        rig.monitor.setLimits(limits);
        SimulatedTask old; // submitted more than a day ago
        old.age = 25h;
        old.queued = 0s;
        old.running = 25h + 1s;
        old.failure = u"upstream error"_s;
        const Task *task = rig.add(rig.gateway.add(old));
        QVERIFY(task);
        QTRY_COMPARE(task->status, TaskStatus::Running);
        QTest::qWait(1'200);
        rig.monitor.askNow({task->key}); // at its age it is asked about rarely
        QTRY_COMPARE(task->status, TaskStatus::Failed);
        QTRY_COMPARE(rig.monitor.activity().inFlight, 0);
        const auto next = rig.monitor.activity().next;
        QVERIFY(next && *next - rig.clock.now() < 70s);
    }

    void neverTwoQuestionsAboutOneTask()
    {
        Rig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.setQueryFault(id, Fault::NeverAnswers);
        const Task *task = rig.add(id);
        QVERIFY(task);
        QTRY_COMPARE(rig.gateway.queriesOf(id), 1);
        rig.monitor.askNow({task->key});
        rig.monitor.askNow({task->key});
        QTest::qWait(200);
        QCOMPARE(rig.gateway.queriesOf(id), 1);
    }
};

QTEST_GUILESS_MAIN(TaskMonitorTest)
#include "tst_taskmonitor.moc"
