// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Download.h"

#include "api/Http.h"
#include "media/ClipSniffer.h"

#include <QDir>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr qint64 readBuffer = 2 * 1024 * 1024;
constexpr qint64 chunk = 256 * 1024;
constexpr qint64 hashSlice = 8 * 1024 * 1024; ///< between looks at the event loop
constexpr std::chrono::milliseconds reportEvery{500};

Download::Download(DownloadJob job, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent), m_job(std::move(job)), m_network(network), m_part(m_job.partFile)
{
    m_stall.setSingleShot(true);
    connect(&m_stall, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        if (m_reply)
            m_reply->abort();
    });
}

Download::~Download()
{
    dropReply();
}

void Download::start()
{
    const QString folder = QFileInfo(m_job.partFile).path();
    if (!QDir().mkpath(folder))
        return failHere(durable::storageError(u"the folder %1 cannot be made"_s.arg(folder)));
    if (m_job.sources.isEmpty())
        return failHere({Error::Kind::NotFound, 0, {}, {}});
    openPart();
}

void Download::abort()
{
    end(Failure(Error{Error::Kind::Cancelled, 0, {}, {}}));
}

void Download::openPart()
{
    if (!m_part.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failHere(durable::storageError(m_part.errorString()));
    if (m_job.validator.isEmpty() && !m_part.resize(0))
        return failHere(durable::storageError(m_part.errorString()));
    m_reported.start();
    hashPart();
}

/// The bytes of an earlier transfer are hashed a slice at a time, so that abort() is heard.
void Download::hashPart()
{
    if (m_ended)
        return;
    QByteArray bytes(chunk, Qt::Uninitialized);
    for (qint64 done = 0; done < hashSlice;) {
        const qint64 count = m_part.read(bytes.data(), bytes.size());
        if (count < 0)
            return failHere(durable::storageError(m_part.errorString()));
        if (count == 0) {
            m_url = m_job.sources[m_source].url;
            return request();
        }
        m_hash.add(QByteArrayView(bytes.constData(), count));
        m_received += count;
        done += count;
    }
    QTimer::singleShot(0, this, &Download::hashPart);
}

void Download::request()
{
    QNetworkRequest request(m_url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept-Encoding", "identity");
    if (m_received > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_received) + '-');
        request.setRawHeader("If-Range", m_job.validator);
    }
    const DownloadJob::Source &source = m_job.sources[m_source];
    if (!source.authorization.isEmpty() && http::sameOrigin(m_url, source.url))
        request.setRawHeader("Authorization", source.authorization);
    m_streaming = m_timedOut = false;
    m_reply = m_network.get(request);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Download::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Download::takeBody);
    connect(m_reply, &QNetworkReply::finished, this, &Download::takeEnd);
    m_stall.start(m_job.stallLimit);
}

/// "bytes 100-199/200" gives 100 and 200; "bytes */200" gives -1 and 200.
static std::pair<qint64, qint64> contentRange(const QNetworkReply &reply)
{
    static const QRegularExpression form(u"^bytes (?:(\\d+)-\\d+|\\*)/(\\d+|\\*)$"_s);
    const auto match = form.match(QString::fromLatin1(reply.rawHeader("Content-Range")));
    if (!match.hasMatch())
        return {-1, -1};
    return {match.captured(1).isEmpty() ? -1 : match.captured(1).toLongLong(),
            match.captured(2) == u"*"_s ? -1 : match.captured(2).toLongLong()};
}

static QByteArray validatorOf(const QNetworkReply &reply)
{
    const QByteArray tag = reply.rawHeader("ETag");
    // A weak tag does not promise the same bytes.
    return tag.isEmpty() || tag.startsWith("W/") ? reply.rawHeader("Last-Modified") : tag;
}

void Download::takeHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (status == 200) {
        if (m_received > 0) {
            if (!m_part.resize(0) || !m_part.seek(0))
                return failHere(durable::storageError(m_part.errorString()));
            m_received = 0;
            m_hash.reset();
        }
        m_size = length.isValid() ? length.toLongLong() : -1;
    } else if (status == 206) {
        const auto [begin, whole] = contentRange(*m_reply);
        if (begin != m_received || (m_size >= 0 && whole >= 0 && whole != m_size))
            return startOver(); // not what was asked for: none of it is used
        m_size = whole;
    } else {
        return;
    }
    m_streaming = true;
    m_job.validator = validatorOf(*m_reply);
    report(true);
}

void Download::startOver()
{
    dropReply();
    if (m_restarted)
        return fail({Error::Kind::Protocol, 0, u"the server answers other ranges than were asked for"_s, {}});
    m_restarted = true;
    if (!m_part.resize(0) || !m_part.seek(0))
        return failHere(durable::storageError(m_part.errorString()));
    m_received = 0;
    m_size = -1;
    m_hash.reset();
    request();
}

