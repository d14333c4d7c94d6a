// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Examples.h"

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static void row(const char *name, const QByteArray &body, TaskStatus status)
{
    QTest::newRow(name) << body << status;
}

class TaskParserTest final : public QObject
{
    Q_OBJECT
private slots:
    void knowsEveryWord_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<TaskStatus>("status");
        const auto words = [](TaskStatus status, const char *list) {
            for (const QString &word : QString::fromLatin1(list).split(u' '))
                QTest::newRow(qPrintable(word)) << word << status;
        };
        words(TaskStatus::Queued, "pending queued queueing in_queue submitted not_start notstart created "
                                  "starting preparing initializing preprocessing waiting NOT_START");
        words(TaskStatus::Running,
              "processing in_progress running generating rendering image_downloading video_generating "
              "video_generation_completed video_upsampling upsampling IN_PROGRESS In-Progress");
        words(TaskStatus::Completed, "completed complete succeeded success succeed finished done ready "
                                     "video_upsampling_completed SUCCESS");
        words(TaskStatus::Failed, "failed failure fail error rejected blocked video_generation_failed "
                                  "video_upsampling_failed content_violation moderation_blocked timeout");
        words(TaskStatus::Cancelled, "cancelled canceled aborted deleted");
        words(TaskStatus::Expired, "expired");
        words(TaskStatus::Unknown, "unknown dreaming completed? 完成 incomplete");
        QTest::newRow("blank and case") << u" In Progress\n"_s << TaskStatus::Running;
        QTest::newRow("empty") << QString() << TaskStatus::Unknown;
    }
    void knowsEveryWord()
    {
        QFETCH(QString, word);
        QFETCH(TaskStatus, status);
        QCOMPARE(TaskParser::statusFromWord(word), status);
    }

    void decidesTheStatus_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<TaskStatus>("status");
        activeRows();
        endRows();
        wrapperRows();
    }
    void decidesTheStatus()
    {
        QFETCH(QByteArray, body);
        QFETCH(TaskStatus, status);
        const auto report = parsed(body);
        QVERIFY(report.has_value());
        QCOMPARE(report->status, status);
        QCOMPARE(report->clipAddresses.isEmpty(),
                 status != TaskStatus::Completed || !body.contains("https://h/"));
    }

    void keepsTheDecidingWord()
    {
        QCOMPARE(parsed("{\"status\":\" Dreaming of sheep\"}")->statusWord, u" Dreaming of sheep"_s);
        QCOMPARE(parsed("{\"status\":\"completed\",\"detail\":{\"status\":\"FAILED\"}}")->statusWord,
                 u"FAILED"_s);
    }

    void keepsTheRestWhereAFieldIsOdd_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("null") << QByteArray("\"width\":null,\"detail\":null,\"progress\":null");
        QTest::newRow("list for object") << QByteArray("\"detail\":[]");
        QTest::newRow("object for text") << QByteArray("\"enhanced_prompt\":{},\"status_update_time\":{}");
        QTest::newRow("huge numbers")
            << QByteArray("\"progress\":1e308,\"width\":1e308,\"seconds\":1e308,\"created_at\":1e308");
        QTest::newRow("negative numbers") << QByteArray("\"progress\":-5,\"width\":-3,\"seconds\":-1");
        QTest::newRow("not a number") << QByteArray(
            "\"progress\":\"NaN\",\"width\":\"inf\",\"created_at\":\"nan\",\"seconds\":\"-inf\"");
        QTest::newRow("Python's numbers that are none")
            << QByteArray("\"progress\": NaN,\"width\":Infinity,\"created_at\":[NaN,-Infinity],\"seconds\":-Infinity");
        QTest::newRow("such a number and bytes that are no UTF-8") << QByteArray("\"progress\":NaN,\"x\":\"\xe4\xbd\"");
        QTest::newRow("bytes that are no UTF-8") << QByteArray("\"x\":\"\xe4\xbd\"");
        QTest::newRow("half a character") << QByteArray("\"x\":\"\\ud83d\"");
        QTest::newRow("size without sense") << QByteArray("\"size\":\"99999x99999\"");
        QTest::newRow("the same field twice") << QByteArray("\"prompt\":\"q\",\"prompt\":\"p\"");
    }
    void keepsTheRestWhereAFieldIsOdd()
    {
        QFETCH(QByteArray, field);
        const auto report = parsed("{\"id\":\"t1\",\"status\":\"running\",\"prompt\":\"p\"," + field + "}");
        QVERIFY(report.has_value());
        QCOMPARE(report->status, TaskStatus::Running);
        QCOMPARE(report->prompt, u"p"_s);
        QVERIFY(!report->progress && !report->width && !report->seconds && !report->submitted);
    }

    void numbersThatAreNoneChangeNoText_data()
    {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QString>("read");
        QTest::newRow("alone") << QByteArray("NaN") << u"NaN"_s;
        QTest::newRow("among words") << QByteArray("a NaN, -Infinity: NaN") << u"a NaN, -Infinity: NaN"_s;
        QTest::newRow("after a quote") << QByteArray("\\\":NaN,") << u"\":NaN,"_s;
        QTest::newRow("before a backslash") << QByteArray("NaN\\\\") << u"NaN\\"_s;
        QTest::newRow("in Chinese") << QByteArray("无穷 Infinity 大") << u"无穷 Infinity 大"_s;
    }
    void numbersThatAreNoneChangeNoText()
    {
        QFETCH(QByteArray, prompt);
        const QByteArray body = "{\"status\":\"running\",\"progress\":NaN,\"prompt\":\"" + prompt + "\",\"NaN\":Infinity}";
        const auto report = parsed(body);
        QVERIFY(report.has_value());
        QTEST(report->prompt, "read");
        QVERIFY(!report->progress);
        QCOMPARE(report->raw, body);
    }

    void aNumberThatIsNoneMendsNothingElse_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("only that") << QByteArray("NaN");
        QTest::newRow("broken elsewhere") << QByteArray("{\"status\":\"running\",\"progress\":NaN,");
        QTest::newRow("part of a word") << QByteArray("{\"status\":\"running\",\"progress\":NaNs}");
        QTest::newRow("minus") << QByteArray("{\"status\":\"running\",\"progress\":-NaN}");
        QTest::newRow("as a name") << QByteArray("{\"status\":\"running\",NaN:1}");
        QTest::newRow("string without an end") << QByteArray("{\"status\":\"running\",\"prompt\":\"NaN}");
    }
    void aNumberThatIsNoneMendsNothingElse()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(parsed(body).error().kind, Error::Kind::Protocol);
    }

    void replacesBytesThatAreNoText()
    {
        const auto report = parsed("{\"status\":\"running\",\"prompt\":\"\xe4\xbd\xa0 \xe4\xbd\"}");
        QVERIFY(report.has_value());
        QVERIFY(report->prompt.startsWith(u"你 \ufffd"));
    }

    void readsProgress_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<std::optional<double>>("progress");
        const auto row = [](const char *name, const QByteArray &fields, std::optional<double> progress) {
            QTest::newRow(name) << fields << progress;
        };
        const QByteArray pending = "\"detail\":{\"pending_info\":{\"progress_pct\":";
        row("none", "\"x\":1", std::nullopt);
        row("a word", "\"progress\":\"soon\"", std::nullopt);
        row("negative", "\"progress\":-1", std::nullopt);
        row("number", "\"progress\":30", 0.3);
        row("string", "\"progress\":\"30%\"", 0.3);
        row("string with blanks", "\"progress\":\" 8 % \"", 0.08);
        row("a little too much", "\"progress\":104", 1.0);
        row("documented", pending + "0.5}}", 0.5);
        row("documented as text", pending + "\"0.5\"}}", 0.5);
        row("documented before the other", pending + "0.5}},\"progress\":10", 0.5);
        row("documented is null", pending + "null}},\"progress\":10", 0.1);
        row("rounded up", pending + "1.0000001}}", 1.0);
        row("a percentage after all", pending + "93}}", 0.93);
    }
    void readsProgress()
    {
        QFETCH(QByteArray, fields);
        QFETCH(std::optional<double>, progress);
        const auto report = parsed("{\"status\":\"running\"," + fields + "}");
        QVERIFY(report.has_value());
        QCOMPARE(report->progress, progress);
    }

    void saysNoProgressOfWhatWaits()
    {
        const auto report = parsed("{\"status\":\"queued\",\"progress\":100,\"completed_at\":1759763426}");
        QCOMPARE(report->status, TaskStatus::Queued);
        QVERIFY(!report->progress && !report->finished);
    }

    void readsTimesInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("ms"); // 0: none
        QTest::newRow("null") << QByteArray("null") << qint64(0);
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("negative") << QByteArray("-1759763426") << qint64(0);
        QTest::newRow("a word") << QByteArray("\"yesterday\"") << qint64(0);
        QTest::newRow("microseconds") << QByteArray("1759763426123456") << qint64(0);
        QTest::newRow("seconds") << QByteArray("1759763426") << qint64(1759763426000);
        QTest::newRow("seconds, fraction") << QByteArray("1759763631.222531") << qint64(1759763631222);
        QTest::newRow("seconds as text") << QByteArray("\"1759763426\"") << qint64(1759763426000);
        QTest::newRow("milliseconds") << QByteArray("1759763621142") << qint64(1759763621142);
        QTest::newRow("milliseconds as text") << QByteArray("\"1759763621142\"") << qint64(1759763621142);
        QTest::newRow("ISO") << QByteArray("\"2025-10-06T15:10:26Z\"") << qint64(1759763426000);
        QTest::newRow("ISO, fraction")
            << QByteArray("\"2025-10-06T15:10:26.875729Z\"") << qint64(1759763426876);
        QTest::newRow("ISO, zone") << QByteArray("\"2025-10-06T23:10:26+08:00\"") << qint64(1759763426000);
        QTest::newRow("ISO without a zone") << QByteArray("\"2025-10-06T15:10:26\"") << qint64(1759763426000);
    }
    void readsTimesInEveryForm()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, ms);
        const auto report = parsed("{\"status\":\"running\",\"created_at\":" + value + "}");
        QVERIFY(report.has_value());
        QCOMPARE(report->submitted ? toMs(*report->submitted) : 0, ms);
    }

    void readsWhenToAskAgain_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<std::optional<std::chrono::milliseconds>>("wait");
        const auto row = [](const char *name, const QByteArray &body, std::optional<std::chrono::milliseconds> wait) {
            QTest::newRow(name) << body << wait;
        };
        row("no wish", "{\"status\":\"running\"}", std::nullopt);
        row("null", "{\"status\":\"running\",\"retryAfter\":null}", std::nullopt);
        row("a word", "{\"status\":\"running\",\"retryAfter\":\"soon\"}", std::nullopt);
        row("seconds", "{\"status\":\"running\",\"retryAfter\":7}", 7s);
        row("text, other spelling", "{\"status\":\"running\",\"retry_after\":\"2.5\"}", 2500ms);
        row("negative", "{\"status\":\"running\",\"retryAfter\":-7}", 0ms);
        row("a day at most", "{\"status\":\"running\",\"retryAfter\":1e300}", 24h);
        row("in a wrapper", "{\"code\":\"success\",\"data\":{\"status\":\"running\",\"retryAfter\":7}}", 7s);
        row("beside what is wrapped", "{\"code\":\"success\",\"retryAfter\":7,\"data\":{\"status\":\"running\"}}", 7s);
    }
    void readsWhenToAskAgain()
    {
        QFETCH(QByteArray, body);
        const auto report = parsed(body);
        QVERIFY(report.has_value());
        QTEST(report->pollAfter, "wait");
    }

    void readsTheSizeFromWords()
    {
        const auto report = parsed("{\"status\":\"running\",\"seconds\":\"8\",\"size\":\"1280x720\"}");
        QCOMPARE(report->seconds, std::optional(8.0));
        QCOMPARE(report->width, std::optional(1280));
        QCOMPARE(report->height, std::optional(720));
    }

    void takesAddressesInOrder()
    {
        const auto report = parsed(
            "{\"status\":\"completed\",\"video_url\":\"https://h/1\",\"url\":\"https://h/7\",\"result_url\":"
            "\"https://h/8\",\"output_url\":\"https://h/9\",\"metadata\":{\"url\":\"https://h/10\"},"
            "\"unsigned_urls\":[\"https://h/11\",\"https://h/no\"],\"task_result\":{\"videos\":[{\"url\":"
            "\"https://h/12\"}]},\"video\":{\"url\":\"https://h/6\"},\"detail\":{\"url\":\"https://h/2\","
            "\"draft_info\":{\"url\":\"https://h/5\",\"downloadable_url\":\"https://h/3\",\"encodings\":{"
            "\"source\":{\"path\":\"https://h/4\"},\"source_wm\":{\"path\":\"https://h/1\"},\"md\":{\"path\":"
            "\"https://h/13\"}}}}}");
        QStringList paths;
        for (const QUrl &url : report->clipAddresses)
            paths << url.path().mid(1);
        QCOMPARE(paths.join(u' '), u"1 2 3 4 5 6 7 8 9 10 11 12 13"_s);
    }

    void takesWebAddressesOnly()
    {
        const auto report = parsed(
            "{\"status\":\"completed\",\"video_url\":\"file:///etc/passwd\",\"url\":\"data:video/mp4,x\","
            "\"result_url\":\"video is ready\",\"output_url\":\"https://h/a "
            "failed\",\"video\":{\"url\":\"//h/a\"},"
            "\"metadata\":{\"url\":\" https://h/b.mp4?sig=a%2Fb%2B%3D "
            "\"},\"thumbnail_url\":\"javascript:1\"}");
        QCOMPARE(report->clipAddresses.size(), 1);
        QCOMPARE(report->clipAddresses.first().toEncoded(), QByteArray("https://h/b.mp4?sig=a%2Fb%2B%3D"));
        QVERIFY(!report->thumbnail.isValid());
    }

    /// Percent-encoding in a signature is part of it.
    void keepsAnAddressAsItWasSent()
    {
        const QByteArray sent =
            "https://h/raw/%2Fpath%20x?sig=JQ%2Bk%2F%3D&se=2025-10-12T15%3A00%3A00Z&ac=%7B%22a%22%7D";
        const auto report = parsed("{\"status\":\"completed\",\"video_url\":\"" + sent + "\"}");
        QCOMPARE(report->clipAddresses.first().toEncoded(), sent);
    }

    void tellsWhyATaskFailed_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QByteArray &fields, const QString &code,
                            const QString &message) { QTest::newRow(name) << fields << code << message; };
        row("no reason", "\"error\":null", {}, {});
        row("error as text", "\"error\":\"no channel\"", {}, u"no channel"_s);
        row("error as object", "\"error\":{\"code\":\"upstream\",\"message\":\"no channel\"}", u"upstream"_s,
            u"no channel"_s);
        row("error as code only", "\"error\":{\"code\":\"upstream\"}", u"upstream"_s, {});
        row("error in detail", "\"detail\":{\"error\":{\"code\":7,\"message\":\"m\"}}", u"7"_s, u"m"_s);
        row("new-api", "\"fail_reason\":\"余额不足\"", {}, u"余额不足"_s);
        row("failure_reason", "\"detail\":{\"pending_info\":{\"failure_reason\":\"r\"}}", {}, u"r"_s);
        row("draft", "\"detail\":{\"draft_info\":{\"kind\":\"sora_content_violation\",\"reason_str\":\"r\"}}",
            u"sora_content_violation"_s, u"r"_s);
        row("Markdown", "\"detail\":{\"draft_info\":{\"markdown_reason_str\":\"*r*\"}}", {}, u"*r*"_s);
        row("Kling", "\"task_status_msg\":\"r\"", {}, u"r"_s);
        row("words for an address", "\"metadata\":{\"url\":\"out of quota\"}", {}, u"out of quota"_s);
        row("an address is no reason", "\"result_url\":\"https://h/a\"", {}, {});
        const QByteArray rejected = "\"pending_info\":{\"moderation_result\":{\"is_output_rejection\":true}}";
        row("rejected by moderation", "\"detail\":{" + rejected + "}", u"is_output_rejection"_s, {});
        row("rejected, and an error", "\"detail\":{" + rejected + ",\"draft_info\":{\"kind\":\"sora_error\"}}",
            u"is_output_rejection"_s, {});
        row("a violation that was rejected",
            "\"detail\":{" + rejected + ",\"draft_info\":{\"kind\":\"sora_content_violation\"}}",
            u"sora_content_violation"_s, {});
        row("the word within", "\"detail\":{\"status\":\"timeout\"}", u"timeout"_s, {});
        row("an end within that is no failure", "\"detail\":{\"status\":\"cancelled\"}", {}, {});
    }
    void tellsWhyATaskFailed()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, code);
        QFETCH(QString, message);
        const auto report = parsed("{\"id\":\"t1\",\"status\":\"failed\"," + fields + "}");
        QVERIFY(report.has_value());
        QCOMPARE(report->status, TaskStatus::Failed);
        QCOMPARE(report->failure.code, code);
        QCOMPARE(report->failure.message, message);
        QVERIFY(report->clipAddresses.isEmpty());
    }

    void theWordThatDecidedIsAReason_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QByteArray &fields, const QString &code, const QString &message = {}) {
            QTest::newRow(name) << fields << code << message;
        };
        row("violation", "\"status\":\"content_violation\"", u"content_violation"_s);
        row("as it was sent", "\"status\":\" Content-Violation \"", u"Content-Violation"_s);
        row("moderation", "\"status\":\"moderation_blocked\"", u"moderation_blocked"_s);
        row("time-out", "\"task_status\":\"TIMEOUT\"", u"TIMEOUT"_s);
        row("where it failed", "\"status\":\"video_upsampling_failed\"", u"video_upsampling_failed"_s);
        row("beside a sentence", "\"status\":\"timeout\",\"fail_reason\":\"too late\"", u"timeout"_s, u"too late"_s);
        row("not before a code", "\"status\":\"timeout\",\"error\":{\"code\":\"upstream\"}", u"upstream"_s);
        row("says only that it failed", "\"status\":\"FAILURE\"", {});
    }
    void theWordThatDecidedIsAReason()
    {
        QFETCH(QByteArray, fields);
        const auto report = parsed("{\"id\":\"t1\"," + fields + "}");
        QVERIFY(report.has_value());
        QCOMPARE(report->status, TaskStatus::Failed);
        QTEST(report->failure.code, "code");
        QTEST(report->failure.message, "message");
    }

    void boundsTheReason()
    {
        const auto report = parsed("{\"status\":\"failed\",\"error\":\"" + QByteArray(100'000, 'x') + "\"}");
        QCOMPARE(report->failure.message.size(), 2001);
    }

    void knowsTheTaskByEitherId_data()
    {
        QTest::addColumn<QByteArray>("ids");
        QTest::addColumn<bool>("known");
        QTest::newRow("none") << QByteArray("\"x\":1") << true;
        QTest::newRow("outer") << QByteArray("\"id\":\"sora-2:task_a\"") << true;
        QTest::newRow("upstream alone") << QByteArray("\"id\":\"task_a\"") << true;
        QTest::newRow("a database's number") << QByteArray("\"id\":12,\"task_id\":\"sora-2:task_a\"") << true;
        QTest::newRow("the service's id beside ours")
            << QByteArray("\"id\":\"gen_x\",\"task_id\":\"task_a\"") << true;
        QTest::newRow("inner") << QByteArray("\"id\":\"gen_x\",\"detail\":{\"id\":\"task_a\"}") << true;
        QTest::newRow("another") << QByteArray("\"id\":\"task_b\"") << false;
        QTest::newRow("two ids, ours last") << QByteArray("\"id\":\"task_b\",\"id\":\"task_a\"") << true;
        QTest::newRow("two ids, another's last") << QByteArray("\"id\":\"task_a\",\"id\":\"task_b\"") << false;
    }
    void knowsTheTaskByEitherId()
    {
        QFETCH(QByteArray, ids);
        QFETCH(bool, known);
        const auto report =
            TaskParser::parse("{\"status\":\"running\"," + ids + "}", 200, {u"sora-2:task_a"_s});
        QCOMPARE(report.has_value(), known);
    }

private:
    static void activeRows()
    {
        row("unknown word", "{\"status\":\"dreaming\",\"url\":\"https://h/a\"}", TaskStatus::Unknown);
        row("null", "{\"id\":\"t1\",\"status\":null}", TaskStatus::Unknown);
        row("queued with an error object", "{\"status\":\"queued\",\"error\":{\"message\":\"busy\"}}",
            TaskStatus::Queued);
        row("queued with an address", "{\"status\":\"queued\",\"url\":\"https://h/a\"}", TaskStatus::Queued);
        row("pending with progress", "{\"status\":\"pending\",\"progress\":\"30%\"}", TaskStatus::Running);
        row("new-api's 20 % of a queued task", "{\"status\":\"QUEUED\",\"progress\":\"20%\"}",
            TaskStatus::Queued);
        row("pending, no progress yet", "{\"status\":\"pending\",\"progress\":0}", TaskStatus::Queued);
        row("pending outside, processing within",
            "{\"status\":\"pending\",\"detail\":{\"pending_info\":{\"status\":\"processing\"}}}",
            TaskStatus::Running);
        row("pending outside, queued within",
            "{\"status\":\"pending\",\"detail\":{\"pending_info\":{\"status\":\"queued\"}}}",
            TaskStatus::Queued);
        row("unknown outside, running within", "{\"status\":\"x\",\"detail\":{\"status\":\"running\"}}",
            TaskStatus::Running);
        row("veo, upsampling follows", "{\"status\":\"video_generation_completed\"}", TaskStatus::Running);
    }
    static void endRows()
    {
        row("completed", "{\"status\":\"done\",\"video\":{\"url\":\"https://h/a\"}}", TaskStatus::Completed);
        row("completed without an address", "{\"status\":\"SUCCESS\",\"progress\":\"100%\"}",
            TaskStatus::Completed);
        row("pending outside, completed within",
            "{\"status\":\"pending\",\"detail\":{\"status\":\"completed\",\"url\":\"https://h/a\"}}",
            TaskStatus::Completed);
        row("veo with an address",
            "{\"status\":\"video_generation_completed\",\"video_url\":\"https://h/a\"}",
            TaskStatus::Completed);
        row("old new-api", "{\"status\":\"SUCCESS\",\"fail_reason\":\"https://h/a.mp4\"}",
            TaskStatus::Completed);
        row("failed with an address", "{\"status\":\"failed\",\"video_url\":\"https://h/a\"}",
            TaskStatus::Failed);
        row("failed outside, completed within",
            "{\"status\":\"failed\",\"detail\":{\"status\":\"completed\"}}", TaskStatus::Failed);
        row("completed outside, failed within",
            "{\"status\":\"completed\",\"detail\":{\"status\":\"failed\"}}", TaskStatus::Failed);
        row("completed with a reason of failure",
            "{\"status\":\"completed\",\"url\":\"https://h/a\",\"failure_reason\":\"x\"}",
            TaskStatus::Failed);
        row("violation by kind",
            "{\"status\":\"pending\",\"detail\":{\"draft_info\":{\"kind\":\"sora_content_violation\"}}}",
            TaskStatus::Failed);
        row("error by kind", "{\"status\":\"pending\",\"detail\":{\"draft_info\":{\"kind\":\"sora_error\"}}}",
            TaskStatus::Failed);
        row("reason in the draft",
            "{\"status\":\"pending\",\"detail\":{\"draft_info\":{\"reason_str\":\"x\"}}}",
            TaskStatus::Failed);
        row("rejected by moderation",
            "{\"status\":\"pending\",\"detail\":{\"pending_info\":{\"moderation_result\":{"
            "\"is_output_rejection\":true}}}}",
            TaskStatus::Failed);
        row("error with an id", "{\"id\":\"t1\",\"status\":\"error\"}", TaskStatus::Failed);
        row("cancelled", "{\"status\":\"canceled\"}", TaskStatus::Cancelled);
        row("expired", "{\"status\":\"expired\",\"url\":\"https://h/a\"}", TaskStatus::Expired);
    }
    static void wrapperRows()
    {
        row("wrapped",
            "{\"code\":\"success\",\"data\":{\"status\":\"SUCCESS\",\"result_url\":\"https://h/a\"}}",
            TaskStatus::Completed);
        row("wrapped with the status of the call",
            "{\"status\":\"success\",\"data\":{\"id\":\"t1\",\"status\":\"processing\"}}",
            TaskStatus::Running);
        row("Kling",
            "{\"code\":0,\"message\":\"SUCCEED\",\"data\":{\"task_id\":\"t1\",\"task_status\":\"succeed\","
            "\"task_result\":{\"videos\":[{\"url\":\"https://h/a\"}]}}}",
            TaskStatus::Completed);
        // Of two fields of the same name the last one counts.
        row("two statuses", "{\"status\":\"completed\",\"url\":\"https://h/a\",\"status\":\"running\"}", TaskStatus::Running);
        row("two statuses, the end last", "{\"status\":\"running\",\"url\":\"https://h/a\",\"status\":\"completed\"}",
            TaskStatus::Completed);
        row("two details",
            "{\"status\":\"pending\",\"detail\":{\"status\":\"failed\"},\"detail\":{\"status\":\"running\"}}", TaskStatus::Running);
        row("unwrapped once only",
            "{\"code\":\"success\",\"data\":{\"id\":\"t1\",\"status\":\"queued\",\"data\":{\"status\":"
            "\"failed\"}}}",
            TaskStatus::Queued);
        row("data of a task's own", "{\"id\":\"t1\",\"status\":\"running\",\"data\":{\"status\":\"failed\"}}",
            TaskStatus::Running);
    }
};

QTEST_APPLESS_MAIN(TaskParserTest)
#include "tst_taskparser.moc"
