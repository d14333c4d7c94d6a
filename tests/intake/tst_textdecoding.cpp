// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/TextDecoding.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

/// Real bytes, as editors and shells write them.
class TstTextDecoding final : public QObject
{
    Q_OBJECT
private slots:
    void bytesBecomeText_data();
    void bytesBecomeText();
    void cutAnywhereTheyBecomeTheSame_data() { bytesBecomeText_data(); }
    void cutAnywhereTheyBecomeTheSame();
    void whatIsNoTextIsSaid_data();
    void whatIsNoTextIsSaid();
    void oneBrokenByteDoesNotTurnUtf8Round();
    void whatComesLateDecidesAnAsciiText();
    void aKnownEncodingGoesOnInTheMiddle();
};

static QByteArray utf16(const QString &text, bool big)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char low = char(c.unicode() & 0xff), high = char(c.unicode() >> 8);
        bytes.append(big ? high : low).append(big ? low : high);
    }
    return bytes;
}

void TstTextDecoding::bytesBecomeText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QString line = u"task_01k6x15vhrff09dkkqjrzwhm60 一只狐狸\n"_s;
    const QByteArray gb("\xd2\xbb\xd6\xbb\xba\xfc\xc0\xea", 8); // 一只狐狸
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("ASCII") << QByteArray("id 1\n") << u"id 1\n"_s;
    QTest::newRow("UTF-8") << line.toUtf8() << line;
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + line.toUtf8() << line;
    QTest::newRow("UTF-16 with mark") << QByteArray("\xff\xfe", 2) + utf16(line, false) << line;
    QTest::newRow("UTF-16, big end first, with mark") << QByteArray("\xfe\xff", 2) + utf16(line, true) << line;
    QTest::newRow("UTF-16 without mark") << utf16(line, false) << line;
    QTest::newRow("UTF-16, big end first, without mark") << utf16(line, true) << line;
    QTest::newRow("UTF-16 mostly Chinese") << utf16(u"狐狸\n"_s + u"雪地里的红狐"_s, false) << u"狐狸\n雪地里的红狐"_s;
    QTest::newRow("GB18030") << "task_1 " + gb + "\n" << u"task_1 一只狐狸\n"_s;
    QTest::newRow("GB18030 of four bytes") << QByteArray("\x94\x39\xfc\x36\xd2\xbb", 6) << u"\U0001F600一"_s;
    QTest::newRow("GB18030, long ASCII before") << QByteArray(9000, 'a') + gb << QString(9000, u'a') + u"一只狐狸"_s;
    QTest::newRow("UTF-8, long ASCII before") << QByteArray(9000, 'a') + "é" << QString(9000, u'a') + u"é"_s;
}

void TstTextDecoding::bytesBecomeText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QVERIFY2(QStringDecoder("GB18030").isValid(), "this Qt has no GB18030");
    QCOMPARE(decodedText(bytes), std::optional(text));
}

void TstTextDecoding::cutAnywhereTheyBecomeTheSame()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    for (const qsizetype step : {1, 3, 4097}) {
        TextDecoder decoder;
        QString all;
        for (qsizetype at = 0; at < bytes.size(); at += step)
            all += decoder.decode(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
        all += decoder.finish();
        QCOMPARE(all, text);
    }
}

void TstTextDecoding::whatIsNoTextIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a clip") << QByteArray("\0\0\0\x20" "ftypisom\0\0\2\0isomiso2", 24);
    QTest::newRow("a program") << QByteArray("\x7f" "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3e\0\1\0\0\0", 24);
    QTest::newRow("a stray zero") << QByteArray("some text\0 and more of it, longer than before", 45);
}

void TstTextDecoding::whatIsNoTextIsSaid()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(decodedText(bytes), std::nullopt);
}

void TstTextDecoding::oneBrokenByteDoesNotTurnUtf8Round()
{
    const QByteArray bytes = QByteArray("一只红狐狸穿过雪地") + '\xff' + "任务";
    QCOMPARE(encodingOf(bytes), TextEncoding::Utf8);
    QVERIFY(decodedText(bytes)->startsWith(u"一只红狐狸穿过雪地"_s));
    QVERIFY(decodedText(bytes)->endsWith(u"任务"_s));
}

void TstTextDecoding::whatComesLateDecidesAnAsciiText()
{
    TextDecoder decoder;
    QString text = decoder.decode(QByteArray(5000, 'x'));
    QCOMPARE(text.size(), 5000); // what is certain is not kept back
    text += decoder.decode(QByteArray("\xd6\xd0", 2));
    text += decoder.finish();
    QCOMPARE(text.last(1), u"中"_s);
}

void TstTextDecoding::aKnownEncodingGoesOnInTheMiddle()
{
    TextDecoder decoder(TextEncoding::Utf16Be);
    QCOMPARE(decoder.decode(utf16(u"中"_s, true)), u"中"_s);
    TextDecoder gb(TextEncoding::Gb18030);
    QCOMPARE(gb.decode(QByteArray("\xd6\xd0\xce\xc4", 4)), u"中文"_s);
}

QTEST_APPLESS_MAIN(TstTextDecoding)
#include "tst_textdecoding.moc"
