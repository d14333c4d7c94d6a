// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/TaskMonitor.h"

#include "api/Http.h"
#include "tasks/TaskBook.h"

#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace rushes
{
using std::chrono::milliseconds;
using namespace std::chrono_literals;

TaskMonitor::TaskMonitor(TaskBook &book, VideoService &service, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_book(book),
      m_service(service),
      m_clock(clock),
      m_random(QRandomGenerator::system()->generate()) // for jitter: filling all of its state would take longer than all else here
{
    connect(&book, &TaskBook::loaded, this, [this] {
        recall();
        takeRows(0, m_book.size() - 1);
    });
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
        Desk &desk = m_desks[gateway.id];
        const bool mended = desk.gateway.key != gateway.key || desk.gateway.base != gateway.base ||
                            desk.gateway.plainKeyAllowed != gateway.plainKeyAllowed;
        desk.gateway = gateway;
        if (mended) {
            desk.lane.forgiveAll();
            setHealth(desk, {});
        }
    }
    // A gateway that was taken away is not asked any more; its tasks stay and wait for it.
    for (auto &[id, desk] : m_desks) {
        if (std::ranges::find(gateways, id, &Gateway::id) == gateways.end())
            desk.gateway = {};
    }
    pump();
}

void TaskMonitor::setPaused(bool paused)
{
    m_paused = paused;
    pump();
}

void TaskMonitor::setOnline(bool online)
{
    if (m_online == online)
        return;
    m_online = online;
    // Back again: silence was that of a network that was not there. The budgets spread what is due meanwhile.
    for (auto &[id, desk] : m_desks)
        desk.lane.forgiveSilence();
    pump();
    emit asked();
}

void TaskMonitor::askNow(const std::vector<TaskKey> &keys)
{
    for (const TaskKey key : keys) {
        const Task *task = m_book.find(key);
        if (!task || m_asking.contains(key))
            continue;
        Desk &desk = m_desks[task->gateway];
        desk.lane.putFirst(key);
        if (!desk.open()) // what was wrong with the key may have been mended over there
            setHealth(desk, {});
    }
    pump();
}

void TaskMonitor::askSoon(TaskKey key)
{
    const Task *task = m_book.find(key);
    if (!task || m_asking.contains(key))
        return;
    Lane &lane = m_desks[task->gateway].lane;
    if (const auto wish = m_wishes.constFind(key); wish != m_wishes.cend() && *wish > m_clock.now())
        lane.put(key, *wish);
    else
        lane.putSoon(key);
    pump();
}

void TaskMonitor::setWatched(const std::vector<TaskKey> &keys)
{
    const QSet<TaskKey> before = std::exchange(m_watched, QSet<TaskKey>(keys.begin(), keys.end()));
    for (auto &[id, desk] : m_desks)
        desk.lane.setWatched(m_watched);
    for (const TaskKey key : keys) {
        const Task *task = before.contains(key) ? nullptr : m_book.find(key);
        if (!task || !task->answered || isFinal(task->status))
            continue;
        // It may come forward, not fall back: what left the sight keeps the question it was promised.
        const auto due = dueTime(*task, *task->answered);
        Lane &lane = m_desks[task->gateway].lane;
        if (due && task->failures == 0 && lane.dueOf(key) > *due)
            lane.put(key, *due);
    }
    pump();
}

std::optional<Outlook> TaskMonitor::outlook(TaskKey key) const
{
    const Task *task = m_book.find(key);
    return task ? m_foresight.outlook(*task, m_clock.now()) : std::nullopt;
}

std::optional<BatchOutlook> TaskMonitor::batch() const
{
    constexpr size_t sample = 60;
    std::vector<const Task *> active;
    for (int row = 0; row < m_book.size(); ++row) {
        const Task &task = m_book.at(row);
        if (!isFinal(task.status) && !task.paused && !task.vanished)
            active.push_back(&task);
    }
    if (active.size() < 2)
        return std::nullopt;
    const size_t stride = (active.size() + sample - 1) / sample;
    const Timestamp now = m_clock.now();
    std::vector<Forecast> forecasts;
    size_t looked = 0;
    for (size_t at = 0; at < active.size(); at += stride, ++looked) {
        if (const auto forecast = m_foresight.forecast(*active[at], now))
            forecasts.push_back(*forecast);
    }
    // A word about all needs ground in most of them.
    if (forecasts.size() * 4 < looked * 3)
        return std::nullopt;
    return batchOutlook(forecasts, double(active.size()) / double(forecasts.size()));
}

TaskMonitor::Activity TaskMonitor::activity() const
{
    Activity activity;
    for (const auto &[id, desk] : m_desks) {
        activity.inFlight += desk.lane.inFlight();
        const std::optional<Timestamp> next = ready(desk);
        if (next && (!activity.next || *next < *activity.next))
            activity.next = next;
    }
    const Timestamp since = m_clock.now() - 10s;
    activity.perSecond =
        double(std::ranges::count_if(m_begun, [since](Timestamp t) { return t > since; })) / 10;
    return activity;
}

GatewayHealth TaskMonitor::health(const QString &gateway) const
{
    const auto desk = m_desks.find(gateway);
    return desk == m_desks.end() ? GatewayHealth{} : desk->second.health;
}

/// The newest tasks teach how long such tasks take; more than these would only be forgotten again.
void TaskMonitor::recall()
{
    constexpr int mostRecalled = 4000;
    for (int row = std::max(0, m_book.size() - mostRecalled); row < m_book.size(); ++row)
        m_foresight.recall(m_book.at(row));
}

void TaskMonitor::takeRows(int first, int last)
{
    const Timestamp now = m_clock.now();
    for (int row = first; row <= last; ++row) {
        const Task &task = m_book.at(row);
        Lane &lane = m_desks[task.gateway].lane;
        if (!task.answered) {
            lane.put(task.key, now);
        } else if (const auto due = dueTime(task, *task.answered, false)) {
            // After a restart everything is overdue at once: the lane's own pace spreads it, the longest overdue first.
            // Foresight would know little of them yet, and ten thousand forecasts are too many for one go.
            lane.put(task.key, *due);
        }
    }
    pump();
}

void TaskMonitor::dropTasks(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks) {
        m_desks[task.gateway].lane.remove(task.key);
        m_watched.remove(task.key);
        m_wishes.remove(task.key);
        m_foresight.forget(task.key);
    }
    arm();
}

