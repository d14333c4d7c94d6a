// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <memory>
#include <optional>
#include <vector>

namespace rushes
{
class Demo;
struct CommandLineEnd;

/// Starts the simulated gateway of --demo and appends its tasks. The end, where it cannot be started.
std::optional<CommandLineEnd> startDemo(std::unique_ptr<Demo> &demo, std::vector<NewTask> &tasks);
} // namespace rushes
