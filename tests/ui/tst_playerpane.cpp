// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ui/PlayerClips.h"

#include "player/Player.h"
#include "player/PlayerPane.h"
#include "player/SeekBar.h"
#include "player/SeekPreview.h"
#include "player/Stage.h"
#include "player/StageMessage.h"
#include "player/VideoView.h"

#include <QAction>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QWheelEvent>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The whole pane with a real clip: what the pointer and the keys do to it.
class TestPlayerPane : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void zoomsByStepsAndStaysWhereThePointerIs();
    void previewFollowsThePointer();
    void aSheetShowsTheWholeClip();
    void aSheetOfNoClipIsNotWritten();
    void aNeighbourIsSeenBeforeItPlays();
    void whatCannotBePlayedSaysWhy_data();
    void whatCannotBePlayedSaysWhy();
    void aPlayListGoesNowhere();
    void oddClipsPlay_data();
    void oddClipsPlay();

private:
    QAction *action(const QString &text) const;
    void saveAs(const QString &actionText, const QString &file);
    PlayerClips m_clips;
    std::unique_ptr<PlayerPane> m_pane;
};

void TestPlayerPane::init()
{
    m_pane = std::make_unique<PlayerPane>();
    m_pane->resize(400, 400);
    m_pane->player().setVolume(0);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestPlayerPane::cleanup()
{
    m_pane.reset();
}

QAction *TestPlayerPane::action(const QString &text) const
{
    for (QAction *action : m_pane->playbackActions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TestPlayerPane::zoomsByStepsAndStaysWhereThePointerIs()
{
    m_pane->setClip(PlayerClip{m_clips.plain(u"red.mp4"_s, u"red"_s)});
    VideoView &view = m_pane->view();
    QTRY_VERIFY(view.hasFrame());
    const QSize fitted = view.pictureRect().size();
    QTest::keyClick(&view, Qt::Key_Z);
    QCOMPARE(view.zoom(), 1.0);
    QCOMPARE(view.pictureRect().size(), QSize(64, 96));
    QTest::keyClick(&view, Qt::Key_Plus);
    QCOMPARE(view.zoom(), 1.5);
    QTest::keyClick(&view, Qt::Key_Minus);
    QTest::keyClick(&view, Qt::Key_Minus);
    QCOMPARE(view.zoom(), 0.75);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&view, Qt::Key_Minus);
    QCOMPARE(view.zoom(), 0.25);
    QTest::keyClick(&view, Qt::Key_Z);
    QTest::keyClick(&view, Qt::Key_Z);
    QCOMPARE(view.zoom(), 0.0);
    QCOMPARE(view.pictureRect().size(), fitted);
    // The wheel enlarges around the pointer: what lay there lies there still.
    const auto turn = [&view](const QPointF &at) {
        QWheelEvent wheel(at, view.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &wheel);
    };
    view.setZoom(8);
    const QPointF middle = QRectF(view.rect()).center();
    QCOMPARE(QRectF(view.pictureRect()).center().toPoint(), middle.toPoint());
    view.setZoom(6);
    const QPointF at = middle + QPointF(40, -60);
    const QPointF before = (at - QRectF(view.pictureRect()).topLeft()) / 6;
    turn(at);
    QCOMPARE(view.zoom(), 8.0);
    const QPointF after = (at - QRectF(view.pictureRect()).topLeft()) / 8;
    QVERIFY((before - after).manhattanLength() < 1);
}

void TestPlayerPane::previewFollowsThePointer()
{
    m_pane->setClip(PlayerClip{m_clips.counting()});
    auto *bar = m_pane->findChild<SeekBar *>();
    auto *preview = m_pane->findChild<SeekPreview *>();
    QVERIFY(bar && preview);
    QTRY_VERIFY(bar->length() > 0s);
    const auto numberAt = [&](double part) {
        QTest::mouseMove(bar, QPoint(int(part * bar->width()), 3));
        QTest::qWait(10);
        return preview->picture().isNull() ? -1
                                           : PlayerClips::numberOf(preview->picture().pixel(preview->picture().width() / 2, 20));
    };
    QTRY_VERIFY(std::abs(numberAt(0.5) - 30) <= 2);
    QVERIFY(preview->isVisible());
    QTRY_VERIFY(std::abs(numberAt(0.1) - 6) <= 2);
    QTRY_VERIFY(std::abs(numberAt(0.9) - 54) <= 2);
    QVERIFY2(preview->text().contains(u"0:01.8"_s), qPrintable(preview->text()));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(bar, &leave);
    QVERIFY(!preview->isVisible());
}

/// Through the dialog, as a user would.
void TestPlayerPane::saveAs(const QString &actionText, const QString &file)
{
    action(actionText)->trigger();
    auto *dialog = m_pane->findChild<QFileDialog *>(u"savePictureDialog"_s);
    QVERIFY(dialog);
    emit dialog->fileSelected(file);
    dialog->close();
}

void TestPlayerPane::aSheetShowsTheWholeClip()
{
    m_pane->setClip(PlayerClip{m_clips.counting()});
    const QString file = m_clips.path(u"sheet.png"_s);
    saveAs(u"Save contact sheet…"_s, file);
    QTRY_VERIFY(QFile::exists(file));
    const QImage sheet(file);
    // Six by three of an upright clip; each frame lies in the middle of its part of the clip.
    QVERIFY(sheet.width() > sheet.height());
    QCOMPARE(QImage(file).format(), QImage::Format_RGB32);
    const int cellWidth = (sheet.width() - 12) / 6, cellHeight = (sheet.height() - 48) / 3;
    for (const int number : {0, 5, 6, 17}) {
        const QPoint at(12 + number % 6 * cellWidth + (cellWidth - 12) / 2, 36 + number / 6 * cellHeight + 40);
        const double expected = (2 * number + 1) / 36.0 * 60;
        QVERIFY2(std::abs(PlayerClips::numberOf(sheet.pixel(at)) - expected) <= 2,
                 qPrintable(u"%1: %2"_s.arg(number).arg(PlayerClips::numberOf(sheet.pixel(at)))));
    }
}

void TestPlayerPane::aSheetOfNoClipIsNotWritten()
{
    m_pane->setClip(PlayerClip{m_clips.write(u"words.mp4"_s, "no clip")});
    const QString file = m_clips.path(u"none.png"_s);
    QSignalSpy failed(m_pane.get(), &PlayerPane::failed);
    saveAs(u"Save contact sheet…"_s, file); // before it is known that it cannot be played
    QTRY_COMPARE(failed.count(), 1);
    QTest::qWait(100);
    QVERIFY(!QFile::exists(file));
    QVERIFY(!action(u"Save contact sheet…"_s)->isEnabled());
}

void TestPlayerPane::aNeighbourIsSeenBeforeItPlays()
{
    const QString red = m_clips.plain(u"red.mp4"_s, u"red"_s), blue = m_clips.plain(u"blue.mp4"_s, u"blue"_s);
    m_pane->setClip(PlayerClip{red});
    VideoView &view = m_pane->view();
    QTRY_VERIFY(view.hasFrame());
    m_pane->player().setPlaying(false);
    m_pane->setNeighbours({blue});
    QTest::qWait(300);
    m_pane->setClip(PlayerClip{blue});
    // No event was handled, so that nothing of the player can be there.
    QVERIFY(!view.hasFrame());
    const QRgb seen = view.grab().toImage().pixel(view.rect().center());
    QVERIFY(qBlue(seen) > 200 && qRed(seen) < 60);
    const QRect still = view.pictureRect();
    QTRY_VERIFY(view.hasFrame());
    QCOMPARE(view.pictureRect(), still); // nothing jumps
}

void TestPlayerPane::whatCannotBePlayedSaysWhy_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("offered"); // to another program
    const QByteArray whole = PlayerClips::read(m_clips.counting());
    QTest::newRow("not there") << m_clips.path(u"nothing.mp4"_s) << false;
    QTest::newRow("a folder") << m_clips.path(u"."_s) << true;
    QTest::newRow("zero bytes") << m_clips.write(u"zero.mp4"_s, {}) << false;
    QTest::newRow("cut off before its index") << m_clips.write(u"cut.mp4"_s, whole.left(whole.size() / 2)) << true;
    QTest::newRow("another kind of file") << m_clips.write(u"page.mp4"_s, "<html><body>502 Bad Gateway</body></html>") << true;
    QTest::newRow("noise") << m_clips.write(u"noise.mp4"_s, QByteArray(70'000, '\x5a')) << true;
    QTest::newRow("sound alone") << m_clips.make(u"sound.mp4"_s, u"-f lavfi -i sine=d=1 -c:a aac"_s) << true;
    // As on a machine that has no decoder: of a kind that nobody knows.
    const QString plain = m_clips.plain(u"known.mp4"_s, u"green"_s);
    QTest::newRow("no decoder") << m_clips.write(u"unknown.mp4"_s, PlayerClips::read(plain).replace("avc1", "zzzz")) << true;
}

void TestPlayerPane::whatCannotBePlayedSaysWhy()
{
    QFETCH(QString, file);
    QFETCH(bool, offered);
    QSignalSpy failed(m_pane.get(), &PlayerPane::failed);
    QSignalSpy elsewhere(m_pane.get(), &PlayerPane::openElsewhere);
    m_pane->setClip(PlayerClip{file});
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
    auto *message = m_pane->findChild<Stage *>()->findChild<StageMessage *>();
    QVERIFY(message && message->isVisible());
    QVERIFY(!message->title().isEmpty());
    QCOMPARE(failed[0][0].toString(), message->title());
    auto *button = message->findChild<QPushButton *>();
    QCOMPARE(button->isVisible(), offered);
    if (offered) {
        button->click();
        QCOMPARE(elsewhere.count(), 1);
    }
    // And the next one plays.
    QSignalSpy played(m_pane.get(), &PlayerPane::played);
    m_pane->setClip(PlayerClip{m_clips.counting()});
    QTRY_COMPARE_WITH_TIMEOUT(played.count(), 1, 20'000);
    QVERIFY(!message->isVisible());
}

/// A play list is free to name other files and hosts; a demuxer would go there.
void TestPlayerPane::aPlayListGoesNowhere()
{
    QTcpServer host;
    QVERIFY(host.listen(QHostAddress::LocalHost));
    QSignalSpy visits(&host, &QTcpServer::newConnection);
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(host.serverPort()) + "/a.ts";
    const QByteArrayList lists{"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + address + "\n#EXT-X-ENDLIST\n",
                                   "ffconcat version 1.0\nfile '" + address + "'\n",
                                   "\xef\xbb\xbf<?xml version=\"1.0\"?>\n<MPD><BaseURL>" + address + "</BaseURL></MPD>\n"};
    for (qsizetype i = 0; i < lists.size(); ++i) {
        QSignalSpy failed(m_pane.get(), &PlayerPane::failed);
        m_pane->setClip(PlayerClip{m_clips.write(u"list%1.mp4"_s.arg(i), lists[i])});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(visits.count(), 0);
    }
}

void TestPlayerPane::oddClipsPlay_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QSize>("size"); // as it is seen
    const QString source = u"-f lavfi -i testsrc=d=1:s=%1:r=10 "_s;
    QTest::newRow("another ending") << m_clips.make(u"clip.mkv"_s, source.arg(u"64x96"_s) + u"-c:v libx264 -pix_fmt yuv420p"_s) << QSize(64, 96);
    const QByteArray mp4 = PlayerClips::read(m_clips.counting());
    QTest::newRow("the wrong ending") << m_clips.write(u"clip.webm"_s, mp4) << QSize(64, 96);
    QTest::newRow("one frame") << m_clips.make(u"one.mp4"_s, u"-f lavfi -i testsrc=s=64x96:r=10 -frames:v 1 -c:v libx264 -pix_fmt yuv420p"_s) << QSize(64, 96);
    QTest::newRow("a still picture") << m_clips.make(u"still.png"_s, u"-f lavfi -i testsrc=s=64x96 -frames:v 1"_s) << QSize(64, 96);
    QTest::newRow("two frames") << m_clips.make(u"two.mp4"_s, u"-f lavfi -i testsrc=d=0.2:s=64x96:r=10 -c:v libx264 -pix_fmt yuv420p"_s) << QSize(64, 96);
    QTest::newRow("8K") << m_clips.make(u"8k.mp4"_s, u"-f lavfi -i color=c=red:d=0.3:s=7680x4320:r=10 -c:v libx264 -preset ultrafast -pix_fmt yuv420p"_s)
                        << QSize(7680, 4320);
    QTest::newRow("a variable rate") << m_clips.make(u"vfr.mp4"_s, u"-f lavfi -i testsrc=d=2:s=64x96:r=30,select=not(mod(n\\,3))+gt(n\\,40) "
                                                                   "-vsync vfr -c:v libx264 -pix_fmt yuv420p"_s) << QSize(64, 96);
    const QString lying = m_clips.plain(u"lying.mp4"_s, u"red"_s);
    QTest::newRow("turned") << m_clips.make(u"turned.mp4"_s, u"-i %1 -c copy -metadata:s:v:0 rotate=90"_s.arg(lying)) << QSize(96, 64);
    QTest::newRow("HEVC") << m_clips.make(u"hevc.mp4"_s, source.arg(u"64x96"_s) + u"-c:v libx265 -x265-params log-level=none -pix_fmt yuv420p -tag:v hvc1"_s) << QSize(64, 96);
    QTest::newRow("VP9") << m_clips.make(u"vp9.webm"_s, source.arg(u"64x96"_s) + u"-c:v libvpx-vp9 -pix_fmt yuv420p"_s) << QSize(64, 96);
    QTest::newRow("AV1") << m_clips.make(u"av1.mp4"_s, source.arg(u"64x96"_s) + u"-c:v libaom-av1 -cpu-used 8 -pix_fmt yuv420p"_s) << QSize(64, 96);
    QTest::newRow("ten bits") << m_clips.make(u"ten.mp4"_s, source.arg(u"64x96"_s) + u"-c:v libx264 -pix_fmt yuv420p10le"_s) << QSize(64, 96);
}

/// Or say why not: which decoders there are is the machine's matter.
void TestPlayerPane::oddClipsPlay()
{
    QFETCH(QString, file);
    QFETCH(QSize, size);
    QVERIFY(!file.isEmpty());
    QSignalSpy failed(m_pane.get(), &PlayerPane::failed);
    QSignalSpy played(m_pane.get(), &PlayerPane::played);
    m_pane->setClip(PlayerClip{file});
    QTRY_VERIFY_WITH_TIMEOUT(failed.count() + played.count() == 1, 30'000);
    if (failed.count() > 0) {
        QVERIFY(!failed[0][0].toString().isEmpty());
        QSKIP(qPrintable(failed[0][0].toString()));
    }
    QCOMPARE(m_pane->view().frameImage().size(), size);
}

QTEST_MAIN(TestPlayerPane)
#include "tst_playerpane.moc"
