// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/QueryTerms.h"
#include "tasks/TaskBench.h"
#include "tasks/TaskQuery.h"

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

class TestTaskQuery : public QObject
{
    Q_OBJECT
private slots:
    void faults_data();
    void faults();
    void terms_data();
    void terms();
    void whatIsPossiblyStuckIsFound();
    void anUnknownFieldIsText();
    void everyFieldHasItsWordsInBothLanguages();
    void faultsSayWhatIsWrong();
    void daysAreThoseOfTheLocalTime_data();
    void daysAreThoseOfTheLocalTime();
    void aDayEndsWhileTheQueryStands();
    void gatewaysAreFoundByTheirNames();
    void onlySomeQueriesDependOnTime_data();
    void onlySomeQueriesDependOnTime();
    void termsTakeThePlaceOfTheirField_data();
    void termsTakeThePlaceOfTheirField();
};

/// A completed clip that is not saved, two hours old.
static Task sample()
{
    Task task;
    task.gateway = u"one"_s;
    task.id = {u"veo3:task_7"_s};
    task.model = u"veo3-fast"_s;
    task.prompt = u"a black cat 黑猫\nruns"_s;
    task.batch = u"Night"_s;
    task.labels = {u"hero shot"_s, u"成片"_s};
    task.added = noon - 3h;
    task.finished = noon - 30h;
    task.status = TaskStatus::Completed;
    task.submitted = noon - 2h;
    task.progress = 1;
    task.seconds = 8;
    task.hasAddress = true;
    task.clip.expires = noon + 12h;
    task.review = {3, Verdict::Picked, {{1s, u"x"_s}}};
    return task;
}

void TestTaskQuery::faults_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown status") << u"status:done"_s;
    QTest::newRow("no value") << u"status:"_s;
    QTest::newRow("a span that is none") << u"age>soon"_s;
    QTest::newRow("unit of another world") << u"age>3y"_s;
    QTest::newRow("no date") << u"added:soon"_s;
    QTest::newRow("no such day") << u"added>2026-02-30"_s;
    QTest::newRow("no such month") << u"finished:2026-13"_s;
    QTest::newRow("a date for a span") << u"age>2026-01-01"_s;
    QTest::newRow("unknown status in Chinese") << u"状态:完蛋"_s;
    QTest::newRow("no span in Chinese") << u"时长>很久"_s;
    QTest::newRow("no date in Chinese") << u"添加:明年"_s;
    QTest::newRow("no number") << u"rating>many"_s;
    QTest::newRow("not even turned round") << u"-status:done"_s;
}

void TestTaskQuery::faults()
{
    QFETCH(QString, text);
    const TaskQuery query(text);
    QCOMPARE(query.faults().size(), 1u);
    const bool isBeingTyped = query.faults().front().value.isEmpty();
    QCOMPARE(query.matches(sample(), noon), text.startsWith(u'-') || isBeingTyped);
}

