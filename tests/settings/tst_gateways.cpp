// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Gateways.h"

#include "settings/Secrets.h"
#include "settings/Settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
/// A keychain that refuses, or keeps its answers back, when told to.
class OddSecrets final : public SecretStore
{
public:
    bool refuses{};
    bool waits{};
    QStringList asked;
    QHash<QString, QString> held;

    void read(const QString &name, QObject *context, Read done) override
    {
        asked << u"read "_s + name;
        later(context, [this, name, done] {
            refuses ? done(Failure(Error{Error::Kind::Storage, 0, u"locked"_s, {}})) : done(held.value(name));
        });
    }
    void write(const QString &name, const QString &secret, QObject *context, Done done) override
    {
        asked << (secret.isEmpty() ? u"remove "_s : u"write "_s) + name;
        if (!refuses)
            secret.isEmpty() ? void(held.remove(name)) : void(held.insert(name, secret));
        later(context, [no = refuses, done] {
            done(no ? Result<void>(Failure(Error{Error::Kind::Storage, 0, u"locked"_s, {}}))
                    : Result<void>());
        });
    }
    void answer()
    {
        for (const auto &one : std::exchange(m_waiting, {}))
            one();
    }

private:
    void later(QObject *context, const std::function<void()> &what)
    {
        if (waits)
            m_waiting.push_back(what);
        else
            QMetaObject::invokeMethod(context, what, Qt::QueuedConnection);
    }
    std::vector<std::function<void()>> m_waiting;
};

const QUrl address(u"https://a.example"_s);

const QUrl other(u"https://b.example"_s);

Gateway gatewayAt(const QString &id, const QUrl &base)
{
    Gateway gateway;
    gateway.id = id;
    gateway.base = base;
    return gateway;
}

Gateway someGateway(const QString &key = {})
{
    Gateway gateway = gatewayAt({}, address);
    gateway.key = key;
    return gateway;
}
} // namespace

class TstGateways final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString file() const { return m_folder->filePath(u"settings.ini"_s); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void refusesAddresses_data();
    void refusesAddresses();
    void readsAddresses_data();
    void readsAddresses();
    void keepsTheKeyForThisRunWhereItCannotBeStored();
    void tellsThatAKeyCouldNotBeRead();
    void keepsAStoredKeyThatWasNotReadYet();
    void prefersAKeyGivenMeanwhile();
    void takesAKeyThatComesLate();
    void forgetsAnswersAboutRemovedOnes();
    void keepsThatAGatewayIsPaused();
    void asksTheKeychainOnlyForKeysItHolds();
    void bringsTheKeyBackInTheNextRun();
    void removesAKeyThatWasCleared();
    void removesAKeyWithItsGateway();
    void doesNotStoreWhatIsForThisRun();
    void findsTheSameGatewayForThisRunAgain();
    void storesAnEditedOneOfThisRunWithoutItsKey();
    void doesNotStoreTheDialectOfThisRun();
};

void TstGateways::refusesAddresses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "   ", "https://", "http:///v1", "ftp://a.example", "file:///etc/passwd", "javascript:alert(1)",
          "mailto:ann@a.example", "https://ann:secret@a.example", "my gateway", "https://a.example:99999",
          "https://a.example:port", "sora-2:task_01k6x15vhrff09dkkqjrzwhm60", "https://[::1",
          "\\\\server\\share", "https://a b.example", "://a.example"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
    QTest::newRow("a line break") << u"a.example\nb.example"_s;
    QTest::newRow("a bidi control") << u"a.example\u202e"_s;
}

void TstGateways::refusesAddresses()
{
    QFETCH(QString, text);
    const Result<QUrl> result = gatewayAddress(text);
    QVERIFY2(!result, qPrintable(result ? result->toString() : QString()));
    QCOMPARE(result.error().kind, Error::Kind::Protocol);
}

void TstGateways::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("base");
    const auto row = [](const char *name, const char *text, const char *base) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(base);
    };
    row("host", "new.22codex.xyz", "https://new.22codex.xyz");
    row("host in capitals", " New.22codex.XYZ ", "https://new.22codex.xyz");
    row("address", "https://a.example", "https://a.example");
    row("slash", "https://a.example/", "https://a.example");
    row("slashes", "https://a.example///", "https://a.example");
    row("version", "https://a.example/v1", "https://a.example");
    row("version and slash", "https://a.example/v1/", "https://a.example");
    row("the documented call", "https://a.example/v1/videos/video_id?id=x", "https://a.example");
    row("folder and version", "https://a.example/api/v1/videos", "https://a.example/api");
    row("a folder that only begins as a version", "https://a.example/v1beta/v10",
        "https://a.example/v1beta/v10");
    row("query and fragment", "https://a.example?x=1#y", "https://a.example");
    row("port", "a.example:8443/v1", "https://a.example:8443");
    row("default port", "https://a.example:443", "https://a.example");
    row("default port of http", "http://a.example:80/", "http://a.example");
    row("odd port", "http://a.example:443", "http://a.example:443");
    row("this machine", "localhost:3000", "http://localhost:3000");
    row("this machine by number", "127.0.0.1:3000/v1", "http://127.0.0.1:3000");
    row("this machine in IPv6", "[::1]:3000", "http://[::1]:3000");
    row("this machine with TLS", "https://localhost:3000", "https://localhost:3000");
    row("another machine by number", "192.168.1.5:3000", "https://192.168.1.5:3000");
    row("a name of other letters", "https://网关.example/v1", "https://网关.example");
}

