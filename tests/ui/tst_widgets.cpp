// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/EmptyState.h"
#include "widgets/MessageBar.h"
#include "widgets/SearchField.h"
#include "widgets/SegmentedControl.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
using Tone = MessageBar::Tone;

QToolButton *button(const MessageBar &bar, const QString &text)
{
    for (QToolButton *button : bar.findChildren<QToolButton *>()) {
        if (button->isVisibleTo(&bar) && (button->text() == text || button->accessibleName() == text))
            return button;
    }
    return nullptr;
}

QLabel *label(const QWidget &parent, const QString &text)
{
    for (QLabel *label : parent.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&parent) && label->text() == text)
            return label;
    }
    return nullptr;
}
} // namespace

class WidgetsTest final : public QObject
{
    Q_OBJECT
private slots:
    void barWithoutMessagesIsHidden();
    void unknownMessageIsNotDismissed();
    void textOfAMessageIsPlain();
    void newestMessageIsShown();
    void sameIdReplaces();
    void closingShowsTheNextNewest();
    void messagesAreSwitched();
    void readMessageStaysWhenAnotherGoes();
    void actionDismissesAndIsCalledOnce();
    void detailsOpenByKey();
    void messageIsItsAccessibleName();

    void emptyStateShowsOnlyTheButtonsItHas();
    void emptyStateWrapsItsText();

    void searchWaitsForAPause();
    void returnDoesNotWait();
    void escapeClearsAtOnce();
    void escapeInAnEmptyFieldIsTheWindows();
    void blanksAroundASearchDoNotCount();

    void arrowsChooseASegment();
    void segmentsAreRadioButtonsToScreenReaders();
    void segmentIsChosenByItsWholeArea();
};

void WidgetsTest::barWithoutMessagesIsHidden()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    QVERIFY(bar.text().isEmpty());
    bar.show({u"a"_s, Tone::Info, u"One"_s, {}, {}});
    QVERIFY(!bar.isHidden());
    bar.dismiss(u"a"_s);
    QVERIFY(bar.isHidden());
}

void WidgetsTest::unknownMessageIsNotDismissed()
{
    MessageBar bar;
    bar.show({u"a"_s, Tone::Info, u"One"_s, {}, {}});
    bar.dismiss(u"b"_s);
    QCOMPARE(bar.text(), u"One"_s);
}

void WidgetsTest::textOfAMessageIsPlain()
{
    MessageBar bar;
    bar.show({u"a"_s, Tone::Bad, u"<b>One</b>"_s, u"<img src=x>"_s, {}});
    QCOMPARE(label(bar, u"<b>One</b>"_s)->textFormat(), Qt::PlainText);
    button(bar, u"Details"_s)->click();
    QCOMPARE(label(bar, u"<img src=x>"_s)->textFormat(), Qt::PlainText);
}

void WidgetsTest::newestMessageIsShown()
{
    MessageBar bar;
    bar.show({u"a"_s, Tone::Info, u"One"_s, {}, {}});
    bar.show({u"b"_s, Tone::Warning, u"Two"_s, {}, {}});
    QCOMPARE(bar.text(), u"Two"_s);
    QCOMPARE(bar.count(), 2);
    QVERIFY(button(bar, u"1 of 2"_s));
}

void WidgetsTest::sameIdReplaces()
{
    MessageBar bar;
    bar.show({u"a"_s, Tone::Info, u"One"_s, {}, {}});
    bar.show({u"b"_s, Tone::Info, u"Two"_s, {}, {}});
    bar.show({u"a"_s, Tone::Info, u"One again"_s, {}, {}});
    QCOMPARE(bar.count(), 2);
    QCOMPARE(bar.text(), u"One again"_s);
}

void WidgetsTest::closingShowsTheNextNewest()
{
    MessageBar bar;
    bar.show({u"a"_s, Tone::Info, u"One"_s, {}, {}});
    bar.show({u"b"_s, Tone::Info, u"Two"_s, {}, {}});
    QTest::mouseClick(button(bar, u"Close message"_s), Qt::LeftButton);
    QCOMPARE(bar.text(), u"One"_s);
    QVERIFY(!button(bar, u"1 of 1"_s));
    QTest::mouseClick(button(bar, u"Close message"_s), Qt::LeftButton);
    QVERIFY(bar.isHidden());
}

