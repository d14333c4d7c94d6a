// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/NetworkChoice.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <functional>
#include <optional>

class QUrl;

namespace rushes
{
/// A proxy as Gateway::proxy and NetworkChoice::proxy have it; none: not of that form.
std::optional<QNetworkProxy> proxyFrom(const QString &text);

/// By which way one address is reached.
namespace route
{
/// Who says which proxy the system has for an address.
using SystemProxy = std::function<QNetworkProxy(const QUrl &)>;
/// Reads its settings, or fetches and runs a script: may wait for long. Not for the window's thread.
QNetworkProxy systemProxy(const QUrl &url);

/// The proxy for url where nobody has to be asked: a gateway's own wins, this machine is reached without one. A text
/// that cannot be read leads nowhere rather than around it. None: the system knows.
std::optional<QNetworkProxy> fixedProxy(const QUrl &url, const NetworkChoice &choice, const QString &gatewayProxy = {});

/// The certificates in a file of at most 1 MiB. Errors: Storage, it cannot be read; Protocol, there is none in it. Waits
/// for the disk.
Result<QList<QSslCertificate>> authoritiesIn(const QString &file);
} // namespace route

/// Connections that trust some authorities besides the system's. TLS errors are never ignored.
class RoutedNetwork final : public QNetworkAccessManager
{
    Q_OBJECT
public:
    explicit RoutedNetwork(QList<QSslCertificate> authorities, QObject *parent = nullptr);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override;

private:
    QList<QSslCertificate> m_authorities;
    std::optional<QSslConfiguration> m_tls; ///< from the first request over TLS on: OpenSSL is loaded late
};

/// For a thread that may wait: fixedProxy(), else what the system says, which is kept for some minutes.
class WaitingProxies final : public QNetworkProxyFactory
{
public:
    explicit WaitingProxies(NetworkChoice choice);
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    NetworkChoice m_choice;
    struct Known {
        QNetworkProxy proxy;
        qint64 since{}; ///< ms of a steady clock
    };
    QHash<QString, Known> m_known; ///< by origin
};
} // namespace rushes
