// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/ByteRange.h"

#include <QString>

#include <algorithm>

namespace rushes::simulated
{
ByteRange byteRange(const QByteArray &range, bool holds, qint64 size)
{
    const ByteRange whole{200, 0, size};
    if (!holds || !range.startsWith("bytes=") || range.contains(','))
        return whole;
    const QByteArray spec = range.mid(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return whole;
    bool hasFirst = false;
    bool hasLast = false;
    const qint64 first = spec.left(dash).toLongLong(&hasFirst);
    const qint64 last = spec.mid(dash + 1).toLongLong(&hasLast);
    if (hasFirst) {
        if (hasLast && last < first)
            return whole;
        if (first >= size)
            return {416, 0, 0};
        return {206, first, (hasLast ? std::min(last, size - 1) : size - 1) - first + 1};
    }
    if (!hasLast)
        return whole;
    const qint64 length = std::min(last, size); // the last so many bytes
    return length > 0 ? ByteRange{206, size - length, length} : ByteRange{416, 0, 0};
}

QByteArray contentRange(const ByteRange &range, qint64 size)
{
    const QByteArray all = '/' + QByteArray::number(size);
    if (range.status == 416)
        return "bytes *" + all;
    return "bytes " + QByteArray::number(range.first) + '-' +
           QByteArray::number(range.first + range.length - 1) + all;
}
} // namespace rushes::simulated
