// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/PlayerWords.h"

#include <QCoreApplication>

namespace rushes::words
{
namespace
{
struct PlayerWords {
    Q_DECLARE_TR_FUNCTIONS(rushes::PlayerWords)
};
} // namespace

QString trouble(PlayerTrouble trouble)
{
    switch (trouble) {
    case PlayerTrouble::Missing:
        return PlayerWords::tr("The file is no longer where it was saved.");
    case PlayerTrouble::Unreadable:
        return PlayerWords::tr("The file cannot be read.");
    case PlayerTrouble::Empty:
        return PlayerWords::tr("The file is empty.");
    case PlayerTrouble::NotAVideo:
        return PlayerWords::tr("The file is not a video, or it is damaged or cut off.");
    case PlayerTrouble::NoPicture:
        return PlayerWords::tr("The file has sound but no picture.");
    case PlayerTrouble::Still:
        return PlayerWords::tr("The file is a single picture, not a video.");
    case PlayerTrouble::NoDecoder:
        return PlayerWords::tr("This computer has no decoder for this kind of video.");
    case PlayerTrouble::Damaged:
        return PlayerWords::tr("The file is damaged: no picture could be read from it.");
    case PlayerTrouble::NoPlayer:
        return PlayerWords::tr("Qt Multimedia's player is not installed.");
    }
    return {};
}
} // namespace rushes::words
