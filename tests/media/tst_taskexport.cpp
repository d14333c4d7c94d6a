// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/TaskExport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTaskExport : public QObject
{
    Q_OBJECT
private slots:
    void promptsCannotBreakATable_data();
    void promptsCannotBreakATable();
    void noAddressLeaves();
    void clipsWithoutFileOrLengthAreNotInATimeLine();
    void aTimeLineSaysWhatTheFormatAsksFor();
};

static Task saved(const QString &prompt)
{
    Task task;
    task.id = {u"m:a"_s};
    task.prompt = prompt;
    task.status = TaskStatus::Completed;
    task.seconds = 6;
    task.clip.state = ClipState::Saved;
    task.clip.file = u"/clips/a b 猫.mp4"_s;
    task.review = {4, Verdict::Picked, {{2500ms, u"here"_s}}};
    return task;
}

void TestTaskExport::promptsCannotBreakATable_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"a cat"_s << QByteArray(",a cat,");
    QTest::newRow("comma") << u"a, b"_s << QByteArray(",\"a, b\",");
    QTest::newRow("quotes") << u"say \"hi\""_s << QByteArray(",\"say \"\"hi\"\"\",");
    QTest::newRow("lines") << u"a\nb"_s << QByteArray(",\"a\nb\",");
    QTest::newRow("formula") << u"=1+1"_s << QByteArray(",'=1+1,");
    QTest::newRow("formula with a comma") << u"@SUM(1,2)"_s << QByteArray(",\"'@SUM(1,2)\",");
    QTest::newRow("Chinese") << u"猫"_s << QByteArray(",猫,");
}

void TestTaskExport::promptsCannotBreakATable()
{
    QFETCH(QString, prompt);
    QFETCH(QByteArray, cell);
    const QByteArray csv = taskexport::csv({saved(prompt)});
    QVERIFY(csv.startsWith("\xEF\xBB\xBFid,"));
    QVERIFY2(csv.contains(cell), csv.constData());
    QCOMPARE(taskexport::text({saved(prompt)}).count(u'\n'), 1);
}

void TestTaskExport::noAddressLeaves()
{
    Task task = saved(u"x"_s);
    task.clip.trouble = Error{Error::Kind::Server, 500, u"https://h/x?sig=SECRET"_s, {}};
    for (const QByteArray &list : {taskexport::csv({task}), taskexport::json({task}), taskexport::otio({task}, u"n"_s, 30)})
        QVERIFY(!list.contains("SECRET"));
}

void TestTaskExport::clipsWithoutFileOrLengthAreNotInATimeLine()
{
    Task noFile = saved(u"x"_s);
    noFile.clip.state = ClipState::Missing;
    Task noLength = saved(u"y"_s);
    noLength.seconds.reset();
    const QJsonDocument line = QJsonDocument::fromJson(taskexport::otio({noFile, noLength, saved(u"z"_s)}, u"n"_s, 30));
    QCOMPARE(line["tracks"_L1]["children"_L1][0]["children"_L1].toArray().size(), 1);
}

/// As the OpenTimelineIO file format has it: schemas, one track of clips, rational times.
void TestTaskExport::aTimeLineSaysWhatTheFormatAsksFor()
{
    const QJsonDocument line = QJsonDocument::fromJson(taskexport::otio({saved(u"z"_s)}, u"cut"_s, 30));
    QCOMPARE(line["OTIO_SCHEMA"_L1].toString(), u"Timeline.1"_s);
    QCOMPARE(line["tracks"_L1]["OTIO_SCHEMA"_L1].toString(), u"Stack.1"_s);
    const QJsonValue track = line["tracks"_L1]["children"_L1][0];
    QCOMPARE(track["OTIO_SCHEMA"_L1].toString(), u"Track.1"_s);
    QCOMPARE(track["kind"_L1].toString(), u"Video"_s);
    const QJsonValue clip = track["children"_L1][0];
    QCOMPARE(clip["OTIO_SCHEMA"_L1].toString(), u"Clip.1"_s);
    QCOMPARE(clip["media_reference"_L1]["target_url"_L1].toString(), u"file:///clips/a%20b%20%E7%8C%AB.mp4"_s);
    QCOMPARE(clip["source_range"_L1]["duration"_L1]["value"_L1].toDouble(), 180);
    QCOMPARE(clip["source_range"_L1]["duration"_L1]["rate"_L1].toDouble(), 30);
    QCOMPARE(clip["markers"_L1][0]["marked_range"_L1]["start_time"_L1]["value"_L1].toDouble(), 75);
}

QTEST_GUILESS_MAIN(TestTaskExport)
#include "tst_taskexport.moc"
