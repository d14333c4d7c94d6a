// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/MediaRequest.h"

#include "api/ErrorCause.h"
#include "api/Http.h"
#include "media/ServerWords.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int ticksAllowed = 4; ///< of the watch without a byte
constexpr qsizetype maxErrorBody = 64 << 10;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

MediaRequest::Head headOf(const QNetworkReply &reply, int status)
{
    MediaRequest::Head head;
    head.status = status;
    head.validator = rangeValidator(reply.rawHeader("ETag"), reply.rawHeader("Last-Modified"));
    if (reply.hasRawHeader("Content-Range"))
        head.range = contentRange(reply.rawHeader("Content-Range"));
    if (reply.hasRawHeader("Content-Length")) {
        bool ok = false;
        head.length = reply.rawHeader("Content-Length").toLongLong(&ok);
        head.isContradictory = !ok || head.length < 0; // "10, 20" when two were sent
    }
    const QByteArray encoding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    if (encoding != "identity")
        head.encoding = encoding;
    return head;
}

QNetworkRequest requestFor(const QUrl &url, const MediaRequest::Ask &ask)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "*/*");
    request.setRawHeader("Accept-Encoding", "identity"); // else Qt unpacks, and lengths mean nothing
    request.setRawHeader("User-Agent", "Rushes/" RUSHES_VERSION);
    if (!ask.authorization.isEmpty())
        request.setRawHeader("Authorization", ask.authorization);
    if (ask.from > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(ask.from) + '-');
        if (!ask.validator.isEmpty())
            request.setRawHeader("If-Range", ask.validator);
    }
    return request;
}
} // namespace

MediaRequest::MediaRequest(QNetworkAccessManager &network, Ask ask, QObject *parent)
    : QObject(parent), m_network(network), m_ask(std::move(ask)), m_chunk(chunkBytes, Qt::Uninitialized)
{
    m_watch.setInterval(qMax(m_ask.stallLimit / ticksAllowed, std::chrono::milliseconds(1)));
    connect(&m_watch, &QTimer::timeout, this, &MediaRequest::watch);
}

MediaRequest::~MediaRequest()
{
    dropReply();
}

void MediaRequest::start()
{
    if (!http::isWebAddress(m_ask.url)) {
        end(cause::error(Error::Cause::NoWebAddress));
        return;
    }
    send(m_ask.url);
}

void MediaRequest::abort()
{
    disconnect(this, nullptr, nullptr, nullptr);
    dropReply();
}

void MediaRequest::dropReply()
{
    m_watch.stop();
    if (!m_reply)
        return;
    disconnect(m_reply, nullptr, this, nullptr);
    if (m_status < 400) // Qt is about to make those an error itself, and complains about a second one
        m_reply->abort();
    m_reply->deleteLater(); // ends what still comes
    m_reply = nullptr;
}

void MediaRequest::end(const std::optional<Error> &error)
{
    dropReply();
    emit ended(error);
}

void MediaRequest::send(const QUrl &url)
{
    m_ask.url = url;
    m_reply = m_network.get(requestFor(url, m_ask));
    m_reply->setReadBufferSize(bufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &MediaRequest::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &MediaRequest::drain);
    connect(m_reply, &QNetworkReply::finished, this, &MediaRequest::finish);
    m_idleTicks = 0;
    m_watch.start();
}

/// Counts ticks rather than one long time: after the disk held this thread up, a tick fires at once, but the
/// bytes that came meanwhile get their turn before the fourth.
void MediaRequest::watch()
{
    if (++m_idleTicks < ticksAllowed)
        return;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_ask.stallLimit).count();
    end(Error{Error::Kind::Timeout, 0, u"no byte in %1 s"_s.arg(seconds), {}});
}

void MediaRequest::readHead()
{
    if (m_status != 0 || !m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return;
    m_idleTicks = 0;
    if (isRedirect(status)) {
        followRedirect(m_reply->rawHeader("Location"));
        return;
    }
    m_status = status;
    m_isBody = status == 200 || status == 206;
    if (m_isBody || status == 416)
        emit answered(headOf(*m_reply, status));
}

void MediaRequest::followRedirect(const QByteArray &location)
{
    const QUrl target = http::redirectTarget(m_ask.url, location);
    if (!target.isValid() || ++m_hops > http::maxHops) {
        end(cause::error(Error::Cause::Redirect, 0, target.isValid() ? u"too many"_s : QString()));
        return;
    }
    if (!http::sameOrigin(m_ask.url, target))
        m_ask.authorization.clear(); // and it does not come back when a later hop returns
    dropReply();
    send(target);
}

void MediaRequest::drain()
{
    readHead();
    if (!m_reply || m_status == 0)
        return;
    if (!m_isBody) {
        readErrorWords();
        return;
    }
    for (qint64 turn = 0; m_reply && m_reply->bytesAvailable() > 0;) {
        if (turn >= bufferBytes) { // other transfers on this thread have their turn
            QMetaObject::invokeMethod(this, &MediaRequest::drain, Qt::QueuedConnection);
            return;
        }
        const qint64 got = m_reply->read(m_chunk.data(), m_chunk.size());
        if (got <= 0)
            return;
        turn += got;
        m_idleTicks = 0;
        emit bytes(QByteArrayView(m_chunk.constData(), got));
    }
    if (m_reply && m_reply->isFinished())
        finish();
}

void MediaRequest::readErrorWords()
{
    const qsizetype room = maxErrorBody - m_errorBody.size();
    m_errorBody += m_reply->read(qMin(m_reply->bytesAvailable(), qint64(room)));
    m_idleTicks = 0;
    if (m_errorBody.size() >= maxErrorBody)
        finish();
}

void MediaRequest::finish()
{
    readHead();
    if (!m_reply)
        return;
    if (m_isBody) {
        if (m_reply->bytesAvailable() > 0) { // drain() comes back here
            drain();
            return;
        }
        const bool isWhole = m_reply->error() == QNetworkReply::NoError;
        end(isWhole ? std::nullopt : std::optional(http::transportError(*m_reply, false)));
        return;
    }
    if (m_status == 0) {
        end(http::transportError(*m_reply, false));
        return;
    }
    m_errorBody += m_reply->read(qMax(qsizetype(0), maxErrorBody - m_errorBody.size()));
    Error error{m_status >= 400 ? http::kindOfStatus(m_status) : Error::Kind::Protocol, m_status,
                serverWords(m_errorBody, m_ask.authorization),
                http::retryAfter(*m_reply, SystemClock().now())};
    if (error.detail.isEmpty())
        error.detail =
            QString::fromUtf8(m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray())
                .simplified()
                .left(100);
    end(error);
}
} // namespace rushes
