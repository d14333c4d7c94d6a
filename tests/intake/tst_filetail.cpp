// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/FileTail.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using Trouble = FileTail::Trouble;

namespace
{
QString id(int number)
{
    return u"sora-2:task_01k6x15vhr%1"_s.arg(number, 16, 10, QChar(u'0'));
}

QByteArray line(int number)
{
    return id(number).toLatin1() + '\n';
}

/// A file in a folder, and what a tail of it has taken.
struct Log {
    QTemporaryDir folder;
    QString path = folder.filePath(u"ids.log"_s);

    bool append(const QByteArray &bytes, const QString &name = {}) const
    {
        QFile file(name.isEmpty() ? path : folder.filePath(name));
        return file.open(QIODevice::Append) && file.write(bytes) == bytes.size();
    }
    /// What copytruncate does.
    bool copyAndEmpty() const
    {
        return QFile::copy(path, path + u".1"_s) && QFile::resize(path, 0);
    }
    bool rename() const { return QFile::rename(path, path + u".1"_s); }
};

/// Everything that is new, each id without its model and zeros.
QStringList taken(FileTail &tail, bool settle = false)
{
    QStringList all;
    for (;;) {
        const FileTail::Step step = tail.read(settle);
        for (const FoundId &one : step.found.ids)
            all << QString::number(one.id.value.last(16).toInt()) + (one.prompt.isEmpty() ? QString() : u" "_s + one.prompt);
        if (!step.more)
            return all;
    }
}
} // namespace

/// Real files, rotated in every way that logs are rotated.
class TstFileTail final : public QObject
{
    Q_OBJECT
private slots:
    void whatIsMissingOrNoTextIsSaid();
    void onlyWhatIsNewIsTaken();
    void anUnfinishedLineWaits();
    void aSettledLineIsNotTakenTwice();
    void aRestartGoesOn_data();
    void aRestartGoesOn();
    void rotationLosesNothing_data();
    void rotationLosesNothing();
    void anEmptiedFileThatGrewPastTheOldPlaceIsNoticed();
    void aDeletedFileIsReadToItsEnd();
    void aReplacedFileIsNotTakenTwice();
    void whatWasThereCanBeSkipped();
    void aTableKeepsItsColumns();
    void utf16IsFollowed();
    void muchAtOnceIsReadInParts();
    void aWrongPositionDoesNoHarm();
};

void TstFileTail::whatIsMissingOrNoTextIsSaid()
{
    const Log log;
    QCOMPARE(FileTail(log.path, {}).read(false).trouble, Trouble::Gone);
    QVERIFY(QDir().mkdir(log.path));
    QCOMPARE(FileTail(log.path, {}).read(false).trouble, Trouble::Unreadable);
    QVERIFY(QDir().rmdir(log.path));
    QVERIFY(log.append(QByteArray("\0\0\0 ftypisom\0\0", 14)));
    FileTail tail(log.path, {});
    QCOMPARE(tail.read(false).trouble, Trouble::NotText);
    QVERIFY(QFile::remove(log.path));
    QVERIFY(log.append(line(1)));
    QCOMPARE(taken(tail), QStringList{u"1"_s});
}

void TstFileTail::onlyWhatIsNewIsTaken()
{
    const Log log;
    QVERIFY(log.append(line(1)));
    FileTail tail(log.path, {});
    QCOMPARE(taken(tail), QStringList{u"1"_s});
    QCOMPARE(taken(tail), QStringList());
    QVERIFY(log.append(line(2) + line(3)));
    QCOMPARE(taken(tail), (QStringList{u"2"_s, u"3"_s}));
}

void TstFileTail::anUnfinishedLineWaits()
{
    const Log log;
    QVERIFY(log.append(line(1) + line(2).first(20)));
    FileTail tail(log.path, {});
    const FileTail::Step step = tail.read(false);
    QCOMPARE(step.found.ids.size(), size_t(1));
    QVERIFY(step.unfinished);
    QVERIFY(log.append(line(2).sliced(20)));
    QCOMPARE(taken(tail), QStringList{u"2"_s});
}

