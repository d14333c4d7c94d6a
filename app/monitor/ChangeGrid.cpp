// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/ChangeGrid.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

namespace rushes
{
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace
{
constexpr size_t mostChanges = 96;
constexpr int learnEvery = 8;  ///< changes, while no round is known
constexpr int checkEvery = 32; ///< once one is
// Periods that are looked for, ms.
constexpr double shortestPeriod = 3000;
constexpr double longestPeriod = 65'000;
constexpr double step = 1.002; ///< from one period to the next that is tried
constexpr double fineStep = 1.0002;
constexpr int mostRounds = 50;      ///< looked at together: rounds drift
constexpr int leastRounds = 7;      ///< that must have been seen
constexpr size_t leastChanges = 18; ///< in them: of so many, chance puts no circle's this close together
constexpr double together = 0.95;   ///< mean resultant length from which changes count as one round's

/// Changes as points on a circle whose turn is one period: where and how closely they lie together.
std::complex<double> resultant(const std::vector<double> &times, double period)
{
    std::complex<double> sum;
    for (const double t : times)
        sum += std::polar(1.0, 2 * std::numbers::pi * t / period);
    return sum / double(times.size());
}

/// The latest of the times (ms before the last one, falling) that lie within so many rounds.
std::vector<double> within(const std::vector<double> &ago, double period)
{
    std::vector<double> times;
    std::ranges::copy_if(ago, std::back_inserter(times), [=](double t) { return -t <= mostRounds * period; });
    return times;
}

int roundsIn(const std::vector<double> &times, double period)
{
    int rounds = times.empty() ? 0 : 1;
    for (size_t i = 1; i < times.size(); ++i)
        rounds += times[i] - times[i - 1] > period / 2;
    return rounds;
}
struct Fit {
    bool enough{};   ///< changes to say whether there is one
    double period{}; ///< ms; 0: none
    std::complex<double> best;

    void look(const std::vector<double> &ago, double p)
    {
        const std::vector<double> times = within(ago, p);
        if (times.size() < leastChanges || roundsIn(times, p) < leastRounds)
            return;
        enough = true;
        const std::complex<double> r = resultant(times, p);
        const bool sameHill = p < period * 1.2;
        if (std::abs(r) >= together && (!sameHill || std::abs(r) >= std::abs(best))) {
            period = p;
            best = r;
        }
    }
};

/// The longest period that fits: its halves and thirds fit as well. Roughly, then more exactly.
Fit fitting(const std::vector<double> &ago)
{
    Fit fit;
    double p = shortestPeriod;
    while (p <= longestPeriod) {
        fit.look(ago, p);
        p *= step;
    }
    if (fit.period <= 0)
        return fit;
    const double end = fit.period * step;
    p = fit.period / step;
    while (p < end) {
        fit.look(ago, p);
        p *= fineStep;
    }
    return fit;
}

} // namespace

Timestamp ChangeGrid::Round::after(Timestamp now) const
{
    const Timestamp first = at + spread;
    const auto turns = (now - first) / period;
    Timestamp next = first + turns * period;
    while (next <= now)
        next += period;
    while (next - period > now)
        next -= period;
    return next;
}

void ChangeGrid::see(Timestamp updated, Timestamp now)
{
    if (updated > now + 10min || updated < now - 1h)
        return; // a clock far off, or old news
    m_ages.push_back(now - updated);
    if (m_ages.size() > mostChanges)
        m_ages.pop_front();
    follow(updated);
    if (tellsOfUs(m_ages.back()))
        return;
    const auto place = std::ranges::lower_bound(m_changes, updated, {}, &Change::updated);
    if (place != m_changes.end() && place->updated == updated)
        return;
    m_changes.insert(place, {updated, now});
    if (m_changes.size() > mostChanges)
        m_changes.pop_front();
    if (++m_news >= (m_round ? checkEvery : learnEvery)) {
        m_news = 0;
        learn();
    }
}

/// A change as fresh as they come says when we asked rather than when the gateway looked: taken for the
/// gateway's, the rhythm of our own questions would come back as a round, and confirm itself.
bool ChangeGrid::tellsOfUs(milliseconds age) const
{
    return age < std::ranges::min(m_ages) + 2s;
}

/// Rounds drift by what the gateway's own work takes: each change moves the known round a little.
void ChangeGrid::follow(Timestamp updated)
{
    if (!m_round)
        return;
    const Timestamp here = updated + m_skew.value_or(0ms);
    const double period = double(m_round->period.count());
    const double turns = std::round(double((here - m_round->at).count()) / period);
    const Timestamp due = m_round->at + milliseconds(std::llround(turns * period));
    const milliseconds off = here - due;
    if (turns < 0 || std::abs(double(off.count())) > period / 6)
        return;
    m_round->at = due + off / 4;
}

void ChangeGrid::learn()
{
    const Timestamp last = m_changes.back().updated;
    std::vector<double> ago;
    for (const Change &change : m_changes)
        ago.push_back(double((change.updated - last).count()));
    const auto [enough, period, best] = fitting(ago);
    if (period <= 0) {
        if (enough)
            m_round.reset();
        return;
    }
    const double off = std::arg(best) / (2 * std::numbers::pi) * period;
    const double deviation =
        std::sqrt(-2 * std::log(std::min(std::abs(best), 0.99999))) * period / (2 * std::numbers::pi);
    // Asked at any time, the least age of a change seen is short; when it is not, the clocks differ.
    const milliseconds least = std::ranges::min(m_ages);
    const bool apart = double(least.count()) > 5 * period / double(m_ages.size()) + 2 * deviation + 1000;
    if (least.count() < 0 || (apart && !m_skew))
        m_skew = least;
    else if (m_skew)
        m_skew = std::min(*m_skew, least); // never later: asking late would make every change look old
    // A time cut to its second may lie nearly one before the round: asked too early, all would be a round
    // late.
    const bool cut =
        std::ranges::all_of(m_changes, [](const Change &c) { return toMs(c.updated) % 1000 == 0; });
    const milliseconds margin = cut ? 1100ms : 100ms;
    m_round = Round{milliseconds(std::llround(period)),
                    last + milliseconds(std::llround(off)) + m_skew.value_or(milliseconds(0)),
                    milliseconds(std::llround(2 * deviation)) + margin};
}
} // namespace rushes
