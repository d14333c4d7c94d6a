// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "settings/Profile.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace rushes;
using namespace Qt::StringLiterals;

/// Two starts with one profile: a real socket, the second start on a thread of its own, since it waits.
class TstHandover final : public QObject
{
    Q_OBJECT
private slots:
    void nobodyThereIsSaid();
    void everythingArrives_data();
    void everythingArrives();
    void onlyTheSameUserIsHeard();
    void aHundredThousandIdsArrive();
    void nonsenseIsPassedOver();
};

/// As the second start does it, while this thread's loop answers.
static bool sent(const Profile &profile, const Handover &handover)
{
    bool done = false;
    const std::unique_ptr<QThread> second(QThread::create([&] { done = InstanceLink::send(profile, handover); }));
    QSignalSpy finished(second.get(), &QThread::finished);
    second->start();
    return finished.wait(30'000) && second->wait() && done;
}

void TstHandover::nobodyThereIsSaid()
{
    const QTemporaryDir folder;
    Profile profile(folder.path());
    QVERIFY(profile.make() && profile.lock());
    QVERIFY(!InstanceLink::send(profile, {}));
    QVERIFY(QFile(profile.socketNames().front()).open(QIODevice::WriteOnly)); // a file, and no socket
    QVERIFY(!InstanceLink::send(profile, {}));
}

void TstHandover::everythingArrives_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("in the profile") << u"profile 片"_s;
    QTest::newRow("too deep for a socket") << u"deep/"_s.repeated(30) + u"profile"_s;
}

void TstHandover::everythingArrives()
{
    QFETCH(QString, folder);
    const QTemporaryDir top;
    Profile profile(top.filePath(folder));
    QVERIFY(profile.make() && profile.lock());
    InstanceLink link(profile);
    QSignalSpy received(&link, &InstanceLink::received);
    const Handover handover{{u"a1"_s, u"狐狸 2"_s}, u"https://a.example"_s, {u"b1"_s}, u"夜"_s, {{u"a1"_s, u"a \"fox\"\n"_s}},
                            true};
    QVERIFY(sent(profile, handover));
    QCOMPARE(received.size(), 1);
    QCOMPARE(received[0][0].value<Handover>(), handover);
    QVERIFY(sent(profile, {}));
    QCOMPARE(received.size(), 2);
}

void TstHandover::onlyTheSameUserIsHeard()
{
    const QTemporaryDir folder;
    Profile profile(folder.path());
    QVERIFY(profile.make() && profile.lock());
    const InstanceLink link(profile);
    const QFileInfo socket(profile.socketNames().front());
    QCOMPARE(socket.path(), folder.path());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(socket.permissions() & others));
}

void TstHandover::aHundredThousandIdsArrive()
{
    const QTemporaryDir folder;
    Profile profile(folder.path());
    QVERIFY(profile.make() && profile.lock());
    InstanceLink link(profile);
    QSignalSpy received(&link, &InstanceLink::received);
    Handover handover;
    for (int i = 0; i < 100'000; ++i)
        handover.ids << u"sora-2:task_01k6x15vhr%1"_s.arg(i, 16, 10, QChar(u'0'));
    QVERIFY(sent(profile, handover));
    QCOMPARE(received[0][0].value<Handover>().ids.size(), 100'000);
}

void TstHandover::nonsenseIsPassedOver()
{
    const QTemporaryDir folder;
    Profile profile(folder.path());
    QVERIFY(profile.make() && profile.lock());
    InstanceLink link(profile);
    QSignalSpy received(&link, &InstanceLink::received);
    QLocalSocket socket;
    socket.connectToServer(profile.socketNames().front());
    QVERIFY(socket.waitForConnected());
    socket.write("no JSON\n");
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received[0][0].value<Handover>(), Handover());
}

QTEST_GUILESS_MAIN(TstHandover)
#include "tst_handover.moc"
