// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ui/PlayerClips.h"

#include "player/Player.h"
#include "player/VideoView.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace
{
bool pluginIsLoaded()
{
    QFile maps(u"/proc/self/maps"_s);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("mediaplugin");
}

/// A player with a view, as in the pane, that knows which frames were painted.
struct Room {
    Room()
    {
        QObject::connect(&player, &Player::failed, &view, [this](PlayerTrouble trouble) { troubles << trouble; });
        QObject::connect(&player, &Player::ended, &view, [this] { ++ends; });
        QObject::connect(&view, &VideoView::framePainted, &view, [this](qint64 start) {
            painted << PlayerClips::numberOf(view.frameImage().pixel(10, 10));
            starts << start;
        });
        view.setMinimumSize(1, 1);
        view.resize(64, 96);
        view.show();
        player.setVolume(0);
        player.setLoops(false);
    }

    void open(const QString &file)
    {
        player.open({file});
        view.want(player.number());
    }
    int frame() const { return painted.isEmpty() ? -1 : painted.last(); }

    VideoView view; // outlives the player, whose threads show frames in it
    Player player{[this](FramePointer frame, qint64 start, int clip) { view.show(std::move(frame), start, clip); }};
    QList<int> painted;
    QList<qint64> starts;
    QList<PlayerTrouble> troubles;
    int ends{};
};
} // namespace

class TestPlayer : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void nothingIsLoadedBeforeTheFirstClip(); // the first: it stays loaded
    void framesArriveInOrderWithTheirContent();
    void nameMayHoldAnything();
    void stepsAreExact();
    void stepsAreExactAfterTheEnd();
    void heldStepKeyAddsUp();
    void seekShowsTheFrameOfThatTime_data();
    void seekShowsTheFrameOfThatTime();
    void seeksWhilePlayingGoOnFromThere();
    void newestOfManySeeksWins();
    void variableRateStepsBackOverWhatWasSeen();
    void loopGoesOnPastTheEnd();
    void whatLiesBetweenAAndBIsRepeated();
    void fromAItGoesToTheEndAndBack();
    void withoutLoopItStopsAndBeginsAgain();
    void speedIsKeptFromClipToClip();
    void speedsAreBounded();
    void shuttleGoesBothWays();
    void pauseShowsNoFurtherFrame();
    void sixtyClipsInARow();
    void closeWhileOpening();
    void soundFollowsSettings();

private:
    PlayerClips m_clips;
    QString m_clip;
};

void TestPlayer::initTestCase()
{
    QVERIFY(m_clips.isValid());
    m_clip = m_clips.counting();
    QVERIFY2(!m_clip.isEmpty(), "ffmpeg is needed (packaging/debian-packages.txt)");
}

void TestPlayer::nothingIsLoadedBeforeTheFirstClip()
{
    Room room;
    room.player.setPlaying(true);
    room.player.step(1);
    room.player.close();
    QCoreApplication::processEvents();
    QVERIFY(!pluginIsLoaded());
    room.open(m_clip);
    QTRY_VERIFY(!room.painted.isEmpty());
    QVERIFY(pluginIsLoaded());
}

void TestPlayer::framesArriveInOrderWithTheirContent()
{
    Room room;
    QSignalSpy opened(&room.player, &Player::opened);
    room.open(m_clip);
    QTRY_COMPARE(room.ends, 1);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(room.player.length(), microseconds(2s));
    QCOMPARE(room.player.fps(), 30.0);
    QVERIFY(!room.player.hasSound());
    QTRY_COMPARE(room.frame(), PlayerClips::frames - 1);
    QVERIFY(std::ranges::is_sorted(room.painted));
    QVERIFY2(room.painted.size() >= PlayerClips::frames / 2, qPrintable(QString::number(room.painted.size())));
    for (qsizetype i = 0; i < room.painted.size(); ++i)
        QVERIFY(std::abs(room.starts[i] - PlayerClips::startOf(room.painted[i])) <= 1);
    QCOMPARE(room.player.frameNumber(), PlayerClips::frames - 1);
}

void TestPlayer::nameMayHoldAnything()
{
    const QString odd = m_clips.path(u"a clip #1 100%25 狐狸?.mp4"_s);
    QVERIFY(QFile::copy(m_clip, odd));
    Room room;
    room.open(odd);
    QTRY_VERIFY(room.frame() >= 0);
    QVERIFY(room.troubles.isEmpty());
}

