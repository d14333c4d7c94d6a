// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/PlayerEngine.h"
#include "player/backend/FrameGate.h"
#include "player/backend/SeekPlan.h"

#include <QMediaPlayer>
#include <QObject>
#include <QTimer>
#include <QVideoSink>

#include <memory>
#include <optional>

class QAudioOutput;
class QFile;
class QMediaDevices;
class QVideoFrame;

namespace rushes
{
/// The one QMediaPlayer. Lives on the thread that it is made on.
class MediaEngine final : public QObject, public PlayerEngine
{
    Q_OBJECT
public:
    MediaEngine(const Events &events, const Wanted &wanted);
    ~MediaEngine() override;

    void open(const QString &file, double knownFps, int clip) override;
    void close() override;
    void setPlaying(bool playing) override;
    void seek(qint64 place) override;
    void step(int frames) override;
    void setRate(double rate) override;
    void reverse(double speed) override;
    void setVolume(int percent) override;
    void setMuted(bool muted) override;
    void setLoops(bool loops) override { m_loops = loops; }
    void setRange(qint64 from, qint64 to) override;

private:
    void make();
    void followSound();
    void play(const QString &file, double knownFps);
    bool load(const QString &file);
    void begin(double knownFps);
    void unload();
    void openAnew();
    void fail(PlayerTrouble trouble, const QString &words = {});
    void takeError(QMediaPlayer::Error error, const QString &words);
    void judge(const QVideoFrame &frame); // a thread of the back end
    void takeFrame(const FrameGate::Verdict &verdict, qint64 start);
    void takeEnd();
    void playAgain();
    bool hasRange() const { return m_from >= 0 || m_to >= 0; }
    void say(bool playing);

    void pump();
    void tryJump();
    void retryJump();
    void land();
    void endJump();
    void reverseOn();

    const Events m_events;
    const Wanted m_wanted;
    FrameGate m_gate;
    /// What the player reads, and what it read before: its threads end a little after it let go of a file.
    std::unique_ptr<QFile> m_device, m_retired;
    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QMediaPlayer> m_player;
    QAudioOutput *m_sound{};
    QMediaDevices *m_devices{};

    // settings
    double m_rate{1};
    int m_volume{80};
    bool m_muted{};
    bool m_loops{true};

    // the clip
    int m_clip{};
    QString m_file;
    double m_knownFps{};
    bool m_open{};     ///< a clip is loaded and nothing is wrong with it
    bool m_playing{};  ///< as wished; the back end's own state goes to and fro while jumping
    bool m_ended{};    ///< stands at the end
    bool m_drained{};  ///< the back end has read all of the file and reads no more until it plays
    bool m_said{};     ///< the last word of playingChanged()
    int m_passFrames{}; ///< shown since the beginning or in this round
    int m_falseEnds{};
    int m_rotation{};
    qint64 m_from{-1}, m_to{-1}; ///< the range that is played over and over
    SeekPlan m_plan;

    /// Until the first frame: after many clips the back end now and then opens one and brings nothing of it.
    QTimer m_firstFrame;

    // a jump under way
    std::optional<qint64> m_target;
    int m_tries{};
    QTimer m_patience;

    double m_reverse{};
    qint64 m_reverseDue{}; ///< microseconds to go back by
    QTimer m_reverseTick;
};
} // namespace rushes
