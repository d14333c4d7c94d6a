// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "desktop/SystemTray.h"
#include "desktop/PrivateBus.h"
#include "desktop/TrayHost.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QElapsedTimer>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;

/// A panel with a tray: org.kde.StatusNotifierWatcher, on a thread of its own, since the toolkit waits for its answer.
class Panel final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
public:
    explicit Panel(const QDBusConnection &bus) : m_bus(bus)
    {
        moveToThread(&m_thread);
        m_bus.registerObject(u"/StatusNotifierWatcher"_s, this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties);
        m_bus.registerService(u"org.kde.StatusNotifierWatcher"_s);
    }
    ~Panel() override
    {
        m_bus.unregisterService(u"org.kde.StatusNotifierWatcher"_s);
        m_bus.unregisterObject(u"/StatusNotifierWatcher"_s);
        m_thread.quit();
        m_thread.wait();
    }
    void answer() { m_thread.start(); } ///< until then it hangs
    bool hasHost() const { return true; }

public slots:
    void RegisterStatusNotifierItem(const QString &item) { emit registered(item); }

signals:
    void registered(const QString &item);

private:
    QDBusConnection m_bus;
    QThread m_thread;
};

/// In this order: the toolkit remembers its first answer.
class TestSystemTray final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void withoutAPanelThereIsNone();
    void aPanelThatComesLaterIsHeardOf();
    void aPanelThatHangsIsLeftAlone();
    void theIconIsInThePanel();

private:
    PrivateBus m_bus;
};

void TestSystemTray::initTestCase()
{
    if (!m_bus.isThere())
        QSKIP("dbus-daemon is not installed");
}

void TestSystemTray::withoutAPanelThereIsNone()
{
    SystemTray tray;
    QMenu menu;
    tray.setMenu(&menu);
    tray.setToolTip(u"Rushes"_s);
    tray.setShown(true);
    tray.showMessage(u"title"_s, u"text"_s, false);
    QSignalSpy notFound(&tray, &Tray::notFound);
    tray.find();
    QTRY_COMPARE(notFound.size(), 1);
    QVERIFY(!tray.isThere() && !tray.isShown());
}

void TestSystemTray::aPanelThatComesLaterIsHeardOf()
{
    TrayHost host;
    QSignalSpy answered(&host, &TrayHost::answered);
    host.find();
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered.at(0).at(0).toBool(), false); // nobody: not yet
    Panel panel(m_bus.desktop());
    panel.answer();
    QTRY_COMPARE(answered.size(), 2);
    QCOMPARE(answered.at(1).at(0).toBool(), true);
}

void TestSystemTray::aPanelThatHangsIsLeftAlone()
{
    Panel panel(m_bus.desktop());
    SystemTray tray;
    QSignalSpy notFound(&tray, &Tray::notFound);
    QElapsedTimer sinceBeat;
    QTimer beat;
    qint64 slowest = 0;
    connect(&beat, &QTimer::timeout, this, [&] { slowest = std::max(slowest, sinceBeat.restart()); });
    sinceBeat.start();
    beat.start(10);
    tray.find();
    QTRY_COMPARE_WITH_TIMEOUT(notFound.size(), 1, 10'000);
    QVERIFY2(slowest < 1000, "the window waited for the panel");
}

void TestSystemTray::theIconIsInThePanel()
{
    Panel panel(m_bus.desktop());
    panel.answer();
    QSignalSpy registered(&panel, &Panel::registered);
    SystemTray tray;
    QMenu menu;
    menu.addAction(u"Quit"_s);
    tray.setMenu(&menu);
    tray.setToolTip(u"3 under way"_s);
    QSignalSpy found(&tray, &Tray::found);
    QSignalSpy activated(&tray, &Tray::activated);
    tray.find();
    QTRY_COMPARE(found.size(), 1);
    QVERIFY(!tray.isShown());
    tray.setShown(true);
    QVERIFY(tray.isShown());
    QTRY_COMPARE(registered.size(), 1);
    // The panel's half: what it shows, and a click.
    const QString item = registered.at(0).at(0).toString();
    const QString path = u"/StatusNotifierItem"_s, face = u"org.kde.StatusNotifierItem"_s;
    QDBusMessage get = QDBusMessage::createMethodCall(item, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    get << face << u"Title"_s;
    QDBusPendingCall title = m_bus.desktop().asyncCall(get);
    QTRY_VERIFY(title.isFinished());
    QVERIFY2(!title.isError(), qPrintable(title.error().message()));
    QDBusMessage click = QDBusMessage::createMethodCall(item, path, face, u"Activate"_s);
    click << 0 << 0;
    m_bus.desktop().asyncCall(click);
    QTRY_COMPARE(activated.size(), 1);
    tray.setShown(false);
    QVERIFY(tray.isThere() && !tray.isShown());
}

QTEST_MAIN(TestSystemTray)
#include "tst_systemtray.moc"
