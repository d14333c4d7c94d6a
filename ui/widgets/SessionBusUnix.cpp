// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "widgets/SessionBus.h"

#include <QDeadlineTimer>
#include <QList>
#include <QLoggingCategory>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <optional>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace rushes
{
Q_LOGGING_CATEGORY(busLog, "rushes.bus")

namespace
{
struct Place {
    sockaddr_un address{};
    socklen_t size{};
};

/// Of "unix:path=/run/user/1000/bus,guid=…;…", the first of the list; none: another kind of address.
std::optional<Place> placeOf(const QByteArray &addresses)
{
    const QByteArray first = addresses.split(';').constFirst();
    if (!first.startsWith("unix:"))
        return std::nullopt;
    for (const QByteArray &pair : first.sliced(5).split(',')) {
        const bool isAbstract = pair.startsWith("abstract=");
        if (!isAbstract && !pair.startsWith("path="))
            continue;
        const QByteArray name = QByteArray::fromPercentEncoding(pair.sliced(pair.indexOf('=') + 1));
        Place place;
        const size_t begin = isAbstract ? 1 : 0; // a name that is no file's follows a zero
        if (begin + size_t(name.size()) >= sizeof place.address.sun_path)
            return std::nullopt;
        place.address.sun_family = AF_UNIX;
        std::memcpy(place.address.sun_path + begin, name.constData(), size_t(name.size()));
        place.size = socklen_t(offsetof(sockaddr_un, sun_path) + begin + size_t(name.size()) + (isAbstract ? 0 : 1));
        return place;
    }
    return std::nullopt;
}

/// The beginning of the way in that every bus knows.
bool greet(int sock)
{
    const QByteArray uid = QByteArray::number(qulonglong(::getuid())).toHex();
    const QByteArray words = QByteArray(1, '\0') + "AUTH EXTERNAL " + uid + "\r\n";
    return ::send(sock, words.constData(), size_t(words.size()), MSG_NOSIGNAL) == words.size();
}

bool hears(int sock, std::chrono::milliseconds patience)
{
    const QDeadlineTimer end(patience);
    for (;;) {
        pollfd watched{sock, POLLIN, 0};
        const int outcome = ::poll(&watched, 1, int(end.remainingTime()));
        if (outcome >= 0 || errno != EINTR)
            return outcome != 0; // an end of the connection is an answer too
    }
}

void leaveSilentBus(const char *variable, const QByteArray &standard, std::chrono::milliseconds patience)
{
    const QByteArray named = qgetenv(variable);
    if (!isSilentBus(named.isEmpty() ? standard : named, patience))
        return;
    qCWarning(busLog, "going on without the bus of %s, which does not answer", variable);
    qputenv(variable, "unix:path=/dev/null"); // no socket: refused at once
}
} // namespace

bool isSilentBus(const QByteArray &address, std::chrono::milliseconds patience)
{
    const std::optional<Place> place = placeOf(address);
    if (!place)
        return false;
    const int sock = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (sock < 0)
        return false;
    bool silent = false;
    if (::connect(sock, reinterpret_cast<const sockaddr *>(&place->address), place->size) == 0)
        silent = greet(sock) && !hears(sock, patience);
    else
        silent = errno == EAGAIN; // so many wait there already that joining would wait too
    ::close(sock);
    return silent;
}

void leaveSilentBuses(std::chrono::milliseconds patience)
{
    leaveSilentBus("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + qgetenv("XDG_RUNTIME_DIR") + "/bus", patience);
    leaveSilentBus("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/run/dbus/system_bus_socket", patience);
}
} // namespace rushes
