// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskBench.h"
#include "tasks/TaskListModel.h"

#include <QAbstractItemModelTester>

#include <algorithm>

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

namespace
{
struct Listed : Bench {
    TaskListModel model{book};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

struct Change {
    int firstRow{}, lastRow{}, firstColumn{}, lastColumn{};
    QList<int> roles;
};

/// What dataChanged() said, without the roles that go with every change.
QList<Change> changesOf(const QSignalSpy &spy)
{
    QList<Change> changes;
    for (const QList<QVariant> &arguments : spy) {
        const auto first = arguments.at(0).toModelIndex();
        const auto last = arguments.at(1).toModelIndex();
        auto roles = arguments.at(2).value<QList<int>>();
        for (const int always : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole),
                                 int(TaskListModel::TaskRole)}) {
            if (!roles.removeOne(always))
                roles.append(-always);
        }
        changes.append({first.row(), last.row(), first.column(), last.column(), roles});
    }
    return changes;
}
} // namespace

class TestTaskListModel : public QObject
{
    Q_OBJECT
private slots:
    void anInvalidIndexHasNoData();
    void rolesSayTheTask();
    void textIsOnlyWhatCameAsText();
    void loadingIsOneReset();
    void addingIsOneInsertion();
    void removingFollowsTheBook();
    void oneFieldNamesItsColumnsAndRoles_data();
    void oneFieldNamesItsColumnsAndRoles();
    void neighboursWithTheSameFieldsAreOneRange();
    void neighboursWithOtherFieldsStayApart();
    void veryManyChangesAreFewSignals();
    void veryManyRowsAreOneReset();
    void persistentIndexesFollowTheirTask();
};

void TestTaskListModel::anInvalidIndexHasNoData()
{
    Listed listed;
    QVERIFY(listed.begin(1));
    QVERIFY(!listed.model.data({}, Qt::DisplayRole).isValid());
    QCOMPARE(listed.model.rowCount(listed.model.index(0, 0)), 0);
    QCOMPARE(listed.model.columnCount(listed.model.index(0, 0)), 0);
}

void TestTaskListModel::rolesSayTheTask()
{
    Listed listed;
    QVERIFY(listed.begin(1));
    TaskReport said = report(TaskStatus::Unknown, 0.93);
    said.statusWord = u"dreaming"_s;
    listed.book.applyReport(listed.key(0), said, 200, 5ms);
    listed.book.setPaused(listed.key(0), true);
    Clip clip;
    clip.state = ClipState::Saving;
    listed.book.setClip(listed.key(0), clip);
    QVERIFY(test::flush(listed.book));
    const auto data = [&](int role) { return listed.model.index(0, TaskListModel::Status).data(role); };
    QCOMPARE(data(TaskListModel::KeyRole).toLongLong(), qint64(listed.key(0)));
    QCOMPARE(data(TaskListModel::StatusRole).toInt(), int(TaskStatus::Unknown));
    QCOMPARE(data(TaskListModel::StatusWordRole).toString(), u"dreaming"_s);
    QCOMPARE(data(TaskListModel::ProgressRole).toDouble(), 0.93);
    QCOMPARE(data(TaskListModel::PausedRole).toBool(), true);
    QCOMPARE(data(TaskListModel::ClipStateRole).toInt(), int(ClipState::Saving));
    QCOMPARE(data(TaskListModel::TaskRole).value<const Task *>(), &listed.book.at(0));
    QCOMPARE(&listed.model.task(0), &listed.book.at(0));
    QCOMPARE(listed.model.rowOf(listed.key(0)), 0);
}

void TestTaskListModel::textIsOnlyWhatCameAsText()
{
    Listed listed;
    QVERIFY(listed.load());
    NewTask wanted = wish(u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s);
    wanted.prompt = u"<b>a fox</b>"_s;
    QVERIFY(test::add(listed.book, {wanted}));
    const auto text = [&](int column) { return listed.model.index(0, column).data().toString(); };
    QCOMPARE(text(TaskListModel::Prompt), u"<b>a fox</b>"_s);
    QCOMPARE(text(TaskListModel::Model), u"sora-2"_s);
    QCOMPARE(text(TaskListModel::Id), wanted.id.value);
    QCOMPARE(text(TaskListModel::Status), QString());
    QVERIFY(!listed.model.index(0, TaskListModel::Progress).data(TaskListModel::ProgressRole).isValid());
    QVERIFY(!listed.model.index(0, TaskListModel::Prompt).data(Qt::ToolTipRole).isValid());
}