void TstFileTail::aSettledLineIsNotTakenTwice()
{
    const Log log;
    QVERIFY(log.append(id(1).toLatin1()));
    FileTail tail(log.path, {});
    QCOMPARE(taken(tail, true), QStringList{u"1"_s});
    QCOMPARE(taken(tail, true), QStringList());
    QVERIFY(log.append("\r\n" + id(2).toLatin1()));
    QCOMPARE(taken(tail, true), QStringList{u"2"_s});
}

void TstFileTail::aRestartGoesOn_data()
{
    QTest::addColumn<int>("rotation"); // 0: none, 1: renamed and made anew, 2: copied and emptied
    QTest::newRow("appended to") << 0;
    QTest::newRow("renamed and made anew") << 1;
    QTest::newRow("copied and emptied") << 2;
}

void TstFileTail::aRestartGoesOn()
{
    QFETCH(int, rotation);
    const Log log;
    QVERIFY(log.append(line(1)));
    QJsonObject stored;
    {
        FileTail tail(log.path, {});
        QCOMPARE(taken(tail), QStringList{u"1"_s});
        stored = toJson(tail.position());
    }
    QVERIFY(log.append(line(2)));
    QVERIFY(rotation != 1 || log.rename());
    QVERIFY(rotation != 2 || log.copyAndEmpty());
    QVERIFY(log.append(line(3)));
    FileTail tail(log.path, tailPositionFrom(stored));
    QCOMPARE(taken(tail), (QStringList{u"2"_s, u"3"_s}));
    QCOMPARE(taken(tail), QStringList());
}

void TstFileTail::rotationLosesNothing_data()
{
    QTest::addColumn<bool>("keepsOpen");
    QTest::addColumn<bool>("copies");
    QTest::newRow("renamed, open") << true << false;
    QTest::newRow("renamed, closed") << false << false;
    QTest::newRow("copied and emptied, open") << true << true;
    QTest::newRow("copied and emptied, closed") << false << true;
}

void TstFileTail::rotationLosesNothing()
{
    QFETCH(bool, keepsOpen);
    QFETCH(bool, copies);
    const Log log;
    FileTail tail(log.path, {});
    tail.setKeepsOpen(keepsOpen);
    QStringList all;
    QStringList wanted;
    for (int i = 0; i < 40; i += 2) {
        QVERIFY(log.append(line(i)));
        if (i % 4 == 0)
            all << taken(tail); // in the other rounds the rotation is quicker
        QVERIFY(QFile::remove(log.path + u".1"_s) || i == 0);
        QVERIFY(copies ? log.copyAndEmpty() : log.rename());
        if (i % 8 == 0)
            all << taken(tail); // sees the file gone, or empty
        QVERIFY(log.append(line(i + 1)));
        all << taken(tail);
        wanted << QString::number(i) << QString::number(i + 1);
    }
    QCOMPARE(all, wanted);
}

void TstFileTail::anEmptiedFileThatGrewPastTheOldPlaceIsNoticed()
{
    const Log log;
    QVERIFY(log.append(line(1)));
    FileTail tail(log.path, {});
    tail.setKeepsOpen(true);
    taken(tail);
    QVERIFY(QFile::resize(log.path, 0));
    QVERIFY(log.append(line(2) + line(3)));
    QCOMPARE(taken(tail), (QStringList{u"2"_s, u"3"_s}));
}

void TstFileTail::aDeletedFileIsReadToItsEnd()
{
    const Log log;
    QVERIFY(log.append(line(1)));
    FileTail tail(log.path, {});
    tail.setKeepsOpen(true);
    taken(tail);
    QVERIFY(log.append(line(2)));
    QVERIFY(QFile::remove(log.path));
    QCOMPARE(taken(tail), QStringList{u"2"_s});
    QCOMPARE(tail.read(false).trouble, Trouble::Gone);
    QVERIFY(log.append(line(3)));
    QCOMPARE(taken(tail), QStringList{u"3"_s});
}

