// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/FormParts.h"
#include "settings/SettingsStage.h"
#include "simulator/SimulatedGateway.h"

#include <QAction>
#include <QComboBox>
#include <QTcpServer>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;

/// Gateways in the settings: made, changed and removed, their keys, and what a test of one says.
class GatewayPageTest final : public QObject
{
    Q_OBJECT

private slots:
    void aKeyOverHttpNeedsConsent();
    void aConnectionThatFailsIsExplained();
    void aServerThatIsNoGatewayIsExplained();
    void aRefusedKeyIsExplained();
    void aGatewayThatAnswersIsToldGood();
    void aKnownTaskIsTold();
    void theAnswerToAnOlderTestIsDropped();
    void theOfferedGatewayIsMadeOnlyWhenEdited();
    void aGatewayIsMade();
    void severalGatewaysAreEdited();
    void aGatewayIsRemoved();
    void aKeyThatArrivesMeanwhileIsKept();
    void aKeyThatIsTypedMeanwhileWins();
    void theKeyIsHiddenUntilAsked();
    void whereTheKeyRestsIsSaid();
};

void GatewayPageTest::aKeyOverHttpNeedsConsent()
{
    Stage stage;
    stage.open(GatewayPage);
    stage.type("address", u"http://192.168.1.5:3000"_s);
    QVERIFY(!stage.get("plain")->isVisible());
    stage.type("key", u"sk-1"_s);
    QVERIFY(stage.get("plain")->isVisible());
    QCOMPARE(stage.get<Sentence>("keyHint")->tone(), Sentence::Tone::Warning);
    stage.click("ok");
    QVERIFY(!stage.text("problem").isEmpty());
    QVERIFY(stage.gateways.all().empty());
    QTest::keyClick(stage.get("plain"), Qt::Key_Space);
    stage.click("ok");
    QCOMPARE(stage.gateways.all().size(), size_t(1));
    QVERIFY(stage.gateways.all()[0].plainKeyAllowed);
    QVERIFY(!stage.dialog->isVisible());
}

void GatewayPageTest::aConnectionThatFailsIsExplained()
{
    QTcpServer closed; // a port that nobody listens on
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    Stage stage;
    stage.open(GatewayPage);
    stage.type("address", u"127.0.0.1:%1"_s.arg(port));
    stage.click("test");
    QTRY_VERIFY(stage.text("testResult").startsWith(u"The server cannot be reached."_s));
    QCOMPARE(stage.get<Sentence>("testResult")->tone(), Sentence::Tone::Bad);
    stage.type("address", u"ftp://x"_s);
    QCOMPARE(stage.text("testResult"), QString());
    stage.click("test");
    QCOMPARE(stage.text("testResult"), u"The address is not a web address."_s);
}

void GatewayPageTest::aServerThatIsNoGatewayIsExplained()
{
    SimulatedGateway server;
    QVERIFY(server.start());
    SimulatedTask page;
    page.queryFault = Fault::HtmlWith200;
    const QString id = server.add(page);
    Stage stage;
    stage.addGateway(server.url().toString());
    stage.open(GatewayPage);
    stage.get<QComboBox>("dialect")->setCurrentIndex(1);
    stage.type("probe", id);
    stage.click("test");
    QTRY_VERIFY2(stage.text("testResult").contains(u"like a gateway"_s),
                 qPrintable(stage.text("testResult")));
    QVERIFY2(stage.text("testResult").contains(u"\nThe answer is not valid JSON.\n"_s), qPrintable(stage.text("testResult")));
}

void GatewayPageTest::aRefusedKeyIsExplained()
{
    SimulatedGateway server;
    QVERIFY(server.start());
    server.setKey(u"right"_s);
    Stage stage;
    stage.addGateway(server.url().toString(), u"wrong"_s);
    stage.open(GatewayPage);
    stage.click("test");
    QTRY_VERIFY2(stage.text("testResult").startsWith(u"The key was refused."_s),
                 qPrintable(stage.text("testResult")));
    // What is typed is tried, though it is not stored.
    stage.type("key", u"right"_s);
    stage.click("test");
    QTRY_COMPARE(stage.get<Sentence>("testResult")->tone(), Sentence::Tone::Good);
    QCOMPARE(stage.gateways.all().at(0).key, u"wrong"_s);
}

