// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "ui/VideoFrames.h"

#include "player/FrameGrab.h"
#include "player/backend/FrameScaler.h"

#include <QTest>

using namespace rushes;
using namespace rushes::frames;
using namespace Qt::StringLiterals;

/// Frames become pictures: their colours, their memory, and their names on the disk.
class VideoFramesTest final : public QObject
{
    Q_OBJECT
private slots:
    void frameThatCannotBeReadGivesNoPicture();
    void coloursFollowFormatMatrixAndRange_data();
    void coloursFollowFormatMatrixAndRange();
    void rgbFramesKeepTheirColours_data();
    void rgbFramesKeepTheirColours();
    void memoryIsUsedAgainOnlyWhenNobodyLooks();
    void nameOfAFrameIsAFileName();
};

void VideoFramesTest::frameThatCannotBeReadGivesNoPicture()
{
    FrameScaler scaler;
    QVERIFY(scaler.scaled({}, {10, 10}).isNull());
    QVERIFY(scaler.scaled(QVideoFrame(Format({16, 16}, Format::Format_IMC1)), {10, 10}).isNull());
    QVERIFY(scaler.scaled(greyFrame(10), {}).isNull());
    // And it goes on with the next.
    QVERIFY(!scaler.scaled(greyFrame(10), {10, 10}).isNull());
}

void VideoFramesTest::coloursFollowFormatMatrixAndRange_data()
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

void VideoFramesTest::coloursFollowFormatMatrixAndRange()
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

void VideoFramesTest::rgbFramesKeepTheirColours_data()
{
    QTest::addColumn<Format::PixelFormat>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("bgra") << Format::Format_BGRA8888 << QByteArray("\x30\x20\x10\xff");
    QTest::newRow("bgrx") << Format::Format_BGRX8888 << QByteArray("\x30\x20\x10\x00", 4);
    QTest::newRow("rgba") << Format::Format_RGBA8888 << QByteArray("\x10\x20\x30\xff");
    QTest::newRow("argb") << Format::Format_ARGB8888 << QByteArray("\xff\x10\x20\x30");
    QTest::newRow("abgr") << Format::Format_ABGR8888 << QByteArray("\xff\x30\x20\x10");
}

void VideoFramesTest::rgbFramesKeepTheirColours()
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

void VideoFramesTest::memoryIsUsedAgainOnlyWhenNobodyLooks()
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

void VideoFramesTest::nameOfAFrameIsAFileName()
{
    QCOMPARE(nameOfFrame(u"/clips/a fox.1.mp4"_s, std::chrono::microseconds(5'700'000)), u"/clips/a fox.1 0-05.700.png"_s);
}

QTEST_MAIN(VideoFramesTest)
#include "tst_videoframes.moc"
