// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/SqlConnection.h"
#include "tasks/TaskBench.h"

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

class TestTaskBook : public QObject
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
    void removedRowsGoFromTheBack();
    void aTaskRemovedBeforeItWasWrittenIsNeverShown();
    void factsAboutARemovedTaskAreIgnored();
    void restoredTasksTakeTheirOldPlaces();
    void aRemovalIsTakenBackBeforeItBegan();
    void aRemovalIsTakenBackWhileItIsWritten();
    void aTaskAddedAnewIsNotRestored();
    void keysGoOnAfterARestart();
    void aRestartFindsEverything();
    void historyIsShort();
    void historySaysWhatHappenedToTheClip();
    void slotsMayBringNewFacts();
    void flushWhenIdleIsAtOnce();
    void anIdleBookHasNoTimer();
    void aDamagedDatabaseIsToldOf();
};

static qint64 onDisk(const QString &file, const QString &sql)
{
    SqlConnection connection;
    return connection.open(file).and_then([&] { return connection.number(sql); }).value_or(-1);
}

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

void TestTaskBook::removedRowsGoFromTheBack()
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

void TestTaskBook::aTaskRemovedBeforeItWasWrittenIsNeverShown()
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

void TestTaskBook::factsAboutARemovedTaskAreIgnored()
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

void TestTaskBook::restoredTasksTakeTheirOldPlaces()
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

void TestTaskBook::aRemovalIsTakenBackBeforeItBegan()
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

void TestTaskBook::aRemovalIsTakenBackWhileItIsWritten()
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

void TestTaskBook::aTaskAddedAnewIsNotRestored()
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

void TestTaskBook::keysGoOnAfterARestart()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"tasks.sqlite"_s);
    HandClock clock;
    TaskKey last{};
    for (int round = 0; round < 3; ++round) {
        TaskStore store(file);
        TaskBook book(store, clock);
        book.load();
        const auto outcome = test::add(book, {wish(u"m:a"_s)});
        QVERIFY(outcome->added.at(0) > last);
        last = outcome->added.at(0);
        book.remove(outcome->added);
        QVERIFY(test::flush(book));
    }
}

void TestTaskBook::aRestartFindsEverything()
{
    Bench bench;
    QVERIFY(bench.begin(3));
    bench.book.applyReport(bench.key(0), completed(noon), 200, 5ms);
    bench.book.applyTrouble(bench.key(1), {Error::Kind::Server, 502, u"bad gateway"_s, 2s}, 5ms);
    bench.book.setPaused(bench.key(2), true);
    QVERIFY(test::flush(bench.book));
    TaskStore store(bench.file);
    TaskBook again(store, bench.clock);
    QSignalSpy loaded(&again, &TaskBook::loaded);
    QSignalSpy rebuilt(&again, &TaskBook::rebuilt);
    again.load();
    QVERIFY(loaded.wait(20'000));
    QVERIFY(rebuilt.isEmpty());
    QCOMPARE(again.size(), 3);
    for (int row = 0; row < 3; ++row)
        QVERIFY(again.at(row) == bench.book.at(row));
    QCOMPARE(again.find(u"one"_s, {u"m:a2"_s})->key, bench.key(2));
}

static QList<std::pair<TaskEvent::Kind, QString>> historyOf(Bench &bench)
{
    QList<std::pair<TaskEvent::Kind, QString>> lines;
    const auto events = test::events(bench.store, bench.key(0));
    for (const TaskEvent &event : *events)
        lines.append({event.kind, event.what});
    return lines;
}

void TestTaskBook::historyIsShort()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    using Kind = TaskEvent::Kind;
    TaskReport odd = report(TaskStatus::Unknown);
    odd.statusWord = u"dreaming"_s;
    for (const TaskReport &said :
         {report(TaskStatus::Queued), report(TaskStatus::Queued), report(TaskStatus::Running, 0.5),
          report(TaskStatus::Running, 0.5), report(TaskStatus::Running, 0.75), odd, odd})
        bench.book.applyReport(bench.key(0), said, 200, 5ms);
    const Error broken{Error::Kind::Server, 502, u"bad gateway"_s, {}};
    for (const Error &error : {broken, broken, Error{Error::Kind::Timeout, 0, u"no answer"_s, {}}})
        bench.book.applyTrouble(bench.key(0), error, 5ms);
    bench.book.applyReport(bench.key(0), odd, 200, 5ms);
    QVERIFY(test::flush(bench.book));
    const QList<std::pair<Kind, QString>> expected{
        {Kind::Added, {}},
        {Kind::StatusChanged, u"Queued"_s},
        {Kind::StatusChanged, u"Running"_s},
        {Kind::Asked, u"0.7500"_s},
        {Kind::StatusChanged, u"dreaming"_s},
        {Kind::Asked, u"bad gateway"_s},
        {Kind::Asked, u"no answer"_s},
        {Kind::Asked, {}},
    };
    QCOMPARE(historyOf(bench), expected);
}

void TestTaskBook::historySaysWhatHappenedToTheClip()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    Clip clip;
    clip.state = ClipState::Saving;
    bench.book.setClip(bench.key(0), clip);
    clip.state = ClipState::Waiting;
    clip.trouble = Error{Error::Kind::Storage, 0, u"disk full"_s, {}};
    bench.book.setClip(bench.key(0), clip);
    clip.received = 5;
    bench.book.setClip(bench.key(0), clip);
    clip.state = ClipState::Saved;
    clip.file = u"/v/fox.mp4"_s;
    clip.trouble.reset();
    bench.book.setClip(bench.key(0), clip);
    QVERIFY(test::flush(bench.book));
    const QList<std::pair<TaskEvent::Kind, QString>> expected{{TaskEvent::Kind::Added, {}},
                                                              {TaskEvent::Kind::ClipTrouble, u"disk full"_s},
                                                              {TaskEvent::Kind::ClipSaved, u"/v/fox.mp4"_s}};
    QCOMPARE(historyOf(bench), expected);
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

void TestTaskBook::aDamagedDatabaseIsToldOf()
{
    Bench bench;
    QFile file(bench.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    QSignalSpy rebuilt(&bench.book, &TaskBook::rebuilt);
    QVERIFY(bench.load());
    QTRY_COMPARE(rebuilt.size(), 1);
    QVERIFY(QFile::exists(rebuilt.at(0).at(0).toString()));
}

QTEST_GUILESS_MAIN(TestTaskBook)
#include "tst_taskbook.moc"
