// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <httplib.h>

/// The calls of one system under FaultyServer, which alone uses them; CMake chooses their file. Counts as the system
/// gives them: 0 at the end, less on an error.
namespace rushes::sockets
{
ssize_t receive(socket_t sock, char *data, size_t size);
/// A client that has gone is an error, not a signal.
ssize_t send(socket_t sock, const char *data, size_t size);
/// Whoever waits on it waits no more.
void end(socket_t sock);
/// Sends the end, and reads away what is already there.
void endWriting(socket_t sock);
void close(socket_t sock);
/// Connections that wait to be accepted.
void listen(socket_t sock, int waiting);
/// Receiving and sending know no time-out.
void setPatient(socket_t sock);
} // namespace rushes::sockets
