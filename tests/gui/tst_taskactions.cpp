// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// What the menu on tasks does, to real files and at a real gateway, through the dialogs as they are filled by hand.

#include "support/ClipTasks.h"
#include "support/OpenMenu.h"

#include "player/PlayerPane.h"
#include "tasks/TaskListModel.h"
#include "widgets/MessageBar.h"
#include "widgets/Words.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// An entry of the menu that opens on a row; false: it is not there, or cannot be used.
bool choose(const WindowRig &rig, int row, const QString &name)
{
    const TaskTable &table = *rig.table();
    const QPoint place = table.visualRect(table.model()->index(row, TaskListModel::Prompt)).center();
    bool chosen = false;
    const auto press = [&] {
        QTest::mouseClick(rig.window->windowHandle(), Qt::RightButton, {}, table.viewport()->mapTo(rig.window.get(), place));
    };
    inMenuOf(press, [&](QMenu &menu) {
        for (QAction *action : menu.actions()) {
            if (action->objectName() != name || !action->isEnabled())
                continue;
            chosen = true;
            QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
            return;
        }
    });
    return chosen;
}

QFileDialog *fileDialog(const WindowRig &rig)
{
    auto *dialog = rig.window->findChild<QFileDialog *>();
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

/// The dialog's question whether a file is to be replaced is answered as soon as it is asked.
class Answer final
{
public:
    explicit Answer(QMessageBox::StandardButton button)
    {
        QObject::connect(&m_look, &QTimer::timeout, [this, button] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box || !box->isVisible())
                return;
            m_look.stop();
            QTest::keyClick(box->button(button), Qt::Key_Space);
        });
        m_look.start(10);
    }
    bool isGiven() const { return !m_look.isActive(); }

private:
    QTimer m_look;
};

/// Typed into the dialog that is open.
void name(const WindowRig &rig, const QString &file)
{
    QTRY_VERIFY(fileDialog(rig));
    auto *edit = fileDialog(rig)->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(edit);
    edit->setFocus();
    edit->setText(file); // not by keys: the dialog completes them when it has read the folder, and would take the Return
    QTest::keyClick(edit, Qt::Key_Return);
}

/// The same, of a file that is there.
bool nameAndAnswer(const WindowRig &rig, const QString &file, QMessageBox::StandardButton button)
{
    const Answer answer(button);
    name(rig, file);
    return QTest::qWaitFor([&answer] { return answer.isGiven(); });
}

QString said(const WindowRig &rig)
{
    return rig.window->messages().text();
}
} // namespace

class TaskActionsTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qApp->setStyle(new Style); }

    void saveAsThatFailsLeavesWhatWasThere();
    void saveAsOntoTheLibrarysOwnFileLosesNothing();
    void saveAsMakesACopy();
    void saveAsReplacesWhereThatIsWanted();
    void aPausedTaskIsNotAsked();
    void askAgainAsksWhatHasEnded();
    void aMissingClipIsLocated();
    void anotherFileIsNotTheMissingClip();
    void evidenceIsAnArchiveOfAllThatAreChosen();
    void droppedTextOpensTheDialogWithItsIds();
    void reasonsOfFailuresAreCopied();
    void tenFilesAreOpenedOfMany();

public slots:
    void noteOpened(const QUrl &url) { m_opened << url; } // by name, for QDesktopServices

private:
    QList<QUrl> m_opened;
};

void TaskActionsTest::saveAsThatFailsLeavesWhatWasThere()
{
    WindowRig rig;
    QVERIFY(rig.activate() && addClips(rig, 1));
    const QString there = rig.folder.filePath(u"there.mp4"_s);
    QVERIFY(write(there, "mine"));
    QVERIFY(choose(rig, 0, u"task.saveAs"_s));
    QTRY_VERIFY(fileDialog(rig));
    QVERIFY(QFile::remove(rig.session->book.at(0).clip.file)); // while somebody looks for a place
    QVERIFY(nameAndAnswer(rig, there, QMessageBox::Yes));
    QTRY_COMPARE(said(rig), u"The clip could not be copied."_s);
    QCOMPARE(bytesOf(there), "mine");
}

