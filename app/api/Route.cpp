// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Route.h"

#include "api/Http.h"
#include "api/OffWindow.h"
#include "api/Routes.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QNetworkRequest>
#include <QUrl>

namespace rushes
{
using namespace Qt::StringLiterals;

std::optional<QNetworkProxy> proxyFrom(const QString &text)
{
    if (text.isEmpty())
        return QNetworkProxy(QNetworkProxy::DefaultProxy);
    if (text == "none"_L1)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(text, QUrl::StrictMode);
    const bool isSocks = url.scheme() == "socks5"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!isSocks && url.scheme() != "http"_L1))
        return std::nullopt;
    constexpr int socksPort = 1080, httpPort = 8080;
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         quint16(url.port(isSocks ? socksPort : httpPort)), url.userName(), url.password());
}

namespace route
{
QNetworkProxy systemProxy(const QUrl &url)
{
    assertOffWindow();
    const QList<QNetworkProxy> found = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.constFirst();
}

static QNetworkProxy readOrNowhere(const QString &text)
{
    const QNetworkProxy nowhere(QNetworkProxy::HttpProxy, u"proxy.invalid"_s, 1);
    return text.isEmpty() ? nowhere : proxyFrom(text).value_or(nowhere);
}

std::optional<QNetworkProxy> fixedProxy(const QUrl &url, const NetworkChoice &choice, const QString &gatewayProxy)
{
    if (!gatewayProxy.isEmpty())
        return readOrNowhere(gatewayProxy);
    if (choice.way == NetworkChoice::Way::None || http::isThisMachine(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (choice.way == NetworkChoice::Way::Own)
        return readOrNowhere(choice.proxy);
    return std::nullopt;
}

Result<QList<QSslCertificate>> authoritiesIn(const QString &name)
{
    assertOffWindow();
    constexpr qint64 mostBytes = 1024 * 1024;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Error{Error::Kind::Storage, 0, file.errorString(), {}});
    const QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        return Failure(Error{Error::Kind::Protocol, 0, u"too large"_s, {}});
    QList<QSslCertificate> found = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (found.isEmpty())
        found = QSslCertificate::fromData(bytes, QSsl::Der);
    found.removeIf([](const QSslCertificate &certificate) { return certificate.isNull(); });
    if (found.isEmpty())
        return Failure(Error{Error::Kind::Protocol, 0, {}, {}});
    return found;
}
} // namespace route

RoutedNetwork::RoutedNetwork(QList<QSslCertificate> authorities, QObject *parent)
    : QNetworkAccessManager(parent), m_authorities(std::move(authorities))
{
}

QNetworkReply *RoutedNetwork::createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data)
{
    if (request.url().scheme() != "https"_L1)
        return QNetworkAccessManager::createRequest(operation, request, data);
    if (!m_tls) {
        m_tls = QSslConfiguration::defaultConfiguration();
        m_tls->addCaCertificates(m_authorities);
    }
    QNetworkRequest trusting = request;
    trusting.setSslConfiguration(*m_tls);
    return QNetworkAccessManager::createRequest(operation, trusting, data);
}

WaitingProxies::WaitingProxies(NetworkChoice choice) : m_choice(std::move(choice)) {}

QList<QNetworkProxy> WaitingProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (const auto fixed = route::fixedProxy(query.url(), m_choice))
        return {*fixed};
    const qint64 now = QDeadlineTimer::current().deadline();
    Known &known = m_known[Routes::originOf(query.url())];
    if (known.since == 0 || now - known.since > Routes::freshFor.count())
        known = {route::systemProxy(query.url()), now};
    return {known.proxy};
}
} // namespace rushes
