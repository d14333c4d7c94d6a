// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "monitor/BatchOutlook.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rushes
{
namespace
{
/// The chance that all have ended after so many seconds.
double allEnded(const std::vector<Forecast> &forecasts, double each, double seconds)
{
    constexpr double least = 1e-12;
    double logarithm = 0;
    for (const Forecast &forecast : forecasts) {
        const double now = std::max(forecast.law.survival(forecast.elapsed), least);
        const double ended = 1 - forecast.law.survival(forecast.elapsed + seconds) / now;
        logarithm += each * std::log(std::max(ended, least));
    }
    return std::exp(logarithm);
}

std::chrono::milliseconds quantile(const std::vector<Forecast> &forecasts, double each, double p)
{
    constexpr double longest = 7 * 86'400;
    double low = 0, high = 60;
    while (high < longest && allEnded(forecasts, each, high) < p)
        low = std::exchange(high, high * 2);
    for (int i = 0; i < 24 && high - low > 0.5; ++i) {
        const double middle = (low + high) / 2;
        (allEnded(forecasts, each, middle) < p ? low : high) = middle;
    }
    return std::chrono::milliseconds(std::llround(high * 1000));
}
} // namespace

std::optional<BatchOutlook> batchOutlook(const std::vector<Forecast> &forecasts, double each)
{
    if (forecasts.empty())
        return std::nullopt;
    return BatchOutlook{quantile(forecasts, each, 0.5), quantile(forecasts, each, 0.1), quantile(forecasts, each, 0.9)};
}
} // namespace rushes
