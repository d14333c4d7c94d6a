// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/TaskParser.h"
#include "simulator/ByteRange.h"
#include "simulator/Replies.h"
#include "simulator/SampleClips.h"
#include "simulator/SignedAddress.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace rushes;
using namespace rushes::simulated;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = Moment::Phase;

static constexpr Millis submission{1'795'000'000'000};

static Scene sceneAt(Millis elapsed, SimulatedTask task = {})
{
    task.prompt = u"纸船漂过小溪"_s;
    task.id = u"sora-2:"_s + upstreamId(submission, 7);
    Scene scene;
    scene.moment = momentOf(task, elapsed);
    scene.submitted = submission;
    scene.now = submission + elapsed;
    scene.finished = submission + task.queued + task.running;
    scene.size = {640, 352};
    scene.video = "http://127.0.0.1:1" + signedPath({u"dawn.mp4"_s, task.id, 1,
                                                     QDateTime::fromSecsSinceEpoch(1'795'500'000, Qt::UTC)});
    scene.thumbnail = "http://127.0.0.1:1/media/dawn.webp";
    scene.preview = "http://127.0.0.1:1/media/dawn.gif";
    scene.task = std::move(task);
    return scene;
}

/// The paths of all fields, "detail.pending_info.seed" and so on.
static QSet<QString> fieldsOf(const QJsonValue &value, const QString &path = {})
{
    QSet<QString> fields{path};
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        fields |= fieldsOf(field.value(), path + u'.' + field.key());
    const QJsonArray array = value.toArray();
    for (int i = 0; i < array.size(); ++i)
        fields |= fieldsOf(array[i], path + u'.' + QString::number(i));
    return fields;
}

static QSet<QString> fieldsOfExample(const QString &name)
{
    QFile file(QFINDTESTDATA("../../app/simulator/"_L1 + name));
    return file.open(QIODevice::ReadOnly) ? fieldsOf(QJsonDocument::fromJson(file.readAll()).object())
                                          : QSet<QString>();
}

static Result<TaskReport> parsed(const QByteArray &reply, const Scene &scene)
{
    return TaskParser::parse(reply, 200, TaskId{scene.task.id});
}

class SimulatedRepliesTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { SimulatedGateway registersTheResources; }

    void rangeOfBytes_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contentRange");
        const auto row = [](const char *name, const char *range, bool holds, int status,
                            const char *content) {
            QTest::newRow(name) << QByteArray(range) << holds << status << QByteArray(content);
        };
        row("none", "", true, 200, "bytes 0-999/1000");
        row("another unit", "lines=0-9", true, 200, "bytes 0-999/1000");
        row("no numbers", "bytes=-", true, 200, "bytes 0-999/1000");
        row("letters", "bytes=a-b", true, 200, "bytes 0-999/1000");
        row("last before first", "bytes=10-9", true, 200, "bytes 0-999/1000");
        row("several", "bytes=0-1,5-6", true, 200, "bytes 0-999/1000");
        row("of another version", "bytes=10-", false, 200, "bytes 0-999/1000");
        row("behind the end", "bytes=1000-", true, 416, "bytes */1000");
        row("the last none", "bytes=-0", true, 416, "bytes */1000");
        row("first bytes", "bytes=0-99", true, 206, "bytes 0-99/1000");
        row("from the middle", "bytes=500-", true, 206, "bytes 500-999/1000");
        row("over the end", "bytes=500-5000", true, 206, "bytes 500-999/1000");
        row("the last byte", "bytes=999-", true, 206, "bytes 999-999/1000");
        row("the last ten", "bytes=-10", true, 206, "bytes 990-999/1000");
        row("more than all", "bytes=-5000", true, 206, "bytes 0-999/1000");
    }
    void rangeOfBytes()
    {
        QFETCH(QByteArray, range);
        QFETCH(bool, holds);
        const ByteRange answer = byteRange(range, holds, 1000);
        QTEST(answer.status, "status");
        QTEST(contentRange(answer, 1000), "contentRange");
    }

    void signatureBearsTheSignsThatBreak()
    {
        const QByteArray path = sceneAt(0s).video;
        for (const char *sign : {"%2B", "%2F", "%3D"})
            QVERIFY2(path.mid(path.indexOf("&sig=")).contains(sign), sign);
        QVERIFY(path.contains("&se=2026-11-24T") && path.contains("%3A"));
        QCOMPARE(TaskParser::expiryOf(QUrl::fromEncoded(path, QUrl::StrictMode)),
                 std::optional(timestampFromMs(1'795'500'000'000)));
    }

    void courseOfProgress_data()
    {
        using Course = SimulatedTask::Course;
        QTest::addColumn<Course>("course");
        QTest::addColumn<double>("part");     // of the time that it runs
        QTest::addColumn<double>("progress"); // -1: no number
        QTest::newRow("steady, begin") << Course::Steady << 0.0 << 0.0;
        QTest::newRow("steady, middle") << Course::Steady << 0.5 << 0.5;
        QTest::newRow("jump, before") << Course::Jump << 0.4 << 0.0;
        QTest::newRow("jump, after") << Course::Jump << 0.45 << 0.9;
        QTest::newRow("stall, before") << Course::Stall << 0.25 << 0.5;
        QTest::newRow("stall") << Course::Stall << 0.5 << 0.9302178175176704;
        QTest::newRow("stall, still") << Course::Stall << 0.99 << 0.9302178175176704;
        QTest::newRow("no number") << Course::NoNumber << 0.5 << -1.0;
    }
    void courseOfProgress()
    {
        QFETCH(SimulatedTask::Course, course);
        QFETCH(double, part);
        QFETCH(double, progress);
        SimulatedTask task;
        task.course = course;
        const Moment moment =
            momentOf(task, task.queued + Millis(qint64(double(task.running.count()) * part)));
        QCOMPARE(moment.phase, Phase::Running);
        QCOMPARE(moment.progress.value_or(-1), progress);
    }

    void phasesFollowOneAnother_data()
    {
        QTest::addColumn<int>("elapsedMs");
        QTest::addColumn<bool>("fails");
        QTest::addColumn<Phase>("phase");
        QTest::newRow("added") << 0 << false << Phase::Queued;
        QTest::newRow("end of the queue") << 999 << false << Phase::Queued;
        QTest::newRow("begins") << 1000 << false << Phase::Running;
        QTest::newRow("about to end") << 10'999 << false << Phase::Running;
        QTest::newRow("completed") << 11'000 << false << Phase::Completed;
        QTest::newRow("failed") << 11'000 << true << Phase::Failed;
    }
    void phasesFollowOneAnother()
    {
        QFETCH(int, elapsedMs);
        QFETCH(bool, fails);
        SimulatedTask task;
        task.failure = fails ? u"no"_s : QString();
        QTEST(momentOf(task, Millis(elapsedMs)).phase, "phase");
    }

    void documentedReplyKeepsEveryFieldOfTheExample()
    {
        QSet<QString> pending = fieldsOfExample(u"pending.json"_s);
        QSet<QString> completed = fieldsOfExample(u"completed.json"_s);
        QVERIFY(pending.size() > 70 && completed.size() > 50);
        for (const Millis elapsed : {Millis(0), Millis(5000)})
            QCOMPARE(fieldsOf(QJsonDocument::fromJson(documentedReply(sceneAt(elapsed))).object()), pending);
        QCOMPARE(fieldsOf(QJsonDocument::fromJson(documentedReply(sceneAt(20s))).object()), completed);
    }

    void nothingOfTheExamplesTaskIsLeft()
    {
        for (const Millis elapsed : {Millis(0), Millis(5000), Millis(20'000)}) {
            QByteArray reply = documentedReply(sceneAt(elapsed));
            reply.replace("https://example.com/?sample-input-image", ""); // the inputs are the example's
            for (const char *word : {"task_01k6x15vhrff09dkkqjrzwhm60", "example.com", "make animate"})
                QVERIFY2(!reply.contains(word), word);
        }
    }

    void parserUnderstandsBothForms_data()
    {
        QTest::addColumn<int>("elapsedMs");
        QTest::addColumn<bool>("fails");
        QTest::addColumn<TaskStatus>("status");
        QTest::newRow("queued") << 0 << false << TaskStatus::Queued;
        QTest::newRow("running") << 6000 << false << TaskStatus::Running;
        QTest::newRow("completed") << 20'000 << false << TaskStatus::Completed;
        QTest::newRow("failed") << 20'000 << true << TaskStatus::Failed;
    }
    void parserUnderstandsBothForms()
    {
        QFETCH(int, elapsedMs);
        QFETCH(bool, fails);
        QFETCH(TaskStatus, status);
        SimulatedTask task;
        task.failure = fails ? u"内容违规"_s : QString();
        task.failureCode = fails ? u"sora_content_violation"_s : QString();
        const Scene scene = sceneAt(Millis(elapsedMs), task);
        for (const QByteArray &reply : {documentedReply(scene), pathReply(scene)}) {
            const Result<TaskReport> report = parsed(reply, scene);
            QVERIFY2(report, reply.constData());
            QCOMPARE(report->status, status);
            QCOMPARE(report->prompt, scene.task.prompt);
            QCOMPARE(report->width.value_or(0), 640);
            if (status == TaskStatus::Running)
                QCOMPARE(report->progress, std::optional(0.5));
            QCOMPARE(report->failure.message, task.failure);
            QCOMPARE(report->failure.code, task.failureCode);
        }
    }

    void addressIsHandedOnAsItIsSpelled()
    {
        const Scene scene = sceneAt(20s);
        const Result<TaskReport> report = parsed(documentedReply(scene), scene);
        QVERIFY(report && !report->clipAddresses.isEmpty());
        QCOMPARE(report->clipAddresses.first().toEncoded(), scene.video);
        QVERIFY(report->expires);
    }

    void idTellsItsTime()
    {
        QSet<QString> ids;
        for (quint64 serial = 0; serial < 1000; ++serial) {
            const QString id = u"veo-3.1:"_s + upstreamId(submission, serial);
            QCOMPARE(TaskId{id}.submitted(), std::optional(timestampFromMs(submission.count())));
            ids.insert(id);
        }
        QCOMPARE(ids.size(), 1000);
    }

    void everyClipIsThere()
    {
        QSet<QByteArray> different;
        for (int i = 0; i < sampleClipCount(); ++i) {
            const SampleClip &clip = sampleClip(i);
            const QByteArray video = mediaBytes(clip, Media::Video);
            QCOMPARE(video.mid(4, 4), QByteArray("ftyp"));
            QVERIFY2(video.indexOf("moov") < video.indexOf("mdat"), "plays before it is whole");
            QVERIFY(mediaBytes(clip, Media::Still).mid(8, 4) == "WEBP");
            QVERIFY(mediaBytes(clip, Media::Preview).startsWith("GIF89a"));
            different.insert(video);
        }
        QCOMPARE(different.size(), sampleClipCount());
        QCOMPARE(sampleClip(-1).name, sampleClip(sampleClipCount() - 1).name);
    }

    void demoShowsEveryStateWithinTwoMinutes()
    {
        const std::vector<SimulatedTask> tasks = demoTasks();
        const auto count = [&tasks](Millis after, Phase phase) {
            return std::ranges::count_if(tasks, [&](const SimulatedTask &task) {
                return momentOf(task, task.age + after).phase == phase;
            });
        };
        for (const Phase phase : {Phase::Queued, Phase::Running, Phase::Completed, Phase::Failed})
            QVERIFY2(count(0s, phase) > 0, qPrintable(QString::number(int(phase))));
        QCOMPARE(count(5s, Phase::Completed), count(0s, Phase::Completed) + 1);
        QVERIFY(count(120s, Phase::Queued) + count(120s, Phase::Running) <= 1); // the one that is stuck
        QVERIFY(count(120s, Phase::Failed) >= 2);
    }
};

QTEST_GUILESS_MAIN(SimulatedRepliesTest)
#include "tst_simulatedreplies.moc"
