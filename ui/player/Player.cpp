// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/Player.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QFile>
#include <QMediaDevices>
#include <QMediaMetaData>
#include <QMediaPlayer>
#include <QUrl>
#include <QVideoSink>

#include <algorithm>

namespace rushes
{
using std::chrono::milliseconds;

constexpr double usualFrameRate = 30;

Player::Player(QObject *parent) : QObject(parent) {}

Player::~Player() = default;

void Player::make()
{
    if (m_player)
        return;
    // Quicker to the first frame than Debian's default, and needs no further package (unless the user chose).
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    m_player = new QMediaPlayer(this);
    m_player->setVideoSink(m_sinkOf());
    m_devices = new QMediaDevices(this);
    connect(m_devices, &QMediaDevices::audioOutputsChanged, this, &Player::followSound);
    followSound();
    connect(m_player, &QMediaPlayer::positionChanged, this, &Player::positionChanged);
    connect(m_player, &QMediaPlayer::durationChanged, this, [this](qint64 ms) {
        if (ms > 0)
            emit opened();
    });
    connect(m_player, &QMediaPlayer::playbackStateChanged, this, [this] { emit playingChanged(isPlaying()); });
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::EndOfMedia)
            takeEnd();
    });
    connect(m_player, &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error error, const QString &words) {
        // The media status can still say that all is well; one report a clip is enough.
        if (error != QMediaPlayer::NoError && !std::exchange(m_failed, true))
            emit failed(words);
    });
}

void Player::followSound()
{
    const bool has = !QMediaDevices::audioOutputs().isEmpty();
    if (has && !m_sound) {
        m_sound = new QAudioOutput(this);
        m_sound->setVolume(float(m_volume) / 100);
        m_sound->setMuted(m_muted);
        m_player->setAudioOutput(m_sound);
    } else if (!has && m_sound) {
        m_player->setAudioOutput(nullptr);
        delete std::exchange(m_sound, nullptr);
    }
}

/// The back end does not repeat by itself.
void Player::takeEnd()
{
    if (!m_loops || m_failed)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_player->setPosition(0);
            m_player->play();
        },
        Qt::QueuedConnection);
}

void Player::open(const QString &file)
{
    make();
    m_file = file;
    m_failed = false;
    m_player->stop();
    // By device, not by address: the back end percent-encodes a path and then does not find a name with a blank
    // or a Chinese character in it.
    auto device = std::make_unique<QFile>(file);
    if (!device->open(QIODevice::ReadOnly)) {
        m_failed = true;
        m_player->setSource({});
        emit failed(device->errorString());
        return;
    }
    m_player->setSourceDevice(device.get(), QUrl::fromLocalFile(file));
    m_device = std::move(device);
    m_player->setPlaybackRate(m_rate);
    m_player->play();
}

void Player::close()
{
    m_file.clear();
    if (!m_player)
        return;
    m_player->stop();
    m_player->setSource({});
    m_device.reset();
}

bool Player::isPlaying() const
{
    return m_player && m_player->playbackState() == QMediaPlayer::PlayingState;
}

void Player::setPlaying(bool playing)
{
    if (!m_player || m_file.isEmpty())
        return;
    if (playing)
        m_player->play();
    else
        m_player->pause();
}

milliseconds Player::position() const
{
    return milliseconds(m_player ? m_player->position() : 0);
}

milliseconds Player::length() const
{
    return milliseconds(m_player ? m_player->duration() : 0);
}

void Player::seek(milliseconds position)
{
    if (m_player)
        m_player->setPosition(std::clamp<qint64>(position.count(), 0, m_player->duration()));
}

double Player::framesPerSecond() const
{
    const double rate = m_player ? m_player->metaData().value(QMediaMetaData::VideoFrameRate).toDouble() : 0;
    return rate > 0 ? rate : usualFrameRate;
}

void Player::step(int frames)
{
    if (!m_player)
        return;
    setPlaying(false);
    seek(position() + milliseconds(qRound64(1000 * frames / framesPerSecond())));
}

void Player::setRate(double rate)
{
    m_rate = rate;
    if (m_player)
        m_player->setPlaybackRate(rate);
}

void Player::setVolume(int percent)
{
    m_volume = percent;
    if (m_sound)
        m_sound->setVolume(float(percent) / 100);
}

void Player::setMuted(bool muted)
{
    m_muted = muted;
    if (m_sound)
        m_sound->setMuted(muted);
}
}
