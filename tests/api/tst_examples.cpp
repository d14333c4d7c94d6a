// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The document's two examples, whole.
#include "Examples.h"
#include "JsonLeaves.h"

using namespace rushes;
using namespace rushes::leaves;
using namespace Qt::StringLiterals;

static const QString source = u"https://example.com/?sample-video-src=1"_s;
static const QString medium = u"https://example.com/?sample-video-md=1"_s;
static const QString still = u"https://example.com/?sample-video-thumbnail=1"_s;
static const QString moving = u"https://example.com/?sample-video-preview=1"_s;

static TaskReport::Input expectedInput()
{
    return {u"small"_s,
            u"sy_ore"_s,
            u"make animate"_s,
            u"portrait"_s,
            {u"https://example.com/?sample-input-image=1"_s, u"https://example.com/?sample-input-image=2"_s}};
}

static TaskReport::InpaintItem expectedItem(const QString &media)
{
    TaskReport::InpaintItem item;
    item.type = u"image"_s;
    item.frameIndex = item.sourceStartFrame = item.sourceEndFrame = 0;
    item.uploadMediaId = media;
    return item;
}

static TaskReport::PendingInfo expectedPending()
{
    TaskReport::PendingInfo info;
    info.id = u"task_01k6x15vhrff09dkkqjrzwhm60"_s;
    info.type = u"video_gen"_s;
    info.user = u"user-a1sGDUIOXV32hNITe59LEkHa"_s;
    info.model = u"sy_8"_s;
    info.title = u"New Video"_s;
    info.prompt = u"make animate"_s;
    info.status = u"processing"_s;
    info.operation = u"simple_compose"_s;
    info.width = 352;
    info.height = 640;
    info.frames = 450;
    info.priority = 2;
    info.variants = 1;
    info.unsafeGenerations = 0;
    info.progress = 0.9302178175176704;
    info.created = timestampFromMs(1759763426876); // 2025-10-06T15:10:26.875729Z
    info.needsUserReview = false;
    info.generations = "[]";
    info.inpaintItems = {expectedItem(u"media_01k6x15tnzezbst05sth2qgd8r"_s),
                         expectedItem(u"media_01k6x15tzafwztz74t018v3enw"_s)};
    TaskReport::Moderation moderation;
    moderation.type = u"passed"_s;
    moderation.taskId = info.id;
    moderation.isOutputRejection = false;
    moderation.resultsByFrameIndex = "{}";
    info.moderation = moderation;
    return info;
}

static TaskReport::DraftInfo expectedDraft()
{
    TaskReport::DraftInfo draft;
    draft.id = draft.generationId = u"gen_01k6x1bffaf3dr786harh8maqt"_s;
    draft.url = draft.downloadableUrl = source;
    draft.kind = u"sora_draft"_s;
    draft.prompt = u"make animate"_s;
    draft.taskId = u"task_01k6x15vhrff09dkkqjrzwhm60"_s;
    draft.width = 352;
    draft.height = 640;
    draft.created = timestampFromMs(1759763631222); // seconds with a fraction
    draft.reviewed = false;
    draft.encodings.source = draft.encodings.sourceWatermarked = source;
    draft.encodings.medium = medium;
    draft.encodings.gif = moving;
    draft.encodings.thumbnail = still;
    draft.creationConfig.emplace().prompt = u"make animate"_s;
    return draft;
}

class ExamplesTest final : public QObject
{
    Q_OBJECT
private slots:
    void examplesAreThere()
    {
        QCOMPARE(pending().size(), 2504);
        QCOMPARE(completed().size(), 2151);
    }

    void readsThePendingExample()
    {
        const Result<TaskReport> result = TaskParser::parse(pending(), 200, exampleId());
        QVERIFY(result.has_value());
        TaskReport expected;
        expected.id = exampleId();
        expected.status = TaskStatus::Running; // "pending" outside, "processing" within
        expected.statusWord = expected.outerStatus = u"pending"_s;
        expected.progress = 0.9302178175176704;
        expected.prompt = u"make animate"_s;
        expected.model = u"sy_ore"_s;
        expected.width = 352;
        expected.height = 640;
        expected.seconds = 15;
        expected.submitted = timestampFromMs(1759763426876);
        expected.updated = timestampFromMs(1759763621142);
        TaskReport::Detail &detail = expected.detail.emplace();
        detail.id = u"task_01k6x15vhrff09dkkqjrzwhm60"_s;
        detail.status = u"pending"_s;
        detail.input = expectedInput();
        detail.pending = expectedPending();
        expected.raw = pending();
        QCOMPARE(*result->detail->pending, *detail.pending);
        QCOMPARE(*result->detail, detail);
        QCOMPARE(*result, expected);
    }

