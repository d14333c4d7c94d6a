// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/ErrorCause.h"
#include "tasks/SqlConnection.h"
#include "tasks/TaskBench.h"

#include <QFile>
#include <QThread>

#include <algorithm>
#include <limits>

using namespace rushes;
using namespace rushes::test;

class TestTaskStore : public QObject
{
    Q_OBJECT
private slots:
    void whatIsKeptComesBack();
    void aFolderThatIsMissingIsAnError();
    void writingBeforeOpeningIsAnError();
    void aNewerVersionIsLeftAlone();
    void aBatchIsWrittenWholeOrNotAtAll();
    void factsAboutUnknownTasksDoNoHarm();
    void aNewStoreIsEmpty();
    void everyFieldComesBack_data();
    void everyFieldComesBack();
    void everyEnumeratorComesBack();
    void everyCauseComesBack();
    void aTaskIsReplacedByItsKey();
    void tasksComeInTheOrderOfTheirKeys();
    void keysAreNeverReused();
    void aRemovedTaskComesBackWithItsHistory();
    void aRemovedTaskIsForgottenAtTheEnd();
    void anIdIsFreeAgainOnceItsTaskIsRemoved();
    void theLastReplyIsKept();
    void historyIsInOrderAndBounded();
    void repliesComeWithTheHistoryOnRequest();
    void anOverlongReplyIsCut();
    void repliesOfTroublesAreBounded();
    void manyShortSessionsDoNotAddUp();
    void answersComeOnTheCallersThread();
    void answersForTheGoneAreDropped();
    void theEndWaitsForWhatWasAskedFor();
    void whatWasAcknowledgedSurvivesAKill();

private:
    QTemporaryDir m_folder;
    QString fresh()
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".sqlite"_s);
    }
};

static Task simpleTask(qint64 key, const QString &id = {})
{
    Task task;
    task.key = TaskKey{key};
    task.gateway = u"one"_s;
    task.id = {id.isEmpty() ? u"m:"_s + QString::number(key) : id};
    task.added = noon;
    return task;
}

static Task fullTask()
{
    Task task = simpleTask(1, u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s);
    task.batch = u"night 'batch'"_s;
    task.status = TaskStatus::Unknown;
    task.statusWord = u"几乎好了"_s;
    task.progress = 0.93;
    task.prompt = u"雨夜的霓虹街道 😀 \"quoted\"; DROP TABLE tasks; --"_s;
    task.model = u"sora-2"_s;
    task.width = 352;
    task.height = 640;
    task.seconds = 15.25;
    task.submitted = noon;
    task.finished = noon + std::chrono::milliseconds(1);
    task.updated = noon + std::chrono::milliseconds(2);
    task.queuePosition = 4;
    task.failure = {u"code"_s, u"message"_s};
    task.hasAddress = true;
    task.answered = noon + std::chrono::milliseconds(3);
    task.trouble = Error{Error::Kind::RateLimited, 429, u"slow down"_s, std::chrono::milliseconds(1500)};
    task.failures = 3;
    task.paused = true;
    task.clip = {ClipState::Waiting,
                 u"/home/u/Videos/雨夜.mp4"_s,
                 123456789012,
                 98765432109,
                 QByteArray("W/\"e\0tag\"", 9),
                 QByteArray(32, '\xfe'),
                 noon + std::chrono::hours(1),
                 noon + std::chrono::hours(2),
                 Error{Error::Kind::Storage, 0, u"disk full"_s, std::nullopt}};
    task.seen = true;
    task.labels = {u"hero shot"_s, u"成片 \"x\""_s};
    return task;
}

