// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "support/Pictures.h"
#include "support/WindowRig.h"

#include "widgets/KeySheet.h"
#include "GuideWindow.h"
#include "ToolBar.h"
#include "compare/CompareWindow.h"
#include "player/Player.h"
#include "player/PlayerPane.h"
#include "review/ClipExport.h"
#include "tasks/History.h"
#include "review/NotesDialog.h"
#include "review/ReviewDesk.h"
#include "tasks/SideBar.h"
#include "tasks/SqlConnection.h"
#include "tasks/TaskListModel.h"

#include <QDir>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>

using namespace rushes;
using namespace Qt::StringLiterals;

/// A session of judging clips with the keyboard, in the real window, with a look at files and database.
class CullingTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8()); // the desktop's trash
        qApp->setStyle(new Style);
        appearance.apply(Settings::Appearance::Light);
    }

    void whatIsNotFinishedCannotBeJudged();
    void aWholeSession_data() { inBothLanguages(); }
    void aWholeSession();
    void aWatchedClipStaysUntilTheNextIsChosen();
    void unseenClipsAreFoundOneAfterAnother();
    void columnsAreRemembered();
    void groupsBeginWithTheirName();
    void picturesOfTheReviewRoom_data() { inAllLooks(); }
    void picturesOfTheReviewRoom();
    void allKeysStandOnOneSheet_data() { inBothLanguages(); }
    void allKeysStandOnOneSheet();
    void tenThousandTasks_data() { inBothLanguages(); }
    void tenThousandTasks();

private:
    static void fill(WindowRig &rig, int count)
    {
        for (int number = 0; number < count; ++number) {
            SimulatedTask task;
            task.prompt = u"take %1"_s.arg(number);
            const QString id = rig.gateway.add(task);
            rig.gateway.finishNow(id);
            rig.add(id);
        }
        QTRY_COMPARE_WITH_TIMEOUT(rig.session->counts.of(TaskFilter::State::Completed), count, 20'000);
        const auto saved = [&rig] {
            int saved = 0;
            for (int row = 0; row < rig.session->book.size(); ++row)
                saved += rig.session->book.at(row).clip.state == ClipState::Saved;
            return saved;
        };
        QTRY_COMPARE_WITH_TIMEOUT(saved(), count, 20'000);
    }
    static QList<QAction *> actionsIn(const QMenu &menu)
    {
        QList<QAction *> all;
        for (QAction *action : menu.actions()) {
            if (action->menu())
                all += actionsIn(*action->menu());
            else if (!action->isSeparator())
                all += action;
        }
        return all;
    }
    static void press(WindowRig &rig, int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(rig.table(), Qt::Key(key), modifiers);
    }
    static const Review &review(const WindowRig &rig, int row) { return rig.session->book.at(row).review; }
    static int currentRow(const WindowRig &rig) { return rig.table()->currentIndex().row(); }

    QTemporaryDir m_home;
    Appearance appearance;
};

void CullingTest::whatIsNotFinishedCannotBeJudged()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    const QString id = rig.gateway.add({});
    rig.gateway.holdAt(id, 0.5);
    rig.add(id);
    QTRY_COMPARE(rig.cell(0, TaskListModel::Progress), u"50 %"_s);
    rig.table()->choose(0);
    for (const int key : {Qt::Key_P, Qt::Key_X, Qt::Key_4, Qt::Key_N})
        press(rig, key);
    QTest::qWait(100);
    QCOMPARE(review(rig, 0), Review());
    QVERIFY(!rig.window->findChild<NotesDialog *>());
}

