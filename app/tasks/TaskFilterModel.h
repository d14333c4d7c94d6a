// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"
#include "tasks/Task.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace rushes
{
/// What the list shows.
struct TaskFilter {
    enum class State { All, Active, Completed, Failed, AtRisk, NotSeen };
    State state{State::All};
    QString gateway; ///< Gateway::id; empty: all
    QString text;    ///< every word must occur in prompt, id, model or batch, in any case
    bool operator==(const TaskFilter &) const = default;
};

/// An address that works for less than this is at risk.
constexpr std::chrono::milliseconds riskHorizon = std::chrono::hours(1);

/// Finished but not safe: no whole file in the library, and the address is about to end or saving failed.
bool isAtRisk(const Task &task, Timestamp now);
bool isActive(const Task &task); ///< not final, or completed without an address yet
bool matchesState(const Task &task, TaskFilter::State state, Timestamp now);
/// words: TaskFilter::text split at blanks.
bool matchesText(const Task &task, const QStringList &words);

/// The tasks that a filter lets through, sorted. Lives on the main thread.
class TaskFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TaskFilterModel(const Clock &clock, QObject *parent = nullptr);

    void setFilter(const TaskFilter &filter);
    const TaskFilter &filter() const { return m_filter; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const Clock &m_clock;
    TaskFilter m_filter;
    QStringList m_words;
};
} // namespace rushes
