// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// What tests and the demo set and ask.

#include "simulator/Service.h"

namespace rushes::simulated
{
void Service::setPorts(quint16 api, quint16 media)
{
    const QMutexLocker lock(&m_mutex);
    m_apiPort = api;
    m_mediaPort = media;
}

void Service::setKey(const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    m_key = key;
}

void Service::setStrict(bool strict)
{
    const QMutexLocker lock(&m_mutex);
    m_strict = strict;
}

void Service::setSpeaks(bool documented, bool path)
{
    const QMutexLocker lock(&m_mutex);
    m_documented = documented;
    m_path = path;
}

QString Service::add(const SimulatedTask &task)
{
    const QMutexLocker lock(&m_mutex);
    Entry entry;
    entry.task = task;
    entry.added = unixNow();
    if (entry.task.id.isEmpty())
        entry.task.id = task.model + u':' + upstreamId(entry.added - task.age, m_serial++);
    const QString id = entry.task.id;
    m_tasks.insert(id, std::move(entry));
    return id;
}

template <class Change>
void Service::change(const QString &id, Change change)
{
    const QMutexLocker lock(&m_mutex);
    const auto entry = m_tasks.find(id);
    if (entry != m_tasks.end())
        change(*entry);
}

void Service::setQueryFault(const QString &id, Fault fault)
{
    change(id, [fault](Entry &entry) {
        entry.task.queryFault = fault;
        entry.queryAttempts = 0;
    });
}

void Service::setClipFault(const QString &id, Fault fault)
{
    change(id, [fault](Entry &entry) {
        entry.task.clipFault = fault;
        entry.clipAttempts = 0;
        entry.goneUpTo = -1;
    });
}

void Service::setAddressLife(const QString &id, std::chrono::seconds life)
{
    change(id, [life](Entry &entry) { entry.task.addressLife = life; });
}

void Service::finishNow(const QString &id)
{
    change(id, [](Entry &entry) { entry.finishedAt = unixNow(); });
}

void Service::holdAt(const QString &id, double progress)
{
    change(id, [progress](Entry &entry) { entry.held = progress; });
}

QByteArray Service::clip(const QString &id) const
{
    const QMutexLocker lock(&m_mutex);
    const auto entry = m_tasks.find(id);
    return entry == m_tasks.end() ? QByteArray() : mediaBytes(sampleClip(entry->task.clip), Media::Video);
}

std::vector<SimulatedGateway::Seen> Service::seen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen;
}

int Service::queriesOf(const QString &id) const
{
    const QMutexLocker lock(&m_mutex);
    return m_tasks.value(id).queries;
}
} // namespace rushes::simulated
