// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The end of a player whose clip takes longer to open than anybody waits. Freed memory is overwritten here (CMakeLists.txt).

#include "player/Player.h"
#include "plugins/Plugin.h"
#include "ui/SlowPlayer.h"

#include <QSignalSpy>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class PlayerEndTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aSlowClipOpens();
    void whatComesAfterTheEndIsForNobody();

private:
    test::SlowPlayer *m_slow{};
};

void PlayerEndTest::initTestCase()
{
    const auto get = reinterpret_cast<test::GetSlowPlayer *>(pluginFunction("rushes_player"_L1, test::slowPlayerName));
    QVERIFY(get);
    m_slow = get();
}

void PlayerEndTest::aSlowClipOpens()
{
    Player player([](const FramePointer &, qint64, int) {});
    const QSignalSpy opened(&player, &Player::opened);
    player.open({u"one.mp4"_s, 0, 0, 0, {}});
    m_slow->asked.acquire();
    m_slow->opens.release();
    m_slow->told.acquire();
    QVERIFY(opened.isEmpty()); // told on this thread, not on that one
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(player.isPlaying());
}

void PlayerEndTest::whatComesAfterTheEndIsForNobody()
{
    auto player = std::make_unique<Player>([](const FramePointer &, qint64, int) {});
    player->open({u"one.mp4"_s, 0, 0, 0, {}});
    m_slow->asked.acquire();
    QTest::ignoreMessage(QtWarningMsg, "The player does not end; it is left behind.");
    player.reset();
    m_slow->opens.release();
    m_slow->told.acquire();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(PlayerEndTest)
#include "tst_playerend.moc"
