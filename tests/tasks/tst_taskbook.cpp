// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskBench.h"

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

/// Additions and facts: on the disk before they are shown, and one batch a tick.
class TestTaskBook final : public QObject
{
    Q_OBJECT
private slots:
    void invalidIdsAreRefused_data();
    void invalidIdsAreRefused();
    void aTaskIsAddedOnce();
    void additionsWaitForLoading();
    void nothingToAddIsAnswered();
    void tasksAreOnDiskBeforeTheyAreShown();
    void changesAreOnDiskBeforeTheyAreShown();
    void factsOfOneTickAreOneBatch();
    void theNewestIsKnownBeforeItIsShown();
    void factsAboutATaskThatIsBeingAddedCount();
    void anEqualFactIsNoChange();
    void whatIsStuckIsToldWithTheAnswerAndForgottenAtTheEnd();
    void slotsMayBringNewFacts();
    void flushWhenIdleIsAtOnce();
    void anIdleBookHasNoTimer();
};

void TestTaskBook::invalidIdsAreRefused_data()
{
    QTest::addColumn<NewTask>("wanted");
    QTest::newRow("empty id") << wish({});
    QTest::newRow("blank in the id") << wish(u"m:a b"_s);
    QTest::newRow("line break in the id") << wish(u"m:a\n"_s);
    QTest::newRow("too long") << wish(QString(TaskId::maxLength + 1, u'x'));
    QTest::newRow("no gateway") << wish(u"m:a"_s, {});
}

void TestTaskBook::invalidIdsAreRefused()
{
    QFETCH(NewTask, wanted);
    Bench bench;
    QVERIFY(bench.load());
    const auto outcome = test::add(bench.book, {wanted, wish(u"m:good"_s)});
    QCOMPARE(outcome->invalid, 1);
    QCOMPARE(outcome->added.size(), 1u);
    QCOMPARE(bench.book.size(), 1);
}

void TestTaskBook::aTaskIsAddedOnce()
{
    Bench bench;
    QVERIFY(bench.load());
    bench.book.add({wish(u"m:a"_s)}, this, [](const auto &) {});
    const auto outcome =
        test::add(bench.book, {wish(u"m:a"_s), wish(u"m:b"_s), wish(u"m:b"_s), wish(u"m:a"_s, u"two"_s)});
    QCOMPARE(outcome->alreadyThere, 2);
    QCOMPARE(outcome->added.size(), 2u);
    QCOMPARE(bench.book.size(), 3);
    QCOMPARE(test::add(bench.book, {wish(u"m:a"_s)})->alreadyThere, 1);
    QCOMPARE(bench.book.find(u"two"_s, {u"m:a"_s})->key, outcome->added.at(1));
    QVERIFY(!bench.book.find(u"two"_s, {u"m:b"_s}));
}

void TestTaskBook::additionsWaitForLoading()
{
    Bench bench;
    bool added = false;
    bench.book.add(wishes(3), this, [&added](const auto &outcome) { added = outcome.has_value(); });
    bool flushed = false;
    bench.book.flush(this, [&flushed] { flushed = true; });
    QVERIFY(!flushed);
    QVERIFY(bench.load());
    QTRY_VERIFY(added && flushed);
    QCOMPARE(bench.book.size(), 3);
}

void TestTaskBook::nothingToAddIsAnswered()
{
    Bench bench;
    QVERIFY(bench.load());
    const auto outcome = test::add(bench.book, {});
    QVERIFY(outcome);
    QVERIFY(outcome->added.empty());
}

void TestTaskBook::tasksAreOnDiskBeforeTheyAreShown()
{
    Bench bench;
    QVERIFY(bench.load());
    qint64 stored = -1;
    int shown = -1;
    connect(&bench.book, &TaskBook::aboutToInsert, this, [&] {
        stored = onDisk(bench.file, u"SELECT count(*) FROM tasks"_s);
        shown = bench.book.size();
    });
    bench.book.add(wishes(5), this, [&](const auto &) { QCOMPARE(bench.book.size(), 5); });
    QCOMPARE(bench.book.size(), 0);
    QTRY_COMPARE(stored, 5);
    QCOMPARE(shown, 0);
    QCOMPARE(bench.book.size(), 5);
}

