// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "media/ContentRange.h"

#include <QByteArrayView>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace rushes
{
/// One GET for a clip, or for the rest of one: redirects decided hop by hop, the key dropped at the first
/// change of origin, bytes handed on as they come with at most bufferBytes waiting, no limit on the whole
/// time but on the time without progress. HTTP/1.1 only, because HTTP/2 does not bound the buffer (Qt 6.4).
/// Lives on the media thread.
class MediaRequest final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 bufferBytes = 2 << 20;
    static constexpr qsizetype chunkBytes = 256 << 10;

    struct Ask {
        QUrl url;
        QByteArray authorization; ///< for url's own origin only
        qint64 from{};            ///< 0: no Range
        QByteArray validator;     ///< for If-Range
        std::chrono::milliseconds stallLimit{30'000};
    };
    /// The begin of a reply of 200, 206 or 416.
    struct Head {
        int status{};
        qint64 length{-1};    ///< of the body; -1: not said
        QByteArray validator; ///< a strong ETag, else Last-Modified, else empty
        std::optional<ContentRange> range;
        QByteArray encoding;    ///< Content-Encoding other than identity
        bool isContradictory{}; ///< lengths that no body can have
    };

    MediaRequest(QNetworkAccessManager &network, Ask ask, QObject *parent);
    ~MediaRequest() override;

    void start();
    /// Nothing is heard from it any more.
    void abort();

signals:
    // All are emitted in the thread it lives in; abort() may be called in each.
    void answered(const rushes::MediaRequest::Head &head); ///< once at most, before the first bytes()
    void bytes(QByteArrayView bytes);                      ///< of the body, in order
    /// Last. Nothing: the reply was whole as far as the protocol tells.
    void ended(const std::optional<rushes::Error> &error);

private:
    void send(const QUrl &url);
    void readHead();
    void followRedirect(const QByteArray &location);
    void drain();
    void readErrorWords();
    void finish();
    void watch();
    void end(const std::optional<Error> &error);
    void dropReply();

    QNetworkAccessManager &m_network;
    Ask m_ask;
    QNetworkReply *m_reply{};
    QTimer m_watch;
    int m_idleTicks{};
    int m_hops{};
    int m_status{};  ///< 0: head not read yet
    bool m_isBody{}; ///< the status promises the clip
    QByteArray m_errorBody;
    QByteArray m_chunk;
};
} // namespace rushes