void TestTaskQuery::terms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char16_t *text, bool found) {
        const QString query = QString::fromUtf16(text);
        QTest::newRow(qUtf8Printable(query)) << query << found;
    };
    row(u"", true);
    row(u"  ", true);
    row(u"cat", true);
    row(u"\"black cat\"", true);
    row(u"\"cat black\"", false);
    row(u"“black cat”", true);
    row(u"\"black", true); // still being typed
    row(u"-dog", true);
    row(u"-cat", false);
    row(u"-", true); // of the model
    row(u"status:completed", true);
    row(u"STATUS:Completed", true);
    row(u"status:failed", false);
    row(u"-status:failed", true);
    row(u"状态:已完成", true);
    row(u"状态：已完成", true);
    row(u"model:veo*", true);
    row(u"model:veo", true);
    row(u"model:*veo", false);
    row(u"model:v.o*", false);
    row(u"prompt:\"a black cat\"", true);
    row(u"prompt:a*runs", true);
    row(u"提示词:黑猫", true);
    row(u"batch:night", true);
    row(u"gateway:one", true);
    row(u"gateway:two", false);
    row(u"age>1h", true);
    row(u"age>3h", false);
    row(u"age<1d", true);
    row(u"age>90m", true);
    row(u"时长>1小时", true);
    row(u"expires<1d", true);
    row(u"expires<10h", false);
    row(u"rating>=3", true);
    row(u"rating:3", true);
    row(u"rating=3", true);
    row(u"rating>3", false);
    row(u"progress>=100%", true);
    row(u"length>5s", true);
    row(u"pick:picked", true);
    row(u"pick:rejected", false);
    row(u"seen:no", true);
    row(u"clip:saved", false);
    row(u"clip:none", true);
    row(u"flag:noted", true);
    row(u"flag:risk", false);
    row(u"flag:stuck", false);
    row(u"-flag:stuck", true);
    row(u"failure:content", false);
    row(u"label:hero", true);
    row(u"label:\"hero shot\"", true);
    row(u"label:villain", false);
    row(u"标签:成片", true);
    row(u"-标签:成片", false);
    row(u"label:*shot", true);
    row(u"成片", true); // a label is text too
    row(u"added<4h", true);
    row(u"added>4h", false);
    row(u"added:1d", true);
    row(u"finished<1d", false);
    row(u"完成<2天", true);
    row(u"finished<7d", true);
    row(u"added:2025", true);
    row(u"添加：2025年12月", true);
    row(u"added>=2025-12-04", true);
    row(u"added>2025-12-05", false);
    row(u"submitted>2024", true);
    row(u"status:completed model:veo* cat age>1h -seen:yes", true);
    row(u"status:completed dog", false);
}

void TestTaskQuery::terms()
{
    QFETCH(QString, text);
    const TaskQuery query(text);
    QVERIFY(query.faults().empty());
    QTEST(query.matches(sample(), noon), "found");
}

void TestTaskQuery::whatIsPossiblyStuckIsFound()
{
    Task task = sample();
    task.stuck = true;
    for (const QString &text : {u"flag:stuck"_s, u"标记:可能卡住"_s}) {
        const TaskQuery query(text);
        QVERIFY2(query.matches(task, noon), qUtf8Printable(text));
        QVERIFY(!query.matches(sample(), noon));
        QVERIFY(!query.dependsOnTime());
    }
}

void TestTaskQuery::anUnknownFieldIsText()
{
    Task task = sample();
    task.prompt = u"see note:5"_s;
    QVERIFY(TaskQuery(u"note:5"_s).matches(task, noon));
    QVERIFY(TaskQuery(u"note:5"_s).faults().empty());
    task.prompt = u"his status: broken"_s;
    QVERIFY(TaskQuery(u"\"status: broken\""_s).matches(task, noon));
}

void TestTaskQuery::everyFieldHasItsWordsInBothLanguages()
{
    for (const auto &named : query::fieldNames) {
        for (const bool chinese : {false, true}) {
            const QString name = named.name.in(chinese);
            const auto words = query::wordsOf(named.value.field);
            const QString value = words.empty() ? u"5"_s : words.front().in(chinese);
            const QString term = query::termOf(named.value.field, value, chinese);
            QVERIFY2(TaskQuery(term).faults().empty(), qUtf8Printable(term));
            for (const query::Name &word : words)
                QVERIFY2(TaskQuery(name + u':' + word.in(chinese)).faults().empty(), qUtf8Printable(name));
        }
    }
    QVERIFY(query::wordsOf(query::Field::Prompt).empty());
}

void TestTaskQuery::faultsSayWhatIsWrong()
{
    const TaskQuery query(u"cat status:done 时长>很久 label:"_s);
    const std::vector<TaskQuery::Fault> faults{{u"status:done"_s, query::Field::Status, u"done"_s},
                                               {u"时长>很久"_s, query::Field::Age, u"很久"_s},
                                               {u"label:"_s, query::Field::Label, {}}};
    QVERIFY(query.faults() == faults);
}

