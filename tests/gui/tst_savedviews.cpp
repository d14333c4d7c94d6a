// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Views are saved, named, moved and removed in the side bar, with real keys.

#include "support/ListHands.h"
#include "support/Pictures.h"

#include "tasks/LabelDialog.h"
#include "tasks/TaskListModel.h"
#include "widgets/MessageBar.h"

#include <QHeaderView>
#include <QMouseEvent>

using namespace rushes;
using namespace rushes::list;
using namespace Qt::StringLiterals;

class SavedViewsTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        m_appearance.apply(Settings::Appearance::Light);
    }

    void aViewIsSavedRenamedAndComesBackAfterARestart_data() { inBothLanguages(); }
    void aViewIsSavedRenamedAndComesBackAfterARestart();
    void viewsAreMovedAndRemovedByKeys();
    void deleteInTheSideBarNeverRemovesTasks();
    void whatAViewBroughtGoesWithIt();

private:
    Appearance m_appearance;
};

void SavedViewsTest::aViewIsSavedRenamedAndComesBackAfterARestart()
{
    QFETCH(QString, lang);
    WindowRig rig(lang);
    QVERIFY(rig.activate());
    fill(rig);
    search(rig, u"model:veo*"_s);
    rig.table()->header()->setSortIndicator(TaskListModel::Progress, Qt::DescendingOrder);
    action(rig, "groupBatch")->trigger();
    QTest::keyClick(rig.table(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(viewNames(rig), QStringList{u"model:veo*"_s});
    nameView(rig, u"veo · 夜"_s);
    QTRY_COMPARE(viewNames(rig), QStringList{u"veo · 夜"_s});
    QTRY_VERIFY(line(rig, u"veo · 夜"_s));
    QTRY_COMPARE(line(rig, u"veo · 夜"_s)->data(0, Qt::AccessibleTextRole).toString(),
                 lang == u"en"_s ? u"veo · 夜: 3"_s : u"veo · 夜：3"_s);
    // By F2, and Escape keeps what was.
    sideBar(rig).setFocus();
    QTest::keyClick(&sideBar(rig), Qt::Key_F2);
    QVERIFY(!rig.window->findChild<LabelDialog *>());
    nameView(rig, u"夜班"_s);
    QTRY_COMPARE(viewNames(rig), QStringList{u"夜班"_s});
    QTest::keyClick(&sideBar(rig), Qt::Key_F2);
    nameView(rig, u"   "_s); // no name
    QTRY_VERIFY(line(rig, u"夜班"_s));
    rig.window->close();
    rig.restart();
    QVERIFY(rig.activate());
    QTRY_COMPARE(shownRows(rig), 3); // it was shown, and is again
    QTRY_VERIFY(line(rig, u"夜班"_s));
    sideBar(rig).choose(TaskFilter::State::All);
    QTRY_COMPARE(shownRows(rig), 6);
    sideBar(rig).setFocus();
    while (sideBar(rig).currentItem() != line(rig, u"夜班"_s)) {
        const QTreeWidgetItem *before = sideBar(rig).currentItem();
        QTest::keyClick(&sideBar(rig), Qt::Key_Down);
        QVERIFY(sideBar(rig).currentItem() != before);
    }
    QTRY_COMPARE(shownRows(rig), 3);
    QCOMPARE(field(rig).text(), u"model:veo*"_s);
    QVERIFY(action(rig, "groupBatch")->isChecked());
    QCOMPARE(rig.table()->header()->sortIndicatorSection(), int(TaskListModel::Progress));
    QCOMPARE(rig.table()->header()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void SavedViewsTest::viewsAreMovedAndRemovedByKeys()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    for (const QString &query : {u"fox"_s, u"batch:day"_s, u"霓虹"_s})
        saveView(rig, query);
    const QStringList saved{u"fox"_s, u"batch:day"_s, u"霓虹"_s};
    QCOMPARE(viewNames(rig), saved);
    QCOMPARE(sideBar(rig).shownView(), 2);
    sideBar(rig).setFocus();
    QTest::keyClick(&sideBar(rig), Qt::Key_Up, Qt::AltModifier);
    const QStringList moved{u"fox"_s, u"霓虹"_s, u"batch:day"_s};
    QCOMPARE(viewNames(rig), moved);
    QCOMPARE(sideBar(rig).shownView(), 1); // still the same one
    QTest::keyClick(&sideBar(rig), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(&sideBar(rig), Qt::Key_Down, Qt::AltModifier); // the last stays the last
    QCOMPARE(viewNames(rig), saved);
    // Dragged to the first place.
    const auto center = [&](const QString &name) { return sideBar(rig).visualItemRect(line(rig, name)).center(); };
    QTest::mousePress(sideBar(rig).viewport(), Qt::LeftButton, {}, center(u"霓虹"_s));
    for (const QString &over : {u"batch:day"_s, u"fox"_s}) {
        QMouseEvent move(QEvent::MouseMove, center(over), sideBar(rig).viewport()->mapToGlobal(center(over)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(sideBar(rig).viewport(), &move);
    }
    QTest::mouseRelease(sideBar(rig).viewport(), Qt::LeftButton, {}, center(u"霓虹"_s));
    QTRY_COMPARE(viewNames(rig).indexOf(u"霓虹"_s), 0);
    sideBar(rig).setCurrentItem(line(rig, u"batch:day"_s));
    const QStringList before = viewNames(rig);
    QTRY_COMPARE(shownRows(rig), 2);
    QTest::keyClick(&sideBar(rig), Qt::Key_Delete);
    QCOMPARE(viewNames(rig).size(), 2);
    QVERIFY(!line(rig, u"batch:day"_s));
    QTRY_COMPARE(shownRows(rig), 6); // of all tasks
    QVERIFY(rig.window->messages().text().contains(u"batch:day"_s));
    QTest::keyClick(&sideBar(rig), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(viewNames(rig), before);
    QCOMPARE(rig.window->messages().count(), 0); // what could be taken back was
    QCOMPARE(rig.session->book.size(), 6);
    // The removal of another one leaves the chosen one chosen.
    sideBar(rig).setCurrentItem(line(rig, u"batch:day"_s));
    const int shown = sideBar(rig).shownView();
    QVERIFY(shown > 0);
    emit sideBar(rig).removeWished(0);
    QCOMPARE(sideBar(rig).shownView(), shown - 1);
    QCOMPARE(sideBar(rig).currentItem(), line(rig, u"batch:day"_s));
    QCOMPARE(field(rig).text(), u"batch:day"_s);
    QTest::keyClick(&sideBar(rig), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(sideBar(rig).shownView(), shown);
    QCOMPARE(viewNames(rig), before);
}

void SavedViewsTest::deleteInTheSideBarNeverRemovesTasks()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    rig.table()->selectAll();
    sideBar(rig).setFocus();
    QTest::keyClick(&sideBar(rig), Qt::Key_Delete);
    bool flushed = false;
    rig.session->book.flush(this, [&flushed] { flushed = true; });
    QTRY_VERIFY(flushed);
    QCOMPARE(rig.session->book.size(), 6);
}

void SavedViewsTest::whatAViewBroughtGoesWithIt()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    saveView(rig, u"batch:day"_s);
    sideBar(rig).choose(TaskFilter::State::Active);
    QCOMPARE(field(rig).text(), QString());
    QTRY_COMPARE(shownRows(rig), 6);
    // What was typed before comes back, what was typed since stays.
    search(rig, u"fox"_s);
    sideBar(rig).setCurrentItem(line(rig, u"batch:day"_s));
    QCOMPARE(field(rig).text(), u"batch:day"_s);
    sideBar(rig).choose(TaskFilter::State::All);
    QCOMPARE(field(rig).text(), u"fox"_s);
    sideBar(rig).setCurrentItem(line(rig, u"batch:day"_s));
    search(rig, u"霓虹"_s);
    sideBar(rig).choose(TaskFilter::State::All);
    QCOMPARE(field(rig).text(), u"霓虹"_s);
}

QTEST_MAIN(SavedViewsTest)
#include "tst_savedviews.moc"