void CullingTest::aWholeSession()
{
    QFETCH(QString, lang);
    WindowRig rig(lang);
    QVERIFY(rig.activate());
    fill(rig, 5);
    rig.table()->choose(0);
    rig.table()->setFocus();

    // It is there and plays; a frame back and forth.
    Player &player = rig.window->findChild<PlayerPane *>()->player();
    QTRY_VERIFY_WITH_TIMEOUT(player.frameNumber() > 2, 10'000);
    press(rig, Qt::Key_K);
    QTRY_VERIFY(!player.isPlaying());
    QTest::qWait(200);
    const qint64 frame = player.frameNumber();
    press(rig, Qt::Key_Comma);
    QTRY_COMPARE(player.frameNumber(), frame - 1);
    press(rig, Qt::Key_Period);
    QTRY_COMPARE(player.frameNumber(), frame);

    press(rig, Qt::Key_4); // rated, and on to the next
    QTRY_COMPARE(review(rig, 0).rating, 4);
    QCOMPARE(currentRow(rig), 1);
    press(rig, Qt::Key_P);
    QTRY_COMPARE(review(rig, 1).verdict, Verdict::Picked);
    press(rig, Qt::Key_X);
    QTRY_COMPARE(review(rig, 2).verdict, Verdict::Rejected);
    QCOMPARE(currentRow(rig), 3);

    press(rig, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(review(rig, 2).verdict, Verdict::None);
    press(rig, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(review(rig, 1).verdict, Verdict::None);
    press(rig, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    press(rig, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(review(rig, 2).verdict, Verdict::Rejected);
    QCOMPARE(review(rig, 1).verdict, Verdict::Picked);

    // A note at the place where the player stands.
    rig.table()->choose(1);
    press(rig, Qt::Key_N);
    auto *dialog = rig.window->findChild<NotesDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"note"_s), u"good hands"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(review(rig, 1).notes.size(), 1u);
    QCOMPARE(review(rig, 1).notes.front().text, u"good hands"_s);
    QTRY_COMPARE(rig.window->findChild<PlayerPane *>()->player().notePlaces().size(), 1u);

    // Several at once are judged without going on.
    rig.table()->choose(3);
    QTest::keyClick(rig.table(), Qt::Key_Down, Qt::ShiftModifier);
    press(rig, Qt::Key_P);
    QTRY_COMPARE(rig.session->counts.of(TaskFilter::State::Picked), 3);
    QTest::qWait(300);
    // Beside each other; the second one gets its stars there.
    press(rig, Qt::Key_C);
    auto *compare = rig.window->findChild<CompareWindow *>();
    QVERIFY(compare && QTest::qWaitForWindowActive(compare));
    QTRY_VERIFY(!compare->comparison().picture(1).image.isNull());
    QTest::keyClick(&compare->view(), Qt::Key_Period);
    QTest::keyClick(&compare->view(), Qt::Key_2);
    QTest::keyClick(&compare->view(), Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(review(rig, 4).rating, 3);
    QTest::keyClick(&compare->view(), Qt::Key_Escape);
    QVERIFY(rig.activate());
    QVERIFY(savePictures(*rig.window, u"culling-"_s + lang, appearance));
    rig.table()->choose(0);

    // What was picked goes out; what was rejected goes to the trash.
    ClipExport &exports = rig.window->findChild<ReviewDesk *>()->exports();
    const QString out = rig.folder.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(out));
    exports.copyTo(out);
    QTRY_COMPARE(QDir(out).entryList({u"*.mp4"_s}).size(), 3);
    exports.writeCsv(rig.folder.filePath(u"list.csv"_s));
    QFile csv(rig.folder.filePath(u"list.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count("\r\n"), 4);
    // The service did not say how long the clips are; the files did.
    QTRY_VERIFY(rig.session->book.at(4).seconds);
    exports.writeTimeline(rig.folder.filePath(u"cut.otio"_s));
    QFile otio(rig.folder.filePath(u"cut.otio"_s));
    QVERIFY(otio.open(QIODevice::ReadOnly));
    const QJsonObject timeline = QJsonDocument::fromJson(otio.readAll()).object();
    QCOMPARE(timeline["tracks"_L1]["children"_L1][0]["children"_L1].toArray().size(), 3);

    const QString rejected = rig.session->book.at(2).clip.file;
    QVERIFY(QFile::exists(rejected));
    exports.moveToTrash();
    QTRY_VERIFY(!QFile::exists(rejected));
    QVERIFY(QFile::exists(rig.session->book.at(1).clip.file));

    bool flushed = false;
    rig.session->book.flush(this, [&flushed] { flushed = true; });
    QTRY_VERIFY(flushed);
    SqlConnection database;
    QVERIFY(database.open(rig.profile.database()));
    auto query = database.prepare(u"SELECT group_concat(rating || '/' || verdict) FROM tasks"_s);
    QVERIFY(query && query->step().value());
    QCOMPARE(query->text(0), u"4/0,0/1,0/2,0/1,3/1"_s);
}

void CullingTest::aWatchedClipStaysUntilTheNextIsChosen()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 3);
    rig.window->findChild<SideBar *>()->choose(TaskFilter::State::NotSeen);
    QTRY_COMPARE(rig.table()->model()->rowCount(), 3);
    rig.table()->choose(0);
    QTRY_VERIFY_WITH_TIMEOUT(rig.session->book.at(0).seen, 10'000);
    QTest::qWait(100);
    QCOMPARE(rig.table()->model()->rowCount(), 3);
    rig.table()->choose(1);
    QTRY_COMPARE(rig.table()->model()->rowCount(), 2);
}

void CullingTest::unseenClipsAreFoundOneAfterAnother()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 4);
    rig.session->book.setSeen(rig.session->book.at(0).key, true);
    rig.session->book.setSeen(rig.session->book.at(1).key, true);
    QTRY_COMPARE(rig.session->counts.of(TaskFilter::State::NotSeen), 2);
    rig.table()->choose(0);
    press(rig, Qt::Key_G);
    QCOMPARE(currentRow(rig), 2);
    QTRY_VERIFY_WITH_TIMEOUT(rig.session->book.at(2).seen, 10'000);
    press(rig, Qt::Key_G);
    QCOMPARE(currentRow(rig), 3);
    QTRY_VERIFY_WITH_TIMEOUT(rig.session->book.at(3).seen, 10'000);
    press(rig, Qt::Key_G);
    QCOMPARE(currentRow(rig), 3); // no more: a sentence says so
}

void CullingTest::columnsAreRemembered()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    fill(rig, 1);
    TaskTable &table = *rig.table();
    QVERIFY(table.isColumnHidden(TaskListModel::Id));
    table.restoreColumns("nonsense");
    QVERIFY(table.isColumnHidden(TaskListModel::Id));
    table.sortByColumn(TaskListModel::Rating, Qt::DescendingOrder);
    const QByteArray state = table.saveColumns();
    table.sortByColumn(TaskListModel::Prompt, Qt::AscendingOrder);
    table.restoreColumns(state);
    QCOMPARE(table.header()->sortIndicatorSection(), int(TaskListModel::Rating));
}

void CullingTest::groupsBeginWithTheirName()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    for (const QString &prompt : {u"a fox"_s, u"a cat"_s, u"a fox"_s}) {
        SimulatedTask task;
        task.prompt = prompt;
        rig.add(rig.gateway.add(task));
    }
    QTRY_COMPARE(rig.session->book.size(), 3);
    QTRY_COMPARE(rig.cell(2, TaskListModel::Prompt), u"a fox"_s);
    QAction *group = nullptr;
    for (QAction *action : actionsIn(rig.window->findChild<ToolBar *>()->menu())) {
        if (action->objectName() == u"groupPrompt"_s)
            group = action;
    }
    QVERIFY(group);
    group->trigger();
    QTRY_COMPARE(rig.cell(0, TaskListModel::Prompt), u"a cat"_s);
    const auto heading = [&rig](int row) {
        return rig.table()->model()->index(row, TaskListModel::Prompt).data(TaskViewModel::GroupRole).toString();
    };
    QCOMPARE(heading(0), QString()); // one alone is no group
    QCOMPARE(heading(1), u"2 takes"_s);
    QCOMPARE(heading(2), QString());
    rig.window->close();
    rig.window = std::make_unique<MainWindow>(*rig.session);
    rig.window->show();
    QCOMPARE(rig.cell(0, TaskListModel::Prompt), u"a cat"_s); // remembered
}

void CullingTest::picturesOfTheReviewRoom()
{
    const RowLook look(appearance);
    WindowRig rig(look.lang());
    QVERIFY(rig.activate());
    fill(rig, 4);
    rig.table()->choose(0);
    rig.table()->setFocus();
    auto &player = rig.window->findChild<PlayerPane *>()->player();
    QTRY_VERIFY(player.length().count() > 0);
    press(rig, Qt::Key_K);
    press(rig, Qt::Key_Period);
    press(rig, Qt::Key_I);
    press(rig, Qt::Key_4);
    press(rig, Qt::Key_P);
    QVERIFY(look.savePicture(*rig.window, u"player"_s));
    press(rig, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(look.savePicture(*rig.window, u"grid"_s));
    press(rig, Qt::Key_1, Qt::ControlModifier);
    rig.table()->setFocus();
    QTest::keyClick(rig.table(), Qt::Key_A, Qt::ControlModifier);
    press(rig, Qt::Key_C);
    auto *compare = rig.window->findChild<CompareWindow *>();
    QVERIFY(compare);
    QVERIFY(QTest::qWaitForWindowActive(compare));
    QTRY_VERIFY(!compare->comparison().picture(3).image.isNull());
    QVERIFY(look.savePicture(*compare, u"compare"_s));
    QTest::keyClick(&compare->view(), Qt::Key_2);
    QTest::keyClick(&compare->view(), Qt::Key_W);
    QVERIFY(look.savePicture(*compare, u"compare-wipe"_s));
    compare->close();
    QVERIFY(rig.activate());
    QTest::keyClick(rig.window.get(), Qt::Key_Question, Qt::ShiftModifier);
    auto *sheet = rig.window->findChild<KeySheet *>();
    QVERIFY(sheet && look.savePicture(*sheet, u"keys"_s));
    sheet->close();
    QVERIFY(rig.activate());
    QTest::keyClick(rig.window.get(), Qt::Key_F1);
    auto *guide = rig.window->findChild<GuideWindow *>();
    QVERIFY(guide && look.savePicture(*guide, u"guide"_s));
    guide->close();
}

void CullingTest::allKeysStandOnOneSheet()
{
    QFETCH(QString, lang);
    WindowRig rig(lang);
    QVERIFY(rig.activate());
    QTest::keyClick(rig.window.get(), Qt::Key_Question, Qt::ShiftModifier);
    auto *sheet = rig.window->findChild<KeySheet *>();
    QVERIFY(sheet);
    QVERIFY(QTest::qWaitForWindowExposed(sheet));
    QSet<QString> keys;
    for (const KeySheet::Group &group : KeySheet::groupsOf(rig.window->findChild<ToolBar *>()->menu())) {
        for (const KeySheet::Line &line : group.lines) {
            QVERIFY(!line.what.isEmpty());
            for (const QString &key : line.keys.split(u"  "_s)) {
                QVERIFY2(!keys.contains(key), qPrintable(key + u" has two meanings"_s));
                keys.insert(key);
            }
        }
    }
    QSet<QString> names; // by which settings keep the keys
    for (const QAction *action : actionsIn(rig.window->findChild<ToolBar *>()->menu())) {
        QVERIFY2(!action->objectName().isEmpty() && !names.contains(action->objectName()), qPrintable(action->text()));
        names.insert(action->objectName());
    }
    for (const QString &key : {u"P"_s, u"X"_s, u"5"_s, u"K"_s, u"Ctrl+Z"_s, u"?"_s})
        QVERIFY2(keys.contains(key), qPrintable(key));
}

void CullingTest::tenThousandTasks()
{
    QFETCH(QString, lang);
    WindowRig rig(lang, false);
    QVERIFY(rig.activate());
    constexpr int count = 10'000;
    std::vector<NewTask> tasks;
    for (int number = 0; number < count; ++number)
        tasks.push_back({u"none"_s, {u"sora-2:task_%1"_s.arg(number)}, {}, u"take %1 雨夜的霓虹街道"_s.arg(number)});
    std::vector<TaskKey> keys;
    rig.session->book.add(tasks, this, [&keys](const Result<TaskBook::AddOutcome> &outcome) { keys = outcome.value().added; });
    QTRY_COMPARE_WITH_TIMEOUT(int(keys.size()), count, 30'000);
    for (int number = 0; number < count; number += 1 + number % 3) {
        TaskReport report;
        report.status = number % 7 == 0 ? TaskStatus::Failed : TaskStatus::Running;
        report.progress = 0.01 * (number % 100);
        report.failure.message = number % 14 == 0 ? u"upstream error"_s : u"content policy"_s;
        report.raw = QByteArray::number(number);
        rig.session->book.applyReport(keys[size_t(number)], report, 200, std::chrono::milliseconds(1));
    }
    const auto failed = [&rig] { return rig.session->counts.of(TaskFilter::State::Failed); };
    QTRY_VERIFY_WITH_TIMEOUT(failed() > 500, 30'000);
    QCOMPARE(rig.session->counts.of(FailureClass::Upstream) + rig.session->counts.of(FailureClass::ContentPolicy), failed());
    QCOMPARE(rig.table()->model()->rowCount(), count);
    rig.table()->sortByColumn(TaskListModel::Progress, Qt::DescendingOrder);
    QCOMPARE(rig.cell(0, TaskListModel::Progress), u"99 %"_s);
    rig.table()->choose(count / 2);
    QVERIFY(savePictures(*rig.window, u"ten-thousand-"_s + lang, appearance));
}

QTEST_MAIN(CullingTest)
#include "tst_culling.moc"
