// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Damage, old versions and what is made of them: the store's worker and its parts, on one thread.
#include "tasks/SqlConnection.h"
#include "tasks/TaskBench.h"
#include "tasks/TaskStoreSalvage.h"
#include "tasks/TaskStoreSchema.h"
#include "tasks/TaskStoreWorker.h"

#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace rushes;
using namespace rushes::test;

class TestTaskStoreDamage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void damageIsSetAside_data();
    void damageIsSetAside();
    void whatCanBeReadIsTakenOver_data();
    void whatCanBeReadIsTakenOver();
    void damageThatIsMetWhileWritingIsMended();
    void keysAreNotReusedAfterDamage();
    void anotherErrorIsNotDamage();
    void anInterruptedRebuildIsFinished();
    void anUnfinishedRebuildIsForgotten();
    void secondDamageGetsItsOwnName();
    void aFailedMigrationChangesNothing();
    void aNewerVersionIsNotMigrated();
    void aMigrationKeepsACopy();
    void theCopyHoldsWhatIsStillInTheLog();
    void aDatabaseOfVersion1IsTakenOver();
    void aDatabaseOfVersion2IsTakenOver();
    void aDatabaseOfVersion3IsTakenOver();
    void tenThousandTasksAreReadWithoutTheRepliesOfTheirHistory();
    void aHistoryIsReadWithoutItsReplies();
    void anEmptyFileIsANewDatabase();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QStringList files(const QString &pattern) const { return QDir(m_folder->path()).entryList({pattern}); }
};

static std::vector<Task> manyTasks(int count)
{
    std::vector<Task> tasks;
    for (int number = 1; number <= count; ++number) {
        Task task;
        task.key = TaskKey{number};
        task.gateway = u"one"_s;
        task.id = {u"m:"_s + QString::number(number)};
        task.prompt = QString(300, QChar(char16_t(u'a' + number % 26)));
        tasks.push_back(task);
    }
    return tasks;
}

static bool fill(const QString &file, const std::vector<Task> &tasks)
{
    TaskStoreWorker worker(file);
    StoreBatch batch{.put = tasks};
    for (const Task &task : tasks) {
        batch.replies.emplace_back(task.key, task.prompt.toUtf8());
        batch.events.push_back({.key = task.key, .at = noon, .reply = task.prompt.toUtf8()});
    }
    return worker.open() && worker.write(batch);
}

/// Overwrites part of a file, given in hundredths of its length.
static bool scratch(const QString &name, int from, int to)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const qint64 first = file.size() * from / 100;
    const qint64 last = file.size() * to / 100;
    return file.seek(first) && file.write(QByteArray(last - first, '\xa5')) == last - first;
}

/// As after a kill: a log is there (this one holds nothing), so that the whole database is looked at.
static bool leaveLog(const QString &name)
{
    QFile file(name + u"-wal"_s);
    return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
}

void TestTaskStoreDamage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"tasks.sqlite"_s);
}

void TestTaskStoreDamage::damageIsSetAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no database at all") << QByteArray(10'000, 'x');
    QTest::newRow("a web page") << QByteArray("<!doctype html><title>Sign in</title>").repeated(50);
    QTest::newRow("only the header") << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\x7f');
}

void TestTaskStoreDamage::damageIsSetAside()
{
    QFETCH(QByteArray, bytes);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    TaskStoreWorker worker(m_file);
    const auto contents = worker.open();
    QVERIFY2(contents, contents ? "" : qPrintable(contents.error().detail));
    QVERIFY(contents->tasks.empty());
    QFile damaged(contents->damagedFile);
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QVERIFY(damaged.readAll() == bytes);
    QVERIFY(worker.write({.put = manyTasks(1)}));
}

void TestTaskStoreDamage::whatCanBeReadIsTakenOver_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("a hole in the middle") << 40 << 45;
    QTest::newRow("a hole near the start") << 3 << 6;
    QTest::newRow("the end is gone") << 90 << 100;
}

