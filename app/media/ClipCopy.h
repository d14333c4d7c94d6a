// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QString>

namespace rushes
{
/// Copies a clip to a place that the user chose, in place of what is there: whole and on the disk, or not at all. Onto
/// itself it changes nothing. Waits for the disk: never on the main thread. Errors are of kind DiskFull or Storage, in the
/// system's words.
Result<void> copyClip(const QString &from, const QString &to);
} // namespace rushes
