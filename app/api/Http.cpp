// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Http.h"

#include <QDateTime>
#include <QHostAddress>
#include <QNetworkReply>

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

std::optional<std::chrono::milliseconds> retryAfter(const QNetworkReply &reply, Timestamp now)
{
    using std::chrono::milliseconds;
    const milliseconds day = std::chrono::hours(24);
    const auto bounded = [day](double ms) {
        return milliseconds(qint64(qBound(0.0, ms, double(day.count()))));
    };
    bool ok = false;
    for (const char *name : {"retry-after-ms", "openai-poll-after-ms"}) {
        if (const double ms = reply.rawHeader(name).toDouble(&ok); ok)
            return bounded(ms);
    }
    const QByteArray value = reply.rawHeader("Retry-After").trimmed();
    if (const double seconds = value.toDouble(&ok); ok)
        return bounded(seconds * 1000);
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(value), Qt::RFC2822Date);
    if (date.isValid())
        return bounded(double(date.toMSecsSinceEpoch() - toMs(now)));
    return std::nullopt;
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