void TestPlayer::stepsAreExact()
{
    Room room;
    room.open(m_clip);
    QTRY_VERIFY(room.frame() >= 2);
    room.player.setPlaying(false);
    room.player.seek(500ms);
    QTRY_COMPARE(room.frame(), 15);
    for (int frame = 16; frame < 24; ++frame) { // over a key frame
        room.player.step(1);
        QTRY_COMPARE(room.frame(), frame);
        QTRY_COMPARE(room.player.frameNumber(), frame);
    }
    for (int frame = 22; frame >= 17; --frame) {
        room.player.step(-1);
        QTRY_COMPARE(room.frame(), frame);
    }
    QVERIFY(!room.player.isPlaying());
}

void TestPlayer::stepsAreExactAfterTheEnd()
{
    Room room;
    room.open(m_clip);
    QTRY_COMPARE(room.ends, 1);
    QTRY_COMPARE(room.frame(), 59);
    for (const int frame : {58, 57, 56}) {
        room.player.step(-1);
        QTRY_COMPARE(room.frame(), frame);
    }
    for (const int frame : {57, 58, 59}) {
        room.player.step(1);
        QTRY_COMPARE(room.frame(), frame);
    }
    room.player.step(1); // there is no further one: nothing happens, and the way back is open
    room.player.step(-1);
    QTRY_COMPARE(room.frame(), 58);
    room.player.seek(0s);
    QTRY_COMPARE(room.frame(), 0);
}

void TestPlayer::heldStepKeyAddsUp()
{
    Room room;
    room.open(m_clip);
    QTRY_VERIFY(room.frame() >= 0);
    room.player.setPlaying(false);
    room.player.seek(1s);
    QTRY_COMPARE(room.frame(), 30);
    for (int i = 0; i < 10; ++i)
        room.player.step(-1);
    QTRY_COMPARE(room.frame(), 20);
    for (int i = 0; i < 5; ++i)
        room.player.step(1);
    QTRY_COMPARE(room.frame(), 25);
}

void TestPlayer::seekShowsTheFrameOfThatTime_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<int>("frame");
    QTest::newRow("beginning") << 0 << 0;
    QTest::newRow("in a frame") << 1010 << 30;
    QTest::newRow("before the next") << 1032 << 30;
    QTest::newRow("on a key frame") << 1334 << 40;
    QTest::newRow("last frame") << 1970 << 59;
    QTest::newRow("the very end") << 2000 << 59;
}

void TestPlayer::seekShowsTheFrameOfThatTime()
{
    QFETCH(int, ms);
    QFETCH(int, frame);
    Room room;
    room.open(m_clip);
    QTRY_VERIFY(room.frame() >= 0);
    room.player.setPlaying(false);
    room.player.seek(700ms); // so that the beginning is a place to go to
    QTRY_COMPARE(room.frame(), 21);
    room.player.seek(std::chrono::milliseconds(ms));
    QTRY_COMPARE(room.frame(), frame);
}

void TestPlayer::seeksWhilePlayingGoOnFromThere()
{
    Room room;
    room.open(m_clip);
    QTRY_VERIFY(room.frame() >= 3);
    room.player.seek(1500ms);
    QTRY_VERIFY(room.frame() >= 47);
    QVERIFY(!room.painted.contains(30)); // what lies between was not shown
    room.painted.clear();
    room.player.seek(300ms); // the file may have been read to its end by now
    QTRY_VERIFY(!room.painted.isEmpty() && room.frame() >= 12 && room.frame() < 40);
    QVERIFY(room.player.isPlaying());
    QTRY_COMPARE(room.ends, 1);
    QTRY_COMPARE(room.frame(), 59);
}

void TestPlayer::newestOfManySeeksWins()
{
    Room room;
    room.open(m_clip);
    QTRY_VERIFY(room.frame() >= 0);
    room.player.setPlaying(false);
    for (int ms = 0; ms <= 1200; ms += 10)
        room.player.seek(std::chrono::milliseconds(ms));
    QTRY_COMPARE(room.frame(), 36);
    QCOMPARE(room.player.position(), microseconds(PlayerClips::startOf(36)));
    QVERIFY(room.painted.size() < 60);
}

void TestPlayer::variableRateStepsBackOverWhatWasSeen()
{
    const QString clip = m_clips.counting(u"variable.mp4"_s, u"-vf select='not(mod(n\\,7))+lt(n\\,10)' -vsync vfr"_s);
    QVERIFY(!clip.isEmpty());
    Room room;
    room.open(clip);
    QTRY_COMPARE(room.ends, 1);
    const QList<int> all{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 14, 21, 28, 35, 42, 49, 56};
    QTRY_COMPARE(room.frame(), 56);
    // Where the container gives a length the back end can be sent to.
    for (const int frame : {49, 42, 35, 28, 21, 14, 9, 8}) {
        room.player.step(-1);
        QTRY_COMPARE(room.frame(), frame);
    }
    for (const int frame : {9, 14, 21}) {
        room.player.step(1);
        QTRY_COMPARE(room.frame(), frame);
    }
}

