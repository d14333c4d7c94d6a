// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The player's keys, pressed in the window while the list has the focus, as somebody has it who goes through clips.

#include "support/ClipTasks.h"

#include "player/FullScreenWindow.h"
#include "player/Player.h"
#include "player/PlayerPane.h"
#include "player/VideoView.h"
#include "widgets/SearchField.h"

#include <QAction>

#include <algorithm>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace
{
/// A window whose list has the focus and whose player plays a clip of six seconds.
struct PlayingRig {
    WindowRig rig;
    Player &player{rig.window->findChild<PlayerPane *>()->player()};
    std::vector<microseconds> places; ///< that were shown, since they were forgotten last

    bool plays()
    {
        player.setVolume(0);
        QObject::connect(&player, &Player::positionChanged, rig.window.get(), [this] { places.push_back(player.position()); });
        if (!rig.activate() || !addClips(rig, 1))
            return false;
        rig.table()->choose(0);
        rig.table()->setFocus();
        return QTest::qWaitFor([this] { return rig.table()->hasFocus() && player.frameNumber() > 2; }, 10'000);
    }
    /// To whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWindow(), key, modifiers);
    }
    /// True once the clip stands at that place.
    bool standsAt(microseconds place)
    {
        player.setPlaying(false);
        player.seek(place);
        places.clear();
        return QTest::qWaitFor([&] { return !player.isPlaying() && !places.empty() && places.back() == frameAt(place); });
    }
    microseconds frameAt(microseconds place) const
    {
        return microseconds(std::llround(std::floor(double(place.count()) * player.fps() / 1e6 + 0.01) * 1e6 / player.fps()));
    }
    /// Whether the shortest way back from one shown place to the next is that, of four; a busy machine makes some longer,
    /// none shorter.
    bool stepsBy(std::chrono::milliseconds wanted)
    {
        places.clear();
        if (!QTest::qWaitFor([this] { return places.size() > 4; }, 10'000))
            return false;
        auto least = microseconds::max();
        for (size_t at = 1; at <= 4; ++at)
            least = std::min(least, places[at - 1] - places[at]);
        const auto rounded = std::chrono::round<std::chrono::milliseconds>(least);
        if (rounded < wanted || rounded > 4 * wanted)
            qWarning() << "steps of" << rounded.count() << "ms";
        return rounded >= wanted && rounded <= 4 * wanted;
    }
};
} // namespace

class PlayerKeysTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qApp->setStyle(new Style); }

    void kStopsAndGoesOn();
    void lGoesFasterEachTime();
    void jGoesBackFasterEachTime();
    void theOtherWayBeginsSlowly();
    void whatIsAskedDuringAJumpIsDoneAfterIt();
    void backwardsItStopsAtTheBeginning();
    void bracketsChangeTheSpeed();
    void rRepeatsOrNot();
    void iAndORepeatAPart();
    void framesAreStepped();
    void heldFramesAddUp();
    void mMutes();
    void arrowsAreTheListsAndInThePictureThePlayers();
    void fFillsTheScreen_data();
    void fFillsTheScreen();
    void keysGoOnInFullScreen();
    void lettersInTheSearchStayLetters();
};

void PlayerKeysTest::kStopsAndGoesOn()
{
    PlayingRig at;
    QVERIFY(at.plays());
    QVERIFY(at.player.isPlaying());
    at.press(Qt::Key_K);
    QTRY_VERIFY(!at.player.isPlaying());
    const microseconds place = at.player.position();
    at.press(Qt::Key_K);
    QTRY_VERIFY(at.player.isPlaying());
    QTRY_VERIFY(at.player.position() > place + 100ms);
    QVERIFY(at.player.position() < place + 3s); // and not from the beginning
}

