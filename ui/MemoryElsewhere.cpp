// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "MemoryCare.h"

void rushes::giveBackMemory()
{
}
