// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

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

DownloadQueue::DownloadQueue(TaskBook &book, TaskStore &store, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_book(book),
      m_store(store),
      m_clock(clock),
      m_random(QRandomGenerator::securelySeeded()),
      m_transfers(new Transfers)
{
    m_thread.setObjectName("media");
    m_transfers->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_transfers, &QObject::deleteLater);
    connect(m_transfers, &Transfers::progressed, m_transfers,
            [this](auto key, int run, const auto &progress) {
                handOver(this, [this, key, run, progress] { takeProgress(key, run, progress); });
            });
    connect(m_transfers, &Transfers::finished, m_transfers, [this](auto key, int run, const auto &result) {
        handOver(this, [this, key, run, result] { takeResult(key, run, result); });
    });
    connect(&book, &TaskBook::loaded, this, [this] {
        tidyUp();
        takeRows(0, m_book.size() - 1);
    });
    connect(&book, &TaskBook::inserted, this, &DownloadQueue::takeRows);
    connect(&book, &TaskBook::changed, this, &DownloadQueue::takeChanges);
    connect(&book, &TaskBook::tasksRemoved, this, &DownloadQueue::takeRemovals);
    m_thread.start();
}

DownloadQueue::~DownloadQueue()
{
    m_thread.quit();
    m_thread.wait();
}

void DownloadQueue::setOptions(const Options &options)
{
    if (m_options == options)
        return;
    const bool isFirst = m_options.libraryFolder.isEmpty();
    m_options = options;
    m_storage.reset();
    m_storageUntil = {};
    if (!m_book.isLoaded())
        return;
    if (isFirst)
        tidyUp();
    takeRows(0, m_book.size() - 1);
}

void DownloadQueue::setGateways(const std::vector<Gateway> &gateways)
{
    if (m_gateways == gateways)
        return;
    m_gateways = gateways;
    for (auto &[key, entry] : m_wanted) { // a key or an address that was mended: all may be well now
        entry.stale = false;
        entry.notBefore = {};
    }
    pump();
}

void DownloadQueue::save(const std::vector<TaskKey> &keys)
{
    for (const TaskKey key : keys) {
        const Task *task = m_book.find(key);
        if (!task || task->status != TaskStatus::Completed || task->clip.state == ClipState::Saved)
            continue;
        m_declined.remove(key);
        Entry &entry = m_wanted[key];
        if (entry.step != Entry::Step::Waiting)
            continue;
        entry = {};
        Clip clip = task->clip;
        clip.state = ClipState::Waiting;
        clip.trouble.reset();
        m_book.setClip(key, clip);
    }
    m_storageUntil = {};
    pump();
}

void DownloadQueue::cancel(const std::vector<TaskKey> &keys)
{
    for (const TaskKey key : keys) {
        const Task *task = m_book.find(key);
        const bool hasFailed = task && task->clip.state == ClipState::Failed;
        if ((m_wanted.erase(key) == 0 && !hasFailed) || !task)
            continue;
        m_declined.insert(key);
        onMediaThread([this, key, part = partFileFor(*task)] { m_transfers->discard(key, part); });
        Clip clip;
        clip.expires = task->clip.expires;
        m_book.setClip(key, clip);
    }
    pump();
}

DownloadQueue::Activity DownloadQueue::activity() const
{
    Activity activity;
    for (const auto &[key, entry] : m_wanted)
        ++(entry.step == Entry::Step::Waiting ? activity.waiting : activity.running);
    activity.bytesPerSecond = activity.running > 0 ? m_rate : 0;
    activity.storage = m_storage;
    return activity;
}

void DownloadQueue::consider(const Task &task)
{
    if (task.status != TaskStatus::Completed || m_wanted.contains(task.key))
        return;
    const bool isBegun = task.clip.state == ClipState::Waiting || task.clip.state == ClipState::Saving;
    const bool isNew =
        task.clip.state == ClipState::None && m_options.automatic && !m_declined.contains(task.key);
    const Task *newest = m_book.find(task.key);
    if ((!isBegun && !isNew) || !newest || newest->clip.state != task.clip.state)
        return; // what the row says may be older than what was decided since
    Entry entry;
    entry.received = entry.most = task.clip.received;
    if (!task.hasAddress) {
        entry.pause = m_options.addressGrace;
        entry.notBefore = m_clock.now() + entry.pause;
    }
    m_wanted.emplace(task.key, entry);
    if (isBegun)
        return;
    Clip clip = newest->clip;
    clip.state = ClipState::Waiting;
    m_book.setClip(task.key, clip);
}

void DownloadQueue::takeRows(int first, int last)
{
    for (int row = first; row <= last; ++row)
        consider(m_book.at(row));
    pump();
}

void DownloadQueue::takeChanges(const std::vector<RowChange> &changes)
{
    for (const RowChange &change : changes) {
        const Task &task = m_book.at(change.row);
        consider(task);
        if (change.fields.testFlag(TaskField::Clip) && task.clip.state == ClipState::Saved)
            onMediaThread([part = partFileFor(task)] { Transfers::forgetPart(part); });
        const auto found = m_wanted.find(task.key);
        if (found == m_wanted.end())
            continue;
        // A newer report usually brings a fresh address, or the one that was missing.
        Entry &entry = found->second;
        const bool isRenewed = entry.stale && task.answered != entry.triedReport;
        const bool hasAddressNow = change.fields.testFlag(TaskField::Status) && task.hasAddress;
        if (entry.step == Entry::Step::Waiting && (isRenewed || hasAddressNow)) {
            entry.stale = false;
            entry.questions = 0;
            entry.notBefore = {};
        }
    }
    pump();
}