void TaskMonitor::takeChanges(const std::vector<RowChange> &changes)
{
    for (const RowChange &change : changes) {
        const Task &task = m_book.at(change.row);
        if (!change.fields.testFlag(TaskField::Paused))
            continue;
        Lane &lane = m_desks[task.gateway].lane;
        if (task.paused)
            lane.remove(task.key);
        else if (!lane.contains(task.key) && !m_asking.contains(task.key))
            lane.put(task.key, m_clock.now());
    }
    pump();
}

/// As we saw it; of what was over before we knew of it, as the gateway tells it.
static std::optional<Timestamp> endOf(const Task &task)
{
    const std::optional<Timestamp> told = task.finished ? task.finished : task.updated;
    return task.ended && told && *told < task.added ? told : task.ended;
}

PollFacts TaskMonitor::factsOf(const Task &task, Timestamp answered, bool foresee) const
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
    facts.vanished = task.vanished;
    facts.sinceFinal = now - (task.vanished ? task.deniedSince.value_or(now) : endOf(task).value_or(now));
    facts.age = answered - task.submitted.value_or(task.added);
    if (foresee) {
        facts.forecast = m_foresight.forecast(task, answered);
        if (const auto from = m_foresight.stuckFrom(task))
            facts.untilStuck = *from - answered;
    }
    facts.round = roundOf(task, answered);
    facts.watched = m_watched.contains(task.key);
    return facts;
}

std::optional<PollFacts::Round> TaskMonitor::roundOf(const Task &task, Timestamp answered) const
{
    const auto round = m_foresight.round(task.gateway);
    if (!round)
        return std::nullopt;
    return PollFacts::Round{round->period, round->after(answered) - answered};
}

std::optional<Timestamp> TaskMonitor::dueTime(const Task &task, Timestamp answered, bool foresee)
{
    if (task.paused)
        return std::nullopt;
    const auto wait = m_schedule.delay(factsOf(task, answered, foresee), m_random.generateDouble());
    return wait ? std::optional(std::max(answered + *wait, m_wishes.value(task.key))) : std::nullopt;
}

