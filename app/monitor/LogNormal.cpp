// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/LogNormal.h"

#include <QDataStream>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace rushes
{
namespace
{
/// Below this the complement of the distribution is rounding more than number.
constexpr double faint = 1e-12;

double polynomial(const auto &coefficients, double x)
{
    double sum = 0;
    for (const double c : coefficients)
        sum = sum * x + c;
    return sum;
}

/// The inverse of the normal distribution's cumulative function: Acklam's rational approximation, off by less
/// than 2e-9 of the value.
double normalQuantile(double p)
{
    static constexpr std::array a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                                  1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    static constexpr std::array b{-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                                  6.680131188771972e+01,  -1.328068155288572e+01, 1.0};
    static constexpr std::array c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                                  -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    static constexpr std::array d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                                  3.754408661907416e+00, 1.0};
    p = std::clamp(p, 1e-12, 1 - 1e-12);
    constexpr double edge = 0.02425;
    if (p < edge) {
        const double q = std::sqrt(-2 * std::log(p));
        return polynomial(c, q) / polynomial(d, q);
    }
    if (p > 1 - edge)
        return -normalQuantile(1 - p);
    const double q = p - 0.5;
    return polynomial(a, q * q) * q / polynomial(b, q * q);
}
} // namespace

double LogNormal::mean() const
{
    return std::exp(mu + sigma * sigma / 2);
}

double LogNormal::variance() const
{
    return std::expm1(sigma * sigma) * mean() * mean();
}

double LogNormal::survival(double seconds) const
{
    if (seconds <= 0)
        return 1;
    return std::erfc((std::log(seconds) - mu) / (sigma * std::numbers::sqrt2)) / 2;
}

double LogNormal::hazard(double seconds) const
{
    if (seconds <= 0)
        return 0;
    const double z = (std::log(seconds) - mu) / sigma;
    const double left = std::erfc(z / std::numbers::sqrt2) / 2;
    if (left < faint)
        return (z + 1 / z) / (sigma * seconds); // Mills' ratio, far out in the tail
    const double density = std::exp(-z * z / 2) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    return density / (left * sigma * seconds);
}

double LogNormal::quantile(double p) const
{
    return std::exp(mu + sigma * normalQuantile(p));
}

double LogNormal::quantileGiven(double p, double lasted) const
{
    const double left = survival(lasted);
    if (left < faint)
        return lasted - std::log1p(-p) / hazard(lasted);
    return std::max(lasted, quantile(1 - (1 - p) * left));
}

LogNormal LogNormal::ofMoments(double mean, double variance)
{
    const double square = std::log1p(variance / (mean * mean));
    return {std::log(mean) - square / 2, std::sqrt(square)};
}

void LogMoments::add(double seconds)
{
    const double x = std::log(seconds);
    if (m_weight >= memory) {
        m_squares *= (memory - 1) / m_weight;
        m_weight = memory - 1;
    }
    m_weight += 1;
    const double off = x - m_mean;
    m_mean += off / m_weight;
    m_squares += off * (x - m_mean);
}

QDataStream &operator<<(QDataStream &stream, const LogMoments &moments)
{
    return stream << moments.m_weight << moments.m_mean << moments.m_squares;
}

QDataStream &operator>>(QDataStream &stream, LogMoments &moments)
{
    stream >> moments.m_weight >> moments.m_mean >> moments.m_squares;
    const bool isSound = std::isfinite(moments.m_mean) && moments.m_weight >= 0 &&
                         moments.m_weight <= LogMoments::memory && moments.m_squares >= 0 &&
                         std::isfinite(moments.m_squares);
    if (!isSound)
        moments = {};
    return stream;
}

std::optional<LogNormal> LogMoments::law(double guess, double least) const
{
    if (m_weight < least || m_weight <= 0)
        return std::nullopt;
    constexpr double guesses = 2; // the guess weighs as much as two that were seen
    const double variance = (guesses * guess * guess + m_squares) / (guesses + m_weight - 1);
    return LogNormal{m_mean, std::sqrt(variance * (1 + 1 / m_weight))};
}
} // namespace rushes
