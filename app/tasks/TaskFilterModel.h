// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#pragma once

#include "api/Time.h"
#include "tasks/Task.h"

#include <QBasicTimer>
#include <QSortFilterProxyModel>
#include <QStringMatcher>

#include <vector>

namespace rushes
{
class TaskListModel;

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

/// Completed, and the clip is not known to have been whole in the library. A clip that was saved and is
/// missing or changed now is not meant: it was safe, and what became of it is its owner's doing.
bool isUnsafe(const Task &task);
/// Finished but not safe: saving failed, or the address has ended or is about to.
bool isAtRisk(const Task &task, Timestamp now);
bool isActive(const Task &task); ///< not final, or completed without an address yet
bool matchesState(const Task &task, TaskFilter::State state, Timestamp now);

/// TaskFilter::text made ready for many tasks.
class TextMatcher final
{
public:
    explicit TextMatcher(const QString &text = {});
    bool matches(const Task &task) const;

private:
    std::vector<QStringMatcher> m_words;
};

/// The tasks that a filter lets through, sorted: by the column, then in the order of adding, whichever way
/// the column is sorted. The source is a TaskListModel. Lives on the main thread.
class TaskFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit TaskFilterModel(const Clock &clock, QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;
    void setFilter(const TaskFilter &filter);
    const TaskFilter &filter() const { return m_filter; }

signals:
    void filterChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    void timerEvent(QTimerEvent *event) override;

private:
    const Clock &m_clock;
    TaskListModel *m_tasks{};
    TaskFilter m_filter;
    TextMatcher m_text;
    QBasicTimer m_riskTimer; ///< runs only while what is at risk is shown: that changes with time alone
};
} // namespace rushes
