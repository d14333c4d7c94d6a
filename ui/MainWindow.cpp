// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "MainWindow.h"

#include "ClipPresenter.h"
#include "LibraryCare.h"
#include "Notices.h"
#include "QuitGuard.h"
#include "Session.h"
#include "StatusStrip.h"
#include "inspector/Inspector.h"
#include "player/Player.h"
#include "player/PlayerPane.h"
#include "settings/SettingsDialog.h"
#include "tasks/AddTasksDialog.h"
#include "tasks/SideBar.h"
#include "tasks/TaskActions.h"
#include "tasks/TaskTable.h"
#include "tasks/TaskViewModel.h"
#include "widgets/EmptyState.h"
#include "widgets/Icons.h"
#include "widgets/MessageBar.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
/// White, with a line below.
class BarGround final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        const Theme &theme = Theme::of(palette());
        painter.fillRect(rect(), theme.surface);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    }
};
}

MainWindow::MainWindow(Session &session, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_view(new TaskViewModel(session.clock, this)),
      m_actions(new TaskActions({session.book, session.store, session.monitor, session.downloads, session.library}, this))
{
    setObjectName("mainWindow");
    m_view->setSourceModel(&session.model);
    makeActions();
    m_sideBar = new SideBar(session.counts, session.gateways, session.monitor);
    m_status = new StatusStrip(session);
    m_columns = new QSplitter;
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_sideBar);
    m_columns->addWidget(makeCenter());
    m_columns->addWidget(makeRight());
    m_columns->setStretchFactor(1, 1);
    m_sideBar->setMinimumWidth(150);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeToolBar());
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
    connectPanes();
    retranslate();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeActions()
{
    const auto make = [this](Icon icon, const QKeySequence &key, auto slot) {
        auto *action = new QAction(icons::icon(icon), {}, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_add = make(Icon::Add, QKeySequence::New, [this] { openAddDialog(); });
    m_settingsAction = make(Icon::Settings, QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { openSettings(false); });
    m_find = make(Icon::Search, QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    m_pauseAll = make(Icon::Pause, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                      [this](bool on) { m_session.monitor.setPaused(on); });
    m_pauseAll->setCheckable(true);
    m_quit = make(Icon::Close, QKeySequence::Quit, [this] { close(); });
}

static QToolButton *toolButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(metrics::controlHeight);
    return button;
}

QWidget *MainWindow::makeToolBar()
{
    auto *bar = new BarGround;
    bar->setObjectName("toolBar");
    bar->setFixedHeight(metrics::toolBarHeight);
    m_addButton = toolButton(m_add);
    m_addButton->setProperty("primary", true);
    m_addButton->setAutoRaise(false);
    m_addButton->setIcon(icons::onAccent(Icon::Add));
    m_search = new QLineEdit;
    m_search->setObjectName("search");
    m_search->setProperty("quiet", true);
    m_search->setClearButtonEnabled(true);
    m_searchIcon = m_search->addAction(icons::icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->setMinimumHeight(metrics::controlHeight);
    m_menuButton = new QToolButton;
    m_menuButton->setIcon(icons::icon(Icon::Menu));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    m_menuButton->setFixedSize(metrics::controlHeight, metrics::controlHeight);
    m_menuButton->setShortcut(QKeySequence(Qt::Key_F10));
    m_menu = new QMenu(m_menuButton);
    m_menuButton->setMenu(m_menu);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(metrics::unit);
    row->addWidget(m_addButton);
    for (QAction *action : {m_actions->save, m_actions->askAgain, m_actions->pause})
        row->addWidget(toolButton(action));
    row->addSpacing(metrics::unit);
    row->addWidget(m_search, 1);
    row->addWidget(m_menuButton);
    return bar;
}

QWidget *MainWindow::makeCenter()
{
    auto *center = new QWidget;
    m_table = new TaskTable(*m_view, m_session.thumbnails);
    m_messages = new MessageBar;
    m_empty = new EmptyState;
    m_center = new QStackedWidget;
    m_center->addWidget(m_table);
    m_center->addWidget(m_empty);
    center->setMinimumWidth(380);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_center, 1);
    return center;
}

QWidget *MainWindow::makeRight()
{
    m_player = new PlayerPane;
    m_inspector = new Inspector(m_session.book, m_session.store, m_session.clock);
    m_right = new QSplitter(Qt::Vertical);
    m_right->setHandleWidth(1);
    m_right->setChildrenCollapsible(false);
    m_right->addWidget(m_player);
    m_right->addWidget(m_inspector);
    m_right->setMinimumWidth(300);
    m_player->setMinimumHeight(200);
    m_inspector->setMinimumHeight(140);
    return m_right;
}

void MainWindow::connectPanes()
{
    m_actions->setSelection([this] { return m_table->selectedKeys(); });
    m_table->setContextActions(m_actions->all());
    auto *presenter = new ClipPresenter(m_session, *m_player, this);
    connect(this, &MainWindow::taskChosen, presenter, &ClipPresenter::setTask);
    new Notices(m_session, *m_messages, this, [this] { openSettings(true); });
    m_care = new LibraryCare(m_session, *m_messages, this);
    connect(m_sideBar, &SideBar::filterChosen, this, [this](TaskFilter filter) {
        filter.text = m_search->text();
        m_view->setFilter(filter);
        showEmptyState();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        TaskFilter filter = m_view->filter();
        filter.text = text;
        m_view->setFilter(filter);
        showEmptyState();
    });
    connect(m_table, &TaskTable::currentTaskChanged, this, &MainWindow::showTask);
    connect(m_table, &TaskTable::selectionCountChanged, this, [this] {
        m_status->setSelected(int(m_table->selectedKeys().size()));
        m_actions->refresh();
        watch();
    });
    connect(m_table, &TaskTable::sightChanged, this, &MainWindow::watch);
    connect(&m_session.book, &TaskBook::changed, m_actions, &TaskActions::refresh);
    connect(m_actions, &TaskActions::told, this, [this](const QString &sentence, const QString &details) {
        m_messages->show({u"actions"_s, MessageBar::Tone::Info, sentence, details, {}});
    });
    connect(m_player, &PlayerPane::previousRequested, this, [this] { chooseNeighbour(-1); });
    connect(m_player, &PlayerPane::nextRequested, this, [this] { chooseNeighbour(1); });
    connect(m_status, &StatusStrip::riskClicked, this, [this] { m_sideBar->choose(TaskFilter::State::AtRisk); });
    connect(m_view, &QAbstractItemModel::rowsInserted, this, &MainWindow::showEmptyState);
    connect(m_view, &QAbstractItemModel::rowsRemoved, this, &MainWindow::showEmptyState);
    connect(m_view, &QAbstractItemModel::modelReset, this, &MainWindow::showEmptyState);
    connect(m_empty, &EmptyState::primaryClicked, this, &MainWindow::openAddDialog);
    connect(m_empty, &EmptyState::secondaryClicked, this, &MainWindow::demoWished);
}

/// What is selected or in sight is asked about more often; all of ten thousand is nothing special.
void MainWindow::watch()
{
    constexpr size_t mostWatched = 100;
    std::vector<TaskKey> keys = m_table->keysInSight();
    if (const std::vector<TaskKey> selected = m_table->selectedKeys(); selected.size() <= mostWatched)
        keys.insert(keys.end(), selected.begin(), selected.end());
    m_session.monitor.setWatched(keys);
}

void MainWindow::showTask()
{
    const std::optional<TaskKey> key = m_table->currentKey();
    m_inspector->setTask(key);
    emit taskChosen(key);
}

void MainWindow::choose(TaskKey key)
{
    if (const QModelIndex index = m_view->indexOf(key); index.isValid())
        m_table->choose(index.row());
}

void MainWindow::chooseNeighbour(int step)
{
    m_table->choose(m_table->currentIndex().row() + step);
}

void MainWindow::showEmptyState()
{
    const bool none = m_view->rowCount() == 0;
    m_center->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_table);
    if (!none)
        return;
    if (!m_session.book.isLoaded())
        m_empty->set({}, tr("Opening the list…"), {}, {});
    else if (m_session.book.size() == 0)
        m_empty->set(tr("No tasks yet"),
                     tr("Paste task ids, and Rushes watches them, plays the finished clips and saves them before "
                        "their links expire."),
                     tr("Add tasks"), tr("Try the demo"));
    else
        m_empty->set(tr("Nothing here"), tr("No task fits this view and search."), {}, {});
}

void MainWindow::addTasks(const std::vector<NewTask> &tasks)
{
    m_session.book.add(tasks, this, [this](const Result<TaskBook::AddOutcome> &outcome) {
        if (!outcome || outcome->alreadyThere + outcome->invalid == 0)
            return;
        m_messages->show({u"added"_s, MessageBar::Tone::Info,
                          tr("%n task(s) added; the others were known or no ids.", nullptr, int(outcome->added.size())),
                          {}, {}});
    });
}

void MainWindow::openAddDialog()
{
    auto *dialog = new AddTasksDialog(m_session.book, m_session.gateways, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddTasksDialog::chosen, this, &MainWindow::addTasks);
    dialog->open();
}

void MainWindow::openSettings(bool gateways)
{
    auto *dialog = new SettingsDialog(m_session.settings, m_session.gateways, m_session.service, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (gateways)
        dialog->openGateways();
    dialog->open();
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::restore()
{
    resize(QSize(1600, 1000).boundedTo(screen()->availableSize()));
    restoreGeometry(m_session.settings.state(u"window"_s));
    m_columns->setSizes({200, 960, 440});
    m_right->setSizes({540, 360});
    m_columns->restoreState(m_session.settings.state(u"columns"_s));
    m_right->restoreState(m_session.settings.state(u"right"_s));
    showEmptyState();
}

void MainWindow::guardClosing()
{
    m_guard = new QuitGuard(m_session, *m_messages, *this);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_guard && !m_guard->mayClose()) {
        event->ignore();
        return;
    }
    m_session.settings.setState(u"window"_s, saveGeometry());
    m_session.settings.setState(u"columns"_s, m_columns->saveState());
    m_session.settings.setState(u"right"_s, m_right->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_session.library.check(); // files may have been moved meanwhile
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Rushes"));
    m_add->setText(tr("Add tasks"));
    m_settingsAction->setText(tr("Settings…"));
    m_find->setText(tr("Search"));
    m_pauseAll->setText(tr("Pause watching"));
    m_quit->setText(tr("Quit"));
    m_search->setPlaceholderText(tr("Search prompt, id, model…"));
    m_search->setAccessibleName(tr("Search"));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    m_actions->retranslate();
    m_care->retranslate();
    m_addButton->setIcon(icons::onAccent(Icon::Add));
    fillMenu();
    showEmptyState();
}

void MainWindow::fillMenu()
{
    m_menu->clear();
    QMenu *tasks = m_menu->addMenu(tr("Tasks"));
    tasks->addAction(m_add);
    tasks->addSeparator();
    tasks->addActions(m_actions->all());
    QMenu *playback = m_menu->addMenu(tr("Playback"));
    playback->addActions(m_player->playbackActions());
    m_menu->addSeparator();
    m_menu->addActions({m_find, m_pauseAll, m_care->verify(), m_settingsAction});
    m_menu->addSeparator();
    m_menu->addAction(m_quit);
}
}
