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

/// Writes a PNG on another thread, then calls done on context's: a big frame takes a while to be packed.
void writePng(const QImage &image, const QString &file, QObject *context, std::function<void(bool written)> done);
} // namespace rushes
