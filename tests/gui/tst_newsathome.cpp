// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// What is told while nobody looks: by notifications, by the tray, in the window, and to hooks. Pictures go into "pictures".

#include "support/HomeRig.h"

#include "player/Player.h"
#include "player/PlayerPane.h"
#include "widgets/MessageBar.h"

#include <QFile>
#include <QLineEdit>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class NewsAtHomeTest final : public HomeTest
{
    Q_OBJECT
private slots:
    void initTestCase() { setUpAll(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aSavedClipIsToldAndPlayed();
    void aFailedTaskIsToldWithItsReason();
    void aBatchIsOneNotification();
    void whoIsLookingIsToldNothing();
    void quietHoursAreKeptAndToldAfterwards();
    void aRefusedKeyIsTold();
    void withoutAServerTheTrayTells();
    void withoutServerAndTrayTheWindowTells();
    void aHookThatFailsIsSaidInTheWindow();
    void aHookThatRunsIsAwaitedAtTheEnd();
};

void NewsAtHomeTest::aSavedClipIsToldAndPlayed()
{
    Home home;
    home.rig.window->hide();
    home.addFinished();
    QTRY_VERIFY(home.allSaved(1));
    QCOMPARE(home.news.unread(), 1);
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    const FakeNotifications::Shown shown = m_desktop.shown.front();
    QCOMPARE(shown.title, u"Clip saved"_s);
    QCOMPARE(shown.text, u"a red fox &lt;b&gt;crossing&lt;/b&gt; snow"_s);
    QCOMPARE(shown.actions, (QStringList{u"default"_s, {}, u"play"_s, u"Play"_s, u"show"_s, u"Show"_s}));
    QVERIFY(!shown.picture.isEmpty());
    emit m_desktop.ActionInvoked(shown.id, u"play"_s);
    QTRY_VERIFY(home.rig.window->isVisible());
    QTRY_VERIFY(home.rig.window->player().player().isPlaying());
}

void NewsAtHomeTest::aFailedTaskIsToldWithItsReason()
{
    Home home;
    home.rig.window->hide();
    SimulatedTask task;
    task.prompt = u"a red fox"_s;
    task.failure = u"no <i>channel</i> available"_s;
    const QString id = home.rig.gateway.add(task);
    home.rig.gateway.finishNow(id);
    home.rig.add(id);
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    const FakeNotifications::Shown shown = m_desktop.shown.front();
    QCOMPARE(shown.title, u"Task: Failed"_s);
    QVERIFY2(shown.text.startsWith(u"a red fox\n"_s) && shown.text.contains(u"no &lt;i&gt;channel&lt;/i&gt; available"_s),
             qPrintable(shown.text));
    QVERIFY(!shown.actions.contains(u"play"_s));
    QCOMPARE(home.news.unread(), 1);
    emit m_desktop.ActionInvoked(shown.id, u"show"_s);
    QTRY_VERIFY(home.rig.window->isVisible());
    QTRY_COMPARE(home.rig.table()->currentKey(), std::optional(home.task(0).key));
}

void NewsAtHomeTest::aBatchIsOneNotification()
{
    Home home;
    home.rig.window->hide();
    // The list shows nothing of it: a search stands in the way.
    home.rig.window->findChild<QLineEdit *>()->setText(u"nothing of that kind"_s);
    for (int i = 0; i < 3; ++i)
        home.addFinished(u"night"_s, u"fox %1"_s.arg(i));
    QTRY_VERIFY(home.allSaved(3));
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    QCOMPARE(m_desktop.shown[0].title, u"Batch “night” is done"_s);
    QCOMPARE(m_desktop.shown[0].text, u"3 finished"_s);
    emit m_desktop.ActionInvoked(m_desktop.shown[0].id, u"show"_s);
    QTRY_VERIFY(home.rig.window->isVisible());
    QTRY_COMPARE(home.rig.table()->model()->rowCount(), 3);
    QVERIFY(home.rig.table()->currentIndex().isValid());
}

void NewsAtHomeTest::whoIsLookingIsToldNothing()
{
    Home home;
    home.looking = true;
    home.addFinished();
    QTRY_VERIFY(home.allSaved(1));
    QCOMPARE(home.news.unread(), 0);
    QTest::qWait(int(NewsDigest::moment.count()) + 500);
    QCOMPARE(m_desktop.shown.size(), 0u);
}

void NewsAtHomeTest::quietHoursAreKeptAndToldAfterwards()
{
    Home home;
    NewsSettings settings;
    settings.quiet = true;
    home.rig.session->settings.setNews(settings);
    QTime time(23, 0);
    home.news.setTimeOfDay([&time] { return time; });
    home.addFinished();
    home.addFinished();
    QTRY_VERIFY(home.allSaved(2));
    QTest::qWait(int(NewsDigest::moment.count()) + 500);
    QCOMPARE(m_desktop.shown.size(), 0u);
    time = QTime(7, 0);
    settings.sound = true;
    home.rig.session->settings.setNews(settings); // looks at the time anew
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    QCOMPARE(m_desktop.shown[0].title, u"2 finished"_s);
    QVERIFY(m_desktop.shown[0].hints.contains(u"sound-name"_s));
}

void NewsAtHomeTest::aRefusedKeyIsTold()
{
    Home home;
    home.rig.gateway.setKey(u"sk-other"_s);
    home.rig.window->hide();
    home.rig.add(home.rig.gateway.add({}));
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    QCOMPARE(m_desktop.shown[0].title, u"Key refused"_s);
    QCOMPARE(m_desktop.shown[0].hints.value(u"urgency"_s).value<uchar>(), uchar(2));
    emit m_desktop.ActionInvoked(m_desktop.shown[0].id, u"mend"_s);
    QTRY_VERIFY(home.rig.window->findChild<QDialog *>(u"settings"_s));
}

void NewsAtHomeTest::withoutAServerTheTrayTells()
{
    m_desktop.leave(m_bus.desktop());
    Home home;
    home.rig.window->hide();
    home.addFinished({}, u"红狐狸"_s);
    QTRY_COMPARE(home.tray.messages, QStringList{u"Clip saved/红狐狸"_s});
    emit home.tray.messageClicked();
    QVERIFY(home.rig.window->isVisible());
    QVERIFY(home.rig.table()->currentIndex().isValid());
}

void NewsAtHomeTest::withoutServerAndTrayTheWindowTells()
{
    m_desktop.answers = false;
    Home home(u"en"_s, false);
    home.news.server().setPatience(200ms);
    home.rig.window->showMinimized();
    home.addFinished();
    QTRY_COMPARE(home.rig.window->messages().text(), u"Meanwhile: Clip saved"_s);
    QVERIFY(m_desktop.shown.empty());
    QTest::qWait(0);
    home.rig.window->raiseToFront();
    QVERIFY(home.rig.activate());
    QVERIFY(savePictures(*home.rig.window, u"meanwhile"_s, m_appearance));
}

void NewsAtHomeTest::aHookThatFailsIsSaidInTheWindow()
{
    Home home;
    HookSettings hooks;
    hooks.runs = true;
    hooks.program = u"/nowhere/upload"_s;
    home.rig.session->settings.setHooks(hooks);
    home.addFinished();
    QTRY_VERIFY(home.rig.window->messages().text().contains(u"upload"_s));
    QVERIFY(savePictures(*home.rig.window, u"hook-failed"_s, m_appearance));
    hooks.program = u"/bin/true"_s;
    home.rig.session->settings.setHooks(hooks);
    home.addFinished();
    QTRY_COMPARE(home.rig.window->messages().count(), 0);
    home.hooks.finish(); // nothing is left: it does not wait
    QVERIFY(home.hooks.hooks().isIdle());
}

void NewsAtHomeTest::aHookThatRunsIsAwaitedAtTheEnd()
{
    Home home;
    HookSettings hooks;
    hooks.runs = true;
    hooks.program = u"/bin/sh"_s;
    const QString witness = home.rig.folder.filePath(u"witness"_s);
    hooks.arguments = u"-c \"sleep 0.5; echo $1 > $0\" %1 {file}"_s.arg(witness);
    home.rig.session->settings.setHooks(hooks);
    home.addFinished();
    QTRY_VERIFY(!home.hooks.hooks().isIdle());
    home.hooks.finish();
    QFile file(witness);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()).trimmed(), home.task(0).clip.file);
}

QTEST_MAIN(NewsAtHomeTest)
#include "tst_newsathome.moc"
