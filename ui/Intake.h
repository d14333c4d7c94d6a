// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/IdFile.h"
#include "tasks/Task.h"

#include <optional>
#include <vector>

namespace rushes
{
struct CommandLine;
struct Handover;
class Session;

/// The tasks that a text named, without those that it repeats, as tasks of no gateway yet.
std::vector<NewTask> tasksOf(const std::vector<FoundId> &ids, const QString &batch);

/// The tasks of the command line and of --add-file, of no gateway yet; none: the file cannot be read, or is no text. What
/// cannot be taken at once is said on standard error. Waits for the file.
std::optional<std::vector<NewTask>> wantedTasks(const CommandLine &wanted);
/// The same, but a file on the disk and standard input are left for StartFile and StartInput: wanted.addFile stays where
/// there is one, and is empty where nothing is left to be read.
std::optional<std::vector<NewTask>> tasksAtOnce(CommandLine &wanted);

/// Makes them tasks of the gateway at that address (for this run, with that key), or without one of the first gateway.
std::vector<NewTask> atGateway(Session &session, const QString &server, const QString &dialect, const QString &key,
                               std::vector<NewTask> tasks);

/// What goes to a running window, and how it comes out there.
Handover handoverOf(const CommandLine &wanted, const std::vector<NewTask> &tasks);
std::vector<NewTask> tasksOf(const Handover &handover);
} // namespace rushes
