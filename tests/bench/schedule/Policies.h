// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "Traces.h"

#include <functional>

namespace rushes::bench
{
/// What watching one task to its end cost.
struct Cost {
    int requests{};
    double delay{}; ///< seconds from the end as shown to the answer that told it
};
using Costs = std::vector<Cost>; ///< one a trace

/// The wait before the n-th question (n from 1; 0 is asked on submission).
using Pace = std::function<double(int n)>;
Costs runPace(const std::vector<Trace> &traces, const View &view, const Pace &pace);

/// The program's own: PollSchedule fed by what Foresight learns on the way, from nothing.
Costs runOurs(const std::vector<Trace> &traces, const std::vector<Model> &models, const View &view,
              quint32 seed);
} // namespace rushes::bench
