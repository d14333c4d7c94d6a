// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "Policies.h"

namespace rushes::bench
{
/// Optimal stopping by dynamic programming, for one that knows the law of every model and the rounds of the
/// gateway, is told by each answer when exactly the present phase began, and weighs a question as so many
/// seconds of delay. Where a live number moves it is told even more: the bend of its number at the second
/// look, and with it the exact end. So it is a bound that nobody who has to learn can reach.
Costs runOracle(const std::vector<Trace> &traces, const std::vector<Model> &models, const View &view,
                double questionCost);
} // namespace rushes::bench
