// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "simulator/SimulatedGateway.h"

#include <httplib.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace rushes
{
/// cpp-httplib's server whose connections can be made to fail as real ones do: what a fault does is done to
/// the bytes on the socket, below the library. One request a connection.
class FaultyServer final : public httplib::Server
{
public:
    /// Looks at a request before it is answered, may change it, and says what shall go wrong.
    using Judge = std::function<Fault(httplib::Request &)>;

    explicit FaultyServer(Judge judge);
    ~FaultyServer() override;

    bool start(); ///< on 127.0.0.1 and a free port
    quint16 port() const { return m_port; }

private:
    class Wire;
    bool process_and_close_socket(socket_t sock) override;
    bool sleepUnlessStopped(std::chrono::milliseconds time);

    Judge m_judge;
    quint16 m_port{};
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping{};
};
} // namespace rushes
