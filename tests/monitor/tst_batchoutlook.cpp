// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/BatchOutlook.h"

#include <QTest>

#include <cmath>

using namespace rushes;
using namespace std::chrono_literals;

class TestBatchOutlook : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsKnownOfNothing();
    void oneTaskEndsByItsOwnLaw();
    void manyEndLaterThanOne();
    void aSampleStandsForAll();
};

static Forecast forecast(double median, double elapsed = 0)
{
    return {LogNormal{std::log(median), 0.3}, elapsed, median};
}

void TestBatchOutlook::nothingIsKnownOfNothing()
{
    QVERIFY(!batchOutlook({}, 1));
}

void TestBatchOutlook::oneTaskEndsByItsOwnLaw()
{
    const auto outlook = batchOutlook({forecast(180)}, 1);
    QVERIFY(outlook);
    QVERIFY(outlook->likely > 178s && outlook->likely < 182s);
    QVERIFY(outlook->atLeast < outlook->likely && outlook->likely < outlook->atMost);
}

void TestBatchOutlook::manyEndLaterThanOne()
{
    const auto one = batchOutlook({forecast(180)}, 1);
    const auto many = batchOutlook(std::vector<Forecast>(50, forecast(180)), 1);
    QVERIFY(many->likely > one->likely + 60s);
    QVERIFY(batchOutlook(std::vector<Forecast>(50, forecast(180, 120)), 1)->likely < many->likely);
}

void TestBatchOutlook::aSampleStandsForAll()
{
    const auto all = batchOutlook(std::vector<Forecast>(400, forecast(180)), 1);
    const auto some = batchOutlook(std::vector<Forecast>(40, forecast(180)), 10);
    QVERIFY(std::chrono::abs(all->likely - some->likely) < 2s);
}

QTEST_GUILESS_MAIN(TestBatchOutlook)
#include "tst_batchoutlook.moc"