void TestTaskStoreDamage::whatCanBeReadIsTakenOver()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const auto tasks = manyTasks(3000);
    QVERIFY(fill(m_file, tasks));
    QVERIFY(scratch(m_file, from, to));
    QVERIFY(leaveLog(m_file));
    {
        TaskStoreWorker worker(m_file);
        const auto contents = worker.open();
        QVERIFY2(contents, contents ? "" : qPrintable(contents.error().detail));
        QVERIFY(QFile::exists(contents->damagedFile));
        QVERIFY2(contents->tasks.size() > tasks.size() / 2, std::to_string(contents->tasks.size()).c_str());
        for (const Task &task : contents->tasks)
            QVERIFY(task == tasks[size_t(task.key) - 1]);
        const TaskKey known = contents->tasks.front().key;
        QCOMPARE(worker.reply(known).value(), tasks[size_t(known) - 1].prompt.toUtf8());
        if (to < 100) { // the events were written last
            const auto history = worker.eventsWithReplies(known);
            QCOMPARE(history->size(), 1u);
            QCOMPARE(history->front().reply, tasks[size_t(known) - 1].prompt.toUtf8());
        }
    }
    TaskStoreWorker again(m_file);
    QVERIFY(again.open()->damagedFile.isEmpty());
}

void TestTaskStoreDamage::damageThatIsMetWhileWritingIsMended()
{
    auto tasks = manyTasks(3000);
    QVERIFY(fill(m_file, tasks));
    QVERIFY(scratch(m_file, 90, 100)); // history, which is not looked at after a clean end
    TaskStoreWorker worker(m_file);
    const auto contents = worker.open();
    QVERIFY(contents);
    QVERIFY(contents->damagedFile.isEmpty());
    tasks.front().seen = true;
    StoreBatch batch{.put = {tasks.front()}};
    for (const Task &task : tasks)
        batch.events.push_back({.key = task.key, .at = noon});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the database was damaged .*\\.damaged-.*"_s));
    const auto written = worker.write(batch);
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    QCOMPARE(files(u"*.damaged-*"_s).size(), 1);
    QVERIFY(worker.open()->tasks == tasks);
}

void TestTaskStoreDamage::keysAreNotReusedAfterDamage()
{
    QVERIFY(fill(m_file, manyTasks(3000)));
    QVERIFY(scratch(m_file, 40, 45));
    TaskStoreWorker worker(m_file);
    QCOMPARE(worker.open()->nextKey, 3001);
}

void TestTaskStoreDamage::anotherErrorIsNotDamage()
{
    QVERIFY(QDir().mkdir(m_file));
    TaskStoreWorker worker(m_file);
    QVERIFY(!worker.open());
    QVERIFY(QFileInfo(m_file).isDir());
    QVERIFY(files(u"*.damaged-*"_s).isEmpty());
}

void TestTaskStoreDamage::anInterruptedRebuildIsFinished()
{
    QVERIFY(fill(m_file, manyTasks(5)));
    QVERIFY(QFile::rename(m_file, m_file + u".rebuilding"_s));
    TaskStoreWorker worker(m_file);
    QCOMPARE(worker.open()->tasks.size(), 5u);
}

void TestTaskStoreDamage::anUnfinishedRebuildIsForgotten()
{
    QVERIFY(fill(m_file, manyTasks(5)));
    QVERIFY(fill(m_file + u".rebuilding"_s, manyTasks(2)));
    {
        TaskStoreWorker worker(m_file);
        QCOMPARE(worker.open()->tasks.size(), 5u);
    }
    QVERIFY(scratch(m_file, 0, 1));
    TaskStoreWorker worker(m_file);
    QVERIFY(worker.open()->tasks.size() != 2);
    QVERIFY(files(u"*.rebuilding*"_s).isEmpty());
}

