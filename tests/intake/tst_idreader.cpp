// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/FoundWords.h"
#include "intake/IdFile.h"
#include "intake/IdReader.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;
using Trouble = IdFileResult::Trouble;

namespace
{
FoundIds inParts(const QString &text, qsizetype step)
{
    IdReader reader;
    for (qsizetype at = 0; at < text.size(); at += step)
        reader.add(text.mid(at, step));
    return reader.take();
}
} // namespace

class TstIdReader final : public QObject
{
    Q_OBJECT
private slots:
    void idsAndPromptsAreFound_data();
    void idsAndPromptsAreFound();
    void partsMakeNoDifference_data() { idsAndPromptsAreFound_data(); }
    void partsMakeNoDifference();
    void rowsWithoutAnIdAreCounted();
    void tooManyIdsAreCut();
    void whatComesAgainDoesNotFillTheList();
    void oneEndlessLineIsSearched();
    void aTableGoesOnInItsMiddle();
    void filesThatAreNoTextAreSaid();
    void aFileInGb18030IsRead();
    void aLongFileIsReadInParts();
    void anUnwantedFileIsLetGo();
};

void TstIdReader::idsAndPromptsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("lines") << id(1) + u'\n' + id(2) + u'\n' + id(1) << QStringList{id(1), id(2), id(1) + u" again"_s};
    QTest::newRow("a table") << u"id,prompt\n"_s + id(1) + u",\"a fox, red\"\n"_s + id(2) + u",a cat\n"_s
                             << QStringList{id(1) + u" | a fox, red"_s, id(2) + u" | a cat"_s};
    QTest::newRow("a table of Excel") << u"sep=;\r\n任务编号;提示词\r\n"_s + id(1) + u";一只狐狸\r\n"_s
                                      << QStringList{id(1) + u" | 一只狐狸"_s};
    QTest::newRow("ids of no known form") << u"prompt\tjob_id\na fox\tjob7\n"_s << QStringList{u"job7 | a fox"_s};
    QTest::newRow("the id in another column") << u"prompt,link\na fox,https://a.example/v1/videos/"_s + id(1) + u"\n"_s
                                              << QStringList{id(1) + u" | a fox"_s};
    QTest::newRow("a formula's apostrophe") << u"id,prompt\n"_s + id(1) + u",'=1+1\n"_s << QStringList{id(1) + u" | =1+1"_s};
    QTest::newRow("a broken quote") << u"id,prompt\n"_s + id(1) + u",\"a fox\n"_s + id(2) + u",\"a cat\"\n"_s + id(3)
                                    << QStringList{id(1) + u" | \"a fox"_s, id(2) + u" | a cat"_s, id(3)};
    QTest::newRow("other ids of a row are not tasks")
        << u"id,request_id\n"_s + id(1) + u",8f14e45f-ceea-467f-a9d4-1c0e8a4b2f11\n"_s << QStringList{id(1)};
    QTest::newRow("JSON lines") << u"{\"id\":\""_s + id(1) + u"\"}\n{\"id\":\""_s + id(2) + u"\"}\n"_s << QStringList{id(1), id(2)};
}

void TstIdReader::idsAndPromptsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QCOMPARE(words(findIds(text)), found);
}

void TstIdReader::partsMakeNoDifference()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    for (const qsizetype step : {1, 7, 40})
        QCOMPARE(words(inParts(text, step)), found);
}

void TstIdReader::rowsWithoutAnIdAreCounted()
{
    const FoundIds found = findIds(u"id,prompt\nmy id 1,a fox\n"_s + id(2) + u",a cat\n,\npending,a dog\n"_s);
    QCOMPARE(words(found), QStringList{id(2) + u" | a cat"_s});
    QCOMPARE(found.rowsWithout, 2);
}

void TstIdReader::tooManyIdsAreCut()
{
    QString text;
    for (int i = 0; i < int(IdReader::mostIds) + 10'000; ++i)
        text += id(i) + u'\n';
    const FoundIds lines = inParts(text, 1024 * 1024);
    QVERIFY(lines.cut);
    QCOMPARE(lines.ids.size(), IdReader::mostIds);
    const FoundIds table = inParts(u"id,prompt\n"_s + text, 1024 * 1024);
    QVERIFY(table.cut);
    QCOMPARE(table.ids.size(), IdReader::mostIds);
}

/// A log names the same few tasks a hundred thousand times, and new ones at its end.
void TstIdReader::whatComesAgainDoesNotFillTheList()
{
    QString text;
    for (int i = 0; i < 50'000; ++i)
        text += u"asked "_s + id(i % 10) + u'\n';
    const FoundIds found = inParts(text + id(77), 1024 * 1024);
    QVERIFY(!found.cut);
    QCOMPARE(found.ids.back().id.value, id(77));
    QVERIFY(found.ids.size() <= TaskIdScan::mostRepeated + 11);
}

void TstIdReader::oneEndlessLineIsSearched()
{
    QString text = u"[{\"id\":\""_s;
    for (int i = 0; i < 40'000; ++i)
        text += id(i) + u"\",\"prompt\":\"a fox over the snow\"},{\"id\":\""_s;
    const FoundIds found = inParts(text, 100'000);
    QCOMPARE(found.ids.size(), size_t(40'000));
}

void TstIdReader::aTableGoesOnInItsMiddle()
{
    IdReader reader;
    reader.setBeginning(u"prompt;id\na fox;1\n"_s);
    reader.add(u"a cat;"_s + id(2) + u'\n');
    QCOMPARE(words(reader.take()), QStringList{id(2) + u" | a cat"_s});
}

static QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void TstIdReader::filesThatAreNoTextAreSaid()
{
    const QTemporaryDir folder;
    ReadProgress progress;
    QCOMPARE(readIdFile(folder.filePath(u"gone"_s), progress).trouble, Trouble::Unreadable);
    QCOMPARE(readIdFile(folder.path(), progress).trouble, Trouble::Folder);
    QCOMPARE(readIdFile(u"/dev/zero"_s, progress).trouble, Trouble::Unreadable);
    QCOMPARE(readIdFile(written(folder, u"a.mp4"_s, QByteArray("\0\0\0 ftypisom\0\0", 14)), progress).trouble, Trouble::NotText);
}

void TstIdReader::aFileInGb18030IsRead()
{
    const QTemporaryDir folder;
    ReadProgress progress;
    const QByteArray bytes = "id,\xcc\xe1\xca\xbe\xb4\xca\n" + id(1).toLatin1() + ",\xba\xfc\xc0\xea\n"; // 提示词, 狐狸
    const IdFileResult result = readIdFile(written(folder, u"list.csv"_s, bytes), progress);
    QCOMPARE(words(result.found), QStringList{id(1) + u" | 狐狸"_s});
}

void TstIdReader::aLongFileIsReadInParts()
{
    QByteArray line = "2026-01-02 asked nothing of note, all is well here\n";
    QByteArray bytes;
    while (bytes.size() < 16 * 1024 * 1024)
        bytes += line;
    bytes += id(5).toLatin1();
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    ReadProgress progress;
    QCOMPARE(words(readIdDevice(buffer, progress).found), QStringList{id(5)});
    QCOMPARE(progress.percent.load(), 100);
}

void TstIdReader::anUnwantedFileIsLetGo()
{
    QByteArray bytes = QByteArray("nothing\n").repeated(1024 * 1024);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    ReadProgress progress;
    progress.unwanted = true;
    readIdDevice(buffer, progress);
    QCOMPARE(buffer.pos(), 0);
}

QTEST_APPLESS_MAIN(TstIdReader)
#include "tst_idreader.moc"
