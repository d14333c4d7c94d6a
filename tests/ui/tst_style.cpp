// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/Progress.h"
#include "widgets/Style.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOptionProgressBar>
#include <QStyleOptionSlider>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <cmath>
#include <limits>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
bool contains(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

QImage picture(QWidget &widget)
{
    return widget.grab().toImage();
}

/// How many pixels of the middle row have the colour.
int lengthOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += image.pixelColor(x, image.height() / 2) == color;
    return count;
}

QImage progress(const ProgressLook &look, int width = 100)
{
    QImage image(width, metrics::progressHeight, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintProgress(painter, QRectF(image.rect()), look);
    return image;
}

constexpr QColor fill(0, 0, 255), track(200, 200, 200);
} // namespace

namespace
{
class PaintedBar final : public QProgressBar
{
public:
    int paints{};

protected:
    void paintEvent(QPaintEvent *event) override
    {
        ++paints;
        QProgressBar::paintEvent(event);
    }
};
} // namespace

class StyleTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { QApplication::setPalette(Theme::light().palette()); }

    void controlsHaveTheirHeight();
    void primaryButtonIsFilledWithTheAccent();
    void acceptingButtonOfADialogIsPrimary();
    void primaryButtonKeepsItsWholeText();
    void chineseWithAKeyIsNotCut();
    void focusIsSeenWhenItCameByKey_data();
    void focusIsSeenWhenItCameByKey();
    void tabsDoNotMoveWhenChosen();
    void sliderGoesWhereItIsClicked();
    void spinBoxStepsWhereItsArrowsAre();
    void longScrollBarHasAHandleToGrip();
    void scrollBarFollowsItsRange();
    void menuHasRoomForItsShortcuts();
    void followsThePaletteOfItsWidget();

    void progressFillsItsPart_data();
    void progressFillsItsPart();
    void progressIsMirrored();
    void predictionIsPalerAndBehind();
    void stripesShowThatNothingIsKnown();
    void busyBarMovesWhileItIsSeen();
    void busyBarStandsStillWhereMotionIsReduced();
};

void StyleTest::controlsHaveTheirHeight()
{
    QPushButton push(u"Save"_s);
    QToolButton tool;
    tool.setText(u"Save"_s);
    QLineEdit field;
    QComboBox combo;
    combo.addItem(u"One"_s);
    QSpinBox spin;
    for (const QWidget *widget : std::initializer_list<QWidget *>{&push, &tool, &field, &combo, &spin})
        QCOMPARE(widget->sizeHint().height(), int(metrics::controlHeight));
    QTreeWidget list;
    list.setHeaderLabels({u"Prompt"_s});
    QCOMPARE(list.header()->sizeHint().height(), int(metrics::headerHeight));
    QCOMPARE(list.verticalScrollBar()->sizeHint().width(), 10);
}

void StyleTest::primaryButtonIsFilledWithTheAccent()
{
    QPushButton button(u"Add"_s);
    QVERIFY(!contains(picture(button), Theme::light().accent));
    button.setProperty("primary", true);
    QVERIFY(contains(picture(button), Theme::light().accent));
    button.setEnabled(false);
    QVERIFY(!contains(picture(button), Theme::light().accent));
    QToolButton tool;
    tool.setText(u"Add"_s);
    tool.setProperty("primary", true);
    QVERIFY(contains(picture(tool), Theme::light().accent));
}

void StyleTest::acceptingButtonOfADialogIsPrimary()
{
    QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QVERIFY(contains(picture(*box.button(QDialogButtonBox::Ok)), Theme::light().accent));
    QVERIFY(!contains(picture(*box.button(QDialogButtonBox::Cancel)), Theme::light().accent));
    box.button(QDialogButtonBox::Ok)->setProperty("primary", false);
    QVERIFY(!contains(picture(*box.button(QDialogButtonBox::Ok)), Theme::light().accent));
}

void StyleTest::primaryButtonKeepsItsWholeText()
{
    const QString text = u"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"_s;
    QPushButton push(text);
    push.setProperty("primary", true);
    QToolButton tool;
    tool.setText(text);
    tool.setProperty("primary", true);
    for (QWidget *button : std::initializer_list<QWidget *>{&push, &tool}) {
        QFont bold = button->font();
        bold.setWeight(QFont::DemiBold);
        QVERIFY(button->sizeHint().width() >= QFontMetrics(bold).horizontalAdvance(text) + 16);
    }
}

