// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>

#include <functional>

class QObject;

namespace rushes
{
/// Joins the user's D-Bus without waiting for it: a bus that does not answer would hold up whoever joins it. done comes
/// later, unless context is gone, with a connection that may not be connected: where there is no bus, or none that
/// answers.
void joinSessionBus(QObject *context, std::function<void(const QDBusConnection &bus)> done);

/// Joins it on a thread of its own, for nobody yet. Qt's bridge to screen readers joins it with the first list that is
/// made, on the window's thread, and starts a bus where there is none; it waits only for what is left of that then.
void joinSessionBusEarly();
} // namespace rushes
