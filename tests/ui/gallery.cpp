// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
// Shows every control, or with --icons every icon enlarged, as the program's style draws it:
//     gallery [--theme light|dark] [--rtl] [--icons] [--out FILE]
#include "widgets/Appearance.h"
#include "widgets/EmptyState.h"
#include "widgets/Icons.h"
#include "widgets/MessageBar.h"
#include "widgets/Progress.h"
#include "widgets/SearchField.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Style.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace
{
/// Every icon at 16 and 48 pixels with its name, and the application's icon from 16 to 256.
class ContactSheet final : public QWidget
{
public:
    ContactSheet()
    {
        setAutoFillBackground(true);
        setBackgroundRole(QPalette::Base);
        resize(1180, 1000);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(palette());
        int column = 0, row = 0;
        for (const Icon icon : icons::all()) {
            const QPoint origin(20 + column * 190, 16 + row * 84);
            icons::paint(painter, QRect(origin, QSize(64, 64)), icon, theme.text);
            icons::paint(painter, QRect(origin + QPoint(76, 8), QSize(16, 16)), icon, theme.text);
            icons::paint(painter, QRect(origin + QPoint(100, 8), QSize(16, 16)), icon, theme.accent);
            icons::paint(painter, QRect(origin + QPoint(124, 8), QSize(16, 16)), icon, theme.disabled());
            painter.setPen(theme.secondary);
            painter.drawText(origin + QPoint(76, 48), icons::fileName(icon).section(u'/', -1).chopped(4));
            if (++column == 6) {
                column = 0;
                ++row;
            }
        }
        int x = 20;
        for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
            painter.drawPixmap(x, 730, icons::application().pixmap(QSize(size, size)));
            x += size + 24;
        }
    }
};

QWidget *buttons()
{
    auto *box = new QGroupBox(u"Buttons"_s);
    auto *layout = new QVBoxLayout(box);
    auto *row = new QHBoxLayout;
    const auto add = [row](const QString &text, bool primary, bool enabled) {
        auto *button = new QPushButton(text);
        button->setProperty("primary", primary);
        button->setEnabled(enabled);
        row->addWidget(button);
        return button;
    };
    add(u"Add tasks"_s, true, true)->setIcon(icons::onAccent(Icon::Add));
    add(u"Plain"_s, false, true);
    add(u"With icon"_s, false, true)->setIcon(icons::icon(Icon::Folder));
    add(u"Disabled"_s, false, false);
    add(u"Disabled"_s, true, false);
    auto *checked = add(u"Checked"_s, false, true);
    checked->setCheckable(true);
    checked->setChecked(true);
    auto *menu = new QMenu(box);
    menu->addAction(u"One"_s);
    add(u"Menu"_s, false, true)->setMenu(menu);
    add(u"Flat"_s, false, true)->setFlat(true);
    row->addStretch();
    layout->addLayout(row);
    auto *ticks = new QHBoxLayout;
    for (const auto state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
        auto *check = new QCheckBox(u"Check"_s);
        check->setTristate(true);
        check->setCheckState(state);
        ticks->addWidget(check);
    }
    auto *off = new QCheckBox(u"Disabled"_s);
    off->setChecked(true);
    off->setEnabled(false);
    ticks->addWidget(off);
    for (const bool on : {true, false}) {
        auto *radio = new QRadioButton(u"Radio"_s);
        radio->setChecked(on);
        ticks->addWidget(radio);
    }
    ticks->addStretch();
    layout->addLayout(ticks);
    return box;
}