/// As Qt names the buttons of its own dialogs.
void StyleTest::chineseWithAKeyIsNotCut()
{
    QPushButton plain(u"保存(S)"_s), withKey(u"保存(&S)"_s);
    QCOMPARE(withKey.sizeHint(), plain.sizeHint());
    const QRect aboveTheUnderline(0, 0, plain.sizeHint().width(), plain.sizeHint().height() / 2);
    for (QPushButton *button : {&plain, &withKey})
        button->resize(button->sizeHint());
    QCOMPARE(picture(withKey).copy(aboveTheUnderline), picture(plain).copy(aboveTheUnderline));
}

void StyleTest::focusIsSeenWhenItCameByKey_data()
{
    QTest::addColumn<QWidget *>("widget");
    QTest::newRow("push button") << static_cast<QWidget *>(new QPushButton(u"Save"_s));
    QTest::newRow("check box") << static_cast<QWidget *>(new QCheckBox(u"Save"_s));
    auto *tool = new QToolButton;
    tool->setText(u"Save"_s);
    tool->setFocusPolicy(Qt::StrongFocus);
    QTest::newRow("tool button") << static_cast<QWidget *>(tool);
    QTest::newRow("slider") << static_cast<QWidget *>(new QSlider(Qt::Horizontal));
    auto *primary = new QPushButton(u"Save"_s);
    primary->setProperty("primary", true);
    QTest::newRow("primary button") << static_cast<QWidget *>(primary);
    auto *tabs = new QTabBar;
    tabs->addTab(u"One"_s);
    QTest::newRow("tab bar") << static_cast<QWidget *>(tabs);
}

void StyleTest::focusIsSeenWhenItCameByKey()
{
    QFETCH(QWidget *, widget);
    QWidget window;
    widget->setParent(&window);
    auto *other = new QLineEdit(&window);
    widget->resize(120, 32);
    other->move(0, 40);
    window.resize(200, 100);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    widget->setFocus(Qt::MouseFocusReason);
    const QImage without = picture(*widget);
    QVERIFY(widget->hasFocus());
    QTest::keyClick(widget, Qt::Key_Tab);
    QVERIFY(other->hasFocus());
    QTest::keyClick(other, Qt::Key_Backtab);
    QVERIFY(widget->hasFocus());
    const QImage with = picture(*widget);
    QVERIFY(with != without);
    QVERIFY(contains(with, Theme::light().accent));
}

void StyleTest::tabsDoNotMoveWhenChosen()
{
    QTabBar tabs;
    for (const QString &name : {u"Overview"_s, u"Inputs"_s, u"Raw reply"_s})
        tabs.addTab(name);
    tabs.setExpanding(false);
    const QRect before = tabs.tabRect(2);
    tabs.setCurrentIndex(1);
    QCOMPARE(tabs.tabRect(2), before);
    QVERIFY(contains(picture(tabs), Theme::light().accent));
}

void StyleTest::sliderGoesWhereItIsClicked()
{
    QSlider slider(Qt::Horizontal);
    slider.setRange(0, 1000);
    slider.resize(214, 20);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(107, 10));
    QVERIFY2(std::abs(slider.value() - 500) < 20, qPrintable(QString::number(slider.value())));
}

void StyleTest::spinBoxStepsWhereItsArrowsAre()
{
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QSpinBox box;
        box.setLayoutDirection(direction);
        box.resize(100, 32);
        const int x = direction == Qt::LeftToRight ? 88 : 12;
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(x, 10));
        QCOMPARE(box.value(), 1);
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(x, 22));
        QCOMPARE(box.value(), 0);
    }
}

void StyleTest::longScrollBarHasAHandleToGrip()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 10'000'000);
    bar.setPageStep(10);
    bar.resize(10, 400);
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(5, 20));
    QTest::mouseMove(&bar, QPoint(5, 220));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(5, 220));
    QVERIFY2(std::abs(bar.value() - 5'434'782) < 50'000, qPrintable(QString::number(bar.value())));
}