void TestPlayer::loopGoesOnPastTheEnd()
{
    Room room;
    room.player.setLoops(true);
    room.open(m_clip);
    QTRY_COMPARE(room.ends, 1);
    room.painted.clear();
    QTRY_VERIFY(room.frame() >= 5 && room.frame() < 30);
    QVERIFY(room.player.isPlaying());
    QTRY_COMPARE(room.ends, 2);
    room.player.setLoops(false);
    QTRY_COMPARE(room.ends, 3);
    QTRY_VERIFY(!room.player.isPlaying());
}

static microseconds placeOf(int frame)
{
    return microseconds(frame * 1'000'000LL / PlayerClips::fps + 1000);
}

void TestPlayer::whatLiesBetweenAAndBIsRepeated()
{
    Room room;
    room.open(m_clip);
    QTRY_VERIFY(room.frame() >= 0);
    room.player.setPlaying(false);
    room.player.seek(placeOf(30));
    QTRY_COMPARE(room.frame(), 30);
    QTRY_COMPARE(room.player.frameNumber(), 30);
    room.player.markB();
    room.player.seek(placeOf(22));
    QTRY_COMPARE(room.frame(), 22);
    QTRY_COMPARE(room.player.frameNumber(), 22);
    room.player.markA();
    room.painted.clear();
    room.player.setPlaying(true);
    QTRY_VERIFY_WITH_TIMEOUT(room.painted.size() > 40, 20000); // some rounds
    const auto [least, most] = std::ranges::minmax(room.painted);
    QVERIFY2(least >= 22 && least <= 23, qPrintable(QString::number(least)));
    QVERIFY2(most >= 29 && most <= 45, qPrintable(QString::number(most))); // the jump takes a moment
    QCOMPARE(room.ends, 0);
    room.player.clearMarks();
    QTRY_COMPARE(room.ends, 1);
}

void TestPlayer::fromAItGoesToTheEndAndBack()
{
    Room room;
    room.open(m_clip);
    QTRY_VERIFY(room.frame() >= 0);
    room.player.setPlaying(false);
    room.player.seek(placeOf(48));
    QTRY_COMPARE(room.frame(), 48);
    QTRY_COMPARE(room.player.frameNumber(), 48);
    room.player.markB(); // a B that is not behind A is taken away
    room.player.markA();
    QVERIFY(room.player.a() && !room.player.b());
    room.painted.clear();
    room.player.setPlaying(true);
    QTRY_VERIFY_WITH_TIMEOUT(room.ends >= 3, 20000); // it goes on meanwhile
    const int least = std::ranges::min(room.painted);
    QVERIFY2(least >= 48 && least <= 49, qPrintable(QString::number(least)));
    room.open(m_clip);
    QVERIFY(!room.player.a());
}

void TestPlayer::withoutLoopItStopsAndBeginsAgain()
{
    Room room;
    QSignalSpy playing(&room.player, &Player::playingChanged);
    room.open(m_clip);
    QTRY_COMPARE(room.ends, 1);
    QTRY_VERIFY(!room.player.isPlaying());
    QCOMPARE(playing.count(), 2);
    QTRY_COMPARE(room.frame(), 59);
    room.painted.clear();
    room.player.setPlaying(true);
    QTRY_VERIFY(!room.painted.isEmpty());
    QVERIFY(room.painted.first() < 10);
    QVERIFY(room.player.isPlaying());
}

void TestPlayer::speedIsKeptFromClipToClip()
{
    // The back end begins each file at the usual speed and believes that it has the old one.
    Room room;
    room.player.setRate(0.1);
    room.open(m_clip);
    QTRY_VERIFY(room.frame() >= 1);
    room.open(m_clip);
    room.painted.clear();
    QTRY_VERIFY(room.frame() >= 1);
    QElapsedTimer clock;
    clock.start();
    const int from = room.frame();
    QTRY_VERIFY(room.frame() >= from + 3);
    QVERIFY2(clock.elapsed() > 600, qPrintable(QString::number(clock.elapsed()))); // a frame takes 333 ms
    room.player.setRate(4);
    QTRY_COMPARE(room.ends, 1);
}

void TestPlayer::speedsAreBounded()
{
    Room room;
    QSignalSpy changed(&room.player, &Player::rateChanged);
    room.player.setRate(100);
    QCOMPARE(room.player.rate(), Player::mostRate);
    room.player.changeRate(1);
    QCOMPARE(room.player.rate(), Player::mostRate);
    QCOMPARE(changed.count(), 1);
    for (int i = 0; i < 20; ++i)
        room.player.changeRate(-1);
    QCOMPARE(room.player.rate(), Player::leastRate);
    room.player.setRate(1);
    room.player.changeRate(1);
    QCOMPARE(room.player.rate(), 1.25);
}

