// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// What the book does while its store fails: a lock held by somebody else and a table that refuses stand in
// for a full or broken disk.
#include "tasks/SqlConnection.h"
#include "tasks/TaskBench.h"

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

class TestTaskBookFailure : public QObject
{
    Q_OBJECT
private slots:
    void loadingFails();
    void loadingIsTriedAgain();
    void nothingIsShownThatIsNotOnDisk();
    void everythingIsWrittenLater();
    void failuresInARowAreToldOnce();
    void aFailedInsertIsRemovedInTheMeantime();
    void aFailedRemovalIsTakenBack();
    void newerFactsStayInFront();
    void retriesBecomeRare();
};

/// Makes every write of tasks fail, as the driver reports it, until mended.
class Breakage
{
public:
    explicit Breakage(const QString &file)
    {
        if (!m_connection.open(file) ||
            !run(u"CREATE TRIGGER broken_put BEFORE INSERT ON tasks "
                 "BEGIN SELECT RAISE(ABORT, 'disk on fire'); END"_s) ||
            !run(u"CREATE TRIGGER broken_mark BEFORE UPDATE ON tasks "
                 "BEGIN SELECT RAISE(ABORT, 'disk on fire'); END"_s))
            qFatal("cannot break the store");
    }
    void mend()
    {
        run(u"DROP TRIGGER broken_put"_s);
        run(u"DROP TRIGGER broken_mark"_s);
    }

private:
    bool run(const QString &sql) { return m_connection.exec(sql).has_value(); }
    SqlConnection m_connection;
};

void TestTaskBookFailure::loadingFails()
{
    Bench bench;
    TaskStore store(bench.folder.filePath(u"nowhere/tasks.sqlite"_s));
    TaskBook book(store, bench.clock);
    QSignalSpy failed(&book, &TaskBook::storeFailed);
    book.load();
    const auto outcome = test::add(book, wishes(1));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Storage);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!book.isLoaded());
    QVERIFY(!test::add(book, wishes(1))); // at once: nobody loads any more
}

