// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"
#include "tasks/QueryWords.h"

#include <QDate>

namespace rushes::query
{
/// A span as it is written: "90s", "10m", "2h", "7d", "1w", in Chinese too; without a unit seconds. In seconds.
std::optional<double> spanOf(const QString &value);

/// A date as it is written: "today", "yesterday", "week", "month", "2026-10-01", "2026-10", "2026", "2026年10月1日".
/// Days are those of the local time. Pure.
class Date final
{
public:
    static std::optional<Date> from(const QString &value);

    struct Range {
        Timestamp begin{}, end{}; ///< end is behind it
    };
    Range range(Timestamp now) const;
    bool isRelative() const { return m_day.has_value(); } ///< to the day that it is

private:
    std::optional<Day> m_day;
    QDate m_first, m_behind; ///< where it is a fixed one
};
} // namespace rushes::query
