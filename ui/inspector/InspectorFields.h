// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskReport.h"
#include "tasks/Task.h"

#include <QString>

#include <vector>

namespace rushes
{
struct FieldRow {
    QString label, value;
    bool operator==(const FieldRow &) const = default;
};
struct FieldGroup {
    QString title; ///< empty: the first group of a page
    std::vector<FieldRow> rows;
};

/// What the inspector says of a task, in the user's language: every documented field that has a value, in named
/// groups. Pure but for the language and the locale.
namespace fields
{
std::vector<FieldGroup> overview(const Task &task, const TaskReport &report, Timestamp now);
std::vector<FieldGroup> inputs(const Task &task, const TaskReport &report);
}
}