void WidgetsTest::messagesAreSwitched()
{
    MessageBar bar;
    for (const QString &text : {u"One"_s, u"Two"_s, u"Three"_s})
        bar.show({text, Tone::Info, text, {}, {}});
    QTest::keyClick(button(bar, u"1 of 3"_s), Qt::Key_Space);
    QCOMPARE(bar.text(), u"Two"_s);
    QTest::keyClick(button(bar, u"2 of 3"_s), Qt::Key_Space);
    QCOMPARE(bar.text(), u"One"_s);
    QTest::keyClick(button(bar, u"3 of 3"_s), Qt::Key_Space);
    QCOMPARE(bar.text(), u"Three"_s);
}

void WidgetsTest::readMessageStaysWhenAnotherGoes()
{
    MessageBar bar;
    for (const QString &text : {u"One"_s, u"Two"_s, u"Three"_s})
        bar.show({text, Tone::Info, text, {}, {}});
    button(bar, u"1 of 3"_s)->click();
    bar.dismiss(u"Three"_s);
    QCOMPARE(bar.text(), u"Two"_s);
    bar.dismiss(u"One"_s);
    QCOMPARE(bar.text(), u"Two"_s);
}

void WidgetsTest::actionDismissesAndIsCalledOnce()
{
    MessageBar bar;
    int calls = 0;
    bool shownMeanwhile = true;
    bar.show({u"a"_s, Tone::Bad, u"One"_s, {}, u"Settings"_s, [&] {
                  ++calls;
                  shownMeanwhile = !bar.isHidden();
              }});
    QTest::mouseClick(button(bar, u"Settings"_s), Qt::LeftButton);
    QCOMPARE(calls, 1);
    QVERIFY(!shownMeanwhile);
    QVERIFY(bar.isHidden());
}

void WidgetsTest::detailsOpenByKey()
{
    MessageBar bar;
    bar.show({u"a"_s, Tone::Bad, u"One"_s, u"HTTP 401"_s, {}});
    QVERIFY(!label(bar, u"HTTP 401"_s));
    QTest::keyClick(button(bar, u"Details"_s), Qt::Key_Space);
    QVERIFY(label(bar, u"HTTP 401"_s));
    bar.show({u"b"_s, Tone::Bad, u"Two"_s, u"HTTP 403"_s, {}});
    QVERIFY(!label(bar, u"HTTP 403"_s)); // closed again for another message
}

void WidgetsTest::messageIsItsAccessibleName()
{
    MessageBar bar;
    bar.show({u"a"_s, Tone::Info, u"One"_s, {}, {}});
    QCOMPARE(bar.accessibleName(), u"One"_s);
    bar.show({u"b"_s, Tone::Info, u"Two"_s, {}, {}});
    QCOMPARE(bar.accessibleName(), u"Two"_s);
}

void WidgetsTest::emptyStateShowsOnlyTheButtonsItHas()
{
    EmptyState state;
    QSignalSpy primary(&state, &EmptyState::primaryClicked);
    QSignalSpy secondary(&state, &EmptyState::secondaryClicked);
    state.set(u"No tasks"_s, u"<b>Paste</b> ids"_s, u"Add"_s, {});
    QList<QPushButton *> shown;
    for (QPushButton *one : state.findChildren<QPushButton *>()) {
        if (one->isVisibleTo(&state))
            shown << one;
    }
    QCOMPARE(shown.size(), 1);
    QTest::keyClick(shown.constFirst(), Qt::Key_Space);
    QCOMPARE(primary.size(), 1);
    QCOMPARE(secondary.size(), 0);
    QCOMPARE(label(state, u"<b>Paste</b> ids"_s)->textFormat(), Qt::PlainText);
}

