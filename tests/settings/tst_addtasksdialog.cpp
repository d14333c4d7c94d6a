// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/AddTasksDialog.h"

#include "settings/DialogHelp.h"
#include "settings/Secrets.h"
#include "settings/Settings.h"
#include "tasks/FoundIdsModel.h"
#include "tasks/TaskBook.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
const QString first = u"sora-2:task_01k6x15vhrff09dkkqjrzwhm60"_s;
const QString second = u"video_68d7512d07848190b3e45da0ecbebcde"_s;
const QString third = u"veo3.1:1764899481-abc"_s;

/// What the dialog stands on, and the dialog.
struct Stage {
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    MemorySecrets secrets;
    Gateways gateways{settings, secrets};
    SystemClock clock;
    TaskStore store{folder.filePath(u"tasks.sqlite"_s)};
    TaskBook book{store, clock};
    std::unique_ptr<AddTasksDialog> dialog;
    std::vector<NewTask> chosen;

    QString addGateway(const QString &address = u"https://a.example"_s)
    {
        Gateway gateway;
        gateway.base = QUrl(address);
        return gateways.put(gateway);
    }
    bool load()
    {
        QSignalSpy loaded(&book, &TaskBook::loaded);
        book.load();
        return loaded.wait();
    }
    void open()
    {
        dialog = std::make_unique<AddTasksDialog>(book, gateways);
        QAbstractItemModel *model = list()->model();
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
        QObject::connect(dialog.get(), &AddTasksDialog::chosen, dialog.get(),
                         [this](const std::vector<NewTask> &tasks) { chosen = tasks; });
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    }
    template <class T>
    T *get(const char *name) const
    {
        return part<T>(*dialog, name);
    }
    QPlainTextEdit *text() const { return get<QPlainTextEdit>("taskText"); }
    QTreeView *list() const { return get<QTreeView>("foundIds"); }
    QPushButton *add() const { return get<QPushButton>("addButton"); }
    QString summary() const { return get<QLabel>("summary")->text(); }
    QString problem() const { return get<QLabel>("problem")->text(); }
    QStringList rows() const
    {
        QStringList rows;
        const QAbstractItemModel *model = list()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            rows << model->index(row, 0).data().toString() + u" "_s + model->index(row, 1).data().toString();
        return rows;
    }
    void drop(const QMimeData &data)
    {
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(dialog.get(), &drop);
    }
    QUrl file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? QUrl::fromLocalFile(file.fileName()) : QUrl();
    }
};
} // namespace

class TstAddTasksDialog final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }
    void withoutIdsNothingCanBeAdded();
    void allKnownIdsCannotBeAdded();
    void aWrongAddressIsSaid();
    void aKeyOverHttpNeedsConsent();
    void filesThatAreNoTextAreNamed();
    void typedIdsAreShownAndAdded();
    void idsAreMarked();
    void whatIsTypedLastCounts();
    void theGatewayIsMadeHere();
    void theChosenGatewayIsUsed();
    void anotherGatewayCanBeGiven();
    void longTextsAreSearchedAside();
    void aLongPasteLeavesTheFieldAlone();
    void droppedFilesAreSearched();
    void filesCanBeTakenAway();
    void idsOnTheClipboardAreOffered();
    void otherThingsOnTheClipboardAreNot();
    void aGatewayThatComesMeanwhileIsOffered();
    void tabGoesFromTopToBottom();
    void everythingHasAName();
    void theLanguageSwitches();
};

