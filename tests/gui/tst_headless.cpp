// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "HeadlessWait.h"
#include "simulator/SimulatedGateway.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

/// "rushes --headless wait" as a script has it: the real program, without a display, on real sockets.
class HeadlessTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_gateway.start()); }
    void allSavedIsZero();
    void someFailedIsOne();
    void aBatchIsWaitedForAgain();
    void linesTellWhatChanges();
    void jsonIsOneObjectALine();
    void errorsAreTwo_data();
    void errorsAreTwo();
    void aRefusedKeyIsTwo();
    void statesOfTasks_data();
    void statesOfTasks();
    void aLineStaysALine();

private:
    struct Outcome {
        int exit{-1};
        QString out, error;
    };
    /// In a profile of its own, unless one is named.
    Outcome run(const QStringList &arguments, const QString &profile = {});
    QString finished()
    {
        const QString id = m_gateway.add({});
        m_gateway.finishNow(id);
        return id;
    }
    QString failed()
    {
        SimulatedTask task;
        task.failure = u"content policy"_s;
        const QString id = m_gateway.add(task);
        m_gateway.finishNow(id);
        return id;
    }

    SimulatedGateway m_gateway;
    QTemporaryDir m_folder;
    int m_profiles{};
};

HeadlessTest::Outcome HeadlessTest::run(const QStringList &arguments, const QString &profile)
{
    const QString data = profile.isEmpty() ? m_folder.filePath(u"profile%1"_s.arg(++m_profiles)) : profile;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        environment.remove(name);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(RUSHES_PROGRAM), QStringList{u"--headless"_s} + arguments +
                                                      QStringList{u"--data-dir"_s, data, u"--save-dir"_s, data + u"/clips"_s,
                                                                  u"--server"_s, m_gateway.url().toString()});
    if (!program.waitForFinished(60'000))
        program.kill();
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1, QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

void HeadlessTest::allSavedIsZero()
{
    const QString profile = m_folder.filePath(u"all"_s);
    const Outcome outcome = run({u"wait"_s, finished(), finished()}, profile);
    QVERIFY2(outcome.exit == 0, qPrintable(outcome.error + outcome.out));
    QCOMPARE(QDir(profile + u"/clips"_s).entryList({u"*.mp4"_s}).size(), 2);
    QCOMPARE(outcome.out.count(u"\tsaved\t"_s), 2);
}

void HeadlessTest::someFailedIsOne()
{
    const Outcome outcome = run({u"wait"_s, finished(), failed()});
    QVERIFY2(outcome.exit == 1, qPrintable(outcome.error + outcome.out));
    QCOMPARE(outcome.out.count(u"\tsaved\t"_s), 1);
    QCOMPARE(outcome.out.count(u"\tfailed\t"_s), 1);
}

void HeadlessTest::aBatchIsWaitedForAgain()
{
    const QString profile = m_folder.filePath(u"batch"_s);
    QCOMPARE(run({u"wait"_s, u"--batch"_s, u"night"_s, finished()}, profile).exit, 0);
    const Outcome again = run({u"wait"_s, u"--batch"_s, u"night"_s, u"--json"_s}, profile);
    QVERIFY2(again.exit == 0, qPrintable(again.error));
    QVERIFY(again.out.contains(u"night"_s));
    const Outcome other = run({u"wait"_s, u"--batch"_s, u"day"_s}, profile);
    QCOMPARE(other.exit, 2);
    QVERIFY(other.error.contains(u"day"_s));
    QCOMPARE(run({u"wait"_s}, profile).exit, 0); // nothing is under way
}

void HeadlessTest::linesTellWhatChanges()
{
    SimulatedTask task;
    task.queued = {};
    task.running = std::chrono::seconds(4);
    const QString id = m_gateway.add(task);
    const Outcome outcome = run({u"wait"_s, id});
    QVERIFY2(outcome.exit == 0, qPrintable(outcome.error + outcome.out));
    const QStringList lines = outcome.out.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() >= 3);
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        QCOMPARE(fields.size(), 4);
        QVERIFY(QDateTime::fromString(fields[0], Qt::ISODate).isValid());
        QCOMPARE(fields[1], id);
    }
    QVERIFY(QFile::exists(lines.last().section(u'\t', 3)));
}

