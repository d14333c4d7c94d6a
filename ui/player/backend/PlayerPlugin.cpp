// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/backend/MediaEngine.h"

extern "C" Q_DECL_EXPORT rushes::PlayerEngine *rushes_make_player_engine_1(const rushes::PlayerEngine::Events &events,
                                                                          const rushes::PlayerEngine::Wanted &wanted)
{
    return new rushes::MediaEngine(events, wanted);
}
