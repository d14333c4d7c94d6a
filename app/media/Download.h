// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "media/DurableFile.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace rushes
{
/// What one transfer needs to know; a plain value that crosses to the worker thread.
struct DownloadJob {
    struct Source {
        QUrl url;
        QByteArray authorization; ///< never crosses to another origin
    };
    QList<Source> sources; ///< tried in order
    QString partFile;      ///< absolute; bytes that lie there already are gone on from
    QByteArray validator;  ///< ETag or Last-Modified of those bytes; empty: start over
    QString finalFile;     ///< absolute, wished for; its ending becomes what the bytes are
    std::chrono::milliseconds stallLimit{30'000}; ///< without a byte
};

struct DownloadProgress {
    qint64 received{};
    qint64 size{-1}; ///< -1: not known
    QByteArray validator;
};

struct DownloadResult {
    QString file; ///< the final name it got
    qint64 size{};
    QByteArray sha256;
    bool operator==(const DownloadResult &) const = default;
};

/// One clip from its address to its final name: GET with Range and If-Range where a part lies there, streamed
/// with a bounded buffer and hashed on the way, checked (length, container, not HTML or JSON), synced, and
/// renamed without ever replacing another file. HTTP/1.1 only, because HTTP/2 does not bound the buffer.
/// Lives on the media thread; every function is called there.
class Download final : public QObject
{
    Q_OBJECT
public:
    Download(DownloadJob job, QNetworkAccessManager &network, QObject *parent = nullptr);
    ~Download() override;

    void start();
    void abort(); ///< finished() follows with Cancelled; the part file stays

signals:
    void progressed(const rushes::DownloadProgress &progress); ///< at most twice a second
    /// Once. Auth, NotFound (403, 404, 410: the address is no longer good), Protocol (what came is no clip;
    /// the bytes are kept), Storage (folder, disk), Timeout, Offline, RateLimited, Server.
    void finished(const rushes::Result<rushes::DownloadResult> &result);

private:
    void openPart();
    void hashPart();
    void request();
    void takeHead();
    void takeBody();
    void takeEnd();
    void startOver();
    bool accepts(QByteArrayView head);
    void complete();
    void report(bool always);
    void fail(const Error &error);
    void failHere(const Error &error); ///< no other source can help
    void end(const Result<DownloadResult> &result);
    void dropReply();

    DownloadJob m_job;
    QNetworkAccessManager &m_network;
    QFile m_part;
    StreamHash m_hash;
    QNetworkReply *m_reply{};
    QTimer m_stall;
    QElapsedTimer m_reported;
    qsizetype m_source{};
    QUrl m_url; ///< of this hop
    int m_hops{};
    qint64 m_received{};
    qint64 m_size{-1};
    bool m_streaming{}; ///< a status came that brings the clip's bytes
    bool m_restarted{}; ///< began anew once with this source
    bool m_timedOut{};
    bool m_ended{};
    std::optional<Error> m_firstError;
};
} // namespace rushes