void TstAddTasksDialog::withoutIdsNothingCanBeAdded()
{
    Stage stage;
    stage.addGateway();
    stage.open();
    QVERIFY(!stage.add()->isEnabled());
    QVERIFY(stage.summary().startsWith(u"The ids that are found"_s));
    QTest::keyClicks(stage.text(), u"a red fox, 4k"_s);
    QTRY_COMPARE(stage.summary(), u"No task id was found in this text."_s);
    QVERIFY(!stage.add()->isEnabled());
    QTest::keyClick(stage.text(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(stage.dialog->isVisible());
    QVERIFY(stage.chosen.empty());
}

void TstAddTasksDialog::allKnownIdsCannotBeAdded()
{
    Stage stage;
    const QString gateway = stage.addGateway();
    QVERIFY(stage.load());
    stage.book.add({{gateway, {first}, {}, {}}}, this, [](const Result<TaskBook::AddOutcome> &) {});
    QTRY_COMPARE(stage.book.size(), 1);
    stage.open();
    stage.dialog->setText(first);
    QCOMPARE(stage.rows(), QStringList{first + u" already in the list"_s});
    QCOMPARE(stage.summary(), u"All of these tasks are in the list already."_s);
    QVERIFY(!stage.add()->isEnabled());
}

void TstAddTasksDialog::aWrongAddressIsSaid()
{
    Stage stage;
    stage.open();
    stage.dialog->setText(first);
    auto *address = stage.get<QLineEdit>("gatewayAddress");
    address->selectAll();
    QTest::keyClicks(address, u"ftp://a.example"_s);
    QTest::mouseClick(stage.add(), Qt::LeftButton);
    QCOMPARE(stage.problem(), u"The gateway's address is not a web address."_s);
    QVERIFY(stage.dialog->isVisible());
    QCOMPARE(stage.dialog->focusWidget(), address);
    QVERIFY(stage.gateways.all().empty());
    QTest::keyClick(address, Qt::Key_Backspace);
    QCOMPARE(stage.problem(), QString());
}

void TstAddTasksDialog::aKeyOverHttpNeedsConsent()
{
    Stage stage;
    stage.open();
    stage.dialog->setText(first);
    auto *address = stage.get<QLineEdit>("gatewayAddress");
    auto *consent = stage.get<QCheckBox>("sendPlainKey");
    address->setText(u"http://192.168.1.5:3000"_s);
    QVERIFY(!consent->isVisible());
    QTest::keyClicks(stage.get<QLineEdit>("gatewayKey"), u"sk-1"_s);
    QVERIFY(consent->isVisible());
    QTest::mouseClick(stage.add(), Qt::LeftButton);
    QVERIFY(!stage.problem().isEmpty());
    QVERIFY(stage.gateways.all().empty());
    QTest::keyClick(consent, Qt::Key_Space);
    QTest::mouseClick(stage.add(), Qt::LeftButton);
    QVERIFY(!stage.dialog->isVisible());
    QCOMPARE(stage.gateways.all().size(), size_t(1));
    QVERIFY(stage.gateways.all()[0].plainKeyAllowed);
}

void TstAddTasksDialog::filesThatAreNoTextAreNamed()
{
    Stage stage;
    stage.addGateway();
    stage.open();
    QMimeData data;
    data.setUrls({stage.file(u"clip.mp4"_s, QByteArray("\0\0\0 ftypisom\0\0", 14)),
                  QUrl::fromLocalFile(stage.folder.filePath(u"gone.txt"_s)),
                  QUrl::fromLocalFile(stage.folder.path()), stage.file(u"ids.txt"_s, first.toUtf8())});
    stage.drop(data);
    QTRY_COMPARE(stage.rows(), QStringList{first + u" new"_s});
    const QString files = stage.get<QLabel>("files")->text();
    QVERIFY2(files.contains(u"clip.mp4 is not a text file."_s), qPrintable(files));
    QVERIFY2(files.contains(u"gone.txt cannot be read."_s), qPrintable(files));
    QVERIFY2(files.contains(u"ids.txt: 1 id(s)"_s), qPrintable(files));
    QCOMPARE(files.count(u'\n'), 3);
}

void TstAddTasksDialog::typedIdsAreShownAndAdded()
{
    Stage stage;
    const QString gateway = stage.addGateway();
    stage.open();
    QTest::keyClicks(stage.text(), first);
    QTest::keyClick(stage.text(), Qt::Key_Return);
    QTest::keyClicks(stage.text(), second);
    QTRY_COMPARE(stage.rows(), (QStringList{first + u" new"_s, second + u" new"_s}));
    QCOMPARE(stage.add()->text(), u"Add 2 task(s)"_s);
    QCOMPARE(stage.summary(), u"2 new id(s)"_s);
    QTest::keyClicks(stage.get<QLineEdit>("batch"), u" night "_s);
    QTest::keyClick(stage.get<QLineEdit>("batch"), Qt::Key_Return);
    QVERIFY(!stage.dialog->isVisible());
    QCOMPARE(stage.chosen.size(), size_t(2));
    QCOMPARE(stage.chosen[0].id.value, first);
    QCOMPARE(stage.chosen[0].gateway, gateway);
    QCOMPARE(stage.chosen[0].batch, u"night"_s);
    QCOMPARE(stage.chosen[1].id.value, second);
}

void TstAddTasksDialog::idsAreMarked()
{
    Stage stage;
    const QString gateway = stage.addGateway();
    QVERIFY(stage.load());
    stage.book.add({{gateway, {first}, {}, {}}}, this, [](const Result<TaskBook::AddOutcome> &) {});
    QTRY_COMPARE(stage.book.size(), 1);
    stage.open();
    stage.dialog->setText(QStringList{first, second, second, third}.join(u'\n'));
    QCOMPARE(stage.rows(), (QStringList{first + u" already in the list"_s, second + u" new"_s,
                                        second + u" twice in the text"_s, third + u" new"_s}));
    QCOMPARE(stage.summary(), u"2 new id(s), 2 known"_s);
    QTest::mouseClick(stage.add(), Qt::LeftButton);
    QCOMPARE(stage.chosen.size(), size_t(2));
}

/// The keys may be quicker than the pause after which the text is searched.
void TstAddTasksDialog::whatIsTypedLastCounts()
{
    Stage stage;
    stage.addGateway();
    stage.open();
    QTest::keyClicks(stage.text(), first);
    QTest::keyClick(stage.text(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stage.chosen.size(), size_t(1));
    QCOMPARE(stage.chosen[0].id.value, first);
}

void TstAddTasksDialog::theGatewayIsMadeHere()
{
    Stage stage;
    stage.open();
    QVERIFY(!stage.get<QComboBox>("gateway")->isVisible());
    QCOMPARE(stage.get<QLineEdit>("gatewayAddress")->text(), documentedServer().toString());
    QTest::keyClicks(stage.text(), first);
    QTRY_VERIFY(stage.add()->isEnabled());
    stage.get<QLineEdit>("gatewayAddress")->setText(u"gate.example/v1/"_s);
    QTest::keyClicks(stage.get<QLineEdit>("gatewayKey"), u" sk-1 "_s);
    QTest::keyClick(stage.get<QLineEdit>("gatewayKey"), Qt::Key_Return);
    QVERIFY(!stage.dialog->isVisible());
    QCOMPARE(stage.gateways.all().size(), size_t(1));
    const Gateway &made = stage.gateways.all()[0];
    QCOMPARE(made.base, QUrl(u"https://gate.example"_s));
    QCOMPARE(made.key, u"sk-1"_s);
    QCOMPARE(stage.chosen.at(0).gateway, made.id);
}

void TstAddTasksDialog::theChosenGatewayIsUsed()
{
    Stage stage;
    stage.addGateway();
    const QString other = stage.addGateway(u"https://b.example"_s);
    stage.open();
    stage.dialog->setText(first);
    auto *box = stage.get<QComboBox>("gateway");
    QVERIFY(!stage.get<QLineEdit>("gatewayAddress")->isVisible());
    QTest::keyClick(box, Qt::Key_Down);
    QTest::mouseClick(stage.add(), Qt::LeftButton);
    QCOMPARE(stage.chosen.at(0).gateway, other);
}

void TstAddTasksDialog::anotherGatewayCanBeGiven()
{
    Stage stage;
    const QString gateway = stage.addGateway();
    stage.open();
    stage.dialog->setText(first);
    QTest::keyClick(stage.get<QComboBox>("gateway"), Qt::Key_End);
    QVERIFY(stage.get<QLineEdit>("gatewayAddress")->isVisible());
    stage.get<QLineEdit>("gatewayAddress")->setText(u"https://b.example"_s);
    QTest::mouseClick(stage.add(), Qt::LeftButton);
    QCOMPARE(stage.gateways.all().size(), size_t(2));
    QVERIFY(stage.chosen.at(0).gateway != gateway);
}

void TstAddTasksDialog::longTextsAreSearchedAside()
{
    Stage stage;
    stage.addGateway();
    stage.open();
    QString text = u"a prompt, "_s.repeated(30'000);
    stage.dialog->setText(text + first);
    QCOMPARE(stage.summary(), u"Looking for ids…"_s);
    QVERIFY(!stage.add()->isEnabled());
    QTRY_COMPARE(stage.rows(), QStringList{first + u" new"_s});
    QTest::mouseClick(stage.add(), Qt::LeftButton);
    QCOMPARE(stage.chosen.size(), size_t(1));
    // A search that is overtaken by a short text says nothing any more.
    stage.open();
    stage.dialog->setText(text + first);
    stage.dialog->setText(second);
    QCOMPARE(stage.rows(), QStringList{second + u" new"_s});
    QTest::qWait(0);
    QTRY_COMPARE(stage.summary(), u"1 new id(s)"_s);
    QCOMPARE(stage.rows(), QStringList{second + u" new"_s});
}

void TstAddTasksDialog::aLongPasteLeavesTheFieldAlone()
{
    Stage stage;
    stage.addGateway();
    stage.open();
    QGuiApplication::clipboard()->setText(u"a prompt, "_s.repeated(30'000) + first);
    QTest::keySequence(stage.text(), QKeySequence::Paste);
    QTRY_COMPARE(stage.rows(), QStringList{first + u" new"_s});
    QCOMPARE(stage.text()->toPlainText(), QString());
    QCOMPARE(stage.get<QLabel>("files")->text(), u"Pasted text: 1 id(s)"_s);
}

void TstAddTasksDialog::droppedFilesAreSearched()
{
    Stage stage;
    stage.addGateway();
    stage.open();
    stage.dialog->setText(first);
    QByteArray utf16("\xff\xfe", 2);
    for (const QChar c : second)
        utf16.append(char(c.unicode())).append('\0');
    QMimeData data;
    data.setUrls({stage.file(u"a.csv"_s, utf16),
                  stage.file(u"b.json"_s, "{\"id\":\"" + third.toUtf8() + "\"}\n" + second.toUtf8())});
    stage.drop(data);
    QTRY_COMPARE(stage.rows(), (QStringList{first + u" new"_s, second + u" new"_s, third + u" new"_s,
                                            second + u" twice in the text"_s}));
    QMimeData text;
    text.setText(third);
    stage.drop(text);
    QTRY_COMPARE(stage.list()->model()->rowCount(), 5);
}

void TstAddTasksDialog::filesCanBeTakenAway()
{
    Stage stage;
    stage.addGateway();
    stage.open();
    QMimeData data;
    data.setUrls({stage.file(u"ids.txt"_s, first.toUtf8())});
    stage.drop(data);
    QTRY_COMPARE(stage.rows().size(), 1);
    QTest::mouseClick(stage.get<QToolButton>("removeFiles"), Qt::LeftButton);
    QCOMPARE(stage.rows().size(), 0);
    QVERIFY(!stage.get<QLabel>("files")->isVisible());
    QVERIFY(!stage.add()->isEnabled());
}

void TstAddTasksDialog::idsOnTheClipboardAreOffered()
{
    Stage stage;
    stage.addGateway();
    QGuiApplication::clipboard()->setText(first);
    stage.open();
    QTRY_COMPARE(stage.rows(), QStringList{first + u" new"_s});
    QTest::keyClicks(stage.text(), second); // typing takes its place
    QTRY_COMPARE(stage.rows(), QStringList{second + u" new"_s});
}

void TstAddTasksDialog::otherThingsOnTheClipboardAreNot()
{
    for (const QString &text :
         {u"correct-horse-battery-7"_s, u"sk-proj1234567890abcdef"_s, u"some prose"_s}) {
        Stage stage;
        stage.addGateway();
        QGuiApplication::clipboard()->setText(text);
        stage.open();
        QTest::qWait(0);
        QCoreApplication::processEvents();
        QCOMPARE(stage.text()->toPlainText(), QString());
    }
}

void TstAddTasksDialog::aGatewayThatComesMeanwhileIsOffered()
{
    Stage stage;
    stage.open();
    stage.dialog->setText(first);
    const QString gateway = stage.addGateway();
    QVERIFY(stage.get<QComboBox>("gateway")->isVisible());
    QTest::mouseClick(stage.add(), Qt::LeftButton);
    QCOMPARE(stage.chosen.at(0).gateway, gateway);
    QCOMPARE(stage.gateways.all().size(), size_t(1));
}

void TstAddTasksDialog::tabGoesFromTopToBottom()
{
    Stage stage;
    stage.open();
    stage.dialog->setText(first);
    QCOMPARE(tabChain(*stage.dialog, 6), (QStringList{u"taskText"_s, u"foundIds"_s, u"gatewayAddress"_s,
                                                      u"gatewayKey"_s, u"batch"_s, u"addButton"_s}));
}

void TstAddTasksDialog::everythingHasAName()
{
    Stage stage;
    stage.addGateway();
    stage.open();
    stage.get<QComboBox>("gateway")->setCurrentIndex(1);
    QCOMPARE(nameless(*stage.dialog).join(u'\n'), QString());
}

void TstAddTasksDialog::theLanguageSwitches()
{
    Stage stage;
    stage.addGateway();
    stage.open();
    stage.dialog->setText(first);
    BracketTranslator language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    QTRY_COMPARE(stage.dialog->windowTitle(), u"‹Add tasks›"_s);
    QCOMPARE(stage.rows(), QStringList{first + u" ‹new›"_s});
    QVERIFY(stage.add()->text().startsWith(u'‹'));
    QCOMPARE(stage.text()->toPlainText(), first);
}

QTEST_MAIN(TstAddTasksDialog)
#include "tst_addtasksdialog.moc"