void PlayerKeysTest::lGoesFasterEachTime()
{
    PlayingRig at;
    QVERIFY(at.plays());
    for (const double rate : {2.0, 4.0, 4.0}) {
        at.press(Qt::Key_L);
        QCOMPARE(at.player.rate(), rate);
        QVERIFY(at.player.isPlaying());
    }
    at.press(Qt::Key_K);
    QTRY_VERIFY(!at.player.isPlaying());
    at.press(Qt::Key_L); // from standing: as it is
    QCOMPARE(at.player.rate(), 1.0);
    QTRY_VERIFY(at.player.isPlaying());
}

void PlayerKeysTest::jGoesBackFasterEachTime()
{
    PlayingRig at;
    QVERIFY(at.plays());
    // A jump each 40 ms, to the frame in which its place lies.
    const std::vector<std::chrono::milliseconds> steps{67ms, 100ms, 167ms};
    for (size_t presses = 1; presses <= steps.size(); ++presses) {
        QVERIFY(at.standsAt(5500ms));
        for (size_t times = 0; times < presses; ++times)
            at.press(Qt::Key_J);
        QTRY_VERIFY(at.player.isPlaying());
        QVERIFY(at.stepsBy(steps[presses - 1]));
    }
    at.press(Qt::Key_K);
    QTRY_VERIFY(!at.player.isPlaying());
    QVERIFY(at.player.position() > 0us && at.player.position() < 5s);
}

void PlayerKeysTest::theOtherWayBeginsSlowly()
{
    PlayingRig at;
    QVERIFY(at.plays());
    QVERIFY(at.standsAt(5s));
    for (int times = 0; times < 3; ++times)
        at.press(Qt::Key_J);
    QTRY_VERIFY(at.player.isPlaying() && at.player.position() < 4s);
    at.press(Qt::Key_L);
    QCOMPARE(at.player.rate(), 1.0);
    at.places.clear();
    QTRY_VERIFY(at.places.size() > 10);
    QVERIFY(at.places.back() > at.places.front());
    at.press(Qt::Key_J); // and back again as slowly
    QVERIFY(at.stepsBy(67ms));
}

