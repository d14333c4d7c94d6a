// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/SettingsCarrier.h"
#include "settings/SettingsStage.h"

#include <QComboBox>
#include <QFile>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeWidget>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

/// The dialog as a whole: what is wrong is said and not stored, the rest is stored at once, or comes from a file.
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
    void cancelChangesNothing();
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
    QCOMPARE(changes->topLevelItem(0)->text(0), u"Saving: At the same time"_s);
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