void TestTaskStoreDamage::secondDamageGetsItsOwnName()
{
    const QDateTime moment(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    QVERIFY(fill(m_file, manyTasks(1)));
    const auto first = rebuild(m_file, moment);
    const auto second = rebuild(m_file, moment);
    QCOMPARE(first.value(), m_file + u".damaged-20260102-030405"_s);
    QCOMPARE(second.value(), m_file + u".damaged-20260102-030405-2"_s);
    QVERIFY(QFile::exists(m_file));
}

static Result<void> addColumn(const SqlConnection &connection)
{
    return connection.exec(u"ALTER TABLE tasks ADD COLUMN extra INTEGER NOT NULL DEFAULT 5"_s);
}

static Result<void> breakOff(const SqlConnection &connection)
{
    return addColumn(connection).and_then([&connection] { return connection.exec(u"NO SUCH WORD"_s); });
}

static std::vector<schema::Migration> oursAnd(schema::Migration next)
{
    const auto ours = schema::migrations();
    std::vector<schema::Migration> all(ours.begin(), ours.end());
    all.push_back(next);
    return all;
}

constexpr int ourVersion = TaskStore::schemaVersion;

void TestTaskStoreDamage::aFailedMigrationChangesNothing()
{
    QVERIFY(fill(m_file, manyTasks(3)));
    SqlConnection connection;
    QVERIFY(connection.open(m_file));
    QVERIFY(!schema::migrate(connection, m_file, oursAnd(breakOff)));
    QCOMPARE(schema::version(connection).value(), ourVersion);
    QVERIFY(!connection.number(u"SELECT extra FROM tasks"_s));
    QVERIFY(schema::migrate(connection, m_file, oursAnd(addColumn)));
    QCOMPARE(schema::version(connection).value(), ourVersion + 1);
    QCOMPARE(connection.number(u"SELECT sum(extra) FROM tasks"_s).value(), 15);
    QCOMPARE(files(u"*.backup-*"_s), QStringList{u"tasks.sqlite.backup-v%1"_s.arg(ourVersion)});
}

void TestTaskStoreDamage::aNewerVersionIsNotMigrated()
{
    SqlConnection connection;
    QVERIFY(connection.open(m_file));
    QVERIFY(connection.exec(u"PRAGMA user_version = %1"_s.arg(ourVersion + 2)));
    QVERIFY(!schema::migrate(connection, m_file, oursAnd(addColumn)));
    QCOMPARE(schema::version(connection).value(), ourVersion + 2);
}

void TestTaskStoreDamage::aMigrationKeepsACopy()
{
    const auto tasks = manyTasks(3);
    QVERIFY(fill(m_file, tasks));
    {
        SqlConnection connection;
        QVERIFY(connection.open(m_file));
        QVERIFY(schema::migrate(connection, m_file, oursAnd(addColumn)));
    }
    TaskStoreWorker before(m_file + u".backup-v%1"_s.arg(ourVersion));
    QVERIFY(before.open()->tasks == tasks);
    TaskStoreWorker newer(m_file);
    QVERIFY(!newer.open());
}

void TestTaskStoreDamage::theCopyHoldsWhatIsStillInTheLog()
{
    QVERIFY(fill(m_file, {}));
    SqlConnection writer;
    QVERIFY(writer.open(m_file));
    QVERIFY(writer.exec(u"PRAGMA journal_mode = WAL"_s));
    QVERIFY(writer.exec(u"INSERT INTO sqlite_sequence (name, seq) VALUES ('tasks', 77)"_s));
    {
        SqlConnection connection;
        QVERIFY(connection.open(m_file));
        QVERIFY(schema::migrate(connection, m_file, oursAnd(addColumn)));
    }
    TaskStoreWorker before(m_file + u".backup-v%1"_s.arg(ourVersion));
    QCOMPARE(before.open()->nextKey, 78);
}

/// The file was written by the program when it knew version 1.
void TestTaskStoreDamage::aDatabaseOfVersion1IsTakenOver()
{
    QVERIFY(QFile::copy(QFINDTESTDATA("data/tasks-v1.sqlite"), m_file));
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
    TaskStoreWorker worker(m_file);
    const Result<StoreContents> found = worker.open();
    QVERIFY(found);
    QCOMPARE(found->tasks.size(), 3u);
    QCOMPARE(found->nextKey, 14);
    const Task &saved = found->tasks[1];
    QCOMPARE(saved.prompt, u"老茶馆里说书人抬手一指"_s);
    QCOMPARE(saved.clip.state, ClipState::Saved);
    QCOMPARE(saved.review, Review());
    QVERIFY(!saved.contradictions && !saved.findings && !saved.checked && !saved.vanished && !saved.ran);
    QVERIFY(worker.reply(saved.key)->startsWith('{'));
    QVERIFY(!worker.events(saved.key)->empty());
    QCOMPARE(files(u"*.backup-*"_s), QStringList{u"tasks.sqlite.backup-v1"_s});
}

/// The same, with what version 2 added.
void TestTaskStoreDamage::aDatabaseOfVersion2IsTakenOver()
{
    QVERIFY(QFile::copy(QFINDTESTDATA("data/tasks-v2.sqlite"), m_file));
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
    TaskStoreWorker worker(m_file);
    const Result<StoreContents> found = worker.open();
    QVERIFY(found);
    QCOMPARE(found->tasks.size(), 3u);
    Task judged = found->tasks[0];
    const Review review{4, Verdict::Picked, {{std::chrono::milliseconds(1200), u"blink"_s}}};
    QVERIFY(judged.review == review);
    QVERIFY(judged.labels.isEmpty());
    judged.labels = {u"hero"_s};
    QVERIFY(worker.write({.put = {judged}}));
    QVERIFY(worker.open()->tasks[0] == judged);
    QCOMPARE(files(u"*.backup-*"_s), QStringList{u"tasks.sqlite.backup-v2"_s});
}

/// The same, before history kept replies.
void TestTaskStoreDamage::aDatabaseOfVersion3IsTakenOver()
{
    QVERIFY(QFile::copy(QFINDTESTDATA("data/tasks-v3.sqlite"), m_file));
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner));
    TaskStoreWorker worker(m_file);
    const Result<StoreContents> found = worker.open();
    QVERIFY(found);
    QCOMPARE(found->tasks.size(), 3u);
    QCOMPARE(found->tasks[0].labels, QStringList{u"hero"_s});
    const TaskKey failed = found->tasks[1].key;
    QVERIFY(worker.reply(failed)->contains("failed"));
    std::vector<TaskEvent> history = worker.eventsWithReplies(failed).value();
    QCOMPARE(history.size(), 3u);
    QVERIFY(std::ranges::all_of(history, [](const TaskEvent &event) { return event.reply.isEmpty(); }));
    QCOMPARE(history.back().what, u"Failed"_s);
    history.push_back({failed, noon, TaskEvent::Kind::StatusChanged, u"Completed"_s, 200, 87, "{}"});
    QVERIFY(worker.write({.put = {}, .events = {history.back()}}));
    QVERIFY(worker.eventsWithReplies(failed).value() == history);
    QCOMPARE(files(u"*.backup-*"_s), QStringList{u"tasks.sqlite.backup-v3"_s});
}

