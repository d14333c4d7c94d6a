// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <httplib.h>

#include <atomic>
#include <list>
#include <memory>
#include <thread>

namespace rushes
{
/// A thread for each connection, however many hang: the library's pool would let others wait for them. Used
/// by the thread that accepts connections only.
class ConnectionThreads final : public httplib::TaskQueue
{
public:
    ConnectionThreads() = default;
    ConnectionThreads(const ConnectionThreads &) = delete;
    ConnectionThreads &operator=(const ConnectionThreads &) = delete;

    void enqueue(std::function<void()> work) override
    {
        joinIf([](const One &one) { return one.isDone->load(); });
        auto isDone = std::make_shared<std::atomic_bool>(false);
        m_threads.push_back({std::thread([work = std::move(work), isDone] {
                                 work();
                                 isDone->store(true);
                             }),
                             isDone});
    }

    void shutdown() override
    {
        joinIf([](const One &) { return true; });
    }

private:
    struct One {
        std::thread thread;
        std::shared_ptr<std::atomic_bool> isDone;
    };

    template <class Condition>
    void joinIf(Condition condition)
    {
        m_threads.remove_if([&condition](One &one) {
            if (!condition(one))
                return false;
            one.thread.join();
            return true;
        });
    }

    std::list<One> m_threads;
};
} // namespace rushes
