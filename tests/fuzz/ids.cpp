// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Any text that somebody pastes: the ids in it are parts of it, and each is told once as new.

#include "tasks/TaskIdScanner.h"

#include <QSet>

#include <cstdlib>

using namespace rushes;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    QSet<QString> seen;
    for (const FoundId &found : scanTaskIds(text)) {
        const QString &id = found.id.value;
        const bool isFresh = !seen.contains(id);
        if (id.isEmpty() || (!found.repeated && !isFresh))
            std::abort();
        seen.insert(id);
    }
    return 0;
}
