// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/NetworkChoice.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;
class QThreadPool;

namespace rushes
{
/// What one transfer needs to know; a plain value that crosses to the worker thread.
struct DownloadJob {
    struct Source {
        QUrl url;
        QByteArray authorization; ///< for the gateway's own /content only; never crosses to another origin
    };
    QList<Source> sources; ///< tried in order
    QString partFile;  ///< absolute; bytes that lie there are gone on from where its note allows (PartFile)
    QString finalFile; ///< absolute, without ending, wished for: "name.mp4", or "name (2).mp4" where taken
    std::chrono::milliseconds stallLimit{30'000}; ///< without a byte for so long it is given up
    NetworkChoice network;
    QJsonObject sidecar; ///< Sidecar::beginning(): what is to lie beside the clip; empty: nothing
};

struct DownloadProgress {
    qint64 received{};
    qint64 size{-1}; ///< -1: not known
    QByteArray validator;
    bool operator==(const DownloadProgress &) const = default;
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
    /// disk: for what waits for the disk; ends after this.
    Download(DownloadJob job, QNetworkAccessManager &network, QThreadPool &disk, QObject *parent = nullptr);
    ~Download() override;

    void start();
    /// finished() follows with Cancelled, and the part file stays; unless the clip is being given its name:
    /// then with what comes of that.
    void abort();

signals:
    /// At most twice a second, and once more before finished(); the first names size and validator.
    void progressed(const rushes::DownloadProgress &progress);
    /// Once, perhaps before start() returns. When no source gave the clip: why the first did not. Auth,
    /// NotFound (403, 404, 410: the address is no longer good), Protocol (what came is no whole clip; the
    /// bytes are kept, but not gone on from), Storage (folder, disk), Timeout, Offline, RateLimited, Server.
    /// The note beside the part file stays until PartFile::remove(): a second Download of the same job then
    /// finds the clip under its name and fetches nothing.
    void finished(const rushes::Result<rushes::DownloadResult> &result);

private:
    class Transfer;
    std::unique_ptr<Transfer> d;
};
} // namespace rushes

Q_DECLARE_METATYPE(rushes::DownloadProgress)
Q_DECLARE_METATYPE(rushes::Result<rushes::DownloadResult>)
