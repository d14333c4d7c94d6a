// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

class QDataStream;

namespace rushes
{
/// The law of a span of time whose logarithm is normally distributed: how long generations, waits in queues
/// and what is left of them take. All spans in seconds. A plain value.
struct LogNormal {
    double mu{};     ///< mean of ln(seconds)
    double sigma{1}; ///< its standard deviation, above 0

    double mean() const;
    double variance() const;
    double survival(double seconds) const; ///< the chance that it takes longer
    /// The rate, a second, at which it ends now if it has not ended before.
    double hazard(double seconds) const;
    double quantile(double p) const; ///< p: 0–1
    /// The same for what has lasted so long already; at least that.
    double quantileGiven(double p, double lasted) const;
    bool operator==(const LogNormal &) const = default;

    /// The law with this mean and variance (above 0), for sums of spans.
    static LogNormal ofMoments(double mean, double variance);
};

/// Mean and spread of the logarithms of what was seen. The weight of the old fades, so that a service that
/// became slower is believed after a few dozen tasks.
class LogMoments final
{
public:
    static constexpr double memory = 60; ///< as many at most count

    void add(double seconds); ///< above 0
    double weight() const { return m_weight; }
    friend QDataStream &operator<<(QDataStream &stream, const LogMoments &moments);
    /// What is no such thing reads as nothing seen.
    friend QDataStream &operator>>(QDataStream &stream, LogMoments &moments);
    /// The law of the next one, wider the fewer were seen; guess: the spread of the logarithm believed
    /// beforehand. None for fewer than least.
    std::optional<LogNormal> law(double guess, double least = 3) const;

private:
    double m_weight{}, m_mean{}, m_squares{};
};
} // namespace rushes
