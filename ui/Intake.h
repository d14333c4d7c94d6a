// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QStringList>

#include <vector>

namespace rushes
{
struct CommandLine;
class Session;

/// The ids of the command line and of --add-file; false: the file cannot be read.
bool readIds(const CommandLine &wanted, QStringList &ids);

/// As tasks of the gateway at that address (for this run, with that key), or without one of the first gateway.
std::vector<NewTask> newTasks(Session &session, const QString &server, const QString &dialect, const QString &key,
                              const QStringList &ids);
} // namespace rushes
