// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "desktop/LauncherEntry.h"

#include <QTimer>

namespace rushes
{
class Session;

/// How far the tasks under way are, on the program's entry in the task bar, with how many have ended unseen. Followed
/// once a second while something changes, and not otherwise.
class DockDesk final : public QObject
{
    Q_OBJECT
public:
    DockDesk(Session &session, QObject *parent);

    void setUnread(int count, bool urgent);

private:
    void follow();
    void tell();
    std::optional<double> progress();

    Session &m_session;
    LauncherEntry m_entry;
    QTimer m_second;
    int m_unread{};
    bool m_isUrgent{};
    int m_endedBefore{-1}; ///< tasks that had ended when the first of those now under way began; -1: none is
};
} // namespace rushes