void TstGateways::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, base);
    const Result<QUrl> result = gatewayAddress(text);
    QVERIFY(result);
    QCOMPARE(*result, QUrl(base));
}

void TstGateways::keepsTheKeyForThisRunWhereItCannotBeStored()
{
    Settings settings(file());
    OddSecrets secrets;
    secrets.refuses = true;
    Gateways gateways(settings, secrets);
    QSignalSpy told(&gateways, &Gateways::keyNotStored);
    const QString id = gateways.put(someGateway(u"k"_s));
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told[0][0].value<Error>().kind, Error::Kind::Storage);
    QCOMPARE(gateways.find(id)->key, u"k"_s);
    QCOMPARE(gateways.keyPlace(id), Gateways::KeyPlace::ThisRun);
    QVERIFY(!settings.hasStoredKey(id));
}

void TstGateways::tellsThatAKeyCouldNotBeRead()
{
    Settings settings(file());
    settings.setGateways({gatewayAt(u"a"_s, address)});
    settings.setHasStoredKey(u"a"_s, true);
    OddSecrets secrets;
    secrets.refuses = true;
    Gateways gateways(settings, secrets);
    QSignalSpy told(&gateways, &Gateways::keyNotRead);
    gateways.readKeys();
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told[0][0].toString(), u"a"_s);
    QVERIFY2(settings.hasStoredKey(u"a"_s), "it is still there, only locked");
}

/// The dialog may store a gateway while the keychain still waits for its password.
void TstGateways::keepsAStoredKeyThatWasNotReadYet()
{
    Settings settings(file());
    settings.setGateways({gatewayAt(u"a"_s, address)});
    settings.setHasStoredKey(u"a"_s, true);
    OddSecrets secrets;
    secrets.held.insert(u"gateway/a"_s, u"k"_s);
    secrets.waits = true;
    Gateways gateways(settings, secrets);
    gateways.readKeys();
    Gateway renamed = *gateways.find(u"a"_s);
    renamed.name = u"new"_s;
    gateways.put(renamed);
    secrets.answer();
    QCOMPARE(gateways.find(u"a"_s)->key, u"k"_s);
    QCOMPARE(gateways.find(u"a"_s)->name, u"new"_s);
    QCOMPARE(secrets.asked, QStringList{u"read gateway/a"_s});
}

void TstGateways::prefersAKeyGivenMeanwhile()
{
    Settings settings(file());
    settings.setGateways({gatewayAt(u"a"_s, address)});
    settings.setHasStoredKey(u"a"_s, true);
    OddSecrets secrets;
    secrets.held.insert(u"gateway/a"_s, u"old"_s);
    secrets.waits = true;
    Gateways gateways(settings, secrets);
    gateways.readKeys();
    gateways.forThisRun(address, {}, u"given"_s);
    secrets.answer();
    QCOMPARE(gateways.find(u"a"_s)->key, u"given"_s);
    QCOMPARE(gateways.keyPlace(u"a"_s), Gateways::KeyPlace::ThisRun);
}

void TstGateways::takesAKeyThatComesLate()
{
    Settings settings(file());
    settings.setGateways({gatewayAt(u"a"_s, address)});
    settings.setHasStoredKey(u"a"_s, true);
    OddSecrets secrets;
    secrets.refuses = true;
    Gateways gateways(settings, secrets);
    QSignalSpy told(&gateways, &Gateways::keyNotRead);
    gateways.readKeys();
    QTRY_COMPARE(told.count(), 1);
    secrets.refuses = false;
    secrets.held.insert(u"gateway/a"_s, u"k"_s);
    emit secrets.answeredLate(u"gateway/a"_s);
    QTRY_COMPARE(gateways.find(u"a"_s)->key, u"k"_s);
}

void TstGateways::forgetsAnswersAboutRemovedOnes()
{
    Settings settings(file());
    settings.setGateways({gatewayAt(u"a"_s, address)});
    settings.setHasStoredKey(u"a"_s, true);
    OddSecrets secrets;
    secrets.held.insert(u"gateway/a"_s, u"k"_s);
    secrets.waits = true;
    Gateways gateways(settings, secrets);
    gateways.readKeys();
    gateways.remove(u"a"_s);
    secrets.answer();
    QVERIFY(gateways.all().empty());
    QVERIFY(!settings.hasStoredKey(u"a"_s));
}

void TstGateways::keepsThatAGatewayIsPaused()
{
    OddSecrets secrets;
    {
        Settings settings(file());
        settings.setGateways({gatewayAt(u"a"_s, address), gatewayAt(u"b"_s, other)});
        Gateways gateways(settings, secrets);
        QSignalSpy changed(&gateways, &Gateways::changed);
        gateways.setPaused(u"b"_s, true);
        gateways.setPaused(u"b"_s, true);
        gateways.setPaused(u"nobody"_s, true);
        QCOMPARE(changed.count(), 1);
    }
    Settings settings(file());
    Gateways gateways(settings, secrets);
    QVERIFY(!gateways.find(u"a"_s)->paused);
    QVERIFY(gateways.find(u"b"_s)->paused);
}

