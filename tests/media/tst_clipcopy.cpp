// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ClipCopy.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class ClipCopyTest final : public QObject
{
    Q_OBJECT
private slots:
    void aCopyHasEveryByte();
    void itTakesThePlaceOfAnotherFile();
    void ontoItselfNothingHappens_data();
    void ontoItselfNothingHappens();
    void whatCannotBeReadLeavesThePlaceAsItWas();
    void whatCannotBeWrittenIsSaid();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QByteArray bytes(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;
    QTemporaryDir m_folder;
};

QByteArray ClipCopyTest::bytes(const QString &name) const
{
    QFile in(file(name));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("unreadable");
}

void ClipCopyTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile out(file(name));
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
}

void ClipCopyTest::aCopyHasEveryByte()
{
    QByteArray clip(3 * 1024 * 1024 + 17, Qt::Uninitialized);
    for (qsizetype i = 0; i < clip.size(); ++i)
        clip[i] = char(i * 7 + i / 1000);
    write(u"clip.mp4"_s, clip);
    QVERIFY(copyClip(file(u"clip.mp4"_s), file(u"副本.mp4"_s)));
    QVERIFY(bytes(u"副本.mp4"_s) == clip);
    QVERIFY(bytes(u"clip.mp4"_s) == clip);
}

void ClipCopyTest::itTakesThePlaceOfAnotherFile()
{
    write(u"new.mp4"_s, "new");
    write(u"old.mp4"_s, "much older");
    QVERIFY(copyClip(file(u"new.mp4"_s), file(u"old.mp4"_s)));
    QCOMPARE(bytes(u"old.mp4"_s), QByteArray("new"));
}

void ClipCopyTest::ontoItselfNothingHappens_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the same") << u"only.mp4"_s;
    QTest::newRow("by another path") << u"./sub/../only.mp4"_s;
    QTest::newRow("by a link") << u"link.mp4"_s;
}

void ClipCopyTest::ontoItselfNothingHappens()
{
    QFETCH(QString, name);
    QVERIFY(QDir().mkpath(file(u"sub"_s)));
    write(u"only.mp4"_s, "the only one");
    QFile::remove(file(u"link.mp4"_s));
    QVERIFY(QFile::link(file(u"only.mp4"_s), file(u"link.mp4"_s)));
    QVERIFY(copyClip(file(u"only.mp4"_s), file(name)));
    QCOMPARE(bytes(u"only.mp4"_s), QByteArray("the only one"));
}

void ClipCopyTest::whatCannotBeReadLeavesThePlaceAsItWas()
{
    write(u"kept.mp4"_s, "kept");
    const Result<void> copied = copyClip(file(u"gone.mp4"_s), file(u"kept.mp4"_s));
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, Error::Kind::Storage);
    QVERIFY(!copied.error().detail.isEmpty());
    QCOMPARE(bytes(u"kept.mp4"_s), QByteArray("kept"));
}

void ClipCopyTest::whatCannotBeWrittenIsSaid()
{
    write(u"clip.mp4"_s, "clip");
    const Result<void> copied = copyClip(file(u"clip.mp4"_s), file(u"no such folder/clip.mp4"_s));
    QVERIFY(!copied);
    QVERIFY(!copied.error().detail.isEmpty());
}

QTEST_MAIN(ClipCopyTest)
#include "tst_clipcopy.moc"
