// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The list in the hands of somebody with many tasks: search with completion and a menu of filters, saved views, labels
// and batches, all with real keys. Pictures of each go into the folder "pictures" beside the test, in both languages
// and both themes.

#include "support/WindowRig.h"

#include "ToolBar.h"
#include "ViewDesk.h"
#include "tasks/FilterMenu.h"
#include "tasks/LabelDialog.h"
#include "tasks/SideBar.h"
#include "tasks/TaskListModel.h"
#include "widgets/FieldPopup.h"
#include "widgets/MessageBar.h"
#include "widgets/SearchField.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ListPowerTest final : public QObject
{
    Q_OBJECT
public slots:
    void noteOpened(const QUrl &url) { m_opened << url; }

private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        appearance.apply(Settings::Appearance::Light);
        QVERIFY(QDir().mkpath(u"pictures"_s));
    }

    void aQueryThatIsNotUnderstoodIsToldAtTheField_data() { languages(); }
    void aQueryThatIsNotUnderstoodIsToldAtTheField();
    void aQueryIsCompletedByKeys_data() { languages(); }
    void aQueryIsCompletedByKeys();
    void completionIsNotInTheWay();
    void aLineIsTakenByTheMouse();
    void filtersAreInsertedFromTheMenu_data() { languages(); }
    void filtersAreInsertedFromTheMenu();
    void aViewIsSavedRenamedAndComesBackAfterARestart_data() { languages(); }
    void aViewIsSavedRenamedAndComesBackAfterARestart();
    void viewsAreMovedAndRemovedByKeys();
    void deleteInTheSideBarNeverRemovesTasks();
    void whatAViewBroughtGoesWithIt();
    void labelsAndBatchAreEditedAndUndone_data() { languages(); }
    void labelsAndBatchAreEditedAndUndone();
    void aRemovalIsTakenBackFromItsMessage();
    void allOfAPromptAreSelectedAndCopied();
    void keysOfTheListDoWhatTheyDoEverywhere();
    void columnsAndSortingAreReachedByTheMenu();
    void savedClipsAreDraggedOutAsFiles();
    void aSavedClipIsOpenedWhereItLies();
    void thePanesKeepTheirSizesOverARestart();
    void picturesOfAll_data();
    void picturesOfAll();

private:
    static void languages()
    {
        QTest::addColumn<QString>("lang");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
    }
    /// Tasks that stay as they are: of two models, in two batches, each prompt twice.
    static void fill(WindowRig &rig, int count = 6)
    {
        std::vector<NewTask> tasks;
        for (int number = 0; number < count; ++number) {
            SimulatedTask task;
            task.prompt = number / 2 % 2 ? u"雨夜的霓虹街道，慢镜头"_s : u"a red fox crossing fresh snow"_s;
            task.model = number % 2 ? u"veo-3.1"_s : u"sora-2"_s;
            const QString id = rig.gateway.add(task);
            rig.gateway.holdAt(id, 0.1 * (number + 1));
            tasks.push_back({rig.gatewayId(), {id}, number < 4 ? u"night 2"_s : u"day"_s, {}});
        }
        rig.window->addTasks(tasks);
        QTRY_COMPARE(rig.session->book.size(), count);
        for (int row = 0; row < count; ++row)
            QTRY_VERIFY(!rig.session->book.at(row).prompt.isEmpty()); // as it is shown
    }
    static SearchField &field(const WindowRig &rig) { return *rig.window->findChild<SearchField *>(); }
    static FieldPopup &popup(const WindowRig &rig) { return *rig.window->findChild<FieldPopup *>(); }
    static SideBar &sideBar(const WindowRig &rig) { return *rig.window->findChild<SideBar *>(); }
    static int rows(const WindowRig &rig) { return rig.table()->model()->rowCount(); }
    static void search(const WindowRig &rig, const QString &text)
    {
        field(rig).setFocus();
        field(rig).selectAll();
        QTest::keyClick(&field(rig), Qt::Key_Delete);
        query::isChinese(text) ? commit(rig, text) : QTest::keyClicks(&field(rig), text);
        QTest::keyClick(&field(rig), Qt::Key_Return);
    }
    /// Chinese comes from an input method, not from keys.
    static void commit(const WindowRig &rig, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(&field(rig), &event);
    }
    static QStringList lines(const WindowRig &rig)
    {
        QStringList all;
        const QAbstractItemModel *model = popup(rig).findChild<QListView *>(u"suggestions"_s)->model();
        for (int row = 0; popup(rig).showsLines() && row < model->rowCount(); ++row)
            all << model->index(row, 0).data().toString();
        return all;
    }
    static QTreeWidgetItem *line(const WindowRig &rig, const QString &name)
    {
        const auto found = sideBar(rig).findItems(name, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.front();
    }
    QList<QUrl> m_opened;
    static QAction *action(const WindowRig &rig, const char *name)
    {
        return rig.window->findChild<QAction *>(QString::fromLatin1(name));
    }
    static void nameView(const WindowRig &rig, const QString &name)
    {
        QTRY_VERIFY(sideBar(rig).findChild<QLineEdit *>(u"viewName"_s));
        auto *editor = sideBar(rig).findChild<QLineEdit *>(u"viewName"_s);
        QTRY_VERIFY(editor->hasFocus());
        editor->selectAll();
        editor->insert(name);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!sideBar(rig).findChild<QLineEdit *>(u"viewName"_s));
    }
    static QStringList viewNames(const WindowRig &rig)
    {
        QStringList names;
        for (const SavedView &view : viewsFromJson(rig.session->settings.state(u"views"_s)))
            names << view.name;
        return names;
    }

    Appearance appearance;
};

