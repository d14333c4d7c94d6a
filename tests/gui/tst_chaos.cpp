// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The real program is killed again and again while tasks finish; in the end every clip is there exactly once.
//   RUSHES_CHAOS_KILLS  how often (20)
//   RUSHES_CHAOS_SEED   of the moments and the faults (by chance; printed)

#include "simulator/SimulatedGateway.h"
#include "tasks/SqlConnection.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace rushes;

namespace
{
constexpr int tasks = 50;
constexpr int clipSaved = 3; // on disk enums are their numbers

int fromEnvironment(const char *name, int standard)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : standard;
}

QByteArray hashOf(const QString &file)
{
    QFile in(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return in.open(QIODevice::ReadOnly) && hash.addData(&in) ? hash.result() : QByteArray();
}
} // namespace

class ChaosTest final : public QObject
{
    Q_OBJECT
private slots:
    void everyClipIsThereOnceWhateverIsKilled();

private:
    void addTasks(QRandomGenerator &random, int kills);
    void start(const QStringList &ids = {});
    void kill();
    QStringList clips() const;
    int inDatabase(const QString &condition) const;
    void nothingHalfHasAName() const;
    void everythingIsThereOnce() const;

    SimulatedGateway m_gateway;
    QTemporaryDir m_folder;
    QStringList m_ids;
    QProcess m_program;
};

/// They finish one after the other while the program is killed; most have something wrong on the way.
void ChaosTest::addTasks(QRandomGenerator &random, int kills)
{
    const Fault faults[] = {Fault::None,         Fault::None,            Fault::HalfOnce,
                            Fault::IgnoresRange, Fault::ServerErrorOnce, Fault::RedirectElsewhere};
    for (int number = 0; number < tasks; ++number) {
        SimulatedTask task;
        task.prompt = u"a cat, take %1"_s.arg(number % 5); // names that collide
        task.clip = number;
        task.queued = 0ms;
        task.running = 1s * (1 + random.bounded(kills));
        task.clipFault = number % 12 == 0 ? Fault::SlowBody : faults[random.bounded(int(std::size(faults)))];
        m_ids << m_gateway.add(task);
    }
}

void ChaosTest::start(const QStringList &ids)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    environment.insert(u"HOME"_s, m_folder.path());
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    m_program.setProcessEnvironment(environment);
    m_program.setStandardOutputFile(QProcess::nullDevice());
    m_program.setStandardErrorFile(QProcess::nullDevice());
    m_program.start(QStringLiteral(RUSHES_PROGRAM),
                    QStringList{u"--data-dir"_s, m_folder.filePath(u"profile"_s), u"--save-dir"_s,
                                m_folder.filePath(u"library"_s), u"--server"_s, m_gateway.url().toString()} +
                        ids);
    QVERIFY(m_program.waitForStarted());
}

void ChaosTest::kill()
{
    QVERIFY2(m_program.state() == QProcess::Running, "the program ended by itself");
    m_program.kill();
    QVERIFY(m_program.waitForFinished());
}

QStringList ChaosTest::clips() const
{
    QStringList files;
    QDirIterator all(m_folder.filePath(u"library"_s), {u"*.mp4"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files << all.next();
    return files;
}

/// How many tasks fulfil it; -1: the database cannot be asked.
int ChaosTest::inDatabase(const QString &condition) const
{
    SqlConnection database;
    return int(database.open(m_folder.filePath(u"profile/tasks.sqlite"_s))
                   .and_then([&] { return database.number(u"SELECT count(*) FROM tasks WHERE "_s + condition); })
                   .value_or(-1));
}

void ChaosTest::nothingHalfHasAName() const
{
    QSet<QByteArray> whole;
    for (const QString &id : m_ids)
        whole.insert(QCryptographicHash::hash(m_gateway.clip(id), QCryptographicHash::Sha256));
    for (const QString &file : clips())
        QVERIFY2(whole.contains(hashOf(file)), qPrintable(file));
}

void ChaosTest::everythingIsThereOnce() const
{
    QCOMPARE(clips().size(), tasks);
    QCOMPARE(inDatabase(u"1"_s), tasks);
    SqlConnection database;
    QVERIFY(database.open(m_folder.filePath(u"profile/tasks.sqlite"_s)));
    auto query = database.prepare(u"SELECT task_id, clip_file, clip_sha256 FROM tasks"_s);
    QVERIFY(query.has_value());
    QSet<QString> files;
    while (query->step().value()) {
        const QByteArray expected = QCryptographicHash::hash(m_gateway.clip(query->text(0)),
                                                             QCryptographicHash::Sha256);
        const QString file = query->text(1);
        QCOMPARE(hashOf(file), expected);
        QCOMPARE(query->bytes(2), expected);
        files.insert(file);
    }
    QCOMPARE(files.size(), tasks);
}

void ChaosTest::everyClipIsThereOnceWhateverIsKilled()
{
    const int kills = fromEnvironment("RUSHES_CHAOS_KILLS", 20);
    const int seed = fromEnvironment("RUSHES_CHAOS_SEED", int(QRandomGenerator::system()->bounded(1'000'000)));
    qInfo("%d kills, seed %d", kills, seed);
    QRandomGenerator random{quint32(seed)};
    QVERIFY(m_gateway.start());
    QVERIFY(QDir(m_folder.path()).mkdir(u"profile"_s));
    {
        QSettings settings(m_folder.filePath(u"profile/settings.ini"_s), QSettings::IniFormat);
        settings.setValue("watching/running", 2);
        settings.setValue("watching/queued", 2);
        settings.setValue("saving/atOnce", 8);
        settings.setValue("saving/perHost", 8);
    }
    addTasks(random, kills);
    start(m_ids);
    QTRY_COMPARE_WITH_TIMEOUT(inDatabase(u"1"_s), tasks, 20'000);
    for (int number = 0; number < kills; ++number) {
        QTest::qWait(200 + random.bounded(1300)); // from before the window is there to well within transfers
        kill();
        nothingHalfHasAName();
        if (QTest::currentTestFailed())
            return;
        start();
    }
    kill(); // what trickled is fetched quickly now
    for (const QString &id : std::as_const(m_ids))
        m_gateway.setClipFault(id, Fault::None);
    start();
    QTRY_COMPARE_WITH_TIMEOUT(inDatabase(u"clip_state = %1"_s.arg(clipSaved)), tasks, 180'000);
    kill();
    everythingIsThereOnce();
}

QTEST_GUILESS_MAIN(ChaosTest)
#include "tst_chaos.moc"
