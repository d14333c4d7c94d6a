// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

class QAudioOutput;
class QFile;
class QMediaDevices;
class QMediaPlayer;
class QVideoSink;

namespace rushes
{
/// Plays files from the disk, never an address. One QMediaPlayer, made with the first clip, so that a start
/// pays nothing for it; sound only while there is a device, since the back end dies without one.
class Player final : public QObject
{
    Q_OBJECT
public:
    explicit Player(QObject *parent = nullptr);
    ~Player() override;

    using Sink = std::function<QVideoSink *()>;
    void setSink(Sink sink) { m_sinkOf = std::move(sink); } ///< asked for with the first clip

    void open(const QString &file); ///< and plays it
    void close();
    QString file() const { return m_file; }

    bool isPlaying() const;
    void setPlaying(bool playing);
    std::chrono::milliseconds position() const;
    std::chrono::milliseconds length() const;
    void seek(std::chrono::milliseconds position);
    void step(int frames); ///< pauses; back with a negative number
    double framesPerSecond() const;

    void setRate(double rate);
    double rate() const { return m_rate; }
    void setVolume(int percent);
    int volume() const { return m_volume; }
    void setMuted(bool muted);
    bool isMuted() const { return m_muted; }
    void setLoops(bool loops) { m_loops = loops; }
    bool loops() const { return m_loops; }

signals:
    void opened();           ///< the length is known
    void playingChanged(bool playing);
    void positionChanged();
    void failed(const QString &words); ///< the back end's own words

private:
    void make();
    void followSound();
    void takeEnd();

    Sink m_sinkOf;
    QMediaPlayer *m_player{};
    QAudioOutput *m_sound{};
    QMediaDevices *m_devices{};
    std::unique_ptr<QFile> m_device; ///< of the clip that the player reads
    QString m_file;
    double m_rate{1};
    int m_volume{80};
    bool m_muted{};
    bool m_loops{true};
    bool m_failed{};
};
}
