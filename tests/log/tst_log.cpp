// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "log/Log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace rushes;
using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(testLog, "rushes.test")

class TstLog final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLoggingCategory::setFilterRules({}); }
    void noSecretGetsIn_data();
    void noSecretGetsIn();
    void aKnownKeyNeverGetsIn();
    void whatIsNoSecretStays();
    void aFolderThatCannotBeWrittenLosesLinesOnly();
    void theFilesStayBounded();
    void aLineBeyondTheBoundIsCut();
    void aFloodIsCountedAndNeverWaits();
    void manyThreadsWriteWholeLines();
    void theDetailIsFollowed_data();
    void theDetailIsFollowed();
    void warningsGoOnWithoutTheirSecrets();
    void theOneBeforeIsBackAtTheEnd();
};

static QByteArray logged(const QString &text, const QStringList &secrets = {})
{
    QTemporaryDir folder;
    Log log(folder.path());
    log.setSecrets(secrets);
    qCInfo(testLog, "%ls", qUtf16Printable(text));
    return log.file()->contents();
}

void TstLog::noSecretGetsIn_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("signed address", u"GET https://media.example/v.mp4?X-Amz-Signature=SECRET&Expires=1 failed"_s);
    row("fragment", u"https://media.example/v.mp4#SECRET"_s);
    row("user and password", u"at https://user:SECRET@media.example/v.mp4"_s);
    row("proxy's password", u"socks5://user:SECRET@proxy.example:1080"_s);
    row("header", u"Authorization: Bearer SECRET"_s);
    row("basic header", u"Authorization: Basic SECRET=="_s);
    row("bearer alone", u"sent bearer SECRET to it"_s);
    row("JSON", u"{\"api_key\": \"SECRET\", \"n\": 1}"_s);
    row("query without an address", u"?token=SECRET&n=1"_s);
    row("signature without an address", u"x-amz-signature=SECRET"_s);
    row("environment", u"RUSHES_API_KEY=SECRET"_s);
    row("prefixed key", u"the key sk-SECRETSECRET was refused"_s);
    row("token of three parts", u"eyJSECRETSECRET.eyJSECRETSECRET.SECRET"_s);
    row("over two lines", u"first\nAuthorization: Bearer SECRET\nlast"_s);
}

void TstLog::noSecretGetsIn()
{
    QFETCH(QString, text);
    const QByteArray all = logged(text);
    QVERIFY2(!all.contains("SECRET"), all.constData());
    QVERIFY2(all.contains(" I rushes.test: "), all.constData());
    QCOMPARE(all.count('\n'), 1);
}

void TstLog::aKnownKeyNeverGetsIn()
{
    const QByteArray all = logged(u"refused: 8f14e45fceea and p@ss:word in plain words"_s, {u"8f14e45fceea"_s, u"p@ss:word"_s});
    QVERIFY2(!all.contains("8f14e45f") && !all.contains("p@ss"), all.constData());
    QVERIFY(all.contains("refused: "));
}

void TstLog::whatIsNoSecretStays()
{
    const QByteArray all = logged(u"gateway.example: trouble, HTTP 502, max_tokens 5, https://gateway.example/v1/videos, 片段"_s);
    QVERIFY2(all.contains("gateway.example: trouble, HTTP 502, max_tokens 5, https://gateway.example/v1/videos, 片段"), all.constData());
}

void TstLog::aFolderThatCannotBeWrittenLosesLinesOnly()
{
    LogFile file(u"/proc/none"_s);
    file.write("lost");
    file.flush();
    QCOMPARE(file.contents(), QByteArray());
}

