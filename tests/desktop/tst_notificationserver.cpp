// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "desktop/NotificationServer.h"

#include "desktop/FakeNotifications.h"
#include "desktop/PrivateBus.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestNotificationServer final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void withoutAServerItIsSaid();
    void aServerThatNeverAnswersIsGivenUp();
    void aServerThatStopsAnsweringIsGivenUp();
    void aServerThatComesLaterIsFound();
    void everythingArrives();
    void markupOfOthersIsText_data();
    void markupOfOthersIsText();
    void withoutActionsNoneAreSent();
    void soundIsAWish();
    void anActionFindsItsNotification();
    void oneTakesThePlaceOfAnother();
    void strangersAreIgnored();

private:
    PrivateBus m_bus;
    FakeNotifications m_desktop;
};

void TestNotificationServer::initTestCase()
{
    QGuiApplication::setDesktopFileName(u"io.github.rushes.rushes"_s);
    if (!m_bus.isThere())
        QSKIP("dbus-daemon is not installed");
}

void TestNotificationServer::init()
{
    m_desktop.answers = true;
    m_desktop.abilities = QStringList{u"actions"_s, u"body"_s, u"body-markup"_s};
    m_desktop.shown.clear();
    m_desktop.asked = 0;
    QVERIFY(m_desktop.enter(m_bus.desktop()));
}

void TestNotificationServer::cleanup()
{
    m_desktop.leave(m_bus.desktop());
}

void TestNotificationServer::withoutAServerItIsSaid()
{
    m_desktop.leave(m_bus.desktop());
    NotificationServer server;
    QSignalSpy undelivered(&server, &NotificationServer::undelivered);
    const int first = server.show({u"1"_s, {}});
    const int second = server.show({u"2"_s, {}});
    QTRY_COMPARE(undelivered.size(), 2);
    QCOMPARE(undelivered.at(0).at(0).toInt(), first);
    QCOMPARE(undelivered.at(1).at(0).toInt(), second);
    QVERIFY(!undelivered.at(0).at(1).toString().isEmpty());
}

void TestNotificationServer::aServerThatNeverAnswersIsGivenUp()
{
    m_desktop.answers = false;
    NotificationServer server;
    server.setPatience(200ms);
    QSignalSpy undelivered(&server, &NotificationServer::undelivered);
    QElapsedTimer time;
    time.start();
    server.show({u"1"_s, {}});
    QVERIFY2(time.elapsed() < 100, "showing waited");
    QTRY_COMPARE(undelivered.size(), 1);
    m_desktop.answers = true; // the next one asks anew
    server.show({u"2"_s, {}});
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
}

void TestNotificationServer::aServerThatStopsAnsweringIsGivenUp()
{
    NotificationServer server;
    server.setPatience(200ms);
    QSignalSpy undelivered(&server, &NotificationServer::undelivered);
    server.show({u"1"_s, {}});
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    m_desktop.answers = false;
    const int second = server.show({u"2"_s, {}});
    QTRY_COMPARE(undelivered.size(), 1);
    QCOMPARE(undelivered.at(0).at(0).toInt(), second);
}

void TestNotificationServer::aServerThatComesLaterIsFound()
{
    m_desktop.leave(m_bus.desktop());
    NotificationServer server;
    QSignalSpy undelivered(&server, &NotificationServer::undelivered);
    server.show({u"1"_s, {}});
    QTRY_COMPARE(undelivered.size(), 1);
    QVERIFY(m_desktop.enter(m_bus.desktop()));
    server.show({u"2"_s, {}});
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    QCOMPARE(m_desktop.shown.front().title, u"2"_s);
}

void TestNotificationServer::everythingArrives()
{
    NotificationServer server;
    QImage picture(72, 48, QImage::Format_RGB32);
    picture.fill(Qt::red);
    Notification notification{u"Clip saved"_s, u"红狐狸"_s};
    notification.picture = picture;
    notification.actions = {{u"play"_s, u"Play"_s}, {u"show"_s, u"Show"_s}};
    notification.category = u"transfer.complete"_s;
    notification.urgent = true;
    server.show(notification);
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    const FakeNotifications::Shown &shown = m_desktop.shown.front();
    QCOMPARE(shown.title, u"Clip saved"_s);
    QCOMPARE(shown.text, u"红狐狸"_s);
    QCOMPARE(shown.actions, (QStringList{u"default"_s, QString(), u"play"_s, u"Play"_s, u"show"_s, u"Show"_s}));
    QCOMPARE(shown.picture, QSize(72, 48));
    QCOMPARE(shown.hints.value(u"urgency"_s).value<uchar>(), uchar(2));
    QCOMPARE(shown.hints.value(u"category"_s).toString(), u"transfer.complete"_s);
    QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"io.github.rushes.rushes"_s);
    server.show({u"2"_s, {}});
    QTRY_COMPARE(m_desktop.shown.size(), 2u);
    QCOMPARE(m_desktop.asked, 1); // what it can do is known
}

