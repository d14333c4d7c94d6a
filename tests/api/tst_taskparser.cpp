// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/TaskParser.h"

#include <QFile>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

static const TaskId example{u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s};
static const QString source = u"https://example.com/?sample-video-src=1"_s;

static QByteArray data(const QString &name)
{
    QFile file(QFINDTESTDATA(u"data/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static Result<TaskReport> parsed(const QByteArray &body, int status = 200)
{
    return TaskParser::parse(body, status, {u"t1"_s});
}

class TaskParserTest final : public QObject
{
    Q_OBJECT
private slots:
    void refusesWhatIsNoReport_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &body, int status, Error::Kind kind,
                            const QString &detail) {
            QTest::newRow(name) << body << status << int(kind) << detail;
        };
        using Kind = Error::Kind;
        row("empty, 200", {}, 200, Kind::Protocol, u"illegal value"_s);
        row("empty 429", {}, 429, Kind::RateLimited, {});
        row("HTML with 200", "<!doctype html><html><head><title>Console</title></head></html>", 200,
            Kind::Protocol, u"Console"_s);
        row("HTML 502", "<html><title>Bad gateway</title></html>", 502, Kind::Server, u"Bad gateway"_s);
        row("bare string 500", "upstream request failed", 500, Kind::Server, u"upstream request failed"_s);
        row("JSON list", "[1]", 200, Kind::Protocol, u"[1]"_s);
        row("new-api 401",
            "{\"error\":{\"message\":\"无效的令牌\",\"type\":\"new_api_error\",\"code\":\"x\"}}", 401,
            Kind::Auth, u"无效的令牌"_s);
        row("403", "{\"error\":\"not allowed\"}", 403, Kind::Auth, u"not allowed"_s);
        row("400 task_not_exist",
            "{\"code\":\"task_not_exist\",\"message\":\"task_not_exist\",\"data\":null}", 400, Kind::NotFound,
            u"task_not_exist"_s);
        row("404 with detail", "{\"detail\":\"Not Found\"}", 404, Kind::NotFound, u"Not Found"_s);
        row("detail as list", "{\"detail\":[{\"msg\":\"field required\"},{\"msg\":\"bad\"}]}", 422,
            Kind::Server, u"field required; bad"_s);
        row("success false", "{\"success\":false,\"message\":\"busy\"}", 200, Kind::Server, u"busy"_s);
        row("JSON without a task", "{\"hello\":1}", 200, Kind::Protocol, {});
        row("another task", "{\"id\":\"t2\",\"status\":\"pending\"}", 200, Kind::Protocol,
            u"the reply is about another task"_s);
        row("nested too deep", QByteArray(200'000, '['), 200, Kind::Protocol, u"the reply nests too deep"_s);
    }
    void refusesWhatIsNoReport()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(int, kind);
        QFETCH(QString, detail);
        const Result<TaskReport> report = parsed(body, status);
        QVERIFY(!report);
        QCOMPARE(int(report.error().kind), kind);
        QCOMPARE(report.error().detail, detail);
        QCOMPARE(report.error().httpStatus, status);
    }

    void boundsTheServersWords()
    {
        const auto report = parsed("{\"error\":\"" + QByteArray(100'000, 'x') + "\"}", 500);
        QVERIFY(report.error().detail.size() <= 2001);
    }

    void readsThePendingExample()
    {
        const QByteArray body = data(u"pending.json"_s);
        const Result<TaskReport> result = TaskParser::parse(body, 200, example);
        QVERIFY(result.has_value());
        const TaskReport &report = *result;
        QCOMPARE(report.id, example);
        QCOMPARE(report.status, TaskStatus::Running); // "pending" outside, "processing" within
        QCOMPARE(report.outerStatus, u"pending"_s);
        QCOMPARE(report.progress, std::optional(0.9302178175176704));
        QCOMPARE(report.prompt, u"make animate"_s);
        QCOMPARE(report.width, std::optional(352));
        QCOMPARE(report.height, std::optional(640));
        QCOMPARE(report.seconds, std::optional(15.0));
        QCOMPARE(toMs(*report.submitted), qint64(1759763426876));
        QCOMPARE(toMs(*report.updated), qint64(1759763621142));
        QVERIFY(report.clipAddresses.isEmpty());
        QCOMPARE(report.raw, body);
        const TaskReport::Input &input = *report.detail->input;
        QCOMPARE(input.size, u"small"_s);
        QCOMPARE(input.model, u"sy_ore"_s);
        QCOMPARE(input.orientation, u"portrait"_s);
        QCOMPARE(input.images, (QStringList{u"https://example.com/?sample-input-image=1"_s,
                                            u"https://example.com/?sample-input-image=2"_s}));
    }

    void readsEveryFieldOfPendingInfo()
    {
        const auto report = TaskParser::parse(data(u"pending.json"_s), 200, example);
        const TaskReport::PendingInfo &info = *report->detail->pending;
        QCOMPARE(info.id, example.upstream());
        QCOMPARE(info.type, u"video_gen"_s);
        QCOMPARE(info.user, u"user-a1sGDUIOXV32hNITe59LEkHa"_s);
        QCOMPARE(info.model, u"sy_8"_s);
        QCOMPARE(info.title, u"New Video"_s);
        QCOMPARE(info.status, u"processing"_s);
        QCOMPARE(info.operation, u"simple_compose"_s);
        QCOMPARE(info.frames, std::optional(450));
        QCOMPARE(info.priority, std::optional(2));
        QCOMPARE(info.variants, std::optional(1));
        QCOMPARE(info.unsafeGenerations, std::optional(0));
        QCOMPARE(info.needsUserReview, std::optional(false));
        QCOMPARE(info.generations, QByteArray("[]"));
        QVERIFY(!info.seed && !info.guidance && !info.positionInQueue && !info.isStoryboard);
        QVERIFY(info.failureReason.isEmpty() && info.queueMessage.isEmpty() && info.organizationId.isEmpty());
        QCOMPARE(info.moderation->type, u"passed"_s);
        QCOMPARE(info.moderation->taskId, example.upstream());
        QCOMPARE(info.moderation->isOutputRejection, std::optional(false));
        QCOMPARE(info.inpaintItems.size(), 2);
        QCOMPARE(info.inpaintItems[1].uploadMediaId, u"media_01k6x15tzafwztz74t018v3enw"_s);
        QCOMPARE(info.inpaintItems[0].type, u"image"_s);
        QCOMPARE(info.inpaintItems[0].frameIndex, std::optional(0));
    }

    void readsTheCompletedExample()
    {
        const auto result = TaskParser::parse(data(u"completed.json"_s), 200, example);
        QVERIFY(result.has_value());
        const TaskReport &report = *result;
        QCOMPARE(report.status, TaskStatus::Completed);
        QCOMPARE(report.clipAddresses.first().toString(), source);
        // source, url and downloadable_url are the same file; md is another.
        QCOMPARE(report.clipAddresses.size(), 2);
        QCOMPARE(report.clipAddresses.last().toString(), u"https://example.com/?sample-video-md=1"_s);
        QCOMPARE(report.thumbnail.toString(), u"https://example.com/?sample-video-thumbnail=1"_s);
        QCOMPARE(report.preview.toString(), u"https://example.com/?sample-video-preview=1"_s);
        QCOMPARE(report.videoUrl, source);
        QCOMPARE(toMs(*report.updated), qint64(1759763651908));
        QCOMPARE(toMs(*report.finished), qint64(1759763631222));
        QVERIFY(!report.expires);
        const TaskReport::DraftInfo &draft = *report.detail->draft;
        QCOMPARE(draft.id, u"gen_01k6x1bffaf3dr786harh8maqt"_s);
        QCOMPARE(draft.kind, u"sora_draft"_s);
        QCOMPARE(draft.generationId, draft.id);
        QCOMPARE(draft.downloadableUrl, source);
        QCOMPARE(draft.encodings.sourceWatermarked, source);
        QCOMPARE(draft.encodings.unfurl, QString());
        QCOMPARE(draft.reviewed, std::optional(false));
        QCOMPARE(draft.creationConfig->prompt, u"make animate"_s);
    }

    void decidesTheStatus_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *body, TaskStatus status) {
            QTest::newRow(name) << QByteArray(body) << int(status);
        };
        row("unknown word", "{\"status\":\"dreaming\"}", TaskStatus::Unknown);
        row("blank and case", "{\"status\":\" In Progress \"}", TaskStatus::Running);
        row("queued with error object", "{\"status\":\"queued\",\"error\":{\"message\":\"busy\"}}",
            TaskStatus::Queued);
        row("pending with progress", "{\"status\":\"pending\",\"progress\":\"30%\"}", TaskStatus::Running);
        row("jimeng", "{\"status\":\"NOT_START\"}", TaskStatus::Queued);
        row("veo, upsampling follows", "{\"status\":\"video_generation_completed\"}", TaskStatus::Running);
        row("veo with an address",
            "{\"status\":\"video_generation_completed\",\"video_url\":\"https://h/a.mp4\"}",
            TaskStatus::Completed);
        row("failed with an address", "{\"status\":\"failed\",\"video_url\":\"https://h/a.mp4\"}",
            TaskStatus::Failed);
        row("completed outside, failed inside",
            "{\"status\":\"completed\",\"detail\":{\"status\":\"failed\"}}", TaskStatus::Failed);
        row("violation by kind",
            "{\"status\":\"pending\",\"detail\":{\"draft_info\":{\"kind\":\"sora_content_violation\"}}}",
            TaskStatus::Failed);
        row("rejected by moderation",
            "{\"status\":\"pending\",\"detail\":{\"pending_info\":{\"moderation_result\":{\"is_output_"
            "rejection\":true}}}}",
            TaskStatus::Failed);
        row("cancelled", "{\"status\":\"canceled\"}", TaskStatus::Cancelled);
        row("expired", "{\"status\":\"expired\"}", TaskStatus::Expired);
        row("wrapped",
            "{\"code\":\"success\",\"data\":{\"status\":\"SUCCESS\",\"result_url\":\"https://h/a.mp4\"}}",
            TaskStatus::Completed);
    }
    void decidesTheStatus()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const auto report = parsed(body);
        QVERIFY(report.has_value());
        QCOMPARE(report->status, TaskStatus(status));
    }

    void keepsTheRestWhereAFieldIsMistyped_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("null") << QByteArray(
            "{\"status\":\"running\",\"prompt\":\"p\",\"width\":null,\"detail\":null}");
        QTest::newRow("list for object")
            << QByteArray("{\"status\":\"running\",\"prompt\":\"p\",\"detail\":[]}");
        QTest::newRow("object for text") << QByteArray(
            "{\"status\":\"running\",\"prompt\":\"p\",\"enhanced_prompt\":{},\"status_update_time\":{}}");
        QTest::newRow("huge number") << QByteArray(
            "{\"status\":\"running\",\"prompt\":\"p\",\"progress\":1e308}");
        QTest::newRow("negative") << QByteArray(
            "{\"status\":\"running\",\"prompt\":\"p\",\"progress\":-5,\"width\":-3}");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"status\":\"running\",\"prompt\":\"p\",\"x\":1}");
    }
    void keepsTheRestWhereAFieldIsMistyped()
    {
        QFETCH(QByteArray, body);
        const auto report = parsed(body);
        QVERIFY(report.has_value());
        QCOMPARE(report->status, TaskStatus::Running);
        QCOMPARE(report->prompt, u"p"_s);
        QVERIFY(!report->progress);
        QVERIFY(!report->width);
    }

    void readsNumbersAndTimesInEveryForm()
    {
        const auto report =
            parsed("{\"status\":\"running\",\"progress\":\"30%\",\"seconds\":\"8\",\"created_at\":1759763426,"
                   "\"status_update_time\":\"2025-10-06T15:13:41Z\",\"size\":\"1280x720\"}");
        QCOMPARE(report->progress, std::optional(0.3));
        QCOMPARE(report->seconds, std::optional(8.0));
        QCOMPARE(toMs(*report->submitted), qint64(1759763426000));
        QCOMPARE(toMs(*report->updated), qint64(1759763621000));
        QCOMPARE(report->width, std::optional(1280));
    }

    void takesWebAddressesOnly()
    {
        const auto report = parsed(
            "{\"status\":\"completed\",\"video_url\":\"file:///etc/passwd\",\"url\":\"data:video/mp4,x\","
            "\"result_url\":\"video is ready\",\"metadata\":{\"url\":\"https://h/b.mp4?sig=a%2Fb%2B%3D\"}}");
        QCOMPARE(report->clipAddresses.size(), 1);
        QCOMPARE(report->clipAddresses.first().toEncoded(), QByteArray("https://h/b.mp4?sig=a%2Fb%2B%3D"));
    }

    void tellsWhyATaskFailed()
    {
        const auto report = parsed(
            "{\"status\":\"failed\",\"error\":{\"code\":\"upstream_error\",\"message\":\"no channel\"}}");
        QCOMPARE(report->failure.code, u"upstream_error"_s);
        QCOMPARE(report->failure.message, u"no channel"_s);
        QCOMPARE(parsed("{\"status\":\"FAILURE\",\"fail_reason\":\"余额不足\"}")->failure.message,
                 u"余额不足"_s);
        QCOMPARE(parsed("{\"status\":\"failed\",\"metadata\":{\"url\":\"out of quota\"}}")->failure.message,
                 u"out of quota"_s);
    }

    void readsTheExpiryOfAnAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("none") << u"https://h/a?x=1"_s << qint64(0);
        QTest::newRow("nonsense") << u"https://h/a?Expires=soon"_s << qint64(0);
        QTest::newRow("Azure") << u"https://h/a?se=2025-10-12T15%3A00%3A00Z&sig=x%3D"_s
                               << qint64(1760281200000);
        QTest::newRow("Amazon") << u"https://h/a?X-Amz-Date=20251006T151026Z&X-Amz-Expires=3600"_s
                                << qint64(1759767026000);
        QTest::newRow("Aliyun") << u"https://h/a?Expires=1759767026&OSSAccessKeyId=k"_s
                                << qint64(1759767026000);
    }
    void readsTheExpiryOfAnAddress()
    {
        QFETCH(QString, url);
        QFETCH(qint64, ms);
        const auto expiry = TaskParser::expiryOf(QUrl(url));
        QCOMPARE(expiry ? toMs(*expiry) : 0, ms);
    }
};

QTEST_APPLESS_MAIN(TaskParserTest)
#include "tst_taskparser.moc"
