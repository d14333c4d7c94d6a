// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Pictures of the list in many hands: views, completion, faults, filters and labels, in both languages and themes.

#include "support/ListHands.h"
#include "support/Pictures.h"

#include "tasks/FilterMenu.h"
#include "tasks/LabelDialog.h"

using namespace rushes;
using namespace rushes::list;
using namespace Qt::StringLiterals;

class ListLooksTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        m_appearance.apply(Settings::Appearance::Light);
    }

    void picturesOfAll_data() { inAllLooks(); }
    void picturesOfAll();

private:
    Appearance m_appearance;
};

void ListLooksTest::picturesOfAll()
{
    const RowLook look(m_appearance);
    const bool english = look.isEnglish();
    WindowRig rig(look.lang());
    QVERIFY(rig.activate());
    fill(rig, 8);
    const auto picture = [&](QWidget &widget, const QString &name) {
        QVERIFY(look.savePicture(widget, u"list-"_s + name));
    };
    for (int row = 0; row < 8; row += 2)
        rig.session->book.setLabels(rig.session->book.at(row).key,
                                    row % 4 ? QStringList{u"hero shot"_s, u"成片"_s, u"client"_s} : QStringList{u"备选"_s});
    saveView(rig, u"model:veo* batch:\"night 2\""_s);
    saveView(rig, u"status:running"_s);
    picture(*rig.window, u"views"_s);
    field(rig).setFocus();
    field(rig).clear();
    english ? QTest::keyClicks(&field(rig), u"fox st"_s) : commit(rig, u"状"_s);
    picture(*rig.window, u"completion-fields"_s);
    field(rig).clear();
    QTest::keyClicks(&field(rig), u"status:"_s);
    QTest::keyClick(&field(rig), Qt::Key_Down);
    picture(*rig.window, u"completion-values"_s);
    search(rig, english ? u"age>soon"_s : u"status:soon"_s);
    picture(*rig.window, u"fault"_s);
    search(rig, u""_s);
    auto *menu = rig.window->findChild<FilterMenu *>();
    rig.window->findChild<ToolBar *>()->searchField().setText(english ? u"status:running"_s : u"状态:生成中"_s);
    menu->popup(rig.window->mapToGlobal(QPoint(700, 60)));
    picture(*menu, u"filters"_s);
    QMenu *state = menu->actions().front()->menu();
    state->popup(rig.window->mapToGlobal(QPoint(900, 60)));
    picture(*state, u"filters-state"_s);
    state->close();
    menu->close();
    rig.table()->selectAll();
    action(rig, "task.labels")->trigger();
    QTRY_VERIFY(rig.window->findChild<LabelDialog *>());
    picture(*rig.window->findChild<LabelDialog *>(), u"labels"_s);
}

QTEST_MAIN(ListLooksTest)
#include "tst_listlooks.moc"
