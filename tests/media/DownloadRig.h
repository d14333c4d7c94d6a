// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "media/ClipBytes.h"
#include "media/Download.h"
#include "media/MediaServer.h"
#include "media/PartFile.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace rushes::test
{
using namespace Qt::StringLiterals;

inline const QByteArray clip = clipBytes(300'000);
inline const QByteArray other = clipBytes(300'000, 2);

/// What the tests of one download stand on: a server of clips, and a job that fetches one into a new folder.
class DownloadRig : public QObject
{
protected:
    using Reply = MediaServer::Reply;
    using Request = MediaServer::Request;

    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<MediaServer>([](const Request &request) { return serve(clip, request); });
        m_job = {};
        m_job.partFile = m_folder->filePath(u".part"_s);
        m_job.finalFile = m_folder->filePath(u"a clip"_s);
        m_job.stallLimit = std::chrono::seconds(20);
    }

    void tearDown()
    {
        m_network.clearAccessCache();
        m_server.reset();
    }

    Result<DownloadResult> run(const QList<DownloadJob::Source> &sources)
    {
        m_job.sources = sources;
        Download download(m_job, m_network, m_disk);
        std::vector<Result<DownloadResult>> results;
        connect(&download, &Download::finished, this,
                [&results](const auto &result) { results.push_back(result); });
        connect(&download, &Download::progressed, this, [this](const auto &progress) { m_progress = progress; });
        download.start();
        [&results] { QTRY_VERIFY_WITH_TIMEOUT(!results.empty(), 20'000); }();
        if (results.empty())
            return Failure(Error{Error::Kind::Timeout, 0, u"the test waited in vain"_s, {}});
        return results.front();
    }

    Result<DownloadResult> run() { return run({{m_server->url(u"/clip"_s), {}}}); }

    void leavePart(const QByteArray &bytes, const QByteArray &validator = "\"one\"", qint64 size = clip.size())
    {
        PartFile part(m_job.partFile);
        QVERIFY(part.open());
        QVERIFY(part.startOver(validator, size));
        QVERIFY(part.append(bytes));
    }

    static QByteArray contents(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(no file)");
    }

    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MediaServer> m_server;
    QNetworkAccessManager m_network;
    QThreadPool m_disk;
    DownloadJob m_job;
    DownloadProgress m_progress;
};
} // namespace rushes::test
