// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskQuery.h"

/// What a query's words mean, in the user's language.
namespace rushes::words
{
QString queryFault(const TaskQuery::Fault &fault); ///< one sentence: what was not understood, and what would be
QString queryField(query::Field field);            ///< what a field finds: "state of the task"
bool speaksChinese();                              ///< the window does
} // namespace rushes::words
