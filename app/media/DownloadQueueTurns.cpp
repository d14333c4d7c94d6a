// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Whose turn it is, and what is fetched for it.

#include "media/DownloadQueue.h"

#include "api/TaskParser.h"
#include "media/ClipJob.h"
#include "media/FileNameTemplate.h"
#include "media/Sidecar.h"
#include "tasks/TaskBook.h"

#include <QDir>
#include <QTimerEvent>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

int DownloadQueue::count(Entry::Step step, const QString &host) const
{
    return int(std::ranges::count_if(m_busy, [&](const auto &place) {
        const Entry &entry = m_wanted.at(place.second);
        return entry.step == step && (host.isEmpty() || entry.host == host);
    }));
}

/// Nobody could bring a fresh address yet: asked for again, less and less often.
void DownloadQueue::askForAddress(TaskKey key, Entry &entry, Timestamp now)
{
    entry.pause = backOff(++entry.questions);
    entry.notBefore = now + entry.pause;
    place(key, entry);
    QMetaObject::invokeMethod(
        this, [this, key] { emit freshAddressNeeded(key); }, Qt::QueuedConnection);
}

void DownloadQueue::pumpSoon()
{
    if (std::exchange(m_pumpsSoon, true))
        return;
    QMetaObject::invokeMethod(this, &DownloadQueue::pump, Qt::QueuedConnection);
}

void DownloadQueue::pump()
{
    m_pumpsSoon = false;
    const Timestamp now = m_clock.now();
    m_storageUntil = std::min(m_storageUntil, now + m_options.storagePause);
    wake(now);
    if (!m_options.libraryFolder.isEmpty() && m_storageUntil <= now) {
        const int atOnce = m_storage ? 1 : m_options.atOnce; // one tries whether the disk takes it again
        launchReady(atOnce);
        readAhead(now, atOnce);
    }
    armTimer(now);
    emit activityChanged();
}

/// In the order in which their addresses end.
void DownloadQueue::launchReady(int atOnce)
{
    int free = atOnce - count(Entry::Step::Running);
    std::vector<TaskKey> ready;
    for (const auto &[deadline, key] : m_busy) {
        if (m_wanted.at(key).step == Entry::Step::Ready)
            ready.push_back(key);
    }
    for (const TaskKey key : ready) {
        if (free <= 0)
            break;
        Entry &entry = m_wanted.at(key);
        if (count(Entry::Step::Running, entry.host) >= m_options.atOncePerHost)
            continue;
        launch(key, entry);
        --free;
    }
}

/// Only those whose time has come are touched: thousands may wait for a fresh address.
void DownloadQueue::wake(Timestamp now)
{
    std::vector<TaskKey> woken;
    const bool setBack = now < std::exchange(m_lastWaking, now); // that must not prolong a pause
    for (const auto &[time, key] : m_asleep) {
        if (time > now && !setBack)
            break;
        woken.push_back(key);
    }
    for (const TaskKey key : woken) {
        Entry &entry = m_wanted.at(key);
        entry.notBefore = std::min(entry.notBefore, now + entry.pause);
        place(key, entry);
    }
}

/// The next ones of the line are read from the store: as many as may run, and as many again. A host that is
/// known to be crowded does not hold up the others.
void DownloadQueue::readAhead(Timestamp now, int atOnce)
{
    int room = 2 * atOnce - int(m_busy.size());
    std::vector<TaskKey> turns, stale;
    for (const auto &[deadline, key] : m_line) {
        if (room <= 0)
            break;
        const Task *task = m_book.find(key);
        if (!task || task->paused) // the row has not followed yet
            continue;
        const Entry &entry = m_wanted.at(key);
        if (entry.stale) {
            stale.push_back(key);
        } else if (entry.host.isEmpty() || count(Entry::Step::Ready, entry.host) < m_options.atOncePerHost) {
            turns.push_back(key);
            --room;
        }
    }
    for (const TaskKey key : stale)
        askForAddress(key, m_wanted.at(key), now);
    for (const TaskKey key : turns)
        begin(key, m_wanted.at(key));
}

