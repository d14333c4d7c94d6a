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
    std::vector<TaskEvent> events; ///< oldest first, with the replies that were kept (TaskStore::eventsWithReplies)
    QByteArray reply;              ///< the last one, as it came
    QString gateway;               ///< its address; a key in it is left out
    QString key{};                 ///< of the gateway: left out wherever it occurs; empty: none
};

/// A zip archive with a folder a task and a list of all. In the folder: task.json; timeline.csv; reply.json, the last
/// reply; and in replies/ the one behind each change of status and each new trouble, named by number, time (UTC) and
/// what it said: 002-2026-01-02T03-04-05Z-failed.json, 003-…-http-502.txt where it is no JSON, such as one that was
/// cut because it was too long. Keys and what signs addresses are left out of all of it. Waits for the disk: not for
/// the window's thread. Errors: Storage.
Result<void> writeEvidence(const QString &file, const std::vector<Evidence> &all);

/// The timeline as CSV: when (ISO 8601, UTC), what, HTTP status, milliseconds, the file of the reply in the bundle.
/// secret is left out. Pure.
QByteArray timelineCsv(const std::vector<TaskEvent> &events, const QString &secret = {});
} // namespace rushes
