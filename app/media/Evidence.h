// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskStore.h"

#include <vector>

namespace rushes
{
/// What is known of one task, to be shown to whoever runs its gateway.
struct Evidence {
    Task task;
    std::vector<TaskEvent> events; ///< oldest first
    QByteArray reply;              ///< the last one, as it came
    QString gateway;               ///< its address; a key in it is left out
};

/// A zip archive with a folder a task: task.json, timeline.csv and reply.json, and a list of all. Keys and
/// what signs addresses are left out. Waits for the disk: not for the window's thread. Errors: Storage.
Result<void> writeEvidence(const QString &file, const std::vector<Evidence> &all);

/// The timeline as CSV: when (ISO 8601, UTC), what, HTTP status, milliseconds. Pure.
QByteArray timelineCsv(const std::vector<TaskEvent> &events);
} // namespace rushes