void TestTaskBook::changesAreOnDiskBeforeTheyAreShown()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    qint64 stored = -1;
    connect(&bench.book, &TaskBook::changed, this,
            [&] { stored = onDisk(bench.file, u"SELECT status FROM tasks"_s); });
    bench.book.applyReport(bench.key(0), report(TaskStatus::Running), 200, 5ms);
    QCOMPARE(bench.book.at(0).status, TaskStatus::Unknown);
    QTRY_COMPARE(stored, int(TaskStatus::Running));
    QCOMPARE(bench.book.at(0).status, TaskStatus::Running);
    QCOMPARE(test::reply(bench.store, bench.key(0)).value(), report(TaskStatus::Running).raw);
}

void TestTaskBook::factsOfOneTickAreOneBatch()
{
    Bench bench;
    QVERIFY(bench.begin(4));
    std::vector<std::vector<RowChange>> batches;
    connect(&bench.book, &TaskBook::changed, this,
            [&](const std::vector<RowChange> &rows) { batches.push_back(rows); });
    bench.book.setSeen(bench.key(3), true);
    bench.book.setPaused(bench.key(1), true);
    bench.book.applyReport(bench.key(1), report(TaskStatus::Running, 0.5), 200, 5ms);
    bench.book.applyReport(bench.key(1), report(TaskStatus::Running, 0.6), 200, 5ms);
    QVERIFY(test::flush(bench.book));
    QCOMPARE(batches.size(), 1u);
    const TaskFields fields = TaskField::Paused | TaskField::Status | TaskField::Progress |
                              TaskField::Asking | TaskField::Course;
    const std::vector<RowChange> expected{{1, fields}, {3, TaskField::Seen}};
    QVERIFY(batches.front() == expected);
    QCOMPARE(bench.book.at(1).progress, std::optional(0.6));
}

void TestTaskBook::theNewestIsKnownBeforeItIsShown()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    const TaskKey key = bench.key(0);
    bench.book.setSeen(key, true);
    QVERIFY(!bench.book.at(0).seen);
    QVERIFY(bench.book.find(key)->seen);
    QVERIFY(bench.book.find(u"one"_s, bench.book.at(0).id)->seen);
    QTRY_VERIFY(bench.book.at(0).seen);
    QCOMPARE(bench.book.find(key), &bench.book.at(0));
}

void TestTaskBook::factsAboutATaskThatIsBeingAddedCount()
{
    Bench bench;
    QVERIFY(bench.load());
    bench.book.add({wish(u"m:a"_s)}, this, [](const auto &) {});
    const TaskKey key = bench.book.find(u"one"_s, {u"m:a"_s})->key;
    bench.book.applyReport(key, report(TaskStatus::Queued), 200, 5ms);
    QVERIFY(test::flush(bench.book));
    QCOMPARE(bench.book.size(), 1);
    QCOMPARE(bench.book.at(0).status, TaskStatus::Queued);
}

void TestTaskBook::anEqualFactIsNoChange()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    QSignalSpy changes(&bench.book, &TaskBook::changed);
    bench.book.setSeen(bench.key(0), false);
    bench.book.setPaused(bench.key(0), false);
    bench.book.setStuck(bench.key(0), false);
    bench.book.setClip(bench.key(0), Clip{});
    bool idle = false;
    bench.book.flush(this, [&idle] { idle = true; });
    QVERIFY(idle);
    QVERIFY(changes.isEmpty());
}

