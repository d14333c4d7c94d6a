// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/Sockets.h"

namespace rushes::sockets
{
ssize_t receive(socket_t sock, char *data, size_t size)
{
    return ::recv(sock, data, int(size), 0);
}

ssize_t send(socket_t sock, const char *data, size_t size)
{
    return ::send(sock, data, int(size), 0);
}

void end(socket_t sock)
{
    ::shutdown(sock, SD_BOTH);
}

void endWriting(socket_t sock)
{
    ::shutdown(sock, SD_SEND);
    u_long atOnce = 1;
    ::ioctlsocket(sock, FIONBIO, &atOnce);
    char rest[512];
    while (::recv(sock, rest, sizeof rest, 0) > 0) {
    }
}

void close(socket_t sock)
{
    ::closesocket(sock);
}

void listen(socket_t sock, int waiting)
{
    ::listen(sock, waiting);
}

void setPatient(socket_t sock)
{
    const DWORD noLimit = 0; // ms
    ::setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, reinterpret_cast<const char *>(&noLimit), sizeof noLimit);
    ::setsockopt(sock, SOL_SOCKET, SO_SNDTIMEO, reinterpret_cast<const char *>(&noLimit), sizeof noLimit);
}
} // namespace rushes::sockets
