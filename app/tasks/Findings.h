// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFlags>

namespace rushes
{
/// What cannot all be true of what a gateway said of a task.
enum class Contradiction : quint8 {
    Words = 1 << 0,       ///< the outer and the inner status name different ends
    NoAddress = 1 << 1,   ///< completed, and no address of a clip
    WentBack = 1 << 2,    ///< its progress became less
    OlderUpdate = 1 << 3, ///< its status_update_time became older
};
Q_DECLARE_FLAGS(Contradictions, Contradiction)
Q_DECLARE_OPERATORS_FOR_FLAGS(Contradictions)

/// What is odd about a saved clip.
enum class Finding : quint8 {
    Unplayable = 1 << 0, ///< no picture can be decoded
    Length = 1 << 1,     ///< other than the reply promised
    Size = 1 << 2,       ///< other width or height than promised
    Turned = 1 << 3,     ///< landscape for portrait, or the other way
    Black = 1 << 4,      ///< no picture but black
    Frozen = 1 << 5,     ///< one and the same picture throughout
    Silent = 1 << 6,     ///< a sound track without a sound
};
Q_DECLARE_FLAGS(Findings, Finding)
Q_DECLARE_OPERATORS_FOR_FLAGS(Findings)
} // namespace rushes
