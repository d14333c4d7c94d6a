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

milliseconds jittered(milliseconds rest, double random)
{
    const double off = 1 + restJitter * (2 * std::clamp(random, 0.0, 1.0) - 1);
    return std::min<milliseconds>(milliseconds(std::llround(double(rest.count()) * off)), Lane::longestRest);
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
    if (m_watched.contains(key))
        m_watchedDue.emplace(due, key);
}

void Lane::putFirst(TaskKey key)
{
    put(key, byHand);
    m_passes = true;
}

void Lane::remove(TaskKey key)
{
    if (const auto due = m_dueOf.constFind(key); due != m_dueOf.cend()) {
        m_due.erase({*due, key});
        m_watchedDue.erase({*due, key});
        m_dueOf.erase(due);
    }
}

void Lane::setWatched(const QSet<TaskKey> &keys)
{
    m_watched = keys;
    m_watchedDue.clear();
    for (const TaskKey key : keys) {
        if (const auto due = m_dueOf.constFind(key); due != m_dueOf.cend())
            m_watchedDue.emplace(*due, key);
    }
}

std::optional<Timestamp> Lane::ready(const Budget &budget) const
{
    // One question finds out whether a gateway is back; ten thousand would only throw it over again.
    const int atOnce = isDown() ? 1 : budget.atOnce;
    if (m_due.empty() || m_inFlight >= atOnce)
        return std::nullopt;
    Timestamp ready = mayPass() ? byHand : std::max(m_due.begin()->first, restsUntil());
    if (const auto full = std::ptrdiff_t(m_begun.size()) - budget.perSecond; full >= 0)
        ready = std::max(ready, m_begun[size_t(full)] + 1s);
    return ready;
}

/// Where more is due than the budget allows, what is looked at gets half of it, and all others wait at most twice as long.
const Lane::Line &Lane::nextLine(Timestamp now) const
{
    const bool favours = !m_watchedLast && !m_watchedDue.empty() && m_watchedDue.begin()->first <= now;
    return favours && m_due.begin()->first > soon ? m_watchedDue : m_due;
}

std::optional<TaskKey> Lane::take(const Budget &budget, Timestamp now)
{
    // A clock that was set back must not stop the lane.
    while (!m_begun.empty() && (m_begun.front() + 1s <= now || m_begun.front() > now))
        m_begun.pop_front();
    if (ready(budget).value_or(Timestamp::max()) > now)
        return std::nullopt;
    const Line &line = nextLine(now);
    m_watchedLast = &line == &m_watchedDue;
    const auto [due, key] = *line.begin();
    m_passes = m_passes && due != byHand;
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
    if (!trouble || !isMiss(*trouble)) {
        m_misses = 0;
        m_downUntil = {};
    }
    if (trouble && trouble->kind == Error::Kind::RateLimited)
        return takeRefusal(*trouble, now, random);
    if (m_askedUntil <= now)
        m_refusals = 0;
    if (trouble && isMiss(*trouble))
        takeMiss(*trouble, now, random);
}

/// What is in flight when a rest begins is refused too: that is still the one rest, and none makes it shorter.
void Lane::takeRefusal(const Error &error, Timestamp now, double random)
{
    milliseconds rest = error.retryAfter.value_or(0ms);
    if (!error.retryAfter && m_askedUntil <= now) // new-api's limiter says nothing of how long
        rest = jittered(restAfter(m_refusals++), random);
    m_askedUntil = std::max(m_askedUntil, now + rest);
}

void Lane::takeMiss(const Error &error, Timestamp now, double random)
{
    m_askedUntil = std::max(m_askedUntil, now + error.retryAfter.value_or(0ms));
    if (m_misses >= downAfter && m_downUntil > now)
        return; // answers to what was in flight already do not prolong it
    ++m_misses;
    if (isDown())
        m_downUntil = now + jittered(restAfter(m_misses - downAfter), random);
}
} // namespace rushes