void StyleTest::scrollBarFollowsItsRange()
{
    QStyleOptionSlider option;
    option.orientation = Qt::Vertical;
    option.rect = QRect(0, 0, 10, 400);
    option.minimum = 0;
    option.maximum = 300;
    option.pageStep = 100;
    option.sliderPosition = 300;
    option.subControls = QStyle::SC_All;
    const auto part = [&](QStyle::SubControl which) {
        return QApplication::style()->subControlRect(QStyle::CC_ScrollBar, &option, which);
    };
    QCOMPARE(part(QStyle::SC_ScrollBarSlider), QRect(0, 300, 10, 100));
    QCOMPARE(part(QStyle::SC_ScrollBarSubPage), QRect(0, 0, 10, 300));
    QVERIFY(part(QStyle::SC_ScrollBarAddPage).isEmpty());
    QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
    option.maximum = 0; // nothing to scroll
    QCOMPARE(part(QStyle::SC_ScrollBarSlider), option.rect);
    option.maximum = std::numeric_limits<int>::max();
    option.minimum = std::numeric_limits<int>::min();
    QCOMPARE(part(QStyle::SC_ScrollBarSlider).height(), 32);
}

void StyleTest::menuHasRoomForItsShortcuts()
{
    QMenu plain, keyed;
    plain.addAction(u"Add tasks"_s);
    keyed.addAction(u"Add tasks"_s)->setShortcut(QKeySequence(u"Ctrl+Shift+N"_s));
    const int keys = keyed.fontMetrics().horizontalAdvance(u"Ctrl+Shift+N"_s);
    QVERIFY(keyed.sizeHint().width() >= plain.sizeHint().width() + keys + metrics::unit);
}

void StyleTest::followsThePaletteOfItsWidget()
{
    QPushButton button(u"Add"_s);
    button.setProperty("primary", true);
    button.setPalette(Theme::darkTheme().palette());
    QVERIFY(contains(picture(button), Theme::darkTheme().accent));
}

void StyleTest::progressFillsItsPart_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("pixels");
    QTest::newRow("not a number") << std::nan("") << 0;
    QTest::newRow("negative") << -1.0 << 0;
    QTest::newRow("none") << 0.0 << 0;
    QTest::newRow("half") << 0.5 << 50;
    QTest::newRow("93 %") << 0.93 << 93;
    QTest::newRow("all") << 1.0 << 100;
    QTest::newRow("too much") << 1e308 << 100;
}

void StyleTest::progressFillsItsPart()
{
    QFETCH(double, value);
    QFETCH(int, pixels);
    const QImage image = progress({value, {}, 0, false, fill, track});
    QVERIFY(std::abs(lengthOf(image, fill) - pixels) <= 2); // the round end is soft
    QCOMPARE(image.pixelColor(0, 0).alpha(), 255);
    QVERIFY(image.pixelColor(0, 0) != fill); // a round corner
}

void StyleTest::progressIsMirrored()
{
    const QImage image = progress({0.3, {}, 0, true, fill, track});
    QCOMPARE(image.pixelColor(90, 3), fill);
    QCOMPARE(image.pixelColor(10, 3), track);
}

void StyleTest::predictionIsPalerAndBehind()
{
    const QImage image = progress({0.3, 0.6, 0, false, fill, track});
    QCOMPARE(image.pixelColor(10, 3), fill);
    const QColor predicted = image.pixelColor(45, 3);
    QVERIFY(predicted != fill && predicted != track);
    QCOMPARE(image.pixelColor(80, 3), track);
}

void StyleTest::stripesShowThatNothingIsKnown()
{
    const QImage still = progress({{}, {}, 0, false, fill, track});
    QVERIFY(lengthOf(still, fill) > 30 && lengthOf(still, track) > 30);
    QVERIFY(progress({{}, {}, 0.5, false, fill, track}) != still);
    QCOMPARE(progress({{}, {}, 1, false, fill, track}), still); // the movement has no seam
}

void StyleTest::busyBarMovesWhileItIsSeen()
{
    PaintedBar bar, clock;
    for (PaintedBar *one : {&bar, &clock}) {
        one->setRange(0, 0);
        one->show();
        QVERIFY(QTest::qWaitForWindowExposed(one));
    }
    QTRY_VERIFY(bar.paints > 4);
    bar.hide();
    bar.paints = clock.paints = 0;
    QTRY_VERIFY(clock.paints > 4);
    QCOMPARE(bar.paints, 0);
}

void StyleTest::busyBarStandsStillWhereMotionIsReduced()
{
    QProgressBar bar;
    bar.setRange(0, 0);
    bar.resize(200, 20);
    auto *style = qobject_cast<Style *>(QApplication::style());
    style->setMotionReduced(true);
    const QImage still = picture(bar);
    QCOMPARE(picture(bar), still);
    style->setMotionReduced(false);
    QTRY_VERIFY(picture(bar) != still);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    app.setStyle(new Style);
    StyleTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_style.moc"