static Task extremeTask()
{
    Task task = fullTask();
    const Timestamp first = timestampFromMs(std::numeric_limits<qint64>::min());
    const Timestamp last = timestampFromMs(std::numeric_limits<qint64>::max());
    task.key = TaskKey{std::numeric_limits<qint64>::max() - 1};
    task.id = {QString(TaskId::maxLength, u'x')};
    task.prompt = QString(100'000, u'影');
    task.added = first;
    task.submitted = last;
    task.clip.expires = last;
    task.progress = std::numeric_limits<double>::min();
    task.seconds = std::numeric_limits<double>::max();
    task.width = std::numeric_limits<int>::max();
    task.queuePosition = std::numeric_limits<int>::min();
    task.clip.size = std::numeric_limits<qint64>::max();
    task.clip.received = std::numeric_limits<qint64>::min();
    task.trouble->retryAfter = std::chrono::milliseconds::max();
    return task;
}

void TestTaskStore::aFolderThatIsMissingIsAnError()
{
    TaskStore store(m_folder.filePath(u"nowhere/tasks.sqlite"_s));
    const auto contents = test::open(store);
    QVERIFY(!contents);
    QCOMPARE(contents.error().kind, Error::Kind::Storage);
    QVERIFY(!contents.error().detail.isEmpty());
}

void TestTaskStore::writingBeforeOpeningIsAnError()
{
    TaskStore store(fresh());
    QVERIFY(!test::write(store, {.put = {simpleTask(1)}}));
    QVERIFY(!test::reply(store, TaskKey{1}));
    QVERIFY(!test::events(store, TaskKey{1}));
    QVERIFY(!test::eventsWithReplies(store, TaskKey{1}));
    QVERIFY(test::open(store));
    QVERIFY(test::write(store, {.put = {simpleTask(1)}}));
}

void TestTaskStore::aNewerVersionIsLeftAlone()
{
    const QString file = fresh();
    {
        SqlConnection connection;
        QVERIFY(connection.open(file));
        QVERIFY(connection.exec(u"CREATE TABLE future (x)"_s));
        QVERIFY(connection.exec(u"PRAGMA user_version = 99"_s));
    }
    const auto bytes = [&file] {
        QFile stored(file);
        return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    {
        TaskStore store(file);
        const auto contents = test::open(store);
        QVERIFY(!contents);
        QCOMPARE(contents.error().kind, Error::Kind::Storage);
        QVERIFY(!test::write(store, {.put = {simpleTask(1)}}));
    }
    QVERIFY(!before.isEmpty());
    QVERIFY(bytes() == before);
    QCOMPARE(QDir(m_folder.path()).entryList({u"aNewerVersion*"_s}).size(), 1);
}

void TestTaskStore::aBatchIsWrittenWholeOrNotAtAll()
{
    const QString file = fresh();
    TaskStore store(file);
    QVERIFY(test::open(store));
    QVERIFY(test::write(store, {.put = {simpleTask(1, u"m:same"_s)}}));
    QVERIFY(!test::write(store, {.put = {simpleTask(2), simpleTask(3, u"m:same"_s)}}));
    const auto contents = test::open(store);
    QVERIFY(contents);
    QCOMPARE(contents->tasks.size(), 1u);
    QVERIFY(test::write(store, {.put = {simpleTask(2)}}));
}

void TestTaskStore::factsAboutUnknownTasksDoNoHarm()
{
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    QVERIFY(test::write(store, {.remove = {TaskKey{5}},
                                .put = {},
                                .replies = {{TaskKey{5}, "x"}},
                                .events = {{.key = TaskKey{5}, .at = noon}}}));
    QCOMPARE(test::reply(store, TaskKey{5}).value(), QByteArray());
    QVERIFY(test::events(store, TaskKey{5})->empty());
}

void TestTaskStore::aNewStoreIsEmpty()
{
    const QString file = fresh();
    TaskStore store(file);
    const auto contents = test::open(store);
    QVERIFY(contents);
    QVERIFY(contents->tasks.empty());
    QCOMPARE(contents->nextKey, 1);
    QVERIFY(contents->damagedFile.isEmpty());
    SqlConnection connection;
    QVERIFY(connection.open(file));
    QCOMPARE(connection.number(u"PRAGMA user_version"_s).value(), TaskStore::schemaVersion);
}

void TestTaskStore::everyFieldComesBack_data()
{
    QTest::addColumn<Task>("task");
    QTest::newRow("nothing known") << simpleTask(1);
    QTest::newRow("everything known") << fullTask();
    QTest::newRow("extremes") << extremeTask();
    Task zeros = fullTask();
    zeros.progress = 0.0;
    zeros.queuePosition = 0;
    zeros.seconds = 0.0;
    zeros.trouble = Error{};
    zeros.clip.trouble = Error{};
    zeros.clip.expires = Timestamp{};
    QTest::newRow("known to be zero") << zeros;
    Task odd = fullTask();
    odd.prompt = u"before\0after"_s;
    odd.clip.file = u"/a\nb"_s;
    QTest::newRow("control characters") << odd;
}

void TestTaskStore::everyFieldComesBack()
{
    QFETCH(Task, task);
    const QString file = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()));
    {
        TaskStore store(file);
        QVERIFY(test::open(store));
        QVERIFY(test::write(store, {.put = {task}}));
    }
    TaskStore store(file);
    const auto contents = test::open(store);
    QVERIFY(contents);
    QCOMPARE(contents->tasks.size(), 1u);
    QCOMPARE(changedFields(contents->tasks.front(), task), TaskFields());
    QVERIFY(contents->tasks.front() == task);
}

