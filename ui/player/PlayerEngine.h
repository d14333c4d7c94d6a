// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/FrameGate.h"
#include "player/PlayerClip.h"
#include "player/SeekPlan.h"

#include <QMediaPlayer>
#include <QObject>
#include <QTimer>
#include <QVideoSink>

#include <atomic>
#include <functional>
#include <memory>

class QAudioOutput;
class QFile;
class QMediaDevices;
class QVideoFrame;

namespace rushes
{
/// The one QMediaPlayer, on the player's own thread: opening a file, looking for a place in it and loading the
/// back end take from a few to hundreds of milliseconds, and the window waits for none of that. Made with the
/// first clip. Every function but wantOnly() is for that thread; clips are told apart by number, so that what
/// comes late for one that is not wanted any more is known.
class PlayerEngine final : public QObject
{
    Q_OBJECT
public:
    /// Called for each frame that is to be shown, on a thread of the back end.
    using Show = std::function<void(const QVideoFrame &frame, qint64 start, int clip)>;
    explicit PlayerEngine(Show show);
    ~PlayerEngine() override;

    /// From any thread: a clip of another number need not be opened any more.
    void wantOnly(int clip) { m_wanted = clip; }

    void open(const QString &file, double knownFps, int clip); ///< and plays it
    void close();

    void setPlaying(bool playing);
    void seek(qint64 place); ///< microseconds; the newest wish wins
    void step(int frames);   ///< pauses; wishes add up
    void setRate(double rate);
    /// Backwards at so many times the usual speed, silently, by jumping; 0: no more.
    void reverse(double speed);
    void setVolume(int percent);
    void setMuted(bool muted);
    void setLoops(bool loops) { m_loops = loops; }
    /// Plays over and over from the one frame to the other, in microseconds; negative: from the beginning, to
    /// the end. A few frames behind the last one may be shown before it goes back. The next clip begins without.
    void setRange(qint64 from, qint64 to);

signals:
    void sinkMade(QVideoSink *sink);
    void opened(int clip, const rushes::ClipFacts &facts);
    void frameShown(int clip, qint64 start);
    void playingChanged(int clip, bool playing);
    void ended(int clip, qint64 last); ///< stands at its last frame, or begins again
    void failed(int clip, rushes::PlayerTrouble trouble, const QString &words); ///< words: the back end's own

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
    void endJump();
    void reverseOn();

    const Show m_show;
    std::atomic<int> m_wanted{};
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