/// Whoever reads the part of the file with the history meets damage.
void TestTaskStoreDamage::tenThousandTasksAreReadWithoutTheRepliesOfTheirHistory()
{
    const auto tasks = manyTasks(10'000);
    QVERIFY(fill(m_file, tasks));
    QVERIFY(scratch(m_file, 90, 100));
    TaskStoreWorker worker(m_file);
    const auto contents = worker.open();
    QVERIFY(contents);
    QVERIFY(contents->damagedFile.isEmpty());
    QVERIFY(contents->tasks == tasks);
    QVERIFY(!worker.eventsWithReplies(tasks.back().key));
}

void TestTaskStoreDamage::aHistoryIsReadWithoutItsReplies()
{
    QByteArray noise(TaskStore::maxEventReply, Qt::Uninitialized); // does not get smaller
    std::ranges::generate(noise, [random = QRandomGenerator(1)]() mutable { return char(random()); });
    TaskEvent event{.key = TaskKey{1}, .at = noon, .kind = TaskEvent::Kind::StatusChanged, .reply = noise};
    {
        TaskStoreWorker worker(m_file);
        QVERIFY(worker.open() && worker.write({.put = manyTasks(1), .events = {event}}));
        QCOMPARE(worker.eventsWithReplies(event.key)->front().reply, noise);
    }
    QVERIFY(scratch(m_file, 80, 100));
    TaskStoreWorker worker(m_file);
    QVERIFY(worker.open());
    QVERIFY(!worker.eventsWithReplies(event.key));
    event.reply.clear();
    QVERIFY(worker.events(event.key).value() == std::vector{event});
}

void TestTaskStoreDamage::anEmptyFileIsANewDatabase()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    TaskStoreWorker worker(m_file);
    const auto contents = worker.open();
    QVERIFY(contents);
    QVERIFY(contents->damagedFile.isEmpty());
}

QTEST_GUILESS_MAIN(TestTaskStoreDamage)
#include "tst_taskstoredamage.moc"