void GatewayPageTest::aGatewayThatAnswersIsToldGood()
{
    SimulatedGateway server;
    QVERIFY(server.start());
    Stage stage;
    stage.addGateway(server.url().toString());
    stage.open(GatewayPage);
    stage.click("test");
    QTRY_VERIFY2(stage.text("testResult").contains(u"did not refuse"_s),
                 qPrintable(stage.text("testResult")));
    QCOMPARE(stage.get<Sentence>("testResult")->tone(), Sentence::Tone::Good);
    stage.type("probe", u"task_01k6x15vhrff09dkkqjrzwhm60"_s);
    stage.click("test");
    QTRY_VERIFY(stage.text("testResult").contains(u"does not know this task"_s));
    QCOMPARE(stage.get<Sentence>("testResult")->tone(), Sentence::Tone::Bad);
}

void GatewayPageTest::aKnownTaskIsTold()
{
    SimulatedGateway server;
    QVERIFY(server.start());
    const QString id = server.add({});
    Stage stage;
    stage.addGateway(server.url().toString());
    stage.open(GatewayPage);
    stage.type("probe", id);
    stage.click("test");
    QTRY_VERIFY2(stage.text("testResult").contains(u"documented"_s), qPrintable(stage.text("testResult")));
}

void GatewayPageTest::theAnswerToAnOlderTestIsDropped()
{
    SimulatedGateway server;
    QVERIFY(server.start());
    Stage stage;
    stage.addGateway(server.url().toString());
    stage.addGateway(u"https://b.example"_s);
    stage.open(GatewayPage);
    stage.click("test");
    QTest::keyClick(stage.get("gatewayList"), Qt::Key_Down);
    QCOMPARE(stage.line("address")->text(), u"https://b.example"_s);
    // A later question is answered: so is the first.
    bool answered = false;
    stage.service.query(stage.gateways.all()[0], {u"task_00000000000000000000000001"_s}, this,
                        [&](const QueryOutcome &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(stage.text("testResult"), QString());
}

void GatewayPageTest::theOfferedGatewayIsMadeOnlyWhenEdited()
{
    Stage stage;
    stage.open(GatewayPage);
    QCOMPARE(stage.line("address")->text(), documentedServer().toString());
    stage.click("ok");
    QVERIFY(stage.gateways.all().empty());
    stage.open(GatewayPage);
    stage.type("key", u"sk-1"_s);
    stage.click("ok");
    QCOMPARE(stage.gateways.all().size(), size_t(1));
    QCOMPARE(stage.gateways.all()[0].base, documentedServer());
    QCOMPARE(stage.gateways.all()[0].key, u"sk-1"_s);
}

void GatewayPageTest::aGatewayIsMade()
{
    Stage stage;
    stage.open(GatewayPage);
    stage.type("name", u"Studio"_s);
    stage.type("address", u"gate.example/v1/"_s);
    stage.type("key", u" sk-1 "_s);
    stage.type("forwarded", u"inner.example"_s);
    QTest::keyClick(stage.get("dialect"), Qt::Key_Down);
    QTest::keyClick(stage.line("name"), Qt::Key_Return);
    QVERIFY(!stage.dialog->isVisible());
    const Gateway made = stage.gateways.all().at(0);
    QCOMPARE(made.name, u"Studio"_s);
    QCOMPARE(made.base, QUrl(u"https://gate.example"_s));
    QCOMPARE(made.key, u"sk-1"_s);
    QCOMPARE(made.forwardedHost, u"inner.example"_s);
    QCOMPARE(made.dialect, u"documented"_s);
    QVERIFY(!made.plainKeyAllowed);
}

void GatewayPageTest::severalGatewaysAreEdited()
{
    Stage stage;
    const QString first = stage.addGateway(u"https://a.example"_s, u"ka"_s);
    const QString second = stage.addGateway(u"https://b.example"_s, u"kb"_s);
    stage.open(GatewayPage);
    stage.type("name", u"A"_s);
    QTest::keyClick(stage.get("gatewayList"), Qt::Key_Down);
    QCOMPARE(stage.line("key")->text(), u"kb"_s);
    stage.type("name", u"B"_s);
    stage.click("addGateway");
    QCOMPARE(stage.dialog->focusWidget(), stage.line("address"));
    QTest::keyClicks(stage.line("address"), u"c.example"_s);
    QTest::keyClick(stage.get("gatewayList"), Qt::Key_Up);
    QCOMPARE(stage.line("name")->text(), u"B"_s);
    stage.click("ok");
    QCOMPARE(stage.gateways.all().size(), size_t(3));
    QCOMPARE(stage.gateways.find(first)->name, u"A"_s);
    QCOMPARE(stage.gateways.find(first)->key, u"ka"_s);
    QCOMPARE(stage.gateways.find(first)->dialect, u"auto"_s);
    QCOMPARE(stage.gateways.find(second)->name, u"B"_s);
    QCOMPARE(stage.gateways.find(second)->key, u"kb"_s);
    QCOMPARE(stage.gateways.all()[2].base, QUrl(u"https://c.example"_s));
}

void GatewayPageTest::aGatewayIsRemoved()
{
    Stage stage;
    stage.addGateway(u"https://a.example"_s);
    const QString second = stage.addGateway(u"https://b.example"_s);
    stage.open(GatewayPage);
    stage.click("removeGateway");
    QCOMPARE(stage.line("address")->text(), u"https://b.example"_s);
    stage.click("ok");
    QCOMPARE(stage.gateways.all().size(), size_t(1));
    QCOMPARE(stage.gateways.all()[0].id, second);
    stage.open(GatewayPage);
    stage.click("removeGateway");
    QVERIFY(!stage.get("test")->isEnabled());
    stage.click("ok");
    QVERIFY(stage.gateways.all().empty());
}

void GatewayPageTest::aKeyThatArrivesMeanwhileIsKept()
{
    Stage stage;
    const QString id = stage.addGateway(u"https://a.example"_s);
    stage.open(GatewayPage);
    stage.type("name", u"A"_s);
    stage.gateways.forThisRun(QUrl(u"https://a.example"_s), {}, u"late"_s);
    QCOMPARE(stage.line("key")->text(), u"late"_s);
    stage.click("ok");
    QCOMPARE(stage.gateways.find(id)->key, u"late"_s);
    QCOMPARE(stage.gateways.find(id)->name, u"A"_s);
}

void GatewayPageTest::aKeyThatIsTypedMeanwhileWins()
{
    Stage stage;
    const QString id = stage.addGateway(u"https://a.example"_s);
    stage.open(GatewayPage);
    stage.type("key", u"typed"_s);
    stage.gateways.forThisRun(QUrl(u"https://a.example"_s), {}, u"late"_s);
    QCOMPARE(stage.line("key")->text(), u"typed"_s);
    stage.click("ok");
    QCOMPARE(stage.gateways.find(id)->key, u"typed"_s);
}

void GatewayPageTest::theKeyIsHiddenUntilAsked()
{
    Stage stage;
    stage.addGateway(u"https://a.example"_s, u"sk-1"_s);
    stage.open(GatewayPage);
    QLineEdit *key = stage.line("key");
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    key->actions().constFirst()->trigger();
    QCOMPARE(key->echoMode(), QLineEdit::Normal);
    key->actions().constFirst()->trigger();
    QCOMPARE(key->echoMode(), QLineEdit::Password);
}

void GatewayPageTest::whereTheKeyRestsIsSaid()
{
    Stage stage;
    stage.addGateway(u"https://a.example"_s, u"ka"_s);
    stage.gateways.forThisRun(QUrl(u"https://b.example"_s), {}, u"kb"_s);
    const QString locked = stage.addGateway(u"https://c.example"_s);
    stage.settings.setHasStoredKey(locked, true);
    stage.open(GatewayPage);
    QCOMPARE(stage.text("keyHint"), u"Kept in the system keychain."_s);
    QTest::keyClick(stage.get("gatewayList"), Qt::Key_Down);
    QCOMPARE(stage.text("keyHint"), u"Kept only until Rushes quits."_s);
    QTest::keyClick(stage.get("gatewayList"), Qt::Key_Down);
    QCOMPARE(stage.text("keyHint"), u"The system keychain has not given the key yet."_s);
    stage.type("key", u"new"_s);
    QCOMPARE(stage.text("keyHint"), u"Kept in the system keychain; without one only until Rushes quits."_s);
}

QTEST_MAIN(GatewayPageTest)
#include "tst_gatewaypage.moc"
