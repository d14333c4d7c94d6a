// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#pragma once

#include "api/Time.h"
#include "tasks/TaskFilterModel.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>

#include <array>
#include <set>
#include <vector>

namespace rushes
{
class TaskBook;
struct RowChange;

/// How many tasks are in which state, kept up to date change by change. Lives on the main thread.
class TaskCounts final : public QObject
{
    Q_OBJECT
public:
    TaskCounts(TaskBook &book, const Clock &clock, QObject *parent = nullptr);

    int of(TaskFilter::State state) const;
    int of(FailureClass kind) const { return m_failures[size_t(kind)]; } ///< of those that failed
    int ofGateway(const QString &gateway) const { return m_gateways.value(gateway); }
    /// When the next address of an unsafe clip ends to work; none: there is no such clip, or no end is known,
    /// or all have ended.
    std::optional<Timestamp> firstDeadline() const;

signals:
    void changed(); ///< once a batch of the book, and when time alone brings a clip to risk

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Marks { ///< what a task counts as
        bool active{}, completed{}, failed{}, cancelled{}, expired{}, notSeen{}, savingFailed{}, doubtful{}, stuck{};
        Verdict verdict{Verdict::None};
        FailureClass failure{}; ///< where failed
        std::optional<Timestamp> deadline; ///< of an unsafe clip
        bool operator==(const Marks &) const = default;
    };
    Marks marksOf(const Task &task);
    FailureClass classOf(const FailureReason &reason);
    void count(const Marks &marks, int step);
    void recount();
    void takeRows(int first, int last);
    void dropTasks(const std::vector<Task> &tasks);
    void takeChanges(const std::vector<RowChange> &changes);
    void tell();
    void arm();

    TaskBook &m_book;
    const Clock &m_clock;
    QHash<TaskKey, Marks> m_marks;
    QHash<std::pair<QString, QString>, FailureClass> m_classes; ///< by code and message: thousands fail with the same words
    QHash<QString, int> m_gateways;
    int m_active{}, m_completed{}, m_failed{}, m_notSeen{}, m_savingFailed{}, m_doubtful{}, m_stuck{};
    int m_picked{}, m_rejected{}, m_cancelled{}, m_expired{};
    std::array<int, failureClasses.size()> m_failures{};
    std::multiset<Timestamp> m_deadlines;      ///< of all unsafe clips
    std::multiset<Timestamp> m_timedDeadlines; ///< of those that only time brings to risk
    QBasicTimer m_tellTimer;                   ///< gathers what one batch of the book says in several signals
    QBasicTimer m_riskTimer;                   ///< until the next clip comes to risk
};
} // namespace rushes
