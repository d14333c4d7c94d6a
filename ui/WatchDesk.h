// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/WatchedFiles.h"

#include <QHash>
#include <QObject>

namespace rushes
{
class MessageBar;
class Session;

/// Takes what comes through watched files and folders into the list, and says where they cannot be read. How far they
/// were read is kept behind the tasks that came of it.
class WatchDesk final : public QObject
{
    Q_OBJECT
public:
    WatchDesk(Session &session, MessageBar &messages, QObject *parent);
    ~WatchDesk() override;

    void begin(); ///< once the list is loaded
    void look();  ///< without waiting for the system
    void retranslate();

private:
    void takeSettings();
    bool isWatched(const QString &path) const;
    void take(const Arrival &arrival);
    void addTasks(const Arrival &arrival, const QString &gateway);
    void offerToGoOn(const Arrival &arrival);
    void takeWaiting();
    void tell(const QString &path, FileTail::Trouble trouble);
    void keep();

    Session &m_session;
    MessageBar &m_messages;
    WatchedFiles m_files;
    std::vector<WatchedPath> m_watched;
    bool m_begun{};
    std::vector<Arrival> m_waiting;               ///< for their gateway
    QHash<QString, size_t> m_taken;               ///< ids by watched path, since the user last agreed
    QHash<QString, FileTail::Trouble> m_troubles; ///< that are told
};
} // namespace rushes