void TestTaskStore::everyEnumeratorComesBack()
{
    StoreBatch batch;
    for (int number = 0; number <= int(Error::Kind::Storage); ++number) {
        Task task = simpleTask(number + 1);
        task.status = TaskStatus(std::min(number, int(TaskStatus::Expired)));
        task.clip.state = ClipState(std::min(number, int(ClipState::Failed)));
        task.trouble = Error{Error::Kind(number), 0, {}, {}};
        task.clip.trouble = Error{Error::Kind(number), 0, {}, {}};
        batch.put.push_back(task);
    }
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    QVERIFY(test::write(store, batch));
    QVERIFY(test::open(store)->tasks == batch.put);
}

/// By its words, which are all that is stored of it.
void TestTaskStore::everyCauseComesBack()
{
    StoreBatch batch;
    for (int number = 1; number <= int(Error::Cause::OtherTask); ++number) {
        Task task = simpleTask(number);
        task.trouble = cause::error(Error::Cause(number), 200, number % 2 == 0 ? u"more of it"_s : QString());
        batch.put.push_back(task);
    }
    Task task = simpleTask(100);
    task.trouble = cause::error(Error::Cause::NotJson, 200);
    task.trouble->detail = u"the server's words"_s;
    batch.put.push_back(task);
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    QVERIFY(test::write(store, batch));
    batch.put.back().trouble->cause = Error::Cause::None;
    QVERIFY(test::open(store)->tasks == batch.put);
}

void TestTaskStore::aTaskIsReplacedByItsKey()
{
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    QVERIFY(test::write(store, {.put = {fullTask()}, .replies = {{TaskKey{1}, "reply"}}}));
    Task changed = simpleTask(1, fullTask().id.value);
    changed.status = TaskStatus::Completed;
    QVERIFY(test::write(store, {.put = {changed}}));
    QVERIFY(test::open(store)->tasks == std::vector{changed});
    QCOMPARE(test::reply(store, TaskKey{1}).value(), "reply");
}

void TestTaskStore::tasksComeInTheOrderOfTheirKeys()
{
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    QVERIFY(test::write(store, {.put = {simpleTask(30), simpleTask(10)}}));
    QVERIFY(test::write(store, {.put = {simpleTask(20)}}));
    const std::vector expected{simpleTask(10), simpleTask(20), simpleTask(30)};
    QVERIFY(test::open(store)->tasks == expected);
}