void HeadlessTest::jsonIsOneObjectALine()
{
    const Outcome outcome = run({u"wait"_s, u"--json"_s, finished(), failed()});
    QCOMPARE(outcome.exit, 1);
    QStringList states;
    for (const QString &line : outcome.out.split(u'\n', Qt::SkipEmptyParts)) {
        const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
        QVERIFY2(object.contains(u"id"_s) && object.contains(u"time"_s), qPrintable(line));
        states << object[u"state"_s].toString();
        QVERIFY(object[u"state"_s] != u"saved"_s || QFile::exists(object[u"file"_s].toString()));
        QVERIFY(object[u"state"_s] != u"failed"_s || !object[u"reason"_s].toString().isEmpty());
    }
    QVERIFY(states.contains(u"saved"_s) && states.contains(u"failed"_s));
}

void HeadlessTest::errorsAreTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no word") << QStringList{};
    QTest::newRow("another word") << QStringList{u"watch"_s};
    QTest::newRow("with a window's option") << QStringList{u"wait"_s, u"--demo"_s};
    QTest::newRow("no id") << QStringList{u"wait"_s, u"two words"_s};
    QTest::newRow("no file") << QStringList{u"wait"_s, u"--add-file"_s, u"/nowhere/ids.txt"_s};
    QTest::newRow("no folder") << QStringList{u"wait"_s, u"--data-dir"_s, u"/proc/none"_s};
}

void HeadlessTest::errorsAreTwo()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments, arguments.contains(u"--data-dir"_s) ? u"/proc/none"_s : QString());
    QCOMPARE(outcome.exit, 2);
    QCOMPARE(outcome.error.count(u'\n'), 1); // one sentence
    QVERIFY(outcome.out.isEmpty());
}

void HeadlessTest::aRefusedKeyIsTwo()
{
    SimulatedGateway strict;
    strict.setKey(u"sk-right"_s);
    QVERIFY(strict.start());
    const QString id = strict.add({});
    QProcess program;
    program.start(QStringLiteral(RUSHES_PROGRAM), {u"--headless"_s, u"wait"_s, id, u"--data-dir"_s, m_folder.filePath(u"refused"_s), u"--server"_s,
                                                   strict.url().toString()});
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardError().contains("refused the key"));
}

void HeadlessTest::statesOfTasks_data()
{
    QTest::addColumn<Task>("task");
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("end");
    const auto row = [](const char *name, const QString &state, bool end, auto edit) {
        Task task;
        edit(task);
        QTest::newRow(name) << task << state << end;
    };
    row("new", u"unknown"_s, false, [](Task &) {});
    row("running", u"running"_s, false, [](Task &task) { task.status = TaskStatus::Running; });
    row("completed, on its way", u"completed"_s, false, [](Task &task) { task.status = TaskStatus::Completed; });
    row("saving", u"saving"_s, false, [](Task &task) { task.status = TaskStatus::Completed, task.clip.state = ClipState::Saving; });
    row("saved", u"saved"_s, true, [](Task &task) { task.status = TaskStatus::Completed, task.clip.state = ClipState::Saved; });
    row("given up", u"not-saved"_s, true, [](Task &task) { task.status = TaskStatus::Completed, task.clip.state = ClipState::Failed; });
    row("failed", u"failed"_s, true, [](Task &task) { task.status = TaskStatus::Failed; });
    row("vanished", u"not-found"_s, true, [](Task &task) { task.vanished = true; });
    row("silence is no failure", u"running"_s, false, [](Task &task) { task.status = TaskStatus::Running, task.failures = 99; });
}

void HeadlessTest::statesOfTasks()
{
    QFETCH(Task, task);
    const HeadlessWait::Line line = HeadlessWait::lineOf(task);
    QTEST(line.state, "state");
    QTEST(HeadlessWait::isEnd(line), "end");
}

void HeadlessTest::aLineStaysALine()
{
    Task task;
    task.id = {u"task_1"_s};
    task.status = TaskStatus::Failed;
    task.failure.message = u"two\nlines\tand a tab"_s;
    const QByteArray line = HeadlessWait::format(task, HeadlessWait::lineOf(task), {}, false);
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(line.count('\t'), 3);
}

QTEST_GUILESS_MAIN(HeadlessTest)
#include "tst_headless.moc"
