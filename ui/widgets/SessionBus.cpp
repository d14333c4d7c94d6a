// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "widgets/SessionBus.h"

#include <QFile>
#include <QThread>
#include <QTimer>

namespace rushes
{
using namespace Qt::StringLiterals;

/// Without one, libdbus would start a bus of its own.
static bool hasBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

void joinSessionBus(QObject *context, std::function<void(const QDBusConnection &)> done)
{
    if (!hasBus()) {
        QTimer::singleShot(0, context, [done] { done(QDBusConnection(u"none"_s)); });
        return;
    }
    QThread *joining = QThread::create([] { (void)QDBusConnection::sessionBus(); });
    QObject::connect(joining, &QThread::finished, context, [done] { done(QDBusConnection::sessionBus()); });
    QObject::connect(joining, &QThread::finished, joining, &QObject::deleteLater);
    joining->start();
}

void joinSessionBusEarly()
{
    QThread *joining = QThread::create([] { (void)QDBusConnection::sessionBus(); });
    QObject::connect(joining, &QThread::finished, joining, &QObject::deleteLater);
    joining->start();
}
} // namespace rushes
