// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "MemoryCare.h"

#include <malloc.h>

void rushes::giveBackMemory()
{
    malloc_trim(0);
}