void TestTaskStore::keysAreNeverReused()
{
    const QString file = fresh();
    {
        TaskStore store(file);
        QVERIFY(test::open(store));
        QVERIFY(test::write(store, {.put = {simpleTask(1), simpleTask(41)}}));
        QVERIFY(test::write(store, {.remove = {TaskKey{1}, TaskKey{41}}, .put = {}}));
    }
    TaskStore store(file);
    const auto contents = test::open(store);
    QVERIFY(contents->tasks.empty());
    QCOMPARE(contents->nextKey, 42);
}

void TestTaskStore::aRemovedTaskComesBackWithItsHistory()
{
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    const TaskEvent event{.key = TaskKey{1}, .at = noon, .kind = TaskEvent::Kind::StatusChanged, .reply = "then"};
    QVERIFY(test::write(store, {.put = {fullTask()}, .replies = {{TaskKey{1}, "reply"}}, .events = {event}}));
    QVERIFY(test::write(store, {.remove = {TaskKey{1}}, .put = {}}));
    QVERIFY(test::write(store, {.put = {fullTask()}}));
    QCOMPARE(test::reply(store, TaskKey{1}).value(), "reply");
    QVERIFY(test::eventsWithReplies(store, TaskKey{1}).value() == std::vector{event});
    QVERIFY(test::open(store)->tasks == std::vector{fullTask()});
}

void TestTaskStore::aRemovedTaskIsForgottenAtTheEnd()
{
    const QString file = fresh();
    {
        TaskStore store(file);
        QVERIFY(test::open(store));
        QVERIFY(test::write(store, {.put = {simpleTask(1), simpleTask(2)},
                                    .replies = {{TaskKey{1}, "one"}, {TaskKey{2}, "two"}},
                                    .events = {{.key = TaskKey{1}}, {.key = TaskKey{2}}}}));
        QVERIFY(test::write(store, {.remove = {TaskKey{1}}, .put = {}}));
    }
    SqlConnection connection;
    QVERIFY(connection.open(file));
    for (const auto table : {"tasks"_L1, "replies"_L1, "events"_L1})
        QCOMPARE(connection.number(u"SELECT count(*) FROM "_s + table).value(), 1);
}

void TestTaskStore::anIdIsFreeAgainOnceItsTaskIsRemoved()
{
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    QVERIFY(test::write(store, {.put = {simpleTask(1, u"m:same"_s)}}));
    QVERIFY(test::write(store, {.remove = {TaskKey{1}}, .put = {simpleTask(2, u"m:same"_s)}}));
    const std::vector expected{simpleTask(2, u"m:same"_s)};
    QVERIFY(test::open(store)->tasks == expected);
}

void TestTaskStore::theLastReplyIsKept()
{
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    const QByteArray large(8 * 1024 * 1024, '{');
    QVERIFY(test::write(store, {.put = {simpleTask(1), simpleTask(2)}, .replies = {{TaskKey{1}, "first"}}}));
    QVERIFY(test::write(store, {.put = {}, .replies = {{TaskKey{1}, large}}}));
    QVERIFY(test::reply(store, TaskKey{1}).value() == large);
    QCOMPARE(test::reply(store, TaskKey{2}).value(), QByteArray());
}

void TestTaskStore::historyIsInOrderAndBounded()
{
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    StoreBatch batch{.put = {simpleTask(1), simpleTask(2)}};
    batch.events.push_back({TaskKey{2}, noon, TaskEvent::Kind::ClipTrouble, u"words"_s, 503, 12});
    for (int number = 0; number < 2 * TaskStore::maxEvents; ++number)
        batch.events.push_back(
            {.key = TaskKey{1}, .at = noon, .kind = TaskEvent::Kind::Asked, .milliseconds = number});
    QVERIFY(test::write(store, batch));
    const auto kept = test::events(store, TaskKey{1}).value();
    QCOMPARE(int(kept.size()), TaskStore::maxEvents);
    QCOMPARE(kept.front().milliseconds, TaskStore::maxEvents);
    QCOMPARE(kept.back().milliseconds, 2 * TaskStore::maxEvents - 1);
    QVERIFY(test::events(store, TaskKey{2}).value() == std::vector{batch.events.front()});

    SqlConnection connection;
    QVERIFY(connection.open(fresh()));
    QVERIFY(connection.number(u"SELECT count(*) FROM events WHERE key = 1"_s).value() <
            TaskStore::maxEvents + 50);
}

