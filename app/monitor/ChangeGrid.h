// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"

#include <deque>
#include <optional>

namespace rushes
{
/// How often a gateway changes what it says, learned from the times at which it says it did. Many ask the
/// service behind them in a round of some seconds: between two rounds there is nothing new to be had, and the
/// best moment to ask is just after one. A plain value.
class ChangeGrid final
{
public:
    struct Round {
        std::chrono::milliseconds period{};
        Timestamp at{};                     ///< of one round, by our clock
        std::chrono::milliseconds spread{}; ///< by how much rounds are off
        /// The first moment after this one at which the next round is surely over.
        Timestamp after(Timestamp now) const;
        bool operator==(const Round &) const = default;
    };

    /// A reply that came at this time named this time of its last change. Changes known already are nothing
    /// new.
    void see(Timestamp updated, Timestamp now);
    /// None: changes come at any time, or too few were seen.
    const std::optional<Round> &round() const { return m_round; }

private:
    struct Change {
        Timestamp updated{}, seen{};
    };
    bool tellsOfUs(std::chrono::milliseconds age) const;
    void follow(Timestamp updated);
    void learn();

    std::deque<Change> m_changes;                 ///< sorted by updated, bounded
    std::deque<std::chrono::milliseconds> m_ages; ///< of the changes seen last, when they were seen
    int m_news{};                                 ///< since the last learning
    std::optional<Round> m_round;
    std::optional<std::chrono::milliseconds> m_skew; ///< our clock minus the gateway's, where it matters
};
} // namespace rushes
