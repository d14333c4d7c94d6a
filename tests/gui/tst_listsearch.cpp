// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The search with completion and its menu of filters, with real keys.

#include "support/ListHands.h"
#include "support/Pictures.h"

#include "tasks/FilterMenu.h"

#include <QLabel>
#include <QTimer>
#include <QToolButton>

using namespace rushes;
using namespace rushes::list;
using namespace Qt::StringLiterals;

class ListSearchTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        m_appearance.apply(Settings::Appearance::Light);
    }

    void aQueryThatIsNotUnderstoodIsToldAtTheField_data() { inBothLanguages(); }
    void aQueryThatIsNotUnderstoodIsToldAtTheField();
    void aQueryIsCompletedByKeys_data() { inBothLanguages(); }
    void aQueryIsCompletedByKeys();
    void completionIsNotInTheWay();
    void aLineIsTakenByTheMouse();
    void filtersAreInsertedFromTheMenu_data() { inBothLanguages(); }
    void filtersAreInsertedFromTheMenu();

private:
    Appearance m_appearance;
};

void ListSearchTest::aQueryThatIsNotUnderstoodIsToldAtTheField()
{
    QFETCH(QString, lang);
    WindowRig rig(lang);
    QVERIFY(rig.activate());
    fill(rig);
    search(rig, u"age>soon"_s);
    QTRY_VERIFY(popup(rig).showsSentence());
    const QString sentence = popup(rig).findChild<QLabel *>(u"fieldSentence"_s)->text();
    QVERIFY2(sentence.contains(u"soon"_s) && sentence.contains(u"10m"_s), qUtf8Printable(sentence));
    QCOMPARE(field(rig).accessibleDescription(), sentence);
    QVERIFY(field(rig).property("faulty").toBool());
    QCOMPARE(shownRows(rig), 0);
    // It goes with the focus, and comes with it; it goes for good with the fault.
    rig.window->findChild<QToolButton *>(u"filters"_s)->setFocus();
    QTRY_VERIFY(!popup(rig).isVisible());
    field(rig).setFocus();
    QTRY_VERIFY(popup(rig).showsSentence());
    search(rig, u"status:running"_s);
    QTRY_VERIFY(!popup(rig).isVisible());
    QVERIFY(!field(rig).property("faulty").toBool());
    QTRY_COMPARE(shownRows(rig), 6);
}

void ListSearchTest::aQueryIsCompletedByKeys()
{
    QFETCH(QString, lang);
    WindowRig rig(lang);
    QVERIFY(rig.activate());
    fill(rig);
    QTest::keyClick(rig.window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field(rig).hasFocus());
    if (lang == u"en"_s)
        QTest::keyClicks(&field(rig), u"mod"_s);
    else
        commit(rig, u"模"_s);
    QCOMPARE(lines(rig), QStringList{lang == u"en"_s ? u"model:"_s : u"模型:"_s});
    QTest::keyClick(&field(rig), Qt::Key_Down);
    QTest::keyClick(&field(rig), Qt::Key_Return);
    // The models that the list holds.
    QCOMPARE(field(rig).text(), lang == u"en"_s ? u"model:"_s : u"模型:"_s);
    const QStringList models{u"sora-2"_s, u"veo-3.1"_s};
    QCOMPARE(lines(rig), models);
    QTest::keyClicks(&field(rig), u"v"_s);
    QCOMPARE(lines(rig), QStringList{u"veo-3.1"_s});
    QTest::keyClick(&field(rig), Qt::Key_Down);
    QTest::keyClick(&field(rig), Qt::Key_Tab); // takes it too, and the focus stays
    QVERIFY(field(rig).hasFocus());
    QCOMPARE(field(rig).text(), lang == u"en"_s ? u"model:veo-3.1 "_s : u"模型:veo-3.1 "_s);
    QTRY_COMPARE(shownRows(rig), 3);
    // Batches with a blank in their name, and the gateway by its own.
    QTest::keyClicks(&field(rig), u"batch:n"_s);
    QCOMPARE(lines(rig), QStringList{u"night 2"_s});
    QTest::keyClick(&field(rig), Qt::Key_Down);
    QTest::keyClick(&field(rig), Qt::Key_Return);
    QTRY_COMPARE(shownRows(rig), 2);
    QTest::keyClicks(&field(rig), u"gateway:"_s);
    QCOMPARE(lines(rig), QStringList{rig.session->gateways.all().front().displayName()});
    QTest::keyClick(&field(rig), Qt::Key_Down);
    QTest::keyClick(&field(rig), Qt::Key_Return);
    QTRY_COMPARE(shownRows(rig), 2);
    QTRY_VERIFY(!field(rig).property("faulty").toBool());
}