void TestTaskBook::whatIsStuckIsToldWithTheAnswerAndForgottenAtTheEnd()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    const TaskKey key = bench.key(0);
    bench.book.applyReport(key, report(TaskStatus::Running, 0.5), 200, 5ms);
    QVERIFY(test::flush(bench.book));
    std::vector<std::vector<RowChange>> batches;
    connect(&bench.book, &TaskBook::changed, this, [&](const std::vector<RowChange> &rows) { batches.push_back(rows); });
    bench.clock.time += 10min;
    bench.book.applyReport(key, report(TaskStatus::Running, 0.5), 200, 5ms);
    bench.book.setStuck(key, true);
    QVERIFY(bench.book.find(key)->stuck);
    QVERIFY(test::flush(bench.book));
    QCOMPARE(batches.size(), 1u);
    QVERIFY(batches.front() == (std::vector<RowChange>{{0, TaskField::Asking | TaskField::Stuck}}));
    QVERIFY(bench.book.at(0).stuck);

    TaskStore store(bench.file);
    TaskBook again(store, bench.clock);
    again.load();
    QTRY_VERIFY(again.isLoaded());
    QCOMPARE(again.at(0).progress, std::optional(0.5));
    QVERIFY(!again.at(0).stuck);
}

/// A download queue answers a change with a fact of its own, and may flush: rows and signals stay consistent.
void TestTaskBook::slotsMayBringNewFacts()
{
    Bench bench;
    QVERIFY(bench.begin(3));
    QVERIFY(bench.book.find(bench.key(2)));
    const TaskKey second = bench.key(1);
    connect(&bench.book, &TaskBook::removed, this, [&] {
        bench.book.setSeen(second, true);
        bench.book.flush(this, [] {});
    });
    connect(&bench.book, &TaskBook::changed, this, [&](const std::vector<RowChange> &rows) {
        for (const RowChange &change : rows) {
            const Task &task = bench.book.at(change.row);
            Clip clip = bench.book.find(task.key)->clip;
            clip.state = ClipState::Waiting;
            bench.book.setClip(task.key, clip);
        }
        bench.book.flush(this, [] {});
    });
    bench.book.applyReport(second, completed(), 200, 5ms);
    bench.book.remove({bench.key(0)});
    QTRY_VERIFY(bench.book.size() == 2 && bench.book.at(0).clip.state == ClipState::Waiting);
    QVERIFY(test::flush(bench.book));
    QVERIFY(bench.book.at(0).seen);
    QCOMPARE(bench.book.at(0).status, TaskStatus::Completed);
    QCOMPARE(bench.book.find(second), &bench.book.at(0));
}

void TestTaskBook::flushWhenIdleIsAtOnce()
{
    Bench bench;
    bool flushed = false;
    bench.book.flush(this, [&flushed] { flushed = true; });
    QVERIFY(flushed);
    QVERIFY(bench.begin(1));
    flushed = false;
    bench.book.flush(this, [&flushed] { flushed = true; });
    QVERIFY(flushed);
    bench.book.setSeen(bench.key(0), true);
    flushed = false;
    bench.book.flush(this, [&flushed] { flushed = true; });
    QVERIFY(!flushed);
    QTRY_VERIFY(flushed);
    QVERIFY(bench.book.at(0).seen);
}

void TestTaskBook::anIdleBookHasNoTimer()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    bench.book.setSeen(bench.key(0), true);
    QVERIFY(test::flush(bench.book));
    struct Counter final : QObject {
        int timers{};
        bool eventFilter(QObject *, QEvent *event) override
        {
            timers += int(event->type() == QEvent::Timer);
            return false;
        }
    } counter;
    bench.book.installEventFilter(&counter);
    QTest::qWait(4 * int(TaskBook::tick.count()));
    QCOMPARE(counter.timers, 0);
    bench.book.setSeen(bench.key(0), false);
    QTRY_VERIFY(!bench.book.at(0).seen);
    QCOMPARE(counter.timers, 1);
}

QTEST_GUILESS_MAIN(TestTaskBook)
#include "tst_taskbook.moc"