bool Download::accepts(QByteArrayView head)
{
    if (m_received > 0 || ClipSniffer::kindOf(head) != ClipSniffer::Kind::Unknown)
        return true;
    const QString words = QString::fromUtf8(head.first(std::min<qsizetype>(head.size(), 300))).simplified();
    dropReply();
    fail({Error::Kind::Protocol, 200, words, {}});
    return false;
}

void Download::takeBody()
{
    if (!m_streaming)
        return;
    m_stall.start(m_job.stallLimit);
    QByteArray bytes(chunk, Qt::Uninitialized);
    while (m_reply && m_reply->bytesAvailable() > 0) {
        // The first bytes decide whether it is a clip at all; fewer than these wait for more.
        if (m_received == 0 && m_reply->bytesAvailable() < ClipSniffer::headBytes && !m_reply->isFinished())
            return;
        const qint64 count = m_reply->read(bytes.data(), bytes.size());
        if (count <= 0)
            return;
        const QByteArrayView piece(bytes.constData(), count);
        if (!accepts(piece))
            return;
        if (m_part.write(piece.data(), count) != count)
            return failHere(durable::storageError(m_part.errorString()));
        m_hash.add(piece);
        m_received += count;
    }
    report(false);
}

void Download::takeEnd()
{
    takeBody();
    if (!m_reply)
        return;
    QNetworkReply &reply = *m_reply;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray location = reply.rawHeader("Location");
    const auto [begin, whole] = contentRange(reply);
    const QString words = m_streaming ? QString() : QString::fromUtf8(reply.read(512)).simplified();
    const Error transport = http::transportError(reply, m_timedOut);
    const auto retry = http::retryAfter(reply, SystemClock().now());
    const bool endedWell = reply.error() == QNetworkReply::NoError;
    dropReply();
    if (m_streaming && m_size >= 0 && m_received == m_size)
        return complete();
    if (m_streaming && m_size < 0 && endedWell)
        return complete();
    if (status == 416 && whole >= 0 && whole == m_received) {
        m_size = whole;
        return complete();
    }
    if (status == 416)
        return startOver();
    if (status >= 300 && status < 400) {
        m_url = http::redirectTarget(m_url, location);
        if (m_url.isValid() && ++m_hops <= http::maxHops)
            return request();
        return fail({Error::Kind::Protocol, status, u"a redirect that may not be followed"_s, {}});
    }
    if (status >= 400)
        return fail({http::kindOfStatus(status), status, words, retry});
    report(true);
    if (m_timedOut || status == 0)
        return fail(transport);
    fail({Error::Kind::Offline,
          0,
          u"the transfer ended after %1 of %2 bytes"_s.arg(m_received).arg(m_size),
          {}});
}

void Download::complete()
{
    report(true);
    if (!m_part.seek(0))
        return failHere(durable::storageError(m_part.errorString()));
    const QByteArray head = m_part.read(ClipSniffer::headBytes);
    if (const std::optional<QString> fault = ClipSniffer::fault(m_part))
        return fail({Error::Kind::Protocol, 200, *fault, {}});
    if (auto synced = durable::sync(m_part); !synced)
        return failHere(synced.error());
    m_part.close();
    const QFileInfo wished(m_job.finalFile);
    QDir().mkpath(wished.path());
    const QString name = wished.path() + u'/' + wished.completeBaseName() + u'.' +
                         ClipSniffer::suffix(ClipSniffer::kindOf(head));
    const Result<QString> file = durable::renameWithoutReplacing(m_job.partFile, name);
    if (!file)
        return failHere(file.error());
    end(DownloadResult{*file, m_received, m_hash.result()});
}

void Download::report(bool always)
{
    if (!always && m_reported.elapsed() < reportEvery.count())
        return;
    m_reported.restart();
    emit progressed({m_received, m_size, m_job.validator});
}

/// The next address may do better; if none does, the first one's failure is the one to tell.
void Download::fail(const Error &error)
{
    if (!m_firstError)
        m_firstError = error;
    dropReply();
    const bool useless = error.kind == Error::Kind::Protocol;
    if (useless) {
        // What lies there is no clip, or not a whole one: it is kept to be looked at, and not gone on from.
        m_job.validator.clear();
        emit progressed({m_received, m_size, {}});
    }
    if (++m_source >= m_job.sources.size())
        return end(Failure(*m_firstError));
    if (useless) {
        m_received = 0;
        m_hash.reset();
        if (!m_part.resize(0) || !m_part.seek(0))
            return failHere(durable::storageError(m_part.errorString()));
    }
    m_url = m_job.sources[m_source].url;
    m_hops = 0;
    m_restarted = false;
    m_size = -1;
    request();
}

void Download::failHere(const Error &error)
{
    end(Failure(error));
}

void Download::end(const Result<DownloadResult> &result)
{
    if (std::exchange(m_ended, true))
        return;
    m_stall.stop();
    dropReply();
    m_part.close();
    emit finished(result);
}

void Download::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}
} // namespace rushes
