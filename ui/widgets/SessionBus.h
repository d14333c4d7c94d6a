// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDBusConnection>

#include <chrono>
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

/// Whether somebody listens at an address of D-Bus and has not said a word after that time. false for addresses that are
/// no socket of this machine, and on systems that know no such sockets.
bool isSilentBus(const QByteArray &address, std::chrono::milliseconds patience);

/// To be called first of all. Whoever joins a bus that takes connections and says nothing waits without end: Qt's bridge to
/// screen readers and its word on networks on the window's thread, and Qt's own thread, which the end of the program waits
/// for. Such a bus is left out for this run: its name in the environment becomes one that refuses at once. Waits for a bus
/// that answers for as long as that takes, for one that does not for patience.
void leaveSilentBuses(std::chrono::milliseconds patience = std::chrono::seconds(2));
} // namespace rushes
