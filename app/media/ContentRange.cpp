// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ContentRange.h"

#include <QByteArray>

namespace rushes
{
/// Digits only; -1: anything else.
static qint64 number(QByteArrayView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.front() < '0' || text.front() > '9')
        return -1;
    bool ok = false;
    const qint64 value = text.toByteArray().toLongLong(&ok);
    return ok ? value : -1;
}

std::optional<ContentRange> contentRange(QByteArrayView header)
{
    const QByteArray text = header.trimmed().toByteArray();
    const qsizetype slash = text.lastIndexOf('/');
    if (!text.toLower().startsWith("bytes ") || slash < 0)
        return std::nullopt;
    ContentRange range;
    const QByteArray total = text.mid(slash + 1).trimmed();
    range.total = number(total);
    if (range.total < 0 && total != "*")
        return std::nullopt;
    const QByteArray part = text.mid(6, slash - 6).trimmed();
    if (part == "*")
        return range.total < 0 ? std::nullopt : std::optional(range);
    const qsizetype dash = part.indexOf('-');
    range.first = dash < 0 ? -1 : number(QByteArrayView(part).first(dash));
    range.last = dash < 0 ? -1 : number(QByteArrayView(part).sliced(dash + 1));
    const bool isInside = range.total < 0 || range.last < range.total;
    if (range.first < 0 || range.last < range.first || !isInside)
        return std::nullopt;
    return range;
}

QByteArray rangeValidator(const QByteArray &etag, const QByteArray &lastModified)
{
    const QByteArray tag = etag.trimmed();
    if (tag.size() > 2 && tag.startsWith('"') && tag.endsWith('"'))
        return tag;
    return lastModified.trimmed();
}
} // namespace rushes
