// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/PlayerClip.h"

#include <QImage>

#include <functional>

class QObject;

namespace rushes
{
/// The name to offer for a picture of a frame: beside the clip, with the frame's time, "fox 0-05.700.png".
QString nameOfFrame(const QString &clipFile, std::chrono::microseconds time);
/// And for its contact sheet, "fox sheet.png".
QString nameOfSheet(const QString &clipFile);

/// Makes a picture and writes it as PNG on another thread, then calls done on context's: making takes a while, and so
/// does packing a big frame. A null picture is none.
void writePng(std::function<QImage()> make, const QString &file, QObject *context, std::function<void(bool written)> done);
} // namespace rushes
