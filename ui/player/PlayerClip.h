// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>

namespace rushes
{
/// What is to be played, and what is known of it before the file is opened.
struct PlayerClip {
    QString file;         ///< a path on the local disk; never an address
    int width{}, height{}; ///< pixels, as the service said; 0: not known
    double fps{};         ///< frames a second; 0: the file's own word, else 30
    QString title{};      ///< for the full-screen window
    bool operator==(const PlayerClip &) const = default;
};

/// Why a clip is not played. The sentence for it is sentence() of PlayerWords.h.
enum class PlayerTrouble {
    Missing,    ///< no such file
    Unreadable, ///< not a plain file, or reading it is not allowed
    Empty,      ///< zero bytes
    NotAVideo,  ///< cut off, damaged or something else: nothing that can be opened
    NoPicture,  ///< sound only
    Still,      ///< a single picture, without a frame rate
    NoDecoder,  ///< of a kind that this machine cannot decode
    Damaged,    ///< opened, but not one frame came out
    NoPlayer,   ///< Qt Multimedia has no back end here
};

/// What the opened file says of itself.
struct ClipFacts {
    std::chrono::microseconds length{}; ///< 0: the file does not say
    double fps{};
    bool sound{};
    int rotation{}; ///< degrees clockwise that the picture is to be turned by: 0, 90, 180, 270
    bool operator==(const ClipFacts &) const = default;
};
} // namespace rushes

Q_DECLARE_METATYPE(rushes::PlayerTrouble)
Q_DECLARE_METATYPE(rushes::ClipFacts)
