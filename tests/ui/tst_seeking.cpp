// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/SeekBar.h"
#include "player/backend/FrameGate.h"
#include "player/backend/SeekPlan.h"
#include "widgets/Theme.h"

#include <QTest>

#include <cmath>

using namespace rushes;

/// The way to another place of a clip: the bar, the plan of jumps, and the gate for what comes meanwhile.
class SeekingTest final : public QObject
{
    Q_OBJECT
private slots:
    void seekBarShowsMarksAndNotes();
    void gateShowsNothingWhileShut();
    void gateDropsWhatTheOldPlaceLeaves();
    void gateHoldsAfterAPause();
    void planJumpsToTheFrameAtAPlace_data();
    void planJumpsToTheFrameAtAPlace();
    void planStepsByOneFrame();
    void planKnowsWhatItSawWhereTheRateVaries();
    void planStopsAtBothEnds();
};

void SeekingTest::seekBarShowsMarksAndNotes()
{
    using namespace std::chrono_literals;
    const Theme &theme = Theme::light();
    SeekBar bar;
    bar.setPalette(theme.palette());
    bar.resize(1000, 12);
    bar.setClip(10s, 1000);
    bar.setPosition(9s);
    const auto at = [&bar](int x) { return bar.grab().toImage().pixelColor(x, 1); };
    QCOMPARE(at(100), theme.accent);
    bar.setMarks(2s, 6s, {4s});
    QCOMPARE(at(100), theme.sideBar); // before A
    QCOMPARE(at(201), theme.text);
    QCOMPARE(at(300), theme.accent);
    QCOMPARE(at(400), theme.warning); // the note
    QCOMPARE(at(599), theme.text);
    QCOMPARE(at(700), theme.sideBar);
    bar.setMarks({}, {}, {});
    QCOMPARE(at(400), theme.accent);
}

void SeekingTest::gateShowsNothingWhileShut()
{
    FrameGate gate;
    QVERIFY(!gate.judge(0).shows);
    gate.open(7);
    QVERIFY(gate.judge(0).shows);
    QCOMPARE(gate.judge(33'333).clip, 7);
    gate.shut();
    QVERIFY(!gate.judge(66'667).shows);
}

void SeekingTest::gateDropsWhatTheOldPlaceLeaves()
{
    FrameGate gate;
    gate.open(1);
    gate.expect(1'000'000, 500'000);
    QVERIFY(!gate.judge(100'000).shows);    // before the place
    QVERIFY(!gate.judge(1'900'000).shows);  // from behind it
    QVERIFY(gate.judge(1'000'000).lands);
    QVERIFY(!gate.judge(1'033'333).lands);  // goes on from there
    gate.expect(2'000'000, {});
    QVERIFY(gate.judge(9'000'000).lands); // however far away
}

void SeekingTest::gateHoldsAfterAPause()
{
    FrameGate gate;
    gate.open(1);
    gate.hold(true);
    QVERIFY(gate.judge(0).shows); // the first frame is seen in any case
    QVERIFY(!gate.judge(33'333).shows);
    gate.expect(500'000, 500'000);
    QVERIFY(gate.judge(500'000).lands);
    QVERIFY(!gate.judge(533'333).shows);
    gate.hold(false);
    QVERIFY(!gate.judge(566'667).follows); // one was left out
    QVERIFY(gate.judge(600'000).follows);
}

/// What the back end shows when it is sent somewhere: the first frame at or after that whole millisecond.
static int frameShownAt(qint64 place)
{
    return int(std::ceil(double(place / 1000) * 1000 * 30 / 1e6 - 1e-3));
}

void SeekingTest::planJumpsToTheFrameAtAPlace_data()
{
    QTest::addColumn<qint64>("place");
    QTest::addColumn<int>("frame");
    QTest::newRow("beginning") << qint64(0) << 0;
    QTest::newRow("before the beginning") << qint64(-5'000'000) << 0;
    QTest::newRow("in the middle of a frame") << qint64(1'016'000) << 30;
    QTest::newRow("on its start") << qint64(1'000'000) << 30;
    QTest::newRow("just before the next") << qint64(1'032'000) << 30;
    QTest::newRow("on its start, cut to milliseconds") << qint64(966'000) << 29;
    QTest::newRow("last moment") << qint64(1'999'999) << 59;
    QTest::newRow("after the end") << qint64(9'000'000) << 59;
}

void SeekingTest::planJumpsToTheFrameAtAPlace()
{
    QFETCH(qint64, place);
    QFETCH(int, frame);
    SeekPlan plan(2'000'000, 30);
    plan.shown(0, false);
    plan.wish(place);
    QVERIFY(plan.hasWish());
    const std::optional<qint64> jump = plan.takeWish();
    QVERIFY(jump);
    QCOMPARE(frameShownAt(*jump), frame);
    QVERIFY(!plan.hasWish());
}

void SeekingTest::planStepsByOneFrame()
{
    for (const double fps : {23.976, 24.0, 25.0, 30.0, 60.0}) {
        const auto shownAt = [fps](qint64 place) { return int(std::ceil(double(place / 1000) * fps / 1e3 - 1e-3)); };
        const auto start = [fps](int frame) { return std::llround(frame * 1e6 / fps); };
        for (int frame = 1; frame < 40; ++frame) {
            SeekPlan plan(2'000'000, fps);
            plan.shown(0, false);
            plan.shown(start(frame), false);
            plan.wishStep(1);
            QCOMPARE(shownAt(*plan.takeWish()), frame + 1);
            plan.wishStep(-1);
            QCOMPARE(shownAt(*plan.takeWish()), frame - 1);
        }
    }
    SeekPlan plan(2'000'000, 30);
    plan.shown(0, false);
    plan.shown(1'000'000, false);
    plan.wishStep(-3);
    plan.wishStep(-2);
    plan.wishStep(1);
    QCOMPARE(frameShownAt(*plan.takeWish()), 26); // wishes add up
}

void SeekingTest::planKnowsWhatItSawWhereTheRateVaries()
{
    SeekPlan plan(2'000'000, 10);
    for (const qint64 start : {0, 33'333, 66'667, 300'000, 900'000})
        plan.shown(start, start > 0);
    plan.wishStep(-1);
    QCOMPARE(*plan.takeWish(), 300'000);
    plan.shown(300'000, false);
    plan.wishStep(-1);
    QCOMPARE(*plan.takeWish(), 66'667);
    // A step forward goes to whatever comes next, and is remembered too.
    SeekPlan other(2'000'000, 10);
    other.shown(0, false);
    other.wishStep(1);
    QVERIFY(*other.takeWish() > 0 && other.hasWish() == false);
    other.shown(20'000, false);
    other.wishStep(-1);
    QCOMPARE(*other.takeWish(), 0);
}

void SeekingTest::planStopsAtBothEnds()
{
    SeekPlan plan(2'000'000, 30);
    plan.shown(0, false);
    plan.wishStep(-1);
    QVERIFY(!plan.takeWish());
    plan.shown(1'966'667, false);
    plan.wishStep(1);
    QVERIFY(!plan.takeWish());
    // A file that ends earlier than it says: known once the end was seen.
    SeekPlan cut(2'000'000, 30);
    cut.shown(0, false);
    cut.shown(500'000, true);
    cut.reachedEnd();
    cut.wish(1'500'000);
    QCOMPARE(frameShownAt(*cut.takeWish()), 15);
}

QTEST_MAIN(SeekingTest)
#include "tst_seeking.moc"