void ListPowerTest::aQueryThatIsNotUnderstoodIsToldAtTheField()
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
    QCOMPARE(rows(rig), 0);
    // It goes with the focus, and comes with it; it goes for good with the fault.
    rig.window->findChild<QToolButton *>(u"filters"_s)->setFocus();
    QTRY_VERIFY(!popup(rig).isVisible());
    field(rig).setFocus();
    QTRY_VERIFY(popup(rig).showsSentence());
    search(rig, u"status:running"_s);
    QTRY_VERIFY(!popup(rig).isVisible());
    QVERIFY(!field(rig).property("faulty").toBool());
    QTRY_COMPARE(rows(rig), 6);
}

void ListPowerTest::aQueryIsCompletedByKeys()
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
    QTRY_COMPARE(rows(rig), 3);
    // Batches with a blank in their name, and the gateway by its own.
    QTest::keyClicks(&field(rig), u"batch:n"_s);
    QCOMPARE(lines(rig), QStringList{u"night 2"_s});
    QTest::keyClick(&field(rig), Qt::Key_Down);
    QTest::keyClick(&field(rig), Qt::Key_Return);
    QTRY_COMPARE(rows(rig), 2);
    QTest::keyClicks(&field(rig), u"gateway:"_s);
    QCOMPARE(lines(rig), QStringList{rig.session->gateways.all().front().displayName()});
    QTest::keyClick(&field(rig), Qt::Key_Down);
    QTest::keyClick(&field(rig), Qt::Key_Return);
    QTRY_COMPARE(rows(rig), 2);
    QTRY_VERIFY(!field(rig).property("faulty").toBool());
}

void ListPowerTest::completionIsNotInTheWay()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    field(rig).setFocus();
    QTest::keyClicks(&field(rig), u"fox"_s);
    QVERIFY(!popup(rig).isVisible());
    QTest::keyClick(&field(rig), Qt::Key_Return);
    QTRY_COMPARE(rows(rig), 4);
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
    QTRY_COMPARE(rows(rig), 6);
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
    QTRY_COMPARE(rows(rig), 6);
    QTest::keyClick(&field(rig), Qt::Key_Down);
    QVERIFY(rig.table()->hasFocus());
    QVERIFY(rig.table()->currentKey().has_value());
}

void ListPowerTest::aLineIsTakenByTheMouse()
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
    QTRY_COMPARE(rows(rig), 2);
}

