// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskBench.h"
#include "tasks/TaskCounts.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;
using State = TaskFilter::State;

namespace
{
struct Counted : Bench {
    TaskCounts counts{book, clock};

    /// What counting all rows anew gives.
    int recount(State state) const
    {
        int count = 0;
        for (int row = 0; row < book.size(); ++row)
            count += int(matchesState(book.at(row), state, clock.time));
        return count;
    }
    int recount(const QString &gateway) const
    {
        int count = 0;
        for (int row = 0; row < book.size(); ++row)
            count += int(book.at(row).gateway == gateway);
        return count;
    }
};

constexpr std::array states{State::All,     State::Active, State::Completed, State::Failed, State::Cancelled,
                            State::Expired, State::AtRisk, State::NotSeen,   State::Stuck};
} // namespace

class TestTaskCounts : public QObject
{
    Q_OBJECT
private slots:
    void countsAreThoseOfTheRows();
    void veryManyAtOnceAreCounted();
    void whatWasThereBeforeIsCounted();
    void aBatchIsToldOnce();
    void whatDoesNotCountIsNotTold();
    void timeAloneBringsRisk();
    void theFirstDeadlineIsTheNextToCome();
    void gatewaysHaveTheirOwnCount();
    void onlyWhatFailedHasAClassOfFailure();
};

/// Any mixture of facts leaves the counts that counting anew gives.
void TestTaskCounts::countsAreThoseOfTheRows()
{
    Counted counted;
    QVERIFY(counted.begin(40));
    QRandomGenerator random(7);
    std::vector<Task> gone;
    connect(&counted.book, &TaskBook::tasksRemoved, this, [&](const auto &tasks) { gone = tasks; });
    for (int step = 0; step < 300; ++step) {
        if (counted.book.size() == 0)
            break;
        const TaskKey key = counted.key(random.bounded(counted.book.size()));
        Clip clip = counted.book.find(key)->clip;
        clip.state = ClipState(random.bounded(int(ClipState::Failed) + 1));
        switch (random.bounded(7)) {
        case 0:
            counted.book.applyReport(key, report(TaskStatus(random.bounded(7))), 200, 5ms);
            break;
        case 1:
            counted.book.applyReport(key, completed(noon + random.bounded(180) * 1min - 60min), 200, 5ms);
            break;
        case 2:
            counted.book.setClip(key, clip);
            break;
        case 3:
            counted.book.setSeen(key, true);
            break;
        case 4:
            if (step % 4 == 0)
                counted.book.remove({key});
            break;
        case 5:
            counted.book.restore(gone);
            break;
        case 6:
            counted.book.setStuck(key, step % 2 == 0);
            break;
        }
        if (step % 10 != 9)
            continue;
        QVERIFY(test::flush(counted.book));
        for (const State state : states)
            QCOMPARE(counted.counts.of(state), counted.recount(state));
        QCOMPARE(counted.counts.ofGateway(u"one"_s), counted.recount(u"one"_s));
    }
    QVERIFY(counted.counts.of(State::AtRisk) > 0);
    QVERIFY(counted.counts.of(State::Failed) > 0);
    QVERIFY(counted.counts.of(State::Stuck) > 0);
}

void TestTaskCounts::veryManyAtOnceAreCounted()
{
    Counted counted;
    QVERIFY(counted.begin(1000));
    QCOMPARE(counted.counts.ofGateway(u"one"_s), 1000);
    std::vector<TaskKey> odd;
    for (int row = 1; row < 1000; row += 2)
        odd.push_back(counted.key(row));
    counted.book.remove(odd);
    QVERIFY(test::flush(counted.book));
    QCOMPARE(counted.counts.of(State::Active), 500);
    QCOMPARE(counted.counts.ofGateway(u"one"_s), 500);
}

void TestTaskCounts::whatWasThereBeforeIsCounted()
{
    Counted first;
    QVERIFY(first.begin(3));
    first.book.applyReport(first.key(0), completed(), 200, 5ms);
    QVERIFY(test::flush(first.book));
    TaskCounts late(first.book, first.clock);
    QCOMPARE(late.of(State::Completed), 1);

    TaskStore store(first.file);
    TaskBook again(store, first.clock);
    TaskCounts early(again, first.clock);
    again.load();
    QTRY_COMPARE(early.of(State::All), 3);
    QCOMPARE(early.of(State::Completed), 1);
    QCOMPARE(early.of(State::Active), 2);
}

void TestTaskCounts::aBatchIsToldOnce()
{
    Counted counted;
    QVERIFY(counted.begin(6));
    QCoreApplication::processEvents(); // the additions are told
    QSignalSpy told(&counted.counts, &TaskCounts::changed);
    counted.book.applyReport(counted.key(0), completed(), 200, 5ms);
    counted.book.remove({counted.key(1), counted.key(3), counted.key(5)});
    counted.book.add({wish(u"m:new"_s)}, this, [](const auto &) {});
    QVERIFY(test::flush(counted.book));
    QTRY_COMPARE(told.size(), 1);
    QTest::qWait(int(TaskBook::tick.count()));
    QCOMPARE(told.size(), 1);
    QCOMPARE(counted.counts.of(State::All), 4);
}

