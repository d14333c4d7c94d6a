// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QString>

namespace rushes
{
class ClipReader;

/// One picture of frames from all over a clip, each with its time, under the clip's name: 4 by 4, or 6 by 3 of an
/// upright clip. Takes as long as decoding takes: from any thread. Null: nothing could be decoded.
QImage contactSheet(ClipReader &reader, const QString &title);
} // namespace rushes
