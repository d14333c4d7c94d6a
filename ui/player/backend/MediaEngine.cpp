// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/backend/MediaEngine.h"

#include "media/ClipSniffer.h"
#include "media/Mp4Header.h"
#include "player/backend/MediaFrame.h"
#include "player/backend/MediaSource.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QFile>
#include <QFileInfo>
#include <QMediaDevices>
#include <QMediaMetaData>
#include <QVideoFrame>

#include <chrono>
#include <cmath>
#include <utility>

namespace rushes
{
using namespace std::chrono_literals;
using std::chrono::microseconds;

constexpr double usualFps = 30, mostFps = 1000;
constexpr auto firstPatience = 1000ms; // doubled with each try: a long way from a key frame takes time in 4K
constexpr auto firstFramePatience = 2000ms;
constexpr int mostTries = 3;
constexpr int mostFalseEnds = 5;
constexpr auto reverseInterval = 40ms;

MediaEngine::MediaEngine(const Events &events, const Wanted &wanted)
    : m_events(events), m_wanted(wanted), m_firstFrame(this), m_patience(this), m_reverseTick(this)
{
    m_firstFrame.setSingleShot(true);
    connect(&m_firstFrame, &QTimer::timeout, this, &MediaEngine::openAnew);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &MediaEngine::retryJump);
    m_reverseTick.setInterval(reverseInterval);
    connect(&m_reverseTick, &QTimer::timeout, this, &MediaEngine::reverseOn);
}

MediaEngine::~MediaEngine()
{
    unload();
}

void MediaEngine::make()
{
    if (m_player)
        return;
    // Quicker to the first frame than Debian's default, and needs no further package (unless the user chose).
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    m_sink = std::make_unique<QVideoSink>();
    m_player = std::make_unique<QMediaPlayer>();
    // Direct: the gate judges on the thread that brings the frame.
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &MediaEngine::judge, Qt::DirectConnection);
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this, &MediaEngine::takeError);
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (status != QMediaPlayer::EndOfMedia)
            return;
        // After the frames that are in the queue.
        const int clip = m_clip;
        QMetaObject::invokeMethod(
            this, [this, clip] { clip == m_clip ? takeEnd() : void(); }, Qt::QueuedConnection);
    });
    m_devices = new QMediaDevices(m_player.get());
    connect(m_devices, &QMediaDevices::audioOutputsChanged, this, &MediaEngine::followSound);
    followSound();
}

/// The back end dies with an output where there is no device. What plays is moved by the sound server; given another
/// device meanwhile, the back end may wait for ever for one that has just gone.
void MediaEngine::followSound()
{
    const QAudioDevice wanted = QMediaDevices::defaultAudioOutput();
    if (!wanted.isNull() && !m_sound) {
        m_sound = new QAudioOutput(wanted, m_player.get());
        setVolume(m_volume);
        m_sound->setMuted(m_muted);
        m_player->setAudioOutput(m_sound);
    } else if (wanted.isNull() && m_sound) {
        m_player->setAudioOutput(nullptr);
        delete std::exchange(m_sound, nullptr);
    } else if (m_sound && !m_open) {
        m_sound->setDevice(wanted);
    }
}

static std::optional<PlayerTrouble> troubleOf(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return PlayerTrouble::Missing;
    if (!info.isFile()) // a folder; or a pipe, which would be waited for
        return PlayerTrouble::Unreadable;
    if (info.size() == 0)
        return PlayerTrouble::Empty;
    return {};
}

void MediaEngine::open(const QString &file, double knownFps, int clip)
{
    if (clip != *m_wanted)
        return; // a newer one is in the queue
    m_clip = clip;
    m_file = file;
    m_knownFps = knownFps;
    m_from = m_to = -1;
    play(file, knownFps);
    if (m_open)
        m_firstFrame.start(firstFramePatience);
}

void MediaEngine::play(const QString &file, double knownFps)
{
    unload();
    m_playing = true;
    if (const std::optional<PlayerTrouble> trouble = troubleOf(file))
        return fail(*trouble);
    make();
    followSound(); // with PulseAudio, Qt 6.4 never says that devices came or went
    m_open = true;
    if (load(file) && m_open)
        begin(knownFps);
}

/// Once for a clip. One that was paused meanwhile waits for its frame as it is.
void MediaEngine::openAnew()
{
    if (m_open && m_playing && !m_plan.current() && m_clip == *m_wanted)
        play(m_file, m_knownFps);
}

bool MediaEngine::load(const QString &file)
{
    auto device = std::make_unique<QFile>(file);
    if (!device->open(QIODevice::ReadOnly)) {
        fail(PlayerTrouble::Unreadable, device->errorString());
        return false;
    }
    constexpr qint64 enough = 256; // bytes; a container tells itself with its first ones
    if (ClipSniffer::isText(device->peek(enough))) { // a demuxer would go where a play list sends it
        fail(PlayerTrouble::NotAVideo, {});
        return false;
    }
    m_rotation = mp4Facts(*device).value_or(Mp4Facts{}).rotation;
    m_device = std::move(device);
    setSource(*m_player, *m_device);
    return true;
}

