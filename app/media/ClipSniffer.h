// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

class QIODevice;

namespace rushes
{
/// What the first bytes and the boxes of a file say about it. Pure over the device.
class ClipSniffer final
{
public:
    enum class Kind { Mp4, QuickTime, WebM, Matroska, Avi, Unknown };

    static constexpr qsizetype headBytes = 64; ///< enough for kindOf()

    /// From the first bytes. Unknown: no clip (HTML, JSON, text, a picture, sound alone, anything else).
    static Kind kindOf(QByteArrayView head);
    /// Whether these first bytes are text, which no clip begins with: a play list is, and is free to name other
    /// files and hosts.
    static bool isText(QByteArrayView head);
    /// "mp4", "mov", "webm", "mkv", "avi"; empty for Unknown.
    static QString suffix(Kind kind);
    /// Why the file is not a whole clip, in a developer's words; none: it is. The boxes (chunks, elements)
    /// are walked: each must lie inside the file, and for MP4 and QuickTime moov with a track and mdat must
    /// be there; for WebM tracks and a cluster; for AVI the headers and the movi list. Reads headers only, of
    /// at most 100,000 boxes.
    static std::optional<QString> fault(QIODevice &file);
};
} // namespace rushes
