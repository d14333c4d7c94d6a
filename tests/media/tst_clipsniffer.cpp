// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ClipBytes.h"
#include "media/ClipSniffer.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace rushes::test;

Q_DECLARE_METATYPE(rushes::ClipSniffer::Kind)

namespace
{
using Kind = ClipSniffer::Kind;

QByteArray sample(const char *name)
{
    QFile file(QFINDTESTDATA("data/"_L1 + QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<QString> faultOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return ClipSniffer::fault(buffer);
}

QByteArray hugeBox(const char *type, quint64 size, const QByteArray &content)
{
    QByteArray large(8, 0);
    qToBigEndian(size, large.data());
    return QByteArray("\0\0\0\1", 4) + type + large + content;
}

void addSamples()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("MP4") << sample("tiny.mp4") << Kind::Mp4;
    QTest::newRow("MP4 with moov first") << sample("tiny-faststart.mp4") << Kind::Mp4;
    QTest::newRow("MP4 in fragments") << sample("tiny-fragmented.mp4") << Kind::Mp4;
    QTest::newRow("QuickTime") << sample("tiny.mov") << Kind::QuickTime;
    QTest::newRow("WebM") << sample("tiny.webm") << Kind::WebM;
    QTest::newRow("Matroska") << sample("tiny.mkv") << Kind::Matroska;
    QTest::newRow("AVI") << sample("tiny.avi") << Kind::Avi;
}
} // namespace

class tst_ClipSniffer : public QObject
{
    Q_OBJECT
private slots:
    void noClipIsUnknown_data();
    void noClipIsUnknown();
    void brokenClipHasAFault_data();
    void brokenClipHasAFault();
    void clipCutAnywhereHasAFault_data();
    void clipCutAnywhereHasAFault();
    void wholeClipHasNoFault_data();
    void wholeClipHasNoFault();
    void unusualButWholeHasNoFault_data();
    void unusualButWholeHasNoFault();
    void endlessBoxesAreGivenUp();
};

void tst_ClipSniffer::noClipIsUnknown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("too short") << QByteArray("\0\0\0\x18"
                                             "ftyp",
                                             8);
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html><body>The console</body></html>");
    QTest::newRow("JSON") << QByteArray(R"({"error":{"message":"video is not ready"}})");
    QTest::newRow("JSON that mentions a box") << QByteArray(R"({"a":"ftypisom","b":"moov"})");
    QTest::newRow("text at a box's place") << QByteArray("Get free videos at this address");
    QTest::newRow("XML of a storage service")
        << QByteArray("<?xml version=\"1.0\"?><Error>AccessDenied</Error>");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\0\1", 13);
    QTest::newRow("WebP, a RIFF too") << QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16);
    QTest::newRow("WAV, a RIFF too") << QByteArray("RIFF\x10\0\0\0WAVEfmt ", 16);
    QTest::newRow("AVIF picture") << fileType("avif");
    QTest::newRow("HEIC picture") << fileType("heic");
    QTest::newRow("sound alone") << fileType("M4A ");
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3\xed\xbd", 12);
    QTest::newRow("EBML of another kind") << QByteArray("\x1a\x45\xdf\xa3\x87\x42\x82\x84"
                                                        "zzzz",
                                                        12);
    QTest::newRow("zeros") << QByteArray(64, 0);
}

void tst_ClipSniffer::noClipIsUnknown()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(ClipSniffer::kindOf(bytes), Kind::Unknown);
    QVERIFY(ClipSniffer::suffix(Kind::Unknown).isEmpty());
    QVERIFY(faultOf(bytes).has_value());
}

