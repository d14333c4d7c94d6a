// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "InspectorRig.h"

#include "inspector/InputPictures.h"

#include <QBuffer>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QTranslator>

using namespace rushes;
using namespace Qt::StringLiterals;

/// A reply about id with the given progress and as many images as make the page long.
static QByteArray replyAbout(const QString &id, int percent, int images = 0)
{
    QByteArray list;
    for (int i = 0; i < images; ++i)
        list += (i ? ",\"https://example.com/" : "\"https://example.com/") + QByteArray::number(i) + "\"";
    return "{\"id\":\"" + id.toUtf8() + "\",\"status\":\"pending\",\"prompt\":\"prompt of " + id.toUtf8() +
           "\",\"detail\":{\"input\":{\"images\":[" + list +
           "]},\"pending_info\":{\"user\":\"u\",\"progress_pct\":" + QByteArray::number(percent / 100.0) +
           "}}}";
}

/// Says every text as "<text>".
class Brackets final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return u'<' + QString::fromUtf8(source) + u'>';
    }
};

class InspectorTest final : public QObject
{
    Q_OBJECT
private slots:
    void inputPicturesAreShownAndEnlarged();
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void saysWhatToDoWithoutATask()
    {
        InspectorRig rig;
        QCOMPARE(rig.pages()->currentWidget()->accessibleName(), u"Select a task to see its details."_s);
        QVERIFY(!rig.tabs()->isVisible());
        rig.inspector.setTask(TaskKey{77}); // there is none
        QCOMPARE(rig.pages()->currentWidget()->accessibleName(), u"Select a task to see its details."_s);
    }

    void showsATaskBeforeItsFirstReply()
    {
        InspectorRig rig;
        const TaskKey key = rig.add(u"m:a"_s);
        rig.inspector.setTask(key);
        QTRY_VERIFY(rig.overview().contains(u"m:a"_s));
        rig.tabs()->setCurrentIndex(InspectorRig::Timeline);
        QTRY_COMPARE(rig.timeline()->topLevelItemCount(), 1);
        QCOMPARE(rig.timeline()->topLevelItem(0)->text(1), u"Added"_s);
        rig.tabs()->setCurrentIndex(InspectorRig::Raw);
        QCOMPARE(rig.raw()->shownText(), QString());
    }

    void showsThePendingExampleOnAllPages()
    {
        InspectorRig rig;
        const TaskKey key = rig.add(exampleId().value);
        rig.inspector.setTask(key);
        rig.report(key, example(u"pending"_s));
        QTRY_VERIFY(rig.overview().contains(u"user-a1sGDUIOXV32hNITe59LEkHa"_s));
        QVERIFY(rig.overview().startsWith(u"make animate"_s));
        QVERIFY(rig.overview().contains(u"93 %"_s));
        rig.tabs()->setCurrentIndex(InspectorRig::Inputs);
        QVERIFY(
            rig.fields(InspectorRig::Inputs)->toPlainText().contains(u"media_01k6x15tzafwztz74t018v3enw"_s));
        rig.tabs()->setCurrentIndex(InspectorRig::Timeline);
        QTRY_COMPARE(rig.timeline()->topLevelItemCount(), 2);
        QTreeWidgetItem *last = rig.timeline()->topLevelItem(1);
        QCOMPARE(last->text(1), u"Running"_s);
        QCOMPARE(last->text(2), u"200"_s);
        QCOMPARE(last->text(3), u"42 ms"_s);
        rig.tabs()->setCurrentIndex(InspectorRig::Raw);
        QTRY_VERIFY(rig.raw()->shownText().startsWith(
            u"{\n  \"id\": \"sora-2:task_01k6x15vhrff09dkkqjrzwhm60\",\n"_s));
    }

    void followsTheTask()
    {
        InspectorRig rig;
        const TaskKey key = rig.add(exampleId().value);
        rig.inspector.setTask(key);
        rig.report(key, example(u"pending"_s));
        QTRY_VERIFY(rig.overview().contains(u"93 %"_s));
        rig.report(key, example(u"completed"_s));
        QTRY_VERIFY(rig.overview().contains(u"sample-video-src"_s));
        QVERIFY(rig.overview().contains(u"Completed"_s));
        QVERIFY(!rig.overview().contains(u"93 %"_s));
    }