void MediaEngine::begin(double knownFps)
{
    const double ownFps = m_player->metaData().value(QMediaMetaData::VideoFrameRate).toDouble();
    if (!m_player->hasVideo())
        return fail(PlayerTrouble::NoPicture);
    // Without a frame rate (a cover picture, a GIF of one frame) the back end divides by zero as soon as it has a
    // sink: it must not get one.
    if (!std::isfinite(ownFps) || ownFps <= 0)
        return fail(m_player->hasAudio() ? PlayerTrouble::NoPicture : PlayerTrouble::Still);
    const bool likely = ownFps <= mostFps;
    ClipFacts facts;
    facts.length = std::chrono::milliseconds(m_player->duration());
    facts.fps = likely ? ownFps : knownFps > 0 ? knownFps : usualFps;
    facts.sound = m_player->hasAudio();
    facts.rotation = m_rotation;
    m_plan = SeekPlan(facts.length.count(), facts.fps);
    m_events.opened(m_clip, facts);
    m_gate.hold(false);
    m_gate.open(m_clip);
    m_player->setVideoSink(m_sink.get());
    if (!m_open) // there is no decoder
        return;
    m_player->setPlaybackRate(m_rate);
    m_player->play();
    say(true);
}

void MediaEngine::unload()
{
    m_gate.shut();
    m_firstFrame.stop();
    endJump();
    reverse(0);
    m_open = m_playing = m_ended = m_drained = m_said = false;
    m_passFrames = m_falseEnds = 0;
    m_plan = {};
    if (!m_player)
        return;
    // Without a sink: stopping would send the old clip's first frame once more.
    m_player->setVideoSink(nullptr);
    // A new file is played at the usual speed while the player says that it has the old one's.
    m_player->setPlaybackRate(1);
    m_player->setSource({});
    m_retired = std::move(m_device);
}

void MediaEngine::close()
{
    unload();
    m_clip = 0;
}

void MediaEngine::fail(PlayerTrouble trouble, const QString &words)
{
    m_gate.shut();
    m_open = m_playing = false;
    m_events.failed(m_clip, trouble, words);
}

/// The media status can still say that all is well: only this counts. One report a clip is enough.
void MediaEngine::takeError(QMediaPlayer::Error error, const QString &words)
{
    if (!m_open)
        return;
    switch (error) {
    case QMediaPlayer::NoError:
        return;
    case QMediaPlayer::FormatError:
        // The tracks are known as soon as the file is open; then it is the decoder that is missing.
        return fail(m_player->hasVideo() ? PlayerTrouble::NoDecoder : PlayerTrouble::NotAVideo, words);
    case QMediaPlayer::ResourceError:
    case QMediaPlayer::NetworkError:
    case QMediaPlayer::AccessDeniedError:
        // With no back end at all the player says this of every file.
        return fail(m_player->isAvailable() ? PlayerTrouble::NotAVideo : PlayerTrouble::NoPlayer, words);
    }
}

void MediaEngine::judge(const QVideoFrame &frame)
{
    if (!frame.isValid())
        return; // comes when the back end stops
    const qint64 start = frame.startTime();
    const FrameGate::Verdict verdict = m_gate.judge(start);
    if (!verdict.shows)
        return;
    m_events.show(std::make_shared<MediaFrame>(frame), start, verdict.clip);
    QMetaObject::invokeMethod(this, [this, verdict, start] { takeFrame(verdict, start); }, Qt::QueuedConnection);
}

void MediaEngine::takeFrame(const FrameGate::Verdict &verdict, qint64 start)
{
    if (verdict.clip != m_clip || !m_open)
        return;
    m_firstFrame.stop();
    m_plan.shown(start, verdict.follows);
    m_ended = false;
    m_drained = m_plan.nearEnd(start);
    ++m_passFrames;
    m_events.frameShown(m_clip, start);
    if (verdict.lands)
        land();
    if (m_playing && !m_target && m_to >= 0 && start >= m_to)
        m_plan.wish(std::max<qint64>(0, m_from));
    if (!m_playing && !m_target && m_player->playbackState() == QMediaPlayer::PlayingState)
        m_player->pause();
    pump();
}

void MediaEngine::takeEnd()
{
    if (!m_open)
        return;
    m_drained = true;
    if (!m_playing)
        return; // read to the end while looking for a place
    if (!m_plan.current())
        return fail(PlayerTrouble::Damaged);
    // Now and then the back end says so once more for the round before, and stops with it.
    if (m_passFrames == 0 && !m_target && ++m_falseEnds <= mostFalseEnds)
        return playAgain();
    m_falseEnds = 0;
    if (!m_target)
        m_plan.reachedEnd();
    endJump();
    m_ended = true;
    m_events.ended(m_clip, *m_plan.current());
    // A single frame over and over would only be work.
    if ((m_loops || hasRange()) && m_passFrames > 1)
        return playAgain();
    m_playing = false;
    m_gate.hold(true);
    say(false);
}

