// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "support/Pictures.h"
#include "support/WindowRig.h"

#include "CommandLine.h"
#include "Dialogs.h"
#include "Intake.h"
#include "IntakeDesk.h"
#include "ListTransfer.h"
#include "StartFile.h"
#include "settings/IntakePage.h"
#include "settings/SettingsDialog.h"
#include "widgets/MessageBar.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
const QString first = u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s;
const QString second = u"sora-2:task_01k6x15vhrff09dkkqjrzwhm61"_s;

template <class T>
T *shown(const WindowRig &rig, const char *name)
{
    auto *part = rig.window->findChild<T *>(QString::fromLatin1(name));
    return part && part->isVisible() ? part : nullptr;
}

QString text(const WindowRig &rig, const char *name)
{
    const auto *label = rig.window->findChild<QLabel *>(QString::fromLatin1(name));
    return label ? label->text() : QString();
}

QString write(const WindowRig &rig, const QString &name, const QByteArray &bytes)
{
    QFile file(rig.folder.filePath(name));
    return file.open(QIODevice::Append) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

/// Over the table, where a pointer would let go.
void drop(WindowRig &rig, const QMimeData &data)
{
    QWidget *target = rig.table()->viewport();
    while (target && !target->acceptDrops())
        target = target->parentWidget();
    QCOMPARE(target, rig.window.get());
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(target, &event);
}

IntakeSettings watching(const QString &path, const QString &batch = {})
{
    return {false, {{path, {}, batch, true}}};
}

ListTransfer &lists(const WindowRig &rig)
{
    return rig.window->findChild<IntakeDesk *>()->lists();
}
} // namespace

/// Tasks come in by every door, and what is no list of tasks is said where the user looks.
class IntakeTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        new Appearance(qApp);
    }
    void init() { QGuiApplication::clipboard()->clear(); }

    void droppedFilesOpenTheDialog();
    void aDroppedClipIsSaid();
    void pastedTextOpensTheDialog();
    void aWatchedFileBringsTasks();
    void whatIsWatchedAndMissingIsSaid();
    void aRestartTakesWhatCameMeanwhileAndNothingTwice();
    void tasksWaitForTheirGateway();
    void idsThatAreCopiedElsewhereAreOffered();
    void ownCopiesAreNotOffered();
    void aListGoesFromOneProfileToAnother();
    void badListsAreSaid_data();
    void badListsAreSaid();
    void theSettingsPageKeepsWhatIsWatched();
    void aFileOnTheDiskWaitsForTheWindow();
    void theFileOfAStartIsReadBesideTheWindow();
    void aBadFileOfAStartIsSaid_data();
    void aBadFileOfAStartIsSaid();
    void aSecondStartHandsOver_data();
    void aSecondStartHandsOver();
    void pictures_data() { inAllLooks(); }
    void pictures();
};

void IntakeTest::droppedFilesOpenTheDialog()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(rig, u"list.csv"_s, "id;prompt\n" + first.toUtf8() + ";a fox\nmy id;a cat\n")),
                  QUrl::fromLocalFile(write(rig, u"old.txt"_s, QByteArray("\xcc\xe1\xca\xbe ", 5) + second.toUtf8()))});
    drop(rig, data);
    QTRY_VERIFY(shown<QDialog>(rig, "addTasks"));
    QTRY_COMPARE(text(rig, "summary"), u"2 new ids"_s);
    QTRY_COMPARE(text(rig, "files"), u"list.csv: 1 id, and 1 row that names no task\nold.txt: 1 id"_s);
    QTest::keyClick(shown<QPushButton>(rig, "addButton"), Qt::Key_Space);
    QTRY_COMPARE(rig.session->book.size(), 2);
    QCOMPARE(rig.session->book.at(0).prompt, u"a fox"_s);
}

void IntakeTest::aDroppedClipIsSaid()
{
    WindowRig rig;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(rig, u"clip.mp4"_s, QByteArray("\0\0\0 ftypisom\0\0", 14))),
                  QUrl::fromLocalFile(rig.folder.path())});
    drop(rig, data);
    QTRY_VERIFY(text(rig, "files").startsWith(u"clip.mp4 is not a text file.\n"_s));
    QTRY_VERIFY(text(rig, "files").endsWith(u"is a folder: drop the files in it."_s));
    QVERIFY(!shown<QPushButton>(rig, "addButton")->isEnabled());
}