Lane::Budget TaskMonitor::budgetOf(const Desk &desk) const
{
    Lane::Budget budget = m_limits.budget;
    if (desk.gateway.atOnce > 0)
        budget.atOnce = desk.gateway.atOnce;
    if (desk.gateway.perSecond > 0)
        budget.perSecond = desk.gateway.perSecond;
    return budget;
}

std::optional<Timestamp> TaskMonitor::ready(const Desk &desk) const
{
    if (!m_online && !http::isThisMachine(desk.gateway.base.host()))
        return std::nullopt;
    if (m_paused || desk.gateway.paused || !desk.open() || !desk.gateway.base.isValid())
        return std::nullopt;
    return desk.lane.ready(budgetOf(desk));
}

void TaskMonitor::arm()
{
    std::optional<Timestamp> next;
    for (const auto &[id, desk] : m_desks) {
        const std::optional<Timestamp> at = ready(desk);
        if (at && (!next || *at < *next))
            next = at;
    }
    if (!next) {
        m_timer.stop();
        return;
    }
    // A timer stands still while the computer sleeps: looked at the clock again within a minute of waking.
    const milliseconds wait = std::clamp<milliseconds>(*next - m_clock.now(), 0ms, 1min);
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
    for (auto &[id, desk] : m_desks)
        pumpDesk(desk, now);
    arm();
}

void TaskMonitor::pumpDesk(Desk &desk, Timestamp now)
{
    while (ready(desk)) {
        const std::optional<TaskKey> key = desk.lane.take(budgetOf(desk), now);
        if (!key)
            return;
        if (const Task *task = m_book.find(*key))
            ask(desk, *task, now);
        else
            desk.lane.giveBack();
    }
}

void TaskMonitor::ask(const Desk &desk, const Task &task, Timestamp now)
{
    m_begun.push_back(now);
    while (!m_begun.empty() && m_begun.front() + 10s <= now)
        m_begun.pop_front();
    m_asking.insert(task.key);
    m_service.query(desk.gateway, task.id, this,
                    [this, gateway = desk.gateway.id, key = task.key](const QueryOutcome &outcome) {
                        settle(gateway, key, outcome);
                    });
    emit asked();
}

void TaskMonitor::settle(const QString &gateway, TaskKey key, const QueryOutcome &outcome)
{
    Desk &desk = m_desks[gateway];
    const auto trouble = outcome.report ? std::nullopt : std::optional(outcome.report.error());
    desk.lane.settle(trouble, m_clock.now(), m_random.generateDouble());
    m_asking.remove(key);
    setHealth(desk, healthAfter(desk.health, trouble));
    noteWish(key, outcome);
    apply(key, outcome);
    if (const Task *task = m_book.find(key)) {
        const Timestamp now = m_clock.now();
        if (const auto due = dueTime(*task, now))
            desk.lane.put(key, *due);
    }
    pump();
    emit asked();
}

void TaskMonitor::noteWish(TaskKey key, const QueryOutcome &outcome)
{
    if (outcome.report && outcome.report->pollAfter)
        m_wishes.insert(key, m_clock.now() + *outcome.report->pollAfter);
    else
        m_wishes.remove(key);
}

void TaskMonitor::apply(TaskKey key, const QueryOutcome &outcome)
{
    const Task *task = m_book.find(key);
    if (!task)
        return;
    if (!outcome.report) {
        m_book.applyTrouble(key, outcome.report.error(), outcome.took, outcome.raw);
        return;
    }
    const Task before = *task;
    m_book.applyReport(key, *outcome.report, outcome.httpStatus, outcome.took);
    const Task *after = m_book.find(key);
    if (!after)
        return;
    const Timestamp now = m_clock.now();
    m_foresight.see(before, *after, now);
    // Only an answer shows it: what was not asked about, because the program was closed or there was no network,
    // is not called stuck for its age alone.
    const std::optional<Timestamp> from = m_foresight.stuckFrom(*after);
    m_book.setStuck(key, from && *from <= now);
}

void TaskMonitor::setHealth(Desk &desk, GatewayHealth health)
{
    if (desk.health == health)
        return;
    desk.health = std::move(health);
    emit healthChanged(desk.gateway.id);
}
} // namespace rushes
