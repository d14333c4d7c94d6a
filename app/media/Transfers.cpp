// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Transfers.h"

#include "api/OffWindow.h"
#include "media/ClipJob.h"
#include "media/PartFile.h"

#include <QDir>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QSet>

namespace rushes
{
using namespace Qt::StringLiterals;

Transfers::Transfers(QObject *parent) : QObject(parent) {}

Transfers::~Transfers()
{
    qDeleteAll(m_running); // before the network that they use: children go in the order in which they came
}

void Transfers::start(TaskKey key, int run, const DownloadJob &job)
{
    assertOffWindow();
    abort(key); // two writers to one part file would be the end of it
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    auto *download = new Download(job, *m_network, this);
    m_running.insert(key, download);
    connect(download, &Download::progressed, this,
            [this, key, run](const DownloadProgress &progress) { emit progressed(key, run, progress); });
    connect(download, &Download::finished, this,
            [this, key, run, download](const Result<DownloadResult> &result) {
                m_running.remove(key);
                download->deleteLater();
                emit finished(key, run, result);
            });
    download->start();
}

void Transfers::abort(TaskKey key)
{
    if (Download *download = m_running.value(key))
        download->abort();
}

void Transfers::discard(TaskKey key, const QString &partFile)
{
    abort(key);
    PartFile::remove(partFile);
}

void Transfers::forgetPart(const QString &partFile)
{
    PartFile::remove(partFile);
}

std::vector<TaskKey> Transfers::missing(const std::vector<SavedFile> &files, const QString &libraryFolder)
{
    std::vector<TaskKey> keys;
    QSet<QString> parts;
    for (const SavedFile &saved : files) {
        parts.insert(saved.partFile);
        if (!QFileInfo::exists(saved.file))
            keys.push_back(saved.key);
    }
    const QDir library(libraryFolder);
    for (const QString &name : library.entryList(clipjob::partFilePatterns(), QDir::Files | QDir::Hidden)) {
        QString part = library.absoluteFilePath(name);
        if (part.endsWith(".note"_L1))
            part.chop(5);
        if (parts.contains(part))
            PartFile::remove(part);
    }
    return keys;
}
} // namespace rushes
