// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/HttpClient.h"

#include "api/ErrorCause.h"
#include "api/Http.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <array>

namespace rushes
{
using namespace Qt::StringLiterals;

struct HttpClient::Exchange {
    HttpRequest request;
    std::optional<QByteArray> body; ///< of a POST
    QUrl url;                       ///< of this hop
    QPointer<QObject> context;
    Callback done;
    int hops{};
    bool timedOut{};
    bool tooLarge{};
    std::shared_ptr<Deadlines> deadlines; ///< null: not running
    Deadlines::Handle deadline;
    QPointer<QNetworkReply> reply; ///< null: its way is being looked for

    Exchange() = default;
    Q_DISABLE_COPY_MOVE(Exchange)
    ~Exchange() { stopDeadline(); }

    void startDeadline(const std::shared_ptr<Deadlines> &all)
    {
        deadlines = all;
        deadline = all->set(request.timeout, [this] { miss(); });
    }
    void stopDeadline()
    {
        if (const auto running = std::exchange(deadlines, nullptr))
            running->callOff(deadline);
    }
    void miss()
    {
        deadlines.reset();
        timedOut = true;
        if (reply)
            reply->abort();
        else
            answer(Failure(Error{Error::Kind::Timeout, 0, {}, {}}));
    }
    void answer(const Result<HttpReply> &result)
    {
        stopDeadline();
        if (context)
            done(result);
    }
};

/// The system's language first, as Qt would say it; a service's words for a failure may come in it.
static QByteArray languages()
{
    const QLocale system = QLocale::system();
    const QByteArray first = system.language() == QLocale::C ? QByteArray() : system.bcp47Name().toLatin1() + ',';
    return first + "en,*";
}

/// What all requests have.
static QNetworkRequest plainRequest()
{
    QNetworkRequest request;
    // Qt's own policies carry the key across origins; every hop is decided in finish().
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Uncompressed, so that an answer that broke off is known by its length and none grows on the way.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "Rushes/" RUSHES_VERSION);
    request.setRawHeader("Accept-Language", languages()); // else Qt asks the system's locale for each request
    return request;
}

/// All that has come. QIODevice would take a buffer of 16 KiB for what is shorter, and readAll() would leave that much
/// behind each body.
static QByteArray bodyOf(QNetworkReply &reply)
{
    constexpr qint64 buffered = 16 * 1024;
    const qint64 size = reply.bytesAvailable();
    if (size >= buffered)
        return reply.read(size);
    std::array<char, size_t(buffered)> body;
    return QByteArray(body.data(), std::max(reply.read(body.data(), buffered), qint64(0)));
}

HttpClient::HttpClient(const Clock &clock, QObject *parent, route::SystemProxy system)
    : QObject(parent), m_clock(clock), m_known{{}, {}, plainRequest()}, m_routes(std::move(system))
{
}

HttpClient::~HttpClient() = default;

void HttpClient::get(const HttpRequest &request, QObject *context, Callback done)
{
    const auto exchange = std::make_shared<Exchange>();
    exchange->request = request;
    exchange->context = context;
    exchange->done = std::move(done);
    begin(exchange);
}

void HttpClient::post(const HttpRequest &request, const QByteArray &body, const QByteArray &contentType,
                      QObject *context, Callback done)
{
    const auto exchange = std::make_shared<Exchange>();
    exchange->request = request;
    exchange->request.headers.append({"Content-Type", contentType});
    exchange->body = body;
    exchange->context = context;
    exchange->done = std::move(done);
    begin(exchange);
}

void HttpClient::begin(const std::shared_ptr<Exchange> &exchange)
{
    exchange->url = exchange->request.url;
    exchange->startDeadline(m_deadlines);
    if (http::isWebAddress(exchange->url)) {
        route(exchange);
        return;
    }
    QTimer::singleShot(0, this, [exchange] {
        exchange->answer(Failure(cause::error(Error::Cause::NoWebAddress)));
    });
}

/// Connections are kept by proxy; those of an earlier choice live until their last reply has ended.
QNetworkAccessManager &HttpClient::network(const Route &route)
{
    const auto known = std::ranges::find(m_networks, route.proxy, &decltype(m_networks)::value_type::first);
    if (known != m_networks.end())
        return *known->second;
    auto *network = new RoutedNetwork(route.authorities, this);
    network->setProxy(route.proxy);
    m_networks.emplace_back(route.proxy, network);
    return *network;
}