void TaskActionsTest::saveAsOntoTheLibrarysOwnFileLosesNothing()
{
    WindowRig rig;
    QVERIFY(rig.activate() && addClips(rig, 1));
    const QString file = rig.session->book.at(0).clip.file;
    const QByteArray whole = bytesOf(file);
    QVERIFY(!whole.isEmpty());
    QVERIFY(choose(rig, 0, u"task.saveAs"_s));
    QVERIFY(nameAndAnswer(rig, file, QMessageBox::Yes));
    QTRY_COMPARE(said(rig), u"Saved as "_s + file);
    QCOMPARE(bytesOf(file), whole);
    QCOMPARE(rig.session->book.at(0).clip.state, ClipState::Saved);
}

void TaskActionsTest::saveAsMakesACopy()
{
    WindowRig rig;
    QVERIFY(rig.activate() && addClips(rig, 2));
    const Task task = rig.session->book.at(1);
    const QString copy = rig.folder.filePath(u"the second take.mp4"_s);
    QVERIFY(choose(rig, 1, u"task.saveAs"_s));
    QTRY_VERIFY(fileDialog(rig));
    QCOMPARE(fileDialog(rig)->findChild<QLineEdit *>(u"fileNameEdit"_s)->text(), QFileInfo(task.clip.file).fileName());
    name(rig, copy);
    QTRY_COMPARE(said(rig), u"Saved as "_s + copy);
    QCOMPARE(bytesOf(copy), rig.gateway.clip(task.id.value));
    QCOMPARE(bytesOf(task.clip.file), rig.gateway.clip(task.id.value)); // the library keeps its own
}

void TaskActionsTest::saveAsReplacesWhereThatIsWanted()
{
    WindowRig rig;
    QVERIFY(rig.activate() && addClips(rig, 1));
    const QString there = rig.folder.filePath(u"there.mp4"_s);
    QVERIFY(write(there, "mine"));
    QVERIFY(choose(rig, 0, u"task.saveAs"_s));
    QVERIFY(nameAndAnswer(rig, there, QMessageBox::No));
    QCOMPARE(bytesOf(there), "mine");
    QVERIFY(nameAndAnswer(rig, there, QMessageBox::Yes));
    QTRY_COMPARE(said(rig), u"Saved as "_s + there);
    QCOMPARE(bytesOf(there), rig.gateway.clip(rig.session->book.at(0).id.value));
}

void TaskActionsTest::aPausedTaskIsNotAsked()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    const QString paused = rig.gateway.add({}), other = rig.gateway.add({});
    rig.gateway.holdAt(paused, 0.5);
    rig.gateway.holdAt(other, 0.5);
    rig.add(paused);
    QTRY_COMPARE(rig.session->book.size(), 1);
    rig.add(other);
    QTRY_VERIFY(rig.gateway.queriesOf(paused) > 1 && rig.gateway.queriesOf(other) > 1);
    QVERIFY(choose(rig, 0, u"task.pause"_s));
    QTRY_VERIFY(rig.session->book.at(0).paused && rig.session->monitor.activity().inFlight == 0);
    const int before = rig.gateway.queriesOf(paused), others = rig.gateway.queriesOf(other);
    QTRY_VERIFY_WITH_TIMEOUT(rig.gateway.queriesOf(other) > others + 3, 30'000);
    QCOMPARE(rig.gateway.queriesOf(paused), before);
    rig.table()->choose(0);
    QCOMPARE(rig.window->findChild<QAction *>(u"task.pause"_s)->text(), u"Continue"_s);
    QVERIFY(choose(rig, 0, u"task.pause"_s));
    QTRY_VERIFY_WITH_TIMEOUT(rig.gateway.queriesOf(paused) > before, 30'000);
    QVERIFY(!rig.session->book.at(0).paused);
}

void TaskActionsTest::askAgainAsksWhatHasEnded()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    SimulatedTask task;
    task.failure = u"upstream error"_s;
    const QString id = rig.gateway.add(task);
    rig.gateway.finishNow(id);
    rig.add(id);
    QTRY_COMPARE(rig.session->counts.of(TaskFilter::State::Failed), 1);
    const int before = rig.gateway.queriesOf(id);
    QVERIFY(choose(rig, 0, u"task.askAgain"_s));
    QTRY_COMPARE(rig.gateway.queriesOf(id), before + 1);
    QTRY_COMPARE(rig.session->monitor.activity().inFlight, 0); // two at a time would be one
    QTest::keyClick(rig.window->windowHandle(), Qt::Key_F5);
    QTRY_COMPARE(rig.gateway.queriesOf(id), before + 2);
}

