// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ui/PlayerClips.h"

#include "player/FrameConverter.h"
#include "player/backend/FrameGate.h"
#include "player/FrameGrab.h"
#include "player/backend/FrameScaler.h"
#include "player/backend/MediaFrame.h"
#include "media/Mp4Header.h"
#include "player/PicturePlace.h"
#include "player/SeekBar.h"
#include "player/backend/SeekPlan.h"
#include "player/VideoView.h"
#include "widgets/Theme.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>
#include <QVideoFrame>
#include <QtEndian>

#include <cstring>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
using Format = QVideoFrameFormat;

struct Yuv {
    int y, u, v; ///< 8-bit
};

void fill(QVideoFrame &frame, int plane, quint16 value, bool wide)
{
    for (qsizetype i = 0; i < frame.mappedBytes(plane); i += wide ? 2 : 1) {
        if (wide)
            std::memcpy(frame.bits(plane) + i, &value, 2);
        else
            frame.bits(plane)[i] = uchar(value);
    }
}

void fillPairs(QVideoFrame &frame, int plane, std::array<int, 2> values)
{
    for (qsizetype i = 0; i < frame.mappedBytes(plane); ++i)
        frame.bits(plane)[i] = uchar(values[size_t(i % 2)]);
}

QVideoFrame yuvFrame(Format::PixelFormat pixels, Yuv c, QSize size, Format::ColorSpace space, Format::ColorRange range)
{
    Format format(size, pixels);
    format.setColorSpace(space);
    format.setColorRange(range);
    QVideoFrame frame(format);
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    switch (pixels) {
    case Format::Format_NV12:
    case Format::Format_NV21:
        fill(frame, 0, quint16(c.y), false);
        fillPairs(frame, 1, pixels == Format::Format_NV12 ? std::array{c.u, c.v} : std::array{c.v, c.u});
        break;
    case Format::Format_YUV420P10:
        fill(frame, 0, quint16(c.y << 2), true);
        fill(frame, 1, quint16(c.u << 2), true);
        fill(frame, 2, quint16(c.v << 2), true);
        break;
    case Format::Format_YV12:
        fill(frame, 0, quint16(c.y), false);
        fill(frame, 1, quint16(c.v), false);
        fill(frame, 2, quint16(c.u), false);
        break;
    default:
        fill(frame, 0, quint16(c.y), false);
        fill(frame, 1, quint16(c.u), false);
        fill(frame, 2, quint16(c.v), false);
    }
    frame.unmap();
    return frame;
}

QVideoFrame greyFrame(int grey, QSize size = {32, 16})
{
    return yuvFrame(Format::Format_YUV420P, {grey, 128, 128}, size, Format::ColorSpace_BT601, Format::ColorRange_Full);
}

FramePointer posted(const QVideoFrame &frame)
{
    return std::make_shared<MediaFrame>(frame);
}

bool near(QRgb a, QRgb b, int tolerance = 3)
{
    return std::abs(qRed(a) - qRed(b)) <= tolerance && std::abs(qGreen(a) - qGreen(b)) <= tolerance &&
           std::abs(qBlue(a) - qBlue(b)) <= tolerance;
}
} // namespace

class TestPlayerParts : public QObject
{
    Q_OBJECT
private slots:
    void seekBarShowsMarksAndNotes();
    void frameThatCannotBeReadGivesNoPicture();
    void coloursFollowFormatMatrixAndRange_data();
    void coloursFollowFormatMatrixAndRange();
    void rgbFramesKeepTheirColours_data();
    void rgbFramesKeepTheirColours();
    void memoryIsUsedAgainOnlyWhenNobodyLooks();
    void placesOfPictures_data();
    void placesOfPictures();

    void gateShowsNothingWhileShut();
    void gateDropsWhatTheOldPlaceLeaves();
    void gateHoldsAfterAPause();

