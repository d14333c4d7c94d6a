// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/DecodedFrame.h"
#include "player/PlayerClip.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace rushes
{
/// What opens, decodes and plays files, on the player's own thread: that and looking for a place take from a few to
/// hundreds of milliseconds, and the window waits for none of it. Its one implementation comes from a plug-in with the
/// first clip, because it brings dozens of libraries. Every function is for that thread; clips are told apart by
/// number, so that what comes late for one that is not wanted any more is known.
class PlayerEngine
{
public:
    /// Called on the engine's thread, but for show.
    struct Events {
        /// For each frame that is to be shown, on a thread of the back end; start in microseconds.
        std::function<void(FramePointer frame, qint64 start, int clip)> show;
        std::function<void(int clip, const ClipFacts &facts)> opened;
        std::function<void(int clip, qint64 start)> frameShown;
        std::function<void(int clip, bool playing)> playingChanged;
        std::function<void(int clip, qint64 last)> ended; ///< stands at its last frame, or begins again
        /// words: the back end's own.
        std::function<void(int clip, PlayerTrouble trouble, const QString &words)> failed;
    };
    /// The number of the clip that is wanted, set by whoever asks: another one need not be opened any more.
    using Wanted = std::shared_ptr<const std::atomic<int>>;

    PlayerEngine() = default;
    virtual ~PlayerEngine() = default;
    PlayerEngine(const PlayerEngine &) = delete;
    PlayerEngine &operator=(const PlayerEngine &) = delete;

    virtual void open(const QString &file, double knownFps, int clip) = 0; ///< and plays it
    virtual void close() = 0;

    virtual void setPlaying(bool playing) = 0;
    virtual void seek(qint64 place) = 0; ///< microseconds; the newest wish wins
    virtual void step(int frames) = 0;   ///< pauses; wishes add up
    virtual void setRate(double rate) = 0;
    /// Backwards at so many times the usual speed, silently, by jumping; 0: no more.
    virtual void reverse(double speed) = 0;
    virtual void setVolume(int percent) = 0;
    virtual void setMuted(bool muted) = 0;
    virtual void setLoops(bool loops) = 0;
    /// Plays over and over from the one frame to the other, in microseconds; negative: from the beginning, to
    /// the end. A few frames behind the last one may be shown before it goes back. The next clip begins without.
    virtual void setRange(qint64 from, qint64 to) = 0;
};

/// What the plug-in exports under makePlayerEngineName. The name changes with PlayerEngine and DecodedFrame.
using MakePlayerEngine = PlayerEngine *(const PlayerEngine::Events &events, const PlayerEngine::Wanted &wanted);
constexpr const char *makePlayerEngineName = "rushes_make_player_engine_1";
} // namespace rushes