    /// Two histories of the same length are not the same.
    void showsTheHistoryOfTheRightTask()
    {
        InspectorRig rig;
        const TaskKey a = rig.add(u"m:a"_s);
        const TaskKey b = rig.add(u"m:b"_s);
        rig.report(a, replyAbout(u"m:a"_s, 10));
        rig.report(b, "{\"id\":\"m:b\",\"status\":\"failed\"}");
        rig.inspector.setTask(a);
        rig.tabs()->setCurrentIndex(InspectorRig::Timeline);
        QTRY_COMPARE(rig.timeline()->topLevelItemCount(), 2);
        QCOMPARE(rig.timeline()->topLevelItem(1)->text(1), u"Running"_s);
        rig.inspector.setTask(b);
        QTRY_VERIFY(rig.timeline()->topLevelItemCount() == 2 && rig.timeline()->topLevelItem(1)->text(1) == u"Failed"_s);
    }

    /// As while an arrow key is held: the last one counts, and it comes.
    void quickChangesEndAtTheLastOne()
    {
        InspectorRig rig;
        TaskKey last{};
        for (int i = 0; i < 20; ++i) {
            last = rig.add(u"m:task-%1"_s.arg(i));
            rig.inspector.setTask(last);
        }
        QTRY_VERIFY(rig.overview().contains(u"m:task-19"_s));
        rig.inspector.setTask(std::nullopt);
        rig.inspector.setTask(last); // and back
        QTest::qWait(300);
        QVERIFY(rig.overview().contains(u"m:task-19"_s));
        rig.inspector.setTask(std::nullopt);
        QTRY_COMPARE(rig.pages()->currentIndex(), int(InspectorRig::Empty));
    }

    void dropsLateAnswersAboutAnotherTask()
    {
        InspectorRig rig;
        const TaskKey a = rig.add(u"m:a"_s);
        const TaskKey b = rig.add(u"m:b"_s);
        rig.report(a, replyAbout(u"m:a"_s, 10));
        rig.report(b, replyAbout(u"m:b"_s, 20));
        rig.inspector.setTask(a);
        rig.tabs()->setCurrentIndex(InspectorRig::Raw);
        QTRY_VERIFY(rig.raw()->shownText().contains(u"m:a"_s));
        rig.inspector.setTask(std::nullopt);
        QStringList seen;
        connect(rig.raw()->findChild<QPlainTextEdit *>(), &QPlainTextEdit::textChanged, this, [&] {
            if (!rig.raw()->shownText().isEmpty())
                seen << rig.raw()->shownText();
        });
        for (int i = 0; i < 5; ++i) {
            rig.inspector.setTask(a); // asks the store
            rig.inspector.setTask(std::nullopt);
            rig.inspector.setTask(b);
        }
        QTRY_VERIFY(!seen.isEmpty());
        rig.flush();
        QCOMPARE(seen.size(), 1);
        QVERIFY(seen.first().contains(u"m:b"_s));
    }

    void keepsScrollPositionAndSelectionWhenValuesChange()
    {
        InspectorRig rig;
        const TaskKey key = rig.add(u"m:a"_s);
        rig.report(key, replyAbout(u"m:a"_s, 10, 60));
        rig.inspector.setTask(key);
        rig.inspector.resize(440, 160);
        FieldPage *page = rig.fields(InspectorRig::Overview);
        QTRY_VERIFY(rig.overview().contains(u"10 %"_s));
        QTRY_VERIFY(page->verticalScrollBar()->maximum() > 40);
        QTextCursor cursor = page->document()->find(u"m:a"_s);
        page->setTextCursor(cursor);
        page->verticalScrollBar()->setValue(40);
        rig.report(key, replyAbout(u"m:a"_s, 55, 60));
        QTRY_VERIFY(rig.overview().contains(u"55 %"_s));
        QVERIFY(!rig.overview().contains(u"10 %"_s));
        QCOMPARE(page->verticalScrollBar()->value(), 40);
        QCOMPARE(page->textCursor().selectedText(), u"m:a"_s);
    }

