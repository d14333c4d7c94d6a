// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Any bytes as a file that says it is a clip: looked at in bounded time, and what is no kind of clip has a fault.

#include "media/ClipSniffer.h"

#include <QBuffer>

#include <cstdlib>

using namespace rushes;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const ClipSniffer::Kind kind = ClipSniffer::kindOf(bytes.first(qMin(bytes.size(), ClipSniffer::headBytes)));
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    const auto fault = ClipSniffer::fault(file);
    if (kind == ClipSniffer::Kind::Unknown && !fault)
        std::abort();
    return 0;
}
