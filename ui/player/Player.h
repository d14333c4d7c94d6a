// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/PlayerEngine.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace rushes
{
/// Plays files from the disk, never an address: the window's side of the PlayerEngine. No function waits; what was
/// asked for is answered by signals. Nothing of Qt Multimedia's plug-ins is loaded before the first clip.
class Player final : public QObject
{
    Q_OBJECT
public:
    /// show is called for each frame on a thread of the back end, with the frame's start in microseconds and the
    /// clip's number.
    using Show = std::function<void(FramePointer frame, qint64 start, int clip)>;
    explicit Player(Show show, QObject *parent = nullptr);
    ~Player() override;

    void open(const PlayerClip &clip); ///< and plays it, in place of the one before
    void close();
    bool hasClip() const { return m_open; }
    const PlayerClip &clip() const { return m_clip; }
    int number() const { return m_number; } ///< of the clip, as show is told

    bool isPlaying() const { return m_playing; }
    void setPlaying(bool playing);
    /// Of the frame shown last, or the place that is being looked for.
    std::chrono::microseconds position() const;
    std::chrono::microseconds length() const { return m_facts.length; } ///< 0: not known
    double fps() const { return m_facts.fps; }
    qint64 frameNumber() const; ///< counted from 0
    bool hasSound() const { return m_facts.sound; }
    int rotation() const { return m_facts.rotation; }

    void seek(std::chrono::microseconds place);
    void seekBy(std::chrono::microseconds distance);
    void step(int frames); ///< pauses; exact, back with a negative number
    /// J and L: forward or back, faster each time in the same direction (1, 2, 4 times the usual speed).
    void shuttle(int direction);

    static constexpr double leastRate = 0.1, mostRate = 4;
    void setRate(double rate); ///< bounded to leastRate–mostRate
    double rate() const { return m_rate; }
    void changeRate(int steps); ///< to the next of rates()
    static const std::vector<double> &rates();

    void setVolume(int percent); ///< 0–100
    int volume() const { return m_volume; }
    void setMuted(bool muted);
    bool isMuted() const { return m_muted; }
    void setLoops(bool loops);
    bool loops() const { return m_loops; }

    /// A and B: the first and the last frame of what is played over and over; none: the clip's own. A mark that is not
    /// before (after) the other one takes that one away. Every clip begins without.
    using Mark = std::optional<std::chrono::microseconds>;
    void markA(); ///< the frame that is shown
    void markB();
    void clearMarks() { setMarks({}, {}); }
    Mark a() const { return m_a; }
    Mark b() const { return m_b; }

    /// Where the clip's notes are, for the seek bar; the clip's own until the next one.
    void setNotePlaces(const std::vector<std::chrono::microseconds> &places);
    const std::vector<std::chrono::microseconds> &notePlaces() const { return m_notes; }

signals:
    void opened(); ///< length and frame rate are known
    void closed();
    void playingChanged(bool playing);
    void positionChanged();
    void ended(std::chrono::microseconds last); ///< before it begins again, where it loops
    void failed(rushes::PlayerTrouble trouble, const QString &words);
    void rateChanged(double rate);
    void volumeChanged(int percent);
    void mutedChanged(bool muted);
    void loopsChanged(bool loops);
    void marksChanged(); ///< A, B or the notes

private:
    void make();
    int nextNumber();
    template <class Call> void tell(Call call);
    void take(qint64 start);
    void setReverse(double speed);
    void setMarks(Mark a, Mark b);

    /// What lives on the thread, with the engine.
    struct Home;

    PlayerEngine::Events events();

    Show m_show;
    Home *m_home{}; ///< null before the first clip
    PlayerClip m_clip;
    int m_number{};
    std::shared_ptr<std::atomic<int>> m_wanted; ///< m_number, for the engine's threads
    QThread *m_thread;
    QObject *m_ear; ///< for what the engine's thread tells; like that thread it may outlive the player
    bool m_open{};
    ClipFacts m_facts;
    bool m_playing{};
    std::chrono::microseconds m_position{};
    std::optional<std::chrono::microseconds> m_sought;
    double m_rate{1};
    double m_reverse{};
    int m_volume{80};
    bool m_muted{};
    bool m_loops{true};
    Mark m_a, m_b;
    std::vector<std::chrono::microseconds> m_notes;
};
} // namespace rushes
