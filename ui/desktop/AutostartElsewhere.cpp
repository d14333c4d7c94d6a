// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Where it is not known how programs start with the session.

#include "desktop/Autostart.h"

namespace rushes::autostart
{
bool isSupported()
{
    return false;
}

bool isOn()
{
    return false;
}

Result<void> turnOn(const QStringList &)
{
    return Failure(Error{Error::Kind::Storage, 0, {}, {}});
}

Result<void> turnOff()
{
    return {};
}
} // namespace rushes::autostart
