// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskBench.h"
#include "tasks/TaskFilterModel.h"
#include "tasks/TaskListModel.h"

#include <QAbstractItemModelTester>

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;
using State = TaskFilter::State;

namespace
{
struct Filtered : Bench {
    TaskListModel list{book};
    TaskFilterModel model{clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    Filtered() { model.setSourceModel(&list); }

    QStringList ids() const
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, TaskListModel::Id).data().toString());
        return all;
    }
};

Task finished(ClipState clip = ClipState::None, std::optional<Timestamp> expires = {})
{
    Task task;
    task.status = TaskStatus::Completed;
    task.hasAddress = true;
    task.clip.state = clip;
    task.clip.expires = expires;
    return task;
}

Task with(TaskStatus status)
{
    Task task;
    task.status = status;
    return task;
}
} // namespace

class TestTaskFilterModel : public QObject
{
    Q_OBJECT
private slots:
    void whatIsAtRisk_data();
    void whatIsAtRisk();
    void statesOfTasks_data();
    void statesOfTasks();
    void words_data();
    void words();
    void gatewaysAreTakenApart();
    void aChangeMovesATaskInAndOut();
    void whatIsSelectedStaysSelected();
    void groupsStandTogether();
    void aTaskJoinsItsGroupWhenItsPromptComes();
    void theSameFilterAgainChangesNothing();
    void soonestLinkOfAnUnsafeClipComesFirst();
    void columnsSort_data();
    void columnsSort();
    void equalTasksStayInTheOrderOfAdding();
    void aChangeMovesATaskInTheOrder();
    void groupsAreSortedInAnyCaseAndNoneIsLast_data();
    void groupsAreSortedInAnyCaseAndNoneIsLast();
    void aLongListIsSortedByWhatItSaysNow();
};

void TestTaskFilterModel::whatIsAtRisk_data()
{
    QTest::addColumn<Task>("task");
    QTest::addColumn<bool>("atRisk");
    QTest::newRow("not completed") << with(TaskStatus::Running) << false;
    QTest::newRow("failed") << with(TaskStatus::Failed) << false;
    QTest::newRow("no end is known") << finished() << false;
    QTest::newRow("ends in an hour") << finished(ClipState::None, noon + riskHorizon) << false;
    QTest::newRow("ends in less than an hour")
        << finished(ClipState::Saving, noon + riskHorizon - 1ms) << true;
    QTest::newRow("has ended") << finished(ClipState::Waiting, noon - 48h) << true;
    QTest::newRow("the end of all time") << finished(ClipState::None, Timestamp::max()) << false;
    QTest::newRow("ended before all time") << finished(ClipState::None, Timestamp::min()) << true;
    QTest::newRow("saved in time") << finished(ClipState::Saved, noon - 48h) << false;
    QTest::newRow("saved, and moved away since") << finished(ClipState::Missing, noon - 48h) << false;
    QTest::newRow("saving failed") << finished(ClipState::Failed) << true;
    QTest::newRow("saving failed, much time left") << finished(ClipState::Failed, noon + 48h) << true;
}

void TestTaskFilterModel::whatIsAtRisk()
{
    QFETCH(Task, task);
    QTEST(isAtRisk(task, noon), "atRisk");
    QTEST(matchesState(task, State::AtRisk, noon), "atRisk");
}

void TestTaskFilterModel::statesOfTasks_data()
{
    QTest::addColumn<Task>("task");
    QTest::addColumn<QList<State>>("states");
    QTest::newRow("just added") << with(TaskStatus::Unknown) << QList{State::Active};
    QTest::newRow("queued") << with(TaskStatus::Queued) << QList{State::Active};
    QTest::newRow("running") << with(TaskStatus::Running) << QList{State::Active};
    Task stuck = with(TaskStatus::Running);
    stuck.stuck = true;
    QTest::newRow("stuck") << stuck << QList{State::Active, State::Stuck};
    QTest::newRow("failed") << with(TaskStatus::Failed) << QList{State::Failed};
    QTest::newRow("cancelled") << with(TaskStatus::Cancelled) << QList{State::Cancelled};
    QTest::newRow("expired") << with(TaskStatus::Expired) << QList{State::Expired};
    QTest::newRow("completed, no address yet")
        << with(TaskStatus::Completed) << QList{State::Active, State::Completed, State::NotSeen};
    QTest::newRow("completed") << finished() << QList{State::Completed, State::NotSeen};
    Task seen = finished(ClipState::Saved);
    seen.seen = true;
    QTest::newRow("saved and seen") << seen << QList{State::Completed};
}

