// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/DownloadQueue.h"

#include "api/Dialect.h"
#include "api/TaskParser.h"
#include "media/FileNameTemplate.h"
#include "tasks/TaskBook.h"

#include <QDir>
#include <QTimerEvent>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr auto addressGrace = 30s; ///< completed without an address: the next report usually has it
constexpr auto storagePause = 15s;
constexpr int mostUselessAttempts = 6; ///< at something that is no clip, or at addresses that stay refused

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
    connect(m_transfers, &Transfers::progressed, this, &DownloadQueue::takeProgress);
    connect(m_transfers, &Transfers::finished, this, &DownloadQueue::takeResult);
    connect(&book, &TaskBook::loaded, this, [this] {
        takeRows(0, m_book.size() - 1);
        findMissing();
    });
    connect(&book, &TaskBook::inserted, this, &DownloadQueue::takeRows);
    connect(&book, &TaskBook::changed, this, &DownloadQueue::takeChanges);
    connect(&book, &TaskBook::tasksRemoved, this, [this](const std::vector<Task> &tasks) {
        for (const Task &task : tasks) {
            if (m_wanted.erase(task.key) > 0)
                QMetaObject::invokeMethod(m_transfers,
                                          [this, key = task.key] { m_transfers->abort(key, true); });
        }
        pump();
    });
    m_thread.start();
}

DownloadQueue::~DownloadQueue()
{
    disconnect(m_transfers, nullptr, this, nullptr);
    m_thread.quit();
    m_thread.wait();
}

void DownloadQueue::setOptions(const Options &options)
{
    if (m_options == options)
        return;
    m_options = options;
    m_storage.reset();
    m_storageUntil = {};
    if (m_book.isLoaded())
        takeRows(0, m_book.size() - 1);
}

void DownloadQueue::setGateways(const std::vector<Gateway> &gateways)
{
    m_gateways = gateways;
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
        if (m_wanted.erase(key) == 0)
            continue;
        m_declined.insert(key);
        QMetaObject::invokeMethod(m_transfers, [this, key] { m_transfers->abort(key, true); });
        Clip clip;
        clip.expires = m_book.find(key)->clip.expires;
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
    const bool begun = task.clip.state == ClipState::Waiting || task.clip.state == ClipState::Saving;
    const bool fresh =
        task.clip.state == ClipState::None && m_options.automatic && !m_declined.contains(task.key);
    if (!begun && !fresh)
        return;
    Entry entry;
    if (!task.hasAddress)
        entry.notBefore = m_clock.now() + addressGrace;
    m_wanted.emplace(task.key, entry);
    if (begun)
        return;
    Clip clip = task.clip;
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
        const auto entry = m_wanted.find(task.key);
        if (entry == m_wanted.end() || !task.answered)
            continue;
        // A newer report usually brings a fresh address, or the one that was missing.
        Entry &wanted = entry->second;
        const bool renewed = wanted.staleSince && *task.answered > *wanted.staleSince;
        const bool addressCame = change.fields.testFlag(TaskField::Status) && task.hasAddress;
        if (wanted.step == Entry::Step::Waiting && (renewed || addressCame)) {
            wanted.staleSince.reset();
            wanted.notBefore = {};
        }
    }
    pump();
}

/// Files that were moved or deleted since: looked for on the media thread.
void DownloadQueue::findMissing()
{
    std::vector<std::pair<TaskKey, QString>> files;
    for (int row = 0; row < m_book.size(); ++row) {
        if (const Task &task = m_book.at(row); task.clip.state == ClipState::Saved)
            files.emplace_back(task.key, task.clip.file);
    }
    if (files.empty())
        return;
    QMetaObject::invokeMethod(m_transfers, [this, files = std::move(files)] {
        const std::vector<TaskKey> gone = Transfers::missing(files);
        QMetaObject::invokeMethod(this, [this, gone] {
            for (const TaskKey key : gone) {
                const Task *task = m_book.find(key);
                if (!task || task->clip.state != ClipState::Saved)
                    continue;
                Clip clip = task->clip;
                clip.state = ClipState::Missing;
                m_book.setClip(key, clip);
            }
        });
    });
}

