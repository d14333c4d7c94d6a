// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "support/WindowRig.h"

#include "tasks/CellMotion.h"
#include "tasks/GridDelegate.h"
#include "tasks/TaskGrid.h"
#include "tasks/TaskListModel.h"
#include "widgets/SegmentedControl.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSlider>

#include <algorithm>

using namespace rushes;
using namespace Qt::StringLiterals;

/// Tasks as a wall of pictures, over the table's selection.
class TaskGridTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        appearance.apply(Settings::Appearance::Light);
    }

    void partsOfACellLieInIt_data();
    void partsOfACellLieInIt();
    void aCellTellsAsMuchAsFits();
    void switchingKeepsWhatIsSelected();
    void arrowsMoveFromCellToCell();
    void theChoiceIsRemembered();
    void theWheelWithCtrlChangesTheSize();
    void aCellIsReadWithItsState();
    void labelsStandOnThePicture();
    void moreTasksKeepThePlace();
    void aBandSelectsWhatItTouches();
    void pagesAndEndsAreReachedByKey();
    void aShortLastLineIsReachedFromAbove();
    void aClipMovesUnderThePointer();
    void aClipRunsUnderTheFocus();
    void nothingMovesWherePeopleWantLessMotion();
    void whatCannotBeDecodedComesToRest();

private:
    /// Until there are so many.
    static void fill(WindowRig &rig, int count)
    {
        for (int number = rig.session->book.size(); number < count; ++number) {
            SimulatedTask task;
            task.prompt = u"take %1"_s.arg(number);
            const QString id = rig.gateway.add(task);
            rig.gateway.holdAt(id, 0.93);
            rig.add(id);
        }
        QTRY_COMPARE(rig.session->book.size(), count);
        QTRY_COMPARE(rig.cell(count - 1, TaskListModel::Progress), u"93 %"_s);
    }
    /// Saved clips, and the grid shown.
    static void fillWithClips(WindowRig &rig, int count)
    {
        for (int number = 0; number < count; ++number) {
            SimulatedTask task;
            task.prompt = u"clip %1"_s.arg(number);
            const QString id = rig.gateway.add(task);
            rig.gateway.finishNow(id);
            rig.add(id);
        }
        const auto saved = [&rig, count] {
            return rig.session->book.size() == count && rig.session->book.at(count - 1).clip.hasFile() && rig.session->book.at(0).clip.hasFile();
        };
        QTRY_VERIFY_WITH_TIMEOUT(saved(), 20'000);
        rig.window->findChild<QSlider *>(u"cellSize"_s)->setValue(TaskGrid::standardCell);
        QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(gridOf(rig)->isVisible());
        QTest::qWait(300); // the still pictures have come
    }
    static QRect pictureOf(TaskGrid &wall, int row)
    {
        const QRect cell = wall.visualRect(wall.model()->index(row, TaskListModel::Prompt));
        return grid::layout(QRect(cell.topLeft(), grid::cellSize(wall.cellWidth(), wall.fontMetrics())), wall.fontMetrics()).picture;
    }
    static QImage seenIn(TaskGrid &wall, int row) { return wall.viewport()->grab(pictureOf(wall, row)).toImage(); }
    static TaskGrid *gridOf(const WindowRig &rig) { return rig.window->findChild<TaskGrid *>(u"taskGrid"_s); }

    Appearance appearance;
};

void TaskGridTest::partsOfACellLieInIt_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("noteWidth");
    QTest::newRow("least") << TaskGrid::leastCell << 0;
    QTest::newRow("least, a long note") << TaskGrid::leastCell << 500;
    QTest::newRow("standard") << TaskGrid::standardCell << 40;
    QTest::newRow("most") << TaskGrid::mostCell << 40;
}

void TaskGridTest::partsOfACellLieInIt()
{
    QFETCH(int, width);
    QFETCH(int, noteWidth);
    const QFontMetrics metrics(QApplication::font());
    const QRect whole(QPoint(10, 20), grid::cellSize(width, metrics));
    const grid::Cell cell = grid::layout(whole, metrics, noteWidth);
    QVERIFY(whole.contains(cell.ground, true));
    for (const QRect &part : {cell.picture, cell.prompt, cell.icon, cell.status})
        QVERIFY(cell.ground.contains(part, true));
    QVERIFY(cell.picture.contains(cell.bar, true));
    QVERIFY(cell.picture.contains(cell.mark, true));
    QVERIFY(cell.picture.contains(cell.labels, true));
    QVERIFY(!cell.labels.intersects(cell.bar) && !cell.labels.intersects(cell.mark));
    QVERIFY(!cell.prompt.intersects(cell.picture));
    QVERIFY(!cell.prompt.intersects(cell.status));
    QVERIFY(!cell.icon.intersects(cell.status));
    QVERIFY(!cell.status.intersects(cell.note));
    QVERIFY(std::abs(cell.picture.width() * 2 - cell.picture.height() * 3) <= 3);
    QVERIFY(cell.status.width() >= cell.ground.width() / 4);
}