    void readsTheCompletedExample()
    {
        const Result<TaskReport> result = TaskParser::parse(completed(), 200, exampleId());
        QVERIFY(result.has_value());
        TaskReport expected;
        expected.id = exampleId();
        expected.status = TaskStatus::Completed;
        expected.statusWord = expected.outerStatus = u"completed"_s;
        expected.progress = 1;
        expected.prompt = u"make animate"_s;
        expected.model = u"sy_ore"_s;
        expected.width = 352;
        expected.height = 640;
        expected.submitted = exampleId().submitted(); // the reply has none: the id's own time
        expected.finished = timestampFromMs(1759763631222);
        expected.updated = timestampFromMs(1759763651908);
        expected.clipAddresses = {QUrl(source), QUrl(medium)}; // the other four are the source again
        expected.thumbnail = QUrl(still);
        expected.preview = QUrl(moving);
        expected.videoUrl = source;
        expected.thumbnailUrl = still;
        TaskReport::Detail &detail = expected.detail.emplace();
        detail.id = u"task_01k6x15vhrff09dkkqjrzwhm60"_s;
        detail.url = source;
        detail.status = u"completed"_s;
        detail.gifUrl = moving;
        detail.thumbnailUrl = still;
        detail.input = expectedInput();
        detail.draft = expectedDraft();
        expected.raw = completed();
        QCOMPARE(*result->detail->draft, *detail.draft);
        QCOMPARE(*result->detail, detail);
        QCOMPARE(*result, expected);
    }

    void readsEveryField_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Path>("path");
        for (const QByteArray &body : {pending(), completed()}) {
            QList<Path> leaves;
            collectLeaves(QJsonDocument::fromJson(body).object(), {}, leaves);
            const QString name = body == pending() ? u"pending: "_s : u"completed: "_s;
            for (const Path &path : leaves)
                QTest::newRow(qPrintable(QString(name + nameOf(path)))) << body << path;
        }
    }
    /// A field that is not read would leave the report as it was when the field changes.
    void readsEveryField()
    {
        QFETCH(QByteArray, body);
        QFETCH(Path, path);
        const QJsonObject root = QJsonDocument::fromJson(body).object();
        TaskReport before = *TaskParser::parse(body, 200, exampleId());
        before.raw.clear();
        bool read = false;
        for (const QJsonValueConstRef other : othersFor(valueAt(root, path))) {
            const QJsonObject changed = replaced(root, path, other).toObject();
            auto after = TaskParser::parse(QJsonDocument(changed).toJson(), 200, exampleId());
            QVERIFY(after.has_value());
            after->raw.clear();
            read = read || *after != before;
        }
        QVERIFY(read);
    }

    void losesNothingElseWhereAFieldIsMistyped_data() { readsEveryField_data(); }
    void losesNothingElseWhereAFieldIsMistyped()
    {
        QFETCH(QByteArray, body);
        QFETCH(Path, path);
        const QJsonObject root = QJsonDocument::fromJson(body).object();
        const QJsonArray odd{QJsonValue::Null,
                             true,
                             -1e308,
                             QJsonArray{QJsonValue::Null, 1},
                             QJsonObject{{u"x"_s, QJsonArray()}},
                             QString(100'000, u'9')};
        for (const QJsonValueConstRef value : odd) {
            const QJsonObject changed = replaced(root, path, value).toObject();
            const auto report = TaskParser::parse(QJsonDocument(changed).toJson(), 200, exampleId());
            if (path.last() == u"id"_s && !report)
                continue; // a reply about something else
            QVERIFY(report.has_value());
            QVERIFY(report->prompt == u"make animate"_s || path.last() == u"prompt"_s);
            QVERIFY(report->width == 352 || path.last() == u"width"_s);
            QVERIFY(report->updated || path.last() == u"status_update_time"_s);
            QVERIFY(report->detail && report->detail->input);
            QVERIFY(report->detail->pending || report->detail->draft);
        }
    }

private:
    QByteArray pending() const { return exampleReply(QFINDTESTDATA("data/pending.json")); }
    QByteArray completed() const { return exampleReply(QFINDTESTDATA("data/completed.json")); }
};

QTEST_APPLESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
