// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/QuickEnd.h"

void rushes::endQuickly()
{
}
