// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/TaskMonitor.h"

#include "tasks/TaskBook.h"

#include <QTimerEvent>

#include <algorithm>

namespace rushes
{
using std::chrono::milliseconds;
using namespace std::chrono_literals;

TaskMonitor::TaskMonitor(TaskBook &book, VideoService &service, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_book(book),
      m_service(service),
      m_clock(clock),
      m_random(QRandomGenerator::securelySeeded())
{
    connect(&book, &TaskBook::loaded, this, [this] { takeRows(0, m_book.size() - 1); });
    connect(&book, &TaskBook::inserted, this, &TaskMonitor::takeRows);
    connect(&book, &TaskBook::tasksRemoved, this, &TaskMonitor::dropTasks);
    connect(&book, &TaskBook::changed, this, &TaskMonitor::takeChanges);
}

void TaskMonitor::setLimits(const Limits &limits)
{
    m_limits = limits;
    m_schedule = PollSchedule(limits.intervals);
    arm();
}

void TaskMonitor::setGateways(const std::vector<Gateway> &gateways)
{
    for (const Gateway &gateway : gateways) {
        Lane &lane = m_lanes[gateway.id];
        const bool mended = lane.gateway.key != gateway.key || lane.gateway.base != gateway.base ||
                            lane.gateway.plainKeyAllowed != gateway.plainKeyAllowed;
        lane.gateway = gateway;
        if (mended && !lane.open())
            setHealth(lane, {});
    }
    // A gateway that was taken away is not asked any more; its tasks stay and wait for it.
    for (auto &[id, lane] : m_lanes) {
        if (std::ranges::find(gateways, id, &Gateway::id) == gateways.end())
            lane.gateway = {};
    }
    pump();
}

void TaskMonitor::setPaused(bool paused)
{
    m_paused = paused;
    pump();
}

void TaskMonitor::askNow(const std::vector<TaskKey> &keys)
{
    const Timestamp now = m_clock.now();
    for (const TaskKey key : keys) {
        const Task *task = m_book.find(key);
        if (!task || m_asking.contains(key))
            continue;
        schedule(*task, now);
        m_lanes[task->gateway].notBefore = {};
    }
    pump();
}

TaskMonitor::Activity TaskMonitor::activity() const
{
    Activity activity;
    for (const auto &[id, lane] : m_lanes) {
        activity.inFlight += lane.inFlight;
        const std::optional<Timestamp> ready = laneReady(lane);
        if (ready && (!activity.next || *ready < *activity.next))
            activity.next = ready;
    }
    const Timestamp since = m_clock.now() - 10s;
    activity.perSecond =
        double(std::ranges::count_if(m_begun, [since](Timestamp t) { return t > since; })) / 10;
    return activity;
}

GatewayHealth TaskMonitor::health(const QString &gateway) const
{
    const auto lane = m_lanes.find(gateway);
    return lane == m_lanes.end() ? GatewayHealth{} : lane->second.health;
}

void TaskMonitor::takeRows(int first, int last)
{
    const Timestamp now = m_clock.now();
    for (int row = first; row <= last; ++row) {
        const Task &task = m_book.at(row);
        if (!task.answered) {
            schedule(task, now);
        } else if (const auto due = dueTime(task, *task.answered)) {
            // After a restart everything is overdue at once: the lane's own pace spreads it.
            schedule(task, std::max(*due, now));
        }
    }
    pump();
}

void TaskMonitor::dropTasks(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks) {
        unschedule(task.key);
        m_finalSince.remove(task.key);
    }
    arm();
}

void TaskMonitor::takeChanges(const std::vector<RowChange> &changes)
{
    for (const RowChange &change : changes) {
        const Task &task = m_book.at(change.row);
        if (!change.fields.testFlag(TaskField::Paused))
            continue;
        if (task.paused)
            unschedule(task.key);
        else if (!m_dueOf.contains(task.key) && !m_asking.contains(task.key))
            schedule(task, m_clock.now());
    }
    pump();
}

void TaskMonitor::schedule(const Task &task, Timestamp when)
{
    unschedule(task.key);
    m_lanes[task.gateway].due.emplace(when, task.key);
    m_dueOf.insert(task.key, when);
}

void TaskMonitor::unschedule(TaskKey key)
{
    const auto due = m_dueOf.constFind(key);
    if (due == m_dueOf.cend())
        return;
    for (auto &[id, lane] : m_lanes) {
        if (lane.due.erase({*due, key}))
            break;
    }
    m_dueOf.erase(due);
}

PollFacts TaskMonitor::factsOf(const Task &task) const
{
    PollFacts facts;
    facts.status = task.status;
    facts.hasAddress = task.hasAddress;
    facts.clipSafe = task.clip.state == ClipState::Saved;
    facts.failures = task.failures;
    if (task.trouble) {
        facts.trouble = task.trouble->kind;
        facts.retryAfter = task.trouble->retryAfter;
    }
    const Timestamp now = m_clock.now();
    const Timestamp said = task.updated.value_or(task.submitted.value_or(task.added));
    facts.sinceFinal = std::max<milliseconds>(now - m_finalSince.value(task.key, now), now - said);
    return facts;
}

std::optional<Timestamp> TaskMonitor::dueTime(const Task &task, Timestamp answered)
{
    if (task.paused)
        return std::nullopt;
    const auto wait = m_schedule.delay(factsOf(task), m_random.generateDouble());
    return wait ? std::optional(answered + *wait) : std::nullopt;
}

std::optional<Timestamp> TaskMonitor::laneReady(const Lane &lane) const
{
    if (m_paused || lane.due.empty() || !lane.open() || !lane.gateway.base.isValid())
        return std::nullopt;
    if (lane.inFlight >= m_limits.atOnce)
        return std::nullopt; // an answer pumps again
    Timestamp ready = std::max(lane.due.begin()->first, lane.notBefore);
    if (int(lane.begun.size()) >= m_limits.perSecond)
        ready = std::max(ready, lane.begun.front() + 1s);
    return ready;
}

void TaskMonitor::arm()
{
    std::optional<Timestamp> next;
    for (const auto &[id, lane] : m_lanes) {
        const std::optional<Timestamp> ready = laneReady(lane);
        if (ready && (!next || *ready < *next))
            next = ready;
    }
    if (!next) {
        m_timer.stop();
        return;
    }
    const milliseconds wait = std::clamp<milliseconds>(*next - m_clock.now(), 0ms, 1h);
    m_timer.start(int(wait.count()), Qt::PreciseTimer, this);
}

void TaskMonitor::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        pump();
}

