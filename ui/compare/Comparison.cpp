// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "compare/Comparison.h"

#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace rushes
{
using namespace std::chrono_literals;

constexpr int tickMs = 8; ///< finer than any frame that is shown

Comparison::Comparison(const QStringList &files, QObject *parent) : QObject(parent), m_files(files.first(std::min(files.size(), qsizetype(mostClips))))
{
    for (const QString &file : std::as_const(m_files)) {
        Clip clip{std::make_unique<CompareTrack>(file), {}, {}};
        connect(clip.track.get(), &CompareTrack::arrived, this, [this] {
            emit opened();
            if (!m_settled)
                showMoment(m_position);
        });
        m_clips.push_back(std::move(clip));
    }
    m_since.start();
    m_tick.start(tickMs, Qt::PreciseTimer, this);
}

Comparison::~Comparison() = default;

void Comparison::setRoom(int clip, QSize room)
{
    at(clip).track->setRoom(room);
    m_settled = false;
    showMoment(m_position);
}

Comparison::Time Comparison::length() const
{
    Time length{};
    for (const Clip &clip : m_clips) {
        if (const auto outline = clip.track->outline())
            length = std::max(length, outline->length - clip.offset);
    }
    return length;
}

double Comparison::fps() const
{
    double fps = 0;
    for (const Clip &clip : m_clips) {
        if (const auto outline = clip.track->outline())
            fps = std::max(fps, outline->fps);
    }
    return fps > 0 ? fps : 30;
}

void Comparison::setPlaying(bool playing)
{
    if (m_playing == playing)
        return;
    m_playing = playing;
    m_since.restart();
    if (playing)
        m_tick.start(tickMs, Qt::PreciseTimer, this);
    else
        m_tick.stop();
    emit playingChanged(playing);
}

/// False: some are not decoded yet, and nothing has changed.
bool Comparison::showMoment(Time place)
{
    // All are asked, so that all of them decode.
    const auto notReady = std::ranges::count_if(m_clips, [place](Clip &clip) { return !clip.track->isReady(place + clip.offset); });
    m_settled = notReady == 0;
    if (!m_settled)
        return false;
    m_position = place;
    bool differs = false;
    for (Clip &clip : m_clips) {
        const std::optional<ClipPicture> picture = clip.track->picture(place + clip.offset);
        differs = differs || (picture && (picture->at != clip.picture.at || picture->image.size() != clip.picture.image.size()));
        clip.picture = picture.value_or(ClipPicture{});
    }
    if (differs)
        emit picturesChanged();
    return true;
}

void Comparison::advance()
{
    const auto passed = Time(m_since.nsecsElapsed() / 1000);
    m_since.restart();
    if (!m_settled && !showMoment(m_position))
        return;
    constexpr Time most = 100ms; // a window that was late does not make the clips jump
    const Time place = m_position + std::min(passed, most);
    if (const Time end = length(); end > 0s && place >= end)
        seek({});
    else
        showMoment(place); // or the clock waits
}

void Comparison::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_tick.timerId())
        advance();
}

void Comparison::seek(Time place)
{
    const Time last = std::max(length() - Time(std::llround(1e6 / fps())), Time(0));
    m_position = std::clamp(place, Time(0), last);
    m_since.restart();
    showMoment(m_position);
    emit sought();
}

void Comparison::step(int frames)
{
    setPlaying(false);
    // Into the midst of a frame: its beginning may be rounded either way.
    const double frame = 1e6 / fps();
    const double number = std::floor((double(m_position.count()) + 500) / frame) + frames;
    seek(Time(std::llround((number + 0.25) * frame)));
}

void Comparison::setOffset(int clip, Time offset)
{
    m_clips[size_t(clip)].offset = offset;
    seek(m_position);
    emit opened();
}
} // namespace rushes
