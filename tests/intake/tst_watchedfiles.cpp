// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/WatchedFiles.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using Trouble = FileTail::Trouble;

namespace
{
QByteArray line(int number)
{
    return u"sora-2:task_01k6x15vhr%1\n"_s.arg(number, 16, 10, QChar(u'0')).toLatin1();
}

bool append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::Append) && file.write(bytes) == bytes.size();
}

/// Watches, takes everything that comes, and notes it.
struct Watcher {
    WatchedFiles files;
    QStringList taken;
    QStringList troubles;
    bool takes{true};

    explicit Watcher(const QByteArray &positions = {})
    {
        files.restore(positions);
        QObject::connect(&files, &WatchedFiles::arrived, &files, [this](const Arrival &arrival) {
            for (const FoundId &one : arrival.found.ids)
                taken << QString::number(one.id.value.last(16).toInt()) + arrival.watched.batch;
            if (takes)
                files.taken(arrival);
        });
        QObject::connect(&files, &WatchedFiles::troubled, &files, [this](const QString &path, Trouble trouble) {
            troubles << QDir(path).dirName() + u' ' + QString::number(int(trouble));
        });
    }
};
} // namespace

/// The system tells of real changes; nothing here looks by itself.
class TstWatchedFiles final : public QObject
{
    Q_OBJECT
private slots:
    void whatIsMissingIsSaidAndComesLater();
    void aFolderThatVanishesComesBack();
    void aFileIsFollowedThroughRotations();
    void aFolderTakesNewFiles();
    void onlyWhatComesLaterWhereItIsWished();
    void aRestartTakesWhatCameMeanwhile();
    void aLineWithoutEndIsTakenAfterAWhile();
    void nothingMoreIsReadBeforeItIsTaken();
    void whatIsNotWatchedAnyMoreIsLetGo();
};

void TstWatchedFiles::whatIsMissingIsSaidAndComesLater()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/er/ids.log"_s);
    Watcher watcher;
    watcher.files.set({{path, {}, {}, true}});
    QTRY_COMPARE(watcher.troubles, QStringList{u"ids.log 1"_s});
    QVERIFY(QDir().mkpath(folder.filePath(u"deep/er"_s)));
    QVERIFY(append(path, line(1)));
    QTRY_COMPARE(watcher.taken, QStringList{u"1"_s});
    QCOMPARE(watcher.troubles.last(), u"ids.log 0"_s);
}

