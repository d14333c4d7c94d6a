// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Tasks are chosen by keys and pointer, and the menu opens on what is meant, in the table and in the grid.

#include "support/OpenMenu.h"
#include "support/RealKey.h"
#include "support/WindowRig.h"

#include "tasks/TaskGrid.h"
#include "tasks/TaskListModel.h"

#include <QAction>
#include <QLabel>

#include <algorithm>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
/// Six tasks that stay as they are, in the table or in the grid.
struct ListRig {
    WindowRig rig;
    QAbstractItemView *view{rig.table()};

    bool opens(bool grid)
    {
        if (!rig.activate())
            return false;
        for (int number = 0; number < 6; ++number) {
            SimulatedTask task;
            task.prompt = u"take %1"_s.arg(number);
            const QString id = rig.gateway.add(task);
            rig.gateway.holdAt(id, 0.5);
            rig.add(id);
        }
        if (grid) {
            QTest::keyClick(rig.window->windowHandle(), Qt::Key_2, Qt::ControlModifier);
            view = rig.window->findChild<TaskGrid *>();
        }
        view->setFocus();
        return QTest::qWaitFor([this] { return rig.cell(5, TaskListModel::Prompt) == u"take 5"_s && view->hasFocus(); });
    }
    /// In the window, where the pointer is.
    QPoint placeOf(int row) const
    {
        const QRect rect = view->visualRect(view->model()->index(row, TaskListModel::Prompt));
        return view->viewport()->mapTo(rig.window.get(), rect.center());
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton) const
    {
        QTest::mouseClick(rig.window->windowHandle(), button, modifiers, placeOf(row));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(rig.window->windowHandle(), key, modifiers);
    }
    QList<int> chosen() const
    {
        QList<int> rows;
        for (const QModelIndex &index : view->selectionModel()->selectedRows())
            rows << index.row();
        std::ranges::sort(rows);
        return rows;
    }
    /// What the status strip says of the selection; empty: nothing.
    QString told() const
    {
        for (const QLabel *label : rig.window->findChild<QWidget *>(u"statusStrip"_s)->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().endsWith(u" selected"_s))
                return label->text();
        }
        return {};
    }
    QList<int> paused() const
    {
        QList<int> rows;
        for (int row = 0; row < rig.session->book.size(); ++row) {
            if (rig.session->book.at(row).paused)
                rows << row;
        }
        return rows;
    }
    static QAction *entry(const QMenu &menu, const QString &name)
    {
        const QList<QAction *> all = menu.actions();
        const auto found = std::ranges::find(all, name, [](const QAction *action) { return action->objectName(); });
        return found == all.end() ? nullptr : *found;
    }
};
} // namespace

class SelectionTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qApp->setStyle(new Style); }

    void ctrlClickAddsAndTakesAway_data() { views(); }
    void ctrlClickAddsAndTakesAway();
    void shiftClickChoosesUpToThere_data() { views(); }
    void shiftClickChoosesUpToThere();
    void shiftAndArrowsGoFurther_data() { views(); }
    void shiftAndArrowsGoFurther();
    void ctrlAChoosesAll_data() { views(); }
    void ctrlAChoosesAll();
    void aRightClickMeansTheTaskUnderIt_data() { views(); }
    void aRightClickMeansTheTaskUnderIt();
    void aRightClickIntoTheSelectionMeansAllOfIt_data() { views(); }
    void aRightClickIntoTheSelectionMeansAllOfIt();
    void theMenuKeyMeansTheSelection_data() { views(); }
    void theMenuKeyMeansTheSelection();
    void besideAllTasksTheMenuMeansTheSelection_data() { views(); }
    void besideAllTasksTheMenuMeansTheSelection();

private:
    static void views()
    {
        QTest::addColumn<bool>("grid");
        QTest::newRow("table") << false;
        QTest::newRow("grid") << true;
    }
};

void SelectionTest::ctrlClickAddsAndTakesAway()
{
    QFETCH(bool, grid);
    ListRig list;
    QVERIFY(list.opens(grid));
    list.click(1);
    QCOMPARE(list.chosen(), QList<int>{1});
    QCOMPARE(list.told(), QString()); // one is seen
    list.click(3, Qt::ControlModifier);
    list.click(5, Qt::ControlModifier);
    QCOMPARE(list.chosen(), (QList<int>{1, 3, 5}));
    QCOMPARE(list.told(), u"3 selected"_s);
    list.click(3, Qt::ControlModifier);
    QCOMPARE(list.chosen(), (QList<int>{1, 5}));
    QCOMPARE(list.told(), u"2 selected"_s);
    list.click(2);
    QCOMPARE(list.chosen(), QList<int>{2});
    QCOMPARE(list.told(), QString());
}

void SelectionTest::shiftClickChoosesUpToThere()
{
    QFETCH(bool, grid);
    ListRig list;
    QVERIFY(list.opens(grid));
    list.click(1);
    list.click(4, Qt::ShiftModifier);
    QCOMPARE(list.chosen(), (QList<int>{1, 2, 3, 4}));
    QCOMPARE(list.told(), u"4 selected"_s);
    list.click(0, Qt::ShiftModifier); // from where it began
    QCOMPARE(list.chosen(), (QList<int>{0, 1}));
    QCOMPARE(list.told(), u"2 selected"_s);
}