void TaskActionsTest::aMissingClipIsLocated()
{
    WindowRig rig;
    QVERIFY(rig.activate() && addClips(rig, 1));
    const QString before = rig.session->book.at(0).clip.file, now = rig.folder.filePath(u"moved 片.mp4"_s);
    QVERIFY(!choose(rig, 0, u"task.locate"_s)); // nothing is missing
    QVERIFY(QFile::rename(before, now));
    rig.session->library.check();
    QTRY_COMPARE(rig.session->book.at(0).clip.state, ClipState::Missing);
    QVERIFY(choose(rig, 0, u"task.locate"_s));
    name(rig, now);
    QTRY_COMPARE(rig.session->book.at(0).clip.state, ClipState::Saved);
    QCOMPARE(rig.session->book.at(0).clip.file, now);
    QVERIFY(!choose(rig, 0, u"task.locate"_s));
}

void TaskActionsTest::anotherFileIsNotTheMissingClip()
{
    WindowRig rig;
    QVERIFY(rig.activate() && addClips(rig, 2));
    QVERIFY(QFile::remove(rig.session->book.at(0).clip.file));
    rig.session->library.check();
    QTRY_COMPARE(rig.session->book.at(0).clip.state, ClipState::Missing);
    QVERIFY(choose(rig, 0, u"task.locate"_s));
    name(rig, rig.session->book.at(1).clip.file);
    QTRY_VERIFY(said(rig).startsWith(u"That is another file"_s));
    QCOMPARE(rig.session->book.at(0).clip.state, ClipState::Missing);
}