void IntakeTest::pastedTextOpensTheDialog()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    QGuiApplication::clipboard()->setText(u"https://a.example/v1/videos/"_s + first);
    rig.table()->setFocus();
    QTest::keyClick(rig.table(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(shown<QDialog>(rig, "addTasks"));
    QTRY_COMPARE(text(rig, "summary"), u"1 new id"_s);
}

void IntakeTest::aWatchedFileBringsTasks()
{
    WindowRig rig;
    const QString path = write(rig, u"ids.log"_s, "2026-01-02 made " + first.toUtf8() + "\n");
    rig.session->settings.setIntake(watching(path, u"night"_s));
    QTRY_COMPARE(rig.session->book.size(), 1);
    QCOMPARE(rig.session->book.at(0).batch, u"night"_s);
    write(rig, u"ids.log"_s, "2026-01-02 made " + second.toUtf8() + "\n");
    QTRY_COMPARE(rig.session->book.size(), 2);
    QCOMPARE(rig.window->messages().text(), QString());
}

void IntakeTest::whatIsWatchedAndMissingIsSaid()
{
    WindowRig rig;
    rig.session->settings.setIntake(watching(rig.folder.filePath(u"later/ids.log"_s)));
    QTRY_COMPARE(rig.window->messages().text(), u"The watched ids.log is not there; it is read again as soon as it is back."_s);
    QVERIFY(QDir(rig.folder.path()).mkdir(u"later"_s));
    write(rig, u"later/ids.log"_s, first.toUtf8() + "\n");
    QTRY_COMPARE(rig.session->book.size(), 1);
    QTRY_COMPARE(rig.window->messages().count(), 0);
}

void IntakeTest::aRestartTakesWhatCameMeanwhileAndNothingTwice()
{
    WindowRig rig;
    const QString path = write(rig, u"ids.log"_s, first.toUtf8() + "\n");
    rig.session->settings.setIntake(watching(path));
    QTRY_COMPARE(rig.session->book.size(), 1);
    // Removed by hand: a file that is read anew would bring it back.
    rig.session->book.remove({rig.session->book.at(0).key});
    QTRY_COMPARE(rig.session->book.size(), 0);
    rig.window.reset();
    rig.session.reset();
    write(rig, u"ids.log"_s, second.toUtf8() + "\n");
    rig.session = std::make_unique<Session>(rig.profile, rig.secrets);
    rig.session->gateways.forThisRun(rig.gateway.url(), {}, {});
    rig.window = std::make_unique<MainWindow>(*rig.session);
    rig.session->book.load();
    rig.window->show();
    QTRY_COMPARE(rig.session->book.size(), 1);
    QCOMPARE(rig.session->book.at(0).id.value, second);
}

void IntakeTest::tasksWaitForTheirGateway()
{
    WindowRig rig(u"en"_s, false);
    const QString path = write(rig, u"ids.log"_s, first.toUtf8() + "\n");
    rig.session->settings.setIntake(watching(path));
    QTRY_VERIFY(rig.window->messages().text().startsWith(u"Tasks from ids.log wait"_s));
    QCOMPARE(rig.session->book.size(), 0);
    rig.session->gateways.forThisRun(rig.gateway.url(), {}, {});
    QTRY_COMPARE(rig.session->book.size(), 1);
    QCOMPARE(rig.window->messages().text(), QString());
}

/// Another program, with a clipboard of its own.
static bool copyElsewhere(QProcess &other, const QString &text)
{
    other.start(QStringLiteral(RUSHES_COPIER), {text});
    return other.waitForStarted() && other.waitForReadyRead(20'000);
}

void IntakeTest::idsThatAreCopiedElsewhereAreOffered()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    QTest::qWait(0);
    QProcess quiet;
    QVERIFY(copyElsewhere(quiet, first));
    QCoreApplication::processEvents();
    QCOMPARE(rig.window->messages().count(), 0); // it is off until the user wants it
    rig.session->settings.setIntake({true, {}});
    QProcess other;
    QVERIFY(copyElsewhere(other, first + u'\n' + second));
    QTRY_COMPARE(rig.window->messages().text(), u"2 new task ids in the clipboard"_s);
    QCOMPARE(rig.session->book.size(), 0);
    const auto buttons = rig.window->messages().findChildren<QToolButton *>();
    const auto add = std::ranges::find(buttons, u"Add…"_s, &QToolButton::text);
    QVERIFY(add != buttons.end());
    QTest::mouseClick(*add, Qt::LeftButton);
    QTRY_VERIFY(shown<QDialog>(rig, "addTasks"));
    QTRY_COMPARE(text(rig, "summary"), u"2 new ids"_s);
    QTest::keyClick(shown<QDialog>(rig, "addTasks"), Qt::Key_Escape);
    QProcess more;
    QVERIFY(copyElsewhere(more, first));
    QTRY_COMPARE(rig.window->messages().text(), u"1 new task id in the clipboard"_s);
    QProcess prose;
    QVERIFY(copyElsewhere(prose, u"a red fox"_s));
    QTRY_COMPARE(rig.window->messages().count(), 0);
    for (QProcess *process : {&quiet, &other, &more, &prose}) {
        process->closeWriteChannel();
        process->waitForFinished();
    }
}

void IntakeTest::ownCopiesAreNotOffered()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    rig.session->settings.setIntake({true, {}});
    QSignalSpy changed(QGuiApplication::clipboard(), &QClipboard::dataChanged);
    QGuiApplication::clipboard()->setText(first);
    QTRY_VERIFY(!changed.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(rig.window->messages().count(), 0);
}

void IntakeTest::aListGoesFromOneProfileToAnother()
{
    const QTemporaryDir between;
    const QString file = between.filePath(u"list.json"_s);
    {
        WindowRig rig;
        rig.window->addTasks({{rig.gatewayId(), {first}, u"night"_s, u"a fox"_s, {5, Verdict::Picked, {{{}, u"good"_s}}}},
                              {rig.gatewayId(), {second}, {}, {}}});
        QTRY_COMPARE(rig.session->book.size(), 2);
        lists(rig).writeTo(file);
        QTRY_COMPARE(rig.window->messages().text(), u"2 tasks written to list.json."_s);
    }
    WindowRig rig;
    rig.add(second);
    QTRY_COMPARE(rig.session->book.size(), 1);
    rig.session->book.setReview(rig.session->book.at(0).key, {2, Verdict::Rejected, {}});
    lists(rig).readFrom(file);
    QTRY_VERIFY(shown<QDialog>(rig, "importList"));
    // Its tasks are of a gateway on another port: all are new, and the gateway is told.
    QCOMPARE(text(rig, "newGateways").count(u"http://127.0.0.1:"_s), 1);
    QTest::keyClick(shown<QPushButton>(rig, "importButton"), Qt::Key_Space);
    QTRY_COMPARE(rig.session->book.size(), 3);
    const Task &task = rig.session->book.at(1);
    QCOMPARE(task.id.value, first);
    QCOMPARE(task.batch, u"night"_s);
    QCOMPARE(task.prompt, u"a fox"_s);
    QCOMPARE(task.review.rating, 5);
    QCOMPARE(task.review.notes.size(), size_t(1));
    QCOMPARE(rig.session->gateways.all().size(), size_t(2));
    QCOMPARE(rig.session->book.at(0).review.rating, 2);
    lists(rig).readFrom(file); // once more: nothing is new
    QTRY_VERIFY(shown<QDialog>(rig, "importList"));
    QVERIFY(!shown<QPushButton>(rig, "importButton")->isEnabled());
}

void IntakeTest::badListsAreSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("damaged") << QByteArray("{\"format\":\"rushes-list\",") << u"x.json is damaged: nothing of it was taken in."_s;
    QTest::newRow("newer") << QByteArray("{\"format\":\"rushes-list\",\"version\":9,\"tasks\":[]}")
                           << u"x.json was written by a newer version of Rushes: nothing of it was taken in."_s;
    QTest::newRow("something else") << QByteArray("[]")
                                    << u"x.json is not a list that Rushes wrote. Ids in it can be added with “Add tasks”."_s;
}

