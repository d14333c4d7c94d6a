// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// A start finds everything as it was left, however the program ended.

#include "support/WindowRig.h"

#include "Ends.h"
#include "ToolBar.h"
#include "WindowActions.h"
#include "inspector/Inspector.h"
#include "player/Player.h"
#include "player/PlayerPane.h"
#include "system/Termination.h"
#include "tasks/SideBar.h"
#include "tasks/SideLines.h"
#include "tasks/TaskPane.h"
#include "widgets/SearchField.h"

#include <QAction>
#include <QHeaderView>
#include <QProcess>
#include <QSessionManager>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace
{
/// So many tasks that never end, with ids that sort as they were added.
void fill(WindowRig &rig, int count)
{
    std::vector<NewTask> tasks;
    for (int i = 0; i < count; ++i)
        tasks.push_back({rig.gatewayId(), {u"task_%1"_s.arg(i, 5, 10, QChar(u'0'))}, {}, u"prompt %1"_s.arg(i)});
    rig.window->addTasks(tasks);
}

TaskPane *pane(const WindowRig &rig)
{
    return rig.window->findChild<TaskPane *>();
}

int rowsOf(const WindowRig &rig)
{
    return rig.table()->model()->rowCount();
}
} // namespace

class ResumeTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qApp->setStyle(new Style); }
    void theLineTheSearchAndTheOrderAreBack();
    void aSavedViewIsBackAndCanBeLeft();
    void aLineThatIsGoneIsAllTasks();
    void whatWasChosenIsBack_data();
    void whatWasChosenIsBack();
    void aClipIsBackAndStands();
    void manyChosenAreBack();
    void theInspectorsPageIsBack();
    void whatIsChosenMeanwhileStays();
    void theWindowStandsWhereItStood();
    void leavingTheWindowIsEnough();
    void theTrayIsEnough();
    void theEndOfTheDesktopsSessionIsEnough();
    void aSmallerWindowKeepsTheColumnsThatTell();
    void signalsEndTheProgramInOrder_data();
    void signalsEndTheProgramInOrder();
};

void ResumeTest::theLineTheSearchAndTheOrderAreBack()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 12);
    QTRY_COMPARE(rowsOf(rig), 12);
    rig.window->findChild<SideBar *>()->choose(TaskFilter::State::Active);
    rig.window->findChild<ToolBar *>()->focusSearch();
    QTest::keyClicks(&rig.window->findChild<ToolBar *>()->searchField(), u"prompt:1"_s);
    QTRY_COMPARE(rowsOf(rig), 3); // 1, 10, 11
    rig.table()->header()->setSortIndicator(TaskListModel::Prompt, Qt::DescendingOrder);
    QTRY_COMPARE(rig.cell(0, TaskListModel::Prompt), u"prompt 11"_s);
    QVERIFY(rig.window->close());
    rig.restart();
    QTRY_COMPARE(rowsOf(rig), 3);
    QCOMPARE(rig.cell(0, TaskListModel::Prompt), u"prompt 11"_s);
    QCOMPARE(rig.window->findChild<ToolBar *>()->search(), u"prompt:1"_s);
    QVERIFY(rig.window->findChild<SideBar *>()->currentItem()->text(0) == u"Active"_s);
}

void ResumeTest::aSavedViewIsBackAndCanBeLeft()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 12);
    rig.window->findChild<ToolBar *>()->focusSearch();
    QTest::keyClicks(&rig.window->findChild<ToolBar *>()->searchField(), u"prompt:1"_s);
    QTRY_COMPARE(rowsOf(rig), 3);
    rig.window->actions().saveView->trigger();
    auto *bar = rig.window->findChild<SideBar *>();
    QTRY_COMPARE(bar->shownView(), 0);
    QVERIFY(rig.window->close());
    rig.restart();
    QTRY_COMPARE(rowsOf(rig), 3);
    bar = rig.window->findChild<SideBar *>();
    QCOMPARE(bar->shownView(), 0);
    bar->choose(TaskFilter::State::All);
    QTRY_COMPARE(rowsOf(rig), 12); // the view's search went with it
}

