// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "monitor/ChangeGrid.h"
#include "monitor/Durations.h"
#include "tasks/Task.h"

#include <QHash>

#include <map>
#include <optional>

namespace rushes
{
/// What the window says of a task's end.
struct Outlook {
    std::chrono::milliseconds likely{}; ///< half of such tasks have ended by then
    std::chrono::milliseconds atMost{}; ///< nine of ten have
    bool operator==(const Outlook &) const = default;
};

/// All that is learned from tasks: how long their kinds take, how far each has come, how often gateways
/// change. No clock and no chance of its own.
class Foresight final
{
public:
    /// A task as it was found at start: only a completed one teaches.
    void recall(const Task &task);
    /// A reply about a task came at this time and made it what it is after.
    void see(const Task &before, const Task &after, Timestamp now);
    QByteArray save() const { return m_durations.save(); }
    void restore(const QByteArray &state);
    void forget(TaskKey key) { m_courses.remove(key); }

    /// None: it has ended, or there is no ground for one.
    std::optional<Forecast> forecast(const Task &task, Timestamp now) const;
    std::optional<Outlook> outlook(const Task &task, Timestamp now) const;
    /// When it will have been under way for longer than 95 of 100 of its kind; none: it has ended, or waits at a
    /// known place in its queue, or too little is known of its kind.
    std::optional<Timestamp> stuckFrom(const Task &task) const;
    std::optional<ChangeGrid::Round> round(const QString &gateway) const;

private:
    void end(const Task &task, Timestamp now);

    Durations m_durations;
    QHash<TaskKey, TaskCourse> m_courses;  ///< of active tasks
    std::map<QString, ChangeGrid> m_grids; ///< by gateway
};
} // namespace rushes
