// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/PollSchedule.h"

#include <QTest>

#include <cmath>

using namespace rushes;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class PollScheduleTest final : public QObject
{
    Q_OBJECT
private:
    static qint64 delay(const PollFacts &facts, double random = 0.5)
    {
        const auto wait = PollSchedule().delay(facts, random);
        return wait ? wait->count() : -1;
    }

    /// A task of a kind that takes 200 s, give or take a few dozen.
    static PollFacts foreseen(double elapsed, double sigma = 0.3)
    {
        PollFacts facts;
        facts.status = TaskStatus::Running;
        facts.age = milliseconds(qint64(elapsed * 1000));
        facts.forecast = Forecast{{std::log(200), sigma}, elapsed, 210};
        return facts;
    }

private slots:
    void asksAtTheStatusPace_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("address");
        QTest::addColumn<qint64>("ms"); // -1: not again
        const auto row = [](const char *name, TaskStatus status, bool address, qint64 ms) {
            QTest::newRow(name) << int(status) << address << ms;
        };
        row("running", TaskStatus::Running, false, 10'000);
        row("unknown", TaskStatus::Unknown, false, 10'000);
        row("queued", TaskStatus::Queued, false, 20'000);
        row("completed, address missing", TaskStatus::Completed, false, 10'000);
        row("completed", TaskStatus::Completed, true, -1);
        row("failed, looked at again", TaskStatus::Failed, false, 60'000);
        row("expired, looked at again", TaskStatus::Expired, false, 60'000);
    }
    void asksAtTheStatusPace()
    {
        QFETCH(int, status);
        QFETCH(bool, address);
        QFETCH(qint64, ms);
        PollFacts facts;
        facts.status = TaskStatus(status);
        facts.hasAddress = address;
        QCOMPARE(delay(facts), ms);
    }

    void jitterStaysWithinItsBounds()
    {
        PollFacts facts;
        facts.status = TaskStatus::Running;
        QCOMPARE(delay(facts, 0), qint64(9000));
        QCOMPARE(delay(facts, 1), qint64(11'000));
        QCOMPARE(delay(facts, 7), qint64(11'000));
    }

    void failuresBackOffToFiveMinutes()
    {
        PollFacts facts;
        facts.status = TaskStatus::Running;
        facts.trouble = Error::Kind::Offline;
        const qint64 expected[] = {10'000, 20'000, 40'000, 80'000, 160'000, 300'000, 300'000};
        for (int i = 0; i < 7; ++i) {
            facts.failures = i + 1;
            QCOMPARE(delay(facts), expected[i]);
        }
        facts.failures = 1'000'000;
        QCOMPARE(delay(facts), qint64(300'000));
    }

    void whatTheServerAskedForIsNeverShortened()
    {
        PollFacts facts;
        facts.status = TaskStatus::Running;
        facts.trouble = Error::Kind::RateLimited;
        facts.failures = 1;
        facts.retryAfter = 60'000ms;
        QCOMPARE(delay(facts, 0), qint64(60'000));
    }

    void asksRarelyUntilTheEndIsNear()
    {
        QVERIFY(delay(foreseen(0)) > 50'000);
        QVERIFY(delay(foreseen(0)) < 140'000); // but before the first of them end
        QVERIFY(delay(foreseen(200)) < 10'000);
        for (double elapsed = 0; elapsed < 180; elapsed += 10)
            QVERIFY(delay(foreseen(elapsed + 10)) <= delay(foreseen(elapsed)));
    }

    void asksMoreRarelyFarBeyondTheTimeOfItsKind()
    {
        QVERIFY(delay(foreseen(3600)) > 2 * delay(foreseen(250)));
        QVERIFY(delay(foreseen(36'000)) > 2 * delay(foreseen(3600)));
        QVERIFY(delay(foreseen(36'000)) <= 3'600'000);
    }

    void asksMoreCloselyTheSurerTheEnd()
    {
        QVERIFY(delay(foreseen(200, 0.05)) < delay(foreseen(200, 0.3)));
        QVERIFY(delay(foreseen(200, 0.0001)) >= PollSchedule::shortest.count() * 9 / 10);
    }

    void whatIsWatchedIsAskedAboutMoreOften()
    {
        for (const double elapsed : {0.0, 100.0, 200.0, 400.0, 40'000.0}) {
            PollFacts facts = foreseen(elapsed);
            const qint64 unseen = delay(facts);
            facts.watched = true;
            QVERIFY(delay(facts) < unseen || unseen == 2000);
            QVERIFY(delay(facts) <= 10'000); // it should also be seen to move
        }
    }

    void asksWhenATaskBecomesPossiblyStuck()
    {
        PollFacts facts = foreseen(0);
        const qint64 regular = delay(facts);
        for (const double random : {0.0, 0.5, 1.0}) {
            facts.untilStuck = 30s;
            QCOMPARE(delay(facts, random), qint64(30'000));
            facts.untilStuck = 5ms; // not in the same breath
            QCOMPARE(delay(facts, random), qint64(PollSchedule::shortest.count()));
        }
        for (const milliseconds far : {milliseconds(1h), milliseconds(0), milliseconds(-1h)}) {
            facts.untilStuck = far;
            QCOMPARE(delay(facts), regular);
        }
    }

    void thatItBecomesStuckDoesNotShortenABackOff()
    {
        PollFacts facts = foreseen(200);
        facts.trouble = Error::Kind::RateLimited;
        facts.failures = 1;
        facts.retryAfter = 60s;
        facts.untilStuck = 5s;
        QVERIFY(delay(facts, 0) >= 60'000);
    }

    void theSteadyPaceWidensWithAge()
    {
        PollFacts facts;
        facts.status = TaskStatus::Running;
        facts.age = 5min;
        QCOMPARE(delay(facts), qint64(10'000));
        facts.age = 2h;
        QCOMPARE(delay(facts), qint64(120'000));
        facts.watched = true;
        QCOMPARE(delay(facts), qint64(10'000));
    }

    void aWeekOldTaskIsAskedAboutByHandOnly()
    {
        PollFacts facts = foreseen(7 * 86'400);
        QCOMPARE(delay(facts), qint64(-1));
        facts.forecast.reset();
        QCOMPARE(delay(facts), qint64(-1));
        facts.age -= 1h;
        QVERIFY(delay(facts) > 0);
    }

    void asksJustAfterARound_data()
    {
        QTest::addColumn<double>("elapsed");
        QTest::addColumn<qint64>("next");
        for (const double elapsed : {0.0, 150.0, 200.0, 1000.0}) {
            for (const qint64 next : {1, 7000, 15'000})
                QTest::addRow("age %g s, a round in %lld ms", elapsed, next) << elapsed << next;
        }
    }
    void asksJustAfterARound()
    {
        QFETCH(double, elapsed);
        QFETCH(qint64, next);
        PollFacts facts = foreseen(elapsed);
        facts.round = PollFacts::Round{15s, milliseconds(next)};
        for (const double random : {0.0, 0.5, 1.0}) {
            const qint64 wait = delay(facts, random);
            QVERIFY(wait >= next);
            QVERIFY((wait - next) % 15'000 <= 100);
        }
    }

    void aRoundDoesNotShortenABackOff()
    {
        PollFacts facts = foreseen(200);
        facts.round = PollFacts::Round{15s, 1s};
        facts.trouble = Error::Kind::RateLimited;
        facts.failures = 3;
        facts.retryAfter = 90s;
        QVERIFY(delay(facts, 0) >= 90'000);
    }

    void aFailureIsLookedAtForADayWithGrowingGaps()
    {
        PollFacts facts;
        facts.status = TaskStatus::Failed;
        milliseconds age{};
        int looks = 0;
        while (true) {
            facts.sinceFinal = age;
            const qint64 gap = delay(facts);
            if (gap < 0)
                break;
            QVERIFY(gap >= age.count());
            age += milliseconds(gap);
            ++looks;
        }
        QVERIFY(age >= 24h);
        QVERIFY(looks < 15);
    }
};

QTEST_APPLESS_MAIN(PollScheduleTest)
#include "tst_pollschedule.moc"
