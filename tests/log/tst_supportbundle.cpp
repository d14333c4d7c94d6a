// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "log/Log.h"
#include "support/SupportBundle.h"

#include <QFile>
#include <QLoggingCategory>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TstSupportBundle final : public QObject
{
    Q_OBJECT

private slots:
    void whatCannotBeWrittenIsAnError();
    void theBundleHoldsNoSecret();
    void promptsAreInItOnlyWhenWished();
    void theSchemaIsReadFromTheFile_data();
    void theSchemaIsReadFromTheFile();
};

static SupportSubject subject()
{
    SupportSubject one;
    one.facts = {{u"Rushes"_s, u"1"_s}, {u"proxy"_s, u"http://user:SECRET@proxy.example:3128"_s}};
    one.slow = {[] { return Facts{{u"asked"_s, u"later, key 8f14e45fceea"_s}}; }};
    one.counts = {{u"tasks"_s, u"12"_s}};
    one.settings = R"({"settings": {"network/proxy": "http://user:SECRET@p.example", "token": "SECRET"}, "x": "8f14e45fceea"})";
    one.secrets = {u"8f14e45fceea"_s};
    return one;
}

/// Names and contents, read back by another program.
static QByteArray unpacked(const QString &file)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s,
                                u"import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
                                "for n in z.namelist(): print('NAME',n); print(z.read(n).decode())"_s,
                                file});
    return python.waitForFinished() && python.exitCode() == 0 ? python.readAllStandardOutput() : python.readAllStandardError();
}

void TstSupportBundle::whatCannotBeWrittenIsAnError()
{
    const Result<void> done = support::write(u"/proc/none/support.zip"_s, subject());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Storage);
    QVERIFY(!done.error().detail.isEmpty());
}

void TstSupportBundle::theBundleHoldsNoSecret()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"支持.zip"_s);
    SupportSubject one = subject();
    {
        const Log log(folder.path());
        qInfo("asked https://h.example/v1?key=SECRET with 8f14e45fceea");
        one.log = log.file();
    }
    QVERIFY(support::write(file, one));
    const QByteArray all = unpacked(file);
    QVERIFY2(!all.contains("SECRET") && !all.contains("8f14e45fceea"), all.constData());
    for (const char *there : {"NAME diagnostics.txt", "NAME settings.json", "NAME counts.txt", "NAME rushes.log", "asked: later",
                              "proxy: http://proxy.example:3128", "tasks: 12", "https://h.example/v1"})
        QVERIFY2(all.contains(there), all.constData());
}

void TstSupportBundle::promptsAreInItOnlyWhenWished()
{
    QTemporaryDir folder;
    SupportSubject one = subject();
    QVERIFY(support::write(folder.filePath(u"a.zip"_s), one));
    QVERIFY(!unpacked(folder.filePath(u"a.zip"_s)).contains("tasks.csv"));
    one.tasks = "prompt\r\na red fox\r\n";
    QVERIFY(support::write(folder.filePath(u"b.zip"_s), one));
    QVERIFY(unpacked(folder.filePath(u"b.zip"_s)).contains("a red fox"));
}

void TstSupportBundle::theSchemaIsReadFromTheFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("schema");
    QByteArray head = QByteArray("SQLite format 3").leftJustified(100, '\0');
    QTest::newRow("empty") << QByteArray() << u"no database"_s;
    QTest::newRow("something else") << QByteArray(200, 'x') << u"no database"_s;
    head[63] = 7;
    QTest::newRow("version 7") << head << u"7"_s;
}

void TstSupportBundle::theSchemaIsReadFromTheFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, schema);
    QTemporaryDir folder;
    const QString name = folder.filePath(u"tasks.sqlite"_s);
    QCOMPARE(support::factsOfDisk(folder.path(), name).back(), (Fact{u"database schema"_s, u"none"_s}));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QCOMPARE(support::factsOfDisk(folder.path(), name).back(), (Fact{u"database schema"_s, schema}));
}

QTEST_GUILESS_MAIN(TstSupportBundle)
#include "tst_supportbundle.moc"
