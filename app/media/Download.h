// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;

namespace rushes
{
/// What one transfer needs to know; a plain value that crosses to the worker thread.
struct DownloadJob {
    struct Source {
        QUrl url;
        QByteArray authorization; ///< for the gateway's own /content only; never crosses to another origin
    };
    QList<Source> sources; ///< tried in order
    QString partFile;      ///< absolute; bytes that lie there already are gone on from
    QByteArray validator;  ///< ETag or Last-Modified of those bytes; empty: start over
    QString finalFile;     ///< absolute, wished for; "name (2).mp4" is taken where it exists
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
    void progressed(const rushes::DownloadProgress &progress); ///< at most four times a second
    /// Once. Auth, NotFound (403, 404, 410: the address is no longer good), Protocol (what came is no clip;
    /// the bytes are kept), Storage (folder, disk), Timeout, Offline, RateLimited, Server.
    void finished(const rushes::Result<rushes::DownloadResult> &result);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
}
