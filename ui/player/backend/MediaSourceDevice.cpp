// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/backend/MediaSource.h"

#include <QFile>
#include <QMediaPlayer>
#include <QUrl>

namespace rushes
{
void setSource(QMediaPlayer &player, QFile &file)
{
    player.setSourceDevice(&file, QUrl::fromLocalFile(file.fileName()));
}
} // namespace rushes
