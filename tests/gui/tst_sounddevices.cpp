// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Headphones are plugged in and pulled out while a clip plays: it plays on, and is heard where the desktop wants it.

#include "support/ClipTasks.h"
#include "support/SoundServer.h"

#include "player/Player.h"
#include "player/PlayerPane.h"

#include <QSignalSpy>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SoundDevicesTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!SoundServer::isInstalled())
            QSKIP("pulseaudio and pulseaudio-utils are not installed (packaging/setup test)");
        qApp->setStyle(new Style);
        m_server = std::make_unique<SoundServer>();
        QVERIFY(m_server->start());
        m_rig = std::make_unique<WindowRig>();
        m_player = &m_rig->window->findChild<PlayerPane *>()->player();
        connect(m_player, &Player::failed, this, [this] { ++m_failures; });
        QVERIFY(m_rig->activate());
        QVERIFY(addClips(*m_rig, 2));
    }
    void cleanup()
    {
        for (const int device : m_devices)
            m_server->unplug(device);
        m_devices.clear();
    }
    void cleanupTestCase()
    {
        m_rig.reset();
        m_server.reset();
    }

    void withoutADeviceItPlays(); // the first: from then on there is always a silent one
    void theFirstDeviceIsHeard();
    void aClipThatGoesOnIsHeardOnTheFirstDevice();
    void theOnlyDeviceGoesAndComesBack();
    void whereTheDeviceGoesTheOtherOneIsHeard();
    void theDefaultIsFollowed();
    void whatIsMutedStaysMutedOnTheNextDevice();
    void aClipThatIsPausedIsHeardOnTheDeviceThatCame();

private:
    void plugIn(const QString &name)
    {
        m_devices << m_server->plugIn(name);
        QVERIFY(m_devices.last() > 0);
    }
    void unplugLast() { QVERIFY(m_server->unplug(m_devices.takeLast())); }
    /// Half a clip further, and nobody complained.
    bool playsOn()
    {
        QSignalSpy shown(m_player, &Player::positionChanged);
        return QTest::qWaitFor([&] { return shown.size() > 60; }, 20'000) && m_player->isPlaying() && m_failures == 0;
    }
    bool plays(int row)
    {
        m_rig->table()->choose(row);
        return playsOn();
    }

    std::unique_ptr<SoundServer> m_server;
    std::unique_ptr<WindowRig> m_rig;
    Player *m_player{};
    QList<int> m_devices;
    int m_failures{};
};

void SoundDevicesTest::withoutADeviceItPlays()
{
    QVERIFY(plays(0));
    QVERIFY(plays(1));
    QVERIFY(m_server->catchStreams());
}

void SoundDevicesTest::theFirstDeviceIsHeard()
{
    QVERIFY(plays(0));
    plugIn(u"one"_s);
    QVERIFY(playsOn());
    QVERIFY(plays(1)); // from the next clip on
    QVERIFY(m_server->isHeard(u"one"_s));
}

void SoundDevicesTest::aClipThatGoesOnIsHeardOnTheFirstDevice()
{
    QVERIFY(plays(0));
    m_player->setPlaying(false);
    QTRY_VERIFY(!m_player->isPlaying());
    plugIn(u"one"_s);
    m_player->setPlaying(true);
    QVERIFY(playsOn());
    QVERIFY(m_server->isHeard(u"one"_s));
}

void SoundDevicesTest::theOnlyDeviceGoesAndComesBack()
{
    plugIn(u"one"_s);
    QVERIFY(plays(1));
    QVERIFY(m_server->isHeard(u"one"_s));
    for (int times = 0; times < 3; ++times) {
        unplugLast();
        QVERIFY(playsOn());
        plugIn(u"one"_s);
        QVERIFY(m_server->isHeard(u"one"_s));
        QVERIFY(playsOn());
    }
}

void SoundDevicesTest::whereTheDeviceGoesTheOtherOneIsHeard()
{
    plugIn(u"speaker"_s);
    QVERIFY(plays(0));
    QVERIFY(m_server->isHeard(u"speaker"_s));
    plugIn(u"headphones"_s);
    QVERIFY(m_server->unplug(m_devices.takeFirst()));
    QVERIFY(m_server->isHeard(u"headphones"_s));
    QVERIFY(playsOn());
    QVERIFY(plays(1)); // and the next clip too
    QVERIFY(m_server->isHeard(u"headphones"_s));
}

void SoundDevicesTest::theDefaultIsFollowed()
{
    plugIn(u"speaker"_s);
    plugIn(u"headphones"_s);
    QVERIFY(m_server->makeDefault(u"speaker"_s));
    QVERIFY(plays(0));
    QVERIFY(m_server->isHeard(u"speaker"_s));
    QVERIFY(m_server->makeDefault(u"headphones"_s));
    QVERIFY(m_server->isHeard(u"headphones"_s));
    QVERIFY(playsOn());
}

void SoundDevicesTest::whatIsMutedStaysMutedOnTheNextDevice()
{
    m_player->setMuted(true);
    plugIn(u"one"_s);
    QVERIFY(plays(1));
    unplugLast();
    plugIn(u"two"_s);
    QVERIFY(playsOn());
    QVERIFY(!m_server->isHeard(u"two"_s, 2000));
    m_player->setMuted(false);
    QVERIFY(m_server->isHeard(u"two"_s));
}

void SoundDevicesTest::aClipThatIsPausedIsHeardOnTheDeviceThatCame()
{
    plugIn(u"one"_s);
    QVERIFY(plays(0));
    m_player->setPlaying(false);
    QTRY_VERIFY(!m_player->isPlaying());
    unplugLast();
    plugIn(u"two"_s);
    m_player->setPlaying(true);
    QVERIFY(playsOn());
    QVERIFY(m_server->isHeard(u"two"_s));
}

QTEST_MAIN(SoundDevicesTest)
#include "tst_sounddevices.moc"
