// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "media/Download.h"
#include "tasks/Task.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

class QNetworkAccessManager;

namespace rushes
{
/// The transfers under way, and what else waits for the disk. Lives on the media thread: every function is
/// called there. Values come in, values go out.
class Transfers final : public QObject
{
    Q_OBJECT
public:
    explicit Transfers(QObject *parent = nullptr);
    ~Transfers() override;

    /// run: the caller's number for this transfer, given back with each signal; one of a key at a time.
    void start(TaskKey key, int run, const DownloadJob &job);
    void abort(TaskKey key); ///< finished() follows where one was under way; the part stays
    /// Aborts, and deletes what has arrived.
    void discard(TaskKey key, const QString &partFile);
    /// The clip has its name, and the store knows it.
    static void forgetPart(const QString &partFile);
    /// All parts in the folder, also those of which only the note is left.
    static QStringList partsIn(const QString &libraryFolder);

signals:
    void progressed(rushes::TaskKey key, int run, const rushes::DownloadProgress &progress);
    void finished(rushes::TaskKey key, int run, const rushes::Result<rushes::DownloadResult> &result);

private:
    void end(TaskKey key, int run, const DownloadJob &job, const Result<DownloadResult> &result);

    QNetworkAccessManager *m_network{}; ///< made when first needed, on the thread it is used on
    QHash<TaskKey, Download *> m_running;
    struct Next {
        int run{};
        DownloadJob job;
    };
    QHash<TaskKey, Next> m_next; ///< begun anew while the one before is being given its name
    QThreadPool m_disk;          ///< where syncing waits
};
} // namespace rushes