void TestTaskBookFailure::loadingIsTriedAgain()
{
    Bench bench;
    TaskStore store(bench.folder.filePath(u"later/tasks.sqlite"_s));
    TaskBook book(store, bench.clock);
    QSignalSpy failed(&book, &TaskBook::storeFailed);
    book.load();
    QVERIFY(failed.wait(20'000));
    QVERIFY(QDir(bench.folder.path()).mkdir(u"later"_s));
    book.load();
    QCOMPARE(test::add(book, wishes(2))->added.size(), 2u);
}

void TestTaskBookFailure::nothingIsShownThatIsNotOnDisk()
{
    Bench bench;
    QVERIFY(bench.begin(2));
    Breakage breakage(bench.file);
    QSignalSpy failed(&bench.book, &TaskBook::storeFailed);
    QSignalSpy changed(&bench.book, &TaskBook::changed);
    QSignalSpy inserted(&bench.book, &TaskBook::inserted);
    QSignalSpy removed(&bench.book, &TaskBook::removed);
    bool added = false;
    bench.book.add({wish(u"m:new"_s)}, this, [&added](const auto &) { added = true; });
    bench.book.setSeen(bench.key(0), true);
    bench.book.remove({bench.key(1)});
    QVERIFY(failed.wait(20'000));
    QTest::qWait(3 * int(TaskBook::tick.count()));
    QVERIFY(!added && changed.isEmpty() && inserted.isEmpty() && removed.isEmpty());
    QCOMPARE(bench.book.size(), 2);
    QVERIFY(bench.book.find(bench.key(0))->seen);
    QVERIFY(failed.at(0).at(0).value<Error>().detail.contains(u"disk on fire"_s));
}

void TestTaskBookFailure::everythingIsWrittenLater()
{
    Bench bench;
    QVERIFY(bench.begin(3));
    const TaskKey doomed = bench.key(1);
    Breakage breakage(bench.file);
    QSignalSpy failed(&bench.book, &TaskBook::storeFailed);
    QSignalSpy recovered(&bench.book, &TaskBook::storeRecovered);
    bool added = false;
    bench.book.add({wish(u"m:new"_s)}, this, [&added](const auto &outcome) { added = outcome.has_value(); });
    bench.book.applyReport(bench.key(0), completed(), 200, 5ms);
    bench.book.remove({doomed});
    QVERIFY(failed.wait(20'000));
    bench.book.setPaused(bench.key(2), true);
    breakage.mend();
    QTRY_VERIFY(added);
    QVERIFY(test::flush(bench.book));
    QCOMPARE(recovered.size(), 1);
    QCOMPARE(bench.book.size(), 3);
    QCOMPARE(bench.book.rowOf(doomed), -1);
    QCOMPARE(bench.book.at(0).status, TaskStatus::Completed);
    QVERIFY(bench.book.at(1).paused);
    QCOMPARE(bench.book.at(2).id.value, u"m:new"_s);
    QCOMPARE(test::reply(bench.store, bench.key(0)).value(), completed().raw);
    QCOMPARE(test::events(bench.store, bench.key(0))->size(), 2u);
}

void TestTaskBookFailure::failuresInARowAreToldOnce()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    Breakage breakage(bench.file);
    QSignalSpy failed(&bench.book, &TaskBook::storeFailed);
    bench.book.setSeen(bench.key(0), true);
    QVERIFY(failed.wait(20'000));
    QTest::qWait(6 * int(TaskBook::tick.count()));
    QCOMPARE(failed.size(), 1);
    breakage.mend();
    QTRY_VERIFY(bench.book.at(0).seen);
    Breakage again(bench.file);
    bench.book.setSeen(bench.key(0), false);
    QTRY_COMPARE(failed.size(), 2);
}

void TestTaskBookFailure::aFailedInsertIsRemovedInTheMeantime()
{
    Bench bench;
    QVERIFY(bench.load());
    Breakage breakage(bench.file);
    QSignalSpy failed(&bench.book, &TaskBook::storeFailed);
    QSignalSpy inserted(&bench.book, &TaskBook::inserted);
    bench.book.add(wishes(1), this, [](const auto &) {});
    const TaskKey key = bench.book.find(u"one"_s, {u"m:a0"_s})->key;
    bench.book.flush(this, [] {}); // under way
    bench.book.remove({key});
    QVERIFY(failed.wait(20'000));
    breakage.mend();
    QVERIFY(test::flush(bench.book));
    QVERIFY(inserted.isEmpty());
    QVERIFY(!bench.book.find(key));
    QCOMPARE(test::add(bench.book, wishes(1))->added.size(), 1u);
    QVERIFY(bench.key(0) > key);
}

void TestTaskBookFailure::aFailedRemovalIsTakenBack()
{
    Bench bench;
    QVERIFY(bench.begin(2));
    const Task task = bench.book.at(0);
    Breakage breakage(bench.file);
    QSignalSpy failed(&bench.book, &TaskBook::storeFailed);
    bench.book.remove({task.key});
    QVERIFY(failed.wait(20'000));
    bench.book.restore({task});
    breakage.mend();
    QVERIFY(test::flush(bench.book));
    QCOMPARE(bench.book.size(), 2);
    QVERIFY(bench.book.at(0) == task);
    bench.book.setSeen(task.key, true);
    QTRY_VERIFY(bench.book.at(0).seen);
}

void TestTaskBookFailure::newerFactsStayInFront()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    Breakage breakage(bench.file);
    QSignalSpy failed(&bench.book, &TaskBook::storeFailed);
    bench.book.applyReport(bench.key(0), report(TaskStatus::Queued), 200, 5ms);
    bench.book.flush(this, [] {}); // under way
    bench.book.applyReport(bench.key(0), report(TaskStatus::Running, 0.5), 200, 5ms);
    QVERIFY(failed.wait(20'000));
    breakage.mend();
    QVERIFY(test::flush(bench.book));
    QCOMPARE(bench.book.at(0).status, TaskStatus::Running);
    QCOMPARE(test::reply(bench.store, bench.key(0)).value(), report(TaskStatus::Running, 0.5).raw);
    const auto lines = test::events(bench.store, bench.key(0)).value();
    QCOMPARE(lines.size(), 3u);
    QCOMPARE(lines.at(1).what, u"Queued"_s);
    QCOMPARE(lines.at(2).what, u"Running"_s);
}

void TestTaskBookFailure::retriesBecomeRare()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    Breakage breakage(bench.file);
    struct Counter final : QObject {
        int timers{};
        bool eventFilter(QObject *, QEvent *event) override
        {
            timers += int(event->type() == QEvent::Timer);
            return false;
        }
    } counter;
    bench.book.installEventFilter(&counter);
    // New facts all the while must not bring the retries forward: 50 + 100 + 200 + 400 ms …
    for (int round = 0; round < 100; ++round) {
        bench.book.setSeen(bench.key(0), round % 2 == 0);
        QTest::qWait(10);
    }
    QVERIFY2(counter.timers >= 2 && counter.timers <= 6, std::to_string(counter.timers).c_str());
}

QTEST_GUILESS_MAIN(TestTaskBookFailure)
#include "tst_taskbookfailure.moc"
