// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "CourseTasks.h"
#include "monitor/TaskCourse.h"

#include <QTest>

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

class TaskCourseTest final : public QObject
{
    Q_OBJECT
private slots:
    void stagesAreTwentiethsOfTheWay_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<double>("progress"); // -1: none
        QTest::addColumn<int>("stage");
        const auto row = [](const char *name, TaskStatus status, double progress, int stage) {
            QTest::newRow(name) << int(status) << progress << stage;
        };
        row("queued", TaskStatus::Queued, -1, 0);
        row("queued with a number", TaskStatus::Queued, 0.1, 0);
        row("running without one", TaskStatus::Running, -1, 1);
        row("running at 0", TaskStatus::Running, 0, 1);
        row("an unknown word", TaskStatus::Unknown, -1, 1);
        row("just begun", TaskStatus::Running, 0.01, 2);
        row("0.9", TaskStatus::Running, 0.9, 20);
        row("all of it", TaskStatus::Running, 1, 21);
        row("more than all", TaskStatus::Running, 7, 21);
    }
    void stagesAreTwentiethsOfTheWay()
    {
        QFETCH(int, status);
        QFETCH(double, progress);
        QFETCH(int, stage);
        const auto said = progress < 0 ? std::nullopt : std::optional(progress);
        QCOMPARE(stageOf(TaskStatus(status), said), stage);
    }

    void theServicesWordDatesAStep()
    {
        TaskCourse course = TaskCourse::of(task());
        course.see(seen(task(), TaskStatus::Queued), at(10));
        course.see(seen(task(), TaskStatus::Running, {}, 14), at(30));
        QCOMPARE(course.latest->at, at(14));
        QCOMPARE(course.latest->off, 0ms);
        QCOMPARE(course.ran, std::optional(at(14)));
    }

    void withoutItsWordAStepLiesHalfWaySinceTheLastLook_data()
    {
        QTest::addColumn<double>("updated"); // -1: none
        QTest::newRow("no word") << -1.0;
        QTest::newRow("a word from before the last look: the clocks differ") << 3.0;
        QTest::newRow("a word from the future") << 500.0;
    }
    void withoutItsWordAStepLiesHalfWaySinceTheLastLook()
    {
        QFETCH(double, updated);
        TaskCourse course = TaskCourse::of(task());
        course.see(seen(task(), TaskStatus::Queued), at(10));
        course.see(seen(task(), TaskStatus::Running, {}, updated < 0 ? std::nullopt : std::optional(updated)),
                   at(30));
        QCOMPARE(course.latest->at, at(20));
        QCOMPARE(course.latest->off, 10'000ms);
    }

    void aNumberForetellsTheRestFromItsStart()
    {
        TaskCourse course = TaskCourse::of(task());
        course.see(seen(task(), TaskStatus::Queued), at(5));
        course.see(seen(task(), TaskStatus::Running, 0, 10), at(12));
        course.see(seen(task(), TaskStatus::Running, 0.25, 40), at(41));
        QVERIFY(course.latest->fromStart.has_value());
        QCOMPARE(*course.latest->fromStart, 90.0);
        QVERIFY(!course.latest->fromSlope.has_value());
    }

    void twoNumbersForetellItWithoutTheStart()
    {
        TaskCourse course = TaskCourse::of(task());
        course.see(seen(task(), TaskStatus::Queued), at(0));
        course.see(seen(task(), TaskStatus::Running, 0.25, 100), at(100));
        course.see(seen(task(), TaskStatus::Running, 0.5, 150), at(150));
        QVERIFY(!course.latest->fromStart.has_value()); // it began at any time within 100 s
        QCOMPARE(course.latest->fromSlope, std::optional(100.0));
    }

    void anUnchangedNumberIsNoNewStep()
    {
        TaskCourse course = TaskCourse::of(task());
        course.see(seen(task(), TaskStatus::Running, 0.93), at(10));
        const auto step = course.latest;
        for (int second = 20; second < 200; second += 10)
            course.see(seen(task(), TaskStatus::Running, 0.93), at(second));
        QCOMPARE(course.latest, step);
        QCOMPARE(course.steps.size(), size_t(1));
        QCOMPARE(course.looked, std::optional(at(190)));
    }

    void itsPlaceInTheQueueTellsItsTurn()
    {
        Task waiting = seen(task(), TaskStatus::Queued);
        TaskCourse course = TaskCourse::of(waiting);
        waiting.queuePosition = 20;
        course.see(waiting, at(0));
        QVERIFY(!course.turn());
        waiting.queuePosition = 15;
        course.see(waiting, at(50));
        QCOMPARE(course.turn(), std::optional(150.0));
        waiting.queuePosition = 30; // others went before it
        course.see(waiting, at(60));
        QVERIFY(!course.turn());
    }

    void itStaysSmallHoweverLongItGoesBackAndForth()
    {
        TaskCourse course = TaskCourse::of(task());
        for (int i = 0; i < 1000; ++i)
            course.see(seen(task(), TaskStatus::Running, i % 2 ? 0.2 : 0.8), at(i));
        QVERIFY(course.steps.size() <= size_t(courseStages));
    }
};

QTEST_APPLESS_MAIN(TaskCourseTest)
#include "tst_taskcourse.moc"
