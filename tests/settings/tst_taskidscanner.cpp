// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskIdScanner.h"

#include <QFile>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
const QString ulid = u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s;
const QString bareUlid = u"task_01k6x15vhrff09dkkqjrzwhm60"_s;
const QString hex = u"video_68d7512d07848190b3e45da0ecbebcde004da08e1e0678d5"_s;
const QString uuid = u"4f2c8a1e-7b39-4d05-9e61-0c3d5a7f8b12"_s;
const QString timed = u"veo3.1:1764899481-xYz9"_s;

QStringList idsIn(const QString &text)
{
    QStringList ids;
    for (const FoundId &found : scanTaskIds(text)) {
        if (!found.repeated)
            ids << found.id.value;
    }
    return ids;
}
} // namespace

class TstTaskIdScanner final : public QObject
{
    Q_OBJECT

private slots:
    void findsNothing_data();
    void findsNothing();
    void finds_data();
    void finds();
    void findsOneTaskInAReply_data();
    void findsOneTaskInAReply();
    void marksWhatComesTwice();
    void marksTheBareFormOfATask();
    void keepsTheOrder();
    void tellsOpaqueOnes();
    void boundsLengths();
    void endsOnLargeTexts_data();
    void endsOnLargeTexts();
};

void TstTaskIdScanner::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", {});
    row("blanks and lines", u" \n\t\r\n  \n"_s);
    row("a word", u"animation"_s);
    row("a short mixed word", u"clip01"_s);
    row("a prompt", u"a red fox crossing fresh snow, dawn light, 4k, 24fps, 35mm, f/1.8"_s);
    row("a Chinese prompt", u"雨夜的霓虹街道，慢镜头，电影感，4K 画质"_s);
    row("a prompt about tasks", u"the task_manager shows video_player and task_status200 of task_id"_s);
    row("a date", u"2025-10-06"_s);
    row("a date and time", u"2025-10-06T15:10:26.875729Z"_s);
    row("a compact time", u"20251006T151026Z"_s);
    row("a Chinese date", u"2025年10月06日"_s);
    row("a number", u"1759763651908"_s);
    row("a fraction", u"0.9302178175176704"_s);
    row("a quantity", u"1920x1080"_s);
    row("an amount", u"12345.6MiB"_s);
    row("a telephone number", u"+49-30-1234567"_s);
    row("an address of the network", u"192.168.100.200:8080"_s);
    row("a version", u"v12.34.5-beta1"_s);
    row("a file", u"clip_0001_final.mp4"_s);
    row("a folder", u"/home/ann/videos/2025/clip01"_s);
    row("a file with a uuid", u"/tmp/%1/clip"_s.arg(uuid));
    row("a host", u"gateway1.example2.com"_s);
    row("a host and port", u"localhost:3000"_s);
    row("an e-mail", u"ann2025@example.com"_s);
    row("a message's id", u"<%1@mail.example.com>"_s.arg(uuid));
    row("the base address", u"https://new.22codex.xyz"_s);
    row("the base address with version", u"https://new.22codex.xyz/v1/"_s);
    row("the documented path", u"https://new.22codex.xyz/v1/videos/video_id?id="_s);
    row("the path's list", u"GET /v1/videos"_s);
    row("a page", u"https://example.com/article/20251006-news?id=88123456"_s);
    row("a media address",
        u"https://media.example.com/az/%1/raw?se=2025-10-12T00%3A00%3A00Z&sig=Zm9vYmFyMTI%3D"_s.arg(uuid));
    row("a request's id in a log", u"2025-10-06 15:10:26 INFO request_id=%1 status=200"_s.arg(uuid));
    row("a request's id in a header", u"X-Request-Id: %1"_s.arg(uuid));
    row("a user's id in JSON", u"{\"user_id\": \"%1\"}"_s.arg(uuid));
    row("an API key", u"sk-proj1234567890abcdef"_s);
    row("an API key as the value of id", u"id=sk-proj1234567890abcdef"_s);
    row("seconds without a model", u"took 1764899481-12 ticks"_s);
    row("a bare seconds form", u"done: 1764899481-12"_s);
    row("a dated task in a sentence", u"see task_20251006 for more"_s);
    row("an opaque word among others", u"see a1b2c3d4e5 please"_s);
    row("an opaque value of another field", u"{\"seed_id\": \"a1b2c3d4e5\"}"_s);
    row("an opaque line of JSON", u"{\n\"tags\": [\n\"a1b2c3d4e5\"\n]}"_s);
    row("dashes", u"----------1----------"_s);
    row("a table's line", u"+-----+-----+\n|  1  |  2  |"_s);
}

