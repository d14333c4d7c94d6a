// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Settings.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

Q_DECLARE_METATYPE(std::function<QVariant(const Settings &)>)

static Gateway gatewayAt(const QString &id, const QString &address)
{
    Gateway gateway;
    gateway.id = id;
    gateway.base = QUrl(address);
    return gateway;
}

class TstSettings final : public QObject
{
    Q_OBJECT

private:
    using Getter = std::function<QVariant(const Settings &)>;
    QTemporaryDir m_folder;
    QString file() const { return m_folder.filePath(u"settings.ini"_s); }
    void write(const QByteArray &text)
    {
        QFile target(file());
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(text);
    }

private slots:
    void init() { QFile::remove(file()); }
    void badValuesReadAsTheDefault_data();
    void badValuesReadAsTheDefault();
    void badGatewaysAreLeftOut_data();
    void badGatewaysAreLeftOut();
    void aFileThatIsNoneReadsAsDefaults();
    void anUnknownDialectIsAuto();
    void writtenValuesAreBroughtIntoBounds();
    void nothingIsWrittenBeforeSomethingIsChosen();
    void everythingComesBack();
    void gatewaysComeBackWithoutKeys();
    void keysAreMarked();
    void changesAreTold();
    void theSameValueIsNotTold();
    void aBatchTellsOnce();
    void whatCannotBeWrittenIsToldOnce();
};

void TstSettings::whatCannotBeWrittenIsToldOnce()
{
    const QString folder = m_folder.filePath(u"gone"_s);
    QVERIFY(QDir().mkpath(folder));
    Settings settings(folder + u"/settings.ini"_s);
    QSignalSpy notStored(&settings, &Settings::notStored);
    settings.setLanguage(u"en"_s);
    QTRY_VERIFY(QFile::exists(folder + u"/settings.ini"_s));
    QVERIFY(QDir(folder).removeRecursively());
    write({});
    QVERIFY(QFile::copy(file(), folder)); // root may write anywhere, but a file is no folder
    settings.setGateways({gatewayAt(u"a"_s, u"https://a.example"_s)});
    QTRY_COMPARE(notStored.size(), 1);
    settings.setLanguage(u"zh_CN"_s);
    QCOMPARE(settings.language(), u"zh_CN"_s);
    settings.setLanguage(u"en"_s);
    QTest::qWait(800);
    QCOMPARE(notStored.size(), 1);
    QCOMPARE(settings.language(), u"en"_s);
    // written with the next change where that can be done
    QVERIFY(QFile::remove(folder) && QDir().mkpath(folder));
    settings.setLanguage(u"zh_CN"_s);
    QTRY_COMPARE(Settings(folder + u"/settings.ini"_s).language(), u"zh_CN"_s);
    QVERIFY(QDir(folder).removeRecursively());
}

void TstSettings::badValuesReadAsTheDefault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<Getter>("getter");
    QTest::addColumn<QVariant>("standard");
    const auto row = [](const char *name, const QByteArray &text, const char *key, Getter getter,
                        const QVariant &standard) {
        QTest::newRow(name) << text << QString::fromLatin1(key) << getter << standard;
    };
    const Getter language = [](const Settings &s) { return s.language(); };
    const Getter running = [](const Settings &s) { return int(s.runningInterval().count()); };
    const Getter queued = [](const Settings &s) { return int(s.queuedInterval().count()); };
    const Getter atOnce = [](const Settings &s) { return s.savesAtOnce(); };
    row("unknown language", "[General]\nlanguage=tlh\n", "language", language, u"system"_s);
    row("empty language", "[General]\nlanguage=\n", "language", language, u"system"_s);
    row(
        "unknown appearance", "[General]\nappearance=Pink\n", "appearance",
        [](const Settings &s) { return int(s.appearance()); }, int(Settings::Appearance::System));
    row(
        "unknown view", "[General]\nview=Heap\n", "view", [](const Settings &s) { return int(s.view()); },
        int(Settings::View::List));
    row("interval too short", "[watching]\nrunning=1\n", "watching/running", running, 10);
    row("interval too long", "[watching]\nqueued=601\n", "watching/queued", queued, 20);
    row("interval negative", "[watching]\nqueued=-5\n", "watching/queued", queued, 20);
    row("interval no number", "[watching]\nrunning=often\n", "watching/running", running, 10);
    row("interval beyond all integers", "[watching]\nrunning=99999999999999999999\n", "watching/running",
        running, 10);
    row("no saving at once", "[saving]\natOnce=0\n", "saving/atOnce", atOnce, 4);
    row("too much saving at once", "[saving]\natOnce=17\n", "saving/atOnce", atOnce, 4);
    row(
        "too many per host", "[saving]\nperHost=17\n", "saving/perHost",
        [](const Settings &s) { return s.savesPerHost(); }, 3);
    row(
        "switch that is none", "[saving]\nautomatic=banana\n", "saving/automatic",
        [](const Settings &s) { return s.savesByItself(); }, true);
    row(
        "too loud", "[player]\nvolume=101\n", "player/volume", [](const Settings &s) { return s.volume(); },
        80);
    row(
        "folder that is not absolute", "[saving]\nfolder=clips\n", "saving/folder",
        [](const Settings &s) { return s.libraryFolder().endsWith(u"/Rushes"_s); }, true);
}

