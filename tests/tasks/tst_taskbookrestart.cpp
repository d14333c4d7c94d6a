// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskBench.h"

using namespace rushes;
using namespace rushes::test;
using namespace std::chrono_literals;

/// What a later start finds: tasks, keys, and what happened to them.
class TaskBookRestartTest final : public QObject
{
    Q_OBJECT
private slots:
    void keysGoOnAfterARestart();
    void aRestartFindsEverything();
    void historyIsShort();
    void historyKeepsTheRepliesThatMadeIt();
    void historySaysWhatHappenedToTheClip();
    void aDamagedDatabaseIsToldOf();
};

void TaskBookRestartTest::keysGoOnAfterARestart()
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

void TaskBookRestartTest::aRestartFindsEverything()
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

void TaskBookRestartTest::historyIsShort()
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

/// The reply that said "failed" is still there after the task was rescued; what only repeats is kept nowhere.
void TaskBookRestartTest::historyKeepsTheRepliesThatMadeIt()
{
    Bench bench;
    QVERIFY(bench.begin(1));
    const auto apply = [&bench](TaskStatus status, const QByteArray &raw, std::optional<double> progress = {}) {
        TaskReport said = report(status, progress);
        said.raw = raw;
        bench.book.applyReport(bench.key(0), said, 200, 5ms);
    };
    const Error broken{Error::Kind::Server, 502, u"bad gateway"_s, {}};
    apply(TaskStatus::Running, "running", 0.5);
    apply(TaskStatus::Running, "further", 0.75);
    apply(TaskStatus::Running, "further, and it says more", 0.75);
    for (const char *page : {"first page", "second page"})
        bench.book.applyTrouble(bench.key(0), broken, 5ms, page);
    bench.book.applyTrouble(bench.key(0), {Error::Kind::Timeout, 0, u"no answer"_s, {}}, 5ms);
    apply(TaskStatus::Failed, "failed");
    apply(TaskStatus::Completed, "completed");
    QVERIFY(test::flush(bench.book));
    const auto history = test::eventsWithReplies(bench.store, bench.key(0));
    QByteArrayList replies;
    for (const TaskEvent &event : *history)
        replies.append(event.reply);
    QCOMPARE(replies, (QByteArrayList{{}, "running", {}, "first page", {}, "failed", "completed"}));
    QCOMPARE(test::reply(bench.store, bench.key(0)).value(), "completed");
}

void TaskBookRestartTest::historySaysWhatHappenedToTheClip()
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

void TaskBookRestartTest::aDamagedDatabaseIsToldOf()
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

QTEST_GUILESS_MAIN(TaskBookRestartTest)
#include "tst_taskbookrestart.moc"
