// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Any text that somebody pastes, and any file in parts: each id in it is told once as new.

#include "intake/IdReader.h"
#include "intake/TextDecoding.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>

using namespace rushes;

static void check(const std::vector<FoundId> &ids)
{
    QSet<QString> seen;
    for (const FoundId &found : ids) {
        const QString &id = found.id.value;
        const bool isFresh = !seen.contains(id);
        if (id.isEmpty() || (!found.repeated && !isFresh))
            std::abort();
        seen.insert(id);
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    check(scanTaskIds(QString::fromUtf8(bytes)));
    TextDecoder decoder;
    IdReader reader;
    const qsizetype part = size > 0 ? 1 + data[0] : 1;
    for (qsizetype at = 0; at < bytes.size(); at += part)
        reader.add(decoder.decode(bytes.sliced(at, std::min(part, bytes.size() - at))));
    reader.add(decoder.finish());
    check(reader.take().ids);
    return 0;
}
