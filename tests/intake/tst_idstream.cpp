// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/FoundWords.h"
#include "intake/IdStream.h"
#include "intake/StandardInput.h"

#include <QSignalSpy>
#include <QStringEncoder>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;
using Trouble = IdFileResult::Trouble;

namespace
{
/// All of it, in parts of that many bytes.
QStringList inParts(const QByteArray &bytes, qsizetype step)
{
    IdStream stream;
    QStringList all;
    for (qsizetype at = 0; at < bytes.size(); at += step)
        all += words(stream.add(bytes.mid(at, step)));
    return all + words(stream.finish());
}
} // namespace

class TstIdStream final : public QObject
{
    Q_OBJECT
private slots:
    void idsComeWithTheirLines();
    void cutAnywhereNothingIsLost_data();
    void cutAnywhereNothingIsLost();
    void aLineWithoutEndIsNotKeptForEver();
    void whatIsNoTextHasNone();
#ifdef Q_OS_UNIX
    void aPipeIsReadWhileItGoesOn();
    void whoGoesAwayDoesNotWait();
    void whatCannotBeReadIsSaid();
    void moreThanCanBeTakenIsCut();
#endif
};

void TstIdStream::idsComeWithTheirLines()
{
    IdStream stream;
    QVERIFY(stream.add(id(1).toUtf8()).ids.empty()); // it may go on
    QCOMPARE(words(stream.add("\n" + id(2).toUtf8().first(20))), QStringList{id(1)});
    QCOMPARE(words(stream.add(id(2).toUtf8().mid(20) + "\r\n")), QStringList{id(2)});
    stream.add(id(3).toUtf8());
    QCOMPARE(words(stream.finish()), QStringList{id(3)});
    QVERIFY(stream.finish().ids.empty());
}

void TstIdStream::cutAnywhereNothingIsLost_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const QString lines = id(1) + u"\nnothing 片\n"_s + id(2) + u'\n' + id(3);
    QTest::newRow("lines") << lines.toUtf8() << QStringList{id(1), id(2), id(3)};
    const QString table = u"id,prompt\n"_s + id(1) + u",一只狐狸\n"_s + id(2) + u",\"a cat, black\"\n"_s;
    QTest::newRow("table") << table.toUtf8() << QStringList{id(1) + u" | 一只狐狸"_s, id(2) + u" | a cat, black"_s};
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray wide = encoder(table);
    QTest::newRow("UTF-16") << wide << QStringList{id(1) + u" | 一只狐狸"_s, id(2) + u" | a cat, black"_s};
    QTest::newRow("nothing") << QByteArray() << QStringList{};
}

void TstIdStream::cutAnywhereNothingIsLost()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    for (const qsizetype step : {1, 2, 3, 7, 50, 100'000}) {
        const QStringList found = inParts(bytes, step);
        QVERIFY2(found == expected, qPrintable(QString::number(step) + u": "_s + found.join(u'/')));
    }
}

void TstIdStream::aLineWithoutEndIsNotKeptForEver()
{
    IdStream stream;
    size_t count = 0;
    for (int number = 0; number < 60'000; ++number)
        count += stream.add(id(number).toUtf8() + ' ').ids.size();
    QVERIFY2(count > 20'000, qPrintable(QString::number(count)));
    count += stream.finish().ids.size();
    QCOMPARE(count, 60'000u);
}

void TstIdStream::whatIsNoTextHasNone()
{
    IdStream stream;
    QVERIFY(stream.add(QByteArray("\0\1\2\0\0\0\3\0\xff\xd8", 10) + id(1).toUtf8() + '\n').ids.empty());
    QVERIFY(stream.isBinary());
    QVERIFY(stream.finish().ids.empty());
}

#ifdef Q_OS_UNIX
namespace
{
struct Pipe {
    int ends[2]{-1, -1};
    Pipe() { QVERIFY(pipe(ends) == 0); }
    void put(const QByteArray &bytes) const { QCOMPARE(write(ends[1], bytes.constData(), size_t(bytes.size())), bytes.size()); }
    void end() { close(std::exchange(ends[1], -1)); }
};
} // namespace

void TstIdStream::aPipeIsReadWhileItGoesOn()
{
    Pipe pipe;
    StandardInput input(pipe.ends[0]);
    QStringList all;
    connect(&input, &StandardInput::found, this, [&all](const FoundIds &ids) { all += words(ids); });
    QSignalSpy ended(&input, &StandardInput::ended);
    input.read();
    pipe.put(id(1).toUtf8() + '\n');
    QTRY_COMPARE(all, QStringList{id(1)});
    pipe.put(id(2).toUtf8() + '\n' + id(3).toUtf8());
    QTRY_COMPARE(all, (QStringList{id(1), id(2)}));
    QVERIFY(ended.isEmpty());
    pipe.end();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(all, (QStringList{id(1), id(2), id(3)}));
    QCOMPARE(ended[0][0].value<Trouble>(), Trouble::None);
    QCOMPARE(ended[0][1].toBool(), false);
}

void TstIdStream::whoGoesAwayDoesNotWait()
{
    Pipe pipe;
    {
        StandardInput input(pipe.ends[0]);
        input.read();
        pipe.put(id(1).toUtf8() + '\n');
    }
    pipe.put(id(2).toUtf8() + '\n'); // heard by nobody
    pipe.end();
}

void TstIdStream::whatCannotBeReadIsSaid()
{
    Pipe pipe;
    StandardInput input(pipe.ends[1]); // the end to write into
    QSignalSpy ended(&input, &StandardInput::ended);
    input.read();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended[0][0].value<Trouble>(), Trouble::Unreadable);
}

void TstIdStream::moreThanCanBeTakenIsCut()
{
    Pipe pipe;
    StandardInput input(pipe.ends[0]);
    size_t count = 0;
    connect(&input, &StandardInput::found, this, [&count](const FoundIds &ids) { count += ids.ids.size(); });
    QSignalSpy ended(&input, &StandardInput::ended);
    input.read();
    for (int number = 0; ended.isEmpty() && number < 200'000; number += 1000) {
        QByteArray lines;
        for (int i = 0; i < 1000; ++i)
            lines += id(number + i).toUtf8() + '\n';
        pipe.put(lines);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended[0][1].toBool(), true);
    QVERIFY(count >= IdReader::mostIds && count < IdReader::mostIds + 10'000);
}
#endif

QTEST_GUILESS_MAIN(TstIdStream)
#include "tst_idstream.moc"