void tst_ClipSniffer::brokenClipHasAFault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part"); // of the words
    const QByteArray media = box("mdat", "media");
    QTest::newRow("no moov") << fileType() + media << u"moov"_s;
    QTest::newRow("no mdat") << fileType() + movie() << u"mdat"_s;
    QTest::newRow("empty mdat") << fileType() + movie() + box("mdat") << u"mdat"_s;
    QTest::newRow("moov without a track") << fileType() + box("moov", box("mvhd")) + media << u"track"_s;
    QTest::newRow("a box in moov reaches out of it")
        << fileType() + box("moov", QByteArray("\0\0\0\xff", 4) + "trak") + media << u"damaged"_s;
    QTest::newRow("box smaller than its head")
        << fileType() + QByteArray("\0\0\0\4", 4) + "free" + movie() + media << u"no box"_s;
    QTest::newRow("rubbish after moov and mdat") << fileType() + movie() + media + "rub" << u"no box"_s;
    QTest::newRow("three zeros at the end") << fileType() + movie() + media + QByteArray(3, 0) << u"no box"_s;
    QTest::newRow("64-bit size beyond the file")
        << fileType() + movie() + hugeBox("mdat", 1u << 30u, "media") << u"mdat"_s;
    QTest::newRow("64-bit size of all ones")
        << fileType() + movie() + hugeBox("mdat", ~quint64(0), "media") << u"no box"_s;
    QTest::newRow("an error page behind the head")
        << fileType() + "<html>502 Bad Gateway</html>" << u"reaches"_s;
    QTest::newRow("unprintable type is not passed on")
        << fileType() + box("\1\2\3\4").replace(3, 1, "\x7f") << u"????"_s;
    const QByteArray ebml("\x1a\x45\xdf\xa3\x87\x42\x82\x84"
                          "webm",
                          12);
    QTest::newRow("WebM head alone") << ebml << u"segment"_s;
    QTest::newRow("WebM of an empty segment") << ebml + QByteArray("\x18\x53\x80\x67\x80", 5) << u"tracks"_s;
    QTest::newRow("WebM with an id of zero") << ebml + QByteArray(16, 0) << u"no element"_s;
    QTest::newRow("AVI without a movie") << QByteArray("RIFF\x04\0\0\0AVI ", 12) << u"movi"_s;
}

void tst_ClipSniffer::brokenClipHasAFault()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const auto fault = faultOf(bytes);
    QVERIFY(fault.has_value());
    QVERIFY2(fault->contains(part), qPrintable(*fault));
}

void tst_ClipSniffer::clipCutAnywhereHasAFault_data()
{
    addSamples();
}

void tst_ClipSniffer::clipCutAnywhereHasAFault()
{
    QFETCH(QByteArray, bytes);
    // The file of fragments ends with an index that players do without; cut between two boxes it is whole.
    const bool isFragmented = bytes.contains("mfra");
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const bool hasFault = faultOf(bytes.first(length)).has_value();
        const bool atBoundary = isFragmented && bytes.mid(length + 4, 4) == "mfra";
        QVERIFY2(hasFault != atBoundary, qPrintable(u"cut at %1"_s.arg(length)));
    }
}

void tst_ClipSniffer::wholeClipHasNoFault_data()
{
    addSamples();
    QTest::newRow("WebM of a live stream") << sample("tiny-live.webm") << Kind::WebM;
}

void tst_ClipSniffer::wholeClipHasNoFault()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ClipSniffer::Kind, kind);
    QVERIFY(!bytes.isEmpty());
    QCOMPARE(ClipSniffer::kindOf(bytes), kind);
    QCOMPARE(ClipSniffer::kindOf(bytes.first(ClipSniffer::headBytes)), kind);
    QVERIFY(!ClipSniffer::suffix(kind).isEmpty());
    const auto fault = faultOf(bytes);
    QVERIFY2(!fault, qPrintable(fault.value_or(QString())));
}

void tst_ClipSniffer::unusualButWholeHasNoFault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray media = box("mdat", "media");
    QTest::newRow("last box reaches to the end")
        << fileType() + movie() + QByteArray(4, 0) + "mdat" + QByteArray(100, 'x');
    QTest::newRow("64-bit size") << fileType() + movie() + hugeBox("mdat", 21, "media");
    QTest::newRow("padding of zeros at the end") << fileType() + movie() + media + QByteArray(513, 0);
    QTest::newRow("unknown boxes") << fileType() + box("uuid", QByteArray(40, 'u')) + media + box("zzzz") +
                                          movie();
    QTest::newRow("QuickTime without ftyp") << media + movie();
    QTest::newRow("generated for tests") << clipBytes(10'000);
}

void tst_ClipSniffer::unusualButWholeHasNoFault()
{
    QFETCH(QByteArray, bytes);
    const auto fault = faultOf(bytes);
    QVERIFY2(!fault, qPrintable(fault.value_or(QString())));
}

void tst_ClipSniffer::endlessBoxesAreGivenUp()
{
    QByteArray bytes = fileType();
    for (int i = 0; i < 100'001; ++i)
        bytes += QByteArrayView("\0\0\0\10free", 8);
    const auto fault = faultOf(bytes + movie() + box("mdat", "media"));
    QCOMPARE(fault.value_or(QString()), u"too many boxes"_s);
}

QTEST_GUILESS_MAIN(tst_ClipSniffer)
#include "tst_clipsniffer.moc"