void TstTaskIdScanner::findsNothing()
{
    QFETCH(QString, text);
    QCOMPARE(idsIn(text), QStringList());
}

void TstTaskIdScanner::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char *name, const QString &text, const QStringList &ids) {
        QTest::newRow(name) << text << ids;
    };
    row("model and ULID", ulid, {ulid});
    row("ULID", bareUlid, {bareUlid});
    row("random task", u"task_Zk93hTq0LmPx72"_s, {u"task_Zk93hTq0LmPx72"_s});
    row("video and hex", hex, {hex});
    row("video with a record", u"video_bGl0ZWxsbTpjdXN0b21fbGxtOjEyMzQ1Ng=="_s,
        {u"video_bGl0ZWxsbTpjdXN0b21fbGxtOjEyMzQ1Ng=="_s});
    row("model and seconds", timed, {timed});
    row("model and uuid", u"grok:"_s + uuid, {u"grok:"_s + uuid});
    row("uuid", uuid, {uuid});
    row("upper-case uuid", uuid.toUpper(), {uuid.toUpper()});
    row("opaque alone", u"cgt-20250918-x7kqp"_s, {u"cgt-20250918-x7kqp"_s});
    row("opaque with a model", u"kling:83719374829301"_s, {u"kling:83719374829301"_s});
    row("opaque in base 64", u"dmlkZW9fMTIzNDU2Nzg5MA=="_s, {u"dmlkZW9fMTIzNDU2Nzg5MA=="_s});
    row("opaque in base 64 with slashes", u"AbC1/dEf2+gHi3/jKl4mNo5P"_s, {u"AbC1/dEf2+gHi3/jKl4mNo5P"_s});
    row("opaque lines", u"a1b2c3d4e5\r\nf6g7h8i9j0\r\n"_s, {u"a1b2c3d4e5"_s, u"f6g7h8i9j0"_s});
    row("opaque in quotes with comma", u"\"a1b2c3d4e5\",\n'f6g7h8i9j0',"_s,
        {u"a1b2c3d4e5"_s, u"f6g7h8i9j0"_s});
    row("opaque as points", u"- a1b2c3d4e5\n* f6g7h8i9j0\n• k1l2m3n4o5"_s,
        {u"a1b2c3d4e5"_s, u"f6g7h8i9j0"_s, u"k1l2m3n4o5"_s});
    row("opaque numbered", u"1. a1b2c3d4e5\n2. f6g7h8i9j0"_s, {u"a1b2c3d4e5"_s, u"f6g7h8i9j0"_s});
    row("opaque in a list of JSON", u"[\n  \"a1b2c3d4e5\",\n  \"f6g7h8i9j0\"\n]"_s,
        {u"a1b2c3d4e5"_s, u"f6g7h8i9j0"_s});
    row("lines", ulid + u'\n' + hex + u"\n\n  "_s + timed, {ulid, hex, timed});
    row("commas", ulid + u", "_s + hex + u',' + timed, {ulid, hex, timed});
    row("Chinese punctuation", u"任务："_s + ulid + u"，"_s + hex + u"。"_s, {ulid, hex});
    row("glued to Chinese", u"任务"_s + ulid + u"已完成"_s, {ulid});
    row("in brackets", u"（"_s + ulid + u"）【"_s + hex + u"】["_s + timed + u"]"_s, {ulid, hex, timed});
    row("in quotes", u"“"_s + ulid + u"” '"_s + hex + u"' `"_s + timed + u"`"_s, {ulid, hex, timed});
    row("ends a sentence", u"It was "_s + ulid + u". Or not?"_s, {ulid});
    row("mark-down", u"**"_s + ulid + u"**"_s, {ulid});
    row("field and colon", u"task_id:"_s + bareUlid, {bareUlid});
    row("field and colon before a model", u"id:"_s + ulid, {ulid});
    row("log's level", u"INFO:worker1:"_s + ulid + u": done"_s, {ulid});
    row("time before it", u"15:10:26:"_s + bareUlid, {bareUlid});
    row("assignment", u"task_id="_s + ulid + u" status=200"_s, {ulid});
    row("log", u"2025-10-06 15:10:26,875 [worker-3] submitted "_s + ulid + u" for user42 in 350ms"_s, {ulid});
    row("CSV",
        u"id,prompt,created\n"_s + ulid + u",\"a cat, 4k\",2025-10-06\n"_s + hex + u",dog,2025-10-07"_s,
        {ulid, hex});
    row("tabs", u"1\t"_s + ulid + u"\ta cat\n2\t"_s + hex + u"\ta dog"_s, {ulid, hex});
    row("JSON", u"{\"id\":\""_s + ulid + u"\",\"status\":\"pending\"}"_s, {ulid});
    row("JSON, escaped twice", u"\"{\\\"id\\\":\\\""_s + ulid + u"\\\"}\\n"_s + hex + u"\\n\""_s,
        {ulid, hex});
    row("JSON lines", u"{\"id\":\""_s + ulid + u"\"}\n{\"id\":\""_s + hex + u"\"}"_s, {ulid, hex});
    row("JSON, opaque", u"{\"id\": \"a1b2c3d4e5\", \"object\": \"video\", \"seed_id\": \"z9y8x7w6v5\"}"_s,
        {u"a1b2c3d4e5"_s});
    row("JSON, opaque task_id", u"{\"code\":\"success\",\"data\":{\"task_id\" : \"a1b2c3d4e5\"}}"_s,
        {u"a1b2c3d4e5"_s});
    row("JSON, uuid of a task beside a request's",
        u"{\"request_id\":\"00112233-4455-6677-8899-aabbccddeeff\",\"task_id\":\"%1\"}"_s.arg(uuid), {uuid});
    row("YAML, opaque", u"id: a1b2c3d4e5\nstate: queued"_s, {u"a1b2c3d4e5"_s});
    row("the documented call", u"https://new.22codex.xyz/v1/videos/video_id?id="_s + ulid, {ulid});
    row("the documented call, encoded",
        u"https://new.22codex.xyz/v1/videos/video_id?id=sora-2%3Atask_01k6x15vhrff09dkkqjrzwhm60&x=1"_s,
        {ulid});
    row("curl",
        u"curl -H 'Accept: application/json' \"https://h.example/v1/video/query?id="_s + timed + u"\""_s,
        {timed});
    row("an opaque id in the query", u"https://h.example/v1/video/query?id=a1B2c3D4"_s, {u"a1B2c3D4"_s});
    row("a number in the query", u"https://h.example/v1/video/query?id=837193748293"_s, {u"837193748293"_s});
    row("an opaque id in the path", u"https://h.example/api/v1/videos/a1B2c3D4/content"_s, {u"a1B2c3D4"_s});
    row("a uuid in the path", u"GET /v1/videos/"_s + uuid + u" 200 12ms"_s, {uuid});
    row("generations", u"https://h.example/v1/video/generations/"_s + bareUlid, {bareUlid});
    row("an address in brackets", u"(https://h.example/v1/videos/"_s + hex + u")."_s, {hex});
    row("an address in JSON with slashes escaped",
        u"{\"u\":\"https:\\/\\/h.example\\/v1\\/videos\\/"_s + hex + u"\"}"_s, {hex});
    row("an address in JSON with & escaped",
        u"\"https://h.example/v1/video/query?id="_s + timed + u"\\u0026x=1\""_s, {timed});
    row("a console's page", u"https://h.example/console/tasks/"_s + bareUlid + u"?tab=log"_s, {bareUlid});
}

