// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Mp4Header.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>

using namespace rushes;

/// How a clip is turned, as its file says it.
class Mp4HeaderTest final : public QObject
{
    Q_OBJECT
private slots:
    void rotationOfBrokenFilesIsNone_data();
    void rotationOfBrokenFilesIsNone();
    void rotationIsReadFromTheFile_data();
    void rotationIsReadFromTheFile();
};

static QByteArray box(const char *type, const QByteArray &content)
{
    QByteArray size(4, '\0');
    qToBigEndian<quint32>(quint32(content.size() + 8), size.data());
    return size + QByteArray(type, 4) + content;
}

void Mp4HeaderTest::rotationOfBrokenFilesIsNone_data()
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

void Mp4HeaderTest::rotationOfBrokenFilesIsNone()
{
    QFETCH(QByteArray, bytes);
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(mp4Facts(file).value_or(Mp4Facts{}).rotation, 0);
    QCOMPARE(file.pos(), 0);
}

void Mp4HeaderTest::rotationIsReadFromTheFile_data()
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

void Mp4HeaderTest::rotationIsReadFromTheFile()
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

QTEST_GUILESS_MAIN(Mp4HeaderTest)
#include "tst_mp4header.moc"