int DownloadQueue::running(const QString &host) const
{
    return int(std::ranges::count_if(m_wanted, [&host](const auto &pair) {
        return pair.second.step != Entry::Step::Waiting && (host.isEmpty() || pair.second.host == host);
    }));
}

bool DownloadQueue::mayStart(const Task &task, const Entry &entry) const
{
    return entry.step == Entry::Step::Waiting && entry.notBefore <= m_clock.now() &&
           !(entry.staleSince && task.answered <= entry.staleSince) && !task.paused;
}

void DownloadQueue::pump()
{
    m_timer.stop();
    const Timestamp now = m_clock.now();
    std::vector<std::pair<Timestamp, TaskKey>> ready;
    std::optional<Timestamp> next;
    for (const auto &[key, entry] : m_wanted) {
        const Task *task = m_book.find(key);
        if (!task || entry.step != Entry::Step::Waiting)
            continue;
        if (mayStart(*task, entry))
            ready.emplace_back(task->clip.expires.value_or(Timestamp::max()), key);
        else if (entry.notBefore > now)
            next = std::min(next.value_or(entry.notBefore), entry.notBefore);
    }
    if (m_storageUntil > now) {
        next = std::min(next.value_or(m_storageUntil), m_storageUntil);
        ready.clear();
    }
    std::ranges::sort(ready);
    int free = m_options.atOnce - running({});
    for (auto one = ready.begin(); one != ready.end() && free > 0; ++one) {
        begin(one->second, m_wanted.at(one->second));
        --free;
    }
    if (next)
        m_timer.start(int(std::clamp<milliseconds>(*next - now, 1ms, 1h).count()), this);
    emit activityChanged();
}

void DownloadQueue::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        pump();
}

void DownloadQueue::begin(TaskKey key, Entry &entry)
{
    entry.step = Entry::Step::Reading;
    m_store.reply(key, this, [this, key](const Result<QByteArray> &reply) {
        if (m_wanted.contains(key))
            launch(key, reply.value_or(QByteArray()));
    });
}

/// The path form's /content on a host of which the gateway only believes that it is its own.
static bool isContentOf(const QUrl &url, const TaskId &id)
{
    const QString path = url.path(QUrl::FullyDecoded);
    return path.endsWith(u"/v1/videos/%1/content"_s.arg(id.value));
}

DownloadJob DownloadQueue::jobFor(const Task &task, const TaskReport &report) const
{
    DownloadJob job;
    for (const QUrl &url : report.clipAddresses) {
        if (!isContentOf(url, task.id))
            job.sources.append({url, {}});
    }
    const auto gateway = std::ranges::find(m_gateways, task.gateway, &Gateway::id);
    if (gateway != m_gateways.end()) {
        const QByteArray key = gateway->key.isEmpty() ? QByteArray() : "Bearer " + gateway->key.toUtf8();
        job.sources.append({Dialect::content(gateway->base, task.id), key});
    }
    job.finalFile = task.clip.file.isEmpty() ? finalFileFor(task) : task.clip.file;
    job.partFile = u"%1.%2.part"_s.arg(job.finalFile).arg(qint64(task.key));
    job.validator = task.clip.validator;
    return job;
}

QString DownloadQueue::finalFileFor(const Task &task) const
{
    const auto gateway = std::ranges::find(m_gateways, task.gateway, &Gateway::id);
    const QString gatewayName = gateway == m_gateways.end() ? QString() : gateway->displayName();
    return QDir(m_options.libraryFolder)
        .absoluteFilePath(FileNameTemplate(m_options.nameTemplate).nameFor(task, gatewayName) + u".mp4"_s);
}

void DownloadQueue::launch(TaskKey key, const QByteArray &reply)
{
    const Task *task = m_book.find(key);
    if (!task)
        return;
    Entry &entry = m_wanted.at(key);
    const Result<TaskReport> report = TaskParser::parse(reply, 200, task->id);
    const DownloadJob job = jobFor(*task, report.value_or(TaskReport{}));
    entry.host = job.sources.isEmpty() ? QString() : job.sources.first().url.host();
    if (running(entry.host) > m_options.atOncePerHost) {
        entry.step = Entry::Step::Waiting;
        entry.notBefore = m_clock.now() + 500ms;
        return;
    }
    entry.step = Entry::Step::Running;
    Clip clip = task->clip;
    clip.state = ClipState::Saving;
    clip.file = job.finalFile;
    clip.trouble.reset();
    m_book.setClip(key, clip);
    QMetaObject::invokeMethod(m_transfers, [this, key, job] { m_transfers->start(key, job); });
    emit activityChanged();
}

