// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Gateways.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "settings/SettingsFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
struct Machine {
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    MemorySecrets secrets;
    Gateways gateways{settings, secrets};

    QString addGateway(const QString &address, const QString &key = {}, const QString &proxy = {})
    {
        Gateway gateway;
        gateway.base = QUrl(address);
        gateway.key = key;
        gateway.proxy = proxy;
        gateway.plainKeyAllowed = true;
        return gateways.put(gateway);
    }
    QByteArray exported() const { return settingsfile::exported(settings, gateways.all()); }
    Result<settingsfile::Import> read(const QByteArray &file) const { return settingsfile::read(file, settings, gateways.all()); }
};

QByteArray fileWith(const QJsonObject &settings, const QJsonArray &gateways = {})
{
    return QJsonDocument(QJsonObject{{u"what"_s, u"Rushes settings"_s}, {u"format"_s, 1}, {u"settings"_s, settings}, {u"gateways"_s, gateways}})
        .toJson();
}
} // namespace

class TstSettingsFile final : public QObject
{
    Q_OBJECT

private slots:
    void aDamagedFileIsAnError_data();
    void aDamagedFileIsAnError();
    void aNewerFileIsToldApart();
    void valuesOutOfBoundsAreLeftOut_data();
    void valuesOutOfBoundsAreLeftOut();
    void noSecretIsExported();
    void everythingArrivesOnAnotherMachine();
    void theSameFileChangesNothing();
    void whatChangesIsTold();
    void theKeyOfAGatewayNeverGoesToAnotherAddress();
    void credentialsOfTheSameProxyStay();
};

void TstSettingsFile::aDamagedFileIsAnError_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a web page") << QByteArray("<html></html>");
    QTest::newRow("cut off") << fileWith({{u"language"_s, u"en"_s}}).chopped(30);
    QTest::newRow("another program's") << QByteArray(R"({"settings": {"language": "en"}})");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("without settings") << QByteArray(R"({"what": "Rushes settings", "format": 1})");
}

void TstSettingsFile::aDamagedFileIsAnError()
{
    QFETCH(QByteArray, file);
    const Machine machine;
    const auto import = machine.read(file);
    QVERIFY(!import);
    QCOMPARE(import.error().detail, u"damaged"_s);
}

void TstSettingsFile::aNewerFileIsToldApart()
{
    const Machine machine;
    const auto import = machine.read(R"({"what": "Rushes settings", "format": 2, "settings": {}})");
    QVERIFY(!import);
    QCOMPARE(import.error().detail, u"newer"_s);
}

void TstSettingsFile::valuesOutOfBoundsAreLeftOut_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const QString &key, const QJsonValue &value) { QTest::addRow("%s=%s", qPrintable(key), qPrintable(value.toVariant().toString())) << key << value; };
    row(u"saving/atOnce"_s, u"17"_s);
    row(u"saving/atOnce"_s, u"many"_s);
    row(u"saving/atOnce"_s, 4); // every value is a text
    row(u"watching/running"_s, u"-1"_s);
    row(u"saving/automatic"_s, u"perhaps"_s);
    row(u"appearance"_s, u"Pink"_s);
    row(u"look/text"_s, u"900"_s);
    row(u"network/way"_s, u"Tunnel"_s);
    row(u"network/authorities"_s, u"ca.pem"_s);
    row(u"saving/folder"_s, u"clips"_s);
    row(u"state/window"_s, u"x"_s);
    row(u"keychain/gateways"_s, u"x"_s);
    row(u"gateways/1/id"_s, u"x"_s);
    row(u"hooks/program"_s, u"/bin/sh"_s);
    row(u"../etc/passwd"_s, u"x"_s);
    row(u"long/text"_s, QString(5000, u'x'));
}

void TstSettingsFile::valuesOutOfBoundsAreLeftOut()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    Machine machine;
    const auto import = machine.read(fileWith({{key, value}}));
    QVERIFY(import);
    QCOMPARE(import->leftOut, QStringList{key});
    QVERIFY(import->changes.isEmpty());
    settingsfile::apply(*import, machine.settings, machine.gateways);
    QVERIFY(!machine.settings.values().contains(key));
}

void TstSettingsFile::noSecretIsExported()
{
    Machine machine;
    machine.addGateway(u"https://user:SECRET@a.example/v?key=SECRET"_s, u"sk-SECRET"_s, u"socks5://user:SECRET@proxy.example:1080"_s);
    machine.settings.setNetwork({NetworkChoice::Way::Own, u"http://user:SECRET@own.example:3128"_s, {}});
    machine.settings.setState(u"window"_s, "SECRET");
    const QByteArray file = machine.exported();
    QVERIFY2(!file.contains("SECRET"), file.constData());
    QVERIFY(file.contains("http://own.example:3128") && file.contains("socks5://proxy.example:1080"));
}

