// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "simulator/SimulatedGateway.h"

#include <httplib.h>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

namespace rushes
{
/// cpp-httplib's server whose connections can be made to fail as real ones do: what a fault does is done to
/// the bytes on the socket, below the library. One request a connection.
class FaultyServer final : public httplib::Server
{
public:
    /// Answers a request, on a thread of its connection, and says what shall go wrong with the answer on its
    /// way: NeverAnswers, ClosesEarly, HalfABody or SlowBody; anything else: nothing.
    using Answer = std::function<Fault(const httplib::Request &, httplib::Response &)>;

    explicit FaultyServer(Answer answer);
    /// Ends all connections, whatever they wait for.
    ~FaultyServer() override;

    bool start(); ///< on 127.0.0.1 and a free port
    quint16 port() const { return m_port; }

private:
    class Wire;
    bool process_and_close_socket(socket_t sock) override;
    bool sleepUnlessStopped(std::chrono::milliseconds time);
    bool enter(socket_t sock); ///< false: stopping
    void leave(socket_t sock);

    Answer m_answer;
    quint16 m_port{};
    std::thread m_thread;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::set<socket_t> m_open;
    bool m_stopping{};
};
} // namespace rushes
