// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "DockDesk.h"

#include "Session.h"

#include <algorithm>

namespace rushes
{
using namespace std::chrono_literals;
using State = TaskFilter::State;

DockDesk::DockDesk(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_second.setSingleShot(true);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &DockDesk::tell);
    connect(&session.book, &TaskBook::changed, this, &DockDesk::follow);
    connect(&session.counts, &TaskCounts::changed, this, &DockDesk::follow);
    connect(&session.settings, &Settings::changed, this, &DockDesk::follow);
}

void DockDesk::setUnread(int count, bool urgent)
{
    m_unread = count;
    m_isUrgent = urgent;
    follow();
}

void DockDesk::follow()
{
    if (!m_second.isActive())
        m_second.start();
}

/// Of all that has been under way since nothing was.
std::optional<double> DockDesk::progress()
{
    const int active = m_session.counts.of(State::Active);
    int ended = 0;
    for (const State state : {State::Completed, State::Failed, State::Cancelled, State::Expired})
        ended += m_session.counts.of(state);
    if (active == 0 || m_session.monitor.isPaused()) {
        m_endedBefore = active == 0 ? -1 : m_endedBefore;
        return std::nullopt;
    }
    if (m_endedBefore < 0 || m_endedBefore > ended)
        m_endedBefore = ended;
    double done = ended - m_endedBefore;
    const double all = done + active;
    for (int row = 0; row < m_session.book.size(); ++row) {
        if (const Task &task = m_session.book.at(row); isActive(task))
            done += task.progress.value_or(0);
    }
    return std::clamp(done / all, 0.0, 1.0);
}

void DockDesk::tell()
{
    LauncherState state;
    if (m_session.settings.news().dock)
        state = {progress(), m_unread, m_isUrgent};
    m_entry.set(state);
}
} // namespace rushes
