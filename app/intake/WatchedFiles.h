// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/FileTail.h"
#include "settings/IntakeSettings.h"

#include <QJsonObject>
#include <QObject>
#include <QThread>

#include <vector>

namespace rushes
{
class WatchedFilesWorker;

/// What is new in a watched file, or a part of it.
struct Arrival {
    WatchedPath watched; ///< the file, or the folder that it is in
    QString file;
    FoundIds found; ///< may be nothing
    TailPosition position; ///< behind it
};

/// Files and folders that scripts append task ids to. All reading is on a thread of its own, which exists only while
/// something is watched and sleeps until the system tells of a change. Of a file nothing more is read until what came is
/// taken(). Lives on the main thread.
class WatchedFiles final : public QObject
{
    Q_OBJECT
public:
    /// Of a folder's files those with these endings are read.
    static QStringList endings();

    explicit WatchedFiles(QObject *parent = nullptr);
    ~WatchedFiles() override; ///< waits for the read that is under way

    /// How far everything has been read, as positions() gave it; before the first set().
    void restore(const QByteArray &positions);
    QByteArray positions() const;

    void set(const std::vector<WatchedPath> &watched);
    /// The same without waiting for the system, which does not tell of every change on every disk.
    void look();
    /// It is in the list; the file is read further.
    void taken(const Arrival &arrival);

signals:
    void arrived(const rushes::Arrival &arrival);
    /// Of a watched path or a file in it; None: it is well again.
    void troubled(const QString &path, rushes::FileTail::Trouble trouble);

private:
    friend class WatchedFilesWorker;
    void forget(const QString &file);

    QThread m_thread;
    WatchedFilesWorker *m_worker{}; ///< null: nothing has been watched yet
    QJsonObject m_positions; ///< by file
};
} // namespace rushes