void TestTaskStore::repliesComeWithTheHistoryOnRequest()
{
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    using Kind = TaskEvent::Kind;
    std::vector<TaskEvent> history{
        {TaskKey{1}, noon, Kind::Added, {}, 0, 0, {}},
        {TaskKey{1}, noon, Kind::StatusChanged, u"Failed"_s, 200, 87, QByteArray("{\"status\":\0\"failed\"}", 20)},
        {TaskKey{1}, noon, Kind::Asked, u"0.5000"_s, 200, 12, {}},
        {TaskKey{1}, noon, Kind::Asked, u"bad gateway"_s, 502, 12, "<title>502</title>"}};
    QVERIFY(test::write(store, {.put = {simpleTask(1)}, .events = history}));
    QVERIFY(test::eventsWithReplies(store, TaskKey{1}).value() == history);
    for (TaskEvent &event : history)
        event.reply.clear();
    QVERIFY(test::events(store, TaskKey{1}).value() == history);
    QCOMPARE(onDisk(fresh(), u"SELECT count(*) FROM events WHERE reply IS NULL"_s), 2);
}

void TestTaskStore::anOverlongReplyIsCut()
{
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    const QByteArray whole(TaskStore::maxEventReply, '{');
    const TaskEvent event{.key = TaskKey{1}, .at = noon, .kind = TaskEvent::Kind::StatusChanged, .reply = whole};
    TaskEvent longer = event;
    longer.reply += "tail";
    QVERIFY(test::write(store, {.put = {simpleTask(1)}, .events = {event, longer}}));
    const std::vector expected{event, event};
    QVERIFY(test::eventsWithReplies(store, TaskKey{1}).value() == expected);
}

/// The reply that told of a change outlives any number of error pages.
void TestTaskStore::repliesOfTroublesAreBounded()
{
    TaskStore store(fresh());
    QVERIFY(test::open(store));
    StoreBatch batch{.put = {simpleTask(1)}};
    batch.events.push_back({.key = TaskKey{1}, .kind = TaskEvent::Kind::StatusChanged, .reply = "failed"});
    for (int number = 0; number < 300; ++number)
        batch.events.push_back(
            {.key = TaskKey{1}, .kind = TaskEvent::Kind::Asked, .reply = QByteArray::number(number)});
    QVERIFY(test::write(store, batch));
    const auto kept = test::eventsWithReplies(store, TaskKey{1}).value();
    QCOMPARE(kept.size(), batch.events.size());
    QCOMPARE(kept.front().reply, "failed");
    QCOMPARE(kept.back().reply, "299");
    const auto held = std::ranges::count_if(kept, [](const TaskEvent &event) { return !event.reply.isEmpty(); });
    QVERIFY(held > TaskStore::maxTroubleReplies && held <= 1 + 2 * TaskStore::maxTroubleReplies);
}

/// Each session ends long before it has written as many events as lie between two cuts. Left alone, a history
/// would be 100 events too long here; as it is, 30 on the average. By chance 64 of them come to 60 less often
/// than once in 10^14 runs.
void TestTaskStore::manyShortSessionsDoNotAddUp()
{
    constexpr int tasks = 64, sessions = 100, mostOver = 60;
    const QString file = fresh();
    StoreBatch first, one;
    for (int key = 1; key <= tasks; ++key) {
        first.put.push_back(simpleTask(key));
        one.events.push_back({.key = TaskKey{key}, .at = noon});
        first.events.insert(first.events.end(), TaskStore::maxEvents, one.events.back());
    }
    const auto inASession = [&](const StoreBatch &batch) {
        TaskStore store(file);
        store.open(this, {});
        store.write(std::make_shared<StoreBatch>(batch), this, {});
    };
    inASession(first);
    for (int session = 0; session < sessions; ++session)
        inASession(one);
    QCOMPARE(onDisk(file, u"SELECT max(id) FROM events"_s), tasks * (TaskStore::maxEvents + sessions));
    const qint64 kept = onDisk(file, u"SELECT count(*) FROM events"_s);
    QVERIFY(kept >= tasks * TaskStore::maxEvents);
    QVERIFY2(kept < tasks * (TaskStore::maxEvents + mostOver), qPrintable(QString::number(kept)));
}