void TaskActionsTest::evidenceIsAnArchiveOfAllThatAreChosen()
{
    WindowRig rig;
    QVERIFY(rig.activate() && addClips(rig, 3));
    const QString file = rig.folder.filePath(u"evidence.zip"_s);
    rig.table()->setFocus();
    rig.table()->choose(0);
    QTest::keyClick(rig.window->windowHandle(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(choose(rig, 1, u"task.evidence"_s));
    name(rig, file);
    QTRY_COMPARE(said(rig), u"Saved as "_s + file);
    QProcess list;
    list.start(u"python3"_s, {u"-c"_s, u"import sys, zipfile\n"
                                        "a = zipfile.ZipFile(sys.argv[1])\n"
                                        "assert a.testzip() is None\n"
                                        "for n in a.namelist():\n"
                                        "    print(n, *([a.read(n).decode()] if n.endswith('reply.json') else []))"_s,
                              file});
    QVERIFY(list.waitForFinished() && list.exitCode() == 0);
    const QByteArray all = list.readAllStandardOutput();
    QCOMPARE(all.count("/reply.json "), 2);
    QCOMPARE(all.count("/timeline.csv"), 2);
    QCOMPARE(all.count("-completed.json"), 2); // the reply that said so
    for (int row = 0; row < 3; ++row)
        QCOMPARE(all.contains(u"take %1"_s.arg(row).toUtf8()), row < 2); // as the gateway said it
}

void TaskActionsTest::droppedTextOpensTheDialogWithItsIds()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    const QString first = u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s, second = u"sora-2:task_01k6x15vhrff09dkkqjrzwhm61"_s;
    QMimeData data;
    data.setText(u"these two:\n"_s + first + u" and\n"_s + second);
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(rig.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(rig.window.get(), &drop);
    const auto part = [&rig](const QString &name) { return rig.window->findChild<QWidget *>(name); };
    QTRY_VERIFY(part(u"addTasks"_s) && part(u"addTasks"_s)->isVisible());
    QTRY_COMPARE(rig.window->findChild<QLabel *>(u"summary"_s)->text(), u"2 new ids"_s);
    QVERIFY(rig.session->book.size() == 0); // asked first
    QTest::keyClick(part(u"addButton"_s), Qt::Key_Space);
    QTRY_COMPARE(rig.session->book.size(), 2);
    QStringList ids{rig.session->book.at(0).id.value, rig.session->book.at(1).id.value};
    ids.sort();
    QCOMPARE(ids, (QStringList{first, second}));
}

void TaskActionsTest::reasonsOfFailuresAreCopied()
{
    WindowRig rig;
    QVERIFY(rig.activate());
    QGuiApplication::clipboard()->setText(u"before"_s);
    QAction *copy = rig.window->findChild<QAction *>(u"task.copyReason"_s);
    for (const QString &failure : {u"no channel is free"_s, QString(), u"上游超时"_s}) {
        SimulatedTask task;
        task.failure = failure;
        const QString id = rig.gateway.add(task);
        failure.isEmpty() ? rig.gateway.holdAt(id, 0.5) : rig.gateway.finishNow(id);
        const int before = rig.session->book.size();
        rig.add(id);
        QTRY_COMPARE(rig.session->book.size(), before + 1);
    }
    QTRY_COMPARE(rig.session->counts.of(TaskFilter::State::Failed), 2);
    QTRY_COMPARE(rig.session->book.at(1).status, TaskStatus::Running);
    rig.table()->choose(1);
    QVERIFY(copy && !copy->isEnabled()); // it has not failed
    rig.table()->choose(0);
    QVERIFY(copy->isEnabled());
    copy->trigger();
    const QString first = words::failure(rig.session->book.at(0).failure), last = words::failure(rig.session->book.at(2).failure);
    QVERIFY2(first.contains(u"no channel is free"_s), qPrintable(first));
    QVERIFY2(last.contains(u"上游超时"_s), qPrintable(last));
    QCOMPARE(QGuiApplication::clipboard()->text(), first);
    rig.table()->selectAll();
    copy->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(QSet<QString>(lines.begin(), lines.end()), QSet<QString>({first, last}));
    QCOMPARE(lines.size(), 2);
}

/// Each opens a program.
void TaskActionsTest::tenFilesAreOpenedOfMany()
{
    WindowRig rig;
    QVERIFY(rig.activate() && addClips(rig, 11));
    QDesktopServices::setUrlHandler(u"file"_s, this, "noteOpened");
    const auto handler = qScopeGuard([] { QDesktopServices::unsetUrlHandler(u"file"_s); });
    QAction *open = rig.window->findChild<QAction *>(u"task.openFile"_s);
    rig.table()->selectAll();
    open->trigger();
    QCOMPARE(m_opened.size(), 10);
    QCOMPARE(QSet<QUrl>(m_opened.begin(), m_opened.end()).size(), 10);
    QCOMPARE(said(rig), u"The first 10 clips were opened: more at once would be a burden."_s);
    rig.window->messages().dismiss(u"actions"_s);
    rig.table()->choose(0);
    for (int row = 1; row < 10; ++row)
        QTest::keyClick(rig.table(), Qt::Key_Down, Qt::ShiftModifier);
    m_opened.clear();
    open->trigger();
    QCOMPARE(m_opened.size(), 10); // ten are no more than ten
    QCOMPARE(rig.window->messages().count(), 0);
}

QTEST_MAIN(TaskActionsTest)
#include "tst_taskactions.moc"
