// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Deadlines.h"

#include <QTimerEvent>

#include <algorithm>

namespace rushes
{
using std::chrono::milliseconds;

Deadlines::Handle Deadlines::set(milliseconds after, std::function<void()> missed)
{
    // Most are given the same time: the newest is the last.
    const auto handle = m_all.emplace_hint(m_all.end(), Steady::now() + after, std::move(missed));
    if (handle == m_all.begin())
        arm();
    return handle;
}

void Deadlines::callOff(Handle handle)
{
    m_all.erase(handle);
    if (m_all.empty())
        m_timer.stop();
}

void Deadlines::arm()
{
    const auto left = std::chrono::ceil<milliseconds>(m_all.begin()->first - Steady::now());
    m_timer.start(int(std::max(left, milliseconds{}).count()), Qt::CoarseTimer, this);
}

/// What is called may set others and call them off.
void Deadlines::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QObject::timerEvent(event);
    m_timer.stop();
    const auto now = Steady::now();
    while (!m_all.empty() && m_all.begin()->first <= now) {
        const auto due = m_all.extract(m_all.begin());
        due.mapped()();
    }
    if (!m_all.empty() && !m_timer.isActive())
        arm();
}
} // namespace rushes
