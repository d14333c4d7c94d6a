// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Gateway.h"
#include "media/Transfers.h"
#include "tasks/Task.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QRandomGenerator>
#include <QSet>
#include <QThread>

#include <map>
#include <vector>

namespace rushes
{
class TaskBook;
class TaskStore;
struct RowChange;

/// Saves the clips of completed tasks: which next (the one whose address ends soonest), how many at once,
/// when again after a failure, and what a finished transfer means for the task. Everything it learns goes
/// into the book as Clip, so that a restart goes on where it stopped. Lives on the main thread; the transfers
/// run on a thread of their own.
class DownloadQueue final : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString libraryFolder; ///< absolute; made when first needed
        QString nameTemplate = QStringLiteral("{date} {prompt} {id}");
        bool automatic{true}; ///< save every clip as soon as it is completed
        int atOnce{4};
        int atOncePerHost{4};
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

    void
    save(const std::vector<TaskKey> &keys); ///< by hand: also after a failure, or when the file is missing
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
        enum class Step { Waiting, Reading, Running } step{Step::Waiting};
        Timestamp notBefore{};
        int attempts{};
        std::optional<Timestamp> staleSince; ///< the address of the report of then is no longer good
        QString host;
        qint64 received{};
    };

    void consider(const Task &task);
    void takeRows(int first, int last);
    void takeChanges(const std::vector<RowChange> &changes);
    void findMissing();
    void pump();
    bool mayStart(const Task &task, const Entry &entry) const;
    int running(const QString &host) const;
    void begin(TaskKey key, Entry &entry);
    void launch(TaskKey key, const QByteArray &reply);
    DownloadJob jobFor(const Task &task, const TaskReport &report) const;
    QString finalFileFor(const Task &task) const;
    void takeProgress(TaskKey key, const DownloadProgress &progress);
    void takeResult(TaskKey key, const Result<DownloadResult> &result);
    void takeFailure(TaskKey key, Entry &entry, const Error &error);
    void giveUp(TaskKey key, const Error &error); ///< until somebody asks by hand
    void wait(TaskKey key, Entry &entry, const Error &error, std::chrono::milliseconds pause);
    std::chrono::milliseconds backOff(int attempts);

    TaskBook &m_book;
    TaskStore &m_store;
    const Clock &m_clock;
    Options m_options;
    std::vector<Gateway> m_gateways;
    std::map<TaskKey, Entry> m_wanted;
    QSet<TaskKey> m_declined; ///< cancelled by hand in this run
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