void TstTaskIdScanner::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    QCOMPARE(idsIn(text), ids);
}

void TstTaskIdScanner::findsOneTaskInAReply_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("pending") << QFINDTESTDATA("../../app/simulator/pending.json");
    QTest::newRow("completed") << QFINDTESTDATA("../../app/simulator/completed.json");
}

void TstTaskIdScanner::findsOneTaskInAReply()
{
    QFETCH(QString, file);
    QFile reply(file);
    QVERIFY2(reply.open(QIODevice::ReadOnly), qPrintable(file));
    QCOMPARE(idsIn(QString::fromUtf8(reply.readAll())), QStringList{ulid});
}

void TstTaskIdScanner::marksWhatComesTwice()
{
    const auto found = scanTaskIds(QString(hex + u'\n' + uuid + u'\n' + hex));
    QCOMPARE(found.size(), size_t(3));
    QCOMPARE(found[0].repeated, false);
    QCOMPARE(found[1].repeated, false);
    QCOMPARE(found[2].id.value, hex);
    QCOMPARE(found[2].repeated, true);
}

void TstTaskIdScanner::marksTheBareFormOfATask()
{
    const auto found = scanTaskIds(QString(bareUlid + u'\n' + ulid));
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].repeated, true);
    QCOMPARE(found[1].repeated, false);
}

