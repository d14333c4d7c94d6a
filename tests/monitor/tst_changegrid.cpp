// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "CourseTasks.h"
#include "monitor/ChangeGrid.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

class ChangeGridTest final : public QObject
{
    Q_OBJECT
private:
    static constexpr double first = 0.123; ///< s; a time to the millisecond

    /// So many questions at any time about tasks that change in rounds; skew: our clock minus the gateway's.
    /// Gives the time of the last one.
    static double ask(ChangeGrid &grid, double period, double drift, double skew, int questions = 150)
    {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> chance;
        double now = 0;
        for (int i = 0; i < questions; ++i) {
            now += 8 * chance(random);
            const double real = period + drift;
            grid.see(at(std::floor((now - first) / real) * real + first - skew), at(now));
        }
        return now;
    }

private slots:
    void findsTheRounds_data()
    {
        QTest::addColumn<double>("period");
        QTest::addColumn<double>("drift");
        QTest::addColumn<double>("skew");
        QTest::newRow("of 5 s") << 5.0 << 0.0 << 0.0;
        QTest::newRow("of 15 s") << 15.0 << 0.0 << 0.0;
        QTest::newRow("of 15 s and its work") << 15.0 << 0.37 << 0.0;
        QTest::newRow("of a minute") << 60.0 << 0.0 << 0.0;
        QTest::newRow("our clock is 40 s ahead") << 15.0 << 0.0 << 40.0;
        QTest::newRow("our clock is 40 s behind") << 15.0 << 0.0 << -40.0;
    }
    void findsTheRounds()
    {
        QFETCH(double, period);
        QFETCH(double, drift);
        QFETCH(double, skew);
        ChangeGrid grid;
        const double now = ask(grid, period, drift, skew, period > 30 ? 500 : 150);
        QVERIFY(grid.round().has_value());
        const double real = period + drift;
        QVERIFY(std::abs(double(grid.round()->period.count()) / 1000 - real) < real * 0.01);
        // Asked when it says, the latest round is over, and lately so.
        const double next = double((grid.round()->after(at(now)) - at(0)).count()) / 1000;
        QVERIFY(next > now && next <= now + real + 0.1);
        const double since = std::fmod(next - first, real);
        QVERIFY2(since < real * 0.2, qPrintable(QString::number(since)));
    }

    void timesCutToTheSecondDoNotMakeUsComeTooEarly()
    {
        std::mt19937 random(6);
        std::uniform_real_distribution<double> chance;
        ChangeGrid grid;
        double now = 0;
        for (int i = 0; i < 150; ++i) {
            now += 8 * chance(random);
            grid.see(at(std::floor(std::floor((now - 0.7) / 15) * 15 + 0.7)), at(now));
        }
        QVERIFY(grid.round().has_value());
        const double next = double((grid.round()->after(at(now)) - at(0)).count()) / 1000;
        const double since = std::fmod(next - 0.7, 15);
        QVERIFY2(since > 0 && since < 1.5, qPrintable(QString::number(since)));
    }

    void changesAtAnyTimeAreNoRounds()
    {
        std::mt19937 random(4);
        std::uniform_real_distribution<double> chance;
        ChangeGrid grid;
        double now = 0;
        for (int i = 0; i < 2000; ++i) {
            now += 6 * chance(random);
            grid.see(at(now - 60 * chance(random)), at(now));
            QVERIFY(!grid.round());
        }
    }

    void theRhythmOfOurOwnQuestionsIsNotTakenForTheGateways()
    {
        ChangeGrid grid;
        for (int i = 0; i < 500; ++i)
            grid.see(at(i * 10 - 0.3), at(i * 10)); // changes all the time, asked every 10 s
        QVERIFY(!grid.round());
    }

    void roundsThatEndAreForgotten()
    {
        ChangeGrid grid;
        ask(grid, 15, 0, 0);
        QVERIFY(grid.round().has_value());
        std::mt19937 random(5);
        std::uniform_real_distribution<double> chance;
        double now = 2000;
        for (int i = 0; i < 400; ++i) {
            now += 6 * chance(random);
            grid.see(at(now - 60 * chance(random)), at(now));
        }
        QVERIFY(!grid.round());
    }

    void nonsenseIsPassedOver()
    {
        ChangeGrid grid;
        for (int i = 0; i < 200; ++i)
            grid.see(at(86'400 * 30 + i * 15), at(i * 7));
        QVERIFY(!grid.round());
    }
};

QTEST_APPLESS_MAIN(ChangeGridTest)
#include "tst_changegrid.moc"