void TstSettings::badValuesReadAsTheDefault()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, key);
    QFETCH(Getter, getter);
    QFETCH(QVariant, standard);
    write(text);
    const Settings settings(file());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QRegularExpression::escape(key)));
    QCOMPARE(getter(settings), standard);
}

void TstSettings::badGatewaysAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("no id") << QByteArray("1\\address=https://a.example\n");
    QTest::newRow("no address") << QByteArray("1\\id=a\n");
    QTest::newRow("an address that is none") << QByteArray("1\\id=a\n1\\address=file:///etc/passwd\n");
}

void TstSettings::badGatewaysAreLeftOut()
{
    QFETCH(QByteArray, first);
    write("[gateways]\nsize=3\n" + first +
          "2\\id=b\n2\\address=https://b.example\n3\\id=b\n3\\address=https://c.example\n");
    const Settings settings(file());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"gateway 1"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"gateway 3"_s));
    const std::vector<Gateway> gateways = settings.gateways();
    QCOMPARE(gateways.size(), size_t(1));
    QCOMPARE(gateways[0].base, QUrl(u"https://b.example"_s));
}

void TstSettings::aFileThatIsNoneReadsAsDefaults()
{
    write("<html>\nthis is a web page\n[watching\n\0\xff\n");
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read"_s));
    const Settings settings(file());
    QCOMPARE(settings.savesAtOnce(), 4);
    QCOMPARE(settings.gateways(), std::vector<Gateway>());
}

void TstSettings::anUnknownDialectIsAuto()
{
    write("[gateways]\nsize=1\n1\\id=a\n1\\address=https://a.example\n1\\dialect=klingon\n");
    const Settings settings(file());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"dialect"_s));
    QCOMPARE(settings.gateways().at(0).dialect, u"auto"_s);
}

