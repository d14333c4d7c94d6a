// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSemaphore>

namespace rushes::test
{
/// A plug-in in place of the player's, whose clips open when the test says so.
struct SlowPlayer {
    QSemaphore asked; ///< to open a clip
    QSemaphore opens; ///< by the test
    QSemaphore told;  ///< that it is open
};
/// What it exports under slowPlayerName.
using GetSlowPlayer = SlowPlayer *();
constexpr const char *slowPlayerName = "rushes_slow_player";
} // namespace rushes::test
