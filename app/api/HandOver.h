// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <utility>

#if defined(__SANITIZE_THREAD__)
extern "C" void __tsan_acquire(void *address);
extern "C" void __tsan_release(void *address);
#endif

namespace rushes
{
/// What one thread hands to another by Qt's queue of events. The queue orders what was done before with what
/// is done after, but Debian's Qt is built without ThreadSanitizer, which does not see that: it is told here,
/// when the last of the work has been copied into the event, and before the first of it is looked at.
template <class Work>
class HandedOver
{
public:
    explicit HandedOver(Work work) : m_work(std::move(work)) { release(); }
    HandedOver(HandedOver &&other) noexcept : m_work(std::move(other.m_work)) { release(); }
    HandedOver(const HandedOver &other) : m_work(other.m_work) { release(); }
    HandedOver &operator=(const HandedOver &) = delete;
    HandedOver &operator=(HandedOver &&) = delete;
    ~HandedOver() { acquire(); } // by either thread, whichever lets go last

    void operator()()
    {
        acquire();
        m_work();
        release();
    }

private:
    static inline char s_order;
#if defined(__SANITIZE_THREAD__)
    static void release()
    {
        __tsan_release(&s_order);
    }
    static void acquire()
    {
        __tsan_acquire(&s_order);
    }
#else
    static void release() {}
    static void acquire() {}
#endif

    Work m_work;
};

/// Calls work later on the thread that the receiver lives on, unless the receiver is gone by then.
template <class Work>
void handOver(QObject *receiver, Work work)
{
    QMetaObject::invokeMethod(receiver, HandedOver<Work>(std::move(work)), Qt::QueuedConnection);
}
} // namespace rushes
