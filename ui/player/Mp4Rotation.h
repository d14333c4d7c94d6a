// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

class QIODevice;

namespace rushes
{
/// How far the picture of an MP4 or QuickTime file is to be turned, in degrees clockwise: 0, 90, 180 or 270. From
/// the matrix in the first video track's header (ISO/IEC 14496-12, 8.3.2); Qt 6.4 does not tell. 0 for whatever
/// else the file is. Leaves the device at its beginning.
int rotationOfMp4(QIODevice &file);
} // namespace rushes