    void planJumpsToTheFrameAtAPlace_data();
    void planJumpsToTheFrameAtAPlace();
    void planStepsByOneFrame();
    void planKnowsWhatItSawWhereTheRateVaries();
    void planStopsAtBothEnds();

    void rotationOfBrokenFilesIsNone_data();
    void rotationOfBrokenFilesIsNone();
    void rotationIsReadFromTheFile_data();
    void rotationIsReadFromTheFile();

    void newestFrameWins();
    void framesOfAnotherClipAreDropped();
    void viewPaintsEachNewFrameOnce();
    void viewKeepsTheLastFrameUntilTheNextClipsFirst();
    void viewTurnsThePicture();
    void stillLiesWhereTheFramesWillBe();

    void nameOfAFrameIsAFileName();
};

void TestPlayerParts::frameThatCannotBeReadGivesNoPicture()
{
    FrameScaler scaler;
    QVERIFY(scaler.scaled({}, {10, 10}).isNull());
    QVERIFY(scaler.scaled(QVideoFrame(Format({16, 16}, Format::Format_IMC1)), {10, 10}).isNull());
    QVERIFY(scaler.scaled(greyFrame(10), {}).isNull());
    // And it goes on with the next.
    QVERIFY(!scaler.scaled(greyFrame(10), {10, 10}).isNull());
}

void TestPlayerParts::coloursFollowFormatMatrixAndRange_data()
{
    QTest::addColumn<Format::PixelFormat>("format");
    QTest::addColumn<Format::ColorSpace>("space");
    QTest::addColumn<Format::ColorRange>("range");
    QTest::addColumn<int>("y");
    QTest::addColumn<int>("u");
    QTest::addColumn<int>("v");
    QTest::addColumn<QRgb>("expected");
    const auto video = Format::ColorRange_Video, full = Format::ColorRange_Full, unknown = Format::ColorRange_Unknown;
    const auto old = Format::ColorSpace_BT601, hd = Format::ColorSpace_BT709, none = Format::ColorSpace_Undefined;
    QTest::newRow("red, 601") << Format::Format_YUV420P << old << video << 81 << 90 << 240 << qRgb(254, 0, 0);
    QTest::newRow("red, 709") << Format::Format_YUV420P << hd << video << 63 << 102 << 240 << qRgb(255, 0, 0);
    QTest::newRow("red of 601 read as 709") << Format::Format_YUV420P << hd << video << 81 << 90 << 240
                                            << qRgb(255, 24, 0);
    QTest::newRow("small and not marked: 601") << Format::Format_YUV420P << none << unknown << 81 << 90 << 240
                                               << qRgb(254, 0, 0);
    QTest::newRow("white, video range") << Format::Format_YUV420P << old << video << 235 << 128 << 128
                                        << qRgb(255, 255, 255);
    QTest::newRow("the same number, full range") << Format::Format_YUV420P << old << full << 235 << 128 << 128
                                                 << qRgb(235, 235, 235);
    QTest::newRow("nv12") << Format::Format_NV12 << old << video << 145 << 54 << 34 << qRgb(0, 255, 1);
    QTest::newRow("nv21") << Format::Format_NV21 << old << video << 145 << 54 << 34 << qRgb(0, 255, 1);
    QTest::newRow("yv12") << Format::Format_YV12 << old << video << 41 << 240 << 110 << qRgb(0, 0, 255);
    QTest::newRow("ten bits") << Format::Format_YUV420P10 << old << video << 41 << 240 << 110 << qRgb(0, 0, 255);
    QTest::newRow("422") << Format::Format_YUV422P << old << video << 41 << 240 << 110 << qRgb(0, 0, 255);
}

