// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Transfers.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>

namespace rushes
{
Transfers::Transfers(QObject *parent) : QObject(parent) {}

Transfers::~Transfers() = default;

void Transfers::start(TaskKey key, const DownloadJob &job)
{
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    auto *download = new Download(job, *m_network, this);
    m_running.insert(key, {download, job.partFile});
    connect(download, &Download::progressed, this,
            [this, key](const DownloadProgress &progress) { emit progressed(key, progress); });
    connect(download, &Download::finished, this, [this, key, download](const Result<DownloadResult> &result) {
        m_running.remove(key);
        download->deleteLater();
        emit finished(key, result);
    });
    download->start();
}

void Transfers::abort(TaskKey key, bool deletePart)
{
    const Running running = m_running.value(key);
    if (!running.download)
        return;
    running.download->abort();
    if (deletePart)
        QFile::remove(running.partFile);
}

std::vector<TaskKey> Transfers::missing(const std::vector<std::pair<TaskKey, QString>> &files)
{
    std::vector<TaskKey> keys;
    for (const auto &[key, file] : files) {
        if (!QFileInfo::exists(file))
            keys.push_back(key);
    }
    return keys;
}
} // namespace rushes