void TestTaskListModel::loadingIsOneReset()
{
    Bench before;
    QVERIFY(before.begin(5));
    TaskStore store(before.file);
    TaskBook book(store, before.clock);
    TaskListModel model(book);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    book.load();
    QVERIFY(resets.wait(20'000));
    QCOMPARE(resets.size(), 1);
    QVERIFY(inserts.isEmpty());
    QCOMPARE(model.rowCount(), 5);
}

void TestTaskListModel::addingIsOneInsertion()
{
    Listed listed;
    QVERIFY(listed.begin(2));
    QSignalSpy inserts(&listed.model, &QAbstractItemModel::rowsInserted);
    QVERIFY(test::add(listed.book, wishes(5)));
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(inserts.at(0).at(1).toInt(), 2);
    QCOMPARE(inserts.at(0).at(2).toInt(), 4);
    QCOMPARE(listed.model.rowCount(), 5);
}

void TestTaskListModel::removingFollowsTheBook()
{
    Listed listed;
    QVERIFY(listed.begin(6));
    QSignalSpy removals(&listed.model, &QAbstractItemModel::rowsRemoved);
    listed.book.remove({listed.key(1), listed.key(2), listed.key(4)});
    QVERIFY(test::flush(listed.book));
    QCOMPARE(removals.size(), 2);
    QCOMPARE(removals.at(0).at(1).toInt(), 4);
    QCOMPARE(removals.at(1).at(1).toInt(), 1);
    QCOMPARE(removals.at(1).at(2).toInt(), 2);
    QCOMPARE(listed.model.rowCount(), 3);
}

void TestTaskListModel::oneFieldNamesItsColumnsAndRoles_data()
{
    using M = TaskListModel;
    using Edit = std::function<void(TaskBook &, TaskKey)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<int>("firstColumn");
    QTest::addColumn<int>("lastColumn");
    QTest::addColumn<QList<int>>("roles");
    const auto row = [](const char *name, const Edit &edit, int first, int last, const QList<int> &roles) {
        QTest::newRow(name) << edit << first << last << roles;
    };
    row("seen", [](TaskBook &b, TaskKey k) { b.setSeen(k, true); }, M::Preview, M::Prompt, {});
    row("paused", [](TaskBook &b, TaskKey k) { b.setPaused(k, true); }, M::Status, M::Progress,
        {M::PausedRole});
    row("clip",
        [](TaskBook &b, TaskKey k) {
            b.setClip(k, {ClipState::Waiting, {}, 0, 0, {}, {}, {}, {}, {}});
        },
        M::Preview, M::Expires, {M::ClipStateRole});
    row("no answer", [](TaskBook &b, TaskKey k) { b.applyTrouble(k, Error{}, 5ms); }, M::Status, M::Progress,
        {});
    row("status", [](TaskBook &b, TaskKey k) { b.applyReport(k, report(TaskStatus::Running), 200, 5ms); },
        M::Preview, M::Time, {M::StatusRole, M::StatusWordRole});
    TaskReport said;
    said.progress = 0.5;
    row("progress", [said](TaskBook &b, TaskKey k) { b.applyReport(k, said, 200, 5ms); }, M::Status, M::Time,
        {M::ProgressRole});
    TaskReport sized;
    sized.width = 352;
    row("size", [sized](TaskBook &b, TaskKey k) { b.applyReport(k, sized, 200, 5ms); }, M::Status, M::Size,
        {});
}

void TestTaskListModel::oneFieldNamesItsColumnsAndRoles()
{
    QFETCH(std::function<void(TaskBook &, TaskKey)>, edit);
    Listed listed;
    QVERIFY(listed.begin(3));
    QSignalSpy spy(&listed.model, &QAbstractItemModel::dataChanged);
    edit(listed.book, listed.key(1));
    QVERIFY(test::flush(listed.book));
    const auto changes = changesOf(spy);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).firstRow, 1);
    QCOMPARE(changes.at(0).lastRow, 1);
    QTEST(changes.at(0).firstColumn, "firstColumn");
    QTEST(changes.at(0).lastColumn, "lastColumn");
    QFETCH(QList<int>, roles);
    QVERIFY(std::ranges::equal(changes.at(0).roles, roles));
}

