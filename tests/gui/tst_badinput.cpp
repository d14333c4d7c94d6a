// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "support/WindowRig.h"

#include "player/PlayerPane.h"
#include "tasks/SqlConnection.h"
#include "tasks/TaskListModel.h"
#include "widgets/MessageBar.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>

using namespace rushes;
using namespace Qt::StringLiterals;

/// Each kind of bad input is one plain sentence where the user looks, and loses nothing.
class BadInputTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        new Appearance(qApp);
    }

    void aTextWithoutIdsIsSaidInTheDialog()
    {
        WindowRig rig;
        QVERIFY(rig.activate());
        QTest::keyClick(rig.window.get(), Qt::Key_N, Qt::ControlModifier);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = rig.window->findChild<QDialog *>(u"addTasks"_s)));
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), u"no ids in here"_s);
        const auto says = [dialog](const QString &text) {
            for (const QLabel *label : dialog->findChildren<QLabel *>()) {
                if (label->text() == text)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says(u"No task id was found in this text."_s));
    }

    void idsOfAnAddressAreTakenAfterAConfirmation()
    {
        WindowRig rig;
        QVERIFY(rig.activate());
        rig.window->offerTasks({u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s});
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = rig.window->findChild<QDialog *>(u"addTasks"_s)));
        QTRY_VERIFY(dialog->isVisible());
        QCOMPARE(rig.session->book.size(), 0);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!rig.window->findChild<QDialog *>(u"addTasks"_s));
        QCOMPARE(rig.session->book.size(), 0);
        rig.window->offerTasks({u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s});
        QTRY_VERIFY((dialog = rig.window->findChild<QDialog *>(u"addTasks"_s)));
        // A second address while the dialog is open: the same dialog, with both.
        rig.window->offerTasks({u"sora-2:task_01k6x15vhrff09dkkqjrzwhm61"_s});
        QCOMPARE(rig.window->findChildren<QDialog *>(u"addTasks"_s).size(), 1);
        const auto buttons = dialog->findChildren<QPushButton *>();
        const auto add = std::ranges::find_if(buttons, &QPushButton::isDefault);
        QVERIFY(add != buttons.end());
        QTRY_VERIFY((*add)->isEnabled()); // the ids were found
        QTest::qWait(300);
        QTest::keyClick(*add, Qt::Key_Space);
        QTRY_COMPARE(rig.session->book.size(), 2);
    }

    void anUnreachableGatewayIsSaidInTheRow()
    {
        WindowRig rig(u"en"_s, false);
        rig.session->gateways.forThisRun(QUrl(u"http://127.0.0.1:1"_s), {}, {});
        rig.add(u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Progress),
                     u"The server cannot be reached; it is asked again."_s);
        QCOMPARE(rig.cell(0, TaskListModel::Status), u"Unknown"_s);
        QCOMPARE(rig.session->book.size(), 1);
    }

    void aRefusedKeyIsSaidInTheMessageBar()
    {
        WindowRig rig;
        rig.gateway.setKey(u"sk-other"_s);
        rig.add(rig.gateway.add({}));
        QTRY_VERIFY(rig.window->messages().text().contains(u"refused the key"_s));
    }

    void anUnknownTaskStaysInTheList()
    {
        WindowRig rig;
        rig.add(u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Progress), u"The gateway does not know this task."_s);
        QCOMPARE(rig.session->book.size(), 1);
    }

    void anAnswerThatIsNoJsonIsSaidInTheRow()
    {
        WindowRig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.setQueryFault(id, Fault::HtmlWith200);
        rig.add(id);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Progress), u"The answer is not valid JSON."_s);
    }

    void aClipThatIsNoVideoIsNeverSaved()
    {
        WindowRig rig;
        const QString id = rig.gateway.add({});
        rig.gateway.setClipFault(id, Fault::JsonInsteadOfBytes);
        rig.gateway.finishNow(id);
        rig.add(id);
        QTRY_VERIFY(rig.session->book.size() == 1 && rig.session->book.at(0).clip.trouble.has_value());
        QCOMPARE(rig.session->book.at(0).clip.trouble->kind, Error::Kind::Protocol);
        QVERIFY(QDir(rig.library()).entryList({u"*.mp4"_s}).isEmpty());
        rig.gateway.setClipFault(id, Fault::None);
        QTRY_COMPARE_WITH_TIMEOUT(rig.cell(0, TaskListModel::Progress), u"saved"_s, 30'000);
    }

    void aLibraryThatCannotBeWrittenIsSaidOnce()
    {
        WindowRig rig;
        QFile blocker(rig.folder.filePath(u"file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        rig.session->setLibraryFolder(blocker.fileName() + u"/library"_s);
        const QString id = rig.gateway.add({});
        rig.gateway.finishNow(id);
        rig.add(id);
        QTRY_VERIFY(rig.window->messages().text().contains(u"cannot be saved"_s));
        rig.session->setLibraryFolder(rig.library());
        QTRY_COMPARE_WITH_TIMEOUT(rig.cell(0, TaskListModel::Progress), u"saved"_s, 40'000);
    }

    void aPromptIsNeverRichText()
    {
        WindowRig rig;
        SimulatedTask task;
        task.prompt = u"<b>bold</b><img src='http://127.0.0.1/x'>"_s;
        const QString id = rig.gateway.add(task);
        rig.add(id);
        QTRY_COMPARE(rig.cell(0, TaskListModel::Prompt), task.prompt);
        const QString tip =
            rig.table()->model()->index(0, TaskListModel::Prompt).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"&lt;b&gt;"_s));
        QVERIFY(!tip.contains(u"<b>"_s));
    }

    void aListOfANewerVersionIsSaidAndLeftAlone()
    {
        QTemporaryDir folder;
        const Profile profile(folder.filePath(u"profile"_s));
        QVERIFY(profile.make());
        {
            SqlConnection connection;
            QVERIFY(connection.open(profile.database()));
            QVERIFY(connection.exec(u"CREATE TABLE future (x)"_s));
            QVERIFY(connection.exec(u"PRAGMA user_version = 99"_s));
        }
        MemorySecrets secrets;
        Session session(profile, secrets);
        MainWindow window(session);
        session.book.load();
        window.resize(1280, 800);
        window.show();
        const auto says = [&window](const QString &text) {
            for (const QLabel *label : window.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says(u"It was written by a newer version of Rushes."_s));
        QVERIFY(says(u"The list of tasks cannot be opened"_s));
        QCOMPARE(window.messages().text(), QString()); // nothing is tried again
        window.addTasks({{u"none"_s, {u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s}, {}, {}}}); // still alive
        QVERIFY(window.close());
    }

    void aKeychainThatRefusesIsSaid()
    {
        class Refusing final : public SecretStore
        {
        public:
            void read(const QString &, QObject *context, Read done) override
            {
                QMetaObject::invokeMethod(
                    context, [done] { done(Failure(Error{Error::Kind::Storage, 0, u"locked"_s, {}})); }, Qt::QueuedConnection);
            }
            void write(const QString &, const QString &, QObject *context, Done done) override
            {
                QMetaObject::invokeMethod(
                    context, [done] { done(Failure(Error{Error::Kind::Storage, 0, u"locked"_s, {}})); }, Qt::QueuedConnection);
            }
        } secrets;
        QTemporaryDir folder;
        const Profile profile(folder.filePath(u"profile"_s));
        QVERIFY(profile.make());
        Session session(profile, secrets);
        MainWindow window(session);
        session.book.load();
        window.show();
        Gateway gateway;
        gateway.base = QUrl(u"http://127.0.0.1:1"_s);
        gateway.key = u"sk-1"_s;
        const QString id = session.gateways.put(gateway);
        QTRY_VERIFY(window.messages().text().contains(u"No system keychain is available"_s));
        QCOMPARE(session.gateways.find(id)->key, u"sk-1"_s); // used until the end
    }

    void aWindowFromAScreenThatIsGoneComesBackInSight()
    {
        WindowRig rig;
        QVERIFY(rig.activate());
        const QRect screen = rig.window->screen()->availableGeometry();
        rig.window->setGeometry(screen.right() + 3000, screen.bottom() + 3000, 900, 640);
        QVERIFY(rig.window->close()); // keeps the geometry
        MainWindow again(*rig.session);
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        QVERIFY2(screen.contains(again.geometry()), qPrintable(u"%1,%2"_s.arg(again.x()).arg(again.y())));
    }

    void aWindowFromALargerScreenFits()
    {
        WindowRig rig;
        QVERIFY(rig.activate());
        const QRect screen = rig.window->screen()->availableGeometry();
        rig.window->setGeometry(0, 0, 3840, 2160);
        QVERIFY(rig.window->close());
        MainWindow again(*rig.session);
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        QVERIFY2(again.width() <= screen.width() && again.height() <= screen.height(),
                 qPrintable(u"%1x%2"_s.arg(again.width()).arg(again.height())));
    }

    void aFileThatIsNoClipIsSaidInThePlayer()
    {
        WindowRig rig;
        QFile file(rig.folder.filePath(u"broken 片.mp4"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no video");
        file.close();
        rig.window->player().setClip(PlayerClip{file.fileName(), 0, 0, 0, {}});
        const auto says = [&rig](const QString &text) {
            for (const QLabel *label : rig.window->player().findChildren<QLabel *>()) {
                if (label->isVisible() && label->text() == text)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(u"The file is not a video, or it is damaged or cut off."_s), 15'000);
    }
};

QTEST_MAIN(BadInputTest)
#include "tst_badinput.moc"
