// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "compare/CompareTrack.h"

#include <algorithm>
#include <utility>

namespace rushes
{
CompareTrack::CompareTrack(const QString &file, QObject *parent) : QObject(parent), m_file(file), m_thread([this] { run(); })
{
}

CompareTrack::~CompareTrack()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quits = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

std::optional<ClipReader::Outline> CompareTrack::outline() const
{
    const std::lock_guard lock(m_mutex);
    return m_outline;
}

bool CompareTrack::isBroken() const
{
    const std::lock_guard lock(m_mutex);
    return m_broken;
}

void CompareTrack::setRoom(QSize room)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_room == room || room.isEmpty())
            return;
        m_room = room;
        seek(m_pictures.empty() ? m_sought.value_or(m_from) : std::max(m_pictures.front().at, m_from));
    }
    m_wake.notify_one();
}

/// With the mutex held.
void CompareTrack::seek(Time time)
{
    m_sought = time;
    m_pictures.clear();
    m_atEnd = false;
    ++m_revision;
}

/// Whether decoding on comes to that time soon. With the mutex held.
bool CompareTrack::covers(Time time) const
{
    constexpr Time near = std::chrono::seconds(1);
    if (m_sought)
        return *m_sought == time;
    if (m_pictures.empty() || time < m_from)
        return false;
    return m_atEnd || time < m_pictures.back().at + near;
}

bool CompareTrack::isReady(Time time)
{
    const std::lock_guard lock(m_mutex);
    m_told = false;
    if (m_broken)
        return true;
    time = std::max(time, Time(0));
    if (!covers(time))
        seek(time);
    // What is behind that time makes room for what comes.
    while (m_pictures.size() > 1 && m_pictures[1].at <= time) {
        m_pictures.pop_front();
        m_from = m_pictures.front().at;
        m_skipped += m_pictures.size() > 1 && m_pictures[1].at <= time ? 1 : 0;
    }
    m_wake.notify_one();
    return !m_sought && !m_pictures.empty() && (m_pictures.size() > 1 || m_atEnd);
}

std::optional<ClipPicture> CompareTrack::picture(Time time)
{
    if (!isReady(time))
        return {};
    const std::lock_guard lock(m_mutex);
    return m_pictures.empty() ? std::nullopt : std::optional(m_pictures.front());
}

/// With the mutex held.
bool CompareTrack::hasWork() const
{
    return m_sought || (!m_atEnd && m_pictures.size() < ahead);
}

void CompareTrack::tell()
{
    if (!std::exchange(m_told, true))
        QMetaObject::invokeMethod(this, &CompareTrack::arrived, Qt::QueuedConnection);
}

/// False: the file gave nothing.
bool CompareTrack::decodeOne(ClipReader &reader, std::unique_lock<std::mutex> &lock)
{
    const std::optional<Time> sought = m_sought;
    const int revision = m_revision;
    const QSize room = m_room;
    lock.unlock();
    std::optional<ClipPicture> picture = sought ? reader.pictureAt(*sought, room) : reader.nextPicture(room);
    lock.lock();
    if (revision != m_revision)
        return true; // another place is wanted meanwhile
    if (sought) {
        m_sought.reset();
        m_from = *sought;
    }
    m_atEnd = !picture;
    if (picture)
        m_pictures.push_back(std::move(*picture));
    return !m_pictures.empty();
}

void CompareTrack::run()
{
    const std::unique_ptr<ClipReader> reader = openClip(m_file);
    std::unique_lock lock(m_mutex);
    if (reader)
        m_outline = reader->outline();
    m_broken = !reader;
    tell();
    while (!m_broken) {
        m_wake.wait(lock, [this] { return m_quits || hasWork(); });
        if (m_quits)
            return;
        m_broken = !decodeOne(*reader, lock);
        tell();
    }
}
} // namespace rushes