QWidget *fields()
{
    auto *box = new QGroupBox(u"Fields"_s);
    auto *form = new QFormLayout(box);
    auto *name = new QLineEdit(u"https://new.22codex.xyz"_s);
    name->setObjectName(u"first"_s);
    form->addRow(u"Address"_s, name);
    auto *hint = new QLineEdit;
    hint->setPlaceholderText(u"Placeholder"_s);
    form->addRow(u"Host"_s, hint);
    auto *off = new QLineEdit(u"Disabled"_s);
    off->setEnabled(false);
    form->addRow(u"Key"_s, off);
    auto *row = new QHBoxLayout;
    auto *combo = new QComboBox;
    combo->addItems({u"Documented"_s, u"Generations"_s});
    row->addWidget(combo);
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItems({u"{date} {prompt}"_s});
    row->addWidget(editable);
    row->addWidget(new QSpinBox);
    auto *seconds = new QSpinBox;
    seconds->setSuffix(u" s"_s);
    seconds->setValue(20);
    row->addWidget(seconds);
    row->addStretch();
    form->addRow(u"Dialect"_s, row);
    auto *text = new QPlainTextEdit(u"task_01k6wy1z2kfvvsfwv7n3xv4y0p\ntask_01k6wy1z2kfvvsfwv7n3xv4y0q"_s);
    text->setFixedHeight(70);
    form->addRow(u"Ids"_s, text);
    return box;
}

QWidget *measures()
{
    auto *box = new QGroupBox(u"Progress and sliders"_s);
    auto *layout = new QVBoxLayout(box);
    for (const int value : {0, 1, 41, 93}) {
        auto *bar = new QProgressBar;
        bar->setValue(value);
        layout->addWidget(bar);
    }
    auto *busy = new QProgressBar;
    busy->setRange(0, 0);
    layout->addWidget(busy);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    layout->addWidget(slider);
    auto *off = new QSlider(Qt::Horizontal);
    off->setValue(70);
    off->setEnabled(false);
    layout->addWidget(off);
    return box;
}

QWidget *table()
{
    auto *tree = new QTreeWidget;
    tree->setFrameShape(QFrame::NoFrame);
    tree->setRootIsDecorated(false);
    tree->setHeaderLabels({u"Prompt"_s, u"Status"_s, u"Updated"_s});
    for (int i = 0; i < 30; ++i)
        new QTreeWidgetItem(tree,
                            {u"a red fox crossing fresh snow %1"_s.arg(i), u"Running"_s, u"%1 s"_s.arg(i)});
    tree->setSortingEnabled(true);
    tree->header()->setSectionsClickable(true);
    tree->header()->resizeSection(0, 280);
    tree->setCurrentItem(tree->topLevelItem(2));
    return tree;
}

QWidget *tabs()
{
    auto *tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    for (const QString &name : {u"Controls"_s, u"Inputs"_s, u"Timeline"_s, u"Raw reply"_s})
        tabs->addTab(new QWidget, name);
    auto *page = new QVBoxLayout(tabs->widget(0));
    page->addWidget(buttons());
    page->addWidget(fields());
    page->addWidget(measures());
    auto *box =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Help);
    page->addWidget(box);
    page->addStretch();
    return tabs;
}

QToolBar *toolBar()
{
    auto *bar = new QToolBar;
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(icons::onAccent(Icon::Add), u"Add tasks"_s);
    bar->widgetForAction(bar->actions().constFirst())->setProperty("primary", true);
    bar->addAction(icons::icon(Icon::Save), u"Save"_s);
    bar->addAction(icons::icon(Icon::AskAgain), u"Ask again"_s)->setEnabled(false);
    QAction *pause = bar->addAction(icons::icon(Icon::Pause), u"Pause"_s);
    pause->setCheckable(true);
    pause->setChecked(true);
    bar->addSeparator();
    auto *speed = new QToolButton;
    speed->setText(u"1×"_s);
    auto *menu = new QMenu(speed);
    menu->addAction(u"2×"_s);
    speed->setMenu(menu);
    speed->setPopupMode(QToolButton::InstantPopup);
    bar->addWidget(speed);
    auto *search = new SearchField;
    search->setPlaceholderText(u"Search prompt, id, model…"_s);
    bar->addWidget(search);
    auto *view = new SegmentedControl;
    view->addSegment(Icon::List, u"List"_s);
    view->addSegment(Icon::Grid, u"Grid"_s);
    bar->addWidget(view);
    return bar;
}