static QAction *entry(const QMenu &menu, const QString &name)
{
    for (QAction *action : menu.actions()) {
        if (action->text().section(u'\t', 0, 0) == name)
            return action;
        if (action->menu()) {
            if (QAction *found = entry(*action->menu(), name))
                return found;
        }
    }
    return nullptr;
}

void ListPowerTest::filtersAreInsertedFromTheMenu()
{
    QFETCH(QString, lang);
    const bool english = lang == u"en"_s;
    WindowRig rig(lang);
    QVERIFY(rig.activate());
    fill(rig);
    search(rig, u"fox"_s);
    QTRY_COMPARE(rows(rig), 4);
    auto *menu = rig.window->findChild<FilterMenu *>();
    const auto choose = [&](const QString &name) {
        emit menu->aboutToShow();
        QAction *action = entry(*menu, name);
        QVERIFY2(action, qUtf8Printable(name));
        action->trigger();
    };
    choose(u"veo-3.1"_s);
    QCOMPARE(field(rig).text(), english ? u"fox model:veo-3.1"_s : u"fox 模型:veo-3.1"_s);
    QTRY_COMPARE(rows(rig), 2);
    choose(u"sora-2"_s); // in its place
    QCOMPARE(field(rig).text(), english ? u"fox model:sora-2"_s : u"fox 模型:sora-2"_s);
    choose(english ? u"Added today"_s : u"今天添加"_s);
    QTRY_COMPARE(rows(rig), 2);
    emit menu->aboutToShow();
    QVERIFY(entry(*menu, u"sora-2"_s)->isChecked());
    QVERIFY(!entry(*menu, u"veo-3.1"_s)->isChecked());
    QCOMPARE(entry(*menu, u"sora-2"_s)->text(), u"sora-2\t3"_s);
    choose(u"sora-2"_s); // and out again
    QCOMPARE(field(rig).text(), english ? u"fox added:today"_s : u"fox 添加:今天"_s);
    choose(english ? u"Content policy"_s : u"内容审核"_s);
    QTRY_COMPARE(rows(rig), 0);
    QVERIFY(!field(rig).property("faulty").toBool());
    choose(english ? u"Clear the search"_s : u"清除搜索"_s);
    QTRY_COMPARE(rows(rig), 6);
    // It opens by its key.
    QTimer::singleShot(300, menu, [menu] {
        QVERIFY(menu->isVisible());
        menu->close();
    });
    QTest::keyClick(rig.window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
}

void ListPowerTest::aViewIsSavedRenamedAndComesBackAfterARestart()
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
    rig.window.reset();
    rig.session.reset();

    rig.session = std::make_unique<Session>(rig.profile, rig.secrets);
    rig.session->setLibraryFolder(rig.library());
    rig.session->gateways.forThisRun(rig.gateway.url(), {}, {});
    rig.window = std::make_unique<MainWindow>(*rig.session);
    rig.session->book.load();
    rig.window->show();
    QVERIFY(rig.activate());
    QTRY_COMPARE(rows(rig), 3); // it was shown, and is again
    QTRY_VERIFY(line(rig, u"夜班"_s));
    sideBar(rig).choose(TaskFilter::State::All);
    QTRY_COMPARE(rows(rig), 6);
    sideBar(rig).setFocus();
    while (sideBar(rig).currentItem() != line(rig, u"夜班"_s)) {
        const QTreeWidgetItem *before = sideBar(rig).currentItem();
        QTest::keyClick(&sideBar(rig), Qt::Key_Down);
        QVERIFY(sideBar(rig).currentItem() != before);
    }
    QTRY_COMPARE(rows(rig), 3);
    QCOMPARE(field(rig).text(), u"model:veo*"_s);
    QVERIFY(action(rig, "groupBatch")->isChecked());
    QCOMPARE(rig.table()->header()->sortIndicatorSection(), int(TaskListModel::Progress));
    QCOMPARE(rig.table()->header()->sortIndicatorOrder(), Qt::DescendingOrder);
}

static void saveView(WindowRig &rig, const QString &query)
{
    rig.window->findChild<ToolBar *>()->setSearch(query);
    emit rig.window->findChild<ToolBar *>()->searchChanged(query);
    rig.window->findChild<QAction *>(u"saveView"_s)->trigger();
    const QPointer<QLineEdit> editor = rig.window->findChild<QLineEdit *>(u"viewName"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([&editor] { return !editor; }));
}

