// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "tasks/Task.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <deque>
#include <optional>
#include <set>

namespace rushes
{
/// One gateway's waiting questions, its budget and its rests. Whatever is due is asked in the order of being
/// due, so that none waits longer than the budget needs for those before it. What is looked at may pass, with every other
/// question at most, and what is asked by hand. A rest is one that the gateway asked for, which only a hand passes, or one
/// that it gets because it is down. A plain value: time and chance come from outside.
class Lane final
{
public:
    struct Budget {
        int atOnce{6};     ///< questions in flight
        int perSecond{20}; ///< questions begun
        bool operator==(const Budget &) const = default;
    };
    /// So many questions in a row, about whichever tasks, that found nobody there: the gateway is down.
    static constexpr int downAfter = 3;
    static constexpr std::chrono::milliseconds firstRest = std::chrono::seconds(5);
    static constexpr std::chrono::milliseconds longestRest = std::chrono::minutes(5);

    void put(TaskKey key, Timestamp due);                 ///< or moves it there
    /// Asked by hand: before all others, and one such question passes a rest.
    void putFirst(TaskKey key);
    /// Before all others but those, within the rests.
    void putSoon(TaskKey key) { put(key, soon); }
    void remove(TaskKey key);
    void setWatched(const QSet<TaskKey> &keys); ///< those that are looked at, here or elsewhere
    bool contains(TaskKey key) const { return m_dueOf.contains(key); }
    Timestamp dueOf(TaskKey key) const
    {
        return m_dueOf.value(key);
    } ///< the beginning of time: it does not wait
    bool isEmpty() const { return m_due.empty(); }
    Timestamp firstDue() const { return m_due.begin()->first; } ///< of at least one
    int waiting() const { return int(m_dueOf.size()); }

    /// When the next question may be asked; none: nothing waits, or an answer is awaited first.
    std::optional<Timestamp> ready(const Budget &budget) const;
    /// The next one to ask now, which then is in flight; none: not yet.
    std::optional<TaskKey> take(const Budget &budget, Timestamp now);

    void giveBack() { --m_inFlight; } ///< what was taken was not asked
    /// A question was answered, or it found this trouble. random: 0–1.
    void settle(const std::optional<Error> &trouble, Timestamp now, double random);
    /// The way to it was mended: rests for being down are over; one question finds out.
    void forgiveSilence() { m_downUntil = {}; }
    /// It is another one now, by its address or its key.
    void forgiveAll() { m_askedUntil = m_downUntil = {}; }

    int inFlight() const { return m_inFlight; }
    bool isDown() const { return m_misses >= downAfter; }

private:
    using Line = std::set<std::pair<Timestamp, TaskKey>>;
    static constexpr Timestamp byHand{}, soon{std::chrono::milliseconds(1)};

    Timestamp restsUntil() const { return std::max(m_askedUntil, m_downUntil); }
    bool mayPass() const { return m_passes && m_due.begin()->first == byHand; }
    const Line &nextLine(Timestamp now) const;
    void takeRefusal(const Error &error, Timestamp now, double random);
    void takeMiss(const Error &error, Timestamp now, double random);

    Line m_due;
    Line m_watchedDue; ///< those of them that are looked at
    QSet<TaskKey> m_watched;
    bool m_watchedLast{}; ///< the last question was about one of those
    bool m_passes{};      ///< one that is asked by hand passes a rest
    QHash<TaskKey, Timestamp> m_dueOf;
    std::deque<Timestamp> m_begun; ///< within the last second
    int m_inFlight{};
    Timestamp m_askedUntil{}; ///< it wants a rest
    Timestamp m_downUntil{};  ///< it gets one
    int m_refusals{};         ///< rests that it wanted in a row
    int m_misses{};           ///< nobody there, in a row
};
} // namespace rushes
