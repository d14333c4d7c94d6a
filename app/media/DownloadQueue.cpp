// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/DownloadQueue.h"

#include "media/ClipJob.h"
#include "tasks/TaskBook.h"


namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// Behind all deadlines where none is known.
static Timestamp deadlineOf(const Task &task)
{
    return task.clip.expires.value_or(Timestamp::max());
}

DownloadQueue::DownloadQueue(TaskBook &book, TaskStore &store, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_book(book),
      m_store(store),
      m_clock(clock),
      m_random(QRandomGenerator::system()->generate()), // for jitter: filling all of its state would take longer than all else here
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
    for (auto &[key, entry] : m_wanted) {
        if (entry.step == Entry::Step::Ready) // for another folder or encoding
            setStep(key, entry, Entry::Step::Waiting);
    }
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
        place(key, entry);
    }
    pumpSoon();
}

void DownloadQueue::save(const std::vector<TaskKey> &keys)
{
    for (const TaskKey key : keys) {
        const Task *task = m_book.find(key);
        if (!task || task->status != TaskStatus::Completed || task->clip.state == ClipState::Saved)
            continue;
        m_declined.remove(key);
        if (const auto known = m_wanted.find(key);
            known != m_wanted.end() && known->second.step != Entry::Step::Waiting)
            continue;
        forget(key);
        want(*task, {});
        Clip clip = task->clip;
        clip.state = ClipState::Waiting;
        clip.trouble.reset();
        m_book.setClip(key, clip);
    }
    m_storageUntil = {};
    pumpSoon();
}

void DownloadQueue::cancel(const std::vector<TaskKey> &keys)
{
    for (const TaskKey key : keys) {
        const Task *task = m_book.find(key);
        const bool hasFailed = task && task->clip.state == ClipState::Failed;
        if ((!forget(key) && !hasFailed) || !task)
            continue;
        m_declined.insert(key);
        onMediaThread([this, key, part = partFileFor(*task)] { m_transfers->discard(key, part); });
        Clip clip;
        clip.expires = task->clip.expires;
        m_book.setClip(key, clip);
    }
    pumpSoon();
}

DownloadQueue::Activity DownloadQueue::activity() const
{
    Activity activity;
    activity.running = count(Entry::Step::Running);
    activity.waiting = int(m_wanted.size()) - activity.running;
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
    want(*newest, entry);
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
    pumpSoon();
}

void DownloadQueue::takeChanges(const std::vector<RowChange> &changes)
{
    for (const RowChange &change : changes) {
        const Task &task = m_book.at(change.row);
        const bool hasAddressNow = change.fields.testFlag(TaskField::Status) && task.hasAddress;
        if (hasAddressNow && task.clip.state == ClipState::Failed && m_options.automatic && !m_declined.contains(task.key))
            save({task.key}); // it was given up because there was none
        consider(task);
        if (change.fields.testFlag(TaskField::Clip) && task.clip.state == ClipState::Saved)
            onMediaThread([part = partFileFor(task)] { Transfers::forgetPart(part); });
        const auto found = m_wanted.find(task.key);
        if (found == m_wanted.end())
            continue;
        Entry &entry = found->second;
        if (entry.step == Entry::Step::Ready && task.answered != entry.triedReport)
            setStep(task.key, entry, Entry::Step::Waiting); // read again: its addresses may be fresh
        // A newer report usually brings a fresh address, or the one that was missing.
        const bool isRenewed = entry.stale && task.answered != entry.triedReport;
        if (entry.step == Entry::Step::Waiting && (isRenewed || hasAddressNow)) {
            entry.stale = false;
            entry.questions = 0;
            if (hasAddressNow || entry.attempts < 2) // what is refused again and again is not hammered at
                entry.notBefore = {};
        }
        place(task.key, entry);
    }
    pumpSoon();
}

void DownloadQueue::takeRemovals(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks) {
        const bool hasPart = forget(task.key) || task.clip.state == ClipState::Failed;
        if (hasPart)
            onMediaThread(
                [this, key = task.key, part = partFileFor(task)] { m_transfers->discard(key, part); });
    }
    pumpSoon();
}

/// What a crash left of clips that are saved is deleted. Usually there is nothing, and nothing is computed for it: the
/// disk is asked first.
void DownloadQueue::tidyUp()
{
    if (m_options.libraryFolder.isEmpty())
        return;
    onMediaThread([this, folder = m_options.libraryFolder] {
        if (const QStringList parts = Transfers::partsIn(folder); !parts.isEmpty())
            handOver(this, [this, parts] { discardLeft(parts); });
    });
}

void DownloadQueue::discardLeft(const QStringList &parts)
{
    for (const QString &part : parts) {
        const std::optional<TaskKey> key = clipjob::keyOfPart(part);
        const Task *task = key ? m_book.find(*key) : nullptr;
        if (task && task->clip.state == ClipState::Saved && partFileFor(*task) == part)
            onMediaThread([part] { Transfers::forgetPart(part); });
    }
}

void DownloadQueue::want(const Task &task, Entry entry)
{
    place(task.key, m_wanted.insert_or_assign(task.key, std::move(entry)).first->second);
}

bool DownloadQueue::forget(TaskKey key)
{
    const auto found = m_wanted.find(key);
    if (found == m_wanted.end())
        return false;
    unplace(key, found->second);
    m_wanted.erase(found);
    return true;
}

void DownloadQueue::setStep(TaskKey key, Entry &entry, Entry::Step step)
{
    entry.step = step;
    if (step != Entry::Step::Ready)
        entry.job = {};
    place(key, entry);
}

void DownloadQueue::place(TaskKey key, Entry &entry)
{
    unplace(key, entry);
    const Task *task = m_book.find(key);
    if (task)
        entry.deadline = deadlineOf(*task);
    // As the row has it: each change of that is told, but what is taken back before it was written is not.
    const int row = m_book.rowOf(key);
    const bool paused = row >= 0 && m_book.at(row).paused;
    if (entry.step != Entry::Step::Waiting) {
        m_busy.emplace(entry.deadline, key);
    } else if (paused || entry.notBefore > m_clock.now()) {
        entry.wakes = paused ? Timestamp::max() : entry.notBefore;
        m_asleep.emplace(entry.wakes, key);
    } else {
        m_line.emplace(entry.deadline, key);
    }
}

void DownloadQueue::unplace(TaskKey key, const Entry &entry)
{
    m_line.erase({entry.deadline, key});
    m_busy.erase({entry.deadline, key});
    m_asleep.erase({entry.wakes, key});
}
} // namespace rushes