void TestTaskStore::answersComeOnTheCallersThread()
{
    TaskStore store(fresh());
    QThread *answered = nullptr;
    store.open(this, [&answered](const auto &) { answered = QThread::currentThread(); });
    QVERIFY(!answered);
    QTRY_COMPARE(answered, QThread::currentThread());
}

void TestTaskStore::answersForTheGoneAreDropped()
{
    TaskStore store(fresh());
    bool answered = false;
    {
        QObject context;
        store.open(&context, [&answered](const auto &) { answered = true; });
    }
    QVERIFY(test::open(store)); // behind the first
    QVERIFY(!answered);
}

void TestTaskStore::theEndWaitsForWhatWasAskedFor()
{
    const QString file = fresh();
    constexpr int count = 200;
    {
        TaskStore store(file);
        store.open(this, {});
        for (int key = 1; key <= count; ++key)
            store.write(std::make_shared<StoreBatch>(StoreBatch{.put = {simpleTask(key)}}), this, {});
    }
    TaskStore store(file);
    QCOMPARE(int(test::open(store)->tasks.size()), count);
}

/// What a kill leaves is the files as they are at that moment: a copy of them stands in for it.
void TestTaskStore::whatWasAcknowledgedSurvivesAKill()
{
    const QString file = fresh();
    TaskStore store(file);
    QVERIFY(test::open(store));
    qint64 acknowledged = 0;
    for (int round = 0; round < 10; ++round) {
        for (int step = 0; step < 20; ++step) {
            const qint64 key = round * 20 + step + 1;
            store.write(std::make_shared<StoreBatch>(StoreBatch{.put = {simpleTask(key)}}), this,
                        [&acknowledged, key](const Result<void> &done) { acknowledged = done ? key : -1; });
        }
        const qint64 goal = round * 20 + 7;
        QTRY_VERIFY(acknowledged >= goal);
        const qint64 safe = acknowledged;
        const QString copy = file + u".copy"_s + QString::number(round);
        // The log after the database: what a checkpoint moves meanwhile is then in both, never in neither.
        QVERIFY(QFile::copy(file, copy));
        QVERIFY(QFile::copy(file + u"-wal"_s, copy + u"-wal"_s));
        TaskStore after(copy);
        const auto contents = test::open(after);
        QVERIFY(contents);
        QVERIFY(contents->damagedFile.isEmpty());
        QVERIFY(qint64(contents->tasks.size()) >= safe);
        for (size_t at = 0; at < contents->tasks.size(); ++at)
            QVERIFY(contents->tasks[at] == simpleTask(qint64(at) + 1));
    }
}

void TestTaskStore::whatIsKeptComesBack()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"t.sqlite"_s);
    const auto kept = [](TaskStore &store, const QString &name) {
        return answerOf<QByteArray>([&](QObject *context, auto done) { store.kept(name, context, done); });
    };
    {
        TaskStore store(file);
        QVERIFY(!kept(store, u"a"_s)); // not open
        QVERIFY(open(store));
        QCOMPARE(kept(store, u"a"_s).value(), QByteArray());
        store.keep(u"a"_s, "first");
        store.keep(u"a"_s, "second");
    }
    TaskStore store(file);
    QVERIFY(open(store));
    QCOMPARE(kept(store, u"a"_s).value(), QByteArray("second"));
    QCOMPARE(kept(store, u"b"_s).value(), QByteArray());
}

QTEST_GUILESS_MAIN(TestTaskStore)
#include "tst_taskstore.moc"
