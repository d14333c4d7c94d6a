// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// Lists of tasks for other programs. Hold no key and no address. Pure.
namespace rushes::taskexport
{
/// One line a task under a line of field names, as RFC 4180 has it, in UTF-8 with a byte order mark. A text
/// that a spreadsheet would take for a formula gets an apostrophe in front.
QByteArray csv(const std::vector<Task> &tasks);
/// An array of one object a task; times in ISO 8601, UTC.
QByteArray json(const std::vector<Task> &tasks);
/// The same as lines with tabs, for the clipboard.
QString text(const std::vector<Task> &tasks);
/// A time line of all saved clips in their order, notes as markers: OpenTimelineIO, its JSON of schema
/// Timeline.1. Clips whose length is not known are left out. framesPerSecond: more than 0.
QByteArray otio(const std::vector<Task> &tasks, const QString &name, double framesPerSecond);
} // namespace rushes::taskexport
