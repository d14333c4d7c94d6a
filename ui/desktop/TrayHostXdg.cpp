// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The StatusNotifierItem specification. Without a watcher the toolkit looks for a tray of the X Window System; it
// remembers for good that there was no watcher, so it is asked late, when a panel has had time to start.

#include "desktop/TrayHost.h"

#include "widgets/SessionBus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QString watcherName = u"org.kde.StatusNotifierWatcher"_s;
const QString busName = u"org.freedesktop.DBus"_s;
constexpr int patience = 5000;   // ms
constexpr auto panelTime = 10s; // from the start of a session to its panel
} // namespace

void TrayHost::find()
{
    joinSessionBus(this, [this](const QDBusConnection &bus) {
        if (!bus.isConnected()) {
            emit answered(false);
            return;
        }
        if (!std::exchange(m_follows, true))
            QDBusConnection(bus).connect(busName, u"/org/freedesktop/DBus"_s, busName, u"NameOwnerChanged"_s,
                                         {watcherName}, {}, this, SLOT(ownerChanged(QString, QString, QString)));
        askWho();
    });
}

void TrayHost::askWho()
{
    QDBusMessage call = QDBusMessage::createMethodCall(busName, u"/org/freedesktop/DBus"_s, busName, u"NameHasOwner"_s);
    call << watcherName;
    auto *asked = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, patience), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        asked->deleteLater();
        const QDBusPendingReply<bool> reply = *asked;
        if (reply.isValid() && reply.value())
            askHost();
        else
            waitForPanel();
    });
}

/// A watcher that hangs would hang the toolkit's question too.
void TrayHost::askHost()
{
    QDBusMessage call = QDBusMessage::createMethodCall(watcherName, u"/StatusNotifierWatcher"_s,
                                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call << watcherName << u"IsStatusNotifierHostRegistered"_s;
    auto *asked = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, patience), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        asked->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *asked;
        emit answered(reply.isValid());
    });
}

void TrayHost::waitForPanel()
{
    emit answered(false);
    QTimer::singleShot(panelTime, this, [this] {
        if (std::exchange(m_follows, false)) // no panel until now: what else there is
            emit answered(true);
    });
}

void TrayHost::ownerChanged(const QString &, const QString &, const QString &after)
{
    if (!after.isEmpty() && std::exchange(m_follows, false))
        askHost();
}
} // namespace rushes
