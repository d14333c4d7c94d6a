// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Http.h"

#include <QDateTime>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkReply>

#include <algorithm>
#include <cmath>

namespace rushes::http
{
using namespace Qt::StringLiterals;

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

static int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return isWebAddress(a) && a.scheme() == b.scheme() && portOf(a) == portOf(b) &&
           a.host().compare(b.host(), Qt::CaseInsensitive) == 0;
}

bool isThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool exposesKey(const QUrl &url)
{
    return url.scheme() == "http"_L1 && !isThisMachine(url.host());
}

QUrl webAddress(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    const QUrl url = QUrl::fromEncoded(trimmed.toUtf8(), QUrl::StrictMode);
    return isWebAddress(url) ? url : QUrl();
}

QUrl redirectTarget(const QUrl &from, const QByteArray &location)
{
    const QUrl target = from.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    const bool downgrade = from.scheme() == "https"_L1 && target.scheme() == "http"_L1;
    return isWebAddress(target) && !location.isEmpty() && !downgrade ? target : QUrl();
}

QString withoutSecrets(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

/// IMF-fixdate and the two obsolete forms of HTTP, or that of mail with "+0000". The name of the day is not looked at.
static QDateTime dateFrom(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value).simplified();
    if (const QDateTime mail = QDateTime::fromString(text, Qt::RFC2822Date); mail.isValid())
        return mail;
    QStringList words = text.split(u' ').mid(1);
    words.removeAll(u"GMT"_s);
    const auto clock = std::ranges::find_if(words, [](const QString &word) { return word.contains(u':'); });
    if (clock == words.end())
        return {};
    const QTime time = QTime::fromString(*clock, u"HH:mm:ss"_s);
    words.erase(clock);
    for (const QString &form : {u"dd MMM yyyy"_s, u"dd-MMM-yy"_s, u"MMM d yyyy"_s}) {
        QDate date = QLocale::c().toDate(words.join(u' '), form);
        if (date.isValid() && date.year() < 1970) // two digits are taken for 19..
            date = date.addYears(100);
        if (date.isValid() && time.isValid())
            return QDateTime(date, time, Qt::UTC);
    }
    return {};
}

/// A number of milliseconds; nothing for what is no number.
static std::optional<std::chrono::milliseconds> atMostADay(double ms)
{
    using std::chrono::milliseconds;
    const milliseconds day = std::chrono::hours(24);
    if (std::isnan(ms))
        return std::nullopt;
    return milliseconds(qint64(std::clamp(ms, 0.0, double(day.count()))));
}

/// What is no number is not a number (NaN).
static double numberIn(const QByteArray &value)
{
    bool ok = false;
    const double number = value.trimmed().toDouble(&ok);
    return ok ? number : std::nan("");
}

std::optional<std::chrono::milliseconds> retryAfter(const QList<std::pair<QByteArray, QByteArray>> &headers, Timestamp now)
{
    const auto valueOf = [&headers](const char *name) {
        const auto found = std::ranges::find_if(
            headers, [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
        return found == headers.end() ? QByteArray() : found->second;
    };
    for (const char *name : {"retry-after-ms", "openai-poll-after-ms"}) {
        if (const auto asked = atMostADay(numberIn(valueOf(name))))
            return asked;
    }
    const QByteArray value = valueOf("retry-after");
    if (const auto asked = atMostADay(1000 * numberIn(value)))
        return asked;
    const QDateTime date = dateFrom(value);
    return date.isValid() ? atMostADay(double(date.toMSecsSinceEpoch() - toMs(now))) : std::nullopt;
}

std::optional<std::chrono::milliseconds> retryAfter(const QNetworkReply &reply, Timestamp now)
{
    return retryAfter(reply.rawHeaderPairs(), now);
}

Error::Kind kindOfStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401:
    case 403:
        return Error::Kind::Auth;
    case 404:
    case 410:
        return Error::Kind::NotFound;
    case 408:
        return Error::Kind::Timeout;
    case 429:
        return Error::Kind::RateLimited;
    default:
        return Error::Kind::Server;
    }
}

Error transportError(const QNetworkReply &reply, bool timedOut)
{
    if (timedOut)
        return {Error::Kind::Timeout, 0, {}, {}};
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return {Error::Kind::Cancelled, 0, {}, {}};
    // Qt's text repeats the whole address, whose query can be a signature.
    QString text = reply.errorString();
    text.replace(reply.url().toString(), withoutSecrets(reply.url()));
    return {Error::Kind::Offline, 0, text, {}};
}
} // namespace rushes::http
