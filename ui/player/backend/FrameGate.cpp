// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/backend/FrameGate.h"

#include <utility>

namespace rushes
{
constexpr qint64 rounding = 1000; // the back end takes places in whole milliseconds

void FrameGate::shut()
{
    const std::lock_guard lock(m_mutex);
    m_open = false;
}

void FrameGate::open(int clip)
{
    const std::lock_guard lock(m_mutex);
    m_clip = clip;
    m_open = true;
    m_any = false;
    m_target.reset();
}

void FrameGate::expect(qint64 target, std::optional<qint64> reach)
{
    const std::lock_guard lock(m_mutex);
    m_target = target;
    m_reach = reach;
}

void FrameGate::forget()
{
    const std::lock_guard lock(m_mutex);
    m_target.reset();
}

void FrameGate::hold(bool paused)
{
    const std::lock_guard lock(m_mutex);
    m_paused = paused;
}

FrameGate::Verdict FrameGate::judge(qint64 start)
{
    const std::lock_guard lock(m_mutex);
    if (!m_open)
        return {};
    if (m_target) {
        if (start < *m_target - rounding || (m_reach && start > *m_target + *m_reach))
            return {};
        m_target.reset();
        m_any = true;
        m_skipped = false;
        return {true, true, false, m_clip};
    }
    if (m_paused && m_any) {
        m_skipped = true;
        return {};
    }
    m_any = true;
    return {true, false, !std::exchange(m_skipped, false), m_clip};
}
} // namespace rushes