void TestTaskFilterModel::statesOfTasks()
{
    QFETCH(Task, task);
    QFETCH(QList<State>, states);
    QVERIFY(matchesState(task, State::All, noon));
    for (const State state : {State::Active, State::Completed, State::Failed, State::Cancelled, State::Expired, State::AtRisk, State::NotSeen,
                              State::Stuck})
        QCOMPARE(matchesState(task, state, noon), states.contains(state));
}

void TestTaskFilterModel::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing asked") << QString() << true;
    QTest::newRow("only blanks") << u" \t\u3000 "_s << true;
    QTest::newRow("in the prompt, other case") << u"RED FOX"_s << true;
    QTest::newRow("words in another order") << u"snow fox"_s << true;
    QTest::newRow("part of a word") << u"cross"_s << true;
    QTest::newRow("one word is missing") << u"fox desert"_s << false;
    QTest::newRow("across places") << u"fox sora night 01k6x"_s << true;
    QTest::newRow("Chinese") << u"雪地"_s << true;
    QTest::newRow("Chinese that is not there") << u"沙漠"_s << false;
    QTest::newRow("full-width blank between words") << u"雪地\u3000狐狸"_s << true;
    QTest::newRow("no pattern characters") << u"f.x"_s << false;
    QTest::newRow("umlaut in other case") << u"ÜBER"_s << true;
    QTest::newRow("the gateway is no text") << u"one"_s << false;
}

void TestTaskFilterModel::words()
{
    QFETCH(QString, text);
    Task task;
    task.gateway = u"one"_s;
    task.prompt = u"a red Fox crossing fresh snow über 雪地里的狐狸"_s;
    task.id = {u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s};
    task.model = u"sora-2"_s;
    task.batch = u"Night shift"_s;
    QTEST(TaskQuery(text).matches(task, noon), "found");
}

void TestTaskFilterModel::gatewaysAreTakenApart()
{
    Filtered filtered;
    QVERIFY(filtered.load());
    QVERIFY(test::add(filtered.book, {wish(u"m:a"_s), wish(u"m:b"_s, u"two"_s), wish(u"m:c"_s)}));
    filtered.model.setFilter({.gateway = u"two"_s});
    QCOMPARE(filtered.ids(), QStringList{u"m:b"_s});
    filtered.model.setFilter({.text = u"c"_s});
    QCOMPARE(filtered.ids(), QStringList{u"m:c"_s});
    filtered.model.setFilter({});
    QCOMPARE(filtered.ids().size(), 3);
}

void TestTaskFilterModel::aChangeMovesATaskInAndOut()
{
    Filtered filtered;
    QVERIFY(filtered.begin(3));
    filtered.model.setFilter({.state = State::Completed});
    QCOMPARE(filtered.ids(), QStringList());
    filtered.book.applyReport(filtered.key(1), completed(), 200, 5ms);
    QVERIFY(test::flush(filtered.book));
    QCOMPARE(filtered.ids(), QStringList{u"m:a1"_s});
    filtered.model.setFilter({.state = State::NotSeen});
    filtered.book.setSeen(filtered.key(1), true);
    QVERIFY(test::flush(filtered.book));
    QCOMPARE(filtered.ids(), QStringList());
}

