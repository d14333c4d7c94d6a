// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The window closed to the tray, started there, and taken back; the task bar meanwhile. Pictures go into "pictures".

#include "support/HomeRig.h"

#include "DockDesk.h"

#include <QAction>
#include <QMenu>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;

/// Hears com.canonical.Unity.LauncherEntry.
class TaskBar final : public QObject
{
    Q_OBJECT
public:
    QVariantMap last;
public slots:
    void update(const QString &, const QVariantMap &properties) { last = properties; }
};

namespace
{
/// What wakes the program, or paints, without anybody having done anything.
class Stirrings final : public QObject
{
public:
    QStringList seen;
    Stirrings() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool stirs = event->type() == QEvent::Timer || event->type() == QEvent::Paint;
        if (stirs && watched->objectName() != u"test"_s && !watched->inherits("QTestEventLoop"))
            seen << QString::fromLatin1(watched->metaObject()->className()) + u' ' + watched->objectName() + u' ' +
                        QString::number(event->type());
        return false;
    }
};
} // namespace

class AtHomeTest final : public HomeTest
{
    Q_OBJECT
private slots:
    void initTestCase() { setUpAll(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void closingAsksOnce_data() { inAllLooks(); }
    void closingAsksOnce();
    void theAnswerCanBeToQuit();
    void escapeChangesNothing();
    void withoutATrayClosingQuits();
    void theTrayTakesTheWindowWithoutAskingForItsClips();
    void quittingFromTheTrayAsksForItsClips();
    void whoTurnsTheIconOffGetsTheWindowBack();
    void theMenuOfTheIcon();
    void watchingGoesOnInTheTrayAndThenRests();
    void theTaskBarShowsHowFarItIs();
    void startingMinimized_data();
    void startingMinimized();
    void aPanelThatStartsLaterTakesTheWindow();
    void quittingAWindowThatWasNeverShown();
};

void AtHomeTest::closingAsksOnce()
{
    const RowLook look(m_appearance);
    Home home(look.lang());
    QVERIFY(home.rig.activate());
    QVERIFY(!home.rig.window->close());
    QVERIFY(home.question() && home.question()->isVisible());
    QVERIFY(!home.rig.window->close()); // one question at a time
    QCOMPARE(home.rig.window->findChildren<QMessageBox *>().size(), 1);
    QVERIFY(look.savePicture(*home.question(), u"tray-question"_s));
    QTest::keyClick(home.question(), Qt::Key_Return); // staying is the default
    QTRY_VERIFY(!home.rig.window->isVisible());
    QCOMPARE(home.rig.session->settings.tray().closing, Closing::Keep);
    QCOMPARE(home.closed.size(), 0);
    home.rig.window->raiseToFront();
    QVERIFY(!home.rig.window->close());
    QVERIFY(!home.rig.window->isVisible());
    QTRY_VERIFY(!home.question());
}

void AtHomeTest::theAnswerCanBeToQuit()
{
    Home home;
    QVERIFY(!home.rig.window->close());
    home.answer(QMessageBox::DestructiveRole);
    QTRY_COMPARE(home.closed.size(), 1);
    QCOMPARE(home.rig.session->settings.tray().closing, Closing::Quit);
}

void AtHomeTest::escapeChangesNothing()
{
    Home home;
    QVERIFY(home.rig.activate());
    QVERIFY(!home.rig.window->close());
    QTest::keyClick(home.question(), Qt::Key_Escape);
    QTRY_VERIFY(!home.question());
    QVERIFY(home.rig.window->isVisible());
    QCOMPARE(home.rig.session->settings.tray().closing, Closing::Ask);
    QVERIFY(!home.rig.window->close());
    QVERIFY(home.question());
}

void AtHomeTest::withoutATrayClosingQuits()
{
    Home home(u"en"_s, false);
    QVERIFY(home.rig.window->close());
    QCOMPARE(home.closed.size(), 1);
    QVERIFY(!home.question());
}

void AtHomeTest::theTrayTakesTheWindowWithoutAskingForItsClips()
{
    Home home;
    home.setClosing(Closing::Keep);
    const QString id = home.rig.gateway.add({});
    home.rig.gateway.setClipFault(id, Fault::NeverAnswers);
    home.rig.gateway.finishNow(id);
    home.rig.add(id);
    QTRY_COMPARE(home.rig.session->downloads.activity().running, 1);
    QVERIFY(!home.rig.window->close());
    QVERIFY(!home.rig.window->isVisible());
    QVERIFY(!home.rig.window->findChild<QMessageBox *>());
}

void AtHomeTest::quittingFromTheTrayAsksForItsClips()
{
    Home home;
    home.setClosing(Closing::Keep);
    const QString id = home.rig.gateway.add({});
    home.rig.gateway.setClipFault(id, Fault::NeverAnswers);
    home.rig.gateway.finishNow(id);
    home.rig.add(id);
    QTRY_COMPARE(home.rig.session->downloads.activity().running, 1);
    home.rig.window->close();
    home.tray.menu->actions().last()->trigger();
    auto *box = home.rig.window->findChild<QMessageBox *>(u"quitQuestion"_s);
    QVERIFY(box && box->isVisible() && home.rig.window->isVisible());
    box->reject();
    QTRY_VERIFY(!home.rig.window->findChild<QMessageBox *>(u"quitQuestion"_s));
    QVERIFY(!home.rig.window->close()); // that was closing, and not quitting
    QVERIFY(!home.rig.window->isVisible());
    QCOMPARE(home.closed.size(), 0);
}

void AtHomeTest::whoTurnsTheIconOffGetsTheWindowBack()
{
    Home home;
    home.setClosing(Closing::Keep);
    home.rig.window->close();
    QVERIFY(!home.rig.window->isVisible());
    TraySettings settings = home.rig.session->settings.tray();
    settings.icon = false;
    home.rig.session->settings.setTray(settings);
    QVERIFY(home.rig.window->isVisible());
    QVERIFY(!home.tray.isShown());
}

void AtHomeTest::theMenuOfTheIcon()
{
    Home home;
    QVERIFY(home.rig.activate());
    home.setClosing(Closing::Keep);
    const QList<QAction *> actions = home.tray.menu->actions();
    QTRY_COMPARE(actions.front()->text(), u"Hide window"_s);
    actions.front()->trigger();
    QVERIFY(!home.rig.window->isVisible());
    QTRY_COMPARE(actions.front()->text(), u"Show window"_s);
    emit home.tray.activated();
    QVERIFY(home.rig.window->isVisible());
    home.rig.window->close();
    actions[1]->trigger(); // adding tasks needs the window
    QVERIFY(home.rig.window->isVisible());
    QTRY_VERIFY(home.rig.window->findChild<QDialog *>());
    home.rig.window->findChild<QDialog *>()->close();
    actions[2]->trigger();
    QVERIFY(home.rig.session->monitor.isPaused());
    home.rig.language.use(u"zh_CN"_s);
    QTRY_COMPARE(actions.last()->text(), u"退出"_s);
    actions.last()->trigger();
    QTRY_COMPARE(home.closed.size(), 1);
}

void AtHomeTest::watchingGoesOnInTheTrayAndThenRests()
{
    Home home;
    DockDesk dock(*home.rig.session, nullptr);
    home.setClosing(Closing::Keep);
    home.rig.window->close();
    const QString id = home.rig.gateway.add({});
    home.rig.gateway.holdAt(id, 0.5);
    home.rig.add(id);
    QTRY_VERIFY(home.rig.session->book.size() == 1 && home.task(0).status == TaskStatus::Running);
    QTRY_VERIFY(home.tray.toolTip.contains(u"1 under way"_s));
    home.rig.gateway.finishNow(id);
    QTRY_VERIFY(home.allSaved(1));
    QVERIFY(QFile::exists(home.task(0).clip.file));
    QTRY_COMPARE(m_desktop.shown.size(), 1u);
    QTest::qWait(3000); // what was begun comes to its end: the dock's second, the memory's rest
    Stirrings stirrings;
    QTest::qWait(2000);
    QCOMPARE(stirrings.seen.join(u'\n'), QString());
}

void AtHomeTest::theTaskBarShowsHowFarItIs()
{
    TaskBar bar;
    QVERIFY(m_bus.desktop().connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, &bar,
                                    SLOT(update(QString, QVariantMap))));
    Home home;
    DockDesk dock(*home.rig.session, nullptr);
    connect(&home.news, &NewsDesk::unreadChanged, &dock, &DockDesk::setUnread);
    const QString id = home.rig.gateway.add({});
    home.rig.gateway.holdAt(id, 0.5);
    home.rig.add(id);
    QTRY_COMPARE(bar.last.value(u"progress"_s).toDouble(), 0.5);
    QVERIFY(bar.last.value(u"progress-visible"_s).toBool());
    home.rig.gateway.finishNow(id);
    QTRY_COMPARE(bar.last.value(u"count"_s).toInt(), 1);
    QTRY_VERIFY(!bar.last.value(u"progress-visible"_s).toBool());
    NewsSettings settings;
    settings.dock = false;
    home.rig.session->settings.setNews(settings);
    QTRY_VERIFY(!bar.last.value(u"count-visible"_s).toBool());
}

void AtHomeTest::startingMinimized_data()
{
    QTest::addColumn<bool>("hasTray");
    QTest::addColumn<bool>("icon");
    QTest::addColumn<bool>("hidden");
    QTest::newRow("with a tray") << true << true << true;
    QTest::newRow("without one") << false << true << false;
    QTest::newRow("with the icon turned off") << true << false << false;
}

void AtHomeTest::startingMinimized()
{
    QFETCH(bool, hasTray);
    QFETCH(bool, icon);
    QFETCH(bool, hidden);
    WindowRig rig;
    rig.window->hide();
    TraySettings settings;
    settings.icon = icon;
    rig.session->settings.setTray(settings);
    FakeTray tray;
    tray.there = hasTray;
    TrayDesk desk(*rig.session, *rig.window, tray);
    desk.startMinimized();
    tray.find();
    QCOMPARE(!rig.window->isVisible(), hidden);
    QCOMPARE(rig.window->isMinimized(), !hidden);
}

void AtHomeTest::aPanelThatStartsLaterTakesTheWindow()
{
    WindowRig rig;
    rig.window->hide();
    FakeTray tray;
    tray.there = false;
    TrayDesk desk(*rig.session, *rig.window, tray);
    desk.startMinimized();
    tray.find();
    QVERIFY(rig.window->isMinimized());
    tray.there = true;
    tray.find();
    QVERIFY(!rig.window->isVisible());
    emit tray.activated();
    QVERIFY(rig.window->isVisible() && !rig.window->isMinimized());
}

void AtHomeTest::quittingAWindowThatWasNeverShown()
{
    WindowRig rig;
    rig.window = std::make_unique<MainWindow>(*rig.session);
    FakeTray tray;
    TrayDesk desk(*rig.session, *rig.window, tray);
    desk.startMinimized();
    tray.find();
    QSignalSpy closed(rig.window.get(), &MainWindow::closed);
    tray.menu->actions().last()->trigger();
    QCOMPARE(closed.size(), 1);
}

QTEST_MAIN(AtHomeTest)
#include "tst_athome.moc"
