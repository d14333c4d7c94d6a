// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "media/Sidecar.h"
#include "tasks/Task.h"

#include <functional>
#include <vector>

/// What is looked up on the disk about clips that were saved. Values in, values out; each call may take as
/// long as the disk does: never on the main thread.
namespace rushes::libraryfiles
{
/// What is known of one saved clip.
struct SavedFile {
    TaskKey key{};
    QString file; ///< absolute
    qint64 size{-1};
    QByteArray sha256; ///< empty: not known
    ClipState state{}; ///< as the book has it
};

enum class Condition {
    Sound,      ///< there, and as far as was looked the same
    Missing,    ///< no such file
    Changed,    ///< another size, or other bytes
    Unreadable, ///< the system does not let us read it
};

/// By existence and size alone.
Condition glance(const SavedFile &saved);
/// By every byte. Stops early once isCancelled says so; what it gives then means nothing.
Condition inspect(const SavedFile &saved, const std::function<bool()> &isCancelled);

/// A sidecar in a folder, with its clip's absolute file, which is there and has the size that it tells.
/// Sub-folders are looked into, to a depth of 8; links are not followed.
std::vector<Sidecar> sidecars(const QString &folder);
} // namespace rushes::libraryfiles
