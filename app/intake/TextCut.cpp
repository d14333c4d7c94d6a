// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/TextCut.h"

#include <algorithm>

namespace rushes::textcut
{
qsizetype unitOf(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be ? 2 : 1;
}

qsizetype endOfLines(const QByteArray &bytes, TextEncoding encoding)
{
    const bool little = encoding == TextEncoding::Utf16Le;
    if (unitOf(encoding) == 1)
        return std::max(bytes.lastIndexOf('\n'), bytes.lastIndexOf('\r')) + 1;
    for (qsizetype at = bytes.size() / 2 * 2 - 2; at >= 0; at -= 2) {
        const char low = bytes[little ? at : at + 1];
        if (bytes[little ? at + 1 : at] == '\0' && (low == '\n' || low == '\r'))
            return at + 2;
    }
    return 0;
}

qsizetype endOfWords(const QByteArray &bytes)
{
    const qsizetype end = std::max({bytes.lastIndexOf(','), bytes.lastIndexOf(' '), bytes.lastIndexOf('"')}) + 1;
    return end > 0 ? end : bytes.size();
}
} // namespace rushes::textcut
