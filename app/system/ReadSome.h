// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace rushes
{
/// What a descriptor has by now, at most so many bytes; waits only where it has none. 0: at its end, -1: it cannot be read.
/// QFile waits for all that was asked for, which a pipe may never have.
qint64 readSome(int descriptor, char *bytes, qint64 most);
} // namespace rushes
