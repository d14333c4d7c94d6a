// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/WatchedFilesWorker.h"

#include "api/HandOver.h"

#include <QDir>

#include <algorithm>

namespace rushes
{
using Trouble = FileTail::Trouble;

WatchedFilesWorker::WatchedFilesWorker(WatchedFiles &owner) : m_owner(owner)
{
    m_burst.setSingleShot(true);
    m_burst.setInterval(burst);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_turn.setInterval(0);
    const auto soon = [this] {
        if (!m_burst.isActive())
            m_burst.start();
    };
    connect(&m_system, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_system, &QFileSystemWatcher::directoryChanged, this, soon);
    connect(&m_burst, &QTimer::timeout, this, &WatchedFilesWorker::look);
    connect(&m_patience, &QTimer::timeout, this, &WatchedFilesWorker::settle);
    connect(&m_turn, &QTimer::timeout, this, &WatchedFilesWorker::readNext);
}

void WatchedFilesWorker::set(const std::vector<WatchedPath> &watched, const QJsonObject &positions)
{
    for (auto tail = m_tails.begin(); tail != m_tails.end();) {
        const auto still = std::ranges::find(watched, tail->second.watched.path, &WatchedPath::path);
        if (still == watched.end()) {
            tail = m_tails.erase(tail);
            continue;
        }
        tail->second.watched = *still;
        ++tail;
    }
    for (const WatchedPath &gone : m_watched) {
        if (std::ranges::find(watched, gone.path, &WatchedPath::path) == watched.end())
            tell(gone.path, Trouble::None);
    }
    m_watched = watched;
    m_positions = positions;
    m_begun.clear();
    for (const WatchedPath &one : watched) {
        if (positions.contains(one.path))
            m_begun.insert(one.path);
    }
    look();
}

void WatchedFilesWorker::look()
{
    // Watches hold on to files that have been replaced meanwhile: all are set anew before anything is read.
    if (const QStringList old = m_system.files() + m_system.directories(); !old.isEmpty())
        m_system.removePaths(old);
    for (const WatchedPath &watched : m_watched) {
        lookAt(watched);
        if (m_begun.contains(watched.path))
            continue;
        m_begun.insert(watched.path);
        if (!m_tails.contains(watched.path))
            announce(watched, watched.path, {});
    }
}

void WatchedFilesWorker::follow(const QString &path)
{
    m_system.addPath(path);
}

/// Tells when a folder comes back that is not there.
void WatchedFilesWorker::followAncestor(const QString &path)
{
    QString folder = QFileInfo(path).path();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path();
    follow(folder);
}

void WatchedFilesWorker::lookAt(const WatchedPath &watched)
{
    const QFileInfo info(watched.path);
    if (info.isDir())
        return lookIn(watched);
    followAncestor(watched.path); // a file may be made anew, and what is not there may come
    if (info.exists())
        follow(watched.path);
    const bool known = m_tails.contains(watched.path) || m_positions.contains(watched.path);
    if (!info.exists() && !known) {
        tell(watched.path, Trouble::Gone);
        return;
    }
    tailOf(watched, watched.path).file.setKeepsOpen(true);
    enqueue(watched.path);
}

void WatchedFilesWorker::lookIn(const WatchedPath &folder)
{
    QDir dir(folder.path);
    if (!dir.isReadable())
        return tell(folder.path, Trouble::Unreadable);
    tell(folder.path, Trouble::None);
    follow(folder.path);
    const QStringList endings = WatchedFiles::endings();
    QStringList names;
    int followed = 0;
    for (const QFileInfo &file : dir.entryInfoList(QDir::Files, QDir::Time)) {
        if (!endings.contains(file.suffix(), Qt::CaseInsensitive))
            continue;
        names << file.filePath();
        if (followed++ < mostWatched)
            follow(file.filePath());
        Tail &tail = tailOf(folder, file.filePath());
        if (tail.size == file.size() && tail.changed == file.lastModified())
            continue;
        tail.size = file.size();
        tail.changed = file.lastModified();
        enqueue(file.filePath());
    }
    forgetVanished(folder, names);
}

void WatchedFilesWorker::forgetVanished(const WatchedPath &folder, const QStringList &files)
{
    const QSet<QString> there(files.begin(), files.end());
    std::erase_if(m_tails, [&](const auto &tail) {
        const bool gone = tail.second.watched.path == folder.path && !there.contains(tail.first);
        if (gone) {
            tell(tail.first, Trouble::None);
            handOver(&m_owner, [owner = &m_owner, file = tail.first] { owner->forget(file); });
        }
        return gone;
    });
}

WatchedFilesWorker::Tail &WatchedFilesWorker::tailOf(const WatchedPath &watched, const QString &file)
{
    if (const auto known = m_tails.find(file); known != m_tails.end())
        return known->second;
    std::optional<TailPosition> position;
    if (m_positions.contains(file))
        position = tailPositionFrom(m_positions.take(file).toObject());
    FileTail tail(file, position);
    // What comes later is new from its beginning.
    const bool skips = !position && !watched.fromStart && !m_begun.contains(watched.path);
    if (skips)
        tail.skipToEnd();
    Tail &made = m_tails.emplace(file, Tail{watched, std::move(tail), -1, {}, false, false, false, false}).first->second;
    if (skips) {
        made.waits = true;
        announce(watched, file, made.file.position());
    }
    return made;
}

/// That it stands there is to be remembered, though nothing came.
void WatchedFilesWorker::announce(const WatchedPath &watched, const QString &file, const TailPosition &position)
{
    const Arrival arrival{watched, file, {}, position};
    handOver(&m_owner, [owner = &m_owner, arrival] { emit owner->arrived(arrival); });
}

void WatchedFilesWorker::enqueue(const QString &file)
{
    if (!m_queue.contains(file))
        m_queue.append(file);
    m_turn.start();
}

/// One step at a time: whatever else is asked of this thread comes between.
void WatchedFilesWorker::readNext()
{
    if (m_queue.isEmpty()) {
        m_turn.stop();
        return;
    }
    const QString file = m_queue.takeFirst();
    const auto found = m_tails.find(file);
    if (found == m_tails.end())
        return;
    Tail &tail = found->second;
    if (tail.waits) {
        tail.more = true;
        return;
    }
    FileTail::Step step = tail.file.read(std::exchange(tail.settles, false));
    tell(file, step.trouble);
    tail.more = step.more;
    tail.unfinished = step.unfinished;
    if (step.unfinished)
        m_patience.start();
    if (!step.moved) {
        if (step.more)
            enqueue(file);
        return;
    }
    tail.waits = true;
    const Arrival arrival{tail.watched, file, std::move(step.found), tail.file.position()};
    handOver(&m_owner, [owner = &m_owner, arrival] { emit owner->arrived(arrival); });
}

void WatchedFilesWorker::goOn(const QString &file)
{
    const auto tail = m_tails.find(file);
    if (tail == m_tails.end())
        return;
    tail->second.waits = false;
    if (tail->second.more)
        enqueue(file);
}

void WatchedFilesWorker::settle()
{
    for (auto &[file, tail] : m_tails) {
        if (!tail.unfinished)
            continue;
        tail.settles = true;
        enqueue(file);
    }
}

void WatchedFilesWorker::tell(const QString &path, Trouble trouble)
{
    if (m_troubles.value(path, Trouble::None) == trouble)
        return;
    if (trouble == Trouble::None)
        m_troubles.remove(path);
    else
        m_troubles.insert(path, trouble);
    handOver(&m_owner, [owner = &m_owner, path, trouble] { emit owner->troubled(path, trouble); });
}
} // namespace rushes
