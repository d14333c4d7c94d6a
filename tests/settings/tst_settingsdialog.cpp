// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingsCarrier.h"
#include "settings/SettingsDialog.h"

#include "api/HttpClient.h"
#include "api/VideoService.h"
#include "settings/DialogHelp.h"
#include "settings/FormParts.h"
#include "settings/Gateways.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "simulator/SimulatedGateway.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rushes;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace
{
struct Stage {
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    MemorySecrets secrets;
    Gateways gateways{settings, secrets};
    SystemClock clock;
    HttpClient http{clock};
    VideoService service{http};
    std::unique_ptr<SettingsDialog> dialog;

    QString addGateway(const QString &address, const QString &key = {})
    {
        Gateway gateway;
        gateway.base = QUrl(address);
        gateway.key = key;
        const QString id = gateways.put(gateway);
        if (!key.isEmpty())
            [&] { QTRY_COMPARE(gateways.keyPlace(id), Gateways::KeyPlace::Keychain); }();
        return id;
    }
    void open(int page)
    {
        dialog = std::make_unique<SettingsDialog>(SettingsDialog::Parts{settings, gateways, service});
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        auto *pages = get<QListWidget>("pages");
        QTest::keyClick(pages, Qt::Key_Home);
        for (int i = 0; i < page; ++i)
            QTest::keyClick(pages, Qt::Key_Down);
        QCOMPARE(pages->currentRow(), page);
    }
    template <class T = QWidget>
    T *get(const char *name) const
    {
        return part<T>(*dialog, name);
    }
    QLineEdit *line(const char *name) const { return get<QLineEdit>(name); }
    QString text(const char *name) const { return get<QLabel>(name)->text(); }
    void type(const char *name, const QString &text)
    {
        QLineEdit *field = line(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }
    void click(const char *name) { QTest::mouseClick(get(name), Qt::LeftButton); }
};

enum Page { General, GatewayPage, Saving, Watching, Network, Look };
} // namespace

class TstSettingsDialog final : public QObject
{
    Q_OBJECT

private slots:
    void wrongInputIsSaidAndNothingStored_data();
    void wrongInputIsSaidAndNothingStored();
    void anOwnProxyNeedsAnAddress();
    void aFileThatIsNoCertificateIsSaid();
    void whatAFileWouldChangeIsShownFirst();
    void aDamagedFileOfSettingsIsSaid();
    void aKeyOverHttpNeedsConsent();
    void cancelChangesNothing();
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
    void everySettingIsStoredAndToldOnce();
    void theExampleFollowsTheTemplate();
    void openGatewaysShowsThem();
    void tabGoesFromTopToBottom();
    void everythingHasAName();
    void theLanguageSwitches();
};

void TstSettingsDialog::wrongInputIsSaidAndNothingStored_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no address") << int(GatewayPage) << QByteArray("address") << QString();
    QTest::newRow("a wrong address") << int(GatewayPage) << QByteArray("address") << u"ftp://a.example"_s;
    QTest::newRow("an id as address")
        << int(GatewayPage) << QByteArray("address") << u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s;
    QTest::newRow("a header that ends itself")
        << int(GatewayPage) << QByteArray("forwarded") << u"a.example/ b"_s;
    QTest::newRow("no folder") << int(Saving) << QByteArray("folder") << QString();
    QTest::newRow("a relative folder") << int(Saving) << QByteArray("folder") << u"clips"_s;
}

void TstSettingsDialog::wrongInputIsSaidAndNothingStored()
{
    QFETCH(int, page);
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    Stage stage;
    stage.addGateway(u"https://a.example"_s);
    stage.open(page);
    const QSignalSpy told(&stage.settings, &Settings::changed);
    stage.type(field.constData(), text);
    stage.get<QListWidget>("pages")->setCurrentRow(General);
    stage.click("ok");
    QVERIFY(stage.dialog->isVisible());
    QVERIFY(!stage.text("problem").isEmpty());
    QCOMPARE(stage.get<QListWidget>("pages")->currentRow(), page);
    QCOMPARE(stage.dialog->focusWidget(), stage.get(field.constData()));
    QCOMPARE(told.count(), 0);
    QCOMPARE(stage.gateways.all().at(0).base, QUrl(u"https://a.example"_s));
}

