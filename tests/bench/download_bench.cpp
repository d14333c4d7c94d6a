// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// download_bench FOLDER AT_ONCE ADDRESS…: saves the clips at these addresses into FOLDER with the whole program
// around it (store, book, queue, window), and prints one line of JSON: milliseconds from the replies to the last
// clip in the database, processor time, memory above what the idle window had, and how long the window's thread
// was kept from its events.

#include "MainWindow.h"
#include "Session.h"
#include "api/TaskParser.h"
#include "widgets/Appearance.h"
#include "widgets/Style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <sys/resource.h>
#include <thread>

using namespace rushes;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{
double cpuMilliseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

/// KiB.
qint64 residentMemory()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

/// The most that was seen, looked at every five milliseconds.
class MemoryWatch final
{
public:
    MemoryWatch() : m_thread([this] {
        while (!m_ends) {
            m_most = std::max(m_most.load(), residentMemory());
            std::this_thread::sleep_for(5ms);
        }
    })
    {
    }
    ~MemoryWatch()
    {
        m_ends = true;
        m_thread.join();
    }
    qint64 most() const { return m_most; }

private:
    std::atomic<bool> m_ends{};
    std::atomic<qint64> m_most{};
    std::thread m_thread;
};

/// How late a timer of one millisecond is, on the thread that draws.
class StallWatch final : public QObject
{
public:
    StallWatch()
    {
        m_since.start();
        startTimer(1, Qt::PreciseTimer);
    }
    double worst() const { return m_late.empty() ? 0 : *std::ranges::max_element(m_late); }
    double p99()
    {
        std::ranges::sort(m_late);
        return m_late.empty() ? 0 : m_late[m_late.size() * 99 / 100];
    }

protected:
    void timerEvent(QTimerEvent *) override { m_late.push_back(double(m_since.nsecsElapsed()) / 1e6 - 1); m_since.start(); }

private:
    QElapsedTimer m_since;
    std::vector<double> m_late;
};

TaskReport finished(const QString &id, const QString &address)
{
    const QString raw = uR"({"id":"%1","status":"completed","video_url":"%2"})"_s.arg(id, address);
    return TaskParser::parse(raw.toUtf8(), 200, {id}).value();
}
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 4)
        return std::fputs("download_bench FOLDER AT_ONCE ADDRESS…\n", stderr), 2;
    app.setStyle(new Style);
    Appearance appearance;
    appearance.apply(Settings::Appearance::Light);
    QTemporaryDir folder;
    Profile profile(folder.path());
    profile.make();
    MemorySecrets secrets;
    Session session(profile, secrets);
    session.settings.setSavesAtOnce(arguments[2].toInt());
    session.settings.setSavesPerHost(arguments[2].toInt());
    session.settings.setNameTemplate(u"{id}"_s);
    session.setLibraryFolder(arguments[1]);
    MainWindow window(session);
    session.book.load();
    window.show();
    const QStringList addresses = arguments.sliced(3);
    std::vector<NewTask> tasks;
    for (int number = 0; number < addresses.size(); ++number)
        tasks.push_back({u"none"_s, {u"clip-%1"_s.arg(number)}, {}, {}});

    std::optional<MemoryWatch> memory;
    std::optional<StallWatch> stalls;
    QElapsedTimer clock;
    double cpu = 0;
    qint64 idle = 0;
    QTimer::singleShot(1500, &app, [&] {
        session.book.add(tasks, &app, [&](const Result<TaskBook::AddOutcome> &outcome) {
            QTimer::singleShot(1500, &app, [&, added = outcome.value().added] {
                idle = residentMemory();
                memory.emplace();
                stalls.emplace();
                cpu = cpuMilliseconds();
                clock.start();
                for (int number = 0; number < addresses.size(); ++number)
                    session.book.applyReport(added[size_t(number)],
                                             finished(tasks[size_t(number)].id.value, addresses[number]), 200, 1ms);
            });
        });
    });
    QObject::connect(&session.book, &TaskBook::changed, &app, [&] {
        for (int row = 0; row < session.book.size(); ++row) {
            if (session.book.at(row).clip.state != ClipState::Saved)
                return;
        }
        std::printf("{\"wall\": %.0f, \"cpu\": %.0f, \"memory_mib\": %.1f, \"stall_p99\": %.1f, \"stall_worst\": %.1f}\n",
                    double(clock.elapsed()), cpuMilliseconds() - cpu, double(memory->most() - idle) / 1024,
                    stalls->p99(), stalls->worst());
        app.exit(0);
    });
    QTimer::singleShot(300'000, &app, [&] { app.exit(1); });
    return app.exec();
}