void TstSettingsFile::everythingArrivesOnAnotherMachine()
{
    Machine first;
    first.settings.setLanguage(u"zh_CN"_s);
    first.settings.setSavesAtOnce(7);
    first.settings.setSavesByItself(false);
    first.settings.setLook({150, true});
    first.settings.setKeysOf(u"find"_s, u"Ctrl+G"_s);
    Gateway gateway;
    gateway.base = QUrl(u"https://a.example"_s);
    gateway.name = u"工作室"_s;
    gateway.dialect = u"unified"_s;
    gateway.perSecond = 5;
    gateway.color = 3;
    first.gateways.put(gateway);

    Machine second;
    QSignalSpy told(&second.settings, &Settings::changed);
    const auto import = second.read(first.exported());
    QVERIFY(import);
    QVERIFY2(import->leftOut.isEmpty(), qPrintable(import->leftOut.join(u',')));
    QCOMPARE(told.size(), 0); // reading changes nothing
    settingsfile::apply(*import, second.settings, second.gateways);
    QCOMPARE(told.size(), 1);
    QCOMPARE(second.settings.language(), u"zh_CN"_s);
    QCOMPARE(second.settings.savesAtOnce(), 7);
    QVERIFY(!second.settings.savesByItself());
    QCOMPARE(second.settings.look(), (LookSettings{150, true}));
    QCOMPARE(second.settings.keysOf(u"find"_s), std::optional(u"Ctrl+G"_s));
    QCOMPARE(second.gateways.all().size(), size_t(1));
    const Gateway &arrived = second.gateways.all().front();
    QCOMPARE(arrived.name, gateway.name);
    QCOMPARE(arrived.dialect, gateway.dialect);
    QCOMPARE(arrived.perSecond, 5);
    QCOMPARE(arrived.color, 3);
    QVERIFY(!arrived.plainKeyAllowed);
}

void TstSettingsFile::theSameFileChangesNothing()
{
    Machine machine;
    machine.settings.setSavesAtOnce(7);
    machine.addGateway(u"https://a.example"_s, u"sk-1"_s);
    const auto import = machine.read(machine.exported());
    QVERIFY(import);
    QVERIFY(import->changes.isEmpty());
}

void TstSettingsFile::whatChangesIsTold()
{
    Machine machine;
    machine.settings.setSavesAtOnce(7);
    machine.addGateway(u"https://a.example"_s);
    const auto import = machine.read(fileWith({{u"saving/atOnce"_s, u"5"_s}, {u"language"_s, u"en"_s}},
                                              {QJsonObject{{u"address"_s, u"https://a.example"_s}, {u"name"_s, u"A"_s}},
                                               QJsonObject{{u"address"_s, u"https://b.example"_s}, {u"perSecond"_s, 999}},
                                               QJsonObject{{u"address"_s, u"file:///etc"_s}}}));
    QVERIFY(import);
    QCOMPARE(import->leftOut, QStringList{u"file:///etc"_s});
    QCOMPARE(import->changes.size(), 4);
    QCOMPARE(import->changes.at(0), (settingsfile::Change{u"language"_s, {}, u"en"_s, false}));
    QCOMPARE(import->changes.at(1), (settingsfile::Change{u"saving/atOnce"_s, u"7"_s, u"5"_s, false}));
    QCOMPARE(import->changes.at(2).key, u"https://a.example"_s);
    QVERIFY(!import->changes.at(2).before.isEmpty() && import->changes.at(2).after.contains(u"\"A\""_s));
    QVERIFY(import->changes.at(3).before.isEmpty());
    QCOMPARE(import->gateways.back().perSecond, Settings::mostPerSecond);
}

void TstSettingsFile::theKeyOfAGatewayNeverGoesToAnotherAddress()
{
    Machine machine;
    const QString id = machine.addGateway(u"https://a.example"_s, u"sk-1"_s);
    const auto import = machine.read(fileWith({}, {QJsonObject{{u"id"_s, id}, {u"address"_s, u"https://evil.example"_s}, {u"plainKeyAllowed"_s, true}}}));
    QVERIFY(import);
    settingsfile::apply(*import, machine.settings, machine.gateways);
    QCOMPARE(machine.gateways.all().size(), size_t(2));
    QCOMPARE(machine.gateways.find(id)->base, QUrl(u"https://a.example"_s));
    QCOMPARE(machine.gateways.find(id)->key, u"sk-1"_s);
    const Gateway &other = machine.gateways.all().back();
    QVERIFY(other.key.isEmpty() && !other.plainKeyAllowed && other.id != id);
}

void TstSettingsFile::credentialsOfTheSameProxyStay()
{
    Machine machine;
    const QString id = machine.addGateway(u"https://a.example"_s, {}, u"http://user:SECRET@proxy.example:3128"_s);
    machine.settings.setNetwork({NetworkChoice::Way::Own, u"http://user:SECRET@own.example:3128"_s, {}});
    const auto import = machine.read(fileWith({{u"network/proxy"_s, u"http://own.example:3128"_s}},
                                              {QJsonObject{{u"address"_s, u"https://a.example"_s}, {u"proxy"_s, u"http://proxy.example:3128"_s}, {u"color"_s, 2}}}));
    QVERIFY(import);
    settingsfile::apply(*import, machine.settings, machine.gateways);
    QCOMPARE(machine.settings.network().proxy, u"http://user:SECRET@own.example:3128"_s);
    QCOMPARE(machine.gateways.find(id)->proxy, u"http://user:SECRET@proxy.example:3128"_s);
    QCOMPARE(machine.gateways.find(id)->color, 2);
}

QTEST_GUILESS_MAIN(TstSettingsFile)
#include "tst_settingsfile.moc"