void TestNotificationServer::markupOfOthersIsText_data()
{
    QTest::addColumn<QStringList>("abilities");
    QTest::addColumn<QString>("text");
    QTest::newRow("a server that reads markup") << QStringList{u"body-markup"_s} << u"&lt;b&gt;a&lt;/b&gt; &amp; b"_s;
    QTest::newRow("a server that reads none") << QStringList{u"body"_s} << u"<b>a</b> & b"_s;
}

void TestNotificationServer::markupOfOthersIsText()
{
    QFETCH(QStringList, abilities);
    m_desktop.abilities = abilities;
    NotificationServer server;
    server.show({u"title"_s, u"<b>a</b> & b"_s});
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    QTEST(m_desktop.shown.front().text, "text");
}

void TestNotificationServer::withoutActionsNoneAreSent()
{
    m_desktop.abilities = QStringList{u"body"_s};
    NotificationServer server;
    Notification notification{u"title"_s, {}};
    notification.actions = {{u"show"_s, u"Show"_s}};
    server.show(notification);
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    QVERIFY(m_desktop.shown.front().actions.isEmpty());
}

void TestNotificationServer::soundIsAWish()
{
    NotificationServer server;
    server.show({u"1"_s, {}});
    Notification loud{u"2"_s, {}};
    loud.sound = true;
    server.show(loud);
    QTRY_COMPARE(m_desktop.shown.size(), 2u);
    QCOMPARE(m_desktop.shown[0].hints.value(u"suppress-sound"_s).toBool(), true);
    QVERIFY(!m_desktop.shown[0].hints.contains(u"sound-name"_s));
    QCOMPARE(m_desktop.shown[1].hints.value(u"sound-name"_s).toString(), u"complete"_s);
    QVERIFY(!m_desktop.shown[1].hints.contains(u"suppress-sound"_s));
}

void TestNotificationServer::anActionFindsItsNotification()
{
    NotificationServer server;
    QSignalSpy invoked(&server, &NotificationServer::invoked);
    QSignalSpy closed(&server, &NotificationServer::closed);
    const int first = server.show({u"1"_s, {}});
    const int second = server.show({u"2"_s, {}});
    QTRY_COMPARE(m_desktop.shown.size(), 2u);
    emit m_desktop.ActivationToken(m_desktop.shown[1].id, u"token-7"_s);
    emit m_desktop.ActionInvoked(m_desktop.shown[1].id, u"play"_s);
    QTRY_COMPARE(invoked.size(), 1);
    QCOMPARE(invoked.at(0), (QVariantList{second, u"play"_s}));
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), "token-7");
    qunsetenv("XDG_ACTIVATION_TOKEN");
    emit m_desktop.NotificationClosed(m_desktop.shown[0].id, 2);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.at(0).at(0).toInt(), first);
    emit m_desktop.ActionInvoked(m_desktop.shown[0].id, u"play"_s); // closed before
    emit m_desktop.ActionInvoked(m_desktop.shown[1].id, u"show"_s);
    QTRY_COMPARE(invoked.size(), 2);
    QCOMPARE(invoked.at(1), (QVariantList{second, u"show"_s}));
}

void TestNotificationServer::oneTakesThePlaceOfAnother()
{
    NotificationServer server;
    QSignalSpy closed(&server, &NotificationServer::closed);
    const int first = server.show({u"1"_s, {}});
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    QTest::qWait(0);
    const int second = server.show({u"2"_s, {}}, first);
    QTRY_COMPARE(m_desktop.shown.size(), 2u);
    QCOMPARE(m_desktop.shown[1].replaces, m_desktop.shown[0].id);
    emit m_desktop.NotificationClosed(m_desktop.shown[1].id, 2);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.at(0).at(0).toInt(), second);
    server.show({u"3"_s, {}}, second); // gone: a new one
    QTRY_COMPARE(m_desktop.shown.size(), 3u);
    QCOMPARE(m_desktop.shown[2].replaces, 0u);
}

void TestNotificationServer::strangersAreIgnored()
{
    NotificationServer server;
    QSignalSpy invoked(&server, &NotificationServer::invoked);
    QSignalSpy closed(&server, &NotificationServer::closed);
    server.show({u"1"_s, {}});
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    emit m_desktop.ActionInvoked(7, u"play"_s);
    emit m_desktop.ActivationToken(7, u"stolen"_s);
    emit m_desktop.NotificationClosed(7, 1);
    emit m_desktop.NotificationClosed(m_desktop.shown[0].id, 1);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(invoked.size(), 0);
    QVERIFY(!qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
}

QTEST_MAIN(TestNotificationServer)
#include "tst_notificationserver.moc"