void ListPowerTest::viewsAreMovedAndRemovedByKeys()
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
    QTRY_COMPARE(rows(rig), 2);
    QTest::keyClick(&sideBar(rig), Qt::Key_Delete);
    QCOMPARE(viewNames(rig).size(), 2);
    QVERIFY(!line(rig, u"batch:day"_s));
    QTRY_COMPARE(rows(rig), 6); // of all tasks
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

void ListPowerTest::deleteInTheSideBarNeverRemovesTasks()
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

void ListPowerTest::whatAViewBroughtGoesWithIt()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    saveView(rig, u"batch:day"_s);
    sideBar(rig).choose(TaskFilter::State::Active);
    QCOMPARE(field(rig).text(), QString());
    QTRY_COMPARE(rows(rig), 6);
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

void ListPowerTest::labelsAndBatchAreEditedAndUndone()
{
    QFETCH(QString, lang);
    WindowRig rig(lang);
    QVERIFY(rig.activate());
    fill(rig);
    const auto edit = [&](const std::function<void(LabelDialog &)> &work) {
        rig.table()->setFocus();
        QTest::keyClick(rig.table(), Qt::Key_F2);
        QTRY_VERIFY(rig.window->findChild<LabelDialog *>());
        auto *dialog = rig.window->findChild<LabelDialog *>();
        work(*dialog);
        QTRY_VERIFY(!rig.window->findChild<LabelDialog *>());
    };
    const auto with = [&rig](const QString &label) {
        int count = 0;
        for (int row = 0; row < rig.session->book.size(); ++row)
            count += int(rig.session->book.at(row).labels.contains(label));
        return count;
    };
    const auto ofBatch = [&rig](const QString &batch) {
        int count = 0;
        for (int row = 0; row < rig.session->book.size(); ++row)
            count += int(rig.session->book.at(row).batch == batch);
        return count;
    };
    rig.table()->choose(0);
    edit([](LabelDialog &dialog) {
        auto *fresh = dialog.findChild<QLineEdit *>(u"newLabels"_s);
        fresh->setText(u"hero shot，成片"_s);
        QTest::keyClick(fresh, Qt::Key_Return);
    });
    QTRY_COMPARE(with(u"hero shot"_s), 1);
    QCOMPARE(with(u"成片"_s), 1);
    QVERIFY(rig.window->messages().text().contains(u'1'));
    // All: the labels of one are half ticked; ticked all have them. Batches that differ stay.
    QTest::keyClick(rig.table(), Qt::Key_A, Qt::ControlModifier);
    edit([](LabelDialog &dialog) {
        auto *labels = dialog.findChild<QListWidget *>(u"labels"_s);
        QCOMPARE(labels->count(), 2);
        QCOMPARE(labels->item(0)->checkState(), Qt::PartiallyChecked);
        QCOMPARE(dialog.findChild<QComboBox *>(u"batch"_s)->currentText(), QString());
        labels->setFocus();
        labels->setCurrentRow(0);
        QTest::keyClick(labels, Qt::Key_Space);
        QCOMPARE(labels->item(0)->checkState(), Qt::Checked);
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    });
    QTRY_COMPARE(with(u"hero shot"_s), 6);
    QCOMPARE(with(u"成片"_s), 1);
    QCOMPARE(ofBatch(u"night 2"_s), 4);
    search(rig, u"标签:成片"_s);
    QTRY_COMPARE(rows(rig), 1);
    search(rig, u"label:\"hero shot\""_s);
    QTRY_COMPARE(rows(rig), 6);
    rig.table()->setFocus();
    QTest::keyClick(rig.table(), Qt::Key_A, Qt::ControlModifier);
    edit([](LabelDialog &dialog) {
        dialog.findChild<QComboBox *>(u"batch"_s)->setEditText(u" new  batch "_s);
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    });
    QTRY_COMPARE(ofBatch(u"new batch"_s), 6);
    rig.table()->setFocus();
    QTest::keyClick(rig.table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(ofBatch(u"night 2"_s), 4);
    QTest::keyClick(rig.table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(with(u"hero shot"_s), 1);
    QTest::keyClick(rig.table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(with(u"hero shot"_s), 0);
    QTest::keyClick(rig.table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(with(u"成片"_s), 1);
}

void ListPowerTest::aRemovalIsTakenBackFromItsMessage()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    rig.table()->setFocus();
    rig.table()->choose(0);
    QTest::keyClick(rig.table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(rig.table(), Qt::Key_Delete);
    QTRY_COMPARE(rig.session->book.size(), 0);
    QVERIFY(rig.window->messages().text().startsWith(u"6 tasks removed"_s));
    QPointer<QToolButton> undo;
    for (QToolButton *button : rig.window->messages().findChildren<QToolButton *>()) {
        if (button->text() == u"Undo"_s && button->isVisible())
            undo = button;
    }
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(rig.session->book.size(), 6);
    QCOMPARE(rig.window->messages().count(), 0);
}

void ListPowerTest::allOfAPromptAreSelectedAndCopied()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    rig.table()->setFocus();
    rig.table()->choose(0);
    QTest::keyClick(rig.table(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rig.table()->selectedKeys().size(), 4u);
    QVERIFY(rig.table()->currentKey().has_value());
    QTest::keyClick(rig.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text().count(u"a red fox"_s), 4);
    QTest::keyClick(rig.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 4);
    action(rig, "task.copyCsv")->trigger();
    const QString csv = QApplication::clipboard()->text();
    QVERIFY(csv.startsWith(u"id,status"_s));
    QCOMPARE(csv.count(u"a red fox"_s), 4);
    // Addresses of all that have one.
    for (int row = 0; row < 2; ++row)
        rig.gateway.finishNow(rig.session->book.at(row).id.value);
    QTRY_COMPARE_WITH_TIMEOUT(rig.session->counts.of(TaskFilter::State::Completed), 2, 20'000);
    rig.table()->selectAll();
    action(rig, "task.copyAddress")->trigger();
    QTRY_COMPARE(QApplication::clipboard()->text().count(u"http://"_s), 2);
}

void ListPowerTest::keysOfTheListDoWhatTheyDoEverywhere()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 2);
    rig.gateway.finishNow(rig.session->book.at(0).id.value);
    QTRY_COMPARE_WITH_TIMEOUT(rig.session->book.at(0).clip.state, ClipState::Saved, 20'000);
    rig.table()->setFocus();
    rig.table()->choose(0);
    QAction *play = action(rig, "player.play");
    QTRY_VERIFY(play->isEnabled());
    QSignalSpy played(play, &QAction::triggered);
    QTest::keyClick(rig.table(), Qt::Key_Space);
    QCOMPARE(played.size(), 1);
    QSignalSpy full(action(rig, "player.fullScreen"), &QAction::triggered);
    rig.table()->choose(1); // nothing to show yet
    QTest::keyClick(rig.table(), Qt::Key_Return);
    QCOMPARE(full.size(), 0);
}

void ListPowerTest::columnsAndSortingAreReachedByTheMenu()
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

void ListPowerTest::savedClipsAreDraggedOutAsFiles()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    TaskBook &book = rig.session->book;
    for (const int row : {0, 2}) {
        Clip clip;
        clip.state = ClipState::Saved;
        clip.file = u"/clips/%1 狐狸.mp4"_s.arg(row);
        book.setClip(book.at(row).key, clip);
    }
    bool flushed = false;
    book.flush(this, [&flushed] { flushed = true; });
    QTRY_VERIFY(flushed);
    rig.table()->selectAll();
    const QAbstractItemModel &model = *rig.table()->model();
    const std::unique_ptr<QMimeData> files(model.mimeData(rig.table()->selectionModel()->selectedIndexes()));
    QVERIFY(files);
    QList<QUrl> urls = files->urls();
    std::sort(urls.begin(), urls.end());
    QCOMPARE(urls, (QList<QUrl>{QUrl::fromLocalFile(u"/clips/0 狐狸.mp4"_s), QUrl::fromLocalFile(u"/clips/2 狐狸.mp4"_s)}));
    QCOMPARE(model.supportedDragActions(), Qt::CopyAction); // the library's file stays where it is
    for (const QAbstractItemView *view : rig.window->findChildren<QAbstractItemView *>()) {
        if (view->objectName() == u"taskTable"_s || view->objectName() == u"taskGrid"_s)
            QVERIFY(view->dragEnabled());
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, TaskListModel::Prompt);
        const bool saved = index.data(TaskListModel::ClipStateRole).toInt() == int(ClipState::Saved);
        QCOMPARE(index.flags().testFlag(Qt::ItemIsDragEnabled), saved);
    }
}

void ListPowerTest::aSavedClipIsOpenedWhereItLies()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig);
    Clip clip;
    clip.state = ClipState::Saved;
    clip.file = u"/clips/狐狸.mp4"_s;
    rig.session->book.setClip(rig.session->book.at(0).key, clip);
    QTRY_COMPARE(rig.session->book.at(0).clip.state, ClipState::Saved);
    rig.table()->selectAll();
    const QWidget &strip = *rig.window->findChild<QWidget *>(u"statusStrip"_s);
    const QList<QLabel *> labels = strip.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == u"6 selected"_s; }));
    QDesktopServices::setUrlHandler(u"file"_s, this, "noteOpened");
    action(rig, "task.openFile")->trigger();
    action(rig, "task.openFolder")->trigger();
    QTRY_COMPARE(m_opened, (QList<QUrl>{QUrl::fromLocalFile(clip.file), QUrl::fromLocalFile(u"/clips"_s)}));
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

