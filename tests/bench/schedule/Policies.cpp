// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Policies.h"

#include "monitor/Foresight.h"
#include "monitor/PollSchedule.h"

#include <queue>
#include <random>

namespace rushes::bench
{
using namespace Qt::StringLiterals;

Costs runPace(const std::vector<Trace> &traces, const View &view, const Pace &pace)
{
    Costs costs;
    for (const Trace &trace : traces) {
        const double end = view.shownEnd(trace);
        double time = trace.submitted;
        Cost cost{1, 0};
        for (; time < end; ++cost.requests)
            time += pace(cost.requests);
        cost.delay = time - end;
        costs.push_back(cost);
    }
    return costs;
}

namespace
{
Task firstSight(const Trace &trace, const Model &model, size_t number)
{
    Task task;
    task.key = TaskKey{qint64(number) + 1};
    task.gateway = u"bench"_s;
    task.model = QString::fromLatin1(nameOf(model.course));
    task.seconds = model.length;
    task.width = 1280;
    task.height = 720;
    task.added = stamp(trace.submitted);
    task.submitted = task.added;
    return task;
}

PollFacts factsOf(const Task &task, const Foresight &foresight, Timestamp now)
{
    PollFacts facts;
    facts.status = task.status;
    facts.hasAddress = task.hasAddress;
    facts.age = now - *task.submitted;
    facts.forecast = foresight.forecast(task, now);
    if (const auto round = foresight.round(task.gateway))
        facts.round = {round->period, round->after(now) - now};
    return facts;
}
} // namespace

Costs runOurs(const std::vector<Trace> &traces, const std::vector<Model> &models, const View &view,
              quint32 seed)
{
    using Due = std::pair<double, size_t>;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> due;
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> chance;
    Foresight foresight;
    const PollSchedule schedule;
    Costs costs(traces.size());
    std::vector<Task> tasks;
    for (size_t i = 0; i < traces.size(); ++i) {
        tasks.push_back(firstSight(traces[i], models[size_t(traces[i].model)], i));
        due.emplace(traces[i].submitted, i);
    }
    while (!due.empty()) {
        const auto [time, i] = due.top();
        due.pop();
        const Trace &trace = traces[i];
        const Task before = tasks[i];
        tasks[i] = taskAt(trace, models[size_t(trace.model)], view, time, before);
        foresight.see(before, tasks[i], stamp(time));
        ++costs[i].requests;
        if (isFinal(tasks[i].status)) {
            costs[i].delay = time - view.shownEnd(trace);
            continue; // looking a failure over again is the same for all
        }
        const auto wait = schedule.delay(factsOf(tasks[i], foresight, stamp(time)), chance(random));
        due.emplace(time + double(wait->count()) / 1000, i);
    }
    return costs;
}
} // namespace rushes::bench
