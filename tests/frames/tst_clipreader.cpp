// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "frames/ClipReader.h"
#include "ui/PlayerClips.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

/// Real clips of ffmpeg, whose frames tell their numbers.
class TestClipReader : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatTheFileIs();
    void givesTheFrameThatIsSeen_data();
    void givesTheFrameThatIsSeen();
    void goesOnFrameByFrame();
    void fitsIntoTheRoom();
    void turnsUpright();
    void hearsHowLoudItIs_data();
    void hearsHowLoudItIs();
    void refusesWhatIsNoClip_data();
    void refusesWhatIsNoClip();
    void aCutClipGivesWhatItHas();

private:
    static int numberAt(ClipReader &reader, microseconds time);
    PlayerClips m_clips;
};

int TestClipReader::numberAt(ClipReader &reader, microseconds time)
{
    const std::optional<ClipPicture> picture = reader.pictureAt(time, {64, 96});
    return picture ? PlayerClips::numberOf(picture->image.pixel(32, 48)) : -1;
}

void TestClipReader::tellsWhatTheFileIs()
{
    const auto reader = openClip(m_clips.counting());
    QVERIFY(reader);
    QCOMPARE(reader->outline().size, QSize(64, 96));
    QCOMPARE(reader->outline().fps, 30.0);
    QVERIFY(!reader->outline().hasSound);
    QVERIFY(reader->outline().length >= 1900ms && reader->outline().length <= 2100ms);
}

void TestClipReader::givesTheFrameThatIsSeen_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("MP4") << m_clips.counting();
    QTest::newRow("frames out of order") << m_clips.counting(u"b.mp4"_s, u"-bf 3"_s);
    QTest::newRow("Matroska") << m_clips.counting(u"counting.mkv"_s);
    QTest::newRow("QuickTime") << m_clips.counting(u"counting.mov"_s);
}