void TestTaskListModel::neighboursWithTheSameFieldsAreOneRange()
{
    Listed listed;
    QVERIFY(listed.begin(10));
    QSignalSpy spy(&listed.model, &QAbstractItemModel::dataChanged);
    for (const int row : {7, 3, 2, 4})
        listed.book.setSeen(listed.key(row), true);
    QVERIFY(test::flush(listed.book));
    const auto changes = changesOf(spy);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).firstRow, 2);
    QCOMPARE(changes.at(0).lastRow, 4);
    QCOMPARE(changes.at(1).firstRow, 7);
    QCOMPARE(changes.at(1).lastRow, 7);
}

void TestTaskListModel::neighboursWithOtherFieldsStayApart()
{
    Listed listed;
    QVERIFY(listed.begin(3));
    QSignalSpy spy(&listed.model, &QAbstractItemModel::dataChanged);
    listed.book.setSeen(listed.key(0), true);
    listed.book.setPaused(listed.key(1), true);
    QVERIFY(test::flush(listed.book));
    const auto changes = changesOf(spy);
    QCOMPARE(changes.size(), 2);
    QVERIFY(!changes.at(0).roles.contains(TaskListModel::PausedRole));
    QCOMPARE(changes.at(1).firstColumn, int(TaskListModel::Status));
}

void TestTaskListModel::veryManyChangesAreFewSignals()
{
    constexpr int count = 2000;
    Listed listed;
    QVERIFY(listed.begin(count));
    QSignalSpy spy(&listed.model, &QAbstractItemModel::dataChanged);
    // Neighbours that differ are joined when there are too many of them …
    for (int row = 0; row < count; ++row)
        row % 2 ? listed.book.setSeen(listed.key(row), true) : listed.book.setPaused(listed.key(row), true);
    QVERIFY(test::flush(listed.book));
    auto changes = changesOf(spy);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).lastRow, count - 1);
    QVERIFY(changes.at(0).roles.contains(TaskListModel::PausedRole));
    QCOMPARE(changes.at(0).firstColumn, int(TaskListModel::Preview));
    QCOMPARE(changes.at(0).lastColumn, int(TaskListModel::Progress));
    // … and so are rows that are no neighbours.
    spy.clear();
    for (int row = 1; row < count; row += 2)
        listed.book.setSeen(listed.key(row), false);
    QVERIFY(test::flush(listed.book));
    changes = changesOf(spy);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).firstRow, 1);
    QCOMPARE(changes.at(0).lastRow, count - 1);
}

void TestTaskListModel::veryManyRowsAreOneReset()
{
    constexpr int count = 1000;
    Listed listed;
    QVERIFY(listed.load());
    QSignalSpy resets(&listed.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&listed.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(&listed.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy bookRemovals(&listed.book, &TaskBook::removed);
    QVERIFY(test::add(listed.book, wishes(count)));
    QCOMPARE(resets.size(), 1);
    std::vector<TaskKey> odd;
    for (int row = 1; row < count; row += 2)
        odd.push_back(listed.key(row));
    listed.book.remove(odd);
    QVERIFY(test::flush(listed.book));
    QCOMPARE(resets.size(), 2);
    QVERIFY(inserts.isEmpty() && removals.isEmpty());
    QCOMPARE(bookRemovals.size(), count / 2);
    QCOMPARE(listed.model.rowCount(), count / 2);
    for (int row = 0; row < listed.book.size(); ++row)
        QCOMPARE(listed.book.rowOf(listed.key(row)), row);
    // A few rows are told singly again.
    listed.book.remove({listed.key(3)});
    QVERIFY(test::flush(listed.book));
    QCOMPARE(removals.size(), 1);
}

void TestTaskListModel::persistentIndexesFollowTheirTask()
{
    Listed listed;
    QVERIFY(listed.begin(4));
    const QPersistentModelIndex index = listed.model.index(2, 0);
    const Task gone = listed.book.at(0);
    listed.book.remove({gone.key});
    QVERIFY(test::flush(listed.book));
    QCOMPARE(index.row(), 1);
    listed.book.restore({gone});
    QVERIFY(test::flush(listed.book));
    QCOMPARE(index.row(), 2);
}

QTEST_GUILESS_MAIN(TestTaskListModel)
#include "tst_tasklistmodel.moc"
