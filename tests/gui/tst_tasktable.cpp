// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// What moves in the list: the stripes of bars without a number, and the picture under the pointer.

#include "support/WindowRig.h"

#include "StatusStrip.h"
#include "tasks/CellMotion.h"
#include "tasks/TaskListModel.h"

#include <QWindow>
#include <QWindowStateChangeEvent>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace
{
QRect rectOf(const TaskTable &table, int row, int column)
{
    return table.visualRect(table.model()->index(row, column));
}

QImage seen(TaskTable &table, const QRect &rect)
{
    return table.viewport()->grab(rect).toImage();
}

/// Counts how often a timer of the object fires.
class Ticks final : public QObject
{
public:
    explicit Ticks(QObject &object) { object.installEventFilter(this); }
    int count{};
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Timer ? 1 : 0;
        return false;
    }
};

/// As a window manager does it; on the tests' display there is none that would tell the window.
void setMinimised(QWidget &window, bool minimised)
{
    QWindowStateChangeEvent told(window.windowHandle()->windowState());
    window.windowHandle()->setWindowState(minimised ? Qt::WindowMinimized : Qt::WindowNoState);
    QCoreApplication::sendEvent(window.windowHandle(), &told);
}

constexpr int aWhile = 1300; ///< ms; longer than every timer of what is under way
} // namespace

class TaskTableTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qApp->setStyle(m_style = new Style); }
    void cleanup() { m_style->setMotionReduced(false); }
    void stripesMoveWhileTheyAreSeen();
    void nothingTicksOutOfSight_data();
    void nothingTicksOutOfSight();
    void stripesStandWherePeopleWantLessMotion();
    void aPictureFollowsThePointer();
    void noPictureMovesWherePeopleWantLessMotion();

private:
    void addRunning(WindowRig &rig);
    void addSaved(WindowRig &rig);
    Style *m_style{};
};

/// Runs, and the gateway never says how far it is.
void TaskTableTest::addRunning(WindowRig &rig)
{
    rig.session->monitor.setPaused(true);
    rig.add(u"task_1"_s);
    QTRY_COMPARE(rig.session->book.size(), 1);
    TaskReport report;
    report.status = TaskStatus::Running;
    rig.session->book.applyReport(rig.session->book.at(0).key, report, 200, std::chrono::milliseconds(5));
    QTRY_COMPARE(rig.session->book.at(0).status, TaskStatus::Running);
}

void TaskTableTest::addSaved(WindowRig &rig)
{
    SimulatedTask task;
    task.prompt = u"a fox"_s;
    const QString id = rig.gateway.add(task);
    rig.gateway.finishNow(id);
    rig.add(id);
    QTRY_VERIFY_WITH_TIMEOUT(rig.session->book.size() == 1 && rig.session->book.at(0).clip.hasFile(), 20'000);
}

void TaskTableTest::stripesMoveWhileTheyAreSeen()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    addRunning(rig);
    TaskTable &table = *rig.table();
    const QRect bar = rectOf(table, 0, TaskListModel::Progress);
    const QImage before = seen(table, bar);
    QTRY_VERIFY(seen(table, bar) != before);
}

void TaskTableTest::nothingTicksOutOfSight_data()
{
    QTest::addColumn<bool>("minimised");
    QTest::newRow("hidden") << false;
    QTest::newRow("minimised") << true;
}

/// Not even when something new is heard of a task meanwhile; and all goes on when the window is back.
void TaskTableTest::nothingTicksOutOfSight()
{
    QFETCH(bool, minimised);
    WindowRig rig;
    QVERIFY(rig.activate());
    addRunning(rig);
    auto *strip = rig.window->findChild<StatusStrip *>();
    QVERIFY(strip);
    Ticks table(*rig.table()), status(*strip);
    QTRY_VERIFY(table.count > 3 && status.count > 0);

    if (minimised)
        setMinimised(*rig.window, true);
    else
        rig.window->hide();
    QCOMPARE(rig.window->isMinimized(), minimised);
    TaskReport report;
    report.status = TaskStatus::Running;
    report.prompt = u"a fox"_s;
    rig.session->book.applyReport(rig.session->book.at(0).key, report, 200, std::chrono::milliseconds(5));
    QTRY_COMPARE(rig.session->book.at(0).prompt, u"a fox"_s);
    QTest::qWait(aWhile); // what was set off is over
    table.count = status.count = 0;
    QTest::qWait(aWhile);
    QCOMPARE(table.count, 0);
    QCOMPARE(status.count, 0);

    if (minimised)
        setMinimised(*rig.window, false);
    else
        rig.window->show();
    QTRY_VERIFY(table.count > 3 && status.count > 0);
}

void TaskTableTest::stripesStandWherePeopleWantLessMotion()
{
    m_style->setMotionReduced(true);
    WindowRig rig;
    QVERIFY(rig.activate());
    addRunning(rig);
    TaskTable &table = *rig.table();
    const QRect bar = rectOf(table, 0, TaskListModel::Progress);
    const QImage before = seen(table, bar);
    QTest::qWait(300);
    QCOMPARE(seen(table, bar), before);
}

void TaskTableTest::aPictureFollowsThePointer()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    addSaved(rig);
    TaskTable &table = *rig.table();
    auto &motion = *table.findChild<CellMotion *>();
    const TaskKey key = rig.session->book.at(0).key;
    const QRect picture = rectOf(table, 0, TaskListModel::Preview);
    const QImage still = seen(table, picture);
    QTest::mouseMove(table.viewport(), picture.center() - QPoint(20, 0));
    QTRY_VERIFY(!motion.image(key).isNull());
    QTest::mouseMove(table.viewport(), picture.center() + QPoint(25, 0));
    QTRY_VERIFY(seen(table, picture) != still);
    QVERIFY(!motion.isRunning()); // it follows, and does not run by itself
    QTest::mouseMove(table.viewport(), rectOf(table, 0, TaskListModel::Prompt).center());
    QTRY_VERIFY(motion.image(key).isNull());
    QCOMPARE(seen(table, picture), still);
}

void TaskTableTest::noPictureMovesWherePeopleWantLessMotion()
{
    m_style->setMotionReduced(true);
    WindowRig rig;
    QVERIFY(rig.activate());
    addSaved(rig);
    TaskTable &table = *rig.table();
    QTest::mouseMove(table.viewport(), rectOf(table, 0, TaskListModel::Preview).center());
    QTest::qWait(300);
    QVERIFY(table.findChild<CellMotion *>()->image(rig.session->book.at(0).key).isNull());
}

QTEST_MAIN(TaskTableTest)
#include "tst_tasktable.moc"
