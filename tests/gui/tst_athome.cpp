// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The window closed to the tray, and what is told meanwhile, on a bus of its own. Pictures go into "pictures".

#include "DockDesk.h"
#include "HookDesk.h"
#include "NewsDesk.h"
#include "TrayDesk.h"
#include "desktop/FakeNotifications.h"
#include "desktop/PrivateBus.h"
#include "desktop/Tray.h"
#include "news/NewsWatch.h"
#include "player/Player.h"
#include "player/PlayerPane.h"
#include "support/Pictures.h"
#include "support/WindowRig.h"
#include "widgets/MessageBar.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace rushes;
using namespace rushes::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Closing = TraySettings::Closing;

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
class FakeTray final : public Tray
{
public:
    bool there{true};
    QStringList messages;
    QMenu *menu{};
    QString toolTip;

    void find() override
    {
        if (there)
            emit found();
        else
            emit notFound();
    }
    bool isThere() const override { return there; }
    void setShown(bool shown) override { m_shown = shown && there; }
    bool isShown() const override { return m_shown; }
    void setMenu(QMenu *shown) override { menu = shown; }
    void setToolTip(const QString &text) override { toolTip = text; }
    void showMessage(const QString &title, const QString &text, bool) override { messages << title + u'/' + text; }

private:
    bool m_shown{};
};

struct Home {
    WindowRig rig;
    FakeTray tray;
    NewsWatch watch{rig.session->book, rig.session->counts};
    NewsDesk news{*rig.session, watch, *rig.window, tray};
    std::unique_ptr<TrayDesk> desk = std::make_unique<TrayDesk>(*rig.session, *rig.window, tray);
    HookDesk hooks{*rig.session, watch, rig.window->messages(), nullptr};
    QSignalSpy closed{rig.window.get(), &MainWindow::closed};
    bool looking{};

    explicit Home(const QString &lang = u"en"_s, bool hasTray = true) : rig(lang)
    {
        tray.there = hasTray;
        news.setLooking([this] { return looking; });
        rig.window->guardClosing();
        tray.find();
    }
    void setClosing(Closing closing)
    {
        TraySettings settings = rig.session->settings.tray();
        settings.closing = closing;
        rig.session->settings.setTray(settings);
    }
    QMessageBox *question() const { return rig.window->findChild<QMessageBox *>(u"trayQuestion"_s); }
    void answer(QMessageBox::ButtonRole role)
    {
        for (QAbstractButton *button : question()->buttons()) {
            if (question()->buttonRole(button) == role)
                return button->click();
        }
    }
    QString addFinished(const QString &batch = {}, const QString &prompt = u"a red fox <b>crossing</b> snow"_s)
    {
        SimulatedTask task;
        task.prompt = prompt;
        const QString id = rig.gateway.add(task);
        rig.gateway.finishNow(id);
        rig.window->addTasks({{rig.gatewayId(), {id}, batch, {}}});
        return id;
    }
    bool allSaved(int count) const
    {
        if (rig.session->book.size() != count)
            return false;
        for (int row = 0; row < count; ++row) {
            if (rig.session->book.at(row).clip.state != ClipState::Saved)
                return false;
        }
        return true;
    }
    const Task &task(int row) const { return rig.session->book.at(row); }
};

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

class AtHomeTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!m_bus.isThere())
            QSKIP("dbus-daemon is not installed");
        qApp->setStyle(new Style);
        QApplication::setQuitOnLastWindowClosed(false);
        QApplication::setDesktopFileName(u"io.github.rushes.rushes"_s);
        m_appearance.apply(Settings::Appearance::Light);
    }
    void init()
    {
        m_desktop.shown.clear();
        m_desktop.answers = true;
        QVERIFY(m_desktop.enter(m_bus.desktop()));
    }
    void cleanup() { m_desktop.leave(m_bus.desktop()); }

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

private:
    PrivateBus m_bus;
    FakeNotifications m_desktop;
    Appearance m_appearance;
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

void AtHomeTest::aSavedClipIsToldAndPlayed()
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

void AtHomeTest::aFailedTaskIsToldWithItsReason()
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

void AtHomeTest::aBatchIsOneNotification()
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

void AtHomeTest::whoIsLookingIsToldNothing()
{
    Home home;
    home.looking = true;
    home.addFinished();
    QTRY_VERIFY(home.allSaved(1));
    QCOMPARE(home.news.unread(), 0);
    QTest::qWait(int(NewsDigest::moment.count()) + 500);
    QCOMPARE(m_desktop.shown.size(), 0u);
}

void AtHomeTest::quietHoursAreKeptAndToldAfterwards()
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

void AtHomeTest::aRefusedKeyIsTold()
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

void AtHomeTest::withoutAServerTheTrayTells()
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

void AtHomeTest::withoutServerAndTrayTheWindowTells()
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

void AtHomeTest::aHookThatFailsIsSaidInTheWindow()
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

void AtHomeTest::aHookThatRunsIsAwaitedAtTheEnd()
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

QTEST_MAIN(AtHomeTest)
#include "tst_athome.moc"
