// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Gateway.h"
#include "api/TaskReport.h"
#include "media/Download.h"
#include "tasks/Task.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

class QThread;

namespace rushes
{
class TaskBook;
class TaskStore;

/// Saves the clips of completed tasks: which next (the one whose address ends soonest), how many at once
/// (settings), when again after a failure, and what a finished transfer means for the task. Lives on the main
/// thread; the transfers run on a thread of its own. Everything it learns goes into the book as Clip.
class DownloadQueue final : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString libraryFolder;  ///< made when first needed
        QString partFolder;     ///< where parts lie; empty: in the library folder, as ".NAME.part"
        QString nameTemplate = QStringLiteral("{date} {prompt} {id}");
        bool automatic{true};   ///< save every clip as soon as it is completed
        int atOnce{4};
        int atOncePerHost{3};
        bool operator==(const Options &) const = default;
    };
    /// What is going on, for the status bar.
    struct Activity {
        int running{};
        int waiting{};
        double bytesPerSecond{};
        bool operator==(const Activity &) const = default;
    };

    DownloadQueue(TaskBook &book, TaskStore &store, const Clock &clock, QObject *parent = nullptr);
    ~DownloadQueue() override; ///< aborts what runs and waits for the thread; parts stay

    void setOptions(const Options &options);
    void setGateways(const std::vector<Gateway> &gateways);

    void save(const std::vector<TaskKey> &keys);   ///< by hand: also tried again after a failure, or missing
    void cancel(const std::vector<TaskKey> &keys); ///< back to ClipState::None; the part is deleted
    Activity activity() const;

signals:
    void activityChanged(const rushes::DownloadQueue::Activity &activity); ///< at most twice a second
    /// The address is no longer good: somebody should ask the gateway for a fresh one (wired to the monitor).
    void freshAddressNeeded(rushes::TaskKey key);
    void saved(rushes::TaskKey key);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
}
