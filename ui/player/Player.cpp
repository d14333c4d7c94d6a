// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/Player.h"

#include "api/HandOver.h"
#include "player/QuickEnd.h"
#include "plugins/Plugin.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

struct Player::Home final : QObject {
    std::unique_ptr<PlayerEngine> engine; ///< null: there is no plug-in
};

constexpr auto farewell = 3s; // a slow disk is given up sooner

Player::Player(Show show, QObject *parent)
    : QObject(parent), m_show(std::move(show)), m_wanted(std::make_shared<std::atomic<int>>()), m_thread(new QThread),
      m_ear(new QObject)
{
}

/// The engine goes with its thread. Qt 6.4 waits for ever in there where the sound server ended while a clip played: the
/// thread is left as it is then, and what would come of it is for nobody.
Player::~Player()
{
    nextNumber();
    m_thread->quit();
    if (m_thread->wait(farewell)) {
        delete m_thread;
        delete m_ear;
    } else {
        qWarning("The player does not end; it is left behind.");
        endQuickly();
    }
}

/// Loading the plug-in takes a while too: the thread does it.
void Player::make()
{
    if (m_home)
        return;
    m_home = new Home;
    m_home->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_home, &QObject::deleteLater);
    m_thread->setObjectName("player");
    m_thread->start();
    handOver(m_home, [home = m_home, events = events(), wanted = PlayerEngine::Wanted(m_wanted)] {
        if (const auto make = reinterpret_cast<MakePlayerEngine *>(pluginFunction("rushes_player"_L1, makePlayerEngineName)))
            home->engine.reset(make(events, wanted));
    });
    tell([volume = m_volume, muted = m_muted, loops = m_loops, rate = m_rate](PlayerEngine &engine) {
        engine.setVolume(volume);
        engine.setMuted(muted);
        engine.setLoops(loops);
        engine.setRate(rate);
    });
}

/// On the engine's thread, in order; nothing before the first clip.
template <class Call> void Player::tell(Call call)
{
    if (!m_home)
        return;
    handOver(m_home, [home = m_home, call] {
        if (home->engine)
            call(*home->engine);
    });
}

PlayerEngine::Events Player::events()
{
    // From the engine's thread to the window's; of a clip that is not wanted any more, nothing. That thread may live longer
    // than the player, of which nothing is touched there.
    const auto tellHere = [ear = m_ear, wanted = PlayerEngine::Wanted(m_wanted)](int clip, auto work) {
        handOver(ear, [wanted, clip, work] {
            if (clip == *wanted)
                work();
        });
    };
    PlayerEngine::Events events;
    events.show = [show = m_show, wanted = m_wanted](FramePointer frame, qint64 start, int clip) {
        if (clip == *wanted)
            show(std::move(frame), start, clip);
    };
    events.opened = [this, tellHere](int clip, const ClipFacts &facts) {
        tellHere(clip, [this, facts] {
            m_facts = facts;
            emit opened();
        });
    };
    events.frameShown = [this, tellHere](int clip, qint64 start) { tellHere(clip, [this, start] { take(start); }); };
    events.playingChanged = [this, tellHere](int clip, bool playing) {
        tellHere(clip, [this, playing] {
            if (!playing)
                m_reverse = 0;
            if (std::exchange(m_playing, playing) != playing)
                emit playingChanged(playing);
        });
    };
    events.ended = [this, tellHere](int clip, qint64 last) {
        tellHere(clip, [this, last] { emit ended(microseconds(last)); });
    };
    events.failed = [this, tellHere](int clip, PlayerTrouble trouble, const QString &words) {
        tellHere(clip, [this, trouble, words] {
            m_open = false;
            if (std::exchange(m_playing, false))
                emit playingChanged(false);
            emit failed(trouble, words);
        });
    };
    return events;
}

int Player::nextNumber()
{
    *m_wanted = ++m_number;
    return m_number;
}

void Player::take(qint64 start)
{
    m_position = microseconds(start);
    m_sought.reset();
    emit positionChanged();
}

void Player::open(const PlayerClip &clip)
{
    make();
    m_clip = clip;
    m_open = true;
    m_facts = {};
    m_facts.fps = clip.fps;
    m_position = {};
    m_sought.reset();
    m_reverse = 0;
    handOver(m_home, [home = m_home, file = clip.file, fps = clip.fps, number = nextNumber(), fail = events().failed] {
        if (home->engine)
            home->engine->open(file, fps, number);
        else
            fail(number, PlayerTrouble::NoPlayer, {});
    });
    clearMarks();
    setNotePlaces({});
}