void TestPlayer::shuttleGoesBothWays()
{
    Room room;
    room.open(m_clip);
    QTRY_VERIFY(room.frame() >= 0);
    room.player.shuttle(1);
    QCOMPARE(room.player.rate(), room.player.isPlaying() ? 2.0 : 1.0);
    room.player.shuttle(1);
    room.player.shuttle(1);
    room.player.shuttle(1);
    QCOMPARE(room.player.rate(), 4.0);
    QTRY_VERIFY(room.frame() >= 40);
    room.player.shuttle(-1);
    const qsizetype turn = room.painted.size();
    QTRY_COMPARE(room.frame(), 0);
    QTRY_VERIFY(!room.player.isPlaying()); // stops at the beginning
    const QList<int> back = room.painted.mid(turn + 2);
    QVERIFY(std::ranges::is_sorted(back, std::ranges::greater()));
    QVERIFY2(back.size() > 5, qPrintable(QString::number(back.size()))); // a motion, not one jump
    room.player.shuttle(1);
    QCOMPARE(room.player.rate(), 1.0);
    QTRY_VERIFY(room.player.isPlaying() && room.frame() > 2);
}

void TestPlayer::pauseShowsNoFurtherFrame()
{
    Room room;
    room.open(m_clip);
    QTRY_VERIFY(room.frame() >= 5);
    room.player.setPlaying(false);
    QTRY_VERIFY(!room.player.isPlaying());
    QTRY_COMPARE(room.frame(), int(room.player.frameNumber()));
    const qsizetype count = room.painted.size();
    room.player.setPlaying(true);
    QTRY_VERIFY(room.painted.size() > count + 3);
    QVERIFY(std::ranges::is_sorted(room.painted));
    QVERIFY(room.painted[count] <= room.painted[count - 1] + 3); // goes on where it stood
}

void TestPlayer::sixtyClipsInARow()
{
    const QString dark = m_clips.plain(u"dark.mp4"_s, u"0x101010"_s);
    const QString light = m_clips.plain(u"light.mp4"_s, u"0xe0e0e0"_s);
    QVERIFY(!dark.isEmpty() && !light.isEmpty());
    Room room;
    for (int i = 0; i < 60; ++i) {
        room.open(i % 2 == 0 ? dark : light);
        const auto shows = [&room, i] {
            const int grey = qGreen(room.view.frameImage().pixel(10, 10));
            return i % 2 == 0 ? grey < 0x40 : grey > 0xc0;
        };
        const int before = room.view.paintedFrames();
        QTRY_VERIFY(room.view.paintedFrames() > before);
        QVERIFY(shows()); // the first one already is of this clip
    }
    // And as fast as a key repeats, or faster: only the last one counts.
    for (int i = 0; i < 60; ++i)
        room.open(i % 2 == 0 ? light : m_clip);
    room.painted.clear();
    room.starts.clear();
    QTRY_VERIFY(room.frame() >= 3);
    QVERIFY(std::ranges::is_sorted(room.painted));
    QVERIFY(room.troubles.isEmpty());
}

void TestPlayer::closeWhileOpening()
{
    Room room;
    for (int i = 0; i < 20; ++i) {
        room.open(m_clip);
        QCoreApplication::processEvents();
        room.player.close();
        room.view.want(-1);
    }
    QVERIFY(!room.player.hasClip());
    QVERIFY(!room.player.isPlaying());
    const int painted = room.view.paintedFrames();
    room.open(m_clip);
    QTRY_VERIFY(room.view.paintedFrames() > painted);
}

void TestPlayer::soundFollowsSettings()
{
    // With or without a device: the wishes are kept, and nothing dies.
    const QString clip = m_clips.plain(u"sound.mp4"_s, u"red"_s, u"-f lavfi -i sine=d=2 -c:a aac -shortest"_s);
    QVERIFY(!clip.isEmpty());
    Room room;
    QSignalSpy volume(&room.player, &Player::volumeChanged), muted(&room.player, &Player::mutedChanged);
    room.player.setVolume(130);
    QCOMPARE(room.player.volume(), 100);
    room.player.setMuted(true);
    room.player.setMuted(true);
    QCOMPARE(volume.count(), 1);
    QCOMPARE(muted.count(), 1);
    room.open(clip);
    QTRY_VERIFY(room.player.hasSound());
    QTRY_VERIFY(room.view.paintedFrames() > 2);
    room.player.setVolume(10);
    room.player.setMuted(false);
    room.player.setRate(2);
    QTRY_COMPARE(room.ends, 1);
    QVERIFY(room.troubles.isEmpty());
}

QTEST_MAIN(TestPlayer)
#include "tst_player.moc"
