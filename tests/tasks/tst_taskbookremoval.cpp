// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskBench.h"

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

/// Tasks that are removed, and restored.
class TaskBookRemovalTest final : public QObject
{
    Q_OBJECT
private slots:
    void removedRowsGoFromTheBack();
    void aTaskRemovedBeforeItWasWrittenIsNeverShown();
    void factsAboutARemovedTaskAreIgnored();
    void restoredTasksTakeTheirOldPlaces();
    void aRemovalIsTakenBackBeforeItBegan();
    void aRemovalIsTakenBackWhileItIsWritten();
    void aTaskAddedAnewIsNotRestored();
};

void TaskBookRemovalTest::removedRowsGoFromTheBack()
{
    Bench bench;
    QVERIFY(bench.begin(8));
    std::vector<std::pair<int, int>> ranges;
    connect(&bench.book, &TaskBook::aboutToRemove, this, [&](int first, int last) {
        QVERIFY(bench.book.size() > last);
        ranges.emplace_back(first, last);
    });
    std::vector<QString> gone;
    connect(&bench.book, &TaskBook::tasksRemoved, this, [&](const std::vector<Task> &tasks) {
        for (const Task &task : tasks)
            gone.push_back(task.id.value);
    });
    const TaskKey first = bench.key(0);
    const TaskKey kept = bench.key(5);
    bench.book.remove({bench.key(6), bench.key(1), first, bench.key(7), bench.key(3), first});
    QCOMPARE(bench.book.size(), 8);
    QVERIFY(test::flush(bench.book));
    const std::vector<std::pair<int, int>> expected{{6, 7}, {3, 3}, {0, 1}};
    QVERIFY(ranges == expected);
    const std::vector<QString> names{u"m:a0"_s, u"m:a1"_s, u"m:a3"_s, u"m:a6"_s, u"m:a7"_s};
    QVERIFY(gone == names);
    QCOMPARE(bench.book.size(), 3);
    QCOMPARE(bench.book.rowOf(kept), 2);
    QCOMPARE(bench.book.rowOf(first), -1);
    QVERIFY(!bench.book.find(first));
}

void TaskBookRemovalTest::aTaskRemovedBeforeItWasWrittenIsNeverShown()
{
    Bench bench;
    QVERIFY(bench.load());
    QSignalSpy inserted(&bench.book, &TaskBook::inserted);
    bench.book.add({wish(u"m:a"_s)}, this, [](const auto &) {});
    const TaskKey key = bench.book.find(u"one"_s, {u"m:a"_s})->key;
    bench.book.remove({key});
    QVERIFY(!bench.book.find(key));
    QVERIFY(test::flush(bench.book));
    QVERIFY(inserted.isEmpty());
    QCOMPARE(onDisk(bench.file, u"SELECT count(*) FROM tasks"_s), 0);
}

void TaskBookRemovalTest::factsAboutARemovedTaskAreIgnored()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    const TaskKey key = bench.key(0);
    QSignalSpy changes(&bench.book, &TaskBook::changed);
    bench.book.setPaused(key, true);
    bench.book.remove({key});
    bench.book.setSeen(key, true);
    bench.book.applyReport(key, completed(), 200, 5ms);
    bench.book.applyTrouble(key, Error{}, 5ms);
    QVERIFY(test::flush(bench.book));
    bench.book.setClip(key, Clip{ClipState::Saved, {}, 1, 1, {}, {}, {}, {}, {}});
    bench.book.remove({key});
    QVERIFY(test::flush(bench.book));
    QVERIFY(changes.isEmpty());
    QCOMPARE(bench.book.size(), 0);
}

void TaskBookRemovalTest::restoredTasksTakeTheirOldPlaces()
{
    Bench bench;
    QVERIFY(bench.begin(6));
    bench.book.applyReport(bench.key(1), completed(), 200, 5ms);
    QVERIFY(test::flush(bench.book));
    std::vector<Task> gone;
    connect(&bench.book, &TaskBook::tasksRemoved, this,
            [&](const std::vector<Task> &tasks) { gone = tasks; });
    bench.book.remove({bench.key(1), bench.key(2), bench.key(5)});
    QVERIFY(test::flush(bench.book));
    std::vector<std::pair<int, int>> ranges;
    connect(&bench.book, &TaskBook::inserted, this,
            [&](int first, int last) { ranges.emplace_back(first, last); });
    bench.book.restore(gone);
    QVERIFY(test::flush(bench.book));
    const std::vector<std::pair<int, int>> expected{{1, 2}, {5, 5}};
    QVERIFY(ranges == expected);
    for (int row = 0; row < bench.book.size(); ++row) {
        QCOMPARE(bench.book.at(row).id.value, u"m:a"_s + QString::number(row));
        QCOMPARE(bench.book.rowOf(bench.key(row)), row);
    }
    QCOMPARE(bench.book.at(1).status, TaskStatus::Completed);
    QCOMPARE(test::reply(bench.store, bench.key(1)).value(), completed().raw);
    QVERIFY(!test::events(bench.store, bench.key(1))->empty());
}

void TaskBookRemovalTest::aRemovalIsTakenBackBeforeItBegan()
{
    Bench bench;
    QVERIFY(bench.begin(2));
    QSignalSpy removed(&bench.book, &TaskBook::removed);
    const Task task = bench.book.at(0);
    bench.book.setSeen(task.key, true);
    bench.book.remove({task.key});
    bench.book.restore({task});
    QVERIFY(test::flush(bench.book));
    QVERIFY(removed.isEmpty());
    QVERIFY(bench.book.at(0).seen);
    QVERIFY(bench.book.find(u"one"_s, task.id));
}

void TaskBookRemovalTest::aRemovalIsTakenBackWhileItIsWritten()
{
    Bench bench;
    QVERIFY(bench.begin(2));
    const Task task = bench.book.at(0);
    bench.book.remove({task.key});
    bench.book.flush(this, [] {}); // under way now
    bench.book.restore({task});
    QVERIFY(bench.book.find(task.key));
    bench.book.setSeen(task.key, true);
    QVERIFY(test::flush(bench.book));
    QCOMPARE(bench.book.size(), 2);
    QCOMPARE(bench.book.at(0).key, task.key);
    QVERIFY(bench.book.at(0).seen);
    QCOMPARE(onDisk(bench.file, u"SELECT count(*) FROM tasks WHERE removed IS NULL AND seen"_s), 1);
}

void TaskBookRemovalTest::aTaskAddedAnewIsNotRestored()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    const Task old = bench.book.at(0);
    bench.book.remove({old.key});
    QCOMPARE(test::add(bench.book, {wish(old.id.value)})->added.size(), 1u);
    bench.book.restore({old});
    QVERIFY(test::flush(bench.book));
    QCOMPARE(bench.book.size(), 1);
    QVERIFY(bench.book.at(0).key != old.key);
}

QTEST_GUILESS_MAIN(TaskBookRemovalTest)
#include "tst_taskbookremoval.moc"
