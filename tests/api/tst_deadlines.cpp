// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Deadlines.h"

#include <QElapsedTimer>
#include <QTest>

using namespace rushes;
using namespace std::chrono_literals;

class TstDeadlines final : public QObject
{
    Q_OBJECT

private:
    /// Waits until nothing is set any more; how long that was, in ms.
    static qint64 waitFor(const Deadlines &deadlines)
    {
        QElapsedTimer clock;
        clock.start();
        return QTest::qWaitFor([&] { return deadlines.isIdle(); }, 10'000) ? clock.elapsed() : -1;
    }

private slots:
    void runOutInTheOrderOfTheirTimes();
    void noneRunsOutTooSoon();
    void thoseCalledOffStaySilent();
    void theTimerStandsWhenNoneIsLeft();
    void whatIsCalledMaySetAnother();
    void whatIsCalledMayCallOffTheNext();
};

void TstDeadlines::runOutInTheOrderOfTheirTimes()
{
    Deadlines deadlines;
    QByteArray order;
    deadlines.set(120ms, [&] { order += 'c'; });
    deadlines.set(20ms, [&] { order += 'a'; }); // before the one that the timer was started for
    deadlines.set(60ms, [&] { order += 'b'; });
    QVERIFY(waitFor(deadlines) >= 0);
    QCOMPARE(order, "abc");
}

void TstDeadlines::noneRunsOutTooSoon()
{
    Deadlines deadlines;
    QElapsedTimer clock;
    clock.start();
    qint64 at = 0;
    deadlines.set(200ms, [&] { at = clock.nsecsElapsed(); }); // Qt's coarse timers may come 5 % early
    QVERIFY(waitFor(deadlines) >= 0);
    QVERIFY2(at >= 200'000'000, qPrintable(QString::number(at)));
}

void TstDeadlines::thoseCalledOffStaySilent()
{
    Deadlines deadlines;
    QByteArray order;
    const auto first = deadlines.set(20ms, [&] { order += 'a'; });
    deadlines.set(40ms, [&] { order += 'b'; });
    deadlines.callOff(first);
    QVERIFY(waitFor(deadlines) >= 0);
    QCOMPARE(order, "b");
}

void TstDeadlines::theTimerStandsWhenNoneIsLeft()
{
    Deadlines deadlines;
    QVERIFY(deadlines.isIdle());
    const auto one = deadlines.set(1h, [] {});
    const auto other = deadlines.set(1min, [] {});
    QVERIFY(!deadlines.isIdle());
    deadlines.callOff(other);
    QVERIFY(!deadlines.isIdle());
    deadlines.callOff(one);
    QVERIFY(deadlines.isIdle());
}

void TstDeadlines::whatIsCalledMaySetAnother()
{
    Deadlines deadlines;
    QByteArray order;
    deadlines.set(10ms, [&] {
        order += 'a';
        deadlines.set(10ms, [&] { order += 'b'; });
    });
    QVERIFY(waitFor(deadlines) >= 0);
    QCOMPARE(order, "ab");
}

void TstDeadlines::whatIsCalledMayCallOffTheNext()
{
    Deadlines deadlines;
    QByteArray order;
    Deadlines::Handle second;
    deadlines.set(10ms, [&] {
        order += 'a';
        deadlines.callOff(second);
    });
    second = deadlines.set(10ms, [&] { order += 'b'; });
    QTest::qSleep(40); // both are due when the timer comes
    QVERIFY(waitFor(deadlines) >= 0);
    QCOMPARE(order, "a");
}

QTEST_GUILESS_MAIN(TstDeadlines)
#include "tst_deadlines.moc"
