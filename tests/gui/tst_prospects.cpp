// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "support/Pictures.h"
#include "support/WindowRig.h"

#include "StatusStrip.h"
#include "tasks/SideBar.h"
#include "tasks/SideLines.h"
#include "tasks/TaskGrid.h"
#include "tasks/TaskListModel.h"
#include "widgets/Words.h"

#include <QAccessible>
#include <QLabel>
#include <QRegularExpression>

#include <algorithm>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is known of a task's end, wherever it is seen and read out.
class ProspectsTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        appearance.apply(Settings::Appearance::Light);
    }

    void rowsAndCellsTellIt_data();
    void rowsAndCellsTellIt();
    void whatIsStuckIsCountedAndFound();
    void theStatusBarTellsWhenAllIsDone();

private:
    enum Row { Waiting = 4, Running, Stuck };

    static bool addTask(WindowRig &rig, const SimulatedTask &task)
    {
        const int before = rig.session->book.size();
        rig.add(rig.gateway.add(task));
        return QTest::qWaitFor([&] { return rig.session->book.size() == before + 1; });
    }
    static TaskStatus statusOf(const WindowRig &rig, int row) { return rig.session->book.at(row).status; }
    /// Four that took about 100 s, then one of each row.
    static bool fill(WindowRig &rig)
    {
        std::vector<SimulatedTask> tasks(4);
        for (SimulatedTask &past : tasks)
            past.age = 200s, past.queued = 1s, past.running = 99s;
        SimulatedTask waiting, running, stuck;
        waiting.queued = 600s;
        running.queued = 0s, running.running = 9000s;
        stuck.age = 2000s, stuck.queued = 0s, stuck.running = 9000s;
        const bool allAdded = std::ranges::all_of(tasks, [&](const SimulatedTask &past) { return addTask(rig, past); }) &&
                              QTest::qWaitFor([&] { return statusOf(rig, 3) == TaskStatus::Completed; }) &&
                              addTask(rig, waiting) && addTask(rig, running) && addTask(rig, stuck);
        return allAdded && QTest::qWaitFor([&] {
                   return statusOf(rig, Waiting) == TaskStatus::Queued && statusOf(rig, Running) == TaskStatus::Running &&
                          rig.session->book.at(Stuck).stuck;
               });
    }
    static QString readOut(QWidget *view, int row, int column, QAccessible::Text text)
    {
        QAccessibleInterface *all = QAccessible::queryAccessibleInterface(view);
        QAccessibleInterface *cell = all && all->tableInterface() ? all->tableInterface()->cellAt(row, column) : nullptr;
        return cell ? cell->text(text) : QString();
    }
    static QTreeWidgetItem *stuckLine(const WindowRig &rig)
    {
        return rig.window->findChild<SideBar *>()->findItems(u"Possibly stuck"_s, Qt::MatchExactly).value(0);
    }

    Appearance appearance;
};

void ProspectsTest::rowsAndCellsTellIt_data()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<QString>("stuck");
    QTest::addColumn<QString>("left"); // as a pattern
    QTest::newRow("English") << u"en"_s << u"possibly stuck · 33 min"_s << u" left$"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"可能卡住 · 33 分钟"_s << u"剩"_s;
}

void ProspectsTest::rowsAndCellsTellIt()
{
    QFETCH(QString, lang);
    QFETCH(QString, stuck);
    QFETCH(QString, left);
    WindowRig rig(lang);
    QVERIFY(rig.activate());
    QVERIFY(fill(rig));
    const auto shown = [&](int row) { return rig.cell(row, TaskListModel::Time); };
    const auto read = [&](int row) { return readOut(rig.table(), row, TaskListModel::Time, QAccessible::Name); };
    const QString place = words::queuePosition(*rig.session->book.at(Waiting).queuePosition);
    QCOMPARE(shown(Waiting), place);
    QCOMPARE(read(Waiting), place);
    QVERIFY2(shown(Running).contains(QRegularExpression(left)), qPrintable(shown(Running)));
    QVERIFY2(read(Running).contains(QRegularExpression(left)), qPrintable(read(Running)));
    QCOMPARE(shown(Stuck), stuck);
    QCOMPARE(read(Stuck), stuck);

    QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
    auto *wall = rig.window->findChild<TaskGrid *>(u"taskGrid"_s);
    QTRY_VERIFY(wall->isVisible());
    const auto readCell = [&](int row) { return readOut(wall, row, TaskListModel::Prompt, QAccessible::Description); };
    QVERIFY2(readCell(Waiting).contains(place), qPrintable(readCell(Waiting)));
    QVERIFY2(readCell(Running).contains(QRegularExpression(left)), qPrintable(readCell(Running)));
    QVERIFY2(readCell(Stuck).contains(stuck), qPrintable(readCell(Stuck)));
    QVERIFY(savePictures(*rig.window, u"prospects-"_s + lang, appearance));
}

void ProspectsTest::whatIsStuckIsCountedAndFound()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    QVERIFY(stuckLine(rig) && stuckLine(rig)->isHidden());
    QVERIFY(fill(rig));
    QTRY_VERIFY(!stuckLine(rig)->isHidden());
    QCOMPARE(stuckLine(rig)->data(0, side::CountRole).toString(), u"1"_s);
    QVERIFY(stuckLine(rig)->data(0, side::WarnRole).toBool());
    QCOMPARE(stuckLine(rig)->data(0, Qt::AccessibleTextRole).toString(), u"Possibly stuck: 1"_s);
    auto *sideBar = rig.window->findChild<SideBar *>();
    sideBar->setCurrentItem(stuckLine(rig));
    QTRY_COMPARE(rig.table()->model()->rowCount(), 1);
    QCOMPARE(rig.cell(0, TaskListModel::Id), rig.session->book.at(Stuck).id.value);
    // It ends, and leaves the view; the line stays while it is looked at.
    rig.gateway.finishNow(rig.session->book.at(Stuck).id.value);
    rig.session->monitor.askNow({rig.session->book.at(Stuck).key});
    QTRY_COMPARE(rig.table()->model()->rowCount(), 0);
    QTRY_COMPARE(stuckLine(rig)->data(0, side::CountRole).toString(), u"0"_s);
    QVERIFY(!stuckLine(rig)->isHidden());
    QVERIFY(!stuckLine(rig)->data(0, side::WarnRole).toBool());
}

void ProspectsTest::theStatusBarTellsWhenAllIsDone()
{
    WindowRig rig;
    QVERIFY(fill(rig));
    const StatusStrip strip(*rig.session); // another one: what it says of all is worked out when it is made
    static const QRegularExpression form(u"^3 active, done about (\\S+ )?\\d\\d:\\d\\d \\((\\S+ )?\\d\\d:\\d\\d–(\\S+ )?\\d\\d:\\d\\d\\)$"_s);
    QStringList texts;
    for (const QLabel *label : strip.findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(std::ranges::any_of(texts, [](const QString &text) { return form.match(text).hasMatch(); }), qPrintable(texts.join(u'|')));
}

QTEST_MAIN(ProspectsTest)
#include "tst_prospects.moc"