void HttpClient::setNetwork(const NetworkChoice &choice)
{
    if (!m_routes.setChoice(choice))
        return;
    for (const auto &[proxy, network] : std::exchange(m_networks, {}))
        m_retired.append(network);
    m_retired.removeIf([](RoutedNetwork *network) {
        if (network->findChild<QNetworkReply *>())
            return false;
        network->deleteLater();
        return true;
    });
}

/// The way is found first; the time that this takes counts.
void HttpClient::route(const std::shared_ptr<Exchange> &exchange)
{
    m_routes.find(exchange->url, exchange->request.proxy, [this, exchange](const Route &route) {
        if (!exchange->timedOut)
            send(exchange, network(route));
    });
}

const QNetworkRequest &HttpClient::requestWith(const HttpHeaders &headers, const QByteArray &authorization)
{
    if (m_known.headers == headers && m_known.authorization == authorization)
        return m_known.request;
    m_known = {headers, authorization, plainRequest()};
    for (const auto &[name, value] : headers)
        m_known.request.setRawHeader(name, value);
    if (!authorization.isEmpty())
        m_known.request.setRawHeader("Authorization", authorization);
    return m_known.request;
}

void HttpClient::send(const std::shared_ptr<Exchange> &exchange, QNetworkAccessManager &network)
{
    const bool isTrusted = http::sameOrigin(exchange->url, exchange->request.url);
    QNetworkRequest request =
        requestWith(exchange->request.headers, isTrusted ? exchange->request.authorization : QByteArray());
    request.setUrl(exchange->url);

    QNetworkReply *reply = exchange->body ? network.post(request, *exchange->body) : network.get(request);
    exchange->reply = reply;
    const auto bound = [exchange, reply](qint64 size) {
        if (size <= exchange->request.maxBytes || exchange->tooLarge)
            return;
        exchange->tooLarge = true;
        reply->abort();
    };
    connect(reply, &QNetworkReply::metaDataChanged, reply,
            [bound, reply] { bound(reply->header(QNetworkRequest::ContentLengthHeader).toLongLong()); });
    connect(reply, &QNetworkReply::readyRead, reply, [bound, reply] { bound(reply->bytesAvailable()); });
    connect(reply, &QNetworkReply::finished, this, [this, exchange, reply] {
        reply->deleteLater();
        finish(exchange, *reply);
    });
}

/// Whether the reply ended before its end although a status had come.
static bool brokeOff(const QNetworkReply &reply, int status)
{
    if (reply.error() == QNetworkReply::NoError)
        return false;
    // Errors from 200 on are Qt's names for an HTTP status of 400 and more.
    return status < 400 || reply.error() < QNetworkReply::ContentAccessDenied;
}

static Error cutShort(int status, const QString &systemsWords)
{
    Error error = cause::error(Error::Cause::BrokeOff, status, systemsWords);
    error.kind = Error::Kind::Offline;
    return error;
}

static bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

void HttpClient::finish(const std::shared_ptr<Exchange> &exchange, QNetworkReply &reply)
{
    const auto fail = [&exchange](const Error &error) { exchange->answer(Failure(error)); };
    exchange->reply.clear(); // the next hop has none yet
    if (exchange->tooLarge)
        return fail(cause::error(Error::Cause::TooLarge, 0, u"over %1 bytes"_s.arg(exchange->request.maxBytes)));
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || brokeOff(reply, status)) {
        const Error error = http::transportError(reply, exchange->timedOut);
        return fail(status > 0 && error.kind == Error::Kind::Offline ? cutShort(status, error.detail) : error);
    }
    if (isRedirect(status)) {
        const QUrl target = http::redirectTarget(exchange->url, reply.rawHeader("Location"));
        const bool losesBody = exchange->body && status != 307 && status != 308;
        if (losesBody || !target.isValid() || ++exchange->hops > http::maxHops)
            return fail(cause::error(Error::Cause::Redirect, 0, u"from "_s + http::withoutSecrets(exchange->url)));
        exchange->url = target;
        return route(exchange);
    }
    HttpReply answer;
    answer.status = status;
    answer.body = bodyOf(reply);
    // Qt takes a connection that closes early for the end of the body.
    const QVariant announced = reply.header(QNetworkRequest::ContentLengthHeader);
    if (announced.isValid() && answer.body.size() < announced.toLongLong())
        return fail(cutShort(status, {}));
    answer.contentType = reply.rawHeader("Content-Type");
    answer.url = exchange->url;
    answer.retryAfter = http::retryAfter(reply, m_clock.now());
    exchange->answer(answer);
}
} // namespace rushes
