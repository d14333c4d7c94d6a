// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

class QFile;
class QMediaPlayer;

namespace rushes
{
/// Gives the player an open file, whatever its name: the back end percent-encodes the path of an address and then does
/// not find a name with a blank or a Chinese character in it. And where the name is not the file's, no protocol of a
/// demuxer can be meant by one. The file stays open as long as it is the source. On the player's thread.
void setSource(QMediaPlayer &player, QFile &file);
} // namespace rushes
