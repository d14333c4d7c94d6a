// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/backend/SeekPlan.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rushes
{
constexpr qint64 second = 1'000'000;
constexpr qint64 cut = 1000;       // places come cut to whole milliseconds
constexpr qint64 justAfter = 1500; // surely past a frame's start, for a back end that counts in whole milliseconds
constexpr qsizetype mostRemembered = 100'000;

SeekPlan::SeekPlan(qint64 length, double fps)
    : m_length(length), m_frame(std::max<qint64>(1000, std::llround(double(second) / fps)))
{
    if (m_length > 0)
        m_last = std::max<qint64>(0, m_length - m_frame);
}

void SeekPlan::shown(qint64 start, bool follows)
{
    if (!m_current)
        m_origin = start;
    const bool next = std::exchange(m_toNext, false) || follows;
    if (next && m_current && start > *m_current && m_before.size() < mostRemembered)
        m_before.insert(start, *m_current);
    m_current = start;
}

void SeekPlan::reachedEnd()
{
    if (m_current)
        m_last = m_current;
}

void SeekPlan::wish(qint64 place)
{
    m_steps = 0;
    m_place = place;
}

void SeekPlan::wishStep(int frames)
{
    m_steps += frames;
}

void SeekPlan::dropWishes()
{
    m_place.reset();
    m_steps = 0;
}

std::optional<qint64> SeekPlan::takeWish()
{
    m_toNext = false;
    if (m_place)
        return bounded(placeOfFrameAt(*std::exchange(m_place, std::nullopt)));
    return placeOfStep(std::exchange(m_steps, 0));
}

/// A little before the frame that is on the screen at that moment. A little: starts are rounded in files.
qint64 SeekPlan::placeOfFrameAt(qint64 place) const
{
    const qint64 number = (place - m_origin + cut) / m_frame;
    return number <= 0 ? 0 : m_origin + number * m_frame - m_frame / 4;
}

std::optional<qint64> SeekPlan::placeOfStep(int frames)
{
    if (frames == 0 || !m_current)
        return {};
    const bool atEnd = m_last && *m_current + m_frame / 2 >= *m_last;
    if ((frames > 0 && atEnd) || (frames < 0 && *m_current <= m_origin))
        return {};
    m_toNext = frames == 1;
    if (m_toNext)
        return *m_current + justAfter;
    if (frames == -1 && m_before.contains(*m_current))
        return m_before.value(*m_current);
    return bounded(*m_current + frames * m_frame - m_frame / 4);
}

qint64 SeekPlan::bounded(qint64 place) const
{
    const qint64 most = m_last ? std::max<qint64>(0, *m_last - m_frame / 4) : place;
    return std::clamp<qint64>(place, 0, std::max<qint64>(0, most));
}

bool SeekPlan::nearEnd(qint64 place) const
{
    constexpr qint64 readAhead = 2 * second;
    return place + readAhead >= m_length;
}
} // namespace rushes