void TstTaskIdScanner::keepsTheOrder()
{
    const QStringList ids{uuid, ulid, timed, hex};
    QCOMPARE(idsIn(ids.join(u'\n')), ids);
}

void TstTaskIdScanner::tellsOpaqueOnes()
{
    const auto found = scanTaskIds(QString(ulid + u"\na1b2c3d4e5"_s));
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].opaque, false);
    QCOMPARE(found[1].opaque, true);
}

void TstTaskIdScanner::boundsLengths()
{
    const QString fits = u"a1"_s + QString(TaskId::maxLength - 2, u'b');
    QCOMPARE(idsIn(fits), QStringList{fits});
    QCOMPARE(idsIn(fits + u'b'), QStringList());
    QCOMPARE(idsIn(u"https://h.example/v1/videos/"_s + fits + u'b'), QStringList());
    QCOMPARE(idsIn(QString(10'000'000, u'1') + u'\n' + ulid), QStringList{ulid});
}

/// What is not linear does not end within the test's time-out.
void TstTaskIdScanner::endsOnLargeTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QString log;
    for (int i = 0; i < 100'000; ++i)
        log += u"2025-10-06 15:10:26 [w] sora-2:task_01k6x15vhrff09dkk%1 \"id\": a prompt\n"_s.arg(
            i + 100'000'000);
    QTest::newRow("a log of 100,000 lines") << log << 100'000;
    QTest::newRow("one word") << QString(2'000'000, u'a') << 0;
    QTest::newRow("colons") << QString(2'000'000, u':') << 0;
    QTest::newRow("backslashes") << QString(2'000'000, u'\\') << 0;
    QTest::newRow("escaped slashes") << u"\\/"_s.repeated(1'000'000) << 0;
    QTest::newRow("one line of short words") << u"a1 "_s.repeated(700'000) << 0;
    QTest::newRow("one line of addresses") << u"http://h/v1/videos/ "_s.repeated(100'000) << 0;
    QTest::newRow("brackets") << u"[{"_s.repeated(1'000'000) << 0;
}

void TstTaskIdScanner::endsOnLargeTexts()
{
    QFETCH(QString, text);
    QTEST(int(scanTaskIds(text).size()), "count");
}

QTEST_APPLESS_MAIN(TstTaskIdScanner)
#include "tst_taskidscanner.moc"
