// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ui/VideoFrames.h"

#include "player/FrameConverter.h"
#include "player/PicturePlace.h"
#include "player/VideoView.h"

#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace rushes;
using namespace rushes::frames;
using namespace Qt::StringLiterals;

/// Which frame is shown, when, and where.
class VideoViewTest final : public QObject
{
    Q_OBJECT
private slots:
    void placesOfPictures_data();
    void placesOfPictures();
    void newestFrameWins();
    void framesOfAnotherClipAreDropped();
    void viewPaintsEachNewFrameOnce();
    void viewKeepsTheLastFrameUntilTheNextClipsFirst();
    void viewLeavesNothingOfAnotherShape();
    void viewTurnsThePicture();
    void stillLiesWhereTheFramesWillBe();
};

void VideoViewTest::placesOfPictures_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<PictureRoom>("room");
    QTest::addColumn<QPoint>("pan");
    QTest::addColumn<QRect>("place");
    const QPoint none;
    QTest::newRow("no room") << QSize(64, 64) << PictureRoom{} << none << QRect(0, 0, 0, 0);
    QTest::newRow("portrait, bars at the sides") << QSize(352, 640) << PictureRoom{{400, 320}} << none
                                                 << QRect(112, 0, 176, 320);
    QTest::newRow("landscape, bars above") << QSize(640, 320) << PictureRoom{{320, 320}} << none
                                           << QRect(0, 80, 320, 160);
    QTest::newRow("turned") << QSize(640, 320) << PictureRoom{{320, 320}, 0, 90} << none
                            << QRect(80, 0, 160, 320);
    QTest::newRow("actual size, smaller") << QSize(100, 50) << PictureRoom{{320, 320}, 1} << QPoint(90, 90)
                                          << QRect(110, 135, 100, 50);
    QTest::newRow("actual size, moved too far") << QSize(640, 640) << PictureRoom{{320, 320}, 1} << QPoint(999, -999)
                                                << QRect(0, -320, 640, 640);
    QTest::newRow("of an even width") << QSize(1280, 720) << PictureRoom{{439, 500}} << none << QRect(0, 127, 438, 246);
    QTest::newRow("odd, at its own size") << QSize(101, 51) << PictureRoom{{101, 100}} << none << QRect(0, 24, 101, 51);
    QTest::newRow("thin as a hair") << QSize(10000, 1) << PictureRoom{{100, 100}} << none << QRect(0, 49, 100, 1);
}

void VideoViewTest::placesOfPictures()
{
    QFETCH(QSize, picture);
    QFETCH(PictureRoom, room);
    QFETCH(QPoint, pan);
    QFETCH(QRect, place);
    const QSize scaled = scaledSize(picture, room);
    if (place.isEmpty())
        QVERIFY(scaled.isEmpty());
    else
        QCOMPARE(placeOf(scaled, room, pan), place);
}

void VideoViewTest::newestFrameWins()
{
    FrameConverter converter;
    converter.want(1);
    QSignalSpy ready(&converter, &FrameConverter::ready);
    for (int i = 0; i < 100; ++i)
        converter.post(posted(greyFrame(i)), i, 1); // no room yet: nothing is made
    QCOMPARE(ready.count(), 0);
    converter.setRoom({{32, 16}});
    QTRY_COMPARE(ready.count(), 1);
    const std::optional<Picture> picture = converter.take({});
    QVERIFY(picture);
    QCOMPARE(picture->start, 99);
    QVERIFY(picture->fresh);
    QVERIFY(near(picture->image.pixel(3, 3), qRgb(99, 99, 99)));
    QVERIFY(!converter.take({}));
    // Another room: the same frame once more, and not as a new one.
    converter.setRoom({{64, 32}});
    QTRY_COMPARE(ready.count(), 2);
    const std::optional<Picture> larger = converter.take({});
    QCOMPARE(larger->image.size(), QSize(64, 32));
    QVERIFY(!larger->fresh);
}

void VideoViewTest::framesOfAnotherClipAreDropped()
{
    FrameConverter converter;
    QSignalSpy ready(&converter, &FrameConverter::ready);
    converter.setRoom({{32, 16}});
    converter.want(1);
    converter.post(posted(greyFrame(10)), 10, 1);
    QTRY_COMPARE(ready.count(), 1);
    converter.want(2); // before it was taken
    QVERIFY(!converter.take({}));
    converter.post(posted(greyFrame(20)), 20, 1); // late
    converter.post(posted(greyFrame(30)), 30, 2);
    QTRY_COMPARE(ready.count(), 2);
    QCOMPARE(converter.take({})->start, 30);
    converter.clear();
    QVERIFY(!converter.lastFrame());
}

