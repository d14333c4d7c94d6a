// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/PlayerClip.h"

#include <QString>

namespace rushes::words
{
/// One plain sentence, in the user's language.
QString trouble(PlayerTrouble trouble);
} // namespace rushes::words