void TestTaskCounts::whatDoesNotCountIsNotTold()
{
    Counted counted;
    QVERIFY(counted.begin(1));
    QCoreApplication::processEvents(); // the additions are told
    QSignalSpy told(&counted.counts, &TaskCounts::changed);
    counted.book.applyReport(counted.key(0), report(TaskStatus::Queued, 0.1), 200, 5ms);
    QVERIFY(test::flush(counted.book));
    QTest::qWait(int(TaskBook::tick.count()));
    QCOMPARE(told.size(), 0);
}

void TestTaskCounts::timeAloneBringsRisk()
{
    Counted counted;
    QVERIFY(counted.begin(1));
    counted.book.applyReport(counted.key(0), completed(noon + riskHorizon + 150ms), 200, 5ms);
    QVERIFY(test::flush(counted.book));
    QCoreApplication::processEvents();
    QSignalSpy told(&counted.counts, &TaskCounts::changed);
    QCOMPARE(counted.counts.of(State::AtRisk), 0);
    counted.clock.time += 151ms;
    QVERIFY(told.wait(2000));
    QCOMPARE(counted.counts.of(State::AtRisk), 1);
}

void TestTaskCounts::theFirstDeadlineIsTheNextToCome()
{
    Counted counted;
    QVERIFY(counted.begin(4));
    QVERIFY(!counted.counts.firstDeadline());
    counted.book.applyReport(counted.key(0), completed(noon + 2h), 200, 5ms);
    counted.book.applyReport(counted.key(1), completed(noon + 11min), 200, 5ms);
    counted.book.applyReport(counted.key(2), completed(noon - 1h), 200, 5ms);
    counted.book.applyReport(counted.key(3), completed(noon + 5min), 200, 5ms);
    Clip saved = counted.book.find(counted.key(3))->clip;
    saved.state = ClipState::Saved;
    counted.book.setClip(counted.key(3), saved);
    QVERIFY(test::flush(counted.book));
    QCOMPARE(counted.counts.of(State::AtRisk), 2);
    QCOMPARE(counted.counts.firstDeadline(), std::optional(noon + 11min));
    counted.clock.time += 3h;
    QVERIFY(!counted.counts.firstDeadline());
    QCOMPARE(counted.counts.of(State::AtRisk), 3);
}

void TestTaskCounts::onlyWhatFailedHasAClassOfFailure()
{
    Counted counted;
    QVERIFY(counted.begin(3));
    TaskReport cancelled = report(TaskStatus::Cancelled);
    cancelled.failure.message = u"timeout"_s;
    counted.book.applyReport(counted.key(0), report(TaskStatus::Failed), 200, 5ms);
    counted.book.applyReport(counted.key(1), cancelled, 200, 5ms);
    counted.book.applyReport(counted.key(2), report(TaskStatus::Expired), 200, 5ms);
    QVERIFY(test::flush(counted.book));
    QCOMPARE(counted.counts.of(FailureClass::Unknown), 1);
    QCOMPARE(counted.counts.of(FailureClass::TimeOut), 0);
    for (const State state : {State::Failed, State::Cancelled, State::Expired})
        QCOMPARE(counted.counts.of(state), 1);
    for (int row = 0; row < 3; ++row) {
        const Task &task = counted.book.at(row);
        const bool failed = task.status == TaskStatus::Failed;
        QCOMPARE(FilterTest({.failure = FailureClass::Unknown}).matches(task, noon), failed);
        QCOMPARE(TaskQuery(u"failure:other"_s).matches(task, noon), failed);
        QVERIFY(!TaskQuery(u"failure:timeout"_s).matches(task, noon));
    }
}

void TestTaskCounts::gatewaysHaveTheirOwnCount()
{
    Counted counted;
    QVERIFY(counted.load());
    QVERIFY(test::add(counted.book, {wish(u"m:a"_s), wish(u"m:a"_s, u"two"_s), wish(u"m:b"_s, u"two"_s)}));
    QCOMPARE(counted.counts.ofGateway(u"one"_s), 1);
    QCOMPARE(counted.counts.ofGateway(u"two"_s), 2);
    QCOMPARE(counted.counts.ofGateway(u"three"_s), 0);
    counted.book.remove({counted.key(1)});
    QVERIFY(test::flush(counted.book));
    QCOMPARE(counted.counts.ofGateway(u"two"_s), 1);
}

QTEST_GUILESS_MAIN(TestTaskCounts)
#include "tst_taskcounts.moc"
