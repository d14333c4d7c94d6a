// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace rushes
{
class Log;
class Session;

/// Tells the log what happens, how much it is to say, and which keys it must never write. Lives on the main thread.
class LogCare final : public QObject
{
    Q_OBJECT
public:
    LogCare(Log &log, Session &session);

    void tellStart() const; ///< the versions

private:
    void takeSettings();
    void takeKeys();
    void tellHealth(const QString &gateway) const;

    Log &m_log;
    Session &m_session;
};
} // namespace rushes
