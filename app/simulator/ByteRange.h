// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace rushes::simulated
{
/// What of a file answers a request (RFC 9110, sections 13 and 14). Several ranges at once are answered
/// whole.
struct ByteRange {
    int status{200}; ///< 200: whole; 206: a part; 416: there is no such part
    qint64 first{};
    qint64 length{};
    bool operator==(const ByteRange &) const = default;
};

/// range: the header, empty when absent. holds: If-Range is absent or names this file.
ByteRange byteRange(const QByteArray &range, bool holds, qint64 size);

/// "bytes 0-99/1000", or "bytes */1000" for 416.
QByteArray contentRange(const ByteRange &range, qint64 size);
} // namespace rushes::simulated