void Player::close()
{
    m_clip = {};
    m_facts = {};
    m_position = {};
    m_sought.reset();
    m_reverse = 0;
    m_open = false;
    if (!m_home)
        return;
    nextNumber();
    tell([](PlayerEngine &engine) { engine.close(); });
    clearMarks();
    setNotePlaces({});
    if (std::exchange(m_playing, false))
        emit playingChanged(false);
    emit closed();
}

void Player::setPlaying(bool playing)
{
    m_reverse = 0;
    tell([playing](PlayerEngine &engine) { engine.setPlaying(playing); });
}

microseconds Player::position() const
{
    return m_sought.value_or(m_position);
}

qint64 Player::frameNumber() const
{
    return m_facts.fps > 0 ? std::llround(double(position().count()) * m_facts.fps / 1e6) : 0;
}

void Player::seek(microseconds place)
{
    if (!m_open || m_facts.length.count() == 0)
        return;
    m_sought = std::clamp(place, microseconds(0), m_facts.length);
    tell([us = m_sought->count()](PlayerEngine &engine) { engine.seek(us); });
    emit positionChanged();
}

void Player::seekBy(microseconds distance)
{
    seek(position() + distance);
}

void Player::step(int frames)
{
    m_reverse = 0;
    tell([frames](PlayerEngine &engine) { engine.step(frames); });
}

void Player::setReverse(double speed)
{
    m_reverse = speed;
    tell([speed](PlayerEngine &engine) { engine.reverse(speed); });
}

void Player::shuttle(int direction)
{
    if (!m_open)
        return;
    if (direction < 0) {
        setReverse(m_reverse > 0 ? std::min(m_reverse * 2, mostRate) : 1);
        return;
    }
    // Forward from standing, slow or backward: the usual speed.
    setRate(m_playing && m_reverse == 0 && m_rate >= 1 ? std::min(m_rate * 2, mostRate) : 1);
    setPlaying(true);
}

const std::vector<double> &Player::rates()
{
    static const std::vector<double> rates{0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 4};
    return rates;
}

void Player::setRate(double rate)
{
    rate = std::clamp(rate, leastRate, mostRate);
    if (std::exchange(m_rate, rate) == rate)
        return;
    tell([rate](PlayerEngine &engine) { engine.setRate(rate); });
    emit rateChanged(rate);
}

void Player::changeRate(int steps)
{
    const std::vector<double> &all = rates();
    const auto nearest = std::ranges::lower_bound(all, m_rate - 0.001);
    const auto index = std::clamp<std::ptrdiff_t>(nearest - all.begin() + steps, 0, std::ssize(all) - 1);
    setRate(all[size_t(index)]);
}

void Player::setVolume(int percent)
{
    percent = std::clamp(percent, 0, 100);
    if (std::exchange(m_volume, percent) == percent)
        return;
    tell([percent](PlayerEngine &engine) { engine.setVolume(percent); });
    emit volumeChanged(percent);
}

void Player::setMuted(bool muted)
{
    if (std::exchange(m_muted, muted) == muted)
        return;
    tell([muted](PlayerEngine &engine) { engine.setMuted(muted); });
    emit mutedChanged(muted);
}

void Player::markA()
{
    const auto here = position();
    if (m_open)
        setMarks(here, m_b && *m_b <= here ? Mark() : m_b);
}

void Player::markB()
{
    const auto here = position();
    if (m_open)
        setMarks(m_a && *m_a >= here ? Mark() : m_a, here);
}

void Player::setNotePlaces(const std::vector<microseconds> &places)
{
    if (m_notes == places)
        return;
    m_notes = places;
    emit marksChanged();
}

void Player::setMarks(Mark a, Mark b)
{
    if (m_a == a && m_b == b)
        return;
    m_a = a;
    m_b = b;
    constexpr microseconds none(-1);
    tell([from = a.value_or(none).count(), to = b.value_or(none).count()](PlayerEngine &engine) {
        engine.setRange(from, to);
    });
    emit marksChanged();
}

void Player::setLoops(bool loops)
{
    if (std::exchange(m_loops, loops) == loops)
        return;
    tell([loops](PlayerEngine &engine) { engine.setLoops(loops); });
    emit loopsChanged(loops);
}
} // namespace rushes