/// The back end does not repeat by itself.
void MediaEngine::playAgain()
{
    m_ended = m_drained = false;
    m_passFrames = 0;
    m_gate.hold(false);
    if (m_from > 0) {
        m_drained = true; // whatever the back end was told meanwhile: it stands at the end
        m_plan.wish(m_from);
        pump();
        return say(true);
    }
    m_player->setPosition(0);
    m_player->play();
    say(true);
}

void MediaEngine::setRange(qint64 from, qint64 to)
{
    m_from = from;
    m_to = to;
}

void MediaEngine::say(bool playing)
{
    if (std::exchange(m_said, playing) != playing)
        m_events.playingChanged(m_clip, playing);
}

void MediaEngine::setPlaying(bool playing)
{
    reverse(0);
    if (!m_open)
        return;
    m_playing = playing;
    if (playing && !m_sound)
        followSound(); // a device may have come since the clip was opened
    if (playing && m_ended)
        return playAgain();
    m_gate.hold(!playing);
    if (m_target) {
        // The jump ends in the new state.
    } else if (playing) {
        m_player->play();
    } else if (m_plan.current()) { // else its first frame is still on its way
        m_player->pause();
    }
    say(playing);
}

void MediaEngine::seek(qint64 place)
{
    m_plan.wish(place);
    pump();
}

void MediaEngine::step(int frames)
{
    if (!m_open)
        return;
    setPlaying(false);
    m_plan.wishStep(frames);
    pump();
}

void MediaEngine::reverse(double speed)
{
    const double before = std::exchange(m_reverse, speed);
    m_reverseDue = 0;
    if (speed <= 0 || !m_open) {
        m_reverse = 0;
        m_reverseTick.stop();
        if (before > 0)
            say(m_playing);
        return;
    }
    if (before <= 0) {
        setPlaying(false);
        m_reverse = speed;
    }
    m_reverseTick.start();
    say(true);
}

void MediaEngine::reverseOn()
{
    m_reverseDue += std::llround(m_reverse * double(microseconds(reverseInterval).count()));
    if (m_target || !m_plan.current())
        return;
    if (*m_plan.current() <= m_plan.frame() / 2)
        return reverse(0);
    m_plan.wish(std::max<qint64>(0, *m_plan.current() - std::exchange(m_reverseDue, 0)));
    pump();
}

/// Begins the next jump, unless one is under way.
void MediaEngine::pump()
{
    if (m_target || !m_plan.hasWish() || !m_plan.current())
        return;
    const std::optional<qint64> place = m_plan.takeWish();
    if (!m_open || !place || m_plan.length() == 0) // without a length the back end finds no place
        return;
    m_target = place;
    m_tries = 0;
    constexpr qint64 leastReach = 1'000'000;
    m_gate.expect(*place, std::max(leastReach, 8 * m_plan.frame()));
    tryJump();
}

void MediaEngine::tryJump()
{
    const qint64 place = *m_target / 1000;
    m_patience.start(firstPatience * (1 << m_tries));
    const bool drained = m_drained || m_tries > 0;
    m_drained = m_plan.nearEnd(*m_target);
    m_ended = false;
    if (m_playing) {
        if (drained)
            m_player->pause();
        m_player->setPosition(place);
        return m_player->play();
    }
    if (drained) {
        // It reads on only after it played. Sent there first, so that it has nothing else to show meanwhile.
        m_player->setPosition(place);
        m_player->play();
        m_player->pause();
    }
    m_player->setPosition(place);
}

/// No frame came: the back end lost its way, or there is none so late in the file.
void MediaEngine::retryJump()
{
    if (!m_target)
        return;
    if (++m_tries >= mostTries) {
        land();
        return pump();
    }
    if (m_tries > 1)
        m_target = std::max<qint64>(0, *m_target - 10 * m_plan.frame());
    m_gate.expect(*m_target, {});
    tryJump();
}

/// Playing may have been asked for while it was on its way, standing.
void MediaEngine::land()
{
    endJump();
    if (m_playing && m_player->playbackState() == QMediaPlayer::PausedState)
        m_player->play();
}

void MediaEngine::endJump()
{
    m_target.reset();
    m_patience.stop();
    m_gate.forget();
}

void MediaEngine::setRate(double rate)
{
    m_rate = rate;
    if (m_open)
        m_player->setPlaybackRate(rate);
}

void MediaEngine::setVolume(int percent)
{
    m_volume = percent;
    if (m_sound)
        m_sound->setVolume(QAudio::convertVolume(float(percent) / 100, QAudio::LogarithmicVolumeScale,
                                                 QAudio::LinearVolumeScale));
}

void MediaEngine::setMuted(bool muted)
{
    m_muted = muted;
    if (m_sound)
        m_sound->setMuted(muted);
}
} // namespace rushes
