// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QObject>

#include <chrono>
#include <functional>
#include <map>

namespace rushes
{
/// Many times that run out, by one timer that runs only while there are any: nearly all are called off. Lives on one
/// thread.
class Deadlines final : public QObject
{
    Q_OBJECT
    using Steady = std::chrono::steady_clock;
    using All = std::multimap<Steady::time_point, std::function<void()>>;

public:
    using Handle = All::iterator;

    using QObject::QObject;

    /// missed is called once that time is over, within some 5 % of it; the handle is good until then.
    Handle set(std::chrono::milliseconds after, std::function<void()> missed);
    void callOff(Handle handle);
    bool isIdle() const { return !m_timer.isActive(); }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void arm();

    All m_all;
    QBasicTimer m_timer; ///< for the first of all when it was started, or earlier
};
} // namespace rushes
