// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/CellMotion.h"

#include <QStyle>
#include <QTimerEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace rushes
{
constexpr int restMs = 400, stepMs = 120;

CellMotion::CellMotion(QObject *parent) : QObject(parent), m_strip({})
{
    connect(&m_strip, &FilmStrip::changed, this, &CellMotion::look);
}

void CellMotion::setSize(QSize size)
{
    m_size = size;
}

/// The clip's pictures are read so large that they cover the cell's.
void CellMotion::begin(const Task &task)
{
    if (m_key == task.key)
        return;
    stop();
    m_key = task.key;
    const QSize clip = task.width > 0 && task.height > 0 ? QSize(task.width, task.height) : QSize(16, 9);
    m_strip.setRoom(clip.scaled(m_size, Qt::KeepAspectRatioByExpanding));
    m_strip.setFile(task.clip.hasFile() ? task.clip.file : QString());
}

bool CellMotion::isWelcome(const QWidget &view)
{
    return view.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &view) > 0;
}

void CellMotion::follow(const Task *task, QPoint at, const QRect &picture, const QWidget &view)
{
    if (!task || !task->clip.hasFile() || !isWelcome(view))
        return stop();
    setSize(picture.size() * view.devicePixelRatioF());
    point(*task, double(at.x() - picture.left()) / std::max(1, picture.width()));
}

void CellMotion::point(const Task &task, double part)
{
    begin(task);
    m_timer.stop();
    m_part = std::clamp(part, 0.0, 1.0);
    look();
}

void CellMotion::run(const Task &task)
{
    begin(task);
    m_part = 0;
    m_waited = 0;
    m_rests = true;
    m_timer.start(restMs, Qt::CoarseTimer, this);
}

void CellMotion::stop()
{
    m_timer.stop();
    m_strip.setFile({});
    m_image = {};
    if (const auto key = std::exchange(m_key, std::nullopt))
        emit changed(*key);
}

void CellMotion::look()
{
    const QImage image = m_key ? m_strip.at(m_part) : QImage();
    if (image.isNull())
        return;
    const QImage covering = image.scaled(m_size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    m_image = covering.copy(QRect(QPoint((covering.width() - m_size.width()) / 2, (covering.height() - m_size.height()) / 2), m_size));
    emit changed(*m_key);
}

void CellMotion::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    if (std::exchange(m_rests, false))
        m_timer.start(stepMs, Qt::CoarseTimer, this);
    constexpr double step = 1.0 / FilmStrip::mostPictures;
    constexpr int patience = 25; // steps: what cannot be decoded keeps no timer running
    if (!m_image.isNull())
        m_part += step; // the first picture is awaited
    else if (++m_waited > patience)
        return stop();
    if (m_part > 1 || m_strip.file().isEmpty())
        return stop();
    look();
}

QImage CellMotion::image(TaskKey key) const
{
    return m_key == key ? m_image : QImage();
}
} // namespace rushes
