// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "system/ReadSome.h"

#include <io.h>

qint64 rushes::readSome(int descriptor, char *bytes, qint64 most)
{
    return _read(descriptor, bytes, unsigned(most));
}