void TstSettings::writtenValuesAreBroughtIntoBounds()
{
    Settings settings(file());
    settings.setRunningInterval(seconds(1));
    settings.setQueuedInterval(seconds(86'400'000'000));
    settings.setSavesAtOnce(0);
    settings.setSavesPerHost(100);
    settings.setVolume(-1);
    QCOMPARE(settings.runningInterval(), seconds(2));
    QCOMPARE(settings.queuedInterval(), seconds(600));
    QCOMPARE(settings.savesAtOnce(), 1);
    QCOMPARE(settings.savesPerHost(), 16);
    QCOMPARE(settings.volume(), 0);
}

void TstSettings::nothingIsWrittenBeforeSomethingIsChosen()
{
    {
        const Settings settings(file());
        QCOMPARE(settings.language(), u"system"_s);
        QCOMPARE(settings.appearance(), Settings::Appearance::System);
        QCOMPARE(settings.nameTemplate(), u"{date} {prompt} {id}"_s);
        QVERIFY(settings.savesByItself());
        QCOMPARE(settings.savesAtOnce(), 4);
        QCOMPARE(settings.savesPerHost(), 3);
        QCOMPARE(settings.runningInterval(), seconds(10));
        QCOMPARE(settings.queuedInterval(), seconds(20));
        QVERIFY(!settings.isMuted());
        QVERIFY(settings.loops());
        QVERIFY(settings.gateways().empty());
        QVERIFY(settings.state(u"window"_s).isEmpty());
    }
    QVERIFY(!QFile::exists(file()));
}

void TstSettings::everythingComesBack()
{
    {
        Settings settings(file());
        settings.setLanguage(u"zh_CN"_s);
        settings.setAppearance(Settings::Appearance::Dark);
        settings.setLibraryFolder(u"/样片/a b,c;d=e"_s);
        settings.setNameTemplate(u"{id}, \"{prompt}\" = 100%"_s);
        settings.setSavesByItself(false);
        settings.setSavesAtOnce(7);
        settings.setSavesPerHost(2);
        settings.setRunningInterval(seconds(5));
        settings.setQueuedInterval(seconds(600));
        settings.setVolume(33);
        settings.setMuted(true);
        settings.setLoops(false);
        settings.setView(Settings::View::Grid);
        settings.setState(u"window"_s, QByteArray("\0\x01\xff geometry", 12));
    }
    const Settings settings(file());
    QCOMPARE(settings.language(), u"zh_CN"_s);
    QCOMPARE(settings.appearance(), Settings::Appearance::Dark);
    QCOMPARE(settings.libraryFolder(), u"/样片/a b,c;d=e"_s);
    QCOMPARE(settings.nameTemplate(), u"{id}, \"{prompt}\" = 100%"_s);
    QCOMPARE(settings.savesByItself(), false);
    QCOMPARE(settings.savesAtOnce(), 7);
    QCOMPARE(settings.savesPerHost(), 2);
    QCOMPARE(settings.runningInterval(), seconds(5));
    QCOMPARE(settings.queuedInterval(), seconds(600));
    QCOMPARE(settings.volume(), 33);
    QCOMPARE(settings.isMuted(), true);
    QCOMPARE(settings.loops(), false);
    QCOMPARE(settings.view(), Settings::View::Grid);
    QCOMPARE(settings.state(u"window"_s), QByteArray("\0\x01\xff geometry", 12));
}

void TstSettings::gatewaysComeBackWithoutKeys()
{
    Gateway first = gatewayAt(u"1"_s, u"https://a.example:8443/api"_s);
    first.name = u"工作室, 2"_s;
    first.dialect = u"path"_s;
    first.forwardedHost = u"inner.example"_s;
    first.key = u"sk-very-secret"_s;
    Gateway second = gatewayAt(u"2"_s, u"http://127.0.0.1:3000"_s);
    second.plainKeyAllowed = true;
    {
        Settings settings(file());
        settings.setGateways({first, second, gatewayAt(u"3"_s, u"https://c.example"_s)});
        settings.setGateways({first, second}); // a shorter list leaves nothing of the longer one
    }
    const Settings settings(file());
    first.key.clear();
    QCOMPARE(settings.gateways(), (std::vector<Gateway>{first, second}));
    QFile written(file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(!text.contains("very-secret"));
    QVERIFY(!text.contains("c.example"));
}

void TstSettings::keysAreMarked()
{
    Settings settings(file());
    QVERIFY(!settings.hasStoredKey(u"a"_s));
    settings.setHasStoredKey(u"a"_s, true);
    settings.setHasStoredKey(u"b"_s, true);
    settings.setHasStoredKey(u"a"_s, false);
    QVERIFY(!settings.hasStoredKey(u"a"_s));
    QVERIFY(settings.hasStoredKey(u"b"_s));
}

void TstSettings::changesAreTold()
{
    Settings settings(file());
    const QSignalSpy told(&settings, &Settings::changed);
    settings.setLanguage(u"en"_s);
    QCOMPARE(told.count(), 1);
    settings.setSavesByItself(false);
    QCOMPARE(told.count(), 2);
    settings.setGateways({});
    QCOMPARE(told.count(), 3);
    settings.setVolume(3);
    settings.setState(u"x"_s, "y");
    QCOMPARE(told.count(), 3);
}

void TstSettings::theSameValueIsNotTold()
{
    write("[saving]\natOnce=7\nautomatic=true\n");
    Settings settings(file());
    const QSignalSpy told(&settings, &Settings::changed);
    settings.setSavesAtOnce(7);
    settings.setSavesByItself(true);
    QCOMPARE(told.count(), 0);
}

void TstSettings::aBatchTellsOnce()
{
    Settings settings(file());
    const QSignalSpy told(&settings, &Settings::changed);
    {
        const Settings::Batch outer(settings);
        const Settings::Batch inner(settings);
        settings.setLanguage(u"en"_s);
        settings.setSavesAtOnce(7);
        QCOMPARE(told.count(), 0);
    }
    QCOMPARE(told.count(), 1);
    {
        const Settings::Batch nothing(settings);
    }
    QCOMPARE(told.count(), 1);
}

QTEST_GUILESS_MAIN(TstSettings)
#include "tst_settings.moc"
