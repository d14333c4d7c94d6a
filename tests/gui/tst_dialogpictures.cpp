// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// Dialogs and questions that no other test pictures, each opened as its user opens it: nothing is cut, and a picture in both
// languages and themes goes into the folder "pictures" beside the test.

#include "support/ClipTasks.h"
#include "support/CutTexts.h"
#include "support/Pictures.h"

#include "CommandLine.h"
#include "StartFailure.h"
#include "api/TaskParser.h"
#include "compare/CompareActions.h"
#include "compare/CompareWindow.h"
#include "inspector/InputPictures.h"
#include "inspector/Inspector.h"
#include "player/VideoView.h"
#include "settings/SettingsCarrier.h"
#include "settings/SettingsFile.h"
#include "support/SupportBundle.h"
#include "widgets/KeySheet.h"

#include <QAction>
#include <QBuffer>
#include <QCheckBox>
#include <QFileDialog>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
void trigger(const WindowRig &rig, const QString &name)
{
    auto *action = rig.window->findChild<QAction *>(name);
    QVERIFY2(action, qPrintable(name));
    action->trigger();
}

/// The dialog of this kind that is open; null: there is none.
template<class Dialog>
Dialog *opened(const WindowRig &rig, const QString &name = {})
{
    const auto all = rig.window->findChildren<Dialog *>(name);
    const auto found = std::ranges::find_if(all, [](const Dialog *dialog) { return dialog->isVisible(); });
    return found == all.end() ? nullptr : *found;
}

void keep(const RowLook &look, QWidget *dialog, const QString &name)
{
    QVERIFY2(dialog, qPrintable(name));
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY(look.savePicture(*dialog, name));
    QCOMPARE(cut(*dialog).join(u'\n'), QString());
}

bool isChinese(const QString &text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.script() == QChar::Script_Han; });
}

/// Qt's dialog for files that is open: it shows the library, and speaks the window's language.
void keepFiles(const WindowRig &rig, const RowLook &look, const QString &name)
{
    auto *dialog = opened<QFileDialog>(rig);
    QVERIFY2(dialog && QTest::qWaitForWindowExposed(dialog), qPrintable(name));
    dialog->setDirectory(rig.library());
    QVERIFY(look.savePicture(*dialog, name));
    QCOMPARE(cut(*dialog).join(u'\n'), QString());
    QStringList texts{dialog->windowTitle()};
    for (const QPushButton *button : dialog->findChildren<QPushButton *>())
        texts << button->text();
    for (const QString &text : texts)
        QVERIFY2(isChinese(text) != look.isEnglish(), qPrintable(text));
    delete dialog;
}

QString dataAddress(const QSize &size)
{
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            picture.setPixel(x, y, qRgb(80 + 120 * x / size.width(), 90, 60 + 140 * y / size.height()));
    }
    QByteArray png;
    QBuffer buffer(&png);
    const bool written = buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, "PNG");
    return written ? QString::fromLatin1("data:image/png;base64," + png.toBase64()) : QString();
}
} // namespace

class DialogPicturesTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qApp->setStyle(new Style); }

    void notes_data() { inAllLooks(); }
    void notes();
    void trash_data() { inAllLooks(); }
    void trash();
    void importedSettings_data() { inAllLooks(); }
    void importedSettings();
    void inputPicture_data() { inAllLooks(); }
    void inputPicture();
    void keysOfTheComparison_data() { inAllLooks(); }
    void keysOfTheComparison();
    void aStartThatFails_data() { inAllLooks(); }
    void aStartThatFails();
    void files_data() { inAllLooks(); }
    void files();
    void filesOfTheSettings_data() { inAllLooks(); }
    void filesOfTheSettings();
    void filesOfThePlayer_data() { inAllLooks(); }
    void filesOfThePlayer();
    void aFileThatWouldBeReplaced_data() { inAllLooks(); }
    void aFileThatWouldBeReplaced();

private:
    Appearance m_appearance;
};

void DialogPicturesTest::notes()
{
    const RowLook look(m_appearance);
    WindowRig rig(look.lang());
    QVERIFY(rig.activate() && addClips(rig, 1));
    rig.table()->choose(0);
    rig.table()->setFocus();
    const auto dialog = [&rig] { return opened<QDialog>(rig, u"notesDialog"_s); };
    QTest::keyClick(rig.table(), Qt::Key_N);
    keep(look, dialog(), u"notes-first"_s);
    dialog()->reject();
    Review review;
    review.notes = {{5s + 700ms, u"good hands, the light falls well"_s}, {7s, u"这里的手势很自然，可以剪进正片"_s}};
    rig.session->book.setReview(rig.session->book.at(0).key, review);
    QTRY_COMPARE(rig.session->book.at(0).review, review);
    QVERIFY(rig.activate());
    QTest::keyClick(rig.table(), Qt::Key_N);
    keep(look, dialog(), u"notes"_s);
}