void PlayerKeysTest::whatIsAskedDuringAJumpIsDoneAfterIt()
{
    PlayingRig at;
    QVERIFY(at.plays());
    for (int second = 1; second <= 5; ++second) {
        QVERIFY(at.standsAt(std::chrono::seconds(second)));
        at.press(Qt::Key_Comma); // a jump begins, and before it ends
        at.press(Qt::Key_K);
        QTRY_VERIFY(at.player.isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(at.player.position() > std::chrono::seconds(second) + 100ms, 3000);
    }
}

void PlayerKeysTest::backwardsItStopsAtTheBeginning()
{
    PlayingRig at;
    QVERIFY(at.plays());
    QVERIFY(at.standsAt(1s));
    at.press(Qt::Key_J);
    QTRY_VERIFY(at.player.isPlaying());
    QTRY_VERIFY(!at.player.isPlaying());
    QTRY_COMPARE(at.player.frameNumber(), 0);
}

void PlayerKeysTest::bracketsChangeTheSpeed()
{
    PlayingRig at;
    QVERIFY(at.plays());
    for (const double rate : {1.25, 1.5, 2.0, 4.0, 4.0}) {
        at.press(Qt::Key_BracketRight);
        QCOMPARE(at.player.rate(), rate);
    }
    for (const double rate : {2.0, 1.5, 1.25, 1.0, 0.75, 0.5, 0.25, 0.1, 0.1}) {
        at.press(Qt::Key_BracketLeft);
        QCOMPARE(at.player.rate(), rate);
    }
    // It really is slow: a frame each third of a second.
    at.places.clear();
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(at.places.size() >= 5);
    QVERIFY2(clock.elapsed() > 1000, qPrintable(QString::number(clock.elapsed())));
}

void PlayerKeysTest::rRepeatsOrNot()
{
    PlayingRig at;
    QVERIFY(at.plays());
    int ends = 0;
    connect(&at.player, &Player::ended, this, [&ends] { ++ends; });
    QVERIFY(at.player.loops());
    QVERIFY(at.standsAt(5500ms));
    at.press(Qt::Key_K);
    QTRY_COMPARE(ends, 1);
    QTRY_VERIFY(at.player.isPlaying() && at.player.position() < 5s); // from the beginning
    at.press(Qt::Key_R);
    QVERIFY(!at.player.loops());
    QVERIFY(at.standsAt(5500ms));
    at.press(Qt::Key_K);
    QTRY_COMPARE(ends, 2);
    QTRY_VERIFY(!at.player.isPlaying());
    QTRY_COMPARE(at.player.frameNumber(), 179);
    at.press(Qt::Key_R);
    QVERIFY(at.player.loops());
}

void PlayerKeysTest::iAndORepeatAPart()
{
    PlayingRig at;
    QVERIFY(at.plays());
    QVERIFY(at.standsAt(2s));
    at.press(Qt::Key_I);
    QCOMPARE(at.player.a(), Player::Mark(2s));
    QVERIFY(at.standsAt(2500ms));
    at.press(Qt::Key_O);
    QCOMPARE(at.player.b(), Player::Mark(2500ms));
    at.places.clear();
    at.press(Qt::Key_K);
    const auto rounds = [&at] { // a round begins where the place is before the one shown last
        int rounds = 0;
        for (size_t shown = 1; shown < at.places.size(); ++shown)
            rounds += int(at.places[shown] < at.places[shown - 1]);
        return rounds;
    };
    QTRY_VERIFY_WITH_TIMEOUT(rounds() >= 3, 20'000);
    const auto [least, most] = std::ranges::minmax(at.places);
    QVERIFY(least >= 2s);
    QVERIFY2(most < 4s, qPrintable(QString::number(most.count()))); // the jump takes a moment
    at.press(Qt::Key_Backslash);
    QVERIFY(!at.player.a() && !at.player.b());
    QTRY_VERIFY_WITH_TIMEOUT(at.player.position() > 4s, 20'000);
}

void PlayerKeysTest::framesAreStepped()
{
    PlayingRig at;
    QVERIFY(at.plays());
    at.press(Qt::Key_Period); // while it plays: it stops
    QTRY_VERIFY(!at.player.isPlaying());
    QVERIFY(at.standsAt(3s));
    QCOMPARE(at.player.frameNumber(), 90);
    for (const qint64 frame : {91, 92}) {
        at.press(Qt::Key_Period);
        QTRY_COMPARE(at.player.frameNumber(), frame);
    }
    for (const qint64 frame : {91, 90, 89}) {
        at.press(Qt::Key_Comma);
        QTRY_COMPARE(at.player.frameNumber(), frame);
    }
    QVERIFY(!at.player.isPlaying());
}

void PlayerKeysTest::heldFramesAddUp()
{
    PlayingRig at;
    QVERIFY(at.plays());
    QVERIFY(at.standsAt(3s));
    for (int times = 0; times < 20; ++times)
        at.press(Qt::Key_Comma);
    QTRY_COMPARE(at.player.frameNumber(), 70);
}

void PlayerKeysTest::mMutes()
{
    PlayingRig at;
    QVERIFY(at.plays());
    QVERIFY(!at.player.isMuted());
    at.press(Qt::Key_M);
    QVERIFY(at.player.isMuted());
    QTRY_VERIFY(at.rig.session->settings.isMuted()); // and the next start is silent too
    at.press(Qt::Key_M);
    QVERIFY(!at.player.isMuted());
    QVERIFY(at.player.isPlaying());
}

void PlayerKeysTest::arrowsAreTheListsAndInThePictureThePlayers()
{
    PlayingRig at;
    QVERIFY(addClips(at.rig, 1));
    QVERIFY(at.plays());
    at.player.setVolume(40);
    at.press(Qt::Key_Down);
    QCOMPARE(at.rig.table()->currentIndex().row(), 1);
    QCOMPARE(at.player.volume(), 40);
    at.rig.window->findChild<VideoView *>()->setFocus();
    for (const int volume : {35, 30}) {
        at.press(Qt::Key_Down);
        QCOMPARE(at.player.volume(), volume);
    }
    at.press(Qt::Key_Up);
    QCOMPARE(at.player.volume(), 35);
    QTRY_COMPARE(at.rig.session->settings.volume(), 35);
    QCOMPARE(at.rig.table()->currentIndex().row(), 1);
    QTRY_VERIFY(at.player.isPlaying() && at.player.length() > 0us);
    QVERIFY(at.standsAt(3s));
    at.press(Qt::Key_Left);
    QTRY_COMPARE(at.player.frameNumber(), 60);
    at.press(Qt::Key_Right);
    QTRY_COMPARE(at.player.frameNumber(), 90);
    at.press(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(at.player.frameNumber(), 91);
    at.press(Qt::Key_Space);
    QTRY_VERIFY(at.player.isPlaying());
}

void PlayerKeysTest::fFillsTheScreen_data()
{
    QTest::addColumn<Qt::Key>("in");
    QTest::addColumn<Qt::Key>("out");
    QTest::newRow("F and Esc") << Qt::Key_F << Qt::Key_Escape;
    QTest::newRow("F11 both ways") << Qt::Key_F11 << Qt::Key_F11;
    QTest::newRow("F both ways") << Qt::Key_F << Qt::Key_F;
}

void PlayerKeysTest::fFillsTheScreen()
{
    QFETCH(Qt::Key, in);
    QFETCH(Qt::Key, out);
    PlayingRig at;
    QVERIFY(at.plays());
    const PlayerPane &pane = *at.rig.window->findChild<PlayerPane *>();
    at.press(in);
    const auto *full = at.rig.window->findChild<FullScreenWindow *>();
    QVERIFY(full && full->isFullScreen()); // its size is the window manager's matter
    QTRY_COMPARE(QApplication::activeWindow(), full);
    at.places.clear();
    QTRY_VERIFY(at.places.size() > 3); // it plays on
    at.press(out);
    QVERIFY(!full->isVisible() && !pane.isFullScreen());
    QTRY_COMPARE(QApplication::activeWindow(), at.rig.window.get());
    at.places.clear();
    QTRY_VERIFY(at.places.size() > 3);
}

void PlayerKeysTest::keysGoOnInFullScreen()
{
    PlayingRig at;
    QVERIFY(at.plays());
    at.press(Qt::Key_F);
    QTRY_COMPARE(QApplication::activeWindow(), at.rig.window->findChild<FullScreenWindow *>());
    at.press(Qt::Key_K);
    QTRY_VERIFY(!at.player.isPlaying());
    at.press(Qt::Key_L);
    QTRY_VERIFY(at.player.isPlaying());
    at.press(Qt::Key_L);
    QCOMPARE(at.player.rate(), 2.0);
    at.press(Qt::Key_M);
    QVERIFY(at.player.isMuted());
    at.press(Qt::Key_Space);
    QTRY_VERIFY(!at.player.isPlaying());
}

void PlayerKeysTest::lettersInTheSearchStayLetters()
{
    PlayingRig at;
    QVERIFY(at.plays());
    auto *field = at.rig.window->findChild<SearchField *>();
    field->setFocus();
    for (const Qt::Key key : {Qt::Key_J, Qt::Key_K, Qt::Key_L, Qt::Key_M, Qt::Key_R, Qt::Key_F})
        QTest::keyClick(at.rig.window->windowHandle(), key);
    QCOMPARE(field->text(), u"jklmrf"_s);
    QVERIFY(at.player.isPlaying() && at.player.loops() && !at.player.isMuted());
    QCOMPARE(at.player.rate(), 1.0);
    QVERIFY(!at.rig.window->findChild<FullScreenWindow *>());
}

QTEST_MAIN(PlayerKeysTest)
#include "tst_playerkeys.moc"
