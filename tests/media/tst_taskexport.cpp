// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/TaskExport.h"

#include <QHash>
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
    void aTimeLineKeepsToTheSchema();
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

/// The fields that each kind of object has in OpenTimelineIO (its "Serialized Data (Fields Only)"; of Clip the version
/// before media_references, which every reader takes), and what kind of value each holds: an object of that schema, a
/// list of such, or a plain value.
static const QHash<QString, QHash<QString, QString>> &otioSchema()
{
    static const QHash<QString, QHash<QString, QString>> schema{
        {u"Timeline.1"_s, {{u"name"_s, u"text"_s}, {u"metadata"_s, u"any"_s}, {u"global_start_time"_s, u"null"_s}, {u"tracks"_s, u"Stack.1"_s}}},
        {u"Stack.1"_s, {{u"name"_s, u"text"_s}, {u"metadata"_s, u"any"_s}, {u"source_range"_s, u"null"_s}, {u"effects"_s, u"list"_s},
                        {u"markers"_s, u"list"_s}, {u"children"_s, u"list"_s}}},
        {u"Track.1"_s, {{u"name"_s, u"text"_s}, {u"metadata"_s, u"any"_s}, {u"source_range"_s, u"null"_s}, {u"effects"_s, u"list"_s},
                        {u"markers"_s, u"list"_s}, {u"children"_s, u"list"_s}, {u"kind"_s, u"text"_s}}},
        {u"Clip.1"_s, {{u"name"_s, u"text"_s}, {u"metadata"_s, u"any"_s}, {u"source_range"_s, u"TimeRange.1"_s}, {u"effects"_s, u"list"_s},
                       {u"markers"_s, u"list"_s}, {u"media_reference"_s, u"ExternalReference.1"_s}}},
        {u"ExternalReference.1"_s, {{u"name"_s, u"text"_s}, {u"metadata"_s, u"any"_s}, {u"available_range"_s, u"TimeRange.1"_s}, {u"target_url"_s, u"text"_s}}},
        {u"Marker.2"_s, {{u"name"_s, u"text"_s}, {u"metadata"_s, u"any"_s}, {u"color"_s, u"text"_s}, {u"marked_range"_s, u"TimeRange.1"_s}}},
        {u"TimeRange.1"_s, {{u"start_time"_s, u"RationalTime.1"_s}, {u"duration"_s, u"RationalTime.1"_s}}},
        {u"RationalTime.1"_s, {{u"rate"_s, u"number"_s}, {u"value"_s, u"number"_s}}},
    };
    return schema;
}

/// What is wrong with an object; empty: nothing.
static QString schemaFault(const QJsonObject &object)
{
    const QString kind = object[u"OTIO_SCHEMA"_s].toString();
    const auto fields = otioSchema().constFind(kind);
    if (fields == otioSchema().constEnd())
        return u"unknown schema: "_s + kind;
    if (object.size() != fields->size() + 1)
        return kind + u": other fields than the schema's"_s;
    for (auto field = fields->cbegin(); field != fields->cend(); ++field) {
        const QJsonValue value = object[field.key()];
        const QString &type = *field;
        const bool fits = type == u"any"_s      ? value.isObject()
                          : type == u"text"_s   ? value.isString()
                          : type == u"number"_s ? value.isDouble()
                          : type == u"null"_s   ? value.isNull()
                          : type == u"list"_s   ? value.isArray()
                                                : value[u"OTIO_SCHEMA"_s].toString() == type;
        if (!fits || !object.contains(field.key()))
            return kind + u'.' + field.key();
        for (const QJsonValue &each : value.isArray() ? value.toArray() : otioSchema().contains(type) ? QJsonArray{value} : QJsonArray()) {
            if (const QString fault = schemaFault(each.toObject()); !fault.isEmpty())
                return fault;
        }
    }
    return {};
}

void TestTaskExport::aTimeLineKeepsToTheSchema()
{
    const QByteArray line = taskexport::otio({saved(u"z"_s), saved(u"y"_s)}, u"cut"_s, 30);
    QVERIFY(line.contains("Marker.2"));
    QCOMPARE(schemaFault(QJsonDocument::fromJson(line).object()), QString());
    QVERIFY(!schemaFault(QJsonDocument::fromJson(QByteArray(line).replace("\"kind\"", "\"sort\"")).object()).isEmpty());
    QVERIFY(!schemaFault(QJsonDocument::fromJson(QByteArray(line).replace("Stack.1", "Stack.9")).object()).isEmpty());
    QCOMPARE(schemaFault(QJsonDocument::fromJson(taskexport::otio({}, u"empty"_s, 30)).object()), QString());
}

QTEST_GUILESS_MAIN(TestTaskExport)
#include "tst_taskexport.moc"