void TaskMonitor::pump()
{
    const Timestamp now = m_clock.now();
    for (auto &[id, lane] : m_lanes)
        pumpLane(lane, now);
    arm();
}

void TaskMonitor::pumpLane(Lane &lane, Timestamp now)
{
    while (!lane.begun.empty() && lane.begun.front() + 1s <= now)
        lane.begun.pop_front();
    while (laneReady(lane).value_or(Timestamp::max()) <= now) {
        const TaskKey key = lane.due.begin()->second;
        unschedule(key);
        if (const Task *task = m_book.find(key))
            ask(lane, *task, now);
    }
}

void TaskMonitor::ask(Lane &lane, const Task &task, Timestamp now)
{
    lane.begun.push_back(now);
    ++lane.inFlight;
    m_begun.push_back(now);
    while (!m_begun.empty() && m_begun.front() + 10s <= now)
        m_begun.pop_front();
    m_asking.insert(task.key);
    m_service.query(lane.gateway, task.id, this,
                    [this, gateway = lane.gateway.id, key = task.key](const QueryOutcome &outcome) {
                        settle(gateway, key, outcome);
                    });
    emit asked();
}

void TaskMonitor::settle(const QString &gateway, TaskKey key, const QueryOutcome &outcome)
{
    Lane &lane = m_lanes[gateway];
    --lane.inFlight;
    m_asking.remove(key);
    judge(lane, outcome);
    if (outcome.report)
        m_book.applyReport(key, *outcome.report, outcome.httpStatus, outcome.took);
    else
        m_book.applyTrouble(key, outcome.report.error(), outcome.took);
    if (const Task *task = m_book.find(key)) {
        const Timestamp now = m_clock.now();
        const bool ended = isFinal(task->status) && task->status != TaskStatus::Completed;
        if (ended && !m_finalSince.contains(key))
            m_finalSince.insert(key, now);
        else if (!ended)
            m_finalSince.remove(key);
        if (const auto due = dueTime(*task, now))
            schedule(*task, *due);
    }
    pump();
    emit asked();
}

void TaskMonitor::judge(Lane &lane, const QueryOutcome &outcome)
{
    if (outcome.report || outcome.report.error().kind == Error::Kind::NotFound) {
        lane.refusals = 0;
        setHealth(lane, {GatewayHealth::State::Good, {}});
        return;
    }
    const Error &error = outcome.report.error();
    switch (error.kind) {
    case Error::Kind::Auth:
    case Error::Kind::Insecure:
        setHealth(lane, {GatewayHealth::State::Refused, error});
        break;
    case Error::Kind::RateLimited: {
        // new-api's limiter says nothing of how long: double from five seconds.
        const milliseconds own = std::min<milliseconds>(5s * (1 << std::min(lane.refusals++, 6)), 5min);
        lane.notBefore = m_clock.now() + error.retryAfter.value_or(own);
        setHealth(lane, {GatewayHealth::State::Paused, error});
        break;
    }
    case Error::Kind::Cancelled:
    case Error::Kind::NotFound:
        break;
    case Error::Kind::Timeout:
    case Error::Kind::Offline:
    case Error::Kind::Server:
    case Error::Kind::Protocol:
    case Error::Kind::DiskFull:
    case Error::Kind::Storage:
        setHealth(lane, {GatewayHealth::State::Trouble, error});
        break;
    }
}

void TaskMonitor::setHealth(Lane &lane, GatewayHealth health)
{
    if (lane.health == health)
        return;
    lane.health = std::move(health);
    emit healthChanged(lane.gateway.id);
}
} // namespace rushes
