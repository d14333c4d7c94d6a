// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/LogNormal.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace rushes;

class LogNormalTest final : public QObject
{
    Q_OBJECT
private:
    static bool near(double a, double b, double part = 1e-6) { return std::abs(a - b) <= part * std::abs(b); }

private slots:
    void quantilesAreTheInverseOfSurvival_data()
    {
        QTest::addColumn<double>("p");
        for (const double p : {1e-6, 0.01, 0.02425, 0.25, 0.5, 0.9, 0.98, 0.999})
            QTest::addRow("%g", p) << p;
    }
    void quantilesAreTheInverseOfSurvival()
    {
        QFETCH(double, p);
        const LogNormal law{std::log(120), 0.4};
        QVERIFY(near(law.survival(law.quantile(p)), 1 - p));
    }

    void theMedianAndTheMeanAreThoseOfTheLaw()
    {
        const LogNormal law{std::log(100), 0.5};
        QVERIFY(near(law.quantile(0.5), 100));
        QVERIFY(near(law.mean(), 100 * std::exp(0.125)));
        const LogNormal again = LogNormal::ofMoments(law.mean(), law.variance());
        QVERIFY(near(again.mu, law.mu));
        QVERIFY(near(again.sigma, law.sigma));
    }

    void theHazardIsTheSlopeOfTheSurvivalsLogarithm_data()
    {
        QTest::addColumn<double>("seconds");
        for (const double t : {5.0, 60.0, 100.0, 400.0, 2000.0})
            QTest::addRow("%g s", t) << t;
    }
    void theHazardIsTheSlopeOfTheSurvivalsLogarithm()
    {
        QFETCH(double, seconds);
        const LogNormal law{std::log(100), 0.5};
        const double d = seconds * 1e-4;
        const double slope =
            -(std::log(law.survival(seconds + d)) - std::log(law.survival(seconds - d))) / (2 * d);
        QVERIFY(near(law.hazard(seconds), slope, 1e-3) || std::abs(slope) < 1e-8);
    }

    void farOutInTheTailNothingBreaks()
    {
        const LogNormal law{0, 0.05};
        const double lasted = 1e6;
        QVERIFY(std::isfinite(law.hazard(lasted)));
        QVERIFY(law.hazard(lasted) > 0);
        QVERIFY(law.quantileGiven(0.5, lasted) >= lasted);
        QVERIFY(std::isfinite(law.quantileGiven(0.9, lasted)));
        QCOMPARE(law.hazard(0), 0.0);
        QCOMPARE(law.survival(-1), 1.0);
    }

    void whatHasLastedMovesTheQuantileOut()
    {
        const LogNormal law{std::log(100), 0.3};
        QVERIFY(near(law.quantileGiven(0.5, 0), 100));
        double before = 100;
        for (const double lasted : {50.0, 100.0, 150.0, 300.0}) {
            const double now = law.quantileGiven(0.5, lasted);
            QVERIFY(now > before || lasted == 50.0);
            QVERIFY(now > lasted);
            before = now;
        }
    }

    void aFewSpansAreNoLaw()
    {
        LogMoments moments;
        moments.add(100);
        moments.add(120);
        QVERIFY(!moments.law(0.4));
        moments.add(110);
        const auto law = moments.law(0.4);
        QVERIFY(law.has_value());
        QVERIFY(law->sigma > 0.2); // three that agree do not prove that all do
    }

    void manySpansGiveTheirLaw()
    {
        std::mt19937 random(5);
        std::normal_distribution<double> normal(std::log(90), 0.3);
        LogMoments moments;
        for (int i = 0; i < 2000; ++i)
            moments.add(std::exp(normal(random)));
        QVERIFY(std::abs(moments.law(0.4)->mu - std::log(90)) < 0.12);
        QVERIFY(std::abs(moments.law(0.4)->sigma - 0.3) < 0.09);
    }

    void theOldFades()
    {
        LogMoments moments;
        for (int i = 0; i < 1000; ++i)
            moments.add(60);
        for (int i = 0; i < 150; ++i)
            moments.add(600);
        QVERIFY(moments.law(0.4)->quantile(0.5) > 400);
        QVERIFY(moments.weight() <= LogMoments::memory);
    }
};

QTEST_APPLESS_MAIN(LogNormalTest)
#include "tst_lognormal.moc"