void ResumeTest::aLineThatIsGoneIsAllTasks()
{
    WindowRig rig(u"en"_s, false);
    const QString other = rig.session->gateways.forThisRun(QUrl(u"http://127.0.0.1:1"_s), {}, {}).id;
    rig.session->gateways.forThisRun(rig.gateway.url(), {}, {});
    QVERIFY(rig.activate());
    rig.window->addTasks({{other, {u"task_1"_s}, {}, {}}});
    QTRY_COMPARE(rowsOf(rig), 1);
    auto *bar = rig.window->findChild<SideBar *>();
    for (int line = 0; line < bar->topLevelItemCount(); ++line) {
        if (bar->topLevelItem(line)->data(0, side::GatewayRole) == other)
            bar->setCurrentItem(bar->topLevelItem(line));
    }
    QCOMPARE(bar->currentItem()->data(0, side::GatewayRole).toString(), other);
    QVERIFY(rig.window->close());
    rig.restart(); // --server is of one run
    QTRY_COMPARE(rowsOf(rig), 1);
    QCOMPARE(rig.window->findChild<SideBar *>()->currentItem()->text(0), u"All tasks"_s);
}

void ResumeTest::whatWasChosenIsBack_data()
{
    QTest::addColumn<bool>("grid");
    QTest::newRow("list") << false;
    QTest::newRow("grid") << true;
}

void ResumeTest::whatWasChosenIsBack()
{
    QFETCH(bool, grid);
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 400);
    QTRY_COMPARE(rowsOf(rig), 400);
    (grid ? rig.window->actions().grid : rig.window->actions().list)->trigger();
    pane(rig)->choose(300);
    QTRY_VERIFY(pane(rig)->isScrolled());
    const auto key = pane(rig)->currentKey();
    QTRY_VERIFY(!pane(rig)->keysInSight().empty());
    const TaskKey top = pane(rig)->keysInSight().front();
    QVERIFY(rig.window->close());
    rig.restart();
    QTRY_COMPARE(pane(rig)->currentKey(), key);
    QCOMPARE(pane(rig)->showsGrid(), grid);
    QTRY_VERIFY(!pane(rig)->keysInSight().empty());
    QTRY_COMPARE(pane(rig)->keysInSight().front(), top);
}

/// The clip that was looked at is open, but nobody asked for its sound.
void ResumeTest::aClipIsBackAndStands()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    SimulatedTask task;
    const QString id = rig.gateway.add(task);
    rig.gateway.finishNow(id);
    rig.add(id);
    QTRY_VERIFY_WITH_TIMEOUT(rowsOf(rig) == 1 && rig.session->book.at(0).clip.hasFile(), 20'000);
    rig.table()->choose(0);
    QTRY_VERIFY(rig.window->player().player().isPlaying());
    QVERIFY(rig.window->close());
    rig.restart();
    QSignalSpy shown(&rig.window->player(), &PlayerPane::firstFrameShown);
    QTRY_COMPARE(shown.size(), 1);
    Player &player = rig.window->player().player();
    QVERIFY(!player.isPlaying());
    const auto place = player.position();
    QTest::qWait(200);
    QCOMPARE(player.position(), place);
    rig.table()->setFocus();
    QTest::keyClick(rig.table(), Qt::Key_Space);
    QTRY_VERIFY(player.position() > place);
}

void ResumeTest::manyChosenAreBack()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 30);
    QTRY_COMPARE(rowsOf(rig), 30);
    rig.table()->choose(3);
    rig.table()->setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(rig.table(), Qt::Key_Down, Qt::ShiftModifier);
    const std::vector<TaskKey> chosen = pane(rig)->selectedKeys();
    QCOMPARE(chosen.size(), 5u);
    QVERIFY(rig.window->close());
    rig.restart();
    QTRY_COMPARE(pane(rig)->selectedKeys().size(), 5u);
    QCOMPARE(pane(rig)->selectedKeys(), chosen);
}

void ResumeTest::theInspectorsPageIsBack()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 2);
    QTRY_COMPARE(rowsOf(rig), 2);
    rig.table()->choose(1);
    const auto tabs = [&rig] { return rig.window->findChild<Inspector *>()->findChild<QTabBar *>(); };
    QTRY_COMPARE(tabs()->count(), 4);
    tabs()->setCurrentIndex(2);
    QVERIFY(rig.window->close());
    rig.restart();
    QTRY_COMPARE(tabs()->count(), 4);
    QCOMPARE(tabs()->tabText(tabs()->currentIndex()), u"Timeline"_s);
}

void ResumeTest::whatIsChosenMeanwhileStays()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 5);
    QTRY_COMPARE(rowsOf(rig), 5);
    rig.table()->choose(1);
    QVERIFY(rig.window->close());
    rig.window = std::make_unique<MainWindow>(*rig.session); // the list is there already: it is back at once
    rig.window->show();
    QCOMPARE(pane(rig)->currentKey(), std::optional(rig.session->book.at(1).key));
    rig.table()->choose(4);
    emit rig.session->book.loaded(); // nothing is put back twice
    QCOMPARE(pane(rig)->currentKey(), std::optional(rig.session->book.at(4).key));
}

