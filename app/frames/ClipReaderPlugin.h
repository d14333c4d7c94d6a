// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rushes
{
class ClipReader;

/// What the plug-in exports under openClipName: a reader of the file, or null. The name changes with ClipReader.
using OpenClip = ClipReader *(const char *file);
constexpr const char *openClipName = "rushes_open_clip_1";
} // namespace rushes