void DialogPicturesTest::trash()
{
    const RowLook look(m_appearance);
    WindowRig rig(look.lang());
    QVERIFY(rig.activate() && addClips(rig, 1));
    rig.table()->choose(0);
    rig.table()->setFocus();
    QTest::keyClick(rig.table(), Qt::Key_X);
    QTRY_COMPARE(rig.session->book.at(0).review.verdict, Verdict::Rejected);
    trigger(rig, u"export.trash"_s);
    keep(look, opened<QMessageBox>(rig), u"trash"_s);
}

void DialogPicturesTest::importedSettings()
{
    const RowLook look(m_appearance);
    WindowRig rig(look.lang());
    QVERIFY(rig.activate());
    Settings &settings = rig.session->settings;
    settings.setSavesAtOnce(7);
    settings.setWritesSidecars(true);
    QJsonObject exported = QJsonDocument::fromJson(settingsfile::exported(settings, {})).object();
    QJsonObject values = exported[u"settings"_s].toObject();
    values[u"look/text"_s] = u"1000"_s; // not allowed
    exported[u"settings"_s] = values;
    QFile file(rig.folder.filePath(u"settings.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(exported).toJson()) > 0);
    file.close();
    settings.setSavesAtOnce(5);
    settings.setWritesSidecars(false);
    trigger(rig, u"settings"_s);
    rig.window->findChild<SettingsCarrier *>()->importFrom(file.fileName());
    QTRY_VERIFY(opened<QDialog>(rig, u"importSettings"_s));
    keep(look, opened<QDialog>(rig, u"importSettings"_s), u"import-settings"_s);
}

void DialogPicturesTest::inputPicture()
{
    const RowLook look(m_appearance);
    WindowRig rig(look.lang());
    QVERIFY(rig.activate());
    rig.session->monitor.setPaused(true);
    rig.add(u"task_p"_s);
    QTRY_COMPARE(rig.session->book.size(), 1);
    const QJsonObject input{{u"images"_s, QJsonArray{dataAddress({480, 270}), u"http://127.0.0.1:1/none.png"_s}}, {u"prompt"_s, u"a fox"_s}};
    const QJsonObject reply{{u"id"_s, u"task_p"_s}, {u"status"_s, u"pending"_s}, {u"detail"_s, QJsonObject{{u"input"_s, input}}}};
    const auto report = TaskParser::parse(QJsonDocument(reply).toJson(), 200, {u"task_p"_s});
    QVERIFY(report);
    rig.session->book.applyReport(rig.session->book.at(0).key, *report, 200, 1ms);
    rig.table()->choose(0);
    rig.window->findChild<Inspector *>()->setPage(1);
    auto *pictures = rig.window->findChild<InputPictures *>();
    QTRY_COMPARE(pictures->findChildren<QToolButton *>().size(), 2);
    const QList<QToolButton *> buttons = pictures->findChildren<QToolButton *>();
    QTRY_VERIFY(!buttons[1]->isEnabled());
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    auto *dialog = opened<QDialog>(rig, u"inputPicture"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->findChild<QLabel *>()->pixmap().isNull());
    keep(look, dialog, u"input-picture"_s);
}

void DialogPicturesTest::keysOfTheComparison()
{
    const RowLook look(m_appearance);
    WindowRig rig(look.lang());
    QVERIFY(rig.activate() && addClips(rig, 2));
    rig.table()->setFocus();
    rig.table()->selectAll();
    QTest::keyClick(rig.table(), Qt::Key_C);
    auto *compare = rig.window->findChild<CompareWindow *>();
    QVERIFY(compare);
    QTRY_VERIFY(!compare->comparison().picture(1).image.isNull());
    compare->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(compare));
    QTest::keyClick(&compare->view(), Qt::Key_Question, Qt::ShiftModifier);
    keep(look, compare->findChild<KeySheet *>(), u"keys-compare"_s);
}

/// The box keeps its caller waiting: it is looked at from a timer.
void DialogPicturesTest::aStartThatFails()
{
    const RowLook look(m_appearance);
    CommandLine wanted;
    wanted.language = look.lang();
    const std::pair<StartFailure::Why, QString> all[] = {{StartFailure::Why::FolderNotWritable, u"start-folder"_s},
                                                         {StartFailure::Why::ProfileTaken, u"start-taken"_s}};
    for (const auto &[why, name] : all) {
        QTimer timer;
        bool isSeen = false;
        connect(&timer, &QTimer::timeout, this, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box || std::exchange(isSeen, true))
                return;
            keep(look, box, name);
            box->buttons().front()->click();
        });
        timer.start(10ms);
        QCOMPARE(StartFailure::tell(why, u"/home/somebody/.local/share/rushes"_s, wanted), 2);
        QVERIFY(isSeen);
    }
}

