// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "system/Termination.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace rushes
{
namespace
{
constexpr std::array endings{SIGTERM, SIGINT, SIGHUP};
std::array<int, 2> ends{-1, -1}; ///< of a pipe: a handler may do no more than write

void takeSignal(int)
{
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(ends[1], &byte, 1); // full: it is known already
    errno = before;
}

bool openPipe()
{
    if (pipe(ends.data()) != 0)
        return false;
    for (const int end : ends) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    return true;
}

void setHandler(int number, void (*handler)(int))
{
    struct sigaction before {}, action {};
    if (sigaction(number, nullptr, &before) != 0 || before.sa_handler == SIG_IGN)
        return;
    action.sa_handler = handler;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    sigaction(number, &action, nullptr);
}
} // namespace

Termination::Termination(QObject *parent) : QObject(parent)
{
    if (!openPipe())
        return; // the signals end the program as ever
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(ends[0], &byte, 1) == 1) { }
        emit wished();
    });
    for (const int number : endings)
        setHandler(number, takeSignal);
}

Termination::~Termination()
{
    for (const int number : endings)
        setHandler(number, SIG_DFL);
    for (int &end : ends) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}
} // namespace rushes
