// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Oracle.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rushes::bench
{
namespace
{
constexpr double longestGap = 500;
constexpr double faint = 1e-4; ///< chance of lasting longer that ends a table

/// What is told apart: rounds, or seconds where there are none.
double stepOf(const View &view)
{
    return std::max(view.round, 1.0);
}

double survival(const Span &span, double t)
{
    return t <= 0 ? 1 : std::erfc(std::log(t / span.median) / (span.sigma * std::sqrt(2))) / 2;
}

/// Of a whole phase; failing ones end early.
double survival(const Model &model, size_t phase, double t)
{
    const Span &span = model.phases[phase];
    if (model.course != Course::LateFailure || phase + 1 < model.phases.size())
        return survival(span, t);
    constexpr int parts = 12;
    double failed = 0;
    for (int i = 0; i < parts; ++i)
        failed += survival(span, t / (failsFrom + (1 - failsFrom) * (i + 0.5) / parts)) / parts;
    return (1 - failing) * survival(span, t) + failing * failed;
}

/// What the first look at a live number tells of the run's length.
Span posterior(const Span &prior, double since, double progress)
{
    if (progress <= 0.005 || since <= 0)
        return prior;
    const double off = std::max(liveWobble * -std::log(progress), 0.005 / progress);
    const double a = 1 / (prior.sigma * prior.sigma), b = 1 / (off * off);
    return {std::exp((a * std::log(prior.median) + b * std::log(since / progress)) / (a + b)),
            1 / std::sqrt(a + b)};
}

struct Choice {
    double cost{std::numeric_limits<double>::infinity()};
    int steps{1};
};

/// The next look after the first at a live number; the one after that is at the very end.
Choice secondLook(const Span &law, double since, double step, double questionCost)
{
    const double alive = std::max(survival(law, since), 1e-9);
    Choice best;
    double late = 0; // expected delay so far
    for (int n = 1; n * step < longestGap; ++n) {
        const double left = survival(law, since + n * step) / alive;
        const double cost = questionCost * (1 + left) + late;
        if (cost < best.cost)
            best = {cost, n};
        late += (1 - left) * step;
        if (late > best.cost)
            break;
    }
    return best;
}

/// One phase: from each of its moments, the cost to go and the best wait, in rounds.
struct Table {
    std::vector<double> ends;  ///< chance that it ends after so many rounds
    std::vector<double> alive; ///< chance that it lasts longer
    std::vector<Choice> best;
    std::vector<double> reached; ///< cost to go of a look so many rounds after its beginning
};

class Plan final
{
public:
    Plan(const Model &model, double step, double questionCost)
        : m_model(model), m_step(step), m_cost(questionCost), m_tables(model.phases.size())
    {
        for (size_t phase = model.phases.size(); phase-- > 0;)
            fill(phase);
    }
    int wait(size_t phase, double since) const
    {
        const Table &table = m_tables[phase];
        const auto at =
            std::clamp<std::ptrdiff_t>(std::llround(since / m_step), 0, std::ssize(table.best) - 1);
        return table.best[size_t(at)].steps;
    }

private:
    double reached(size_t phase, size_t rounds) const
    {
        if (phase == m_tables.size())
            return double(rounds) * m_step;
        const Table &table = m_tables[phase];
        return rounds < table.reached.size()
                   ? table.reached[rounds]
                   : table.reached.back() + double(rounds + 1 - table.reached.size()) * m_step;
    }
    void fill(size_t phase);
    void choose(size_t phase, Table &table, size_t since) const;
    double costAlive(size_t phase, const Table &table, size_t since) const;

    Model m_model;
    double m_step, m_cost;
    std::vector<Table> m_tables;
};

void Plan::choose(size_t phase, Table &table, size_t since) const
{
    const size_t last = table.ends.size() - 1;
    Choice &best = table.best[since];
    const double alive = std::max(table.alive[since], 1e-12);
    for (size_t n = 1; double(n) * m_step <= longestGap && since + n <= last; ++n) {
        double cost = table.alive[since + n] * table.best[since + n].cost;
        for (size_t u = since + 1; u <= since + n; ++u)
            cost += table.ends[u] * reached(phase + 1, since + n - u);
        cost = m_cost + cost / alive;
        if (cost < best.cost)
            best = {cost, int(n)};
    }
}

/// The cost to go of a look that finds the phase going on.
double Plan::costAlive(size_t phase, const Table &table, size_t since) const
{
    if (m_model.course != Course::Live || phase == 0)
        return table.alive[since] * table.best[since].cost;
    double cost = 0;
    const double s = double(since) * m_step;
    for (size_t run = since + 1; run < table.ends.size(); run += 4) {
        double chance = 0;
        for (size_t i = run; i < std::min(run + 4, table.ends.size()); ++i)
            chance += table.ends[i];
        if (chance < 1e-6)
            continue;
        const Span law = posterior(m_model.phases[phase], s, s / (double(run) * m_step));
        cost += chance * secondLook(law, s, m_step, m_cost).cost;
    }
    return cost;
}

void Plan::fill(size_t phase)
{
    Table &table = m_tables[phase];
    double before = 1;
    for (size_t n = 0; before > faint || n < 2; ++n) {
        const double after = survival(m_model, phase, (double(n) + 0.5) * m_step);
        table.ends.push_back(before - after);
        table.alive.push_back(after);
        before = after;
    }
    const size_t size = table.ends.size();
    table.best.resize(size);
    table.best.back() = {2 * m_cost + m_step, std::max(1, int(30 / m_step))};
    for (size_t since = size - 1; since-- > 0;)
        choose(phase, table, since);
    for (size_t r = 0; r < size; ++r) {
        double cost = costAlive(phase, table, r);
        for (size_t u = 0; u <= r; ++u)
            cost += table.ends[u] * reached(phase + 1, r - u);
        table.reached.push_back(cost);
    }
}

/// One watched task, as the oracle finds it.
struct Watch {
    const Trace &trace;
    const Model &model;
    const View &view;
    const Plan &plan;
    double questionCost{};
    int looks{}; ///< at the run

    double waitAfter(double time);
};

/// In seconds, from the last change before this look.
double Watch::waitAfter(double time)
{
    const double step = stepOf(view);
    const double in = view.last(time) - trace.submitted;
    size_t phase = 0;
    while (phase + 1 < trace.begins.size() && trace.begins[phase + 1] <= in)
        ++phase;
    const double since = std::max(in - trace.begins[phase], 0.0);
    if (model.course != Course::Live || phase == 0)
        return plan.wait(phase, since) * step;
    if (++looks > 1)
        return view.shownEnd(trace) - view.last(time);
    const double part = std::pow(since / (trace.end - trace.begins[1]), trace.bend);
    const Span law = posterior(model.phases[1], since, part);
    return secondLook(law, since, step, questionCost).steps * step;
}
} // namespace

Costs runOracle(const std::vector<Trace> &traces, const std::vector<Model> &models, const View &view,
                double questionCost)
{
    std::vector<Plan> plans;
    plans.reserve(models.size());
    for (const Model &model : models)
        plans.emplace_back(model, stepOf(view), questionCost);
    Costs costs;
    for (const Trace &trace : traces) {
        const double end = view.shownEnd(trace);
        double time = trace.submitted;
        Cost cost{1, 0};
        Watch watch{trace, models[size_t(trace.model)], view, plans[size_t(trace.model)], questionCost};
        for (; time < end; ++cost.requests)
            time = view.last(time) + watch.waitAfter(time);
        cost.delay = time - end;
        costs.push_back(cost);
    }
    return costs;
}
} // namespace rushes::bench
