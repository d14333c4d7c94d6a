// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Gateway.h"
#include "api/VideoService.h"
#include "monitor/BatchOutlook.h"
#include "monitor/Foresight.h"
#include "monitor/GatewayHealth.h"
#include "monitor/Lane.h"
#include "monitor/PollSchedule.h"
#include "tasks/Task.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>
#include <QRandomGenerator>
#include <QSet>

#include <deque>
#include <map>
#include <vector>

namespace rushes
{
class TaskBook;
struct RowChange;

/// Asks about every task that is due and tells the book what came: never two questions about one task at a
/// time, at most a few at once and so many a second for a gateway, oldest due first; a gateway that is down
/// gets one question at growing intervals. When a task is due follows from what was learned of its kind.
/// Lives on the main thread; one timer runs, and only while something is due some time.
class TaskMonitor final : public QObject
{
    Q_OBJECT
public:
    struct Limits {
        Lane::Budget budget{}; ///< a gateway's
        PollIntervals intervals{};
        bool operator==(const Limits &) const = default;
    };
    struct Activity {
        std::optional<Timestamp> next; ///< when the next question is due
        int inFlight{};
        double perSecond{}; ///< questions begun, over the last ten seconds
        bool operator==(const Activity &) const = default;
    };

    TaskMonitor(TaskBook &book, VideoService &service, const Clock &clock, QObject *parent = nullptr);

    void setLimits(const Limits &limits);
    /// A gateway whose key or address changed is asked again at once if it had refused.
    void setGateways(const std::vector<Gateway> &gateways);
    void setPaused(bool paused); ///< everything
    bool isPaused() const { return m_paused; }
    /// Without a network no other machine is asked, and nothing counts as a failure.
    void setOnline(bool online);
    bool isOnline() const { return m_online; }

    /// What was learned of durations, to be kept from run to run. Restored, it takes the place of what the
    /// stored tasks taught; what is not of its form changes nothing.
    QByteArray learned() const { return m_foresight.save(); }
    void restoreLearned(const QByteArray &state) { m_foresight.restore(state); }

    /// By somebody's hand: before all others. One of them passes a rest, and a gateway that had refused the key is tried
    /// again.
    void askNow(const std::vector<TaskKey> &keys);
    void askSoon(TaskKey key); ///< before those that are due, but within the rests that the gateway asked for
    /// The tasks that are selected or in sight: they are asked about more often.
    void setWatched(const std::vector<TaskKey> &keys);

    /// When an active task will be ready; none: it has ended, or too little is known.
    std::optional<Outlook> outlook(TaskKey key) const;
    /// When all active tasks will have ended, from a sample of them; none: too few are active, or too little
    /// is known of them. Costs about a millisecond.
    std::optional<BatchOutlook> batch() const;
    Activity activity() const;
    GatewayHealth health(const QString &gateway) const;

signals:
    void healthChanged(const QString &gateway);
    void asked(); ///< a question was begun or answered: activity() differs

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Desk { ///< what is known of one gateway
        Gateway gateway;
        Lane lane;
        GatewayHealth health;
        bool open() const { return health.state != GatewayHealth::State::Refused; }
    };

    void recall();
    void takeRows(int first, int last);
    void dropTasks(const std::vector<Task> &tasks);
    void takeChanges(const std::vector<RowChange> &changes);
    std::optional<Timestamp> dueTime(const Task &task, Timestamp answered, bool foresee = true);
    PollFacts factsOf(const Task &task, Timestamp answered, bool foresee) const;
    std::optional<PollFacts::Round> roundOf(const Task &task, Timestamp answered) const;

    void arm();
    void pump();
    void pumpDesk(Desk &desk, Timestamp now);
    Lane::Budget budgetOf(const Desk &desk) const;
    std::optional<Timestamp> ready(const Desk &desk) const;
    void ask(const Desk &desk, const Task &task, Timestamp now);
    void settle(const QString &gateway, TaskKey key, const QueryOutcome &outcome);
    void noteWish(TaskKey key, const QueryOutcome &outcome);
    void apply(TaskKey key, const QueryOutcome &outcome);
    void setHealth(Desk &desk, GatewayHealth health);

    TaskBook &m_book;
    VideoService &m_service;
    const Clock &m_clock;
    PollSchedule m_schedule;
    Limits m_limits;
    bool m_paused{};
    bool m_online{true};
    Foresight m_foresight;
    std::map<QString, Desk> m_desks;
    QSet<TaskKey> m_watched;
    QSet<TaskKey> m_asking;
    QHash<TaskKey, Timestamp> m_wishes; ///< not to be asked before, as an answer said; few say so
    std::deque<Timestamp> m_begun; ///< within the last ten seconds
    QRandomGenerator m_random;
    QBasicTimer m_timer;
};
} // namespace rushes
