// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"
#include "tasks/TaskFilterModel.h"

#include <QHash>
#include <QObject>

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
    int ofGateway(const QString &gateway) const { return m_gateways.value(gateway); }
    /// When the first address of an unsafe clip ends to work; none: all clips are safe, or last for ever.
    std::optional<Timestamp> firstDeadline() const;

signals:
    void changed(); ///< at most once a batch of the book

private:
    struct Marks { ///< what a row counts as
        bool active{}, completed{}, failed{}, notSeen{}, savingFailed{};
        std::optional<Timestamp> deadline; ///< of an unsafe clip
        bool operator==(const Marks &) const = default;
    };
    static Marks marksOf(const Task &task);
    void count(const Marks &marks, int step);
    void recount();
    void takeChanges(const std::vector<RowChange> &changes);

    TaskBook &m_book;
    const Clock &m_clock;
    QHash<TaskKey, Marks> m_marks;
    QHash<QString, int> m_gateways;
    int m_active{}, m_completed{}, m_failed{}, m_notSeen{}, m_savingFailed{};
    std::multiset<Timestamp> m_deadlines;
};
} // namespace rushes
