// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rushes
{
/// How much the log says: what happens, only what went wrong, or each step.
enum class LogDetail { Events, Problems, Everything };
} // namespace rushes
