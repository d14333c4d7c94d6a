// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/Lane.h"

#include <algorithm>
#include <cmath>

namespace rushes
{
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace
{
constexpr double restJitter = 0.2; ///< a rest is off by up to this part, either way

/// Nobody answered, or only a proxy before a service that is down.
bool isMiss(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Timeout:
    case Error::Kind::Offline:
        return true;
    case Error::Kind::Server:
        return error.httpStatus >= 500;
    case Error::Kind::Cancelled:
    case Error::Kind::Auth:
    case Error::Kind::NotFound:
    case Error::Kind::RateLimited:
    case Error::Kind::Protocol:
    case Error::Kind::Insecure:
    case Error::Kind::DiskFull:
    case Error::Kind::Storage:
        return false;
    }
    return false;
}

/// Doubles with each time from the first rest to the longest.
milliseconds restAfter(int times)
{
    return std::min<milliseconds>(Lane::firstRest * (1 << std::clamp(times, 0, 10)), Lane::longestRest);
}
} // namespace

void Lane::put(TaskKey key, Timestamp due)
{
    remove(key);
    m_due.emplace(due, key);
    m_dueOf.insert(key, due);
}

void Lane::remove(TaskKey key)
{
    if (const auto due = m_dueOf.constFind(key); due != m_dueOf.cend()) {
        m_due.erase({*due, key});
        m_dueOf.erase(due);
    }
}

std::optional<Timestamp> Lane::ready(const Budget &budget) const
{
    // One question finds out whether a gateway is back; ten thousand would only throw it over again.
    const int atOnce = isDown() ? 1 : budget.atOnce;
    if (m_due.empty() || m_inFlight >= atOnce)
        return std::nullopt;
    Timestamp ready = std::max(m_due.begin()->first, m_notBefore);
    if (const auto full = std::ptrdiff_t(m_begun.size()) - budget.perSecond; full >= 0)
        ready = std::max(ready, m_begun[size_t(full)] + 1s);
    return ready;
}

std::optional<TaskKey> Lane::take(const Budget &budget, Timestamp now)
{
    // A clock that was set back must not stop the lane.
    while (!m_begun.empty() && (m_begun.front() + 1s <= now || m_begun.front() > now))
        m_begun.pop_front();
    if (ready(budget).value_or(Timestamp::max()) > now)
        return std::nullopt;
    const TaskKey key = m_due.begin()->second;
    remove(key);
    m_begun.push_back(now);
    ++m_inFlight;
    return key;
}

void Lane::settle(const std::optional<Error> &trouble, Timestamp now, double random)
{
    --m_inFlight;
    if (trouble && trouble->kind == Error::Kind::Cancelled)
        return;
    if (!trouble || !isMiss(*trouble))
        m_misses = 0;
    if (trouble && trouble->kind == Error::Kind::RateLimited) {
        // new-api's limiter says nothing of how long.
        m_notBefore = now + trouble->retryAfter.value_or(restAfter(m_refusals++));
        return;
    }
    m_refusals = 0;
    if (!trouble || !isMiss(*trouble))
        return;
    ++m_misses;
    if (isDown() && m_notBefore <= now) { // answers to what was in flight already do not prolong it
        const double off = 1 + restJitter * (2 * std::clamp(random, 0.0, 1.0) - 1);
        const milliseconds rest(std::llround(double(restAfter(m_misses - downAfter).count()) * off));
        m_notBefore = now + std::max(std::min(rest, longestRest), trouble->retryAfter.value_or(0ms));
    } else if (isDown()) {
        --m_misses;
    }
}
} // namespace rushes