void TestPlayerParts::coloursFollowFormatMatrixAndRange()
{
    QFETCH(Format::PixelFormat, format);
    QFETCH(Format::ColorSpace, space);
    QFETCH(Format::ColorRange, range);
    QFETCH(int, y);
    QFETCH(int, u);
    QFETCH(int, v);
    QFETCH(QRgb, expected);
    const QVideoFrame frame = yuvFrame(format, {y, u, v}, {64, 32}, space, range);
    FrameScaler scaler;
    for (const QSize size : {QSize(64, 32), QSize(21, 11), QSize(150, 75)}) {
        const QImage image = scaler.scaled(frame, size);
        QCOMPARE(image.size(), size);
        const QRgb pixel = image.pixel(size.width() / 2, size.height() / 2);
        QVERIFY2(near(pixel, expected), qPrintable(u"%1 is not %2"_s.arg(QColor(pixel).name(), QColor(expected).name())));
    }
}

void TestPlayerParts::rgbFramesKeepTheirColours_data()
{
    QTest::addColumn<Format::PixelFormat>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("bgra") << Format::Format_BGRA8888 << QByteArray("\x30\x20\x10\xff");
    QTest::newRow("bgrx") << Format::Format_BGRX8888 << QByteArray("\x30\x20\x10\x00", 4);
    QTest::newRow("rgba") << Format::Format_RGBA8888 << QByteArray("\x10\x20\x30\xff");
    QTest::newRow("argb") << Format::Format_ARGB8888 << QByteArray("\xff\x10\x20\x30");
    QTest::newRow("abgr") << Format::Format_ABGR8888 << QByteArray("\xff\x30\x20\x10");
}

void TestPlayerParts::rgbFramesKeepTheirColours()
{
    QFETCH(Format::PixelFormat, format);
    QFETCH(QByteArray, bytes);
    QVideoFrame frame(Format({8, 8}, format));
    QVERIFY(frame.map(QVideoFrame::WriteOnly));
    for (int i = 0; i < frame.mappedBytes(0); ++i)
        frame.bits(0)[i] = uchar(bytes[i % 4]);
    frame.unmap();
    const QImage image = FrameScaler().scaled(frame, {8, 8});
    QVERIFY(near(image.pixel(4, 4), qRgb(0x10, 0x20, 0x30), 1));
}

void TestPlayerParts::memoryIsUsedAgainOnlyWhenNobodyLooks()
{
    FrameScaler scaler;
    QImage first = scaler.scaled(greyFrame(10), {20, 10});
    const uchar *memory = first.constBits();
    QImage second = scaler.scaled(greyFrame(200), {20, 10}, std::move(first));
    QCOMPARE(second.constBits(), memory);
    const QImage watched = second;
    const QImage third = scaler.scaled(greyFrame(10), {20, 10}, std::move(second));
    QVERIFY(third.constBits() != memory);
    QVERIFY(near(watched.pixel(5, 5), qRgb(200, 200, 200)));
}

void TestPlayerParts::placesOfPictures_data()
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

void TestPlayerParts::placesOfPictures()
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

