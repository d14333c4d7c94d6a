// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/Sockets.h"

#include <sys/socket.h>
#include <unistd.h>

namespace rushes::sockets
{
#ifdef MSG_NOSIGNAL
constexpr int quietly = MSG_NOSIGNAL;
#else
constexpr int quietly = 0; // the library sets SO_NOSIGPIPE
#endif

ssize_t receive(socket_t sock, char *data, size_t size)
{
    return ::recv(sock, data, size, 0);
}

ssize_t send(socket_t sock, const char *data, size_t size)
{
    return ::send(sock, data, size, quietly);
}

void end(socket_t sock)
{
    ::shutdown(sock, SHUT_RDWR);
}

void endWriting(socket_t sock)
{
    ::shutdown(sock, SHUT_WR);
    char rest[512];
    while (::recv(sock, rest, sizeof rest, MSG_DONTWAIT) > 0) {
    }
}

void close(socket_t sock)
{
    ::close(sock);
}

void listen(socket_t sock, int waiting)
{
    ::listen(sock, waiting);
}

void setPatient(socket_t sock)
{
    const timeval noLimit{};
    ::setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &noLimit, sizeof noLimit);
    ::setsockopt(sock, SOL_SOCKET, SO_SNDTIMEO, &noLimit, sizeof noLimit);
}
} // namespace rushes::sockets