QMenu *tasksMenu(QWidget *parent)
{
    auto *menu = new QMenu(u"&Tasks"_s, parent);
    menu->addAction(icons::icon(Icon::Add), u"&Add tasks…"_s)->setShortcut(QKeySequence::New);
    menu->addAction(icons::icon(Icon::Save), u"Save as…"_s)->setShortcut(QKeySequence::Save);
    menu->addAction(icons::icon(Icon::Remove), u"Remove"_s)->setEnabled(false);
    menu->addSection(u"Copy"_s);
    menu->addAction(u"Copy id"_s);
    QAction *watch = menu->addAction(u"Pause watching"_s);
    watch->setCheckable(true);
    watch->setChecked(true);
    menu->addSeparator();
    menu->addMenu(u"Playback"_s)->addAction(u"Loop"_s);
    return menu;
}

QWidget *sideBar()
{
    auto *list = new QListWidget;
    list->setFrameShape(QFrame::NoFrame);
    list->addItems({u"All tasks"_s, u"Active"_s, u"Completed"_s, u"Failed"_s});
    list->setCurrentRow(0);
    QPalette palette = list->palette();
    palette.setColor(QPalette::Base, Theme::of(palette).sideBar);
    list->setPalette(palette);
    return list;
}

QMainWindow *controls()
{
    auto *window = new QMainWindow;
    window->menuBar()->addMenu(tasksMenu(window));
    window->menuBar()->addMenu(u"&Playback"_s);
    window->addToolBar(toolBar());
    auto *messages = new MessageBar;
    auto *empty = new EmptyState;
    empty->set(u"No tasks yet"_s,
               u"Paste task ids, and Rushes watches them, plays the finished clips and saves them."_s,
               u"Add tasks"_s, u"Try the demo"_s);
    auto *centre = new QSplitter(Qt::Vertical);
    centre->addWidget(table());
    centre->addWidget(empty);
    auto *columns = new QSplitter;
    columns->addWidget(sideBar());
    columns->addWidget(centre);
    columns->addWidget(tabs());
    columns->setSizes({180, 560, 700});
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(messages);
    layout->addWidget(columns, 1);
    window->setCentralWidget(central);
    window->statusBar()->addWidget(new QLabel(u"9 active"_s));
    window->statusBar()->addWidget(new QLabel(u"online"_s));
    messages->show({u"a"_s, MessageBar::Tone::Info, u"12 tasks added; the others were known."_s, {}, {}});
    messages->show({u"b"_s, MessageBar::Tone::Bad, u"The gateway refused the key."_s,
                    u"HTTP 401: invalid token"_s, u"Settings"_s, [] {}});
    window->resize(1440, 900);
    return window;
}

/// The window, with its menu and a box's list laid over it, since those are windows of their own.
void grab(QWidget &window, const QString &file)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    if (auto *menu = window.findChild<QMenu *>()) {
        menu->ensurePolished();
        menu->resize(menu->sizeHint());
        menu->setActiveAction(menu->actions().at(1));
        painter.drawPixmap(20, 460, menu->grab());
    }
    painter.end();
    picture.save(file);
    qApp->quit();
}
} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser line;
    line.addHelpOption();
    line.addOptions({{u"theme"_s, u"light or dark"_s, u"NAME"_s, u"light"_s},
                     {u"rtl"_s, u"from right to left"_s},
                     {u"icons"_s, u"the icons"_s},
                     {u"out"_s, u"writes a picture and ends"_s, u"FILE"_s}});
    line.process(app);
    app.setStyle(new Style);
    Appearance appearance;
    appearance.apply(line.value(u"theme"_s) == u"dark" ? Settings::Appearance::Dark
                                                       : Settings::Appearance::Light);
    if (line.isSet(u"rtl"_s))
        app.setLayoutDirection(Qt::RightToLeft);
    QWidget *window = line.isSet(u"icons"_s) ? new ContactSheet : static_cast<QWidget *>(controls());
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    if (auto *first = window->findChild<QWidget *>(u"first"_s))
        first->setFocus(Qt::TabFocusReason);
    if (line.isSet(u"out"_s))
        QTimer::singleShot(200, window, [&] { grab(*window, line.value(u"out"_s)); });
    return app.exec();
}