void IntakeTest::badListsAreSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    WindowRig rig;
    lists(rig).readFrom(write(rig, u"x.json"_s, bytes));
    QTRY_COMPARE(rig.window->messages().text(), sentence);
    QVERIFY(!rig.window->findChild<QDialog *>(u"importList"_s));
}

void IntakeTest::theSettingsPageKeepsWhatIsWatched()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    const QString inbox = rig.folder.filePath(u"inbox"_s);
    rig.session->settings.setIntake(watching(inbox, u"night"_s));
    QTest::keyClick(rig.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    SettingsDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = rig.window->findChild<SettingsDialog *>()));
    auto *page = dialog->findChild<IntakePage *>();
    auto *pages = dialog->findChild<QListWidget *>(u"pages"_s);
    pages->setCurrentItem(pages->findItems(page->title(), Qt::MatchExactly).value(0));
    QTRY_VERIFY(page->isVisible());
    auto *batch = page->findChild<QLineEdit *>(u"watchedBatch"_s);
    QCOMPARE(batch->text(), u"night"_s);
    batch->selectAll();
    QTest::keyClicks(batch, u"day"_s);
    QTest::keyClick(page->findChild<QWidget *>(u"watchClipboard"_s), Qt::Key_Space);
    QTest::keyClick(batch, Qt::Key_Return);
    QTRY_COMPARE(rig.session->settings.intake(), (IntakeSettings{true, {{inbox, {}, u"day"_s, true}}}));
}

