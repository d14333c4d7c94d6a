// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/Time.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

class QNetworkReply;

/// Rules of HTTP that queries, pictures and clips share. Pure.
namespace rushes::http
{
constexpr int maxHops = 5; ///< redirects followed in a row

/// http or https with a host: the only addresses that are ever asked.
bool isWebAddress(const QUrl &url);

/// Scheme, host and port are the same: the key may travel.
bool sameOrigin(const QUrl &a, const QUrl &b);

/// localhost, or a loopback address: no network is needed to reach it.
bool isThisMachine(const QString &host);

/// The key would travel unencrypted to another machine.
bool exposesKey(const QUrl &url);

/// An address from untrusted text, percent-encoding as it came; invalid unless isWebAddress().
QUrl webAddress(QStringView text);

/// Where a redirect leads; invalid when it may not be followed (no web address, or https to http).
QUrl redirectTarget(const QUrl &from, const QByteArray &location);

/// The address without user, query and fragment, for logs and messages: what is left out can be a signature.
QString withoutSecrets(const QUrl &url);

/// "retry-after-ms", "openai-poll-after-ms", or "Retry-After" in seconds or as a date (RFC 9110, 5.6.7), in this order;
/// names in any case. From 0, a date in the past, to a day.
std::optional<std::chrono::milliseconds> retryAfter(const QList<std::pair<QByteArray, QByteArray>> &headers, Timestamp now);
std::optional<std::chrono::milliseconds> retryAfter(const QNetworkReply &reply, Timestamp now);

/// The error that a status of 400 and more stands for.
Error::Kind kindOfStatus(int httpStatus);

/// Why a reply broke off before its end. timedOut: our own clock ended it (Qt calls that "cancelled" too).
Error transportError(const QNetworkReply &reply, bool timedOut);
} // namespace rushes::http
