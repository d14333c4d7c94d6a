// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "news/NewsDigest.h"

#include <algorithm>
#include <utility>

namespace rushes
{
using std::chrono::milliseconds;

/// As soon as may be, but so long after the last time.
static Timestamp notBefore(Timestamp soonest, std::optional<Timestamp> last, milliseconds pause)
{
    return last ? std::max(soonest, *last + pause) : soonest;
}

void NewsDigest::add(const News &news, Timestamp now)
{
    switch (news.kind) {
    case News::Kind::AtRisk:
        return addRisk(news.atRisk, now);
    case News::Kind::KeyRefused:
        if (std::ranges::find(m_refused, news.gateway) == m_refused.end())
            m_refused.push_back(news.gateway);
        m_refusedDue = m_refusedDue.value_or(now + moment);
        return;
    case News::Kind::Saved:
        return;
    case News::Kind::BatchDone:
        addBatch(news);
        break;
    case News::Kind::Finished:
    case News::Kind::Failed:
        addTask(news);
        break;
    }
    if (!m_tasksDue && !(m_tasks.empty() && m_done.empty()))
        m_tasksDue = notBefore(now + moment, m_tasksTold, pause);
}

void NewsDigest::addTask(const News &news)
{
    const bool finished = news.kind == News::Kind::Finished;
    Bulletin &tally = m_tasks[news.batch];
    tally.only = tally.finished + tally.failed == 0 ? std::optional(news.key) : std::nullopt;
    if (finished || tally.finished == 0)
        tally.latest = news.key;
    ++(finished ? tally.finished : tally.failed);
}

void NewsDigest::addBatch(const News &news)
{
    if (news.finished + news.failed < 2)
        return; // the task alone tells as much
    m_tasks.erase(news.batch);
    std::erase_if(m_done, [&news](const Bulletin &earlier) { return earlier.batch == news.batch; });
    Bulletin done{.kind = Bulletin::Kind::BatchesDone, .finished = news.finished, .failed = news.failed};
    done.batch = news.batch;
    done.latest = news.key;
    m_done.push_back(done);
}

void NewsDigest::addRisk(int atRisk, Timestamp now)
{
    m_atRisk = atRisk;
    if (m_atRisk <= m_atRiskTold) {
        m_atRiskTold = m_atRisk;
        m_riskDue.reset();
    } else if (!m_riskDue) {
        m_riskDue = notBefore(now + riskPatience, m_riskTold, riskPause);
    }
}

std::optional<Timestamp> NewsDigest::due() const
{
    std::optional<Timestamp> first;
    for (const std::optional<Timestamp> &one : {m_tasksDue, m_riskDue, m_refusedDue}) {
        if (one && (!first || *one < *first))
            first = one;
    }
    return first;
}

Bulletin NewsDigest::tasks()
{
    const std::map<QString, Bulletin> all = std::exchange(m_tasks, {});
    Bulletin sum = all.begin()->second;
    sum.batch = all.begin()->first;
    for (auto one = std::next(all.begin()); one != all.end(); ++one) {
        if (one->second.finished > 0 || sum.finished == 0)
            sum.latest = one->second.latest;
        sum.finished += one->second.finished;
        sum.failed += one->second.failed;
        sum.only.reset();
        sum.batch.clear();
    }
    return sum;
}

Bulletin NewsDigest::batchesDone()
{
    const std::vector<Bulletin> all = std::exchange(m_done, {});
    Bulletin sum = all.back();
    sum.batches = int(all.size());
    for (auto one = all.begin(); one != std::prev(all.end()); ++one) {
        sum.finished += one->finished;
        sum.failed += one->failed;
        sum.batch.clear();
    }
    return sum;
}

std::vector<Bulletin> NewsDigest::take(Timestamp now)
{
    std::vector<Bulletin> bulletins;
    if (m_riskDue && *m_riskDue <= now) {
        m_riskDue.reset();
        m_riskTold = now;
        m_atRiskTold = m_atRisk;
        bulletins.push_back({.kind = Bulletin::Kind::AtRisk, .atRisk = m_atRisk});
    }
    if (m_refusedDue && *m_refusedDue <= now) {
        m_refusedDue.reset();
        for (const QString &gateway : std::exchange(m_refused, {}))
            bulletins.push_back({.kind = Bulletin::Kind::KeyRefused, .gateway = gateway});
    }
    if (m_tasksDue && *m_tasksDue <= now) {
        m_tasksDue.reset();
        m_tasksTold = now;
        if (!m_tasks.empty())
            bulletins.push_back(tasks());
        if (!m_done.empty())
            bulletins.push_back(batchesDone());
    }
    return bulletins;
}

void NewsDigest::forget(Timestamp now)
{
    m_tasks.clear();
    m_done.clear();
    m_refused.clear();
    m_atRiskTold = m_atRisk;
    if (m_riskDue)
        m_riskTold = now;
    m_tasksDue.reset();
    m_riskDue.reset();
    m_refusedDue.reset();
}

bool isBetween(QTime time, QTime from, QTime to)
{
    return from <= to ? time >= from && time < to : time >= from || time < to;
}
}
