// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskBench.h"
#include "tasks/TaskWords.h"
#include "tasks/ViewCounts.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

class TestViewCounts : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsToldBeforeAllIsCounted();
    void countsAreThoseOfTheRows();
    void timeAloneIsCountedAgain();
    void otherFiltersAreCountedAnew();
    void wordsAreThoseOfTheRows();
};

static int recount(const Bench &bench, const TaskFilter &filter)
{
    const FilterTest test(filter);
    int count = 0;
    for (int row = 0; row < bench.book.size(); ++row)
        count += int(test.matches(bench.book.at(row), bench.clock.time));
    return count;
}

static const std::vector<TaskFilter> filters{{},
                                             {.state = TaskFilter::State::Failed},
                                             {.text = u"progress>40 status:running"_s},
                                             {.text = u"label:keep"_s},
                                             {.gateway = u"nowhere"_s},
                                             {.text = u"status:done"_s}}; // not understood: fits nothing

void TestViewCounts::nothingIsToldBeforeAllIsCounted()
{
    Bench bench;
    ViewCounts counts(bench.book, bench.clock);
    counts.setFilters(filters, {});
    QVERIFY(!counts.of(0));
    QVERIFY(bench.load());
    QTRY_VERIFY(counts.of(0).has_value());
    QCOMPARE(*counts.of(0), 0);
    QVERIFY(!counts.of(filters.size()));
    QVERIFY(add(bench.book, wishes(3)));
    QCOMPARE(*counts.of(0), 3);
}

/// Any mixture of facts, removals and returns leaves the counts that counting anew gives.
void TestViewCounts::countsAreThoseOfTheRows()
{
    Bench bench;
    QVERIFY(bench.begin(700)); // more than are counted one by one
    ViewCounts counts(bench.book, bench.clock);
    QSignalSpy changed(&counts, &ViewCounts::changed);
    counts.setFilters(filters, {});
    QVERIFY(changed.wait());
    QRandomGenerator random(11);
    std::vector<Task> gone;
    connect(&bench.book, &TaskBook::tasksRemoved, this, [&gone](const auto &tasks) { gone = tasks; });
    for (int step = 0; step < 120; ++step) {
        const TaskKey key = bench.key(random.bounded(bench.book.size()));
        switch (random.bounded(5)) {
        case 0:
            bench.book.applyReport(key, report(TaskStatus(random.bounded(7)), random.bounded(1.0)), 200, 5ms);
            break;
        case 1:
            bench.book.setLabels(key, random.bounded(2) ? QStringList{u"keep"_s} : QStringList());
            break;
        case 2:
            bench.book.remove({key, bench.key(random.bounded(bench.book.size()))});
            break;
        case 3:
            bench.book.restore(std::exchange(gone, {}));
            break;
        case 4:
            counts.setFilters(filters, {}); // a sweep is under way while facts come in
            break;
        }
        if (random.bounded(3) == 0)
            QVERIFY(flush(bench.book));
    }
    QVERIFY(flush(bench.book));
    QTRY_VERIFY(counts.of(0).has_value());
    for (size_t at = 0; at < filters.size(); ++at)
        QCOMPARE(*counts.of(at), recount(bench, filters[at]));
    QVERIFY(*counts.of(2) > 0 && *counts.of(3) > 0);
    QCOMPARE(*counts.of(5), 0);
}

void TestViewCounts::timeAloneIsCountedAgain()
{
    Bench bench;
    QVERIFY(bench.begin(4));
    ViewCounts counts(bench.book, bench.clock);
    counts.setRefreshTime(10ms);
    counts.setFilters({{.text = u"age>1h"_s}}, {});
    QTRY_COMPARE(counts.of(0).value_or(-1), 0);
    bench.clock.time += 2h;
    QTRY_COMPARE(counts.of(0).value_or(-1), 4);
}

void TestViewCounts::otherFiltersAreCountedAnew()
{
    Bench bench;
    QVERIFY(bench.begin(4));
    ViewCounts counts(bench.book, bench.clock);
    counts.setFilters(std::vector<TaskFilter>(mostViews + 5), {});
    QTRY_COMPARE(counts.of(mostViews - 1).value_or(-1), 4);
    QVERIFY(!counts.of(mostViews));
    counts.setFilters({{.text = u"m:a2"_s}}, {});
    QVERIFY(!counts.of(0));
    QTRY_COMPARE(counts.of(0).value_or(-1), 1);
    QVERIFY(!counts.of(1));
    counts.setFilters({}, {});
    QVERIFY(!counts.of(0));
}

void TestViewCounts::wordsAreThoseOfTheRows()
{
    Bench bench;
    QVERIFY(bench.begin(3));
    TaskWords words(bench.book);
    QVERIFY(words.of(query::Field::Batch).empty());
    QVERIFY(words.of(query::Field::Prompt).empty());
    const query::Values models{{u"m"_s, 3}};
    QVERIFY(words.of(query::Field::Model) == models);
    bench.book.setBatch(bench.key(0), u" night "_s);
    bench.book.setLabels(bench.key(0), {u"a"_s, u"b"_s});
    bench.book.setLabels(bench.key(2), {u"b"_s});
    QVERIFY(flush(bench.book));
    const query::Values batches{{u"night"_s, 1}}, labels{{u"a"_s, 1}, {u"b"_s, 2}};
    QVERIFY(words.of(query::Field::Batch) == batches);
    QVERIFY(words.of(query::Field::Label) == labels);
    bench.book.remove({bench.key(0)});
    QVERIFY(flush(bench.book));
    QVERIFY(words.of(query::Field::Batch).empty());
}

QTEST_GUILESS_MAIN(TestViewCounts)
#include "tst_viewcounts.moc"
