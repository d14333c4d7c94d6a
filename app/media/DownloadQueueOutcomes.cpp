// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// What becomes of a transfer, and when it is tried again.

#include "media/DownloadQueue.h"

#include "tasks/TaskBook.h"

#include <algorithm>

namespace rushes
{
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{
/// At what is no clip, or at addresses that stay refused: over a quarter of an hour, since some gateways show the end
/// before the clip can be fetched.
constexpr int mostUselessAttempts = 10;
constexpr int longestPause = 150;      ///< times the first
} // namespace

void DownloadQueue::takeProgress(TaskKey key, int run, const DownloadProgress &progress)
{
    const auto found = m_wanted.find(key);
    const Task *task = m_book.find(key);
    if (found == m_wanted.end() || !task || found->second.run != run)
        return;
    Entry &entry = found->second;
    if (progress.received > entry.received) {
        measure(progress.received - entry.received);
        m_storage.reset(); // the disk takes it
    }
    entry.received = progress.received;
    Clip clip = task->clip;
    clip.received = progress.received;
    clip.size = progress.size;
    clip.validator = progress.validator;
    m_book.setClip(key, clip);
    emit activityChanged();
}

void DownloadQueue::measure(qint64 bytes)
{
    m_counted += bytes;
    if (m_rateClock.isValid() && m_rateClock.elapsed() <= 1000)
        return;
    m_rate = m_rateClock.isValid() ? double(m_counted) * 1000 / double(m_rateClock.elapsed()) : 0;
    m_counted = 0;
    m_rateClock.restart();
}

void DownloadQueue::takeResult(TaskKey key, int run, const Result<DownloadResult> &result)
{
    const auto found = m_wanted.find(key);
    const Task *task = m_book.find(key);
    if (found == m_wanted.end() || !task || found->second.run != run)
        return; // cancelled, or the task is gone
    setStep(key, found->second, Entry::Step::Waiting);
    if (!result) {
        takeFailure(key, found->second, result.error());
        pumpSoon();
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
    forget(key);
    m_book.setClip(key, clip);
    emit saved(key);
    pumpSoon();
}

/// Half of it at least: those that failed together do not come back together.
milliseconds DownloadQueue::backOff(int attempts)
{
    const milliseconds longest = m_options.firstPause * longestPause;
    const milliseconds full = std::min(m_options.firstPause * (1 << std::clamp(attempts - 1, 0, 8)), longest);
    return full / 2 + milliseconds(m_random.bounded(int(full.count() / 2) + 1));
}

void DownloadQueue::takeFailure(TaskKey key, Entry &entry, const Error &error)
{
    const bool hasGrown = entry.received > entry.most;
    entry.most = std::max(entry.most, entry.received);
    ++entry.attempts;
    switch (error.kind) {
    case Error::Kind::DiskFull:
    case Error::Kind::Storage:
        --entry.attempts;
        m_storage = error;
        m_storageUntil = m_clock.now() + m_options.storagePause;
        wait(key, entry, error, 0ms);
        break;
    case Error::Kind::Auth:
    case Error::Kind::NotFound:
    case Error::Kind::Protocol:
        if (entry.attempts > mostUselessAttempts)
            return giveUp(key, error);
        // The bytes stay: a fresh address of the same clip goes on from them. What is no clip may be one at
        // the next try, at the same address too.
        entry.stale = error.kind != Error::Kind::Protocol && reportOnDisk(key) == entry.triedReport;
        wait(key, entry, error, backOff(entry.attempts));
        emit freshAddressNeeded(key);
        break;
    case Error::Kind::Cancelled:
    case Error::Kind::Timeout:
    case Error::Kind::Offline:
    case Error::Kind::RateLimited:
    case Error::Kind::Server:
    case Error::Kind::Insecure:
        if (hasGrown)
            entry.attempts = 1;
        wait(key, entry, error, std::max(backOff(entry.attempts), error.retryAfter.value_or(0ms)));
        break;
    }
}

void DownloadQueue::giveUp(TaskKey key, const Error &error)
{
    Clip clip = m_book.find(key)->clip;
    clip.state = ClipState::Failed;
    clip.trouble = error;
    forget(key);
    m_book.setClip(key, clip);
}

void DownloadQueue::wait(TaskKey key, Entry &entry, const Error &error, milliseconds pause)
{
    entry.pause = pause;
    entry.notBefore = m_clock.now() + pause;
    Clip clip = m_book.find(key)->clip;
    clip.state = ClipState::Waiting;
    clip.trouble = error;
    m_book.setClip(key, clip);
    place(key, entry);
}
} // namespace rushes
