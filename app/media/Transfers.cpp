// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Transfers.h"

#include "api/OffWindow.h"
#include "media/ClipJob.h"
#include "media/DurableFile.h"
#include "media/PartFile.h"
#include "media/Sidecar.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QNetworkAccessManager>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
Q_LOGGING_CATEGORY(sidecarLog, "rushes.sidecar")

/// A clip is safe without it: what hinders it is told to the log, and holds nothing up.
void writeSidecar(const QJsonObject &beginning, const DownloadResult &saved)
{
    Clip clip;
    clip.file = saved.file;
    clip.size = saved.size;
    clip.sha256 = saved.sha256;
    clip.saved = SystemClock().now();
    const QString name = Sidecar::fileFor(saved.file);
    QFile there(name);
    if (there.open(QIODevice::ReadOnly) && (there.size() > Sidecar::maxBytes || !Sidecar::read(there.readAll()))) {
        qCWarning(sidecarLog, "%ls is no file of ours and stays", qUtf16Printable(name));
        return;
    }
    if (const auto written = durable::replaceContents(name, Sidecar::whole(beginning, clip), true); !written)
        qCWarning(sidecarLog, "%ls: %ls", qUtf16Printable(name), qUtf16Printable(written.error().detail));
}
} // namespace

Transfers::Transfers(QObject *parent) : QObject(parent) {}

Transfers::~Transfers()
{
    qDeleteAll(m_running); // before the network and the threads that they use
}

void Transfers::start(TaskKey key, int run, const DownloadJob &job)
{
    assertOffWindow();
    abort(key);
    if (m_running.contains(key)) { // two writers to one part file would be the end of it
        m_next.insert(key, {run, job});
        return;
    }
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    auto *download = new Download(job, *m_network, m_disk, this);
    m_running.insert(key, download);
    connect(download, &Download::progressed, this,
            [this, key, run](const DownloadProgress &progress) { emit progressed(key, run, progress); });
    connect(download, &Download::finished, this,
            [this, key, run, job](const Result<DownloadResult> &result) { end(key, run, job, result); });
    download->start();
}

void Transfers::end(TaskKey key, int run, const DownloadJob &job, const Result<DownloadResult> &result)
{
    m_running.take(key)->deleteLater();
    if (result && !job.sidecar.isEmpty())
        writeSidecar(job.sidecar, *result);
    emit finished(key, run, result);
    if (const auto next = m_next.constFind(key); next != m_next.constEnd()) {
        const Next begun = *next;
        m_next.erase(next);
        start(key, begun.run, begun.job);
    }
}

void Transfers::abort(TaskKey key)
{
    if (Download *download = m_running.value(key))
        download->abort();
}

void Transfers::discard(TaskKey key, const QString &partFile)
{
    m_next.remove(key);
    abort(key);
    PartFile::remove(partFile);
}

void Transfers::forgetPart(const QString &partFile)
{
    PartFile::remove(partFile);
}

QStringList Transfers::partsIn(const QString &libraryFolder)
{
    const QDir library(libraryFolder);
    QStringList parts;
    for (QString name : library.entryList(clipjob::partFilePatterns(), QDir::Files | QDir::Hidden)) {
        if (name.endsWith(".note"_L1))
            name.chop(5);
        parts << library.absoluteFilePath(name);
    }
    parts.removeDuplicates();
    return parts;
}
} // namespace rushes