void DownloadQueue::takeRemovals(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks) {
        const bool hasPart = m_wanted.erase(task.key) > 0 || task.clip.state == ClipState::Failed;
        if (hasPart)
            onMediaThread(
                [this, key = task.key, part = partFileFor(task)] { m_transfers->discard(key, part); });
    }
    pump();
}

/// What a crash left beside clips that were saved: on the media thread.
void DownloadQueue::tidyUp()
{
    QSet<QString> parts;
    for (int row = 0; row < m_book.size(); ++row) {
        if (const Task &task = m_book.at(row); task.clip.state == ClipState::Saved)
            parts.insert(partFileFor(task));
    }
    if (!parts.isEmpty() && !m_options.libraryFolder.isEmpty())
        onMediaThread([parts, folder = m_options.libraryFolder] { Transfers::tidyUp(parts, folder); });
}

int DownloadQueue::running(const QString &host) const
{
    return int(std::ranges::count_if(m_wanted, [&host](const auto &pair) {
        return pair.second.step != Entry::Step::Waiting && (host.isEmpty() || pair.second.host == host);
    }));
}

bool DownloadQueue::isReady(TaskKey key, Entry &entry, Timestamp now)
{
    const Task *task = m_book.find(key);
    if (!task || task->paused || entry.step != Entry::Step::Waiting)
        return false;
    entry.notBefore = std::min(entry.notBefore, now + entry.pause);
    if (entry.notBefore > now)
        return false;
    if (!entry.stale)
        return true;
    // Nobody could bring a fresh address yet: asked for again, less and less often.
    entry.pause = backOff(++entry.questions);
    entry.notBefore = now + entry.pause;
    QMetaObject::invokeMethod(
        this, [this, key] { emit freshAddressNeeded(key); }, Qt::QueuedConnection);
    return false;
}

/// In the order in which their addresses end.
std::vector<TaskKey> DownloadQueue::ready(Timestamp now)
{
    std::vector<std::pair<Timestamp, TaskKey>> order;
    for (auto &[key, entry] : m_wanted) {
        if (isReady(key, entry, now))
            order.emplace_back(m_book.find(key)->clip.expires.value_or(Timestamp::max()), key);
    }
    std::ranges::sort(order);
    std::vector<TaskKey> keys;
    for (const auto &one : order)
        keys.push_back(one.second);
    return keys;
}

void DownloadQueue::pump()
{
    const Timestamp now = m_clock.now();
    m_storageUntil = std::min(m_storageUntil, now + m_options.storagePause);
    if (!m_options.libraryFolder.isEmpty() && m_storageUntil <= now) {
        int free = m_options.atOnce - running({});
        if (m_storage) // one tries whether the disk takes it again
            free = std::min(free, 1 - running({}));
        for (const TaskKey key : ready(now)) {
            if (free <= 0)
                break;
            Entry &entry = m_wanted.at(key);
            if (!entry.host.isEmpty() && running(entry.host) >= m_options.atOncePerHost)
                continue;
            begin(key, entry);
            --free;
        }
    }
    armTimer(now);
    emit activityChanged();
}

void DownloadQueue::armTimer(Timestamp now)
{
    m_timer.stop();
    std::optional<Timestamp> next;
    if (m_storageUntil > now) {
        next = m_storageUntil;
    } else {
        for (const auto &[key, entry] : m_wanted) {
            if (entry.step == Entry::Step::Waiting && entry.notBefore > now)
                next = std::min(next.value_or(entry.notBefore), entry.notBefore);
        }
    }
    if (next)
        m_timer.start(int(std::clamp<milliseconds>(*next - now, 1ms, 1min).count()), this);
}

void DownloadQueue::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        pump();
}

void DownloadQueue::begin(TaskKey key, Entry &entry)
{
    entry.step = Entry::Step::Reading;
    entry.run = ++m_runs;
    entry.triedReport = reportOnDisk(key); // on disk by now, as the reply
    m_store.reply(key, this, [this, key, run = entry.run](const Result<QByteArray> &reply) {
        const auto found = m_wanted.find(key);
        if (found != m_wanted.end() && found->second.run == run)
            launch(key, reply.value_or(QByteArray()));
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

void DownloadQueue::launch(TaskKey key, const QByteArray &reply)
{
    const Task *task = m_book.find(key);
    if (!task)
        return;
    Entry &entry = m_wanted.at(key);
    const TaskReport report = TaskParser::parse(reply, 200, task->id).value_or(TaskReport{});
    DownloadJob job;
    job.sources = clipjob::sources(report, task->id, gatewayOf(*task), m_options.encoding);
    if (job.sources.isEmpty()) {
        entry.step = Entry::Step::Waiting;
        takeFailure(key, entry, {Error::Kind::NotFound, 0, {}, {}});
        pump();
        return;
    }
    entry.host.clear(); // itself does not count
    const QString host = job.sources.constFirst().url.host();
    const bool isCrowded = running(host) >= m_options.atOncePerHost;
    entry.host = host;
    if (isCrowded) { // known only now; from here on pump() sees to it
        entry.step = Entry::Step::Waiting;
        pump();
        return;
    }
    job.finalFile = finalFileFor(*task, report);
    if (m_options.sidecars)
        job.sidecar = Sidecar::beginning(*task, gatewayOf(*task), reply);
    job.partFile = partFileFor(*task);
    job.stallLimit = m_options.stallLimit;
    entry.step = Entry::Step::Running;
    Clip clip = task->clip;
    clip.state = ClipState::Saving;
    clip.file = job.finalFile + ".mp4"_L1;
    clip.trouble.reset();
    m_book.setClip(key, clip);
    onMediaThread([this, key, run = entry.run, job] { m_transfers->start(key, run, job); });
    emit activityChanged();
}
} // namespace rushes