/// As editors and "sort -u" write: under another name, and then over the old one.
void TstFileTail::aReplacedFileIsNotTakenTwice()
{
    const Log log;
    QVERIFY(log.append(line(1)));
    FileTail tail(log.path, {});
    tail.setKeepsOpen(true);
    taken(tail);
    QVERIFY(log.append(line(1) + line(2), u"new"_s));
    QVERIFY(QFile::remove(log.path) && QFile::rename(log.folder.filePath(u"new"_s), log.path));
    QCOMPARE(taken(tail), QStringList{u"2"_s});
}

void TstFileTail::whatWasThereCanBeSkipped()
{
    const Log log;
    QVERIFY(log.append(line(1)));
    FileTail tail(log.path, {});
    tail.skipToEnd();
    QCOMPARE(taken(tail), QStringList());
    QVERIFY(log.append(line(2)));
    QCOMPARE(taken(tail), QStringList{u"2"_s});
}

void TstFileTail::aTableKeepsItsColumns()
{
    const Log log;
    QVERIFY(log.append("prompt,id\na fox," + line(1)));
    FileTail tail(log.path, {});
    QCOMPARE(taken(tail), QStringList{u"1 a fox"_s});
    QVERIFY(log.append("a cat," + line(2)));
    QCOMPARE(taken(tail), QStringList{u"2 a cat"_s});
    FileTail later(log.path, tail.position());
    QVERIFY(log.append("a dog," + line(3)));
    QCOMPARE(taken(later), QStringList{u"3 a dog"_s});
}

void TstFileTail::utf16IsFollowed()
{
    const auto wide = [](const QByteArray &text) {
        QByteArray bytes;
        for (const char c : text)
            bytes.append(c).append('\0');
        return bytes;
    };
    const Log log;
    QVERIFY(log.append("\xff\xfe" + wide(line(1)) + wide(line(2)).first(31)));
    FileTail tail(log.path, {});
    QCOMPARE(taken(tail), QStringList{u"1"_s});
    QVERIFY(log.append(wide(line(2)).sliced(31)));
    QCOMPARE(taken(tail), QStringList{u"2"_s});
}

/// Sparse: zeros that take no room behind the first lines.
void TstFileTail::muchAtOnceIsReadInParts()
{
    const Log log;
    QVERIFY(log.append(line(1) + QByteArray("text\n").repeated(4000)));
    FileTail tail(log.path, {});
    QCOMPARE(taken(tail), QStringList{u"1"_s});
    constexpr qint64 much = 64 * FileTail::part;
    QVERIFY(QFile::resize(log.path, much));
    QVERIFY(log.append('\n' + line(2)));
    const qint64 before = tail.position().offset;
    const FileTail::Step step = tail.read(false);
    QVERIFY(step.more);
    QVERIFY(tail.position().offset - before <= FileTail::part);
    QCOMPARE(taken(tail), QStringList{u"2"_s});
}

void TstFileTail::aWrongPositionDoesNoHarm()
{
    const Log log;
    QVERIFY(log.append(line(1)));
    for (const QJsonObject &stored : {QJsonObject(), QJsonObject{{u"offset"_s, -5}}, QJsonObject{{u"offset"_s, 1e15}},
                                      QJsonObject{{u"offset"_s, 10}, {u"before"_s, u"x"_s}, {u"settled"_s, 1e15}}}) {
        FileTail tail(log.path, tailPositionFrom(stored));
        QCOMPARE(taken(tail), QStringList{u"1"_s});
    }
}

QTEST_APPLESS_MAIN(TstFileTail)
#include "tst_filetail.moc"