void TestTaskFilterModel::whatIsSelectedStaysSelected()
{
    Filtered filtered;
    QVERIFY(filtered.begin(20));
    const QPersistentModelIndex kept = filtered.model.index(15, 0);
    const QPersistentModelIndex hidden = filtered.model.index(3, 0);
    filtered.model.setFilter({.text = u"a1"_s});
    QCOMPARE(filtered.ids().size(), 11);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(TaskListModel::KeyRole).toLongLong(), qint64(filtered.key(15)));
    QVERIFY(!hidden.isValid());
    filtered.model.sort(TaskListModel::Id, Qt::DescendingOrder);
    filtered.model.setFilter({});
    QCOMPARE(filtered.ids().size(), 20);
    QCOMPARE(kept.data(TaskListModel::KeyRole).toLongLong(), qint64(filtered.key(15)));
}

void TestTaskFilterModel::groupsStandTogether()
{
    Filtered filtered;
    QVERIFY(filtered.begin(6));
    const QStringList prompts{u"fox"_s, u"cat"_s, {}, u"fox"_s, u"Cat"_s, u"cat"_s};
    for (int row = 0; row < 6; ++row) {
        TaskReport report;
        report.prompt = prompts[row];
        report.raw = QByteArray::number(row);
        filtered.book.applyReport(filtered.key(row), report, 200, 5ms);
    }
    QVERIFY(test::flush(filtered.book));
    filtered.model.setGrouping(Grouping::Prompt);
    const QStringList grouped{u"m:a4"_s, u"m:a1"_s, u"m:a5"_s, u"m:a0"_s, u"m:a3"_s, u"m:a2"_s};
    QCOMPARE(filtered.ids(), grouped); // none of a group: last
    filtered.model.sort(TaskListModel::Id, Qt::DescendingOrder);
    QCOMPARE(filtered.ids(), (QStringList{u"m:a4"_s, u"m:a5"_s, u"m:a1"_s, u"m:a3"_s, u"m:a0"_s, u"m:a2"_s}));
    filtered.model.sort(-1);
    QCOMPARE(filtered.ids(), grouped);
    filtered.model.setGrouping(Grouping::Gateway);
    QCOMPARE(filtered.ids().first(), u"m:a0"_s);
    filtered.model.setGrouping(Grouping::None);
    QCOMPARE(filtered.ids(), (QStringList{u"m:a0"_s, u"m:a1"_s, u"m:a2"_s, u"m:a3"_s, u"m:a4"_s, u"m:a5"_s}));
}

void TestTaskFilterModel::aTaskJoinsItsGroupWhenItsPromptComes()
{
    Filtered filtered;
    QVERIFY(filtered.begin(3));
    filtered.model.setGrouping(Grouping::Prompt);
    TaskReport report;
    report.prompt = u"fox"_s;
    report.raw = "1";
    filtered.book.applyReport(filtered.key(2), report, 200, 5ms);
    QTRY_COMPARE(filtered.ids().first(), u"m:a2"_s);
    report.prompt = u"ant"_s;
    filtered.book.applyReport(filtered.key(1), report, 200, 5ms);
    QTRY_COMPARE(filtered.ids().first(), u"m:a1"_s);
}