void TaskGridTest::aCellTellsAsMuchAsFits()
{
    const QFontMetrics metrics(qApp->font());
    const QString state = u"Running"_s, prospect = u"possibly stuck · 9 min"_s;
    const QString both = u"Running · possibly stuck · 9 min"_s;
    const auto width = [&metrics](const QString &text) { return metrics.horizontalAdvance(text); };
    QCOMPARE(grid::stateWords(state, prospect, metrics, width(both)), both);
    QCOMPARE(grid::stateWords(state, prospect, metrics, width(both) - 1), prospect);
    QCOMPARE(grid::stateWords(state, prospect, metrics, width(prospect) - 1), state);
    QCOMPARE(grid::stateWords(state, {}, metrics, width(both)), state);
}

void TaskGridTest::switchingKeepsWhatIsSelected()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 6);
    rig.table()->setFocus();
    rig.table()->selectionModel()->setCurrentIndex(rig.table()->model()->index(2, TaskListModel::Status),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const std::vector<TaskKey> before = rig.table()->selectedKeys();
    QCOMPARE(before.size(), size_t(1));
    QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(gridOf(rig)->isVisible());
    QVERIFY(!rig.table()->isVisible());
    QVERIFY(gridOf(rig)->hasFocus());
    QCOMPARE(rig.table()->selectedKeys(), before);
    QCOMPARE(gridOf(rig)->currentIndex().row(), 2);
    QVERIFY(gridOf(rig)->visualRect(gridOf(rig)->currentIndex()).isValid());
    QTest::keyClick(rig.window.get(), Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(rig.table()->isVisible());
    QCOMPARE(rig.table()->selectedKeys(), before);
}

void TaskGridTest::arrowsMoveFromCellToCell()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 7);
    rig.window->findChild<SegmentedControl *>(u"views"_s)->setCurrentIndex(1);
    TaskGrid *grid = gridOf(rig);
    QTRY_VERIFY(grid->isVisible());
    grid->setFocus();
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(grid->model()->index(0, 1)).center());
    QCOMPARE(grid->currentIndex().row(), 0);
    QTest::keyClick(grid, Qt::Key_Right);
    QCOMPARE(grid->currentIndex().row(), 1);
    const int columns = grid->viewport()->width() / grid->gridSize().width();
    QVERIFY(columns >= 2);
    QTest::keyClick(grid, Qt::Key_Down);
    QCOMPARE(grid->currentIndex().row(), 1 + columns);
    QCOMPARE(rig.table()->selectedKeys().size(), size_t(1)); // a whole row of the model
    QTest::keyClick(grid, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(rig.table()->selectedKeys().size(), size_t(2));
}

void TaskGridTest::theChoiceIsRemembered()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 1);
    QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
    rig.window->findChild<QSlider *>(u"cellSize"_s)->setValue(300);
    QCOMPARE(gridOf(rig)->cellWidth(), 300);
    QVERIFY(rig.window->close());
    rig.window = std::make_unique<MainWindow>(*rig.session);
    rig.window->show();
    QTRY_VERIFY(gridOf(rig)->isVisible());
    QCOMPARE(gridOf(rig)->cellWidth(), 300);
    QCOMPARE(rig.window->findChild<SegmentedControl *>(u"views"_s)->currentIndex(), 1);
}

void TaskGridTest::theWheelWithCtrlChangesTheSize()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 1);
    QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
    TaskGrid *grid = gridOf(rig);
    QTRY_VERIFY(grid->isVisible());
    const auto turn = [grid](int angle) {
        const QPointF at(20, 20);
        QWheelEvent event(at, grid->viewport()->mapToGlobal(at), {}, QPoint(0, angle), Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(grid->viewport(), &event);
    };
    const int before = grid->cellWidth();
    turn(120);
    QVERIFY(grid->cellWidth() > before);
    QCOMPARE(rig.window->findChild<QSlider *>(u"cellSize"_s)->value(), grid->cellWidth());
    for (int times = 0; times < 20; ++times)
        turn(-120);
    QCOMPARE(grid->cellWidth(), TaskGrid::leastCell);
}