void TstGateways::asksTheKeychainOnlyForKeysItHolds()
{
    Settings settings(file());
    settings.setGateways({gatewayAt(u"a"_s, address), gatewayAt(u"b"_s, other)});
    settings.setHasStoredKey(u"b"_s, true);
    OddSecrets secrets;
    Gateways gateways(settings, secrets);
    QCOMPARE(secrets.asked, QStringList());
    gateways.readKeys();
    QCOMPARE(secrets.asked, QStringList{u"read gateway/b"_s});
}

void TstGateways::bringsTheKeyBackInTheNextRun()
{
    OddSecrets secrets;
    QString id;
    {
        Settings settings(file());
        Gateways gateways(settings, secrets);
        id = gateways.put(someGateway(u"k"_s));
        QTRY_COMPARE(gateways.keyPlace(id), Gateways::KeyPlace::Keychain);
    }
    Settings settings(file());
    Gateways gateways(settings, secrets);
    QCOMPARE(gateways.all().size(), size_t(1));
    QCOMPARE(gateways.find(id)->key, QString());
    QSignalSpy changed(&gateways, &Gateways::changed);
    gateways.readKeys();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(gateways.find(id)->key, u"k"_s);
}

void TstGateways::removesAKeyThatWasCleared()
{
    Settings settings(file());
    OddSecrets secrets;
    Gateways gateways(settings, secrets);
    const QString id = gateways.put(someGateway(u"k"_s));
    QTRY_COMPARE(gateways.keyPlace(id), Gateways::KeyPlace::Keychain);
    Gateway cleared = *gateways.find(id);
    cleared.key.clear();
    gateways.put(cleared);
    QTRY_COMPARE(gateways.keyPlace(id), Gateways::KeyPlace::Nowhere);
    QVERIFY(secrets.held.isEmpty());
}

void TstGateways::removesAKeyWithItsGateway()
{
    Settings settings(file());
    OddSecrets secrets;
    Gateways gateways(settings, secrets);
    const QString id = gateways.put(someGateway(u"k"_s));
    QTRY_COMPARE(gateways.keyPlace(id), Gateways::KeyPlace::Keychain);
    gateways.remove(id);
    QVERIFY(secrets.held.isEmpty());
    QVERIFY(gateways.all().empty());
    QVERIFY(settings.gateways().empty());
    QTRY_VERIFY(!settings.hasStoredKey(id));
}

void TstGateways::doesNotStoreWhatIsForThisRun()
{
    Settings settings(file());
    OddSecrets secrets;
    Gateways gateways(settings, secrets);
    const Gateway given = gateways.forThisRun(address, u"path"_s, u"k"_s);
    QCOMPARE(given.key, u"k"_s);
    QCOMPARE(gateways.keyPlace(given.id), Gateways::KeyPlace::ThisRun);
    gateways.put(gatewayAt({}, other));
    QCOMPARE(gateways.all().size(), size_t(2));
    QCOMPARE(settings.gateways().size(), size_t(1));
    QCOMPARE(secrets.asked, QStringList());
}

void TstGateways::findsTheSameGatewayForThisRunAgain()
{
    Settings settings(file());
    OddSecrets secrets;
    QString id;
    {
        Gateways gateways(settings, secrets);
        id = gateways.forThisRun(address, {}, {}).id;
        QCOMPARE(gateways.forThisRun(address, {}, u"k"_s).id, id);
        QCOMPARE(gateways.all().size(), size_t(1));
        QCOMPARE(gateways.find(id)->key, u"k"_s);
    }
    Gateways gateways(settings, secrets);
    QCOMPARE(gateways.forThisRun(address, {}, {}).id, id);
}

void TstGateways::storesAnEditedOneOfThisRunWithoutItsKey()
{
    Settings settings(file());
    OddSecrets secrets;
    Gateways gateways(settings, secrets);
    Gateway given = gateways.forThisRun(address, {}, u"from the environment"_s);
    given.name = u"named"_s;
    gateways.put(given);
    QCOMPARE(settings.gateways().size(), size_t(1));
    QCOMPARE(secrets.asked, QStringList());
    QCOMPARE(gateways.find(given.id)->key, u"from the environment"_s);
}

void TstGateways::doesNotStoreTheDialectOfThisRun()
{
    Settings settings(file());
    OddSecrets secrets;
    Gateways gateways(settings, secrets);
    const QString id = gateways.put(someGateway());
    gateways.forThisRun(address, u"path"_s, {});
    gateways.put(gatewayAt({}, other));
    QCOMPARE(gateways.find(id)->dialect, u"path"_s);
    QCOMPARE(settings.gateways().at(0).dialect, u"auto"_s);
}

QTEST_GUILESS_MAIN(TstGateways)
#include "tst_gateways.moc"
