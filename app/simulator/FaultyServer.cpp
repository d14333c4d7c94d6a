// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "simulator/FaultyServer.h"

#include "simulator/ConnectionThreads.h"
#include "simulator/Sockets.h"

#include <algorithm>

namespace rushes
{
using namespace std::chrono_literals;

/// One connection, with what goes wrong on it.
class FaultyServer::Wire final : public httplib::Stream
{
public:
    Wire(FaultyServer &server, socket_t sock) : m_server(server), m_socket(sock) { s_current = this; }
    ~Wire() override { s_current = nullptr; }

    /// The connection of the request that this thread answers: the library hands on no more than the request.
    static Wire *current() { return s_current; }

    void setFault(Fault fault) { m_fault = fault; }

    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }

    ssize_t read(char *data, size_t size) override { return sockets::receive(m_socket, data, size); }

    /// The head of an answer is one write of the library, its body the next.
    ssize_t write(const char *data, size_t size) override
    {
        const bool isHead = !std::exchange(m_headSent, true);
        if (m_fault == Fault::NeverAnswers) {
            m_server.sleepUnlessStopped(1h);
            return -1;
        }
        if (m_fault == Fault::ClosesEarly)
            return -1;
        if (m_fault == Fault::HalfABody && !isHead)
            return sendHalf(data, size);
        if (m_fault == Fault::SlowBody && !isHead)
            return sendSlowly(data, size);
        return send(data, size);
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
            const ssize_t count = sockets::send(m_socket, data + sent, size - sent);
            if (count <= 0)
                return -1;
            sent += size_t(count);
        }
        return ssize_t(size);
    }

    ssize_t sendHalf(const char *data, size_t size)
    {
        send(data, size / 2);
        return -1; // the library ends the connection
    }

    ssize_t sendSlowly(const char *data, size_t size)
    {
        constexpr size_t piece = 256;
        for (size_t sent = 0; sent < size; sent += piece) {
            if (send(data + sent, std::min(piece, size - sent)) < 0 || !m_server.sleepUnlessStopped(100ms))
                return -1;
        }
        return ssize_t(size);
    }

    static thread_local Wire *s_current;

    FaultyServer &m_server;
    socket_t m_socket;
    Fault m_fault{Fault::None};
    bool m_headSent{};
};

thread_local FaultyServer::Wire *FaultyServer::Wire::s_current = nullptr;

FaultyServer::FaultyServer(Answer answer) : m_answer(std::move(answer))
{
    new_task_queue = [] { return new ConnectionThreads; };
    set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
        Wire::current()->setFault(m_answer(request, response));
        return HandlerResponse::Handled;
    });
}

FaultyServer::~FaultyServer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const socket_t sock : m_open)
            sockets::end(sock);
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
    sockets::listen(svr_sock_, 256); // the library's queue of 5 makes a burst of connections wait a second
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

bool FaultyServer::enter(socket_t sock)
{
    const std::lock_guard lock(m_mutex);
    if (!m_stopping)
        m_open.insert(sock);
    return !m_stopping;
}

void FaultyServer::leave(socket_t sock)
{
    const std::lock_guard lock(m_mutex);
    m_open.erase(sock);
    sockets::close(sock); // under the lock: its number may be another connection's right after
}

bool FaultyServer::process_and_close_socket(socket_t sock)
{
    if (!enter(sock)) {
        sockets::close(sock);
        return false;
    }
    // A client that reads slowly or sends nothing is waited for; stopping ends the wait.
    sockets::setPatient(sock);
    bool done = false;
    {
        Wire wire(*this, sock);
        bool closed = false;
        // Ranges are answered by the service: the library neither bounds them nor knows If-Range.
        done = process_request(wire, true, closed, [](httplib::Request &request) { request.ranges.clear(); });
    }
    sockets::endWriting(sock); // the client sees an end and not a reset
    leave(sock);
    return done;
}
} // namespace rushes
