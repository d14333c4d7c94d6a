// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/DurableFile.h"

#include <QDir>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace
{
void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(bytes), bytes.size());
}

QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(no file)");
}
} // namespace

class tst_DurableFile : public QObject
{
    Q_OBJECT
private slots:
    void renameNeverReplaces_data();
    void renameNeverReplaces();
    void renameAcrossFileSystemsCopies();
    void whatIsNotThereIsAnError();
    void contentsAreReplacedWhole();

private:
    QTemporaryDir m_folder;
};

void tst_DurableFile::renameNeverReplaces_data()
{
    QTest::addColumn<QString>("folder"); // of the file that is renamed
    QTest::newRow("same file system") << m_folder.path();
    QTest::newRow("another file system") << u"/dev/shm"_s;
}

void tst_DurableFile::renameNeverReplaces()
{
    QFETCH(QString, folder);
    const QTemporaryDir place(folder + u"/rushes-XXXXXX"_s);
    const QString from = place.filePath(u"from"_s);
    const QString to = m_folder.filePath(u"taken"_s);
    write(from, "new");
    write(to, "old");
    QCOMPARE(durable::renameWithoutReplacing(from, to), Result<bool>(false));
    QCOMPARE(contents(to), "old");
    QCOMPARE(contents(from), "new");
    QCOMPARE(QDir(m_folder.path()).entryList({u"*copying*"_s}, QDir::Files | QDir::Hidden), QStringList());
    QVERIFY(QFile::remove(to));
    QCOMPARE(durable::renameWithoutReplacing(from, to), Result<bool>(true));
    QCOMPARE(contents(to), "new");
    QVERIFY(!QFile::exists(from));
    QVERIFY(QFile::remove(to));
}

void tst_DurableFile::renameAcrossFileSystemsCopies()
{
    const QTemporaryDir elsewhere(u"/dev/shm/rushes-XXXXXX"_s);
    if (QStorageInfo(elsewhere.path()).device() == QStorageInfo(m_folder.path()).device())
        QSKIP("there is but one file system here");
    const QByteArray bytes(3'000'001, 'x');
    write(m_folder.filePath(u"from"_s), bytes);
    const QString to = elsewhere.filePath(u"to"_s);
    QCOMPARE(durable::renameWithoutReplacing(m_folder.filePath(u"from"_s), to), Result<bool>(true));
    QCOMPARE(contents(to), bytes);
    QCOMPARE(QDir(elsewhere.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"to"_s});
}

void tst_DurableFile::whatIsNotThereIsAnError()
{
    const QString nothing = m_folder.filePath(u"nothing/at all"_s);
    const auto renamed = durable::renameWithoutReplacing(nothing, m_folder.filePath(u"to"_s));
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().kind, Error::Kind::Storage);
    QVERIFY(!renamed.error().detail.isEmpty());
    QVERIFY(!durable::syncFolder(nothing));
    QVERIFY(!durable::replaceContents(nothing, "bytes", true));
    QVERIFY(!durable::makeFolder(u"/proc/nothing"_s));
}

void tst_DurableFile::contentsAreReplacedWhole()
{
    const QString file = m_folder.filePath(u"note"_s);
    QVERIFY(durable::replaceContents(file, "a long one", false));
    QVERIFY(durable::replaceContents(file, "short", true));
    QCOMPARE(contents(file), "short");
    QVERIFY(!QFile::exists(file + u".new"_s));
}

QTEST_GUILESS_MAIN(tst_DurableFile)
#include "tst_durablefile.moc"