void TstLog::theFilesStayBounded()
{
    constexpr qint64 most = 4096;
    QTemporaryDir folder;
    {
        LogFile file(folder.path(), most);
        for (int i = 0; i < 1000; ++i) {
            file.write("line " + QByteArray::number(i) + " " + QByteArray(i % 90, 'x'));
            if (i % 50 == 0)
                file.flush();
        }
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), (QStringList{u"rushes.log"_s, u"rushes.log.1"_s}));
    LogFile file(folder.path(), most);
    QVERIFY(QFileInfo(file.name()).size() <= most);
    QVERIFY(QFileInfo(file.olderName()).size() <= most);
    const QList<QByteArray> lines = file.contents().trimmed().split('\n');
    // The last ones, whole and in a row.
    QVERIFY(lines.size() > 40);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype number = 1000 - lines.size() + i;
        QVERIFY2(lines.at(i).startsWith(QByteArray("line " + QByteArray::number(number) + " ")), lines.at(i).constData());
    }
}

void TstLog::aLineBeyondTheBoundIsCut()
{
    QTemporaryDir folder;
    LogFile file(folder.path(), 1000);
    file.write(QByteArray(100'000, 'x'));
    file.write("after");
    QVERIFY(file.contents().size() <= 2000);
    QVERIFY(file.contents().endsWith("after\n"));
}

void TstLog::aFloodIsCountedAndNeverWaits()
{
    QTemporaryDir folder;
    LogFile file(folder.path());
    constexpr int lines = 200'000;
    for (int i = 0; i < lines; ++i)
        file.write("x");
    file.flush();
    const QByteArray all = file.contents();
    const qsizetype written = all.count("x\n");
    qsizetype leftOut = 0;
    for (const QByteArray &line : all.split('\n')) {
        if (line.endsWith(" lines are left out)"))
            leftOut += line.mid(1).split(' ').first().toLongLong();
    }
    QCOMPARE(written + leftOut, lines);
}

void TstLog::manyThreadsWriteWholeLines()
{
    QTemporaryDir folder;
    Log log(folder.path());
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back(QThread::create([t] {
            for (int i = 0; i < 200; ++i)
                qCInfo(testLog, "thread %d line %d end", t, i);
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
    const QList<QByteArray> lines = log.file()->contents().trimmed().split('\n');
    QCOMPARE(lines.size(), 800);
    for (const QByteArray &line : lines)
        QVERIFY2(line.contains(" I rushes.test: thread ") && line.endsWith(" end"), line.constData());
}

void TstLog::theDetailIsFollowed_data()
{
    QTest::addColumn<int>("detail");
    QTest::addColumn<QByteArray>("letters");
    QTest::newRow("what happens") << int(LogDetail::Events) << QByteArray("IW");
    QTest::newRow("only what went wrong") << int(LogDetail::Problems) << QByteArray("W");
    QTest::newRow("each step") << int(LogDetail::Everything) << QByteArray("DIW");
}

void TstLog::theDetailIsFollowed()
{
    QFETCH(int, detail);
    QFETCH(QByteArray, letters);
    QTemporaryDir folder;
    Log log(folder.path());
    Log::setDetail(LogDetail(detail));
    QTest::ignoreMessage(QtWarningMsg, "said");
    qCDebug(testLog, "said");
    qCInfo(testLog, "said");
    qCWarning(testLog, "said");
    QByteArray found;
    for (const QByteArray &line : log.file()->contents().trimmed().split('\n'))
        found += line.split(' ').value(1);
    QCOMPARE(found, letters);
}

void TstLog::warningsGoOnWithoutTheirSecrets()
{
    QTemporaryDir folder;
    const Log log(folder.path());
    QTest::ignoreMessage(QtWarningMsg, "sent https://h.example/v.mp4 with Bearer …");
    qCWarning(testLog, "sent https://h.example/v.mp4?sig=SECRET with Bearer SECRET");
}

void TstLog::theOneBeforeIsBackAtTheEnd()
{
    {
        QTemporaryDir folder;
        const Log log(folder.path());
    }
    QTest::ignoreMessage(QtInfoMsg, "after the log");
    qCInfo(testLog, "after the log");
}

QTEST_GUILESS_MAIN(TstLog)
#include "tst_log.moc"
