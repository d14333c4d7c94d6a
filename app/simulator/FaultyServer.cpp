// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/FaultyServer.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace rushes
{
using namespace std::chrono_literals;

/// One connection, with what goes wrong on it.
class FaultyServer::Wire final : public httplib::Stream
{
public:
    Wire(FaultyServer &server, socket_t sock) : m_server(server), m_socket(sock) {}

    void setFault(Fault fault) { m_fault = fault; }

    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }

    ssize_t read(char *data, size_t size) override { return ::recv(m_socket, data, size, 0); }

    ssize_t write(const char *data, size_t size) override
    {
        switch (m_fault) {
        case Fault::NeverAnswers:
            m_server.sleepUnlessStopped(1h);
            return -1;
        case Fault::ClosesEarly:
            return -1;
        case Fault::HalfABody:
        case Fault::HalfOnce:
        case Fault::ChangesMidway:
            return writeHalf(data, size);
        case Fault::SlowBody:
            return writeSlowly(data, size);
        default:
            return send(data, size);
        }
    }

    void get_remote_ip_and_port(std::string &ip, int &port) const override
    {
        ip = "127.0.0.1";
        port = 0;
    }
    void get_local_ip_and_port(std::string &ip, int &port) const override
    {
        ip = "127.0.0.1";
        port = m_server.m_port;
    }
    socket_t socket() const override { return m_socket; }

private:
    ssize_t send(const char *data, size_t size)
    {
        size_t sent = 0;
        while (sent < size) {
            const ssize_t count = ::send(m_socket, data + sent, size - sent, MSG_NOSIGNAL);
            if (count <= 0)
                return -1;
            sent += size_t(count);
        }
        return ssize_t(size);
    }

    /// The head is a write of its own; of the body half arrives.
    ssize_t writeHalf(const char *data, size_t size)
    {
        if (!std::exchange(m_headSent, true))
            return send(data, size);
        send(data, size / 2);
        return -1;
    }

    ssize_t writeSlowly(const char *data, size_t size)
    {
        constexpr size_t piece = 256;
        if (!std::exchange(m_headSent, true))
            return send(data, size);
        for (size_t sent = 0; sent < size; sent += piece) {
            if (send(data + sent, std::min(piece, size - sent)) < 0 || !m_server.sleepUnlessStopped(100ms))
                return -1;
        }
        return ssize_t(size);
    }

    FaultyServer &m_server;
    socket_t m_socket;
    Fault m_fault{Fault::None};
    bool m_headSent{};
};

FaultyServer::FaultyServer(Judge judge) : m_judge(std::move(judge))
{
    // Hung requests each hold a thread; tests and the demo hang a few at a time.
    new_task_queue = [] { return new httplib::ThreadPool(32); };
}

FaultyServer::~FaultyServer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) {
        stop();
        m_thread.join();
    }
}

bool FaultyServer::start()
{
    const int port = bind_to_any_port("127.0.0.1");
    if (port <= 0)
        return false;
    m_port = quint16(port);
    m_thread = std::thread([this] { listen_after_bind(); });
    while (!is_running())
        std::this_thread::yield();
    return true;
}

bool FaultyServer::sleepUnlessStopped(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, time, [this] { return m_stopping; });
}

bool FaultyServer::process_and_close_socket(socket_t sock)
{
    timeval limit{5, 0};
    ::setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    Wire wire(*this, sock);
    bool closed = false;
    const bool done = process_request(wire, true, closed,
                                      [&](httplib::Request &request) { wire.setFault(m_judge(request)); });
    ::shutdown(sock, SHUT_WR);
    // Read what is still on its way, so that the client sees an end and not a reset.
    char rest[512];
    while (::recv(sock, rest, sizeof rest, MSG_DONTWAIT) > 0) {
    }
    ::close(sock);
    return done;
}
} // namespace rushes
