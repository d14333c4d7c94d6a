// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/ErrorCause.h"
#include "api/Examples.h"
#include "api/JsonLeaves.h"
#include "inspector/InspectorFields.h"

#include <QLocale>

using namespace rushes;
using namespace rushes::leaves;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Timestamp now = timestampFromMs(1759763700000);

static fields::Known knownFrom(const QByteArray &reply)
{
    Task task;
    task.key = TaskKey{1};
    task.id = exampleId();
    fields::Known known;
    known.report = TaskParser::parse(reply, 200, task.id).value_or(TaskReport{});
    known.task = withReport(task, known.report, now);
    return known;
}

/// Both pages.
static std::vector<FieldGroup> groupsOf(const fields::Known &known)
{
    std::vector<FieldGroup> groups = fields::overview(known, now);
    std::ranges::move(fields::inputs(known), std::back_inserter(groups));
    return groups;
}

static QString valueOf(const std::vector<FieldGroup> &groups, const QString &label)
{
    for (const FieldGroup &group : groups) {
        for (const FieldRow &row : group.rows) {
            if (row.label == label)
                return row.value;
        }
    }
    return {};
}

static TaskEvent changed(const QString &status, Timestamp at)
{
    return {TaskKey{1}, at, TaskEvent::Kind::StatusChanged, status, 200, 12};
}

class InspectorFieldsTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void aNewTaskHasNoEmptyRows()
    {
        const auto groups = groupsOf({Task{}, TaskReport{}, {}});
        for (const FieldGroup &group : groups) {
            QVERIFY(!group.rows.empty());
            for (const FieldRow &row : group.rows)
                QVERIFY2(!row.label.isEmpty() && !row.value.isEmpty(), qPrintable(row.label));
        }
    }

    void showsEveryDocumentedField_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Path>("path");
        for (const QString &name : {u"pending"_s, u"completed"_s}) {
            const QByteArray body = example(name);
            QVERIFY(!body.isEmpty());
            QList<Path> all;
            collectLeaves(QJsonDocument::fromJson(body).object(), {}, all);
            for (const Path &path : all) {
                if (nameOf(path) != u"id"_s) // the task's own is what was asked for
                    QTest::newRow(qPrintable(QString(name + u": "_s + nameOf(path)))) << body << path;
            }
        }
    }
    /// A field that is not shown would leave all texts as they were when it changes.
    void showsEveryDocumentedField()
    {
        QFETCH(QByteArray, body);
        QFETCH(Path, path);
        const QJsonObject root = QJsonDocument::fromJson(body).object();
        const auto before = groupsOf(knownFrom(body));
        bool isShown = false;
        for (const QJsonValueConstRef other : othersFor(valueAt(root, path))) {
            const QJsonObject other2 = replaced(root, path, other).toObject();
            isShown = isShown || groupsOf(knownFrom(QJsonDocument(other2).toJson())) != before;
        }
        QVERIFY(isShown);
    }

    void showsThePendingExample()
    {
        const auto groups = groupsOf(knownFrom(example(u"pending"_s)));
        QCOMPARE(valueOf(groups, u"Status"_s), u"Running"_s);
        QCOMPARE(valueOf(groups, u"Submitted"_s), u"6 Oct 2025, 15:10:26"_s);
        QCOMPARE(valueOf(groups, u"Size"_s), u"352 × 640, 15 s, 450 frame(s)"_s);
        QCOMPARE(valueOf(groups, u"Model"_s), u"sora-2 (sy_ore)"_s);
        QCOMPARE(valueOf(groups, u"Progress"_s), u"93 %"_s);
        QCOMPARE(valueOf(groups, u"Unsafe generations"_s), u"0"_s);
        QCOMPARE(valueOf(groups, u"Output rejected"_s), u"no"_s);
        QCOMPARE(valueOf(groups, u"User"_s), u"user-a1sGDUIOXV32hNITe59LEkHa"_s);
        QCOMPARE(valueOf(groups, u"Input images"_s),
                 u"https://example.com/?sample-input-image=1\nhttps://example.com/?sample-input-image=2"_s);
        QCOMPARE(valueOf(groups, u"Seed"_s), QString());
    }

    void showsTheCompletedExample()
    {
        const auto groups = groupsOf(knownFrom(example(u"completed"_s)));
        QCOMPARE(valueOf(groups, u"Status"_s), u"Completed · not saved"_s);
        QCOMPARE(valueOf(groups, u"Total time"_s), u"3:24"_s);
        QCOMPARE(valueOf(groups, u"For download"_s), u"https://example.com/?sample-video-src=1"_s);
        QCOMPARE(valueOf(groups, u"Draft id"_s), u"gen_01k6x1bffaf3dr786harh8maqt"_s);
    }

    void saysAPromptOnce()
    {
        int prompts = 0;
        for (const FieldGroup &group : groupsOf(knownFrom(example(u"pending"_s))))
            prompts += int(std::ranges::count(group.rows, u"make animate"_s, &FieldRow::value));
        QCOMPARE(prompts, 1);
    }

    void tellsWhyItFailed()
    {
        fields::Known known;
        known.task.status = TaskStatus::Failed;
        known.task.failure = {u"sora_content_violation"_s, u"不可以 <b>x</b>"_s};
        known.task.trouble = Error{Error::Kind::Server, 502, u"Bad gateway"_s, {}};
        const auto groups = groupsOf(known);
        QCOMPARE(valueOf(groups, u"Reason"_s), u"Content policy: 不可以 <b>x</b>"_s);
        QCOMPARE(valueOf(groups, u"Reason code"_s), u"sora_content_violation"_s);
        QCOMPARE(valueOf(groups, u"Server's words"_s), u"Bad gateway"_s);
        QCOMPARE(valueOf(groups, u"HTTP status"_s), u"502"_s);
    }

    void theServersWordsAreNotOurs()
    {
        fields::Known known;
        known.task.trouble = cause::error(Error::Cause::NotJson, 200, u"illegal value"_s);
        QCOMPARE(valueOf(groupsOf(known), u"Trouble"_s), u"The answer is not valid JSON."_s);
        QCOMPARE(valueOf(groupsOf(known), u"Server's words"_s), QString());
        known.task.trouble->detail = u"Console"_s;
        QCOMPARE(valueOf(groupsOf(known), u"Trouble"_s), u"The answer is not valid JSON."_s);
        QCOMPARE(valueOf(groupsOf(known), u"Server's words"_s), u"Console"_s);
    }

    void namesTheFileAndItsFolder()
    {
        fields::Known known;
        known.task.status = TaskStatus::Completed;
        known.task.clip.state = ClipState::Saved;
        known.task.clip.file = u"/home/a/Videos/Rushes/2025-10-06 a red fox.mp4"_s;
        known.task.clip.size = 13'000'000;
        known.task.clip.expires = now + 141h;
        const auto groups = groupsOf(known);
        QCOMPARE(valueOf(groups, u"File"_s), u"2025-10-06 a red fox.mp4"_s);
        QCOMPARE(valueOf(groups, u"Folder"_s), u"/home/a/Videos/Rushes"_s);
        QCOMPARE(valueOf(groups, u"File size"_s), u"12.4 MB"_s);
        QCOMPARE(valueOf(groups, u"Link expires"_s), u"in 5 d 21 h"_s);
    }

    void keepsTheDigitsOfASeed_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QString>("said");
        QTest::newRow("small") << QByteArray("7") << u"7"_s;
        QTest::newRow("large") << QByteArray("1759763426123") << u"1759763426123"_s;
        QTest::newRow("fraction") << QByteArray("3.75") << u"3.75"_s;
        QTest::newRow("as text") << QByteArray("\"42\"") << u"42"_s;
    }
    void keepsTheDigitsOfASeed()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QString, said);
        const auto known =
            knownFrom("{\"status\":\"running\",\"detail\":{\"pending_info\":{\"seed\":" + seed + "}}}");
        QCOMPARE(valueOf(groupsOf(known), u"Seed"_s), said);
    }

    void tellsTheWaitFromTheWork_data()
    {
        QTest::addColumn<std::vector<TaskEvent>>("events");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("value");
        const Timestamp begin = timestampFromMs(1759763426000);
        const QString whole = u"Total time"_s;
        QTest::newRow("no history") << std::vector<TaskEvent>{} << whole << u"3:25"_s;
        QTest::newRow("seen running at once")
            << std::vector{changed(u"Running"_s, begin + 60s)} << whole << u"3:25"_s;
        QTest::newRow("seen later than it ended")
            << std::vector{changed(u"Queued"_s, begin), changed(u"Running"_s, begin + 999s)} << whole
            << u"3:25"_s;
        QTest::newRow("seen") << std::vector{changed(u"Queued"_s, begin + 1s),
                                             changed(u"Running"_s, begin + 12s),
                                             changed(u"Completed"_s, begin + 205s)}
                              << u"Queue · generation"_s << u"0:12 · 3:13"_s;
    }
    void tellsTheWaitFromTheWork()
    {
        QFETCH(std::vector<TaskEvent>, events);
        QFETCH(QString, label);
        QFETCH(QString, value);
        fields::Known known;
        known.task.submitted = timestampFromMs(1759763426000);
        known.task.finished = *known.task.submitted + 205s;
        known.events = events;
        QCOMPARE(valueOf(groupsOf(known), label), value);
    }

private:
    QByteArray example(const QString &name) const
    {
        return exampleReply(QFINDTESTDATA(u"../api/data/%1.json"_s.arg(name)));
    }
};

QTEST_GUILESS_MAIN(InspectorFieldsTest)
#include "tst_inspectorfields.moc"