/// Until the next of those asleep wakes; the others wait for a place, not for a time.
void DownloadQueue::armTimer(Timestamp now)
{
    m_timer.stop();
    Timestamp next = m_asleep.empty() ? Timestamp::max() : m_asleep.begin()->first;
    if (m_storageUntil > now)
        next = m_storageUntil;
    if (next != Timestamp::max())
        m_timer.start(int(std::clamp<milliseconds>(next - now, 1ms, 1min).count()), this);
}

void DownloadQueue::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        pump();
}

void DownloadQueue::begin(TaskKey key, Entry &entry)
{
    setStep(key, entry, Entry::Step::Reading);
    entry.run = ++m_runs;
    entry.triedReport = reportOnDisk(key); // on disk by now, as the reply
    m_store.reply(key, this, [this, key, run = entry.run](const Result<QByteArray> &reply) {
        const auto found = m_wanted.find(key);
        if (found != m_wanted.end() && found->second.run == run && found->second.step == Entry::Step::Reading)
            prepare(key, found->second, reply.value_or(QByteArray()));
    });
}

std::optional<Timestamp> DownloadQueue::reportOnDisk(TaskKey key) const
{
    const int row = m_book.rowOf(key);
    return row < 0 ? std::nullopt : m_book.at(row).answered;
}

const Gateway *DownloadQueue::gatewayOf(const Task &task) const
{
    const auto gateway = std::ranges::find(m_gateways, task.gateway, &Gateway::id);
    return gateway == m_gateways.end() ? nullptr : &*gateway;
}

QString DownloadQueue::finalFileFor(const Task &task, const TaskReport &report) const
{
    const Gateway *gateway = gatewayOf(task);
    const bool hasSeed = report.detail && report.detail->pending;
    const FileNameTemplate::Besides besides{gateway ? gateway->displayName() : QString(),
                                            hasSeed ? report.detail->pending->seed : std::nullopt};
    const QString folder = FileNameTemplate(m_options.folderTemplate).folderFor(task, besides);
    const QString name = FileNameTemplate(m_options.nameTemplate).nameFor(task, besides);
    return QDir(m_options.libraryFolder).absoluteFilePath(folder.isEmpty() ? name : folder + u'/' + name);
}

QString DownloadQueue::partFileFor(const Task &task) const
{
    return clipjob::partFile(m_options.libraryFolder, task);
}

void DownloadQueue::prepare(TaskKey key, Entry &entry, const QByteArray &reply)
{
    const Task *task = m_book.find(key);
    if (!task)
        return;
    const TaskReport report = TaskParser::parse(reply, 200, task->id).value_or(TaskReport{});
    DownloadJob job;
    job.sources = clipjob::sources(report, task->id, gatewayOf(*task), m_options.encoding);
    if (job.sources.isEmpty()) {
        setStep(key, entry, Entry::Step::Waiting);
        takeFailure(key, entry, {Error::Kind::NotFound, 0, {}, {}});
        pumpSoon();
        return;
    }
    entry.host = job.sources.constFirst().url.host();
    if (count(Entry::Step::Ready, entry.host) >= m_options.atOncePerHost) {
        setStep(key, entry, Entry::Step::Waiting); // its host is crowded: others go before it
        pumpSoon();
        return;
    }
    job.finalFile = finalFileFor(*task, report);
    if (m_options.sidecars)
        job.sidecar = Sidecar::beginning(*task, gatewayOf(*task), reply);
    job.partFile = partFileFor(*task);
    job.stallLimit = m_options.stallLimit;
    job.network = m_options.network;
    setStep(key, entry, Entry::Step::Ready);
    entry.job = std::move(job);
    pumpSoon();
}

void DownloadQueue::launch(TaskKey key, Entry &entry)
{
    const DownloadJob job = std::exchange(entry.job, {});
    setStep(key, entry, Entry::Step::Running);
    Clip clip = m_book.find(key)->clip;
    clip.state = ClipState::Saving;
    clip.file = job.finalFile + ".mp4"_L1;
    clip.trouble.reset();
    m_book.setClip(key, clip);
    onMediaThread([this, key, run = entry.run, job] { m_transfers->start(key, run, job); });
}
} // namespace rushes