void TaskGridTest::aCellIsReadWithItsState()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 1);
    QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(gridOf(rig));
    QVERIFY(view && view->tableInterface());
    QCOMPARE(view->text(QAccessible::Name), u"Tasks"_s);
    QAccessibleInterface *cell = view->tableInterface()->cellAt(0, TaskListModel::Prompt);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), u"take 0"_s);
    QCOMPARE(cell->text(QAccessible::Description), u"Running, 93 %"_s);
}

void TaskGridTest::labelsStandOnThePicture()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 1);
    QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
    TaskGrid &wall = *gridOf(rig);
    QTRY_VERIFY(wall.isVisible());
    const QRect cell(wall.visualRect(wall.model()->index(0, TaskListModel::Prompt)).topLeft(),
                     grid::cellSize(wall.cellWidth(), wall.fontMetrics()));
    const QRect labels = grid::layout(cell, wall.fontMetrics()).labels;
    const auto seen = [&] { return wall.viewport()->grab(labels).toImage(); };
    const QImage before = seen();
    rig.session->book.setLabels(rig.session->book.at(0).key, {u"hero"_s, u"成片"_s});
    QTRY_VERIFY(seen() != before);
}

void TaskGridTest::moreTasksKeepThePlace()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 60);
    QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
    TaskGrid *grid = gridOf(rig);
    QTRY_VERIFY(grid->verticalScrollBar()->maximum() > 0);
    grid->verticalScrollBar()->setValue(300);
    const QRect before = grid->visualRect(grid->model()->index(20, 1));
    fill(rig, 61);
    QCOMPARE(grid->visualRect(grid->model()->index(20, 1)), before);
}

void TaskGridTest::aBandSelectsWhatItTouches()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 9);
    QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
    TaskGrid &wall = *gridOf(rig);
    QTRY_VERIFY(wall.isVisible());
    const int columns = wall.columns();
    QVERIFY(columns >= 2 && columns < 9);
    const auto cellAt = [&wall](int row) { return wall.visualRect(wall.model()->index(row, TaskListModel::Prompt)); };
    const QPoint from(cellAt(8).right() + 20, cellAt(8).center().y()); // beside the last one
    QVERIFY(!wall.indexAt(from).isValid());
    QTest::mousePress(wall.viewport(), Qt::LeftButton, {}, from);
    for (const QPoint &to : {from - QPoint(30, 30), cellAt(8 - columns).center()}) {
        QMouseEvent move(QEvent::MouseMove, to, wall.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(wall.viewport(), &move);
    }
    std::vector<int> rows;
    for (const QModelIndex &index : wall.selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    const int right = (from.x() + wall.gridSize().width() - 1) / wall.gridSize().width(); // cells that it reaches
    QVERIFY(std::ranges::find(rows, 8) != rows.end());
    QVERIFY(std::ranges::find(rows, 8 - columns) != rows.end());
    QVERIFY(std::ranges::find(rows, 0) == rows.end() || 8 - columns == 0);
    QVERIFY(int(rows.size()) <= 2 * right);
    QTest::mouseRelease(wall.viewport(), Qt::LeftButton, {}, cellAt(8 - columns).center());
    QTest::mouseClick(wall.viewport(), Qt::LeftButton, {}, from);
    QVERIFY(!wall.selectionModel()->hasSelection());
}

void TaskGridTest::pagesAndEndsAreReachedByKey()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 60);
    QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
    TaskGrid &wall = *gridOf(rig);
    QTRY_VERIFY(wall.verticalScrollBar()->maximum() > 0);
    wall.setFocus();
    wall.setCurrentIndex(wall.model()->index(1, TaskListModel::Prompt));
    QTest::keyClick(&wall, Qt::Key_PageDown);
    const int page = wall.currentIndex().row() - 1;
    QVERIFY(page > 0);
    QCOMPARE(page % wall.columns(), 0);
    QVERIFY(wall.viewport()->rect().contains(wall.visualRect(wall.currentIndex())));
    QTest::keyClick(&wall, Qt::Key_PageUp);
    QCOMPARE(wall.currentIndex().row(), 1);
    QTest::keyClick(&wall, Qt::Key_End);
    QCOMPARE(wall.currentIndex().row(), 59);
    QCOMPARE(wall.verticalScrollBar()->value(), wall.verticalScrollBar()->maximum());
    QTest::keyClick(&wall, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(rig.table()->selectedKeys().size(), size_t(60));
    QCOMPARE(wall.verticalScrollBar()->value(), 0);
}

