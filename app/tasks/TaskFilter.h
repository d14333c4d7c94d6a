// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"
#include "tasks/FailureClass.h"
#include "tasks/Task.h"
#include "tasks/TaskQuery.h"

#include <optional>

namespace rushes
{
/// What the list shows.
struct TaskFilter {
    enum class State { All, Active, Completed, Failed, AtRisk, NotSeen, Picked, Rejected, Doubtful, Stuck, Cancelled, Expired };
    State state{State::All};
    QString gateway{};                     ///< Gateway::id; empty: all
    std::optional<FailureClass> failure{}; ///< of those that failed, the ones for such a reason
    QString text{};                        ///< see TaskQuery
    bool operator==(const TaskFilter &) const = default;
};

/// An address that works for less than this is at risk.
constexpr std::chrono::milliseconds riskHorizon = std::chrono::hours(1);

/// Completed, and the clip is not known to have been whole in the library. A clip that was saved and is
/// missing or changed now is not meant: it was safe, and what became of it is its owner's doing.
bool isUnsafe(const Task &task);
/// Finished but not safe: saving failed, or the address has ended or is about to.
bool isAtRisk(const Task &task, Timestamp now);
bool isActive(const Task &task); ///< not final, or completed without an address yet
/// Its gateway contradicts itself, or something is odd about its clip.
bool isDoubtful(const Task &task);
bool matchesState(const Task &task, TaskFilter::State state, Timestamp now);

/// A filter made ready for many tasks. Pure.
class FilterTest final
{
public:
    explicit FilterTest(TaskFilter filter = {}, TaskQuery::GatewayNames gatewayNames = {});
    bool matches(const Task &task, Timestamp now) const;
    bool dependsOnTime() const { return m_filter.state == TaskFilter::State::AtRisk || m_query.dependsOnTime(); }
    const TaskFilter &filter() const { return m_filter; }
    const TaskQuery &query() const { return m_query; }

private:
    TaskFilter m_filter;
    TaskQuery m_query;
};
} // namespace rushes
