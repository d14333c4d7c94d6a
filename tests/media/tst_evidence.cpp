// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Evidence.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestEvidence : public QObject
{
    Q_OBJECT
private slots:
    void whatCannotBeWrittenIsAnError();
    void theBundleHoldsNoSecret();
    void wordsCannotBreakTheTimeline();
};

static Evidence evidence(const QString &id)
{
    Evidence one;
    one.task.id = {id};
    one.task.prompt = u"a cat"_s;
    one.reply = R"({"id":"x","api_key":"sk-SECRET","video_url":"https://h/v.mp4?sig=SECRET"})";
    one.gateway = u"https://user:SECRET@gate.example/api?key=SECRET"_s;
    one.events = {{TaskKey{1}, Timestamp{}, TaskEvent::Kind::Asked, u"see https://h/x?sig=SECRET, \"now\""_s, 502, 12}};
    return one;
}

void TestEvidence::whatCannotBeWrittenIsAnError()
{
    const Result<void> done = writeEvidence(u"/proc/none/evidence.zip"_s, {evidence(u"a"_s)});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Storage);
    QVERIFY(!done.error().detail.isEmpty());
}

/// Read back by another program.
void TestEvidence::theBundleHoldsNoSecret()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"证据.zip"_s);
    QVERIFY(writeEvidence(file, {evidence(u"veo:task_1"_s), evidence(u"../../etc/passwd"_s)}));
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s,
                                u"import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
                                "for n in z.namelist(): print('NAME',n); print(z.read(n).decode())"_s,
                                file});
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.exitCode(), 0);
    const QString all = QString::fromUtf8(python.readAllStandardOutput());
    QCOMPARE(all.count(u"NAME "_s), 7);
    for (const QString &name : {u"task.json"_s, u"timeline.csv"_s, u"reply.json"_s, u"tasks.csv"_s})
        QVERIFY(all.contains(name));
    QVERIFY(!all.contains(u"SECRET"_s));
    QVERIFY(!all.contains(u"NAME .."_s) && !all.contains(u"NAME /"_s));
    QVERIFY(all.contains(u"gate.example"_s));
    QVERIFY(all.contains(u"502"_s));
}

void TestEvidence::wordsCannotBreakTheTimeline()
{
    const QByteArray csv = timelineCsv(evidence(u"a"_s).events);
    QCOMPARE(csv.count("\r\n"), 2);
    QVERIFY(csv.contains("\"\"now\"\""));
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
