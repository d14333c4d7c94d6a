// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <mutex>
#include <optional>

namespace rushes
{
/// Decides which frames of the back end are shown. After a jump the back end may still deliver a frame of the
/// place it left, and after a pause one too many; with the gate, what is seen is exactly what was asked for.
/// Asked on the back end's thread, told on the player's. Times are those of frames, in microseconds.
class FrameGate final
{
public:
    struct Verdict {
        bool shows{};
        bool lands{};   ///< the first frame of the place that was asked for
        bool follows{}; ///< none was left out since the one shown before
        int clip{};
    };

    void shut();
    /// Everything passes, as a frame of this clip.
    void open(int clip);
    /// Only a frame at or after target passes, and not one further away than reach (none: however far); then the
    /// rest as before.
    void expect(qint64 target, std::optional<qint64> reach);
    void forget(); ///< no frame is expected any more
    /// Paused: after the frame that is expected, or the first one, nothing passes.
    void hold(bool paused);

    Verdict judge(qint64 start);

private:
    std::mutex m_mutex;
    int m_clip{};
    bool m_open{};
    bool m_paused{};
    bool m_any{};     ///< a frame was shown since open()
    bool m_skipped{}; ///< one was not, since the last that was
    std::optional<qint64> m_target;
    std::optional<qint64> m_reach;
};
} // namespace rushes
