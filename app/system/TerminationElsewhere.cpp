// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "system/Termination.h"

namespace rushes
{
// Windows ends a session by closing the windows.
Termination::Termination(QObject *parent) : QObject(parent) { }
Termination::~Termination() = default;
} // namespace rushes