/// noon is 2025-12-05 02:00 UTC.
void TestTaskQuery::daysAreThoseOfTheLocalTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("hours"); // from noon
    QTest::addColumn<bool>("found");
    QTest::newRow("today") << u"added:today"_s << -1 << true;
    QTest::newRow("yesterday is not today") << u"added:today"_s << -3 << false;
    QTest::newRow("yesterday") << u"added:yesterday"_s << -3 << true;
    QTest::newRow("the day before is not yesterday") << u"added:yesterday"_s << -27 << false;
    QTest::newRow("this week, from Monday on") << u"added:week"_s << -4 * 24 - 1 << true;
    QTest::newRow("Sunday was last week") << u"added:week"_s << -4 * 24 - 3 << false;
    QTest::newRow("this month") << u"added:month"_s << -4 * 24 - 1 << true;
    QTest::newRow("last month") << u"添加:本月"_s << -4 * 24 - 3 << false;
    QTest::newRow("since yesterday") << u"added>=yesterday"_s << -1 << true;
    QTest::newRow("after yesterday") << u"added>昨天"_s << -1 << true;
    QTest::newRow("yesterday is not after it") << u"added>yesterday"_s << -3 << false;
    QTest::newRow("before a date") << u"added<2025-12-05"_s << -3 << true;
    QTest::newRow("a date is not before itself") << u"added<2025-12-05"_s << -1 << false;
    QTest::newRow("up to a date") << u"added<=2025/12/5"_s << -1 << true;
    QTest::newRow("on a date") << u"added=2025.12.04"_s << -3 << true;
    QTest::newRow("in a month") << u"添加:2025年11月"_s << -5 * 24 << true;
}

void TestTaskQuery::daysAreThoseOfTheLocalTime()
{
    QFETCH(QString, text);
    QFETCH(int, hours);
    Task task = sample();
    task.added = noon + std::chrono::hours(hours);
    const TaskQuery query(text);
    QVERIFY(query.faults().empty());
    QTEST(query.matches(task, noon), "found");
}

void TestTaskQuery::aDayEndsWhileTheQueryStands()
{
    const TaskQuery query(u"added:today"_s);
    Task task = sample();
    task.added = noon - 1h;
    QVERIFY(query.matches(task, noon));
    QVERIFY(!query.matches(task, noon + 24h));
    QVERIFY(query.matches(task, noon));
}

void TestTaskQuery::gatewaysAreFoundByTheirNames()
{
    const auto names = [](const QString &id) { return id == u"one"_s ? QStringList{u"Studio 2"_s, u"media.example"_s} : QStringList(); };
    for (const QString &text : {u"gateway:studio"_s, u"网关:\"studio 2\""_s, u"gateway:*.example"_s, u"gateway:one"_s}) {
        const TaskQuery query(text, names);
        QVERIFY2(query.matches(sample(), noon), qUtf8Printable(text));
        Task other = sample();
        other.gateway = u"two"_s;
        QVERIFY2(!query.matches(other, noon), qUtf8Printable(text));
    }
}

void TestTaskQuery::onlySomeQueriesDependOnTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("depends");
    QTest::newRow("words") << u"cat status:failed label:x rating>3 flag:noted"_s << false;
    QTest::newRow("an age") << u"cat -age>1h"_s << true;
    QTest::newRow("an end") << u"expires<1d"_s << true;
    QTest::newRow("a day") << u"added:today"_s << true;
    QTest::newRow("a risk") << u"标记:有风险"_s << true;
}

void TestTaskQuery::onlySomeQueriesDependOnTime()
{
    QFETCH(QString, text);
    QTEST(TaskQuery(text).dependsOnTime(), "depends");
}

void TestTaskQuery::termsTakeThePlaceOfTheirField_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("after");
    QTest::newRow("first") << QString() << u"status:failed"_s << u"status:failed"_s;
    QTest::newRow("behind words") << u"a \"b c\" "_s << u"status:failed"_s << u"a \"b c\" status:failed"_s;
    QTest::newRow("in place") << u"状态:已完成 cat"_s << u"status:failed"_s << u"status:failed cat"_s;
    QTest::newRow("one is enough") << u"status:queued cat status:running"_s << u"status:failed"_s << u"status:failed cat"_s;
    QTest::newRow("what is not wished stays") << u"-status:queued"_s << u"status:failed"_s << u"-status:queued status:failed"_s;
    QTest::newRow("out") << u"status:queued cat"_s << QString() << u"cat"_s;
}

void TestTaskQuery::termsTakeThePlaceOfTheirField()
{
    QFETCH(QString, text);
    QFETCH(QString, term);
    QTEST(query::withTerm(text, query::Field::Status, term), "after");
}

QTEST_GUILESS_MAIN(TestTaskQuery)
#include "tst_taskquery.moc"
