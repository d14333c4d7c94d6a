// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "tasks/Task.h"

#include <QHash>

#include <deque>
#include <optional>
#include <set>

namespace rushes
{
/// One gateway's waiting questions, its budget and its rests. Whatever is due is asked in the order of being
/// due, so that none waits longer than the budget needs for those before it; nothing that becomes due later
/// can pass it, but for what is asked by hand. A plain value: time and chance come from outside.
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
    void putFirst(TaskKey key) { put(key, Timestamp{}); } ///< asked by hand
    void remove(TaskKey key);
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
    void wake() { m_notBefore = {}; } ///< ends a rest; a gateway that is down still gets one question only

    int inFlight() const { return m_inFlight; }
    bool isDown() const { return m_misses >= downAfter; }

private:
    std::set<std::pair<Timestamp, TaskKey>> m_due;
    QHash<TaskKey, Timestamp> m_dueOf;
    std::deque<Timestamp> m_begun; ///< within the last second
    int m_inFlight{};
    Timestamp m_notBefore{}; ///< a rest that it asked for, or that it gets because it is down
    int m_refusals{};        ///< 429 in a row
    int m_misses{};          ///< nobody there, in a row
};
} // namespace rushes
