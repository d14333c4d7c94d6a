// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "support/WindowRig.h"

#include "player/PlayerPane.h"
#include "player/VideoView.h"
#include "tasks/TaskListModel.h"

#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextBrowser>

using namespace rushes;
using namespace Qt::StringLiterals;

/// An id goes in by typing; its clip plays and lies in the library.
class MainJobTest final : public QObject
{
    Q_OBJECT
private:
    static void addByTyping(WindowRig &rig, const QString &id)
    {
        QTest::keyClick(rig.window.get(), Qt::Key_N, Qt::ControlModifier);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = rig.window->findChild<QDialog *>(u"addTasks"_s)));
        auto *text = dialog->findChild<QPlainTextEdit *>();
        QTest::keyClicks(text, id);
        QPushButton *add = nullptr;
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->property("primary").toBool())
                add = button;
        }
        QVERIFY(add);
        QTRY_VERIFY(add->isEnabled());
        QTest::keyClick(add, Qt::Key_Space);
    }

private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        new Appearance(qApp);
    }

    void anIdBecomesAClip_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("running");
        QTest::addColumn<QString>("completed");
        QTest::addColumn<QString>("saved");
        QTest::newRow("English") << u"en"_s << u"Running"_s << u"Completed"_s << u"saved"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << u"生成中"_s << u"已完成"_s << u"已保存"_s;
    }
    void anIdBecomesAClip()
    {
        QFETCH(QString, language);
        QFETCH(QString, running);
        QFETCH(QString, completed);
        QFETCH(QString, saved);
        WindowRig rig(language);
        QVERIFY(rig.activate());
        SimulatedTask task;
        task.prompt = u"make animate 雪"_s;
        const QString id = rig.gateway.add(task);
        rig.gateway.holdAt(id, 0.9302178175176704); // as in the document's pending reply

        addByTyping(rig, id);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Status), running);
        QCOMPARE(rig.cell(0, TaskListModel::Progress), u"93 %"_s);
        QCOMPARE(rig.cell(0, TaskListModel::Prompt), task.prompt);

        rig.table()->choose(0);
        rig.gateway.finishNow(id);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Status), completed);
        QTRY_COMPARE_WITH_TIMEOUT(rig.cell(0, TaskListModel::Progress), saved, 15'000);

        VideoView &view = rig.window->player().view();
        QTRY_VERIFY_WITH_TIMEOUT(view.hasFrame(), 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(view.paintedFrames() > 5, 15'000);
        QTRY_VERIFY(rig.session->book.at(0).seen);

        const QStringList files = QDir(rig.library()).entryList({u"*.mp4"_s});
        QCOMPARE(files.size(), 1);
        QFile file(rig.library() + u'/' + files.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rig.gateway.clip(id));
        QVERIFY(QDir(rig.library()).entryList({u"*.part"_s}).isEmpty());
    }

    void aRestartGoesOn()
    {
        WindowRig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.holdAt(id, 0.4);
        rig.add(id);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Progress), u"40 %"_s);
        rig.window.reset();
        rig.session.reset();
        rig.gateway.finishNow(id);
        rig.session = std::make_unique<Session>(rig.profile, rig.secrets);
        rig.session->setLibraryFolder(rig.library());
        rig.session->gateways.forThisRun(rig.gateway.url(), {}, {});
        rig.session->setPace({std::chrono::milliseconds(100), std::chrono::milliseconds(100)});
        rig.window = std::make_unique<MainWindow>(*rig.session);
        rig.session->book.load();
        rig.window->show();
        QTRY_COMPARE_WITH_TIMEOUT(rig.cell(0, TaskListModel::Progress), u"saved"_s, 15'000);
    }

    void theLanguageSwitchesWhileRunning()
    {
        WindowRig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.holdAt(id, 0.4);
        rig.add(id);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Status), u"Running"_s);
        QCOMPARE(rig.table()->accessibleName(), u"Tasks"_s);
        rig.language.use(u"zh_CN"_s);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Status), u"生成中"_s);
        QTRY_COMPARE(rig.table()->accessibleName(), u"任务"_s);
        QCOMPARE(rig.table()->model()->headerData(TaskListModel::Prompt, Qt::Horizontal).toString(),
                 u"提示词"_s);
        QCOMPARE(rig.window->windowTitle(), u"样片"_s);
        rig.language.use(u"en"_s);
    }

    void removingCanBeUndone()
    {
        WindowRig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.holdAt(id, 0.4);
        rig.add(id);
        QTRY_COMPARE(rig.table()->model()->rowCount(), 1);
        rig.table()->choose(0);
        rig.table()->setFocus();
        QVERIFY(rig.activate());
        QTest::keyClick(rig.table(), Qt::Key_Delete);
        QTRY_COMPARE(rig.table()->model()->rowCount(), 0);
        QTest::keyClick(rig.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rig.table()->model()->rowCount(), 1);
        QCOMPARE(rig.cell(0, TaskListModel::Id), id);
    }

    void searchFiltersByPromptAndId()
    {
        WindowRig rig;
        SimulatedTask fox;
        fox.prompt = u"a red fox"_s;
        rig.add(rig.gateway.add(fox));
        rig.add(rig.gateway.add({}));
        QTRY_COMPARE(rig.table()->model()->rowCount(), 2);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Prompt), u"a red fox"_s);
        auto *search = rig.window->findChild<QLineEdit *>(u"search"_s);
        QTest::keyClicks(search, u"FOX red"_s);
        QTRY_COMPARE(rig.table()->model()->rowCount(), 1);
        search->clear();
        QTRY_COMPARE(rig.table()->model()->rowCount(), 2);
    }

    void theInspectorShowsWhatTheServiceSaid()
    {
        WindowRig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.holdAt(id, 0.5);
        rig.add(id);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Progress), u"50 %"_s);
        rig.table()->choose(0);
        auto *inspector = rig.window->findChild<QWidget *>(u"inspector"_s);
        const auto shows = [inspector](const QString &text) {
            for (const QTextBrowser *page : inspector->findChildren<QTextBrowser *>()) {
                if (page->toPlainText().contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(shows(id));
        QTRY_VERIFY(shows(u"user-a1sGDUIOXV32hNITe59LEkHa"_s));
        auto *tabs = inspector->findChild<QTabBar *>();
        tabs->setCurrentIndex(1);
        QTRY_VERIFY(shows(u"media_01k6x15tnzezbst05sth2qgd8r"_s));
        tabs->setCurrentIndex(3);
        auto *raw = inspector->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(raw->toPlainText().contains(u"progress_pct"_s));
    }
};

QTEST_MAIN(MainJobTest)
#include "tst_mainjob.moc"