    void waitsForASelectionWhenRowsComeOrGo()
    {
        InspectorRig rig;
        const TaskKey key = rig.add(u"m:a"_s);
        rig.report(key, replyAbout(u"m:a"_s, 10));
        rig.inspector.setTask(key);
        QTRY_VERIFY(rig.overview().contains(u"10 %"_s));
        FieldPage *page = rig.fields(InspectorRig::Overview);
        page->setTextCursor(page->document()->find(u"prompt of"_s));
        rig.report(key, "{\"id\":\"m:a\",\"status\":\"failed\",\"error\":\"overloaded\"}");
        QTRY_VERIFY(page->asText().contains(u"overloaded"_s));
        QCOMPARE(page->textCursor().selectedText(), u"prompt of"_s);
        page->setTextCursor(QTextCursor(page->document()));
        QVERIFY(rig.overview().contains(u"overloaded"_s));
    }

    void beginsAtTheTopOfAnotherTask()
    {
        InspectorRig rig;
        const TaskKey a = rig.add(u"m:a"_s);
        const TaskKey b = rig.add(u"m:b"_s);
        rig.report(a, replyAbout(u"m:a"_s, 10));
        rig.report(b, replyAbout(u"m:b"_s, 20));
        rig.inspector.resize(440, 160);
        rig.inspector.setTask(a);
        FieldPage *page = rig.fields(InspectorRig::Overview);
        QTRY_VERIFY(page->verticalScrollBar()->maximum() > 40);
        page->selectAll();
        page->verticalScrollBar()->setValue(40);
        rig.inspector.setTask(b);
        QTRY_VERIFY(rig.overview().contains(u"20 %"_s));
        QVERIFY(rig.overview().startsWith(u"prompt of m:b"_s));
        QVERIFY(!rig.overview().contains(u"m:a"_s));
        QVERIFY(!page->textCursor().hasSelection());
        QCOMPARE(page->verticalScrollBar()->value(), 0);
    }

    void leavesATaskThatIsRemoved()
    {
        InspectorRig rig;
        const TaskKey key = rig.add(u"m:a"_s);
        rig.inspector.setTask(key);
        rig.book.remove({key});
        QTRY_COMPARE(rig.pages()->currentIndex(), int(InspectorRig::Empty));
    }

    void showsTextAsTextOnly()
    {
        InspectorRig rig;
        const QString odd = u"<b>bold</b> <img src='http://127.0.0.1:1/x'> &amp; [a](b)"_s;
        const TaskKey key = rig.add(u"m:a"_s);
        rig.report(key, "{\"id\":\"m:a\",\"status\":\"failed\",\"prompt\":\"" + odd.toUtf8() +
                            "\",\"error\":\"" + odd.toUtf8() + "\"}");
        rig.inspector.setTask(key);
        QTRY_COMPARE(rig.overview().count(odd), 2);
        FieldPage *page = rig.fields(InspectorRig::Overview);
        page->selectAll();
        page->copy();
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
        QVERIFY(QGuiApplication::clipboard()->text().contains(odd));
    }

    void copiesOneValueWhole()
    {
        InspectorRig rig;
        const QByteArray prompt(20'000, 'p');
        const TaskKey key = rig.add(u"m:a"_s);
        rig.report(key, "{\"id\":\"m:a\",\"status\":\"running\",\"prompt\":\"" + prompt + "\"}");
        rig.inspector.setTask(key);
        rig.tabs()->setCurrentIndex(InspectorRig::Inputs);
        FieldPage *page = rig.fields(InspectorRig::Inputs);
        QTRY_VERIFY(page->toPlainText().contains(u"ppp…"_s)); // of a long one the beginning is shown
        QVERIFY(page->toPlainText().size() < 9000);
        QTextCursor cursor = page->document()->find(u"ppp"_s);
        QCOMPARE(page->valueAt(page->cursorRect(cursor).center()), QString::fromLatin1(prompt));
        QVERIFY(page->asText().contains(QString::fromLatin1(prompt)));
    }

    void shortensAHugeReplyAndCopiesItWhole()
    {
        InspectorRig rig;
        const TaskKey key = rig.add(u"m:a"_s);
        const QByteArray reply =
            "{\"z\":1,\"id\":\"m:a\",\"status\":\"running\",\"prompt\":\"big\",\"list\":[" +
            QByteArray("\"0123456789\",").repeated(60'000) + "0]}";
        rig.report(key, reply);
        rig.inspector.setTask(key);
        rig.tabs()->setCurrentIndex(InspectorRig::Raw);
        QTRY_VERIFY(rig.raw()->shownText().startsWith(u"{\n  \"z\": 1,"_s));
        QVERIFY(rig.raw()->shownText().size() <= RawReplyPage::shownBytes);
        QTRY_VERIFY(
            rig.fields(InspectorRig::Overview)->asText().contains(u"Outer status"_s)); // parsed meanwhile
        rig.raw()->findChild<QPushButton *>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), reply);
    }

