// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/VideoService.h"

/// What a try of a gateway tells, in words. asked: about a task of the user's; else about one that nobody
/// has, where "no such task" is all that can be hoped for.
namespace rushes::gatewaytest
{
TaskId someTask();
bool isGood(const QueryOutcome &outcome, bool asked);
QString sentence(const QueryOutcome &outcome, bool asked);
} // namespace rushes::gatewaytest