void TestClipReader::givesTheFrameThatIsSeen()
{
    QFETCH(QString, file);
    const auto reader = openClip(file);
    QVERIFY(reader);
    // There and back, within a group of pictures and over its ends, and in the midst of a frame.
    for (const int number : {0, 1, 5, 4, 19, 20, 21, 59, 40, 39, 0, 58}) {
        QCOMPARE(numberAt(*reader, microseconds(PlayerClips::startOf(number) + 1000)), number);
        QCOMPARE(numberAt(*reader, microseconds(PlayerClips::startOf(number) + 30'000)), number);
    }
    QCOMPARE(numberAt(*reader, 1h), PlayerClips::frames - 1);
    QCOMPARE(numberAt(*reader, -1s), 0);
}

void TestClipReader::goesOnFrameByFrame()
{
    const auto reader = openClip(m_clips.counting());
    QVERIFY(reader);
    int number = 0;
    while (const std::optional<ClipPicture> picture = reader->nextPicture({64, 96})) {
        QCOMPARE(PlayerClips::numberOf(picture->image.pixel(32, 48)), number);
        QVERIFY(std::abs(picture->at.count() - PlayerClips::startOf(number)) < 1000);
        ++number;
    }
    QCOMPARE(number, PlayerClips::frames);
}

void TestClipReader::fitsIntoTheRoom()
{
    const auto reader = openClip(m_clips.counting());
    QVERIFY(reader);
    QCOMPARE(reader->pictureAt(0s, {32, 32})->image.size(), QSize(21, 32));
    QCOMPARE(reader->pictureAt(0s, {1000, 1000})->image.size(), QSize(64, 96)); // never enlarged
    QCOMPARE(reader->pictureAt(0s, {1, 1})->image.size(), QSize(1, 1));
}

void TestClipReader::turnsUpright()
{
    // Red on the left; turned by a quarter clockwise it is on top.
    const QString lying = m_clips.make(u"lying.mp4"_s, u"-f lavfi -i color=c=red:s=32x32:r=10:d=1 -f lavfi -i "
                                                       "color=c=blue:s=32x32:r=10:d=1 -filter_complex hstack "
                                                       "-c:v libx264 -pix_fmt yuv420p"_s);
    const QString turned = m_clips.make(u"turned.mp4"_s, u"-display_rotation -90 -i %1 -c copy"_s.arg(lying));
    if (turned.isEmpty()) // an older ffmpeg writes it another way
        QVERIFY(!m_clips.make(u"turned.mp4"_s, u"-i %1 -c copy -metadata:s:v:0 rotate=90"_s.arg(lying)).isEmpty());
    const auto reader = openClip(m_clips.path(u"turned.mp4"_s));
    QVERIFY(reader);
    QCOMPARE(reader->outline().size, QSize(32, 64));
    const QImage image = reader->pictureAt(0s, {32, 64})->image;
    QCOMPARE(image.size(), QSize(32, 64));
    QVERIFY(qRed(image.pixel(16, 16)) > 150 || qRed(image.pixel(16, 48)) > 150);
    QVERIFY(qAbs(qRed(image.pixel(4, 16)) - qRed(image.pixel(28, 16))) < 30); // one colour along a line now
}

void TestClipReader::hearsHowLoudItIs_data()
{
    QTest::addColumn<QString>("sound");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("silence") << u"anullsrc=r=44100:cl=stereo"_s << 0.0 << 0.0005;
    QTest::newRow("a tone") << u"sine=frequency=440"_s << 0.05 << 0.3;
}

void TestClipReader::hearsHowLoudItIs()
{
    QFETCH(QString, sound);
    QFETCH(double, least);
    QFETCH(double, most);
    const QString file = m_clips.counting(u"%1.mp4"_s.arg(QString::fromUtf8(QTest::currentDataTag())),
                                          u"-f lavfi -i %1 -shortest -c:a aac"_s.arg(sound));
    const auto reader = openClip(file);
    QVERIFY(reader && reader->outline().hasSound);
    std::atomic_bool stop{};
    const std::optional<double> loudest = reader->loudest(stop);
    QVERIFY(loudest);
    QVERIFY2(*loudest >= least && *loudest <= most, qPrintable(QString::number(*loudest)));
    QCOMPARE(numberAt(*reader, 1001ms), 30); // the pictures are not disturbed
    stop = true;
    QVERIFY(!reader->loudest(stop));
}

void TestClipReader::refusesWhatIsNoClip_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("not there") << m_clips.path(u"nothing.mp4"_s);
    QTest::newRow("a folder") << m_clips.path(u"."_s);
    QTest::newRow("empty") << m_clips.write(u"empty.mp4"_s, {});
    QTest::newRow("words") << m_clips.write(u"words.mp4"_s, "<html>not found</html>");
    QTest::newRow("sound alone") << m_clips.make(u"sound.m4a"_s, u"-f lavfi -i sine=d=1"_s);
    // It may name any other file or host.
    QTest::newRow("a play list") << m_clips.write(u"list.mp4"_s, "#EXTM3U\n#EXTINF:2,\n" +
                                                                     m_clips.counting().toUtf8() + "\n#EXT-X-ENDLIST\n");
    QTest::newRow("a list of parts") << m_clips.write(u"concat.mp4"_s, "ffconcat version 1.0\nfile " +
                                                                           m_clips.counting().toUtf8() + '\n');
}

void TestClipReader::refusesWhatIsNoClip()
{
    QFETCH(QString, file);
    QVERIFY(!openClip(file));
}

void TestClipReader::aCutClipGivesWhatItHas()
{
    const QString whole = m_clips.counting(u"front.mp4"_s, u"-movflags +faststart"_s);
    const QByteArray bytes = PlayerClips::read(whole);
    const auto reader = openClip(m_clips.write(u"cut.mp4"_s, bytes.left(bytes.size() * 2 / 3)));
    QVERIFY(reader);
    QCOMPARE(numberAt(*reader, 0s), 0);
    QVERIFY(numberAt(*reader, 2s) < PlayerClips::frames);
}

QTEST_GUILESS_MAIN(TestClipReader)
#include "tst_clipreader.moc"
