// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/TaskParser.h"

#include <QDateTime>
#include <QUrlQuery>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

/// One item of a query whose names are compared in any case; empty: not there.
static QString item(const QList<std::pair<QString, QString>> &query, QStringView name)
{
    const auto found = std::ranges::find_if(
        query, [name](const auto &pair) { return name.compare(pair.first, Qt::CaseInsensitive) == 0; });
    return found == query.end() ? QString() : found->second;
}

static std::optional<Timestamp> plausible(qint64 ms)
{
    constexpr qint64 earliest = 946'684'800'000;   // the year 2000
    constexpr qint64 farthest = 4'102'444'800'000; // the year 2100
    return ms >= earliest && ms < farthest ? std::optional(timestampFromMs(ms)) : std::nullopt;
}

/// "20251006T151026Z" plus a number of seconds, as X-Amz-Date with X-Amz-Expires.
static std::optional<Timestamp> signedFor(const QString &date, const QString &seconds)
{
    QDateTime signedAt = QDateTime::fromString(date, u"yyyyMMdd'T'HHmmss'Z'"_s);
    signedAt.setTimeSpec(Qt::UTC);
    bool ok = false;
    const qint64 life = seconds.toLongLong(&ok);
    constexpr qint64 longest = 10LL * 365 * 86400;
    if (!signedAt.isValid() || !ok || life < 0 || life > longest)
        return std::nullopt;
    return plausible(signedAt.toMSecsSinceEpoch() + life * 1000);
}

static std::optional<Timestamp> isoTime(const QString &text)
{
    QDateTime date = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!date.isValid())
        return std::nullopt;
    if (date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC);
    return plausible(date.toMSecsSinceEpoch());
}

std::optional<Timestamp> TaskParser::expiryOf(const QUrl &address)
{
    const auto query = QUrlQuery(address).queryItems(QUrl::FullyDecoded);
    if (const auto azure = isoTime(item(query, u"se")))
        return azure;
    // Signatures of version 4 and their kin: S3, Google Cloud Storage, OSS, TOS.
    for (const QString &vendor : {u"X-Amz"_s, u"X-Goog"_s, u"x-oss"_s, u"X-Tos"_s}) {
        const QString date = vendor + u"-Date"_s;
        const QString life = vendor + u"-Expires"_s;
        if (const auto end = signedFor(item(query, date), item(query, life)))
            return end;
    }
    for (const QStringView name : {u"Expires", u"x-oss-expires", u"x-expires"}) {
        constexpr qint64 millisecondsFrom = 1'000'000'000'000;
        const qint64 count = std::max<qint64>(item(query, name).toLongLong(), 0);
        if (const auto end = plausible(count >= millisecondsFrom ? count : count * 1000))
            return end;
    }
    return std::nullopt;
}
} // namespace rushes
