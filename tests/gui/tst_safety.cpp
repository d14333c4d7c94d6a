// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// What is safe and what is not, as the window says it. Pictures of each go into the folder "pictures" beside the
// test, in both languages and themes.

#include "support/Pictures.h"
#include "support/WindowRig.h"

#include "tasks/SideBar.h"
#include "tasks/TaskListModel.h"
#include "widgets/MessageBar.h"

#include <QAction>
#include <QDir>
#include <QMessageBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QProcess>
#include <QPushButton>

#include <unistd.h>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SafetyTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        appearance.apply(Settings::Appearance::Light);
    }

    void whatIsAtRiskIsCountedAndShown_data() { inAllLooks(); }
    void whatIsAtRiskIsCountedAndShown();
    void aGatewayIsPausedFromItsMenu_data() { inBothLanguages(); }
    void aGatewayIsPausedFromItsMenu();
    void aMissingFileIsSaidInItsRow_data() { inAllLooks(); }
    void aMissingFileIsSaidInItsRow();
    void aFullDiskIsOneMessage_data() { inBothLanguages(); }
    void aFullDiskIsOneMessage();
    void quittingAsksWhileClipsAreOnTheirWay_data() { inAllLooks(); }
    void quittingAsksWhileClipsAreOnTheirWay();
    void quittingWaitsUntilAllIsSaved();
    void verifyingTheLibraryTellsWhatItFound();
    void aLostDatabaseComesBackFromTheFilesBesideTheClips();

private:
    /// A completed task; its clip never comes.
    static QString addStuck(WindowRig &rig, std::chrono::seconds life)
    {
        SimulatedTask task;
        task.prompt = u"a red fox crossing fresh snow, dawn light"_s;
        task.addressLife = life;
        const QString id = rig.gateway.add(task);
        rig.gateway.setClipFault(id, Fault::NeverAnswers);
        rig.gateway.finishNow(id);
        rig.add(id);
        return id;
    }
    static QString addSaved(WindowRig &rig)
    {
        SimulatedTask task;
        task.prompt = u"老茶馆里说书人抬手一指"_s;
        const QString id = rig.gateway.add(task);
        rig.gateway.finishNow(id);
        rig.add(id);
        return id;
    }

    Appearance appearance;
};

void SafetyTest::whatIsAtRiskIsCountedAndShown()
{
    const RowLook look(appearance);
    WindowRig rig(look.lang());
    addStuck(rig, 11min);
    addStuck(rig, 40min);
    addSaved(rig);
    QTRY_COMPARE(rig.session->counts.of(TaskFilter::State::AtRisk), 2);
    auto *sideBar = rig.window->findChild<SideBar *>();
    QVERIFY(sideBar);
    sideBar->choose(TaskFilter::State::AtRisk);
    QTRY_COMPARE(rig.table()->model()->rowCount(), 2);
    QVERIFY(!rig.table()->isColumnHidden(TaskListModel::Expires));
    const QString expires = rig.cell(0, TaskListModel::Expires);
    QVERIFY2(expires.contains(u"10"_s) || expires.contains(u"11"_s), qPrintable(expires));
    rig.table()->sortByColumn(TaskListModel::Expires, Qt::DescendingOrder);
    QVERIFY2(rig.cell(0, TaskListModel::Expires).contains(u"39"_s) || rig.cell(0, TaskListModel::Expires).contains(u"40"_s),
             qPrintable(rig.cell(0, TaskListModel::Expires)));
    QVERIFY(look.savePicture(*rig.window, u"at-risk"_s));
}

