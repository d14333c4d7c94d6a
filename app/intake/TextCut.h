// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/TextDecoding.h"

#include <QByteArray>

namespace rushes
{
/// Where a text that comes in parts may be cut without cutting an id. Places in bytes; pure.
namespace textcut
{
/// Bytes of a character that is a line end.
qsizetype unitOf(TextEncoding encoding);
/// Behind the last line end; 0: there is none.
qsizetype endOfLines(const QByteArray &bytes, TextEncoding encoding);
/// Of a line that is too long to be waited for: behind the last gap between two words, else the end.
qsizetype endOfWords(const QByteArray &bytes);
} // namespace textcut
} // namespace rushes
