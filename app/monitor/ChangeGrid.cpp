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
constexpr size_t mostChanges = 64;
constexpr int learnEvery = 8;
// Periods that are looked for, ms.
constexpr double shortestPeriod = 3000;
constexpr double longestPeriod = 65'000;
constexpr double step = 1.004;    ///< from one period to the next that is tried
constexpr int mostRounds = 25;    ///< looked at together: rounds drift
constexpr int leastRounds = 7;    ///< that must have been seen
constexpr double together = 0.93; ///< mean resultant length from which changes count as one round's

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
    const auto place = std::ranges::lower_bound(m_changes, updated, {}, &Change::updated);
    if (place != m_changes.end() && place->updated == updated)
        return;
    m_changes.insert(place, {updated, now});
    if (m_changes.size() > mostChanges)
        m_changes.pop_front();
    if (++m_news >= learnEvery) {
        m_news = 0;
        learn();
    }
}

void ChangeGrid::learn()
{
    m_round.reset();
    const Timestamp last = m_changes.back().updated;
    std::vector<double> ago;
    for (const Change &change : m_changes)
        ago.push_back(double((change.updated - last).count()));
    double period{};
    std::complex<double> best;
    // The longest that fits: its halves and thirds fit as well.
    for (double p = shortestPeriod; p <= longestPeriod; p *= step) {
        const std::vector<double> times = within(ago, p);
        if (times.size() < 10 || roundsIn(times, p) < leastRounds)
            continue;
        const std::complex<double> r = resultant(times, p);
        const bool sameHill = p < period * 1.2;
        if (std::abs(r) >= together && (!sameHill || std::abs(r) >= std::abs(best))) {
            period = p;
            best = r;
        }
    }
    if (period <= 0)
        return;
    const double off = std::arg(best) / (2 * std::numbers::pi) * period;
    const double deviation =
        std::sqrt(-2 * std::log(std::min(std::abs(best), 0.99999))) * period / (2 * std::numbers::pi);
    // Asked at any time, the least age of a change seen is short; when it is not, the clocks differ.
    milliseconds least = milliseconds::max();
    for (const Change &change : m_changes)
        least = std::min(least, change.seen - change.updated);
    const bool apart = double(least.count()) > 5 * period / double(m_changes.size()) + 2 * deviation + 1000;
    if (least.count() < 0 || (apart && !m_skew))
        m_skew = least;
    else if (m_skew)
        m_skew = std::min(*m_skew, least); // never later: asking late would make every change look old
    m_round = Round{milliseconds(std::llround(period)),
                    last + milliseconds(std::llround(off)) + m_skew.value_or(milliseconds(0)),
                    milliseconds(std::llround(2 * deviation)) + milliseconds(200)};
}
} // namespace rushes