void SafetyTest::aGatewayIsPausedFromItsMenu()
{
    QFETCH(QString, lang);
    WindowRig rig(lang);
    auto *sideBar = rig.window->findChild<SideBar *>();
    QVERIFY(sideBar);
    const Gateway gateway = rig.session->gateways.all().front();
    const QString id = rig.gateway.add({});
    rig.gateway.holdAt(id, 0.5);
    rig.add(id);
    QTRY_COMPARE(rig.session->book.size(), 1);
    const auto toggle = [&] {
        sideBar->setFocus();
        QTest::keyClick(sideBar, Qt::Key_End);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(sideBar->viewport(), &event);
        QTRY_VERIFY(sideBar->findChild<QMenu *>());
        QTRY_VERIFY(sideBar->findChild<QMenu *>()->isVisible());
        QTest::keyClick(sideBar->findChild<QMenu *>(), Qt::Key_Down);
        QTest::keyClick(sideBar->findChild<QMenu *>(), Qt::Key_Return);
        QTRY_VERIFY(!sideBar->findChild<QMenu *>());
    };
    toggle();
    QTRY_VERIFY(rig.session->gateways.find(gateway.id)->paused);
    const QString name = sideBar->topLevelItem(sideBar->topLevelItemCount() - 1)->text(0);
    // Its tasks say so too.
    const auto row = [&rig] { return rig.table()->model()->index(0, TaskListModel::Status).data(TaskViewModel::HindranceRole).toString(); };
    QCOMPARE(row(), lang == u"en"_s ? u"paused"_s : u"已暂停"_s);
    QCOMPARE(name, (lang == u"en"_s ? u"%1 (paused)"_s : u"%1（已暂停）"_s).arg(gateway.displayName()));
    toggle();
    QTRY_VERIFY(!rig.session->gateways.find(gateway.id)->paused);
}

void SafetyTest::aMissingFileIsSaidInItsRow()
{
    const RowLook look(appearance);
    WindowRig rig(look.lang());
    addSaved(rig);
    QTRY_VERIFY(rig.session->book.size() == 1 && rig.session->book.at(0).clip.state == ClipState::Saved);
    QVERIFY(QFile::remove(rig.session->book.at(0).clip.file));
    rig.session->library.check();
    QTRY_COMPARE(rig.cell(0, TaskListModel::Progress), look.isEnglish() ? u"file is missing"_s : u"找不到文件"_s);
    rig.table()->choose(0);
    QVERIFY(look.savePicture(*rig.window, u"missing"_s));
    rig.session->downloads.save({rig.session->book.at(0).key}); // Save again
    QTRY_COMPARE(rig.session->book.at(0).clip.state, ClipState::Saved);
}

