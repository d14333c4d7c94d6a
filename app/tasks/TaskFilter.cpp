// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/TaskFilter.h"

namespace rushes
{
bool isUnsafe(const Task &task)
{
    return task.status == TaskStatus::Completed && !task.clip.wasSaved();
}

bool isAtRisk(const Task &task, Timestamp now)
{
    return isUnsafe(task) && (task.clip.state == ClipState::Failed ||
                              (task.clip.expires && *task.clip.expires < now + riskHorizon));
}

bool isActive(const Task &task)
{
    return !isFinal(task.status) ||
           (task.status == TaskStatus::Completed && !task.hasAddress && task.clip.state != ClipState::Saved);
}

bool isDoubtful(const Task &task)
{
    return task.contradictions || task.findings;
}

bool matchesState(const Task &task, TaskFilter::State state, Timestamp now)
{
    switch (state) {
    case TaskFilter::State::All:
        return true;
    case TaskFilter::State::Active:
        return isActive(task);
    case TaskFilter::State::Completed:
        return task.status == TaskStatus::Completed;
    case TaskFilter::State::Failed:
        return task.status == TaskStatus::Failed;
    case TaskFilter::State::Cancelled:
        return task.status == TaskStatus::Cancelled;
    case TaskFilter::State::Expired:
        return task.status == TaskStatus::Expired;
    case TaskFilter::State::AtRisk:
        return isAtRisk(task, now);
    case TaskFilter::State::NotSeen:
        return task.status == TaskStatus::Completed && !task.seen;
    case TaskFilter::State::Picked:
        return task.review.verdict == Verdict::Picked;
    case TaskFilter::State::Rejected:
        return task.review.verdict == Verdict::Rejected;
    case TaskFilter::State::Doubtful:
        return isDoubtful(task);
    case TaskFilter::State::Stuck:
        return task.stuck;
    }
    return true;
}

FilterTest::FilterTest(TaskFilter filter, TaskQuery::GatewayNames gatewayNames)
    : m_filter(std::move(filter)), m_query(m_filter.text, std::move(gatewayNames))
{
}

/// Nothing has failed that was cancelled, or expired: there is no reason to look for.
static bool failedFor(const Task &task, FailureClass kind)
{
    return task.status == TaskStatus::Failed && failureClassOf(task.failure) == kind;
}

bool FilterTest::matches(const Task &task, Timestamp now) const
{
    return (m_filter.gateway.isEmpty() || task.gateway == m_filter.gateway) && matchesState(task, m_filter.state, now) &&
           (!m_filter.failure || failedFor(task, *m_filter.failure)) && m_query.matches(task, now);
}
} // namespace rushes
