// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/FrameConverter.h"

#include <utility>

namespace rushes
{
FrameConverter::FrameConverter(QObject *parent) : QObject(parent), m_thread([this] { run(); }) {}

FrameConverter::~FrameConverter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quits = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void FrameConverter::post(FramePointer frame, qint64 start, int series)
{
    {
        const std::lock_guard lock(m_mutex);
        if (series != m_series || !frame)
            return;
        m_frame = std::move(frame);
        m_start = start;
        m_fresh = true;
        m_waits = true;
    }
    m_wake.notify_one();
}

void FrameConverter::want(int series)
{
    const std::lock_guard lock(m_mutex);
    if (m_series == series)
        return;
    m_series = series;
    m_done.reset();
    m_fresh = false;
    m_waits = false;
    ++m_revision;
}

void FrameConverter::clear()
{
    const std::lock_guard lock(m_mutex);
    m_frame.reset();
    m_done.reset();
    m_waits = false;
    ++m_revision;
}

void FrameConverter::setRoom(const PictureRoom &room)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_room == room)
            return;
        m_room = room;
        m_waits = m_frame != nullptr;
    }
    m_wake.notify_one();
}

FramePointer FrameConverter::lastFrame() const
{
    const std::lock_guard lock(m_mutex);
    return m_frame;
}

std::optional<Picture> FrameConverter::take(QImage &&old)
{
    const std::lock_guard lock(m_mutex);
    m_told = false;
    if (m_done)
        m_spare = std::move(old);
    return std::exchange(m_done, std::nullopt);
}

std::optional<FrameConverter::Job> FrameConverter::nextJob()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_quits || (m_waits && !m_room.size.isEmpty()); });
    if (m_quits)
        return {};
    m_waits = false;
    return Job{m_frame, m_start, m_room, m_fresh, m_revision};
}

void FrameConverter::deliver(const Job &job, QImage image)
{
    bool tells = false;
    {
        const std::lock_guard lock(m_mutex);
        if (image.isNull() || job.revision != m_revision)
            return;
        // A frame that was made but not taken counts as new with its successor.
        const bool fresh = job.fresh || (m_done && m_done->fresh);
        if (m_done)
            m_spare = std::move(m_done->image);
        m_done = Picture{std::move(image), job.frame->size(), job.room, job.start, fresh};
        if (job.start == m_start)
            m_fresh = false;
        tells = !std::exchange(m_told, true);
    }
    if (tells)
        emit ready();
}

void FrameConverter::run()
{
    std::unique_ptr<FrameScaling> scaling; // made by the first frame
    while (const std::optional<Job> job = nextJob()) {
        QImage spare;
        {
            const std::lock_guard lock(m_mutex);
            spare = std::exchange(m_spare, {});
        }
        if (!scaling)
            scaling = job->frame->makeScaling();
        deliver(*job, scaling->scaled(*job->frame, madeSize(job->frame->size(), job->room), std::move(spare)));
    }
}
} // namespace rushes