/// A disk of a few MiB, where the system lets us have one.
void SafetyTest::aFullDiskIsOneMessage()
{
    QFETCH(QString, lang);
    WindowRig rig(lang);
    QVERIFY(QDir().mkpath(rig.library()));
    if (geteuid() != 0 || QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=4m"_s, u"small"_s, rig.library()}) != 0)
        QSKIP("only root may mount a small disk");
    const auto unmount = qScopeGuard([&] { QProcess::execute(u"umount"_s, {u"-l"_s, rig.library()}); });
    addSaved(rig);
    QTRY_VERIFY(rig.window->messages().text().contains(lang == u"en"_s ? u"is full"_s : u"磁盘已满"_s));
    addSaved(rig);
    QTRY_COMPARE(rig.session->downloads.activity().waiting, 2);
    QCOMPARE(rig.window->messages().count(), 1);
    QVERIFY(savePictures(*rig.window, u"disk-full-"_s + lang, appearance)); // in one: the disk takes its time
    // Room again: everything goes on by itself.
    QCOMPARE(QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,size=64m"_s, rig.library()}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(rig.session->downloads.activity().waiting, 0, 40'000);
    QTRY_COMPARE(rig.window->messages().count(), 0);
}

void SafetyTest::quittingAsksWhileClipsAreOnTheirWay()
{
    const RowLook look(appearance);
    WindowRig rig(look.lang());
    rig.window->guardClosing();
    QVERIFY(rig.activate());
    addStuck(rig, 11min);
    QTRY_COMPARE(rig.session->downloads.activity().running, 1);
    QVERIFY(!rig.window->close());
    auto *box = rig.window->findChild<QMessageBox *>(u"quitQuestion"_s);
    QVERIFY(box && box->isVisible());
    QVERIFY(!rig.window->close()); // one question at a time
    QCOMPARE(rig.window->findChildren<QMessageBox *>().size(), 1);
    QVERIFY(look.savePicture(*box, u"quit"_s));
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(rig.window->findChildren<QMessageBox *>().isEmpty());
    QVERIFY(rig.window->isVisible());
    QVERIFY(!rig.window->close());
    box = rig.window->findChild<QMessageBox *>(u"quitQuestion"_s);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY(!rig.window->isVisible());
}

void SafetyTest::quittingWaitsUntilAllIsSaved()
{
    WindowRig rig;
    rig.window->guardClosing();
    QVERIFY(rig.activate());
    SimulatedTask task;
    task.clipFault = Fault::HalfABody;
    const QString id = rig.gateway.add(task);
    rig.gateway.finishNow(id);
    rig.add(id);
    QTRY_VERIFY(rig.session->book.size() == 1 && rig.session->book.at(0).clip.trouble.has_value());
    QVERIFY(!rig.window->close());
    auto *box = rig.window->findChild<QMessageBox *>(u"quitQuestion"_s);
    QTest::keyClick(box, Qt::Key_Return); // "save, then quit" is the default
    QTRY_VERIFY(rig.window->messages().text().contains(u"quits as soon as"_s));
    QVERIFY(rig.window->isVisible());
    rig.gateway.setClipFault(id, Fault::None);
    QTRY_VERIFY_WITH_TIMEOUT(!rig.window->isVisible(), 60'000);
    QCOMPARE(rig.session->book.at(0).clip.state, ClipState::Saved);
}

void SafetyTest::verifyingTheLibraryTellsWhatItFound()
{
    WindowRig rig;
    addSaved(rig);
    QTRY_VERIFY(rig.session->book.size() == 1 && rig.session->book.at(0).clip.state == ClipState::Saved);
    auto *verify = rig.window->findChild<QAction *>(u"verifyLibrary"_s);
    verify->trigger();
    QTRY_VERIFY(rig.window->messages().text().contains(u"every byte is as it was saved"_s));
    QFile file(rig.session->book.at(0).clip.file);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 1) && file.putChar('x'));
    file.close();
    verify->trigger();
    QTRY_VERIFY(rig.window->messages().text().contains(u"1 changed"_s));
    QTRY_COMPARE(rig.cell(0, TaskListModel::Progress), u"file was changed"_s);
}

void SafetyTest::aLostDatabaseComesBackFromTheFilesBesideTheClips()
{
    WindowRig rig;
    rig.session->settings.setWritesSidecars(true);
    addSaved(rig);
    QTRY_VERIFY(rig.session->book.size() == 1 && rig.session->book.at(0).clip.state == ClipState::Saved);
    const Task before = rig.session->book.at(0);
    rig.window.reset();
    rig.session.reset();
    QFile database(rig.profile.database());
    QVERIFY(database.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QVERIFY(database.write(QByteArray(20'000, 'x')) > 0);
    database.close();

    rig.session = std::make_unique<Session>(rig.profile, rig.secrets);
    rig.session->setLibraryFolder(rig.library());
    rig.window = std::make_unique<MainWindow>(*rig.session);
    rig.session->book.load();
    rig.window->show();
    QTRY_COMPARE(rig.session->book.size(), 1);
    QTRY_COMPARE(rig.session->book.at(0).clip.state, ClipState::Saved);
    QCOMPARE(rig.session->book.at(0).id.value, before.id.value);
    QCOMPARE(rig.session->book.at(0).prompt, before.prompt);
    QCOMPARE(rig.session->book.at(0).clip.sha256, before.clip.sha256);
    QTRY_VERIFY(rig.window->messages().text().contains(u"taken over from the files"_s));
    QCOMPARE(rig.window->messages().count(), 2); // and that the database was damaged
}

QTEST_MAIN(SafetyTest)
#include "tst_safety.moc"