void TstSettingsDialog::anOwnProxyNeedsAnAddress()
{
    for (const QString &text : {QString(), u"none"_s, u"host:3128"_s, u"https://host:1"_s}) {
        Stage stage;
        stage.open(Network);
        QTest::keyClick(stage.get("proxyWay"), Qt::Key_Down);
        stage.type("ownProxy", text);
        stage.click("ok");
        QVERIFY(stage.dialog->isVisible());
        QCOMPARE(stage.text("problem"), u"The proxy is an address such as http://host:3128 or socks5://host:1080."_s);
        QCOMPARE(stage.dialog->focusWidget(), stage.get("ownProxy"));
    }
}

void TstSettingsDialog::aFileThatIsNoCertificateIsSaid()
{
    Stage stage;
    stage.open(Network);
    QFile file(stage.folder.filePath(u"notes.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no certificate\n");
    file.close();
    stage.line("authorities")->setText(file.fileName());
    QTRY_COMPARE(stage.text("authoritiesFound"), u"There is no certificate in this file."_s);
    stage.click("ok");
    QVERIFY(stage.dialog->isVisible());
    QCOMPARE(stage.text("problem"), u"There is no certificate in this file."_s);
    stage.line("authorities")->setText(stage.folder.filePath(u"none.pem"_s));
    QTRY_VERIFY(stage.text("authoritiesFound").startsWith(u"The file of certificates cannot be read: "_s));
    stage.line("authorities")->clear();
    stage.click("ok");
    QVERIFY(!stage.dialog->isVisible());
}

void TstSettingsDialog::whatAFileWouldChangeIsShownFirst()
{
    Stage stage;
    stage.settings.setSavesAtOnce(7);
    QFile file(stage.folder.filePath(u"settings.json"_s));
    stage.open(General);
    auto *carrier = stage.dialog->findChild<SettingsCarrier *>();
    carrier->exportTo(file.fileName());
    QTRY_VERIFY(stage.text("carried").startsWith(u"The settings are in "_s));
    carrier->importFrom(file.fileName());
    QTRY_COMPARE(stage.text("carried"), u"All is here as it is in the file."_s);
    stage.settings.setSavesAtOnce(5);
    carrier->importFrom(file.fileName());
    QDialog *asked = nullptr;
    QTRY_VERIFY((asked = stage.dialog->findChild<QDialog *>(u"importSettings"_s)) && asked->isVisible());
    const auto *changes = asked->findChild<QTreeWidget *>(u"changes"_s);
    QCOMPARE(changes->topLevelItemCount(), 1);
    QCOMPARE(changes->topLevelItem(0)->text(0), u"saving/atOnce"_s);
    QCOMPARE(changes->topLevelItem(0)->text(1), u"5"_s);
    QCOMPARE(changes->topLevelItem(0)->text(2), u"7"_s);
    QCOMPARE(stage.settings.savesAtOnce(), 5);
    QTest::mouseClick(asked->findChild<QWidget *>(u"takeOver"_s), Qt::LeftButton);
    QCOMPARE(stage.settings.savesAtOnce(), 7);
    QTRY_COMPARE(stage.get<QSpinBox>("atOnce")->value(), 7); // the pages were made anew
    stage.click("ok");
    QCOMPARE(stage.settings.savesAtOnce(), 7);
}

void TstSettingsDialog::aDamagedFileOfSettingsIsSaid()
{
    Stage stage;
    QFile file(stage.folder.filePath(u"settings.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"what\": \"Rushes settings\", \"format\": 1, \"settings\": {\"saving/at");
    file.close();
    stage.open(General);
    auto *carrier = stage.dialog->findChild<SettingsCarrier *>();
    carrier->importFrom(file.fileName());
    QTRY_COMPARE(stage.text("carried"), u"The file holds no settings of Rushes, or it is damaged; nothing was taken over."_s);
    carrier->importFrom(stage.folder.filePath(u"none.json"_s));
    QTRY_VERIFY(stage.text("carried").startsWith(u"The file cannot be read: "_s));
    carrier->exportTo(u"/proc/none/settings.json"_s);
    QTRY_VERIFY(stage.text("carried").startsWith(u"The file cannot be written: "_s));
}

void TstSettingsDialog::aKeyOverHttpNeedsConsent()
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

void TstSettingsDialog::cancelChangesNothing()
{
    Stage stage;
    stage.addGateway(u"https://a.example"_s, u"k"_s);
    const std::vector<Gateway> before = stage.gateways.all();
    stage.open(GatewayPage);
    const QSignalSpy told(&stage.settings, &Settings::changed);
    stage.type("name", u"other"_s);
    stage.type("key", u"other"_s);
    stage.click("removeGateway");
    stage.get<QListWidget>("pages")->setCurrentRow(Watching);
    QTest::keyClick(stage.get("running"), Qt::Key_Up);
    QTest::keyClick(stage.dialog.get(), Qt::Key_Escape);
    QVERIFY(!stage.dialog->isVisible());
    QCOMPARE(told.count(), 0);
    QCOMPARE(stage.gateways.all(), before);
}

void TstSettingsDialog::aConnectionThatFailsIsExplained()
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

void TstSettingsDialog::aServerThatIsNoGatewayIsExplained()
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
}

void TstSettingsDialog::aRefusedKeyIsExplained()
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

void TstSettingsDialog::aGatewayThatAnswersIsToldGood()
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

void TstSettingsDialog::aKnownTaskIsTold()
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

void TstSettingsDialog::theAnswerToAnOlderTestIsDropped()
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

void TstSettingsDialog::theOfferedGatewayIsMadeOnlyWhenEdited()
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

void TstSettingsDialog::aGatewayIsMade()
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

void TstSettingsDialog::severalGatewaysAreEdited()
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

void TstSettingsDialog::aGatewayIsRemoved()
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

void TstSettingsDialog::aKeyThatArrivesMeanwhileIsKept()
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

void TstSettingsDialog::aKeyThatIsTypedMeanwhileWins()
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

void TstSettingsDialog::theKeyIsHiddenUntilAsked()
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

void TstSettingsDialog::whereTheKeyRestsIsSaid()
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

void TstSettingsDialog::everySettingIsStoredAndToldOnce()
{
    Stage stage;
    stage.open(General);
    QCOMPARE(stage.get<QComboBox>("language")->currentIndex(), 0);
    QTest::keyClick(stage.get("language"), Qt::Key_End);
    stage.get<QListWidget>("pages")->setCurrentRow(Look);
    QTest::keyClick(stage.get("appearance"), Qt::Key_End);
    QTest::keyClick(stage.get("textSize"), Qt::Key_Up);
    QTest::keyClick(stage.get("density"), Qt::Key_End);
    stage.get<QListWidget>("pages")->setCurrentRow(Network);
    QVERIFY(!stage.get("ownProxy")->isEnabled());
    QTest::keyClick(stage.get("proxyWay"), Qt::Key_Down);
    stage.type("ownProxy", u"socks5://host:1080"_s);
    stage.get<QListWidget>("pages")->setCurrentRow(Saving);
    stage.type("folder", u"/srv/clips/"_s);
    stage.type("template", u"{id}"_s);
    QTest::keyClick(stage.get("automatic"), Qt::Key_Space);
    QTest::keyClick(stage.get("atOnce"), Qt::Key_Up);
    QTest::keyClick(stage.get("perHost"), Qt::Key_Down);
    stage.get<QListWidget>("pages")->setCurrentRow(Watching);
    QTest::keyClick(stage.get("running"), Qt::Key_Down);
    QTest::keyClick(stage.get("queued"), Qt::Key_Up);
    const QSignalSpy told(&stage.settings, &Settings::changed);
    stage.click("ok");
    QCOMPARE(told.count(), 1);
    QCOMPARE(stage.settings.language(), u"zh_CN"_s);
    QCOMPARE(stage.settings.appearance(), Settings::Appearance::Dark);
    QCOMPARE(stage.settings.look(), (LookSettings{110, true}));
    QCOMPARE(stage.settings.network(), (NetworkChoice{NetworkChoice::Way::Own, u"socks5://host:1080"_s, {}}));
    QCOMPARE(stage.settings.libraryFolder(), u"/srv/clips"_s);
    QCOMPARE(stage.settings.nameTemplate(), u"{id}"_s);
    QCOMPARE(stage.settings.savesByItself(), false);
    QCOMPARE(stage.settings.savesAtOnce(), 5);
    QCOMPARE(stage.settings.savesPerHost(), 2);
    QCOMPARE(stage.settings.runningInterval(), seconds(9));
    QCOMPARE(stage.settings.queuedInterval(), seconds(21));
}

void TstSettingsDialog::theExampleFollowsTheTemplate()
{
    Stage stage;
    stage.open(Saving);
    stage.type("template", u"{id}/{batch}"_s);
    QVERIFY2(stage.text("example").contains(u"task_01k6x15vhrff09dkkqjrzwhm60"_s),
             qPrintable(stage.text("example")));
    QVERIFY(stage.text("example").endsWith(u"night.mp4"_s));
    stage.type("template", {});
    QVERIFY(stage.text("example").endsWith(u".mp4"_s));
}

void TstSettingsDialog::openGatewaysShowsThem()
{
    Stage stage;
    stage.open(General);
    stage.dialog->openGateways();
    QCOMPARE(stage.get<QListWidget>("pages")->currentRow(), int(GatewayPage));
    QCOMPARE(stage.dialog->focusWidget(), stage.line("address"));
}

void TstSettingsDialog::tabGoesFromTopToBottom()
{
    Stage stage;
    stage.open(GatewayPage);
    QCOMPARE(tabChain(*stage.dialog, 18),
             (QStringList{u"pages"_s, u"gatewayList"_s, u"addGateway"_s, u"removeGateway"_s, u"name"_s,
                          u"address"_s, u"key"_s, u"dialect"_s, u"forwarded"_s, u"perSecond"_s, u"questionsAtOnce"_s, u"proxy"_s, u"color"_s, u"probe"_s, u"test"_s,
                          u"ok"_s, u"cancel"_s, u"searchSettings"_s}));
}

void TstSettingsDialog::everythingHasAName()
{
    Stage stage;
    stage.open(GatewayPage);
    QCOMPARE(nameless(*stage.dialog).join(u'\n'), QString());
}

void TstSettingsDialog::theLanguageSwitches()
{
    Stage stage;
    stage.addGateway(u"https://a.example"_s);
    stage.open(GatewayPage);
    stage.type("name", u"A"_s);
    BracketTranslator language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    QTRY_COMPARE(stage.dialog->windowTitle(), u"‹Settings›"_s);
    QCOMPARE(stage.get<QListWidget>("pages")->item(GatewayPage)->text(), u"‹Gateways›"_s);
    QCOMPARE(stage.line("name")->text(), u"A"_s);
    for (const QLabel *label : stage.dialog->findChildren<QLabel *>()) {
        if (!label->text().isEmpty() && label->isVisible())
            QVERIFY2(label->text().contains(u'‹'), qPrintable(label->text()));
    }
}

QTEST_MAIN(TstSettingsDialog)
#include "tst_settingsdialog.moc"
