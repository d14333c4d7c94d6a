// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "media/ArrivalCheck.h"

#include "tasks/TaskBook.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rushes
{
using namespace std::chrono_literals;

namespace
{
bool isEqual(double a, double b, double slack)
{
    return std::abs(a - b) <= slack;
}

/// None: it is no MP4, so that its headers are not ours to judge.
std::optional<Mp4Facts> factsOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? mp4Facts(file) : std::nullopt;
}
} // namespace

Findings findingsOf(const Task &task, const Mp4Facts &facts, bool sizes)
{
    if (!facts.hasPicture)
        return Finding::Unplayable;
    Findings found;
    // Services round lengths; half a second, or a tenth of a long clip, is no other clip.
    if (task.seconds && facts.seconds && !isEqual(*task.seconds, *facts.seconds, std::max(0.5, *task.seconds / 10)))
        found |= Finding::Length;
    if (task.width <= 0 || task.height <= 0)
        return found;
    const bool isSquare = task.width == task.height || facts.width == facts.height;
    if (!isSquare && (task.width > task.height) != (facts.width > facts.height))
        return found | Finding::Turned;
    // Encoders need even sides, or multiples of 16.
    constexpr int slack = 16;
    if (sizes && !(isEqual(task.width, facts.width, slack) && isEqual(task.height, facts.height, slack)))
        found |= Finding::Size;
    return found;
}

ArrivalCheck::ArrivalCheck(TaskBook &book, const Clock &clock, QObject *parent)
    : QObject(parent), m_book(book), m_clock(clock)
{
    m_worker.setMaxThreadCount(1);
    m_worker.setThreadPriority(QThread::LowestPriority);
    m_worker.setExpiryTimeout(1000);
    connect(&book, &TaskBook::loaded, this, [this] { takeRows(0, m_book.size() - 1); });
    connect(&book, &TaskBook::inserted, this, &ArrivalCheck::takeRows);
    connect(&book, &TaskBook::changed, this, [this](const std::vector<RowChange> &changes) {
        for (const RowChange &change : changes) {
            if (change.fields.testFlag(TaskField::Clip))
                take(m_book.at(change.row));
        }
    });
}

ArrivalCheck::~ArrivalCheck()
{
    m_worker.clear();
    m_worker.waitForDone();
}

void ArrivalCheck::setOptions(const Options &options)
{
    const bool begins = options.on && !m_options.on;
    m_options = options;
    for (const TaskKey key : options.on ? std::deque<TaskKey>() : std::exchange(m_waiting, {}))
        m_known.remove(key);
    if (begins)
        takeRows(0, m_book.size() - 1);
}

void ArrivalCheck::takeRows(int first, int last)
{
    for (int row = first; row <= last; ++row)
        take(m_book.at(row));
}

void ArrivalCheck::take(const Task &task)
{
    const bool isFresh = task.clip.saved && m_clock.now() - *task.clip.saved < 24h;
    if (!m_options.on || task.clip.state != ClipState::Saved || task.checked || !isFresh || m_known.contains(task.key))
        return;
    m_known.insert(task.key);
    m_waiting.push_back(task.key);
    pump();
}

void ArrivalCheck::pump()
{
    if (m_busy || m_waiting.empty())
        return;
    const TaskKey key = m_waiting.front();
    m_waiting.pop_front();
    const Task *task = m_book.find(key);
    if (!task)
        return pump();
    m_busy = true;
    m_worker.start([this, key, name = task->clip.file] {
        const std::optional<Mp4Facts> facts = factsOf(name);
        QMetaObject::invokeMethod(this, [this, key, facts] {
            m_busy = false;
            m_known.remove(key);
            if (const Task *task = m_book.find(key); task && facts)
                m_book.setFindings(key, findingsOf(*task, *facts, m_options.sizes), facts->seconds);
            else if (task)
                m_book.setFindings(key, {}, {});
            pump();
        });
    });
}
} // namespace rushes
