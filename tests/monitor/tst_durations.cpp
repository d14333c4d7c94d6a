// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "CourseTasks.h"
#include "monitor/Foresight.h"

#include <QTest>

#include <cmath>

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

namespace
{
/// Spans around a middle that are no two alike, as real ones.
double around(double middle, int i)
{
    return middle * std::exp(0.2 * std::sin(double(i) * 2.4));
}
} // namespace

class DurationsTest final : public QObject
{
    Q_OBJECT
private:
    static TaskKind kind(const QString &gateway, const QString &model, int width, int tenths)
    {
        return {gateway, model, width, width / 2, tenths};
    }
    static void teach(Durations &durations, const TaskKind &of, double middle, int count = 20)
    {
        for (int i = 0; i < count; ++i)
            durations.learn(of, around(middle, i));
    }
    /// Model "jump" waits for 20 s, stands at 0 for 100 s and at 0.9 for 15 s.
    static void followJumps(Foresight &foresight, int count = 12)
    {
        for (int i = 0; i < count; ++i) {
            const double ran = around(20, i), jumped = ran + around(100, i + 5),
                         end = jumped + around(15, i + 9);
            const Task fresh = task(100 + i, u"jump"_s);
            Task now = fresh;
            const auto look = [&](Task after, double time) {
                foresight.see(now, after, at(time));
                now = after;
            };
            look(seen(fresh, TaskStatus::Queued), 1);
            look(seen(fresh, TaskStatus::Running, 0, ran), ran + 1);
            look(seen(fresh, TaskStatus::Running, 0.9, jumped), jumped + 1);
            look(completed(now, end), end + 1);
        }
    }

private slots:
    void whatWasLearnedIsKept()
    {
        Foresight before;
        followJumps(before);
        Foresight after;
        after.restore(before.save());
        const Task running = seen(task(7, u"jump"_s), TaskStatus::Running, 0.9);
        const auto wanted = before.outlook(running, at(130)), got = after.outlook(running, at(130));
        QVERIFY(wanted && got);
        QCOMPARE(got->likely.count(), wanted->likely.count());
        QCOMPARE(after.save().size(), before.save().size());
    }

