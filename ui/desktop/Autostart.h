// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QStringList>

/// The user's wish that the program starts with the session, as the desktop keeps it. Any thread but the window's.
namespace rushes::autostart
{
bool isSupported();
/// As the desktop has it now, whoever wrote it.
bool isOn();
/// Starts this program with these arguments, or no longer. Storage: it could not be written.
Result<void> turnOn(const QStringList &arguments);
Result<void> turnOff();
} // namespace rushes::autostart
