// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "system/ReadSome.h"

#include <cerrno>
#include <unistd.h>

qint64 rushes::readSome(int descriptor, char *bytes, qint64 most)
{
    for (;;) {
        const ssize_t count = read(descriptor, bytes, size_t(most));
        if (count >= 0 || errno != EINTR)
            return count;
    }
}
