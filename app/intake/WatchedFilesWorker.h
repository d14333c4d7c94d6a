// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/WatchedFiles.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <map>

namespace rushes
{
/// The part of WatchedFiles that touches the disk, on its thread. Made on the main thread, and moved.
class WatchedFilesWorker final : public QObject
{
public:
    static constexpr std::chrono::milliseconds burst{100}; ///< changes that come so close are one
    /// A last line without an end is taken when for so long nothing came.
    static constexpr std::chrono::milliseconds patience{2000};
    static constexpr int mostWatched = 512; ///< files of one folder that are watched one by one: the newest

    explicit WatchedFilesWorker(WatchedFiles &owner);

    void set(const std::vector<WatchedPath> &watched, const QJsonObject &positions);
    void look();
    void goOn(const QString &file);

private:
    struct Tail {
        WatchedPath watched;
        FileTail file;
        qint64 size{-1}; ///< when it was last read
        QDateTime changed;
        bool waits{}; ///< for goOn()
        bool more{};
        bool unfinished{}; ///< its last line was left
        bool settles{};    ///< and is to be taken as it stands
    };

    void lookAt(const WatchedPath &watched);
    void lookIn(const WatchedPath &folder);
    Tail &tailOf(const WatchedPath &watched, const QString &file);
    void follow(const QString &path);
    void followAncestor(const QString &path);
    void enqueue(const QString &file);
    void readNext();
    void settle();
    void announce(const WatchedPath &watched, const QString &file, const TailPosition &position);
    void tell(const QString &path, FileTail::Trouble trouble);
    void forgetVanished(const WatchedPath &folder, const QStringList &files);

    WatchedFiles &m_owner;
    QFileSystemWatcher m_system{this};
    QTimer m_burst{this};
    QTimer m_patience{this};
    QTimer m_turn{this}; ///< runs while the queue is not empty
    std::vector<WatchedPath> m_watched;
    QJsonObject m_positions; ///< of files that were not looked at yet
    QSet<QString> m_begun;   ///< watched paths that were looked at, in this run or an earlier one
    std::map<QString, Tail> m_tails;
    QStringList m_queue; ///< files that have something new
    QHash<QString, FileTail::Trouble> m_troubles;
};
} // namespace rushes
