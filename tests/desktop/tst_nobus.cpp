// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Where there is no session bus.

#include "desktop/LauncherEntry.h"
#include "desktop/NotificationServer.h"
#include "desktop/SystemTray.h"

#include <QSignalSpy>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestNoBus final : public QObject
{
    Q_OBJECT
private slots:
    void nothingHangsAndItIsSaid_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("none is named") << QByteArray();
        QTest::newRow("nobody is there") << QByteArray("unix:path=/nowhere");
    }
    void nothingHangsAndItIsSaid()
    {
        QFETCH(QByteArray, address);
        qputenv("XDG_RUNTIME_DIR", "/nowhere");
        if (address.isEmpty())
            qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        else
            qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        NotificationServer server;
        QSignalSpy undelivered(&server, &NotificationServer::undelivered);
        LauncherEntry entry;
        SystemTray tray;
        QSignalSpy notFound(&tray, &Tray::notFound);
        const int number = server.show({u"title"_s, {}});
        entry.set({0.5, 1, false});
        tray.find();
        QTRY_COMPARE(undelivered.size(), 1);
        QCOMPARE(undelivered.at(0).at(0).toInt(), number);
        QTRY_COMPARE(notFound.size(), 1);
        server.show({u"another"_s, {}});
        QTRY_COMPARE(undelivered.size(), 2);
    }
};

QTEST_MAIN(TestNoBus)
#include "tst_nobus.moc"
