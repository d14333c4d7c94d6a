// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "media/LibraryFiles.h"
#include "tasks/Task.h"

#include <QBasicTimer>
#include <QObject>
#include <QSet>
#include <QThread>

#include <atomic>
#include <functional>
#include <vector>

namespace rushes
{
class TaskBook;
struct Sidecar;

/// Keeps an eye on clips that were saved: whether they are still where they were and what they were. What it
/// finds goes into the book as the clip's state. Lives on the main thread; the disk is read on a thread of
/// its own that gives way to others.
class Library final : public QObject
{
    Q_OBJECT
public:
    /// The outcome of verify().
    struct Report {
        int checked{};
        std::vector<TaskKey> missing, changed, unreadable;
        bool isCancelled{}; ///< not all were looked at
        bool isSound() const { return missing.empty() && changed.empty() && unreadable.empty(); }
    };

    explicit Library(TaskBook &book, QObject *parent = nullptr);
    ~Library() override; ///< cancels what runs and waits for the thread

    void setFolder(const QString &folder); ///< absolute; where sidecars are looked for

    /// Soon: whether each saved clip is still there, by its name and size. Happens by itself after the book was
    /// loaded and when something changes in a folder with saved clips.
    void check();

    /// Every byte of the clips that were saved. verified() follows; nothing happens while one is under way.
    void verify();
    void cancel();
    bool isVerifying() const { return m_verifying; }

    /// The clip of this task lies there now. Gives Protocol when that is another file, Storage when it cannot
    /// be read; the clip's state stays then.
    void locate(TaskKey key, const QString &file, QObject *context, std::function<void(Result<void>)> done);

    /// Adds the tasks of all sidecars in the folder that the book does not know: after its database was lost.
    /// Answers with how many there were.
    void recover(QObject *context, std::function<void(int)> done);

signals:
    void progressed(int checked, int of);
    void verified(const rushes::Library::Report &report);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Finding {
        libraryfiles::SavedFile file;
        libraryfiles::Condition condition{};
    };
    std::vector<libraryfiles::SavedFile> savedFiles() const;
    void glanceAtAll();
    void verifyOnThread(const std::vector<libraryfiles::SavedFile> &files);
    void take(const Finding &finding, bool isThorough);
    void finish(const std::vector<Finding> &findings, bool isCancelled);
    void watchFolders();
    void watchOnThread(const QStringList &folders);
    void addRecovered(const std::vector<Sidecar> &sidecars, QObject *context,
                      const std::function<void(int)> &done);
    bool mustStop() const { return m_ending || m_cancelled; } ///< on any thread

    /// On the library's thread, later.
    template <class Work>
    void onThread(Work work);

    TaskBook &m_book;
    QString m_folder;
    QSet<QString> m_watched; ///< folders
    QBasicTimer m_soon;
    QBasicTimer m_watchSoon;
    bool m_verifying{};
    std::atomic<bool> m_cancelled{}; ///< the verification
    std::atomic<bool> m_ending{};
    QThread m_thread;
    QObject *m_worker; ///< lives on m_thread
};
} // namespace rushes

Q_DECLARE_METATYPE(rushes::Library::Report)
