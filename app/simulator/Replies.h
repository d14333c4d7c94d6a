// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "simulator/SimulatedGateway.h"

#include <QByteArray>
#include <QSize>

#include <chrono>

/// What the simulated service says of a task at a moment. Pure, but for unixNow().
namespace rushes::simulated
{
using Millis = std::chrono::milliseconds;

Millis unixNow();

struct Moment {
    enum class Phase { Queued, Running, Completed, Failed } phase{Phase::Queued};
    std::optional<double> progress; ///< 0–1; none: the service does not say
    int queuePosition{};
};

Moment momentOf(const SimulatedTask &task, Millis sinceSubmitted);

/// What a reply needs besides the task.
struct Scene {
    SimulatedTask task;
    Moment moment;
    Millis submitted{}; ///< unix time
    Millis now{};
    Millis finished{};
    QSize size;
    QByteArray video, thumbnail, preview; ///< addresses
};

/// The document's examples with the scene's values put in.
QByteArray documentedReply(const Scene &scene);
/// The path form's object: status, progress 0–100, created_at, expires_at.
QByteArray pathReply(const Scene &scene);

/// "task_" and a ULID of the time, different for each serial.
QString upstreamId(Millis unixTime, quint64 serial);
} // namespace rushes::simulated
