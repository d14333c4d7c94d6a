// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

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
    void anUnknownFieldIsText();
    void everyFieldIsOfferedAndUnderstood();
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
    QTest::newRow("no number") << u"rating>many"_s;
    QTest::newRow("not even turned round") << u"-status:done"_s;
}

void TestTaskQuery::faults()
{
    QFETCH(QString, text);
    const TaskQuery query(text);
    QCOMPARE(query.faults().size(), 1);
    QCOMPARE(query.matches(sample(), noon), text.startsWith(u'-'));
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
    row(u"failure:content", false);
    row(u"status:completed model:veo* cat age>1h -seen:yes", true);
    row(u"status:completed dog", false);
}

void TestTaskQuery::terms()
{
    QFETCH(QString, text);
    const TaskQuery query(text);
    QVERIFY(query.faults().isEmpty());
    QTEST(query.matches(sample(), noon), "found");
}

void TestTaskQuery::anUnknownFieldIsText()
{
    Task task = sample();
    task.prompt = u"see note:5"_s;
    QVERIFY(TaskQuery(u"note:5"_s).matches(task, noon));
    QVERIFY(TaskQuery(u"note:5"_s).faults().isEmpty());
    task.prompt = u"his status: broken"_s;
    QVERIFY(TaskQuery(u"\"status: broken\""_s).matches(task, noon));
}

void TestTaskQuery::everyFieldIsOfferedAndUnderstood()
{
    for (const QString &field : TaskQuery::fields()) {
        const QString name = field.chopped(1);
        const QStringList values = TaskQuery::values(name);
        const QString value = values.isEmpty() ? u"5"_s : values.first();
        QVERIFY2(TaskQuery(field + value).faults().isEmpty(), qUtf8Printable(field));
        for (const QString &each : values)
            QVERIFY2(TaskQuery(name + u':' + each).faults().isEmpty(), qUtf8Printable(each));
    }
    QVERIFY(TaskQuery::values(u"prompt"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestTaskQuery)
#include "tst_taskquery.moc"
