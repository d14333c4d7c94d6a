// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/WatchedFiles.h"

#include "api/HandOver.h"
#include "intake/WatchedFilesWorker.h"
#include "system/Background.h"

#include <QJsonDocument>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

QStringList WatchedFiles::endings()
{
    return {u"txt"_s, u"csv"_s, u"tsv"_s, u"json"_s, u"jsonl"_s, u"log"_s};
}

WatchedFiles::WatchedFiles(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName("watched files");
}

WatchedFiles::~WatchedFiles()
{
    m_thread.quit();
    m_thread.wait();
}

void WatchedFiles::restore(const QByteArray &positions)
{
    m_positions = QJsonDocument::fromJson(positions).object();
}

QByteArray WatchedFiles::positions() const
{
    return QJsonDocument(m_positions).toJson(QJsonDocument::Compact);
}

static bool isWatched(const QString &file, const std::vector<WatchedPath> &watched)
{
    return std::ranges::any_of(watched, [&file](const WatchedPath &one) {
        return file == one.path || file.startsWith(one.path + u'/');
    });
}

void WatchedFiles::set(const std::vector<WatchedPath> &watched)
{
    for (const QString &file : m_positions.keys()) {
        if (!isWatched(file, watched))
            m_positions.remove(file);
    }
    if (!m_worker && watched.empty())
        return;
    if (!m_worker) {
        m_worker = new WatchedFilesWorker(*this);
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        connect(&m_thread, &QThread::started, m_worker, giveWay);
        m_thread.start();
    }
    handOver(m_worker, [worker = m_worker, watched, positions = m_positions] { worker->set(watched, positions); });
}

void WatchedFiles::look()
{
    if (m_worker)
        handOver(m_worker, [worker = m_worker] { worker->look(); });
}

void WatchedFiles::taken(const Arrival &arrival)
{
    m_positions.insert(arrival.file, toJson(arrival.position));
    handOver(m_worker, [worker = m_worker, file = arrival.file] { worker->goOn(file); });
}

void WatchedFiles::forget(const QString &file)
{
    m_positions.remove(file);
}
} // namespace rushes
