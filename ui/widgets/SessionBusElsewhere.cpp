// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Where nothing of the system is on a D-Bus.

#include "widgets/SessionBus.h"

namespace rushes
{
bool isSilentBus(const QByteArray &, std::chrono::milliseconds)
{
    return false;
}

void leaveSilentBuses(std::chrono::milliseconds) {}
} // namespace rushes
