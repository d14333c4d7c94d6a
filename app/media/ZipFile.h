// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace rushes
{
/// Names (with '/' between folders) and what is in them.
using ZipEntries = std::vector<std::pair<QString, QByteArray>>;

/// A zip archive of these, in their order, in place of what the file held. Waits for the disk: not for the window's
/// thread. Errors: Storage.
Result<void> writeZip(const QString &file, const ZipEntries &entries);
} // namespace rushes
