// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/Foresight.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rushes
{
using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace
{
/// What a completed task took by its service's own words; none: it does not say, or nonsense.
std::optional<double> tookInAll(const Task &task)
{
    if (task.status != TaskStatus::Completed || !task.submitted || !task.finished)
        return std::nullopt;
    const auto took = *task.finished - *task.submitted;
    return took >= 1s && took < 48h ? std::optional(std::chrono::duration<double>(took).count())
                                    : std::nullopt;
}

milliseconds ofSeconds(double seconds)
{
    return milliseconds(std::llround(std::clamp(seconds, 0.0, 1e9) * 1000));
}
} // namespace

void Foresight::restore(const QByteArray &state)
{
    Durations kept = Durations::restored(state);
    if (kept.kinds() > 0)
        m_durations = std::move(kept);
}

void Foresight::recall(const Task &task)
{
    if (const auto took = tookInAll(task))
        m_durations.learn(TaskKind::of(task), *took);
}

void Foresight::see(const Task &before, const Task &after, Timestamp now)
{
    if (after.updated && after.updated != before.updated)
        m_grids[after.gateway].see(*after.updated, now);
    else if (!after.updated && after.finished && after.finished != before.finished)
        m_grids[after.gateway].see(*after.finished, now);
    if (!isFinal(after.status)) {
        auto course = m_courses.find(after.key);
        if (course == m_courses.end())
            course = m_courses.insert(after.key, TaskCourse::of(after));
        course->see(after, now);
        return;
    }
    if (after.status == TaskStatus::Completed && before.status != TaskStatus::Completed)
        end(after, now);
    m_courses.remove(after.key);
}

/// Its end lies between the last two looks, wherever the service says it was.
void Foresight::end(const Task &task, Timestamp now)
{
    const TaskKind kind = TaskKind::of(task);
    const auto course = m_courses.constFind(task.key);
    const bool followed = course != m_courses.cend() && course->looked;
    if (followed) {
        const Timestamp looked = *course->looked;
        const Timestamp end =
            task.finished ? std::clamp(*task.finished, looked, now) : looked + (now - looked) / 2;
        m_durations.learn(kind, *course, end);
        if (!tookInAll(task))
            m_durations.learn(kind, std::chrono::duration<double>(end - course->origin).count());
    }
    if (const auto took = tookInAll(task))
        m_durations.learn(kind, *took);
}

std::optional<Forecast> Foresight::forecast(const Task &task, Timestamp now) const
{
    if (isFinal(task.status))
        return std::nullopt;
    const auto course = m_courses.constFind(task.key);
    return m_durations.forecast(TaskKind::of(task),
                                course == m_courses.cend() ? TaskCourse::of(task) : *course, now);
}

std::optional<Outlook> Foresight::outlook(const Task &task, Timestamp now) const
{
    const auto coming = forecast(task, now);
    if (!coming)
        return std::nullopt;
    return Outlook{ofSeconds(coming->remaining(0.5)), ofSeconds(coming->remaining(0.9))};
}

std::optional<Timestamp> Foresight::stuckFrom(const Task &task) const
{
    const bool isInQueue = task.status == TaskStatus::Queued && task.queuePosition;
    if (isFinal(task.status) || isInQueue)
        return std::nullopt;
    const auto total = m_durations.total(TaskKind::of(task));
    return total ? std::optional(TaskCourse::of(task).origin + ofSeconds(total->quantile(0.95))) : std::nullopt;
}

std::optional<ChangeGrid::Round> Foresight::round(const QString &gateway) const
{
    const auto grid = m_grids.find(gateway);
    return grid == m_grids.end() ? std::nullopt : grid->second.round();
}
} // namespace rushes
