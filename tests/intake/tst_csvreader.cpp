// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/CsvReader.h"
#include "intake/IdTable.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

using Rows = QList<QStringList>;

class TstCsvReader final : public QObject
{
    Q_OBJECT
private slots:
    void textBecomesRows_data();
    void textBecomesRows();
    void cutAnywhereItBecomesTheSame_data() { textBecomesRows_data(); }
    void cutAnywhereItBecomesTheSame();
    void aQuoteNeverSwallowsTheRest();
    void aRowWithoutEndIsCut();
    void namesAreFound_data();
    void namesAreFound();
};

static Rows rowsOf(const QString &text, QChar separator, qsizetype step)
{
    CsvReader reader(separator);
    Rows rows;
    const auto takeAll = [&] {
        while (const auto row = reader.next())
            rows << *row;
    };
    for (qsizetype at = 0; at < text.size(); at += step) {
        reader.add(QStringView(text).sliced(at, std::min(step, text.size() - at)));
        takeAll();
    }
    reader.finish();
    takeAll();
    return rows;
}

void TstCsvReader::textBecomesRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<Rows>("rows");
    const auto row = [](const char *name, const QString &text, const Rows &rows, QChar separator = u',') {
        QTest::newRow(name) << text << separator << rows;
    };
    row("nothing", {}, {});
    row("blank lines", u"\n\r\n\n"_s, {});
    row("plain", u"a,b\nc,d\n"_s, {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("without a last line end", u"a,b\r\nc,d"_s, {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("old line ends", u"a,b\rc,d\r"_s, {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("empty fields", u",a,\n,,\n"_s, {{QString(), u"a"_s, QString()}, {QString(), QString(), QString()}});
    row("blanks around", u" a , b \n"_s, {{u"a"_s, u"b"_s}});
    row("tabs", u"a\tb c\t\"d\te\"\n"_s, {{u"a"_s, u"b c"_s, u"d\te"_s}}, u'\t');
    row("semicolons", u"a;b,c\n"_s, {{u"a"_s, u"b,c"_s}}, u';');
    row("quotes", u"\"a,b\",\"say \"\"hi\"\"\"\n"_s, {{u"a,b"_s, u"say \"hi\""_s}});
    row("an empty quoted field", u"\"\",a\n"_s, {{QString(), u"a"_s}});
    row("lines in quotes", u"1,\"a\nb\r\nc\"\n2,d\n"_s, {{u"1"_s, u"a\nb\r\nc"_s}, {u"2"_s, u"d"_s}});
    row("blank behind a quote", u"\"a\" ,b\n"_s, {{u"a"_s, u"b"_s}});
    row("quotes in the middle", u"a \"b\" c,d\n"_s, {{u"a \"b\" c"_s, u"d"_s}});
    row("text behind a quote", u"\"a\" b,c\n\"d\",e\n"_s, {{u"\"a\" b"_s, u"c"_s}, {u"d"_s, u"e"_s}});
    row("never closed", u"1,\"a fox\n2,cat\n3,dog\n"_s, {{u"1"_s, u"\"a fox"_s}, {u"2"_s, u"cat"_s}, {u"3"_s, u"dog"_s}});
    row("closed by the next one's quote", u"1,\"a fox\n2,\"a cat\"\n3,dog\n"_s,
        {{u"1"_s, u"\"a fox"_s}, {u"2"_s, u"a cat"_s}, {u"3"_s, u"dog"_s}});
    row("a quote alone", u"\"\n1,a\n"_s, {{u"\""_s}, {u"1"_s, u"a"_s}});
}

void TstCsvReader::textBecomesRows()
{
    QFETCH(QString, text);
    QFETCH(QChar, separator);
    QFETCH(Rows, rows);
    QCOMPARE(rowsOf(text, separator, text.size() + 1), rows);
}

void TstCsvReader::cutAnywhereItBecomesTheSame()
{
    QFETCH(QString, text);
    QFETCH(QChar, separator);
    QFETCH(Rows, rows);
    for (const qsizetype step : {1, 2, 5})
        QCOMPARE(rowsOf(text, separator, step), rows);
}

/// A hundred thousand rows behind a broken one, each with a broken quote of its own.
void TstCsvReader::aQuoteNeverSwallowsTheRest()
{
    QString text = u"0,\"broken\n"_s;
    for (int i = 1; i <= 100'000; ++i)
        text += QString::number(i) + (i % 2 ? u",\"broken too\n"_s : u",whole\n"_s);
    const Rows rows = rowsOf(text, u',', 64 * 1024);
    QCOMPARE(rows.size(), 100'001);
    QCOMPARE(rows.last(), (QStringList{u"100000"_s, u"whole"_s}));
    QCOMPARE(rows[1], (QStringList{u"1"_s, u"\"broken too"_s}));
}

void TstCsvReader::aRowWithoutEndIsCut()
{
    const QString text(3 * CsvReader::longestRow, u'x');
    const Rows rows = rowsOf(text + u"\n1,a\n"_s, u',', 1024 * 1024);
    QVERIFY(rows.size() >= 4);
    QCOMPARE(rows.last(), (QStringList{u"1"_s, u"a"_s}));
}

void TstCsvReader::namesAreFound_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<std::optional<IdTable>>("table");
    const auto none = std::optional<IdTable>();
    QTest::newRow("id and prompt") << u"id,prompt"_s << std::optional(IdTable{u',', 0, 1});
    QTest::newRow("in Chinese") << u"序号,任务ID,提示词"_s << std::optional(IdTable{u',', 1, 2});
    QTest::newRow("words and blanks") << u"No;\"Task ID\";Video Prompt;Prompt"_s << std::optional(IdTable{u';', 1, 3});
    QTest::newRow("tabs") << u"Prompt\ttask_id"_s << std::optional(IdTable{u'\t', 1, 0});
    QTest::newRow("prompt alone") << u"prompt,link"_s << std::optional(IdTable{u',', -1, 0});
    QTest::newRow("the first of two") << u"id,task_id"_s << std::optional(IdTable{u',', 0, -1});
    QTest::newRow("no names") << u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60,a fox"_s << none;
    QTest::newRow("one column") << u"id"_s << none;
    QTest::newRow("prose") << u"An id, so to speak"_s << none;
    QTest::newRow("nothing") << QString() << none;
}

void TstCsvReader::namesAreFound()
{
    QFETCH(QString, line);
    QFETCH(std::optional<IdTable>, table);
    QCOMPARE(idTable(line), table);
}

QTEST_APPLESS_MAIN(TstCsvReader)
#include "tst_csvreader.moc"