    void aDamagedStateChangesNothing_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("nothing") << 0;
        QTest::newRow("the version") << 4;
        QTest::newRow("half") << -2;
        QTest::newRow("one byte less") << -1;
    }
    void aDamagedStateChangesNothing()
    {
        QFETCH(int, bytes);
        Foresight known;
        followJumps(known);
        const QByteArray state = known.save();
        const QByteArray part = state.left(bytes == -2 ? state.size() / 2 : bytes < 0 ? state.size() - 1 : bytes);
        known.restore(part);
        QCOMPARE(known.save(), state);
        QCOMPARE(Durations::restored(part).kinds(), 0);
        QCOMPARE(Durations::restored(QByteArray(4000, '\xff')).kinds(), 0);
    }

    void nothingIsForetoldWithoutGround()
    {
        const Foresight foresight;
        QVERIFY(!foresight.forecast(seen(task(), TaskStatus::Running), at(10)));
        QVERIFY(!foresight.outlook(seen(task(), TaskStatus::Running), at(10)));
        QVERIFY(!foresight.round(u"g"_s));
    }

    void anUnknownKindIsTakenFromACoarserOne_data()
    {
        QTest::addColumn<QString>("gateway");
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("seconds"); // 0: not known
        QTest::newRow("itself") << u"g"_s << u"fast"_s << 640 << 50.0;
        QTest::newRow("another size of the model") << u"g"_s << u"slow"_s << 1920 << 500.0;
        QTest::newRow("the model on another gateway") << u"other"_s << u"slow"_s << 640 << 500.0;
        QTest::newRow("another model on the gateway") << u"g"_s << u"new"_s << 640 << 160.0;
        QTest::newRow("nothing in common") << u"other"_s << u"new"_s << 640 << 0.0;
    }
    void anUnknownKindIsTakenFromACoarserOne()
    {
        QFETCH(QString, gateway);
        QFETCH(QString, model);
        QFETCH(int, width);
        QFETCH(double, seconds);
        Durations durations;
        for (int i = 0; i < 20; ++i) {
            durations.learn(kind(u"g"_s, u"fast"_s, 640, 50), around(50, i));
            durations.learn(kind(u"g"_s, u"slow"_s, 640, 50), around(500, i));
        }
        const auto law = durations.total(kind(gateway, model, width, 50));
        QCOMPARE(law.has_value(), seconds > 0);
        QVERIFY(!law || std::abs(std::log(law->quantile(0.5) / seconds)) < 0.15);
    }

    void memoryIsBoundedAndKeepsWhatIsUsed()
    {
        Durations durations;
        const TaskKind daily = kind(u"g"_s, u"daily"_s, 640, 50);
        teach(durations, daily, 100);
        for (int i = 0; i < 3000; ++i) {
            durations.learn(kind(u"g"_s, QString::number(i), 640, i), 100);
            if (i % 50 == 0)
                durations.learn(daily, 100);
        }
        QVERIFY(durations.kinds() <= Durations::mostKinds);
        QVERIFY(durations.total(daily)->sigma < 0.2);
    }

    void whatWasCompletedBeforeTheStartTeaches()
    {
        Foresight foresight;
        for (int i = 0; i < 10; ++i)
            foresight.recall(completed(task(i), around(200, i)));
        Task failed = task(50);
        failed.status = TaskStatus::Failed;
        failed.finished = at(3);
        for (int i = 0; i < 100; ++i)
            foresight.recall(failed);
        foresight.recall(completed(task(51), -5)); // before it was submitted
        const auto outlook = foresight.outlook(seen(task(60), TaskStatus::Running), at(20));
        QVERIFY(outlook.has_value());
        QVERIFY(outlook->likely > 140s && outlook->likely < 220s);
        QVERIFY(outlook->atMost > outlook->likely);
        QVERIFY(!foresight.outlook(completed(task(61), 100), at(200)));
    }

    void beyondTheTimeOfItsKindATaskIsPossiblyStuck()
    {
        Foresight foresight;
        for (int i = 0; i < 30; ++i)
            foresight.recall(completed(task(i), around(200, i)));
        const auto from = foresight.stuckFrom(seen(task(60), TaskStatus::Running));
        QVERIFY(from && *from > at(230) && *from < at(400));
        QCOMPARE(foresight.stuckFrom(seen(task(60), TaskStatus::Unknown)), from);
        QCOMPARE(foresight.stuckFrom(seen(task(60), TaskStatus::Queued)), from);
    }

    void whatHasEndedOrStandsInAQueueIsNotStuck()
    {
        Foresight foresight;
        QVERIFY(!foresight.stuckFrom(seen(task(60), TaskStatus::Running)));
        for (int i = 0; i < 30; ++i)
            foresight.recall(completed(task(i), around(200, i)));
        Task inQueue = seen(task(60), TaskStatus::Queued);
        inQueue.queuePosition = 3;
        QVERIFY(!foresight.stuckFrom(inQueue));
        QVERIFY(!foresight.stuckFrom(completed(task(60), 700)));
        QVERIFY(!foresight.stuckFrom(seen(task(60), TaskStatus::Failed)));
    }

    void aTaskBeforeItsLastStageIsNotAtItsEndHoweverOld()
    {
        Foresight foresight;
        followJumps(foresight);
        const Task fresh = task(1, u"jump"_s);
        const Task standing = seen(fresh, TaskStatus::Running, 0, 20);
        foresight.see(fresh, seen(fresh, TaskStatus::Queued), at(1));
        foresight.see(fresh, standing, at(180));
        const auto before = foresight.forecast(standing, at(180));
        QVERIFY(before->remaining(0.1) > 8);
        const Task jumped = seen(fresh, TaskStatus::Running, 0.9, 181);
        foresight.see(standing, jumped, at(182));
        const auto after = foresight.forecast(jumped, at(182));
        QVERIFY(after->remaining(0.5) > 8 && after->remaining(0.5) < 22);
        QVERIFY(after->remaining(0.9) < before->remaining(0.9));
    }

    void aWaitingTaskHasItsRunBeforeIt()
    {
        Foresight foresight;
        followJumps(foresight);
        const Task waiting = seen(task(1, u"jump"_s), TaskStatus::Queued);
        foresight.see(task(1, u"jump"_s), waiting, at(300));
        QVERIFY(foresight.forecast(waiting, at(300))->remaining(0.1) > 60);
    }

    void aLiveNumberIsBelievedOnceItHasProvedTrue()
    {
        Foresight foresight;
        const auto follow = [&](qint64 key, double run, double until) {
            const Task fresh = task(key, u"live"_s);
            Task now = fresh;
            for (double t = 10; t < std::min(run, until); t += 10) {
                const Task after = seen(fresh, TaskStatus::Running, t / run, t);
                foresight.see(now, after, at(t));
                now = after;
            }
            return now;
        };
        for (int i = 0; i < 12; ++i) {
            const double run = around(200, i);
            foresight.see(follow(100 + i, run, 1e9), completed(task(100 + i, u"live"_s), run), at(run + 1));
        }
        const Task slow = follow(1, 800, 405);
        const auto forecast = foresight.forecast(slow, at(400));
        QVERIFY(std::abs(forecast->remaining(0.5) - 400) < 60);
    }

    void aForgottenTaskLeavesNothing()
    {
        Foresight foresight;
        followJumps(foresight);
        const Task fresh = task(1, u"jump"_s);
        const Task jumped = seen(fresh, TaskStatus::Running, 0.9, 120);
        foresight.see(fresh, seen(fresh, TaskStatus::Queued), at(1));
        foresight.see(fresh, jumped, at(121));
        const auto known = foresight.forecast(jumped, at(121));
        foresight.forget(fresh.key);
        QVERIFY(foresight.forecast(jumped, at(121)) != known);
    }
};

QTEST_APPLESS_MAIN(DurationsTest)
#include "tst_durations.moc"