void TestTaskFilterModel::theSameFilterAgainChangesNothing()
{
    Filtered filtered;
    QVERIFY(filtered.begin(3));
    filtered.model.setFilter({.text = u"a1"_s});
    QSignalSpy removed(&filtered.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy layout(&filtered.model, &QAbstractItemModel::layoutChanged);
    filtered.clock.time += 24h;
    filtered.model.setFilter({.text = u"a1"_s});
    QVERIFY(removed.isEmpty() && layout.isEmpty());
}

void TestTaskFilterModel::soonestLinkOfAnUnsafeClipComesFirst()
{
    Filtered filtered;
    QVERIFY(filtered.begin(5));
    const auto finish = [&](int row, std::optional<Timestamp> expires) {
        filtered.book.applyReport(filtered.key(row), completed(expires), 200, 5ms);
    };
    finish(1, noon + 1min); // and saved below: needs its link no more
    finish(2, {});
    finish(3, noon + 2h);
    finish(4, noon + 1h);
    Clip saved;
    saved.state = ClipState::Saved;
    saved.expires = noon + 1min;
    filtered.book.setClip(filtered.key(1), saved);
    QVERIFY(test::flush(filtered.book));
    filtered.model.sort(TaskListModel::Expires);
    QCOMPARE(filtered.ids(), (QStringList{u"m:a4"_s, u"m:a3"_s, u"m:a2"_s, u"m:a0"_s, u"m:a1"_s}));
}

void TestTaskFilterModel::columnsSort_data()
{
    // The rows below, in their order by each column upwards.
    QTest::addColumn<int>("column");
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("preview: order of adding") << int(TaskListModel::Preview) << QList{0, 1, 2, 3};
    QTest::newRow("prompt: any case, id where none") << int(TaskListModel::Prompt) << QList{1, 0, 3, 2};
    QTest::newRow("status") << int(TaskListModel::Status) << QList{3, 0, 1, 2};
    QTest::newRow("progress: as numbers, completed last")
        << int(TaskListModel::Progress) << QList{3, 0, 1, 2};
    QTest::newRow("time: the age") << int(TaskListModel::Time) << QList{2, 1, 0, 3};
    QTest::newRow("model") << int(TaskListModel::Model) << QList{1, 0, 3, 2};
    QTest::newRow("size: the area") << int(TaskListModel::Size) << QList{3, 1, 0, 2};
    QTest::newRow("updated: unknown is oldest") << int(TaskListModel::Updated) << QList{3, 2, 0, 1};
    QTest::newRow("id") << int(TaskListModel::Id) << QList{1, 3, 0, 2};
}

static TaskReport said(TaskStatus status, std::optional<double> progress, const QString &prompt, QSize size,
                       std::chrono::seconds submitted, std::chrono::seconds updated)
{
    TaskReport answer = status == TaskStatus::Completed ? completed() : report(status, progress);
    answer.prompt = prompt;
    answer.width = size.width();
    answer.height = size.height();
    answer.submitted = noon + submitted;
    answer.updated = noon + updated;
    return answer;
}

void TestTaskFilterModel::columnsSort()
{
    QFETCH(int, column);
    QFETCH(QList<int>, order);
    Filtered filtered;
    QVERIFY(filtered.load());
    const QStringList names{u"b:z9"_s, u"A:c"_s, u"m:y"_s, u"b:e"_s};
    std::vector<NewTask> wanted;
    for (const QString &name : names)
        wanted.push_back(wish(name));
    QVERIFY(test::add(filtered.book, wanted));
    const auto tell = [&](int row, const TaskReport &answer) {
        filtered.book.applyReport(filtered.key(row), answer, 200, 5ms);
    };
    tell(0, said(TaskStatus::Queued, 0.09, u"Ant"_s, {10, 10}, -10s, 30s));
    tell(1, said(TaskStatus::Running, 0.1, u"aardvark"_s, {9, 11}, -20s, 40s));
    tell(2, said(TaskStatus::Completed, {}, u"bee"_s, {640, 352}, -30s, 20s));
    QVERIFY(test::flush(filtered.book));

    QStringList expected;
    for (const int row : order)
        expected.append(names.at(row));
    filtered.model.sort(column, Qt::AscendingOrder);
    QCOMPARE(filtered.ids(), expected);
    if (column == TaskListModel::Model) // two are equal: they do not turn round
        expected = {names.at(2), names.at(0), names.at(3), names.at(1)};
    else
        std::reverse(expected.begin(), expected.end());
    filtered.model.sort(column, Qt::DescendingOrder);
    QCOMPARE(filtered.ids(), expected);
}

void TestTaskFilterModel::equalTasksStayInTheOrderOfAdding()
{
    Filtered filtered;
    QVERIFY(filtered.begin(5));
    const QStringList added = filtered.ids();
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        filtered.model.sort(TaskListModel::Status, order);
        QCOMPARE(filtered.ids(), added);
        // Also after a task left its place and came back to it.
        filtered.book.applyReport(filtered.key(2), report(TaskStatus::Running), 200, 5ms);
        QVERIFY(test::flush(filtered.book));
        QVERIFY(filtered.ids() != added);
        for (int row = 0; row < 5; ++row)
            filtered.book.applyReport(filtered.key(row), report(TaskStatus::Running), 200, 5ms);
        QVERIFY(test::flush(filtered.book));
        QCOMPARE(filtered.ids(), added);
        TaskReport odd = report(TaskStatus::Unknown);
        odd.statusWord = u"odd"_s;
        for (int row = 0; row < 5; ++row)
            filtered.book.applyReport(filtered.key(row), odd, 200, 5ms);
        QVERIFY(test::flush(filtered.book));
    }
}