    void copiesLinesOfTheTimeline()
    {
        InspectorRig rig;
        const TaskKey key = rig.add(u"m:a"_s);
        rig.report(key, replyAbout(u"m:a"_s, 10));
        rig.inspector.setTask(key);
        rig.tabs()->setCurrentIndex(InspectorRig::Timeline);
        QTRY_COMPARE(rig.timeline()->topLevelItemCount(), 2);
        rig.timeline()->selectAll();
        QTest::keySequence(rig.timeline(), QKeySequence::Copy);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[1].endsWith(u"\tRunning\t200\t42 ms"_s));
    }

    void speaksAnotherLanguageAtOnce()
    {
        InspectorRig rig;
        const TaskKey key = rig.add(u"m:a"_s);
        rig.report(key, replyAbout(u"m:a"_s, 10));
        rig.inspector.setTask(key);
        QTRY_VERIFY(rig.overview().contains(u"10 %"_s));
        Brackets language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        QTRY_COMPARE(rig.tabs()->tabText(0), u"<Overview>"_s);
        QVERIFY(rig.overview().contains(u"<Status>"_s));
        QVERIFY(!rig.overview().contains(u"\nStatus"_s));
        QCOMPARE(rig.timeline()->headerItem()->text(1), u"<What>"_s);
        QCOMPARE(rig.timeline()->topLevelItem(0)->text(1), u"<Added>"_s);
        QCOMPARE(rig.raw()->findChild<QPushButton *>()->text(), u"<Copy>"_s);
    }

    void everythingHasAnAccessibleName()
    {
        InspectorRig rig;
        rig.inspector.setTask(rig.add(u"m:a"_s));
        QVERIFY(!rig.tabs()->accessibleName().isEmpty());
        for (int page = 0; page < rig.pages()->count(); ++page)
            QVERIFY(!rig.pages()->widget(page)->accessibleName().isEmpty());
        QVERIFY(!rig.raw()->findChild<QPlainTextEdit *>()->accessibleName().isEmpty());
        QVERIFY(!rig.raw()->findChild<QPushButton *>()->accessibleName().isEmpty());
    }

private:
    QByteArray example(const QString &name) const
    {
        return exampleReply(QFINDTESTDATA(u"../api/data/%1.json"_s.arg(name)));
    }
};

void InspectorTest::inputPicturesAreShownAndEnlarged()
{
    InspectorRig rig;
    const TaskKey key = rig.add(u"task_p"_s);
    QImage red(300, 200, QImage::Format_RGB32);
    red.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && red.save(&buffer, "PNG"));
    const QJsonArray images{QString::fromLatin1("data:image/png;base64," + png.toBase64()), u"file:///etc/passwd"_s, u"http://127.0.0.1:1/none.png"_s};
    const QJsonObject input{{u"images"_s, images}, {u"prompt"_s, u"a fox"_s}};
    const QJsonObject reply{{u"id"_s, u"task_p"_s}, {u"status"_s, u"pending"_s}, {u"detail"_s, QJsonObject{{u"input"_s, input}}}};
    rig.report(key, QJsonDocument(reply).toJson());
    rig.inspector.setTask(key);
    auto *pictures = rig.inspector.findChild<InputPictures *>();
    QVERIFY(pictures);
    QTRY_COMPARE(pictures->findChildren<QToolButton *>().size(), 3);
    const QList<QToolButton *> buttons = pictures->findChildren<QToolButton *>();
    const auto colour = [](const QToolButton *button) { return button->icon().pixmap(72, 72).toImage().pixelColor(30, 24); };
    QTest::qWait(100);
    QVERIFY(colour(buttons[0]) != QColor(Qt::red)); // nothing is fetched before it can be seen
    rig.tabs()->setCurrentIndex(InspectorRig::Inputs);
    QTRY_COMPARE(colour(buttons[0]), QColor(Qt::red));
    QTRY_VERIFY(!buttons[1]->isEnabled() && !buttons[2]->isEnabled());
    QVERIFY(!buttons[0]->accessibleName().isEmpty());
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    auto *dialog = pictures->findChild<QDialog *>(u"inputPicture"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->findChild<QLabel *>()->pixmap().size(), QSize(300, 200));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
