// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/PollSchedule.h"

#include <QTest>

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
