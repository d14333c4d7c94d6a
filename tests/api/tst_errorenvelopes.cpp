// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Examples.h"

#include "api/ErrorCause.h"

using namespace rushes;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;
using Cause = Error::Cause;

Q_DECLARE_METATYPE(Cause)

/// A row of bytes, HTTP status, kind and words.
static void row(const char *name, const QByteArray &body, int status, Kind kind, const QString &detail)
{
    QTest::newRow(name) << body << status << int(kind) << detail;
}

class ErrorEnvelopesTest final : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryEnvelope_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("detail");
        textRows();
        envelopeRows();
        okRows();
    }
    void readsEveryEnvelope()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(int, kind);
        QFETCH(QString, detail);
        const Result<TaskReport> report = parsed(body, status);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Kind(kind));
        QCOMPARE(report.error().detail, detail);
        QCOMPARE(report.error().httpStatus, status);
    }

    void findsWhatIsWrongWithAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<QString>("serversWords");
        const auto row = [](const char *name, const QByteArray &body, int status, Cause cause, const QString &words) {
            QTest::newRow(name) << body << status << cause << words;
        };
        row("empty", {}, 200, Cause::NotJson, {});
        row("a web page", "<html><title>Console</title></html>", 200, Cause::NotJson, u"Console"_s);
        row("half a reply", "{\"id\":\"t1", 200, Cause::NotJson, u"{\"id\":\"t1"_s);
        row("a list", "[1]", 200, Cause::NoObject, u"[1]"_s);
        row("too deep", QByteArray(300, '['), 200, Cause::TooDeep, {});
        row("another task", "{\"id\":\"t2\",\"status\":\"pending\"}", 200, Cause::OtherTask, {});
        row("no JSON, but a status that says more", "busy", 503, Cause::None, u"busy"_s);
        row("empty with such a status", {}, 401, Cause::None, {});
        row("an unknown task in words", "task not found", 200, Cause::None, u"task not found"_s);
        row("an envelope", "{\"error\":\"not JSON\"}", 200, Cause::None, u"not JSON"_s);
        row("JSON about nothing", "{\"hello\":1}", 200, Cause::None, {});
    }
    void findsWhatIsWrongWithAnAnswer()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const Result<TaskReport> report = parsed(body, status);
        QVERIFY(!report);
        QTEST(report.error().cause, "cause");
        QTEST(cause::othersWords(report.error()), "serversWords");
    }

    void aCauseIsKnownByItsWords()
    {
        for (int i = 1; i <= int(Cause::OtherTask); ++i) {
            const Error error = cause::error(Cause(i), 200);
            QCOMPARE(error.cause, Cause(i));
            QVERIFY(!error.detail.isEmpty());
            QCOMPARE(cause::of(error.detail), Cause(i));
            QCOMPARE(cause::of(cause::error(Cause(i), 0, u"more of it"_s).detail), Cause(i));
            QCOMPARE(cause::othersWords(error), QString());
            QCOMPARE(cause::of(error.detail + u" at all"_s), Cause::None);
        }
        QCOMPARE(cause::of({}), Cause::None);
        QCOMPARE(cause::of(u"Bad gateway"_s), Cause::None);
    }

    void neverEndsATaskByAnEnvelope_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 403, 404, 408, 410, 422, 429, 500, 501, 502, 503, 504, 524})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    /// Whatever the body says, HTTP's failure is ours to try again.
    void neverEndsATaskByAnEnvelope()
    {
        QFETCH(int, status);
        QVERIFY(!parsed("{\"id\":\"t1\",\"status\":\"failed\",\"error\":\"x\"}", status));
        QVERIFY(!parsed("{\"id\":\"t1\",\"status\":\"completed\",\"url\":\"https://h/a\"}", status));
        QVERIFY(!parsed({}, status));
    }

    void boundsTheServersWords()
    {
        const auto report = parsed("{\"error\":\"" + QByteArray(100'000, 'x') + "\"}", 500);
        QCOMPARE(report.error().detail.size(), 2001);
        QVERIFY(report.error().detail.endsWith(u'…'));
        const auto text = parsed(QByteArray(100'000, 'x'), 500);
        QCOMPARE(text.error().detail.size(), 2001);
        QByteArray faces;
        for (int i = 0; i < 3000; ++i)
            faces += "x😀";
        QVERIFY(parsed("{\"error\":\"" + faces + "\"}", 500).error().detail.isValidUtf16());
    }

    void leavesKeysAndSignaturesOut_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("detail");
        QTest::newRow("key") << QByteArray("Incorrect API key provided: sk-abc123DEF456.")
                             << u"Incorrect API key provided: sk-…."_s;
        QTest::newRow("project key") << QByteArray("bad key 'sk-proj-a_b-1234567'") << u"bad key 'sk-…'"_s;
        QTest::newRow("header") << QByteArray("got Authorization: bearer aBcDeF.123/456==")
                                << u"got Authorization: Bearer …"_s;
        QTest::newRow("signed address")
            << QByteArray("GET https://h/a.mp4?sig=a%2Fb&se=1 failed") << u"GET https://h/a.mp4?… failed"_s;
        QTest::newRow("ordinary words")
            << QByteArray("task-skills are at risk-free?") << u"task-skills are at risk-free?"_s;
    }
    void leavesKeysAndSignaturesOut()
    {
        QFETCH(QByteArray, said);
        QFETCH(QString, detail);
        QCOMPARE(parsed("{\"message\":\"" + said + "\"}", 401).error().detail, detail);
        QCOMPARE(parsed(said, 500).error().detail, detail);
    }

    void takesTheWaitFromTheBody()
    {
        using namespace std::chrono_literals;
        QCOMPARE(parsed("{\"message\":\"slow\",\"retryAfter\":7}", 429).error().retryAfter, 7000ms);
        QCOMPARE(parsed("{\"message\":\"slow\",\"retry_after\":\"2.5\"}", 429).error().retryAfter, 2500ms);
        QCOMPARE(parsed("{\"message\":\"slow\",\"retry_after\":1e300}", 429).error().retryAfter, 24h);
        QVERIFY(!parsed("{\"message\":\"slow\",\"retry_after\":\"soon\"}", 429).error().retryAfter);
    }

private:
    static void textRows()
    {
        row("empty, 200", {}, 200, Kind::Protocol, u"not JSON: illegal value"_s);
        row("empty 429", {}, 429, Kind::RateLimited, {});
        row("empty 404", {}, 404, Kind::NotFound, {});
        row("HTML with 200", "<!doctype html><html><head><title>Console</title></head></html>", 200,
            Kind::Protocol, u"Console"_s);
        row("HTML 502", "<html><TITLE>\nBad  gateway</TITLE></html>", 502, Kind::Server, u"Bad gateway"_s);
        row("bare string 500", "upstream request failed", 500, Kind::Server, u"upstream request failed"_s);
        row("bare JSON string 503", "\"busy\"", 503, Kind::Server, u"busy"_s);
        row("bare string 400 about the task", "task not found", 400, Kind::NotFound, u"task not found"_s);
        row("JSON list", "[1]", 200, Kind::Protocol, u"[1]"_s);
        row("half a reply", "{\"id\":\"t1\",\"status\":\"runn", 200, Kind::Protocol,
            u"{\"id\":\"t1\",\"status\":\"runn"_s);
        row("nested too deep", QByteArray(200'000, '['), 200, Kind::Protocol, u"the reply nests too deep"_s);
        row("nested too deep in a field", "{\"id\":\"t1\",\"x\":" + QByteArray(300, '{'), 200, Kind::Protocol,
            u"the reply nests too deep"_s);
    }
    static void envelopeRows()
    {
        row("new-api 401",
            "{\"error\":{\"message\":\"无效的令牌\",\"type\":\"new_api_error\",\"code\":\"x\"}}", 401,
            Kind::Auth, u"无效的令牌"_s);
        row("403", "{\"error\":\"not allowed\"}", 403, Kind::Auth, u"not allowed"_s);
        row("403 that says not found", "{\"error\":\"task not found\"}", 403, Kind::Auth,
            u"task not found"_s);
        row("400 task_not_exist",
            "{\"code\":\"task_not_exist\",\"message\":\"task_not_exist\",\"data\":null}", 400, Kind::NotFound,
            u"task_not_exist"_s);
        row("400 in an error object", "{\"error\":{\"code\":\"\",\"message\":\"task_not_exist\"}}", 400,
            Kind::NotFound, u"task_not_exist"_s);
        row("400 in Chinese", "{\"message\":\"任务不存在\"}", 400, Kind::NotFound, u"任务不存在"_s);
        row("400 about something else", "{\"message\":\"bad request\"}", 400, Kind::Server, u"bad request"_s);
        row("404 with detail", "{\"detail\":\"Not Found\"}", 404, Kind::NotFound, u"Not Found"_s);
        row("404 with a code only", "{\"code\":\"gone\",\"message\":\"\",\"data\":null}", 404, Kind::NotFound,
            u"gone"_s);
        row("detail as list", "{\"detail\":[{\"msg\":\"field required\"},{\"msg\":\"bad\"}]}", 422,
            Kind::Server, u"field required; bad"_s);
        row("429 with text", "{\"error\":{\"message\":\"slow down\"}}", 429, Kind::RateLimited,
            u"slow down"_s);
        row("500 empty object", "{}", 500, Kind::Server, {});
        row("501", "{\"message\":\"not implemented\"}", 501, Kind::Server, u"not implemented"_s);
    }
    static void okRows()
    {
        row("success false", "{\"success\":false,\"message\":\"busy\"}", 200, Kind::Server, u"busy"_s);
        row("success false with data",
            "{\"success\":false,\"message\":\"busy\",\"data\":{\"status\":\"failed\"}}", 200, Kind::Server,
            u"busy"_s);
        row("success without data", "{\"code\":\"success\",\"message\":\"\",\"data\":null}", 200,
            Kind::Protocol, {});
        row("error object", "{\"error\":{\"message\":\"no channel\",\"type\":\"t\"}}", 200, Kind::Server,
            u"no channel"_s);
        row("task_not_exist with 200", "{\"code\":\"task_not_exist\",\"message\":\"\"}", 200, Kind::NotFound,
            u"task_not_exist"_s);
        row("401 as a code", "{\"code\":401,\"message\":\"无效的令牌\"}", 200, Kind::Auth, u"无效的令牌"_s);
        row("429 as a status", "{\"status\":429,\"message\":\"slow down\"}", 200, Kind::RateLimited,
            u"slow down"_s);
        row("invalid key as a word", "{\"error\":{\"code\":\"invalid_api_key\",\"message\":\"no\"}}", 200,
            Kind::Auth, u"no"_s);
        row("refusal in the status", "{\"status\":\"error\",\"message\":\"quota\"}", 200, Kind::Server,
            u"quota"_s);
        row("detail that is no task's", "{\"detail\":{\"message\":\"quota\"}}", 200, Kind::Server,
            u"quota"_s);
        row("JSON without a task", "{\"hello\":1}", 200, Kind::Protocol, {});
        row("another task", "{\"id\":\"t2\",\"status\":\"pending\"}", 200, Kind::Protocol,
            u"the reply is about another task"_s);
        row("another task, wrapped",
            "{\"code\":\"success\",\"data\":{\"id\":7,\"task_id\":\"t2\",\"status\":\"SUCCESS\"}}", 200,
            Kind::Protocol, u"the reply is about another task"_s);
    }
};

QTEST_APPLESS_MAIN(ErrorEnvelopesTest)
#include "tst_errorenvelopes.moc"
