// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Where there is no session bus.

#include "desktop/LauncherEntry.h"
#include "desktop/NotificationServer.h"
#include "desktop/SystemTray.h"
#include "widgets/SessionBus.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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
    void whoeverTakesConnectionsAndSaysNothingIsSilent_data()
    {
        QTest::addColumn<int>("options");
        QTest::addColumn<QByteArray>("form");
        const int file = QLocalServer::NoOptions, name = QLocalServer::AbstractNamespaceOption;
        QTest::newRow("a file") << file << QByteArray("unix:path=%1");
        QTest::newRow("a file, and its bus's number") << file << QByteArray("unix:path=%1,guid=00112233445566778899aabbccddeeff");
        QTest::newRow("an abstract name") << name << QByteArray("unix:abstract=%1");
        QTest::newRow("the first of a list") << file << QByteArray("unix:path=%1;unix:path=/nowhere");
    }
    void whoeverTakesConnectionsAndSaysNothingIsSilent()
    {
        QFETCH(int, options);
        QFETCH(QByteArray, form);
        QTemporaryDir folder;
        QLocalServer silent;
        silent.setSocketOptions(QLocalServer::SocketOption(options));
        QVERIFY(silent.listen(folder.filePath(u"a bus"_s)));
        const QByteArray place = silent.fullServerName().toUtf8().replace(' ', "%20");
        QElapsedTimer clock;
        clock.start();
        QVERIFY(isSilentBus(form.replace("%1", place), 200ms));
        QVERIFY(clock.elapsed() >= 200 && clock.elapsed() < 2'000);
    }
    void whoeverAnswersOrIsNotThereIsNotSilent_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("nobody is there") << QByteArray("unix:path=/nowhere");
        QTest::newRow("no socket") << QByteArray("unix:path=/dev/null");
        QTest::newRow("no name") << QByteArray("unix:");
        QTest::newRow("a name that is too long") << "unix:path=/" + QByteArray(200, 'x');
        QTest::newRow("another kind") << QByteArray("autolaunch:");
    }
    void whoeverAnswersOrIsNotThereIsNotSilent()
    {
        QFETCH(QByteArray, address);
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!isSilentBus(address, 5s));
        QVERIFY(clock.elapsed() < 1'000);
    }
    void aBusIsNotSilent()
    {
        QProcess bus;
        bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (!bus.waitForReadyRead())
            QSKIP("dbus-daemon is not installed");
        QVERIFY(!isSilentBus(bus.readLine().trimmed(), 30s));
        bus.kill();
        bus.waitForFinished();
    }
    void aSilentBusIsLeftOut()
    {
        QTemporaryDir folder;
        QLocalServer silent;
        QVERIFY(silent.listen(folder.filePath(u"bus"_s)));
        const QByteArray address = "unix:path=" + silent.fullServerName().toUtf8();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere");
        leaveSilentBuses(100ms);
        QVERIFY(qgetenv("DBUS_SESSION_BUS_ADDRESS") != address);
        QCOMPARE(qgetenv("DBUS_SYSTEM_BUS_ADDRESS"), QByteArray("unix:path=/nowhere"));
        QVERIFY(!isSilentBus(qgetenv("DBUS_SESSION_BUS_ADDRESS"), 100ms));
    }
};

QTEST_MAIN(TestNoBus)
#include "tst_nobus.moc"
