// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TextSearch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestTextSearch final : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatStandsThere_data();
    void findsWhatStandsThere();
    void agreesWithQt();
};

void TestTextSearch::findsWhatStandsThere_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("nothing is everywhere") << u""_s << u"text"_s << true;
    QTest::newRow("nothing, in nothing") << u""_s << u""_s << true;
    QTest::newRow("longer than the text") << u"foxes"_s << u"fox"_s << false;
    QTest::newRow("another case") << u"FoX"_s << u"A red fOx"_s << true;
    QTest::newRow("upper and lower mark, the second fits") << u"Xa"_s << u"xb Xb xc XA"_s << true;
    QTest::newRow("the mark at the very begin") << u"-fox"_s << u"fox"_s << false;
    QTest::newRow("the mark at the very end") << u"fox7"_s << u"fox 7 fox"_s << false;
    QTest::newRow("Chinese") << u"霓虹"_s << u"雨夜的霓虹街道"_s << true;
    QTest::newRow("Chinese, apart") << u"霓虹"_s << u"霓 虹"_s << false;
    QTest::newRow("the mark comes before it fits") << u"霓虹街"_s << u"街 霓虹街"_s << true;
    QTest::newRow("blanks only") << u"  "_s << u"a  b"_s << true;
    QTest::newRow("sharp s and its capital") << u"straße"_s << u"STRAẞE"_s << true;
    QTest::newRow("the Kelvin sign folds to k") << u"k"_s << u"300 \u212a"_s << true;
    QTest::newRow("the long s folds to s") << u"s"_s << u"\u017f"_s << true;
    QTest::newRow("the sign of an ohm folds to omega") << u"\u03c9"_s << u"5 \u2126"_s << true;
    QTest::newRow("beyond the first plane") << u"🦊"_s << u"a 🦊 b"_s << true;
    QTest::newRow("beyond it, in another case") << u"\U00010428"_s << u"\U00010400"_s << true;
    QTest::newRow("half of a character") << QString(QChar(0xd83e)) << u"🦊"_s << true;
}

void TestTextSearch::findsWhatStandsThere()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, isThere);
    QCOMPARE(TextSearch(pattern).isIn(text), isThere);
}

/// Random short texts of few characters, so that much fits and much fits nearly.
void TestTextSearch::agreesWithQt()
{
    QRandomGenerator random(20260401);
    const QString alphabet = u"aAkK\u212asS\u017fzZ7- 霓虹ßẞıİ\u03c9\u2126"_s;
    const auto any = [&](int most) {
        QString text;
        for (int length = random.bounded(most + 1); length > 0; --length)
            text += alphabet[random.bounded(int(alphabet.size()))];
        return text;
    };
    for (int round = 0; round < 50'000; ++round) {
        const QString pattern = any(3), text = any(12);
        const bool isThere = text.contains(pattern, Qt::CaseInsensitive);
        if (TextSearch(pattern).isIn(text) != isThere)
            QFAIL(qPrintable(u"\"%1\" in \"%2\": %3"_s.arg(pattern, text).arg(isThere)));
    }
}

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
