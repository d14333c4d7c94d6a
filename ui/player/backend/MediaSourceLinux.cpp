// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/backend/MediaSource.h"

#include <QFile>
#include <QMediaPlayer>
#include <QUrl>

namespace rushes
{
using namespace Qt::StringLiterals;

/// By its descriptor. Of a device the back end (Qt 6.4) loses 33 KB with each clip: the context and the buffer through
/// which it reads.
void setSource(QMediaPlayer &player, QFile &file)
{
    player.setSource(QUrl::fromLocalFile(u"/proc/self/fd/%1"_s.arg(file.handle())));
}
} // namespace rushes
