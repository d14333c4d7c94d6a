// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QStandardPaths>

namespace rushes::test
{
/// A session bus that only this test knows; the program's half joins it as the session bus, the desktop's as "desktop".
/// Made before anything has joined a bus.
class PrivateBus final
{
public:
    PrivateBus()
    {
        using namespace Qt::StringLiterals;
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            return;
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (!m_daemon.waitForReadyRead())
            return;
        const QByteArray address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        m_hasBus = QDBusConnection::connectToBus(QString::fromLatin1(address), name()).isConnected();
    }
    ~PrivateBus()
    {
        QDBusConnection::disconnectFromBus(name());
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    bool isThere() const { return m_hasBus; } ///< false: dbus-daemon is not installed
    QDBusConnection desktop() const { return QDBusConnection(name()); }

private:
    static QString name() { return QStringLiteral("desktop"); }
    QProcess m_daemon;
    bool m_hasBus{};
};
} // namespace rushes::test