void IntakeTest::aFileOnTheDiskWaitsForTheWindow()
{
    WindowRig rig;
    CommandLine wanted;
    wanted.ids = QStringList{first};
    wanted.addFile = write(rig, u"list.txt"_s, second.toUtf8());
    const auto atOnce = tasksAtOnce(wanted);
    QVERIFY(atOnce && atOnce->size() == 1);
    QCOMPARE(atOnce->front().id.value, first);
    QCOMPARE(wanted.addFile, rig.folder.filePath(u"list.txt"_s));
    QCOMPARE(wantedTasks(wanted)->size(), size_t(2)); // by a second start, which has no window
    wanted.addFile.clear();
    QCOMPARE(tasksAtOnce(wanted)->size(), size_t(1));
    for (const QString &wrong : {rig.folder.filePath(u"none.txt"_s), rig.folder.path()}) { // said before there is a window
        wanted.addFile = wrong;
        QVERIFY(!tasksAtOnce(wanted));
        QCOMPARE(wanted.addFile, wrong);
    }
}

void IntakeTest::theFileOfAStartIsReadBesideTheWindow()
{
    WindowRig rig;
    CommandLine wanted;
    wanted.batch = u"night"_s;
    wanted.addFile = write(rig, u"list.csv"_s, "id,prompt\n" + first.toUtf8() + ",a fox\n" + second.toUtf8() + ",\n" + first.toUtf8() + ",\n");
    const QPointer file = new StartFile(wanted, rig.window->messages(), rig.window.get());
    std::vector<NewTask> found;
    connect(file, &StartFile::found, this, [&found](const std::vector<NewTask> &tasks) { found = tasks; });
    file->read();
    QVERIFY(found.empty()); // the thread of the window has not read it
    QTRY_COMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].id.value, first);
    QCOMPARE(found[0].prompt, u"a fox"_s);
    QCOMPARE(found[1].batch, u"night"_s);
    QTRY_VERIFY(!file);
    QCOMPARE(rig.window->messages().count(), 0);
}

void IntakeTest::aBadFileOfAStartIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("gone meanwhile") << QByteArray() << u"x.txt cannot be read."_s;
    QTest::newRow("a clip") << QByteArray("\0\0\0 ftypisom\0\0", 14) << u"x.txt is not a text file."_s;
    QTest::newRow("no ids") << QByteArray("a fox\n") << u"No task id was found in x.txt."_s;
}

void IntakeTest::aBadFileOfAStartIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    WindowRig rig;
    CommandLine wanted;
    wanted.addFile = bytes.isEmpty() ? rig.folder.filePath(u"x.txt"_s) : write(rig, u"x.txt"_s, bytes);
    const QPointer file = new StartFile(wanted, rig.window->messages(), rig.window.get());
    QSignalSpy found(file, &StartFile::found);
    file->read();
    QTRY_VERIFY(!file);
    QCOMPARE(rig.window->messages().text(), sentence);
    QVERIFY(found.isEmpty());
}