/// Qt's dialog for files, with our titles: to save, to find a file, and to choose a folder.
void DialogPicturesTest::files()
{
    const RowLook look(m_appearance);
    WindowRig rig(look.lang());
    QVERIFY(rig.activate() && addClips(rig, 1));
    rig.table()->choose(0);
    const auto picture = [&](const QString &action, const QString &name) {
        trigger(rig, action);
        keepFiles(rig, look, name);
    };
    picture(u"task.saveAs"_s, u"file-save-as"_s);
    picture(u"task.evidence"_s, u"file-evidence"_s);
    picture(u"export.copy"_s, u"file-copy-to-folder"_s);
    picture(u"export.csv"_s, u"file-csv"_s);
    picture(u"export.json"_s, u"file-json"_s);
    picture(u"export.timeline"_s, u"file-time-line"_s);
    picture(u"importList"_s, u"file-list"_s);
    QVERIFY(QFile::remove(rig.session->book.at(0).clip.file));
    rig.session->library.check();
    QTRY_COMPARE(rig.session->book.at(0).clip.state, ClipState::Missing);
    picture(u"task.locate"_s, u"file-locate"_s);
}

void DialogPicturesTest::filesOfTheSettings()
{
    const RowLook look(m_appearance);
    WindowRig rig(look.lang());
    QVERIFY(rig.activate() && QDir().mkpath(rig.library()));
    rig.window->setDiagnostics([](bool) { return SupportSubject(); });
    trigger(rig, u"settings"_s);
    const std::pair<QString, QString> all[] = {{u"exportSettings"_s, u"file-export-settings"_s}, {u"importSettings"_s, u"file-import-settings"_s},
                                               {u"browse"_s, u"file-library"_s},                 {u"watchFile"_s, u"file-watched-file"_s},
                                               {u"watchFolder"_s, u"file-watched-folder"_s},     {u"hookBrowse"_s, u"file-hook"_s},
                                               {u"browseAuthorities"_s, u"file-certificates"_s}, {u"saveBundle"_s, u"file-support-bundle"_s}};
    rig.window->findChild<QCheckBox *>(u"hookRuns"_s)->setChecked(true);
    for (const auto &[button, name] : all) {
        rig.window->findChild<QPushButton *>(button)->click();
        keepFiles(rig, look, name);
    }
}

void DialogPicturesTest::filesOfThePlayer()
{
    const RowLook look(m_appearance);
    WindowRig rig(look.lang());
    QVERIFY(rig.activate() && addClips(rig, 1));
    rig.table()->choose(0);
    const auto *view = rig.window->findChild<VideoView *>();
    QTRY_VERIFY_WITH_TIMEOUT(!view->frameImage().isNull(), 10'000);
    for (const auto &[action, name] : {std::pair(u"player.saveFrame"_s, u"file-frame"_s), {u"player.saveSheet"_s, u"file-contact-sheet"_s}}) {
        trigger(rig, action);
        keepFiles(rig, look, name);
    }
}

/// Qt's question keeps its caller waiting: it is looked at from a timer.
void DialogPicturesTest::aFileThatWouldBeReplaced()
{
    const RowLook look(m_appearance);
    WindowRig rig(look.lang());
    QVERIFY(rig.activate() && QDir().mkpath(rig.library()));
    QFile there(rig.library() + u"/rushes.csv"_s);
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.close();
    trigger(rig, u"export.csv"_s);
    auto *dialog = opened<QFileDialog>(rig);
    QVERIFY(dialog && QTest::qWaitForWindowExposed(dialog));
    dialog->setDirectory(rig.library());
    dialog->selectFile(u"rushes.csv"_s);
    QTimer timer;
    bool isSeen = false;
    connect(&timer, &QTimer::timeout, this, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box || std::exchange(isSeen, true))
            return;
        keep(look, box, u"file-replace"_s);
        QCOMPARE(isChinese(box->text()), !look.isEnglish());
        box->button(QMessageBox::No)->click();
    });
    timer.start(10ms);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(isSeen);
    QCOMPARE(there.size(), 0);
}

QTEST_MAIN(DialogPicturesTest)
#include "tst_dialogpictures.moc"