void WidgetsTest::emptyStateWrapsItsText()
{
    EmptyState state;
    const QString text =
        u"Paste task ids, and the program watches them, plays the finished clips and saves them."_s;
    state.set(u"No tasks"_s, text, u"Add"_s, u"Demo"_s);
    for (const int width : {320, 420, 1200}) {
        state.resize(width, 500);
        state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&state));
        const QLabel *shown = label(state, text);
        QVERIFY2(shown->height() >= shown->heightForWidth(shown->width()),
                 qPrintable(QString::number(width)));
        QVERIFY(shown->width() <= 460);
    }
}

void WidgetsTest::searchWaitsForAPause()
{
    SearchField field;
    QSignalSpy searches(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u"fox"_s);
    QCOMPARE(searches.size(), 0);
    QTRY_COMPARE(searches.size(), 1);
    QCOMPARE(searches.constFirst().constFirst().toString(), u"fox"_s);
}

void WidgetsTest::returnDoesNotWait()
{
    SearchField field;
    QSignalSpy searches(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u"fox"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searches.size(), 1);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searches.size(), 1); // the same search is not told twice
}

void WidgetsTest::escapeClearsAtOnce()
{
    SearchField field;
    field.setText(u"fox"_s);
    QSignalSpy searches(&field, &SearchField::searchChanged);
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QCOMPARE(searches.size(), 2);
    QVERIFY(searches.constLast().constFirst().toString().isEmpty());
}

void WidgetsTest::escapeInAnEmptyFieldIsTheWindows()
{
    SearchField field;
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &escape);
    QVERIFY(!escape.isAccepted());
    field.setText(u"fox"_s);
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &again);
    QVERIFY(again.isAccepted());
}

void WidgetsTest::blanksAroundASearchDoNotCount()
{
    SearchField field;
    QSignalSpy searches(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u" fox "_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searches.constFirst().constFirst().toString(), u"fox"_s);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searches.size(), 1);
}

void WidgetsTest::arrowsChooseASegment()
{
    SegmentedControl control;
    QCOMPARE(control.currentIndex(), -1);
    control.addSegment(Icon::List, u"List"_s);
    control.addSegment(Icon::Grid, u"Grid"_s);
    QCOMPARE(control.currentIndex(), 0);
    control.show();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    QSignalSpy changes(&control, &SegmentedControl::currentIndexChanged);
    const auto segments = control.findChildren<QRadioButton *>();
    segments.at(0)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(segments.at(0), Qt::Key_Right);
    QCOMPARE(control.currentIndex(), 1);
    QVERIFY(segments.at(1)->hasFocus());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().constFirst().toInt(), 1);
    control.setCurrentIndex(1);
    QCOMPARE(changes.size(), 1);
    control.setCurrentIndex(0);
    QCOMPARE(changes.size(), 2);
}

void WidgetsTest::segmentsAreRadioButtonsToScreenReaders()
{
    SegmentedControl control;
    control.addSegment(Icon::List, u"List"_s);
    control.addSegment(Icon::Grid, u"Grid"_s);
    control.setName(1, u"Kacheln"_s);
    const auto segments = control.findChildren<QRadioButton *>();
    QAccessibleInterface *first = QAccessible::queryAccessibleInterface(segments.at(0));
    QAccessibleInterface *second = QAccessible::queryAccessibleInterface(segments.at(1));
    QCOMPARE(first->role(), QAccessible::RadioButton);
    QCOMPARE(first->text(QAccessible::Name), u"List"_s);
    QCOMPARE(second->text(QAccessible::Name), u"Kacheln"_s);
    QVERIFY(first->state().checked);
    QVERIFY(!second->state().checked);
}

void WidgetsTest::segmentIsChosenByItsWholeArea()
{
    SegmentedControl control;
    control.addSegment(Icon::List, u"List"_s);
    control.addSegment(Icon::Grid, u"Grid"_s);
    control.show();
    QVERIFY(QTest::qWaitForWindowExposed(&control));
    QWidget *grid = control.findChildren<QRadioButton *>().at(1);
    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->rect().bottomRight() - QPoint(2, 2));
    QCOMPARE(control.currentIndex(), 1);
}

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