void ListSearchTest::completionIsNotInTheWay()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    field(rig).setFocus();
    QTest::keyClicks(&field(rig), u"fox"_s);
    QVERIFY(!popup(rig).isVisible());
    QTest::keyClick(&field(rig), Qt::Key_Return);
    QTRY_COMPARE(shownRows(rig), 4);
    // A word that begins like a field stays a word: Return searches, whatever is offered.
    search(rig, u"sta"_s);
    QCOMPARE(field(rig).text(), u"sta"_s);
    QVERIFY(!popup(rig).isVisible());
    QTRY_COMPARE(rig.window->findChild<TaskViewModel *>()->filter().text, u"sta"_s);
    // Escape closes what is offered first, and clears then.
    QTest::keyClick(&field(rig), Qt::Key_Backspace);
    QVERIFY(popup(rig).showsLines());
    QTest::keyClick(&field(rig), Qt::Key_Escape);
    QVERIFY(!popup(rig).isVisible());
    QCOMPARE(field(rig).text(), u"st"_s);
    QTest::keyClick(&field(rig), Qt::Key_Escape);
    QCOMPARE(field(rig).text(), QString());
    QTRY_COMPARE(shownRows(rig), 6);
    // Up from the first line leaves all as it was typed; Tab goes on as ever.
    QTest::keyClicks(&field(rig), u"st"_s);
    QTest::keyClick(&field(rig), Qt::Key_Down);
    QCOMPARE(popup(rig).chosen(), 0);
    QTest::keyClick(&field(rig), Qt::Key_Up);
    QCOMPARE(popup(rig).chosen(), -1);
    QTest::keyClick(&field(rig), Qt::Key_Tab);
    QVERIFY(!field(rig).hasFocus());
    QVERIFY(!popup(rig).isVisible());
    QCOMPARE(field(rig).text(), u"st"_s);
    // Ctrl+Space offers everything; Down, where nothing is offered, goes on to the list.
    search(rig, u""_s);
    QTest::keyClick(&field(rig), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(lines(rig).contains(u"label:"_s) && lines(rig).contains(u"finished:"_s));
    QTest::keyClick(&field(rig), Qt::Key_Escape);
    QTRY_COMPARE(shownRows(rig), 6);
    QTest::keyClick(&field(rig), Qt::Key_Down);
    QVERIFY(rig.table()->hasFocus());
    QVERIFY(rig.table()->currentKey().has_value());
}

void ListSearchTest::aLineIsTakenByTheMouse()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    field(rig).setFocus();
    QTest::keyClicks(&field(rig), u"batch:"_s);
    auto *list = popup(rig).findChild<QListView *>(u"suggestions"_s);
    QTRY_COMPARE(lines(rig).size(), 2);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(field(rig).text(), u"batch:day "_s);
    QVERIFY(field(rig).hasFocus());
    QTRY_COMPARE(shownRows(rig), 2);
}

void ListSearchTest::filtersAreInsertedFromTheMenu()
{
    QFETCH(QString, lang);
    const bool english = lang == u"en"_s;
    WindowRig rig(lang);
    QVERIFY(rig.activate());
    fill(rig);
    search(rig, u"fox"_s);
    QTRY_COMPARE(shownRows(rig), 4);
    auto *menu = rig.window->findChild<FilterMenu *>();
    const auto choose = [&](const QString &name) {
        emit menu->aboutToShow();
        QAction *action = entry(*menu, name);
        QVERIFY2(action, qUtf8Printable(name));
        action->trigger();
    };
    choose(u"veo-3.1"_s);
    QCOMPARE(field(rig).text(), english ? u"fox model:veo-3.1"_s : u"fox 模型:veo-3.1"_s);
    QTRY_COMPARE(shownRows(rig), 2);
    choose(u"sora-2"_s); // in its place
    QCOMPARE(field(rig).text(), english ? u"fox model:sora-2"_s : u"fox 模型:sora-2"_s);
    choose(english ? u"Added today"_s : u"今天添加"_s);
    QTRY_COMPARE(shownRows(rig), 2);
    emit menu->aboutToShow();
    QVERIFY(entry(*menu, u"sora-2"_s)->isChecked());
    QVERIFY(!entry(*menu, u"veo-3.1"_s)->isChecked());
    QCOMPARE(entry(*menu, u"sora-2"_s)->text(), u"sora-2\t3"_s);
    choose(u"sora-2"_s); // and out again
    QCOMPARE(field(rig).text(), english ? u"fox added:today"_s : u"fox 添加:今天"_s);
    choose(english ? u"Content policy"_s : u"内容审核"_s);
    QTRY_COMPARE(shownRows(rig), 0);
    QVERIFY(!field(rig).property("faulty").toBool());
    choose(english ? u"Clear the search"_s : u"清除搜索"_s);
    QTRY_COMPARE(shownRows(rig), 6);
    // It opens by its key.
    QTimer::singleShot(300, menu, [menu] {
        QVERIFY(menu->isVisible());
        menu->close();
    });
    QTest::keyClick(rig.window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
}

QTEST_MAIN(ListSearchTest)
#include "tst_listsearch.moc"
