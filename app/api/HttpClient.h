// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Deadlines.h"
#include "api/Error.h"
#include "api/Routes.h"
#include "api/Time.h"

#include <QByteArray>
#include <QList>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QNetworkReply;

namespace rushes
{
using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>; ///< names and values

/// A GET, or a POST, whose whole answer fits in memory.
struct HttpRequest {
    QUrl url;
    HttpHeaders headers;
    QByteArray authorization; ///< sent to url's own origin only, across redirects too
    QString proxy; ///< see Gateway::proxy
    qint64 maxBytes{8 * 1024 * 1024};
    std::chrono::milliseconds timeout{30'000}; ///< for the whole exchange
};

/// Any answer, whatever its status.
struct HttpReply {
    int status{};
    QByteArray body;
    QByteArray contentType;
    QUrl url; ///< that answered, after redirects
    std::optional<std::chrono::milliseconds> retryAfter;
};

/// GET and POST with bounded size and time, redirects decided hop by hop and TLS errors never ignored; HTTP/2 where
/// offered. Lives on the main thread (Qt does the transport in a thread of its own).
class HttpClient final : public QObject
{
    Q_OBJECT
public:
    using Callback = std::function<void(const Result<HttpReply> &)>;

    explicit HttpClient(const Clock &clock, QObject *parent = nullptr, route::SystemProxy system = route::systemProxy);
    ~HttpClient() override;

    /// For what is asked from now on; replies under way go on.
    void setNetwork(const NetworkChoice &choice);
    const Routes &routes() const { return m_routes; }

    /// done comes once, later, unless context is gone. A transport that failed, a body over the bound
    /// (Protocol) and a redirect that may not be followed (Protocol) are errors; a status of 400 is not.
    void get(const HttpRequest &request, QObject *context, Callback done);
    /// The same with a body. A redirect that keeps the method (307, 308) is followed, another is an error (Protocol): a
    /// GET would not deliver it.
    void post(const HttpRequest &request, const QByteArray &body, const QByteArray &contentType, QObject *context,
              Callback done);

private:
    struct Exchange;
    void begin(const std::shared_ptr<Exchange> &exchange);
    void route(const std::shared_ptr<Exchange> &exchange);
    void send(const std::shared_ptr<Exchange> &exchange, QNetworkAccessManager &network);
    void finish(const std::shared_ptr<Exchange> &exchange, QNetworkReply &reply);
    QNetworkAccessManager &network(const Route &route);
    const QNetworkRequest &requestWith(const HttpHeaders &headers, const QByteArray &authorization);

    const Clock &m_clock;
    const std::shared_ptr<Deadlines> m_deadlines{std::make_shared<Deadlines>()};
    /// As the last one was but for its address: a gateway's questions have the same headers.
    struct Known {
        HttpHeaders headers;
        QByteArray authorization;
        QNetworkRequest request;
    } m_known;
    Routes m_routes;
    std::vector<std::pair<QNetworkProxy, RoutedNetwork *>> m_networks; ///< a few; each made at its first request
    QList<RoutedNetwork *> m_retired;           ///< of earlier choices, with replies under way
};
} // namespace rushes
