// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace rushes
{
/// A point in time, UTC, to the millisecond: what gateways say and what the store keeps.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

constexpr Timestamp timestampFromMs(qint64 msSinceEpoch)
{
    return Timestamp{std::chrono::milliseconds{msSinceEpoch}};
}

constexpr qint64 toMs(Timestamp time)
{
    return time.time_since_epoch().count();
}

/// Where "now" comes from; tests bring their own.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Timestamp now() const override
    {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};
} // namespace rushes