void TstWatchedFiles::aFolderThatVanishesComesBack()
{
    const QTemporaryDir folder;
    const QString inbox = folder.filePath(u"inbox"_s);
    QVERIFY(QDir().mkdir(inbox));
    Watcher watcher;
    watcher.files.set({{inbox, {}, {}, true}});
    QVERIFY(append(inbox + u"/a.txt"_s, line(1)));
    QTRY_COMPARE(watcher.taken, QStringList{u"1"_s});
    QVERIFY(QDir(inbox).removeRecursively());
    QTRY_VERIFY(watcher.troubles.contains(u"inbox 1"_s));
    QVERIFY(QDir().mkdir(inbox));
    QVERIFY(append(inbox + u"/b.txt"_s, line(2)));
    QTRY_COMPARE(watcher.taken, (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(watcher.troubles.last(), u"inbox 0"_s);
}

void TstWatchedFiles::aFileIsFollowedThroughRotations()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ids.log"_s);
    QVERIFY(append(path, line(1)));
    Watcher watcher;
    watcher.files.set({{path, {}, u" night"_s, true}});
    QStringList wanted{u"1 night"_s};
    QTRY_COMPARE(watcher.taken, wanted);
    for (int i = 2; i < 12; i += 2) {
        QVERIFY(append(path, line(i)));
        QVERIFY(QFile::remove(path + u".1"_s) || i == 2);
        const bool copies = i % 4 == 0;
        QVERIFY(copies ? QFile::copy(path, path + u".1"_s) && QFile::resize(path, 0) : QFile::rename(path, path + u".1"_s));
        QVERIFY(append(path, line(i + 1)));
        wanted << QString::number(i) + u" night"_s << QString::number(i + 1) + u" night"_s;
        QTRY_COMPARE(watcher.taken, wanted);
    }
    QCOMPARE(watcher.troubles, QStringList());
}

void TstWatchedFiles::aFolderTakesNewFiles()
{
    const QTemporaryDir folder;
    QVERIFY(append(folder.filePath(u"a.txt"_s), line(1)));
    QVERIFY(append(folder.filePath(u"a.mp4"_s), line(9)));
    Watcher watcher;
    watcher.files.set({{folder.path(), {}, {}, true}});
    QTRY_COMPARE(watcher.taken, QStringList{u"1"_s});
    QVERIFY(append(folder.filePath(u"b.csv"_s), "id,prompt\n" + line(2).trimmed() + ",a fox\n"));
    QTRY_COMPARE(watcher.taken, (QStringList{u"1"_s, u"2"_s}));
    QVERIFY(append(folder.filePath(u"a.txt"_s), line(3)));
    QTRY_COMPARE(watcher.taken, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    QVERIFY(append(folder.filePath(u"bad.log"_s), QByteArray("\0\0\0 ftypisom\0\0", 14)));
    QTRY_COMPARE(watcher.troubles, QStringList{u"bad.log 3"_s});
}

void TstWatchedFiles::onlyWhatComesLaterWhereItIsWished()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.txt"_s);
    QVERIFY(append(path, line(1)));
    QByteArray positions;
    {
        Watcher watcher;
        watcher.files.set({{folder.path(), {}, {}, false}});
        QTRY_VERIFY(watcher.files.positions().contains("a.txt"));
        QVERIFY(append(path, line(2)));
        QTRY_COMPARE(watcher.taken, QStringList{u"2"_s});
        positions = watcher.files.positions();
    }
    QVERIFY(append(path, line(3)));
    QVERIFY(append(folder.filePath(u"b.txt"_s), line(4)));
    Watcher watcher(positions);
    watcher.files.set({{folder.path(), {}, {}, false}});
    QTRY_COMPARE(watcher.taken.size(), 2);
    watcher.taken.sort();
    QCOMPARE(watcher.taken, (QStringList{u"3"_s, u"4"_s}));
}

void TstWatchedFiles::aRestartTakesWhatCameMeanwhile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ids.log"_s);
    QVERIFY(append(path, line(1)));
    QByteArray positions;
    {
        Watcher watcher;
        watcher.files.set({{path, {}, {}, true}});
        QTRY_COMPARE(watcher.taken, QStringList{u"1"_s});
        positions = watcher.files.positions();
    }
    QVERIFY(append(path, line(2)));
    QVERIFY(QFile::rename(path, path + u".1"_s));
    QVERIFY(append(path, line(3)));
    Watcher watcher(positions);
    watcher.files.set({{path, {}, {}, true}});
    QTRY_COMPARE(watcher.taken, (QStringList{u"2"_s, u"3"_s}));
}

void TstWatchedFiles::aLineWithoutEndIsTakenAfterAWhile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ids.log"_s);
    QVERIFY(append(path, line(1).trimmed()));
    Watcher watcher;
    watcher.files.set({{path, {}, {}, true}});
    QTRY_COMPARE_WITH_TIMEOUT(watcher.taken, QStringList{u"1"_s}, 15'000);
    QVERIFY(append(path, "\n" + line(2)));
    QTRY_COMPARE(watcher.taken, (QStringList{u"1"_s, u"2"_s}));
}

void TstWatchedFiles::nothingMoreIsReadBeforeItIsTaken()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ids.log"_s);
    QByteArray bytes;
    while (bytes.size() < 3 * FileTail::part)
        bytes += line(1);
    QVERIFY(append(path, bytes));
    Watcher watcher;
    watcher.takes = false;
    QSignalSpy arrivals(&watcher.files, &WatchedFiles::arrived);
    watcher.files.set({{path, {}, {}, true}});
    QTRY_COMPARE(arrivals.size(), 1);
    QVERIFY(append(path, line(2)));
    watcher.files.look();
    QVERIFY(!arrivals.wait(400)); // long enough for several bursts
    watcher.takes = true;
    watcher.files.taken(arrivals.first().first().value<Arrival>());
    QTRY_COMPARE(watcher.taken.last(), u"2"_s);
}

void TstWatchedFiles::whatIsNotWatchedAnyMoreIsLetGo()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ids.log"_s);
    QVERIFY(append(path, line(1)));
    Watcher watcher;
    watcher.files.set({{path, {}, {}, true}});
    QTRY_COMPARE(watcher.taken.size(), 1);
    watcher.files.set({});
    QCOMPARE(watcher.files.positions(), QByteArray("{}"));
    QVERIFY(append(path, line(2)));
    QVERIFY(!QSignalSpy(&watcher.files, &WatchedFiles::arrived).wait(400));
}

QTEST_GUILESS_MAIN(TstWatchedFiles)
#include "tst_watchedfiles.moc"