void DownloadQueue::takeProgress(TaskKey key, const DownloadProgress &progress)
{
    const auto entry = m_wanted.find(key);
    const Task *task = m_book.find(key);
    if (entry == m_wanted.end() || !task || entry->second.step != Entry::Step::Running)
        return;
    m_counted += std::max<qint64>(0, progress.received - entry->second.received);
    entry->second.received = progress.received;
    if (!m_rateClock.isValid() || m_rateClock.elapsed() > 1000) {
        m_rate = m_rateClock.isValid() ? double(m_counted) * 1000 / double(m_rateClock.elapsed()) : 0;
        m_counted = 0;
        m_rateClock.restart();
    }
    Clip clip = task->clip;
    clip.received = progress.received;
    clip.size = progress.size;
    clip.validator = progress.validator;
    m_book.setClip(key, clip);
    emit activityChanged();
}

void DownloadQueue::takeResult(TaskKey key, const Result<DownloadResult> &result)
{
    const auto entry = m_wanted.find(key);
    const Task *task = m_book.find(key);
    if (entry == m_wanted.end() || !task)
        return; // cancelled, or the task is gone
    entry->second.step = Entry::Step::Waiting;
    entry->second.received = 0;
    if (!result) {
        takeFailure(key, entry->second, result.error());
        pump();
        return;
    }
    m_storage.reset();
    Clip clip = task->clip;
    clip.state = ClipState::Saved;
    clip.file = result->file;
    clip.size = clip.received = result->size;
    clip.sha256 = result->sha256;
    clip.saved = m_clock.now();
    clip.trouble.reset();
    clip.validator.clear();
    m_wanted.erase(entry);
    m_book.setClip(key, clip);
    emit saved(key);
    pump();
}

milliseconds DownloadQueue::backOff(int attempts)
{
    const milliseconds full = std::min<milliseconds>(2s * (1 << std::min(attempts, 8)), 5min);
    return full / 2 + milliseconds(m_random.bounded(int(full.count() / 2) + 1));
}

void DownloadQueue::takeFailure(TaskKey key, Entry &entry, const Error &error)
{
    const int attempt = entry.attempts++;
    switch (error.kind) {
    case Error::Kind::Storage:
        m_storage = error;
        m_storageUntil = m_clock.now() + storagePause;
        wait(key, entry, error, storagePause);
        break;
    case Error::Kind::Auth:
    case Error::Kind::NotFound:
        // The bytes stay: a fresh address of the same clip goes on from them.
        entry.staleSince = m_clock.now();
        if (attempt >= mostUselessAttempts)
            return giveUp(key, error);
        wait(key, entry, error, attempt == 0 ? 0ms : backOff(attempt));
        emit freshAddressNeeded(key);
        break;
    case Error::Kind::Protocol:
        if (attempt >= mostUselessAttempts)
            return giveUp(key, error);
        wait(key, entry, error, backOff(attempt));
        emit freshAddressNeeded(key);
        break;
    case Error::Kind::Cancelled:
    case Error::Kind::Timeout:
    case Error::Kind::Offline:
    case Error::Kind::RateLimited:
    case Error::Kind::Server:
    case Error::Kind::Insecure:
        wait(key, entry, error, std::max(backOff(attempt), error.retryAfter.value_or(0ms)));
        break;
    }
}

void DownloadQueue::giveUp(TaskKey key, const Error &error)
{
    Clip clip = m_book.find(key)->clip;
    clip.state = ClipState::Failed;
    clip.trouble = error;
    m_wanted.erase(key);
    m_book.setClip(key, clip);
}

void DownloadQueue::wait(TaskKey key, Entry &entry, const Error &error, milliseconds pause)
{
    entry.notBefore = m_clock.now() + pause;
    Clip clip = m_book.find(key)->clip;
    clip.state = ClipState::Waiting;
    clip.trouble = error;
    m_book.setClip(key, clip);
}
} // namespace rushes
