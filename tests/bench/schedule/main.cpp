// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// How many questions watching a task costs and how late its end is noticed, over traces drawn from known
// laws: schedule_bench [COUNT [SEED]]

#include "Oracle.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace rushes::bench;

namespace
{
struct Figures {
    double requests{}, mean{}, late{}; ///< a task; seconds; seconds, 95 of 100 are better
};

struct Named {
    std::string name;
    Costs costs;
};

const std::string tenSeconds = "every 10 s"; // what the others are compared with

template <class Pick>
Figures figures(const Costs &costs, Pick pick)
{
    Figures sum;
    std::vector<double> delays;
    for (size_t i = 0; i < costs.size(); ++i) {
        if (!pick(i))
            continue;
        sum.requests += costs[i].requests;
        sum.mean += costs[i].delay;
        delays.push_back(costs[i].delay);
    }
    const double count = double(delays.size());
    std::ranges::sort(delays);
    return {sum.requests / count, sum.mean / count, delays[size_t(std::ceil(0.95 * count)) - 1]};
}

std::vector<Named> runAll(const std::vector<Trace> &all, const std::vector<Model> &models, const View &view,
                          quint32 seed)
{
    std::vector<Named> runs;
    runs.push_back({"Rushes", runOurs(all, models, view, seed + 1)});
    for (const int seconds : {1, 5, 10, 15})
        runs.push_back({"every " + std::to_string(seconds) + " s",
                        runPace(all, view, [=](int) { return double(seconds); })});
    runs.push_back({"1 s, 1.5 times longer up to 60 s",
                    runPace(all, view, [](int n) { return std::min(std::pow(1.5, n - 1), 60.0); })});
    return runs;
}

template <class Pick>
void printRows(const char *what, const std::vector<Named> &runs, double questionCost, Pick pick)
{
    const auto cost = [=](const Figures &f) { return f.requests * questionCost + f.mean; };
    const Figures fixed = figures(std::ranges::find(runs, tenSeconds, &Named::name)->costs, pick);
    const double best = cost(figures(runs.back().costs, pick));
    for (const Named &run : runs) {
        const Figures f = figures(run.costs, pick);
        std::printf("| %-15s | %-32s | %7.1f | %6.2f | %6.1f | %5.2f | %5.2f | %5.2f |\n", what,
                    run.name.c_str(), f.requests, f.mean, f.late, f.requests / fixed.requests,
                    f.mean / fixed.mean, cost(f) / best);
    }
}

struct Run { ///< what was watched over one gateway, or over all
    std::vector<Trace> traces;
    std::vector<Named> runs;

    void add(const Run &other)
    {
        traces.insert(traces.end(), other.traces.begin(), other.traces.end());
        runs.resize(other.runs.size());
        for (size_t i = 0; i < runs.size(); ++i) {
            runs[i].name = other.runs[i].name;
            runs[i].costs.insert(runs[i].costs.end(), other.runs[i].costs.begin(), other.runs[i].costs.end());
        }
    }
};

/// Requests and delay of the fixed pace weigh the same: so many seconds of delay a request is worth.
double worthOf(const Named &fixed)
{
    const Figures f = figures(fixed.costs, [](size_t) { return true; });
    return f.mean / f.requests;
}

void print(const char *title, const Run &run, const std::vector<Model> &kinds)
{
    const double worth = worthOf(*std::ranges::find(run.runs, tenSeconds, &Named::name));
    std::printf("\n%s: %zu tasks; a request is worth %.3f s of delay\n\n", title, run.traces.size(), worth);
    std::printf("| %-15s | %-32s | %7s | %6s | %6s | %5s | %5s | %5s |\n", "course", "who", "requests",
                "mean s", "p95 s", "req.", "delay", "cost");
    std::printf("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    printRows("all", run.runs, worth, [](size_t) { return true; });
    const std::vector<Named> three{run.runs.front(), *std::ranges::find(run.runs, tenSeconds, &Named::name),
                                   run.runs.back()};
    for (int course = 0; course < courses; ++course)
        printRows(nameOf(Course(course)), three, worth,
                  [&](size_t i) { return kinds[size_t(run.traces[i].model)].course == Course(course); });
}

Run runGateway(const View &view, const std::vector<Model> &kinds, int count, quint32 seed)
{
    Run run{traces(kinds, count, seed), {}};
    run.runs = runAll(run.traces, kinds, view, seed);
    const double worth = worthOf(*std::ranges::find(run.runs, tenSeconds, &Named::name));
    run.runs.push_back({"oracle", runOracle(run.traces, kinds, view, worth)});
    return run;
}
} // namespace

int main(int argc, char **argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 2000;
    const auto seed = quint32(argc > 2 ? std::atoi(argv[2]) : 20'260'401);
    std::printf("seed %u; req., delay: relative to \"every 10 s\"; cost: relative to the oracle\n", seed);
    const std::vector<Model> kinds = models();
    struct Gateway {
        const char *name;
        View view;
    };
    const Gateway gateways[] = {{"changes at any time", {0.05, 0, true}},
                                {"rounds of 5 s", {5, 1.7, true}},
                                {"rounds of 15 s", {15, 4.1, true}},
                                {"rounds of 15 s, untold but for the end", {15, 4.1, false}}};
    Run all;
    for (quint32 i = 0; const Gateway &gateway : gateways) {
        const Run run = runGateway(gateway.view, kinds, count, seed + 10 * i++);
        print(gateway.name, run, kinds);
        all.add(run);
    }
    print("all gateways", all, kinds);
    return 0;
}