void ListPowerTest::thePanesKeepTheirSizesOverARestart()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    const auto splitter = [&rig](Qt::Orientation orientation) {
        const QList<QSplitter *> all = rig.window->findChildren<QSplitter *>();
        const auto found = std::ranges::find(all, orientation, &QSplitter::orientation);
        return found == all.end() ? nullptr : *found;
    };
    for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        QList<int> wished = splitter(orientation)->sizes();
        wished.first() += 30;
        wished.last() -= 30;
        splitter(orientation)->setSizes(wished);
    }
    const QList<int> columns = splitter(Qt::Horizontal)->sizes(), right = splitter(Qt::Vertical)->sizes();
    rig.window->close();
    rig.window = std::make_unique<MainWindow>(*rig.session);
    rig.window->show();
    QVERIFY(QTest::qWaitForWindowExposed(rig.window.get()));
    QTRY_COMPARE(splitter(Qt::Horizontal)->sizes(), columns);
    QCOMPARE(splitter(Qt::Vertical)->sizes(), right);
}

void ListPowerTest::picturesOfAll_data()
{
    QTest::addColumn<QString>("lang");
    QTest::addColumn<Settings::Appearance>("look");
    QTest::newRow("English, light") << u"en"_s << Settings::Appearance::Light;
    QTest::newRow("English, dark") << u"en"_s << Settings::Appearance::Dark;
    QTest::newRow("Chinese, light") << u"zh_CN"_s << Settings::Appearance::Light;
    QTest::newRow("Chinese, dark") << u"zh_CN"_s << Settings::Appearance::Dark;
}

void ListPowerTest::picturesOfAll()
{
    QFETCH(QString, lang);
    QFETCH(Settings::Appearance, look);
    const bool english = lang == u"en"_s;
    appearance.apply(look);
    const auto light = qScopeGuard([this] { appearance.apply(Settings::Appearance::Light); });
    WindowRig rig(lang);
    QVERIFY(rig.activate());
    fill(rig, 8);
    const auto picture = [&](QWidget &widget, const QString &name) {
        QTest::qWait(250); // what was just changed is painted
        QVERIFY(widget.grab().save(
            u"pictures/list-%1-%2-%3.png"_s.arg(name, lang, look == Settings::Appearance::Light ? u"light"_s : u"dark"_s)));
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

QTEST_MAIN(ListPowerTest)
#include "tst_listpower.moc"
