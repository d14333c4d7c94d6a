// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <optional>

namespace rushes
{
/// A Content-Range header (RFC 9110, section 14.4).
struct ContentRange {
    qint64 first{-1}, last{-1}; ///< both -1: "*", the range cannot be had
    qint64 total{-1};           ///< -1: "*", not known
    bool operator==(const ContentRange &) const = default;
};

/// None: not of the form "bytes 0-99/1234", or one that contradicts itself.
std::optional<ContentRange> contentRange(QByteArrayView header);

/// What may stand in If-Range: a strong ETag, else Last-Modified; empty: neither.
QByteArray rangeValidator(const QByteArray &etag, const QByteArray &lastModified);
} // namespace rushes