void TestPlayerParts::gateShowsNothingWhileShut()
{
    FrameGate gate;
    QVERIFY(!gate.judge(0).shows);
    gate.open(7);
    QVERIFY(gate.judge(0).shows);
    QCOMPARE(gate.judge(33'333).clip, 7);
    gate.shut();
    QVERIFY(!gate.judge(66'667).shows);
}

void TestPlayerParts::gateDropsWhatTheOldPlaceLeaves()
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

void TestPlayerParts::gateHoldsAfterAPause()
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

void TestPlayerParts::planJumpsToTheFrameAtAPlace_data()
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

/// What the back end shows when it is sent somewhere: the first frame at or after that whole millisecond.
static int frameShownAt(qint64 place)
{
    return int(std::ceil(double(place / 1000) * 1000 * 30 / 1e6 - 1e-3));
}

void TestPlayerParts::planJumpsToTheFrameAtAPlace()
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

void TestPlayerParts::planStepsByOneFrame()
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

void TestPlayerParts::planKnowsWhatItSawWhereTheRateVaries()
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

void TestPlayerParts::planStopsAtBothEnds()
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

static QByteArray box(const char *type, const QByteArray &content)
{
    QByteArray size(4, '\0');
    qToBigEndian<quint32>(quint32(content.size() + 8), size.data());
    return size + QByteArray(type, 4) + content;
}

void TestPlayerParts::rotationOfBrokenFilesIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("hello, this is no clip at all");
    QTest::newRow("header cut off") << box("moov", box("trak", box("tkhd", QByteArray(20, '\0'))));
    QTest::newRow("box larger than the file") << QByteArray("\x7f\xff\xff\xffmoov0000", 12);
    QTest::newRow("box of 64 bits larger than any file")
        << QByteArray("\0\0\0\1moov\xff\xff\xff\xff\xff\xff\xff\xff", 16);
    QTest::newRow("box smaller than its header") << QByteArray("\0\0\0\3moov", 8).repeated(100);
    QTest::newRow("empty boxes without end") << box("free", {}).repeated(5000);
    QTest::newRow("track of sound") << box("moov", box("trak", box("tkhd", QByteArray(84, '\0'))));
}

void TestPlayerParts::rotationOfBrokenFilesIsNone()
{
    QFETCH(QByteArray, bytes);
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(mp4Facts(file).value_or(Mp4Facts{}).rotation, 0);
    QCOMPARE(file.pos(), 0);
}

void TestPlayerParts::rotationIsReadFromTheFile_data()
{
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<bool>("longTimes");
    QTest::addColumn<int>("rotation");
    QTest::newRow("not turned") << 1 << 0 << false << 0;
    QTest::newRow("quarter") << 0 << 1 << false << 90;
    QTest::newRow("half") << -1 << 0 << false << 180;
    QTest::newRow("three quarters") << 0 << -1 << false << 270;
    QTest::newRow("version 1") << 0 << 1 << true << 90;
}

void TestPlayerParts::rotationIsReadFromTheFile()
{
    QFETCH(int, a);
    QFETCH(int, b);
    QFETCH(bool, longTimes);
    QFETCH(int, rotation);
    QByteArray header(longTimes ? 96 : 84, '\0');
    header[0] = longTimes ? 1 : 0;
    const qsizetype matrix = longTimes ? 52 : 40;
    qToBigEndian<qint32>(a << 16, header.data() + matrix);
    qToBigEndian<qint32>(b << 16, header.data() + matrix + 4);
    qToBigEndian<qint32>(640 << 16, header.data() + matrix + 36);
    qToBigEndian<qint32>(360 << 16, header.data() + matrix + 40);
    const QByteArray sound = box("trak", box("tkhd", QByteArray(84, '\0')));
    QByteArray bytes = box("ftyp", "isom") + box("mdat", QByteArray(100, 'x')) +
                       box("moov", box("mvhd", QByteArray(10, '\0')) + sound + box("trak", box("tkhd", header)));
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(mp4Facts(file).value_or(Mp4Facts{}).rotation, rotation);
}

void TestPlayerParts::newestFrameWins()
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

void TestPlayerParts::framesOfAnotherClipAreDropped()
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

void TestPlayerParts::viewPaintsEachNewFrameOnce()
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

void TestPlayerParts::viewKeepsTheLastFrameUntilTheNextClipsFirst()
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

void TestPlayerParts::viewTurnsThePicture()
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

void TestPlayerParts::stillLiesWhereTheFramesWillBe()
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

void TestPlayerParts::nameOfAFrameIsAFileName()
{
    QCOMPARE(nameOfFrame(u"/clips/a fox.1.mp4"_s, std::chrono::microseconds(5'700'000)), u"/clips/a fox.1 0-05.700.png"_s);
}

void TestPlayerParts::seekBarShowsMarksAndNotes()
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

QTEST_MAIN(TestPlayerParts)
#include "tst_player_parts.moc"