void VideoViewTest::viewPaintsEachNewFrameOnce()
{
    VideoView view;
    view.setMinimumSize(1, 1);
    view.resize(64, 64);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy painted(&view, &VideoView::framePainted);
    view.want(1);
    view.show(posted(greyFrame(50)), 0, 1);
    QTRY_COMPARE(painted.count(), 1);
    view.resize(128, 64); // painted anew, and no new frame
    view.show(posted(greyFrame(100)), 33'333, 1);
    QTRY_COMPARE(painted.count(), 2);
    QCOMPARE(painted.last().first().toLongLong(), 33'333);
    QCOMPARE(view.paintedFrames(), 2);
    QCOMPARE(view.pictureRect(), QRect(0, 0, 128, 64));
    QTRY_VERIFY(near(view.grab().toImage().pixel(64, 32), qRgb(100, 100, 100)));
    QVERIFY(near(view.frameImage().pixel(5, 5), qRgb(100, 100, 100)));
}

void VideoViewTest::viewKeepsTheLastFrameUntilTheNextClipsFirst()
{
    VideoView view;
    view.setMinimumSize(1, 1);
    view.resize(64, 32);
    view.show();
    view.want(1);
    view.show(posted(greyFrame(50)), 0, 1);
    QTRY_COMPARE(view.paintedFrames(), 1);
    view.want(2);
    view.setExpectedSize({100, 200});
    QVERIFY(near(view.grab().toImage().pixel(32, 16), qRgb(50, 50, 50)));
    view.show(posted(greyFrame(200)), 0, 2);
    QTRY_COMPARE(view.paintedFrames(), 2);
    QVERIFY(near(view.grab().toImage().pixel(32, 16), qRgb(200, 200, 200)));
    view.clear();
    QCOMPARE(view.grab().toImage().pixel(32, 16), qRgb(0x0b, 0x0d, 0x10));
    QVERIFY(view.frameImage().isNull());
}

void VideoViewTest::viewLeavesNothingOfAnotherShape()
{
    VideoView view;
    view.setMinimumSize(1, 1);
    view.resize(97, 61); // odd, so that edges fall anywhere
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.want(1);
    int frames = 0;
    for (const QSize size : {QSize(64, 16), QSize(64, 16), QSize(16, 64), QSize(32, 32), QSize(64, 16)}) {
        view.show(posted(greyFrame(255, size)), 33'333 * frames++, 1);
        QTRY_COMPARE(view.paintedFrames(), frames);
        const QRect place = view.pictureRect();
        const QImage seen = view.screen()->grabWindow(view.winId()).toImage(); // as it stands there, not painted anew
        QCOMPARE(seen.size(), view.size());
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x)
                QVERIFY2(near(seen.pixel(x, y), place.contains(x, y) ? qRgb(255, 255, 255) : qRgb(0x0b, 0x0d, 0x10)),
                         qPrintable(u"frame %1, %2, %3"_s.arg(frames).arg(x).arg(y)));
        }
    }
}

void VideoViewTest::viewTurnsThePicture()
{
    // Left half black, right half white: turned clockwise, the top is black.
    Format format({32, 16}, Format::Format_BGRX8888);
    QVideoFrame frame(format);
    QVERIFY(frame.map(QVideoFrame::WriteOnly));
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 32; ++x)
            std::memset(frame.bits(0) + y * frame.bytesPerLine(0) + x * 4, x < 16 ? 0 : 255, 4);
    frame.unmap();
    VideoView view;
    view.setRotation(90);
    view.setMinimumSize(1, 1);
    view.resize(160, 320);
    view.show();
    view.want(1);
    view.show(posted(frame), 0, 1);
    QTRY_COMPARE(view.paintedFrames(), 1);
    QCOMPARE(view.pictureRect(), QRect(0, 0, 160, 320));
    QImage seen = view.grab().toImage();
    QVERIFY(near(seen.pixel(80, 40), qRgb(0, 0, 0)));
    QVERIFY(near(seen.pixel(80, 280), qRgb(255, 255, 255)));
    QVERIFY(near(view.frameImage().pixel(8, 4), qRgb(0, 0, 0)));
    view.setRotation(270);
    QTRY_VERIFY(near(view.grab().toImage().pixel(80, 40), qRgb(255, 255, 255)));
}

void VideoViewTest::stillLiesWhereTheFramesWillBe()
{
    VideoView view;
    view.setMinimumSize(1, 1);
    view.resize(200, 100);
    QImage still(30, 30, QImage::Format_RGB32); // a square thumbnail of a portrait clip
    still.fill(Qt::red);
    view.setStill(still);
    QCOMPARE(view.pictureRect(), QRect(50, 0, 100, 100));
    view.setExpectedSize({50, 100});
    QCOMPARE(view.pictureRect(), QRect(75, 0, 50, 100));
    QCOMPARE(view.grab().toImage().pixel(100, 50), qRgb(255, 0, 0));
}

QTEST_MAIN(VideoViewTest)
#include "tst_videoview.moc"
