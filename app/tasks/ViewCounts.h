// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/SavedView.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>

namespace rushes
{
class TaskBook;
struct RowChange;

/// How many tasks each of some filters lets through. What changes is counted change by change; all are gone
/// through in slices of a few milliseconds when the filters are set, and every minute where time alone changes what
/// fits. Lives on the main thread.
class ViewCounts final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds slice{4};

    ViewCounts(const TaskBook &book, const Clock &clock, QObject *parent = nullptr);
    /// How often what depends on time is counted again: a minute.
    void setRefreshTime(std::chrono::milliseconds time) { m_refreshTime = time; }

    /// The first mostViews of them.
    void setFilters(const std::vector<TaskFilter> &filters, const TaskQuery::GatewayNames &gatewayNames);
    std::optional<int> of(size_t filter) const; ///< none: not counted yet

signals:
    void changed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    using Mask = quint64; ///< a bit a filter
    static_assert(mostViews <= sizeof(Mask) * 8);
    void beginSweep();
    void sweep();
    void take(int row);
    void takeRows(int first, int last);
    void takeChanges(const std::vector<RowChange> &changes);
    void dropTasks(const std::vector<Task> &tasks);
    void count(Mask mask, int step);
    void tell();

    const TaskBook &m_book;
    const Clock &m_clock;
    std::vector<FilterTest> m_tests;
    std::vector<int> m_counts;
    QHash<TaskKey, Mask> m_masks; ///< of those that fit any
    std::chrono::milliseconds m_refreshTime = std::chrono::minutes(1);
    bool m_dependsOnTime{};
    bool m_isCounted{};
    int m_next{};          ///< row that the sweep has come to
    QBasicTimer m_sweep;   ///< runs only while one is under way
    QBasicTimer m_refresh; ///< runs only while a filter depends on time
    QBasicTimer m_tell;
};
} // namespace rushes
