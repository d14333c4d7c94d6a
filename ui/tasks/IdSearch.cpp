// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/IdSearch.h"

#include <QFileInfo>
#include <QPromise>
#include <QSet>
#include <QThreadPool>

#include <algorithm>

namespace rushes
{
using namespace std::chrono_literals;
using Attachment = IdSearch::Attachment;

/// Its result comes through the future, which outlives whoever waits for it.
template <class Found>
static QFuture<Found> aside(std::function<Found()> work)
{
    const auto promise = std::make_shared<QPromise<Found>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

IdSearch::IdSearch(QObject *parent) : QObject(parent)
{
    connect(&m_typedSearch, &QFutureWatcherBase::finished, this, [this] {
        if (m_typedSearch.isCanceled()) // the text became short again
            return;
        m_typed = m_typedSearch.result();
        emit changed();
    });
    m_progress.setInterval(250ms);
    connect(&m_progress, &QTimer::timeout, this, &IdSearch::progressed);
}

IdSearch::~IdSearch()
{
    for (const Reading &reading : m_readings)
        reading.progress->unwanted = true;
}

void IdSearch::setTyped(const QString &text)
{
    m_blank = QStringView(text).trimmed().isEmpty();
    if (text.size() < longText) {
        m_typedSearch.setFuture({});
        m_typed = findIds(text);
    } else {
        m_typedSearch.setFuture(aside<FoundIds>([text] { return findIds(text); }));
    }
    emit changed();
}

void IdSearch::attachText(const QString &text)
{
    attach({}, [text](ReadProgress &) { return IdFileResult{IdFileResult::Trouble::None, findIds(text)}; });
    emit changed();
}

void IdSearch::attachFiles(const QStringList &files)
{
    for (const QString &file : files)
        attach(QFileInfo(file).fileName(), [file](ReadProgress &progress) { return readIdFile(file, progress); });
    emit changed();
}

void IdSearch::attach(const QString &name, const Work &work)
{
    Reading reading{name, std::make_shared<ReadProgress>(), std::make_unique<QFutureWatcher<IdFileResult>>()};
    connect(reading.watcher.get(), &QFutureWatcherBase::finished, this, &IdSearch::takeAttachments);
    reading.watcher->setFuture(
        aside<IdFileResult>([work, progress = reading.progress] { return work(*progress); }));
    m_readings.push_back(std::move(reading));
    m_progress.start();
}

/// In the order in which they were attached.
void IdSearch::takeAttachments()
{
    auto reading = m_readings.begin();
    for (; reading != m_readings.end() && reading->watcher->isFinished(); ++reading) {
        m_attachments.push_back({reading->name, 100, reading->watcher->result()});
        reading->watcher.release()->deleteLater(); // it may be the one that is telling
    }
    m_readings.erase(m_readings.begin(), reading);
    if (m_readings.empty())
        m_progress.stop();
    emit changed();
}

void IdSearch::clearAttachments()
{
    for (const Reading &reading : m_readings)
        reading.progress->unwanted = true;
    m_readings.clear();
    m_attachments.clear();
    m_progress.stop();
    emit changed();
}

std::vector<Attachment> IdSearch::attachments() const
{
    std::vector<Attachment> all = m_attachments;
    for (const Reading &reading : m_readings)
        all.push_back({reading.name, std::min(99, reading.progress->percent.load()), {}});
    return all;
}

bool IdSearch::isBusy() const
{
    return m_typedSearch.isRunning() || !m_readings.empty();
}

bool IdSearch::isEmpty() const
{
    return m_blank && m_attachments.empty() && m_readings.empty();
}

bool IdSearch::isCut() const
{
    return m_typed.cut || std::ranges::any_of(m_attachments, [](const Attachment &one) { return one.result.found.cut; });
}

std::vector<FoundId> IdSearch::found() const
{
    std::vector<FoundId> all = m_typed.ids;
    if (m_attachments.empty())
        return all;
    for (const Attachment &attachment : m_attachments)
        all.insert(all.end(), attachment.result.found.ids.begin(), attachment.result.found.ids.end());
    QSet<TaskId> seen;
    for (FoundId &one : all) {
        const qsizetype before = seen.size();
        seen.insert(one.id);
        one.repeated = one.repeated || seen.size() == before;
    }
    return all;
}
} // namespace rushes
