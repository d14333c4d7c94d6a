// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Gateway.h"
#include "api/HandOver.h"
#include "media/ClipJob.h"
#include "media/Transfers.h"
#include "tasks/Task.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QRandomGenerator>
#include <QSet>
#include <QThread>

#include <map>
#include <set>
#include <vector>

namespace rushes
{
class TaskBook;
class TaskStore;
struct RowChange;

/// Saves the clips of completed tasks: which next (the one whose address ends soonest), how many at once,
/// when again after a failure, and what a finished transfer means for the task. Everything it learns goes
/// into the book as Clip, so that a restart goes on where it stopped; the bytes that arrived lie in the
/// library as a hidden part file. Lives on the main thread; the transfers run on a thread of their own. A
/// refused address (403, 404, 410) waits for a newer report; one that is no clip is asked for again a few
/// times; a disk that refuses holds everything up until one clip could be written to it; anything else is
/// tried again for ever, with growing pauses.
class DownloadQueue final : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString libraryFolder; ///< absolute; made when first needed
        QString nameTemplate = QStringLiteral("{date} {prompt} {id}");
        QString folderTemplate; ///< of the sub-folder; empty: none
        Encoding encoding{Encoding::AsSent};
        bool sidecars{};      ///< a JSON file beside each clip
        NetworkChoice network;
        bool automatic{true}; ///< save every clip as soon as it is completed
        int atOnce{4};
        int atOncePerHost{4};
        /// The pause after the first failure in a row; doubles up to 150 times as much, with jitter.
        std::chrono::milliseconds firstPause{2'000};
        std::chrono::milliseconds storagePause{15'000}; ///< after the disk refused
        std::chrono::milliseconds addressGrace{
            30'000}; ///< completed without an address: the next report has it
        std::chrono::milliseconds stallLimit{30'000}; ///< without a byte a transfer is given up
        bool operator==(const Options &) const = default;
    };
    /// What is going on, for the status bar.
    struct Activity {
        int running{};
        int waiting{};
        double bytesPerSecond{};
        std::optional<Error> storage; ///< the library cannot be written: everything waits for it
    };

    DownloadQueue(TaskBook &book, TaskStore &store, const Clock &clock, QObject *parent = nullptr);
    ~DownloadQueue() override; ///< aborts what runs and waits for the thread; parts stay

    void setOptions(const Options &options);
    void setGateways(const std::vector<Gateway> &gateways);

    /// By hand: also after a failure, or when the file is missing or changed.
    void save(const std::vector<TaskKey> &keys);
    void cancel(const std::vector<TaskKey> &keys); ///< back to ClipState::None; the part is deleted
    Activity activity() const;

signals:
    void activityChanged();
    /// The address is no longer good: somebody should ask the gateway for a fresh one.
    void freshAddressNeeded(rushes::TaskKey key);
    void saved(rushes::TaskKey key);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Entry { ///< a clip that is wanted and not saved
        /// Ready: its reply was read ahead of its turn, so that no transfer waits for the store.
        enum class Step { Waiting, Reading, Ready, Running } step{Step::Waiting};
        int run{};            ///< number of the reading or the transfer under way
        Timestamp deadline{}; ///< its place in the line
        Timestamp wakes{};    ///< its place among those asleep
        DownloadJob job;      ///< Ready: what is to be launched
        Timestamp notBefore{};
        std::chrono::milliseconds pause{};    ///< that notBefore ends: a clock set back must not prolong it
        int attempts{};                       ///< that brought nothing new, in a row
        int questions{};                      ///< for a fresh address, in a row
        bool stale{};                         ///< the addresses that were tried are no longer good
        std::optional<Timestamp> triedReport; ///< Task::answered of the report they are from
        QString host;                         ///< where it was fetched from last; empty: not known yet
        qint64 received{};                    ///< bytes in the part
        qint64 most{};                        ///< that ever lay there
    };

    // what is wanted
    void consider(const Task &task);
    void takeRows(int first, int last);
    void takeChanges(const std::vector<RowChange> &changes);
    void takeRemovals(const std::vector<Task> &tasks);
    void tidyUp();
    void discardLeft(const QStringList &parts);

    void want(const Task &task, Entry entry);
    bool forget(TaskKey key); ///< false: it was not wanted
    void setStep(TaskKey key, Entry &entry, Entry::Step step);
    void place(TaskKey key, Entry &entry); ///< by step, deadline and notBefore, after any of them changed
    void unplace(TaskKey key, const Entry &entry);

    // what runs (DownloadQueueTurns.cpp)
    void pumpSoon(); ///< once for all that happens in this turn of the event loop
    void pump();
    void launchReady(int atOnce);
    void wake(Timestamp now);
    void readAhead(Timestamp now, int atOnce);
    void askForAddress(TaskKey key, Entry &entry, Timestamp now);
    void armTimer(Timestamp now);
    int count(Entry::Step step, const QString &host = {}) const;
    void begin(TaskKey key, Entry &entry);
    void prepare(TaskKey key, Entry &entry, const QByteArray &reply);
    void launch(TaskKey key, Entry &entry);
    std::optional<Timestamp> reportOnDisk(TaskKey key) const;
    const Gateway *gatewayOf(const Task &task) const;
    QString finalFileFor(const Task &task, const TaskReport &report) const;
    QString partFileFor(const Task &task) const;

    // what comes of it (DownloadQueueOutcomes.cpp)
    void takeProgress(TaskKey key, int run, const DownloadProgress &progress);
    void takeResult(TaskKey key, int run, const Result<DownloadResult> &result);
    void takeFailure(TaskKey key, Entry &entry, const Error &error);
    void giveUp(TaskKey key, const Error &error); ///< until somebody asks by hand
    void wait(TaskKey key, Entry &entry, const Error &error, std::chrono::milliseconds pause);
    void measure(qint64 bytes);
    std::chrono::milliseconds backOff(int attempts);

    /// On the media thread, later.
    template <class Work>
    void onMediaThread(Work work)
    {
        handOver(m_transfers, std::move(work));
    }

    TaskBook &m_book;
    TaskStore &m_store;
    const Clock &m_clock;
    Options m_options;
    std::vector<Gateway> m_gateways;
    std::map<TaskKey, Entry> m_wanted;
    using Places = std::set<std::pair<Timestamp, TaskKey>>;
    Places m_line;           ///< those Waiting whose turn may come at once, soonest deadline first
    Places m_asleep;         ///< those Waiting for a time, soonest first; the paused ones at the end of time
    Places m_busy;           ///< all others, soonest deadline first
    Timestamp m_lastWaking{};
    bool m_pumpsSoon{};
    QSet<TaskKey> m_declined; ///< cancelled by hand in this run
    int m_runs{};
    std::optional<Error> m_storage;
    Timestamp m_storageUntil{};
    double m_rate{};
    qint64 m_counted{};
    QElapsedTimer m_rateClock;
    QRandomGenerator m_random;
    QBasicTimer m_timer;
    QThread m_thread;
    Transfers *m_transfers; ///< lives on m_thread
};
} // namespace rushes