void TestTaskFilterModel::aChangeMovesATaskInTheOrder()
{
    Filtered filtered;
    QVERIFY(filtered.begin(3));
    filtered.model.sort(TaskListModel::Progress, Qt::AscendingOrder);
    filtered.book.applyReport(filtered.key(0), report(TaskStatus::Running, 0.9), 200, 5ms);
    filtered.book.applyReport(filtered.key(1), report(TaskStatus::Running, 0.5), 200, 5ms);
    QVERIFY(test::flush(filtered.book));
    const QStringList expected{u"m:a2"_s, u"m:a1"_s, u"m:a0"_s};
    QCOMPARE(filtered.ids(), expected);
}

void TestTaskFilterModel::groupsAreSortedInAnyCaseAndNoneIsLast_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("batch") << int(TaskListModel::Batch);
    QTest::newRow("first label") << int(TaskListModel::Labels);
}

void TestTaskFilterModel::groupsAreSortedInAnyCaseAndNoneIsLast()
{
    QFETCH(int, column);
    Filtered filtered;
    QVERIFY(filtered.begin(5));
    filtered.model.sort(column);
    const QStringList names{u"night"_s, QString(), u"Dawn"_s, u"Night"_s, u"dusk"_s};
    for (int row = 0; row < names.size(); ++row) {
        filtered.book.setBatch(filtered.key(row), names.at(row));
        filtered.book.setLabels(filtered.key(row), QStringList(names.at(row)));
    }
    QVERIFY(test::flush(filtered.book));
    const QStringList sorted{u"m:a2"_s, u"m:a4"_s, u"m:a3"_s, u"m:a0"_s, u"m:a1"_s};
    QCOMPARE(filtered.ids(), sorted);
    // Moved by what is said now, not by what was when the list was sorted.
    filtered.book.setBatch(filtered.key(2), u"zenith"_s);
    filtered.book.setLabels(filtered.key(2), {u"zenith"_s});
    QVERIFY(test::flush(filtered.book));
    QCOMPARE(filtered.ids(), (QStringList{u"m:a4"_s, u"m:a3"_s, u"m:a0"_s, u"m:a2"_s, u"m:a1"_s}));
}

void TestTaskFilterModel::aLongListIsSortedByWhatItSaysNow()
{
    Filtered filtered;
    constexpr int count = TaskFilterModel::longList + 10;
    QVERIFY(filtered.begin(count));
    const auto first = [&] { return filtered.ids().constFirst(); };
    filtered.model.sort(TaskListModel::Batch);
    filtered.book.setBatch(filtered.key(7), u"a"_s);
    QVERIFY(test::flush(filtered.book));
    QTRY_COMPARE(first(), u"m:a7"_s);
    filtered.book.setBatch(filtered.key(9), u"A"_s);
    filtered.book.setBatch(filtered.key(7), u"b"_s);
    QVERIFY(test::flush(filtered.book));
    QTRY_COMPARE(first(), u"m:a9"_s);
    filtered.model.sort(TaskListModel::Progress, Qt::DescendingOrder);
    filtered.book.applyReport(filtered.key(3), report(TaskStatus::Running, 0.5), 200, 5ms);
    QVERIFY(test::flush(filtered.book));
    QTRY_COMPARE(first(), u"m:a3"_s);
}

QTEST_GUILESS_MAIN(TestTaskFilterModel)
#include "tst_taskfiltermodel.moc"
