// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Evidence.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEvidence : public QObject
{
    Q_OBJECT
private slots:
    void whatCannotBeWrittenIsAnError();
    void theBundleHoldsNoSecret();
    void theRepliesThatMadeTheHistoryAreInTheBundle();
    void aReplyHoldsNoSecret_data();
    void aReplyHoldsNoSecret();
    void wordsCannotBreakTheTimeline();
};

using Files = QMap<QString, QString>;

/// Read back by another program.
static Files filesIn(const QString &archive)
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s,
                                u"import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
                                "print(json.dumps({n: z.read(n).decode() for n in z.namelist()}))"_s,
                                archive});
    Files files;
    if (!python.waitForFinished() || python.exitCode() != 0)
        return files;
    const QJsonObject all = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    for (auto file = all.begin(); file != all.end(); ++file)
        files.insert(file.key(), file->toString());
    return files;
}

static Evidence evidence(const QString &id)
{
    Evidence one;
    one.task.id = {id};
    one.task.prompt = u"a cat"_s;
    one.reply = R"({"id":"x","api_key":"sk-SECRET","video_url":"https://h/v.mp4?sig=SECRET"})";
    one.gateway = u"https://user:SECRET@gate.example/api?key=SECRET"_s;
    one.key = u"KEY-SECRET"_s;
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

void TestEvidence::theBundleHoldsNoSecret()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"证据.zip"_s);
    QVERIFY(writeEvidence(file, {evidence(u"veo:task_1"_s), evidence(u"../../etc/passwd"_s)}));
    const Files files = filesIn(file);
    QCOMPARE(files.size(), 7);
    const QString names = files.keys().join(u'\n'), all = files.values().join(u'\n');
    for (const QString &name : {u"/task.json"_s, u"/timeline.csv"_s, u"/reply.json"_s, u"tasks.csv"_s})
        QVERIFY(names.contains(name));
    QVERIFY(!all.contains(u"SECRET"_s) && !names.contains(u"SECRET"_s));
    for (const QString &name : files.keys())
        QVERIFY(!name.startsWith(u'.') && !name.startsWith(u'/'));
    QVERIFY(all.contains(u"gate.example"_s));
    QVERIFY(all.contains(u"502"_s));
}

/// A task that was called failed and came after all, with an error page between: each answer is a file of its own.
void TestEvidence::theRepliesThatMadeTheHistoryAreInTheBundle()
{
    using Kind = TaskEvent::Kind;
    Evidence one = evidence(u"veo:task_1"_s);
    const Timestamp then = timestampFromMs(1'767'323'045'000); // 2026-01-02 03:04:05
    one.events = {{TaskKey{1}, then, Kind::Added, {}, 0, 0, {}},
                  {TaskKey{1}, then, Kind::StatusChanged, u"Failed"_s, 200, 87, R"({"status":"failed"})"},
                  {TaskKey{1}, then + 1min, Kind::Asked, u"Bad gateway"_s, 502, 9, "<title>502</title>"},
                  {TaskKey{1}, then + 2min, Kind::Asked, u"0.5"_s, 200, 9, {}},
                  {TaskKey{1}, then + 3min, Kind::StatusChanged, u"../a, \"b\""_s, 200, 9, R"({"status":"odd"})"},
                  {TaskKey{1}, then + 4min, Kind::StatusChanged, u"Completed"_s, 200, 9, R"(["completed"])"}};
    QTemporaryDir folder;
    const QString archive = folder.filePath(u"evidence.zip"_s);
    QVERIFY(writeEvidence(archive, {one}));
    const Files files = filesIn(archive);
    const QStringList names = files.keys().filter(u"/replies/"_s);
    QCOMPARE(names.size(), 4);
    const QString home = names.front().section(u'/', 0, 0) + u"/replies/"_s;
    QCOMPARE(names[0], home + u"001-2026-01-02T03-04-05Z-failed.json"_s);
    QCOMPARE(names[1], home + u"002-2026-01-02T03-05-05Z-http-502.txt"_s);
    QVERIFY(names[2].startsWith(home + u"003-2026-01-02T03-07-05Z-"_s));
    QCOMPARE(names[2].count(u'/'), 2);
    QCOMPARE(names[3], home + u"004-2026-01-02T03-08-05Z-completed.json"_s);
    QVERIFY(files[names[0]].contains(u"\"failed\""_s));
    QCOMPARE(files[names[1]], u"<title>502</title>"_s);
    QVERIFY(files[names[3]].contains(u"\"completed\""_s));
    const QStringList lines = files[home.section(u'/', 0, 0) + u"/timeline.csv"_s].split(u"\r\n"_s);
    QCOMPARE(lines[0], u"when,kind,what,http,milliseconds,reply"_s);
    QVERIFY(lines[1].endsWith(u",,,"_s));
    QVERIFY(lines[2].endsWith(u",200,87,\"replies/001-2026-01-02T03-04-05Z-failed.json\""_s));
    QVERIFY(lines[4].endsWith(u",200,9,"_s));
}

void TestEvidence::aReplyHoldsNoSecret_data()
{
    QTest::addColumn<QByteArray>("reply");
    const auto row = [](const char *name, const QByteArray &reply) { QTest::newRow(name) << reply; };
    row("the gateway's key", R"({"error":{"message":"Incorrect API key provided: KEY-SECRET"}})");
    row("another key", R"({"error":{"message":"Incorrect API key provided:\nsk-SECRET123"}})");
    row("a named field", R"({"api_key":"SECRET"})");
    row("a list", R"([{"token":"SECRET"},"https://h/v.mp4?sig=SECRET"])");
    row("a page", "<p>Bearer SECRET</p>\n<p>api_key=SECRET</p>\n<a href='https://h/v?sig=SECRET'>KEY-SECRET");
    row("JSON that was cut", R"({"api_key": "SECRET", "video_url":"https://h/v.mp4?sig=SECRET","key":"KEY-SECRET", "a": "sk-SECRET)");
}

/// The last one and those of the history in the same way.
void TestEvidence::aReplyHoldsNoSecret()
{
    QFETCH(QByteArray, reply);
    Evidence one = evidence(u"a"_s);
    one.reply = reply;
    one.events = {{TaskKey{1}, Timestamp{}, TaskEvent::Kind::StatusChanged, u"KEY-SECRET"_s, 200, 12, reply}};
    QTemporaryDir folder;
    const QString archive = folder.filePath(u"evidence.zip"_s);
    QVERIFY(writeEvidence(archive, {one}));
    const Files files = filesIn(archive);
    QCOMPARE(files.size(), 5);
    QVERIFY2(!files.keys().join(u'\n').contains(u"secret"_s, Qt::CaseInsensitive), qPrintable(files.keys().join(u'\n')));
    for (const QString &content : files)
        QVERIFY2(!content.contains(u"SECRET"_s), qPrintable(content));
    const QStringList replies = files.keys().filter(u"/replies/"_s);
    QCOMPARE(replies.size(), 1);
    QCOMPARE(files[replies.front()], files[u"a/reply.json"_s]);
}

void TestEvidence::wordsCannotBreakTheTimeline()
{
    const QByteArray csv = timelineCsv(evidence(u"a"_s).events);
    QCOMPARE(csv.count("\r\n"), 2);
    QVERIFY(csv.contains("\"\"now\"\""));
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