void SelectionTest::shiftAndArrowsGoFurther()
{
    QFETCH(bool, grid);
    ListRig list;
    QVERIFY(list.opens(grid));
    list.click(1);
    const Qt::Key further = grid ? Qt::Key_Right : Qt::Key_Down, back = grid ? Qt::Key_Left : Qt::Key_Up;
    list.press(further, Qt::ShiftModifier);
    list.press(further, Qt::ShiftModifier);
    QCOMPARE(list.chosen(), (QList<int>{1, 2, 3}));
    QCOMPARE(list.told(), u"3 selected"_s);
    list.press(back, Qt::ShiftModifier);
    QCOMPARE(list.chosen(), (QList<int>{1, 2}));
    list.press(back, Qt::ShiftModifier);
    list.press(back, Qt::ShiftModifier);
    QCOMPARE(list.chosen(), (QList<int>{0, 1}));
    list.press(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(list.chosen(), (QList<int>{1, 2, 3, 4, 5}));
    QCOMPARE(list.told(), u"5 selected"_s);
}

void SelectionTest::ctrlAChoosesAll()
{
    QFETCH(bool, grid);
    ListRig list;
    QVERIFY(list.opens(grid));
    list.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(list.chosen(), (QList<int>{0, 1, 2, 3, 4, 5}));
    QCOMPARE(list.told(), u"6 selected"_s);
    QTest::keyClick(list.rig.window->windowHandle(), grid ? Qt::Key_1 : Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(list.told(), u"6 selected"_s); // the other view shows the same
}

void SelectionTest::aRightClickMeansTheTaskUnderIt()
{
    QFETCH(bool, grid);
    ListRig list;
    QVERIFY(list.opens(grid));
    list.click(1);
    const QPoint place = list.rig.window->mapToGlobal(list.placeOf(4));
    QVERIFY(inMenuOf([&] { list.click(4, {}, Qt::RightButton); }, [&](QMenu &menu) {
        QCOMPARE(list.chosen(), QList<int>{4});
        QVERIFY(menu.geometry().adjusted(-1, -1, 1, 1).contains(place));
        QVERIFY(ListRig::entry(menu, u"task.pause"_s));
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(ListRig::entry(menu, u"task.pause"_s)).center());
    }));
    QTRY_COMPARE(list.paused(), QList<int>{4});
}

void SelectionTest::aRightClickIntoTheSelectionMeansAllOfIt()
{
    QFETCH(bool, grid);
    ListRig list;
    QVERIFY(list.opens(grid));
    list.click(2);
    list.click(4, Qt::ShiftModifier);
    QVERIFY(inMenuOf([&] { list.click(3, {}, Qt::RightButton); }, [&](QMenu &menu) {
        QCOMPARE(list.chosen(), (QList<int>{2, 3, 4}));
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(ListRig::entry(menu, u"task.pause"_s)).center());
    }));
    QTRY_COMPARE(list.paused(), (QList<int>{2, 3, 4}));
    QCOMPARE(list.chosen(), (QList<int>{2, 3, 4}));
}

void SelectionTest::theMenuKeyMeansTheSelection()
{
    QFETCH(bool, grid);
    ListRig list;
    QVERIFY(list.opens(grid));
    list.click(2);
    const QRect row = list.view->visualRect(list.view->currentIndex());
    const QRect place(list.view->viewport()->mapToGlobal(row.topLeft()), row.size());
    QVERIFY(inMenuOf([] { QVERIFY(pressRealKey("Menu")); }, [&](QMenu &menu) {
        QVERIFY2(menu.geometry().intersects(place), "the menu is not at the task that it is about");
        menu.setActiveAction(ListRig::entry(menu, u"task.pause"_s));
        QTest::keyClick(&menu, Qt::Key_Return);
    }));
    QTRY_COMPARE(list.paused(), QList<int>{2});
    QTRY_VERIFY(list.view->hasFocus());
    list.press(grid ? Qt::Key_Right : Qt::Key_Down);
    QCOMPARE(list.chosen(), QList<int>{3});
}

void SelectionTest::besideAllTasksTheMenuMeansTheSelection()
{
    QFETCH(bool, grid);
    ListRig list;
    QVERIFY(list.opens(grid));
    list.click(1);
    const QWidget &viewport = *list.view->viewport();
    const QPoint below = viewport.mapTo(list.rig.window.get(), viewport.rect().bottomRight() - QPoint(20, 20));
    QVERIFY(!list.view->indexAt(viewport.rect().bottomRight() - QPoint(20, 20)).isValid());
    QVERIFY(inMenuOf([&] { QTest::mouseClick(list.rig.window->windowHandle(), Qt::RightButton, {}, below); }, [&](QMenu &menu) {
        QCOMPARE(list.chosen(), QList<int>{1});
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(ListRig::entry(menu, u"task.pause"_s)).center());
    }));
    QTRY_COMPARE(list.paused(), QList<int>{1});
}

QTEST_MAIN(SelectionTest)
#include "tst_selection.moc"
