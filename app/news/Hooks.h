// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "news/HookEvent.h"
#include "settings/NewsSettings.h"

#include <QObject>

#include <deque>
#include <memory>

namespace rushes
{
class HttpClient;

/// Why something was not delivered.
struct HookFailure {
    enum class Way { Program, Address };
    enum class Why {
        NotStarted, ///< no such program, or it may not be run
        Crashed,
        ExitCode, ///< not 0
        Status,   ///< not 2xx
        TooLong,  ///< did not end, or did not answer, in time
        NoAnswer, ///< no connection, TLS, a redirect that may not be followed
        TooMany,  ///< so many wait already that it was left out
    };
    Way way{};
    Why why{};
    int code{};       ///< exit code or status
    QString detail{}; ///< the system's words; no secret
    bool operator==(const HookFailure &) const = default;
};

/// Runs the user's program and posts to the user's address when something happened. No shell, no key in the program's
/// environment, nothing of what it prints is read; each try has a time, each delivery a few tries, two are under way at
/// once, and each is told in the log (rushes.hooks). Lives on the main thread and never waits.
class Hooks final : public QObject
{
    Q_OBJECT
public:
    struct Limits {
        std::chrono::milliseconds programTime{60'000}, answerTime{20'000};
        std::chrono::milliseconds grace{2'000}; ///< between asking a program to end and ending it
        std::vector<std::chrono::milliseconds> pauses{std::chrono::milliseconds(2'000),
                                                      std::chrono::milliseconds(15'000)}; ///< before each further try
        size_t atOnce{2}, mostWaiting{1'000};
    };

    explicit Hooks(HttpClient &http, QObject *parent = nullptr);
    ~Hooks() override;

    void setSettings(const HookSettings &settings) { m_settings = settings; }
    void setLimits(const Limits &limits) { m_limits = limits; }
    /// What the settings want done about it is done, in turn.
    void tell(const HookEvent &event);

    bool isIdle() const { return m_waiting.empty() && m_underWay.empty(); }
    /// The program ends soon: what failed is not tried again.
    void hurry();

signals:
    void failed(const rushes::HookFailure &failure); ///< all tries of one
    void delivered(rushes::HookFailure::Way way);
    void idle(); ///< nothing is left

private:
    struct Delivery;
    void add(HookFailure::Way way, const HookEvent &event);
    void next();
    void tryIt(const std::shared_ptr<Delivery> &delivery);
    void runProgram(const std::shared_ptr<Delivery> &delivery);
    void post(const std::shared_ptr<Delivery> &delivery);
    void fail(const std::shared_ptr<Delivery> &delivery, const HookFailure &failure, bool again);
    void succeed(const std::shared_ptr<Delivery> &delivery);
    void end(const std::shared_ptr<Delivery> &delivery);

    HttpClient &m_http;
    HookSettings m_settings;
    Limits m_limits;
    std::deque<std::shared_ptr<Delivery>> m_waiting;
    std::vector<std::shared_ptr<Delivery>> m_underWay;
    bool m_hurries{};
};
} // namespace rushes