void IntakeTest::aSecondStartHandsOver_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray table = "id,prompt\n" + first.toUtf8() + ",";
    QByteArray wide("\xff\xfe", 2);
    const QString whole = QString::fromUtf8(table) + u"一只狐狸\n"_s;
    for (const QChar c : whole)
        wide.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
    QTest::newRow("UTF-8") << table + "一只狐狸\n";
    QTest::newRow("UTF-16") << wide;
    QTest::newRow("GB18030") << table + QByteArray("\xd2\xbb\xd6\xbb\xba\xfc\xc0\xea\n", 9);
}

/// The real program, by --add-file and by standard input.
void IntakeTest::aSecondStartHandsOver()
{
    QFETCH(QByteArray, bytes);
    for (const bool byInput : {false, true}) {
        WindowRig rig;
        QVERIFY(rig.profile.lock());
        InstanceLink link(rig.profile);
        QSignalSpy received(&link, &InstanceLink::received);
        const QString file = write(rig, u"list.csv"_s, bytes);
        QProcess program;
        if (byInput)
            program.setStandardInputFile(file);
        program.start(QStringLiteral(RUSHES_PROGRAM), {u"--data-dir"_s, rig.profile.folder(), u"--batch"_s, u"night"_s,
                                                       u"--add-file"_s, byInput ? u"-"_s : file});
        QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 30'000);
        const Handover wanted{{first}, {}, {}, u"night"_s, {{first, u"一只狐狸"_s}}};
        QCOMPARE(received[0][0].value<Handover>(), wanted);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(program.exitCode(), 0);
    }
}

/// What the new dialogs look like, for the eye.
void IntakeTest::pictures()
{
    const RowLook look(*qApp->findChild<Appearance *>());
    WindowRig rig(look.lang());
    const auto picture = [&look](QWidget *dialog, const QString &name) {
        QVERIFY(dialog && look.savePicture(*dialog, u"intake-"_s + name));
    };
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(rig, u"list.csv"_s, "id,prompt\n" + first.toUtf8() + ",一只红狐穿过雪地\n" +
                                                                    second.toUtf8() + ",a fox\njob-17b,a cat\nno id,a dog\n")),
                  QUrl::fromLocalFile(write(rig, u"clip.mp4"_s, QByteArray("\0\0\0 ftypisom\0\0", 14)))});
    drop(rig, data);
    QTRY_VERIFY(shown<QPushButton>(rig, "addButton") && shown<QPushButton>(rig, "addButton")->isEnabled());
    picture(shown<QDialog>(rig, "addTasks"), u"add"_s);
    shown<QDialog>(rig, "addTasks")->reject();
    rig.session->settings.setIntake({true, {{u"/srv/render/outbox"_s, {}, u"night"_s, true}, {u"/var/log/ids.log"_s, {}, {}, true}}});
    QTRY_COMPARE(rig.window->messages().count(), 2);
    picture(rig.window.get(), u"window"_s);
    auto *settings = new SettingsDialog({rig.session->settings, rig.session->gateways, rig.session->service, nullptr, {}}, rig.window.get());
    settings->show();
    auto *pages = settings->findChild<QListWidget *>(u"pages"_s);
    pages->setCurrentItem(pages->findItems(settings->findChild<IntakePage *>()->title(), Qt::MatchExactly).value(0));
    picture(settings, u"settings"_s);
    settings->close();
    Task task;
    task.id = {first};
    task.prompt = u"一只红狐穿过雪地"_s;
    task.gateway = u"x"_s;
    Gateway gateway;
    gateway.id = u"x"_s;
    gateway.base = QUrl(u"https://studio.example"_s);
    lists(rig).readFrom(write(rig, u"x.json"_s, tasklist::written({task}, {gateway})));
    QTRY_VERIFY(shown<QDialog>(rig, "importList"));
    picture(shown<QDialog>(rig, "importList"), u"import"_s);
}

QTEST_MAIN(IntakeTest)
#include "tst_intake.moc"