void ResumeTest::theWindowStandsWhereItStood()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    const QRect place(120, 90, 1100, 700);
    rig.window->setGeometry(place);
    QTRY_COMPARE(rig.window->geometry(), place);
    auto *header = rig.table()->header();
    header->resizeSection(TaskListModel::Status, 160);
    const int progressPlace = header->visualIndex(TaskListModel::Progress);
    header->moveSection(progressPlace, progressPlace + 1);
    QVERIFY(rig.window->close());
    rig.restart();
    QTRY_COMPARE(rig.window->geometry(), place);
    QCOMPARE(rig.table()->header()->sectionSize(TaskListModel::Status), 160);
    QCOMPARE(rig.table()->header()->visualIndex(TaskListModel::Progress), progressPlace + 1);
}

void ResumeTest::leavingTheWindowIsEnough()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 3);
    QTRY_COMPARE(rowsOf(rig), 3);
    rig.table()->choose(2);
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!rig.window->isActiveWindow());
    QVERIFY(rig.session->settings.state(u"shown"_s).contains("\"current\""));
    const std::optional<TaskKey> key = pane(rig)->currentKey();
    MainWindow again(*rig.session); // the first was not closed
    QCOMPARE(again.findChild<TaskPane *>()->currentKey(), key);
}

void ResumeTest::theTrayIsEnough()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 3);
    QTRY_COMPARE(rowsOf(rig), 3);
    rig.window->setCloser([&rig] {
        rig.window->hide();
        return true;
    });
    rig.table()->choose(1);
    const std::optional<TaskKey> key = pane(rig)->currentKey();
    QVERIFY(!rig.window->close());
    rig.restart();
    QTRY_COMPARE(pane(rig)->currentKey(), key);
}

/// Some desktops end the program right after they have said so.
void ResumeTest::theEndOfTheDesktopsSessionIsEnough()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    const Termination termination;
    connectEnds(*qApp, *rig.window, termination);
    fill(rig, 3);
    QTRY_COMPARE(rowsOf(rig), 3);
    rig.table()->choose(2);
    const std::optional<TaskKey> key = pane(rig)->currentKey();
    QVERIFY(!rig.session->settings.state(u"shown"_s).contains("\"current\""));
    auto *manager = qApp->findChild<QSessionManager *>();
    QVERIFY(manager);
    emit qApp->commitDataRequest(*manager);
    QVERIFY(rig.window->isVisible()); // another program may still keep the session from ending
    MainWindow again(*rig.session);
    QCOMPARE(again.findChild<TaskPane *>()->currentKey(), key);
}

void ResumeTest::aSmallerWindowKeepsTheColumnsThatTell()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 5);
    QTRY_COMPARE(rowsOf(rig), 5);
    rig.window->resize(1600, 900);
    QTRY_COMPARE(rig.window->width(), 1600);
    rig.window->resize(1024, 640);
    QTRY_COMPARE(rig.window->width(), 1024);
    const QHeaderView &header = *rig.table()->header();
    for (const int column : {TaskListModel::Prompt, TaskListModel::Status, TaskListModel::Progress}) {
        QVERIFY(!header.isSectionHidden(column));
        QTRY_VERIFY(header.sectionViewportPosition(column) + header.sectionSize(column) <= rig.table()->viewport()->width());
    }
    QVERIFY(header.sectionSize(TaskListModel::Prompt) >= 90);
}

void ResumeTest::signalsEndTheProgramInOrder_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void ResumeTest::signalsEndTheProgramInOrder()
{
    QFETCH(int, number);
    QTemporaryDir folder;
    const QStringList arguments{u"--data-dir"_s, folder.path(), u"--server"_s, u"http://127.0.0.1:1"_s};
    QProcess program;
    program.setChildProcessModifier([] { // a job in the background may have been started with them ignored
        for (const int each : {SIGTERM, SIGINT, SIGHUP})
            std::signal(each, SIG_DFL);
    });
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QStringLiteral(RUSHES_PROGRAM), arguments + QStringList{u"task_1"_s});
    QVERIFY(program.waitForStarted());
    const QString settings = folder.filePath(u"settings.ini"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(u"tasks.sqlite"_s)), 20'000);
    const auto answers = [&] { return QProcess::execute(QStringLiteral(RUSHES_PROGRAM), arguments + QStringList{u"task_2"_s}) == 0; };
    QVERIFY(answers());
    ::kill(pid_t(program.processId()), number);
    QVERIFY(program.waitForFinished(20'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(!QSettings(settings, QSettings::IniFormat).value(u"state/window"_s).toByteArray().isEmpty());
}

QTEST_MAIN(ResumeTest)
#include "tst_resume.moc"
