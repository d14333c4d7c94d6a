// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/IdReader.h"

#include <QString>

#include <atomic>
#include <memory>

class QIODevice;

namespace rushes
{
/// Between who wants something read and the thread that reads.
struct ReadProgress {
    std::atomic<bool> unwanted{};
    std::atomic<int> percent{};
};

struct IdFileResult {
    enum class Trouble { None, Unreadable, Folder, NotText };
    Trouble trouble{Trouble::None};
    FoundIds found;
};

/// The ids of a file of any size and encoding, read in parts of a megabyte. Not on the window's thread; ends soon once
/// it is unwanted. A pipe or a device, which could wait for ever, counts as unreadable.
IdFileResult readIdFile(const QString &path, ReadProgress &progress);
/// The same from a device, up to its end.
IdFileResult readIdDevice(QIODevice &device, ReadProgress &progress);
} // namespace rushes
