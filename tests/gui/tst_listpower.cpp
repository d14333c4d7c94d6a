// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

// The list in the hands of somebody with many tasks: labels and batches, removal and undo, copying, dragging and opening, with real keys.

#include "support/ListHands.h"
#include "support/Pictures.h"

#include "tasks/LabelDialog.h"
#include "tasks/TaskListModel.h"
#include "widgets/MessageBar.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

using namespace rushes;
using namespace rushes::list;
using namespace Qt::StringLiterals;

class ListPowerTest final : public QObject
{
    Q_OBJECT
public slots:
    void noteOpened(const QUrl &url) { m_opened << url; }

private slots:
    void initTestCase()
    {
        qApp->setStyle(new Style);
        m_appearance.apply(Settings::Appearance::Light);
    }

    void labelsAndBatchAreEditedAndUndone_data() { inBothLanguages(); }
    void labelsAndBatchAreEditedAndUndone();
    void aRemovalIsTakenBackFromItsMessage();
    void allOfAPromptAreSelectedAndCopied();
    void keysOfTheListDoWhatTheyDoEverywhere();
    void savedClipsAreDraggedOutAsFiles();
    void aSavedClipIsOpenedWhereItLies();
    void thePanesKeepTheirSizesOverARestart();

private:
    QList<QUrl> m_opened;
    Appearance m_appearance;
};

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
    QTRY_COMPARE(shownRows(rig), 1);
    search(rig, u"label:\"hero shot\""_s);
    QTRY_COMPARE(shownRows(rig), 6);
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

QTEST_MAIN(ListPowerTest)
#include "tst_listpower.moc"
