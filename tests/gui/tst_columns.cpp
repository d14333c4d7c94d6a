// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The table's columns: which there are, in which order, how wide and by which it is sorted, by menu and pointer, and
// after a restart.

#include "support/ListHands.h"

#include "tasks/TaskListModel.h"

#include <QHeaderView>
#include <QMouseEvent>

using namespace rushes;
using namespace rushes::list;
using namespace Qt::StringLiterals;

namespace
{
/// Chosen in a menu that was just filled.
void choose(const WindowRig &rig, const QString &name, const QString &below = {})
{
    QMenu menu;
    rig.table()->fillColumnMenu(menu);
    QAction *found = below.isEmpty() ? entry(menu, name) : entry(*entry(menu, below)->menu(), name);
    QVERIFY2(found, qUtf8Printable(name));
    found->trigger();
}

/// The edge of a column is dragged, as the pointer has it.
void dragEdge(QHeaderView &header, int column, int by)
{
    const QPoint edge(header.sectionViewportPosition(column) + header.sectionSize(column) - 2, header.height() / 2);
    QTest::mouseMove(header.viewport(), edge);
    QTest::mousePress(header.viewport(), Qt::LeftButton, {}, edge);
    for (const QPoint &to : {edge + QPoint(by / 2, 0), edge + QPoint(by, 0)}) {
        QMouseEvent move(QEvent::MouseMove, to, header.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(header.viewport(), &move);
    }
    QTest::mouseRelease(header.viewport(), Qt::LeftButton, {}, edge + QPoint(by, 0));
}
} // namespace

class ColumnsTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qApp->setStyle(new Style); }

    void columnsAndSortingAreReachedByTheMenu();
    void theHeaderSortsByClicks();
    void allOfItIsBackAfterARestart();
    void asManyAsFitIsBackToo();
};

void ColumnsTest::columnsAndSortingAreReachedByTheMenu()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    QMenu menu;
    rig.table()->fillColumnMenu(menu);
    QVERIFY(rig.table()->isColumnHidden(TaskListModel::Labels));
    entry(menu, u"Labels"_s)->trigger();
    QVERIFY(!rig.table()->isColumnHidden(TaskListModel::Labels));
    const QHeaderView &header = *rig.table()->header();
    const int before = header.visualIndex(TaskListModel::Progress);
    QMenu moving;
    rig.table()->fillColumnMenu(moving);
    entry(*entry(moving, u"Move left"_s)->menu(), u"Progress"_s)->trigger();
    QVERIFY(header.visualIndex(TaskListModel::Progress) < before);
    QMenu back;
    rig.table()->fillColumnMenu(back);
    QVERIFY(!entry(*entry(back, u"Move left"_s)->menu(), u"Prompt"_s)->isEnabled()); // the first behind the pictures
    entry(*entry(back, u"Move right"_s)->menu(), u"Progress"_s)->trigger();
    QCOMPARE(header.visualIndex(TaskListModel::Progress), before);
    QMenu sort;
    rig.table()->fillSortMenu(sort);
    entry(sort, u"Progress"_s)->trigger();
    QCOMPARE(rig.table()->header()->sortIndicatorSection(), int(TaskListModel::Progress));
    QCOMPARE(rig.cell(0, TaskListModel::Progress), u"10 %"_s);
    QMenu again;
    rig.table()->fillSortMenu(again);
    entry(again, u"Descending"_s)->trigger();
    QCOMPARE(rig.cell(0, TaskListModel::Progress), u"60 %"_s);
}

void ColumnsTest::theHeaderSortsByClicks()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    QHeaderView &header = *rig.table()->header();
    const auto click = [&header](int column) {
        const QPoint place(header.sectionViewportPosition(column) + 20, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, place);
    };
    click(TaskListModel::Progress);
    QCOMPARE(rig.cell(0, TaskListModel::Progress), u"10 %"_s);
    click(TaskListModel::Progress);
    QCOMPARE(rig.cell(0, TaskListModel::Progress), u"60 %"_s);
    click(TaskListModel::Progress); // and as they were added
    QCOMPARE(header.sortIndicatorSection(), -1);
    QCOMPARE(rig.cell(0, TaskListModel::Progress), u"10 %"_s);
}

void ColumnsTest::allOfItIsBackAfterARestart()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    choose(rig, u"Labels"_s);
    choose(rig, u"Time"_s);
    choose(rig, u"Progress"_s, u"Move left"_s);
    const int before = rig.table()->columnWidth(TaskListModel::Status);
    dragEdge(*rig.table()->header(), TaskListModel::Status, 40);
    QCOMPARE(rig.table()->columnWidth(TaskListModel::Status), before + 40);
    rig.table()->header()->setSortIndicator(TaskListModel::Progress, Qt::DescendingOrder);
    QCOMPARE(rig.cell(0, TaskListModel::Progress), u"60 %"_s);
    const bool time = rig.table()->isColumnHidden(TaskListModel::Time);
    const int place = rig.table()->header()->visualIndex(TaskListModel::Progress);

    rig.window->close();
    rig.restart();
    QVERIFY(rig.activate());
    QTRY_COMPARE(shownRows(rig), 6);
    const QHeaderView &header = *rig.table()->header();
    QVERIFY(!header.isSectionHidden(TaskListModel::Labels));
    QCOMPARE(header.isSectionHidden(TaskListModel::Time), time);
    QCOMPARE(header.visualIndex(TaskListModel::Progress), place);
    QCOMPARE(rig.table()->columnWidth(TaskListModel::Status), before + 40);
    QCOMPARE(header.sortIndicatorSection(), int(TaskListModel::Progress));
    QCOMPARE(header.sortIndicatorOrder(), Qt::DescendingOrder);
    QTRY_COMPARE(rig.cell(0, TaskListModel::Progress), u"60 %"_s);
    // What the user chose holds in a window that is narrower too.
    rig.window->resize(1024, 640);
    QTRY_COMPARE(rig.window->width(), 1024);
    QVERIFY(!header.isSectionHidden(TaskListModel::Labels));
}

void ColumnsTest::asManyAsFitIsBackToo()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    choose(rig, u"Labels"_s);
    choose(rig, u"As many as fit"_s);
    QVERIFY(rig.table()->isColumnHidden(TaskListModel::Labels));
    rig.window->close();
    rig.restart();
    QVERIFY(rig.activate());
    QVERIFY(rig.table()->isColumnHidden(TaskListModel::Labels));
    QMenu menu;
    rig.table()->fillColumnMenu(menu);
    QVERIFY(!entry(menu, u"As many as fit"_s)->isEnabled());
}

QTEST_MAIN(ColumnsTest)
#include "tst_columns.moc"