void TaskGridTest::aShortLastLineIsReachedFromAbove()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 7);
    QTest::keyClick(rig.window.get(), Qt::Key_2, Qt::ControlModifier);
    TaskGrid &wall = *gridOf(rig);
    QTRY_VERIFY(wall.isVisible());
    const int columns = wall.columns();
    QVERIFY(7 % columns != 0);
    wall.setFocus();
    wall.setCurrentIndex(wall.model()->index(7 / columns * columns - 1, TaskListModel::Prompt)); // above a gap
    QTest::keyClick(&wall, Qt::Key_Down);
    QCOMPARE(wall.currentIndex().row(), 6);
    QTest::keyClick(&wall, Qt::Key_Down);
    QCOMPARE(wall.currentIndex().row(), 6);
}

void TaskGridTest::aClipMovesUnderThePointer()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fillWithClips(rig, 2);
    TaskGrid &wall = *gridOf(rig);
    const QImage still = seenIn(wall, 1), other = seenIn(wall, 0);
    const QRect picture = pictureOf(wall, 1);
    const auto pointAt = [&](double part) {
        const QPoint at(picture.left() + int(part * picture.width()), picture.center().y());
        QMouseEvent move(QEvent::MouseMove, at, wall.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(wall.viewport(), &move);
    };
    pointAt(0.05);
    QTest::qWait(1500); // a short clip is read whole
    pointAt(0.05);
    const QImage early = seenIn(wall, 1);
    pointAt(0.95);
    const QImage late = seenIn(wall, 1);
    QVERIFY(early != late);
    pointAt(0.05);
    QCOMPARE(seenIn(wall, 1), early); // at once, and back
    QCOMPARE(seenIn(wall, 0), other);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(wall.viewport(), &leave);
    QCOMPARE(seenIn(wall, 1), still);
}

void TaskGridTest::aClipRunsUnderTheFocus()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fillWithClips(rig, 2);
    TaskGrid &wall = *gridOf(rig);
    wall.setCurrentIndex(wall.model()->index(0, TaskListModel::Prompt));
    wall.setFocus();
    const QImage still = seenIn(wall, 1);
    QTest::keyClick(&wall, Qt::Key_Right);
    auto &motion = *wall.findChild<CellMotion *>();
    QVERIFY(motion.isRunning());
    QTRY_VERIFY(!motion.image(rig.session->book.at(1).key).isNull());
    const QImage first = seenIn(wall, 1);
    QTRY_VERIFY(seenIn(wall, 1) != first);
    wall.clearFocus();
    QVERIFY(!motion.isRunning());
}

void TaskGridTest::nothingMovesWherePeopleWantLessMotion()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    auto *style = qobject_cast<Style *>(qApp->style());
    QVERIFY(style);
    style->setMotionReduced(true);
    fillWithClips(rig, 1);
    TaskGrid &wall = *gridOf(rig);
    const QRect picture = pictureOf(wall, 0);
    QMouseEvent move(QEvent::MouseMove, picture.center(), wall.viewport()->mapToGlobal(picture.center()), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(wall.viewport(), &move);
    wall.setFocus(Qt::TabFocusReason);
    auto &motion = *wall.findChild<CellMotion *>();
    QTest::qWait(600);
    QVERIFY(!motion.isRunning());
    QVERIFY(motion.image(rig.session->book.at(0).key).isNull());
    style->setMotionReduced(false);
}

void TaskGridTest::whatCannotBeDecodedComesToRest()
{
    QTemporaryDir folder;
    QFile words(folder.filePath(u"words.mp4"_s));
    QVERIFY(words.open(QIODevice::WriteOnly) && words.write("no clip") > 0);
    words.close();
    Task task;
    task.key = TaskKey(1);
    task.clip.state = ClipState::Saved;
    task.clip.file = words.fileName();
    CellMotion motion;
    motion.setSize({96, 64});
    motion.run(task);
    QVERIFY(motion.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!motion.isRunning(), 10'000);
    QVERIFY(motion.image(task.key).isNull());
}

QTEST_MAIN(TaskGridTest)
#include "tst_taskgrid.moc"
