// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "MainWindow.h"

#include "ClipPresenter.h"
#include "GuideWindow.h"
#include "widgets/KeyBindings.h"
#include "widgets/KeySheet.h"
#include "LibraryCare.h"
#include "Notices.h"
#include "QuitGuard.h"
#include "Session.h"
#include "StatusStrip.h"
#include "ToolBar.h"
#include "compare/CompareDesk.h"
#include "inspector/Inspector.h"
#include "player/Player.h"
#include "player/PlayerPane.h"
#include "media/FileNameTemplate.h"
#include "review/ClipExport.h"
#include "tasks/History.h"
#include "review/ReviewDesk.h"
#include "settings/SettingsDialog.h"
#include "tasks/AddTasksDialog.h"
#include "tasks/SideBar.h"
#include "tasks/TaskActions.h"
#include "tasks/TaskGrid.h"
#include "tasks/TaskPane.h"
#include "tasks/TaskTable.h"
#include "tasks/TaskViewModel.h"
#include "widgets/EmptyState.h"
#include "widgets/Icons.h"
#include "widgets/MessageBar.h"
#include "widgets/Theme.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QMenu>
#include <QScreen>
#include <QSlider>
#include <QSplitter>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

MainWindow::MainWindow(Session &session, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_view(new TaskViewModel(session.clock, this)),
      m_history(new History(session.book, this)),
      m_actions(new TaskActions({session.book, session.store, session.monitor, session.downloads, session.library,
                                 *m_history},
                                this))
{
    setObjectName("mainWindow");
    m_view->setSourceModel(&session.model);
    m_view->setOutlook([&session](TaskKey key) { return session.monitor.outlook(key); });
    m_view->setGatewayColors([&session](const QString &id) {
        const Gateway *gateway = session.gateways.find(id);
        return gateway ? gateway->color : 0;
    });
    makeActions();
    m_sideBar = new SideBar(session.counts, session.gateways, session.monitor);
    m_status = new StatusStrip(session);
    m_cellSize = new QSlider(Qt::Horizontal);
    m_cellSize->setObjectName("cellSize");
    m_cellSize->setRange(TaskGrid::leastCell, TaskGrid::mostCell);
    m_cellSize->setValue(TaskGrid::standardCell);
    m_cellSize->setFixedWidth(120);
    m_status->addCorner(m_cellSize);
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
    m_toolBar = new ToolBar(m_add, {m_actions->save, m_actions->askAgain, m_actions->pause});
    layout->addWidget(m_toolBar);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
    connectPanes();
    m_bindings = new KeyBindings(m_session.settings, m_toolBar->menu(), this);
    connect(m_bindings, &KeyBindings::changed, this, &MainWindow::retranslate); // tool tips tell the keys
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
    m_find = make(Icon::Search, QKeySequence::Find, [this] { m_toolBar->focusSearch(); });
    m_list = make(Icon::List, QKeySequence(Qt::CTRL | Qt::Key_1), [this] { showGrid(false); });
    m_grid = make(Icon::Grid, QKeySequence(Qt::CTRL | Qt::Key_2), [this] { showGrid(true); });
    m_pauseAll = make(Icon::Pause, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                      [this](bool on) { m_session.monitor.setPaused(on); });
    m_pauseAll->setCheckable(true);
    m_keys = make(Icon::Question, Qt::Key_Question, [this] {
        auto *sheet = new KeySheet(m_toolBar->menu(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    m_keys->setShortcuts({Qt::Key_Question, QKeySequence(Qt::SHIFT | Qt::Key_Question)});
    m_guide = make(Icon::Info, QKeySequence::HelpContents, [this] {
        auto *guide = findChild<GuideWindow *>(QString(), Qt::FindDirectChildrenOnly);
        if (!guide) {
            guide = new GuideWindow(this);
            guide->setAttribute(Qt::WA_DeleteOnClose);
        }
        guide->show();
        guide->raise();
        guide->activateWindow();
    });
    m_groupings = new QActionGroup(this);
    for (const QLatin1StringView name : {"groupNone"_L1, "groupPrompt"_L1, "groupBatch"_L1, "groupGateway"_L1, "groupModel"_L1}) {
        QAction *action = m_groupings->addAction(QString());
        action->setObjectName(name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, grouping = Grouping(m_groupings->actions().size() - 1)] { setGrouping(grouping); });
        addAction(action);
    }
    m_quit = make(Icon::Close, QKeySequence::Quit, [this] { close(); });
    for (const auto &[action, name] : std::initializer_list<std::pair<QAction *, QLatin1StringView>>{
             {m_add, "add"_L1}, {m_settingsAction, "settings"_L1}, {m_find, "find"_L1}, {m_list, "list"_L1}, {m_grid, "grid"_L1},
             {m_pauseAll, "pauseAll"_L1}, {m_keys, "keySheet"_L1}, {m_guide, "guide"_L1}, {m_quit, "quit"_L1}})
        action->setObjectName(name); // settings know their keys by it
}

QWidget *MainWindow::makeCenter()
{
    auto *center = new QWidget;
    m_tasks = new TaskPane(*m_view, m_session.thumbnails);
    m_messages = new MessageBar;
    center->setMinimumWidth(380);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_tasks, 1);
    return center;
}

QWidget *MainWindow::makeRight()
{
    m_player = new PlayerPane;
    m_inspector = new Inspector(m_session.book, m_session.store, m_session.clock, m_session.pictures);
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
    m_view->setPausedGateways([this](const QString &id) {
        const Gateway *gateway = m_session.gateways.find(id);
        return gateway && gateway->paused;
    });
    connect(&m_session.gateways, &Gateways::changed, m_tasks, [this] {
        m_tasks->table().viewport()->update();
        m_tasks->grid().viewport()->update();
    });
    m_view->setGatewayNames([this](const QString &id) {
        const Gateway *gateway = m_session.gateways.find(id);
        return gateway ? gateway->base.host() : QString();
    });
    m_actions->setGatewayNames([this](const QString &id) {
        const Gateway *gateway = m_session.gateways.find(id);
        return gateway ? gateway->base.toString() : QString();
    });
    m_actions->setSelection([this] { return m_tasks->selectedKeys(); });
    m_tasks->setContextActions(m_actions->all());
    auto *presenter = new ClipPresenter(m_session, *m_player, this);
    connect(this, &MainWindow::taskChosen, presenter, &ClipPresenter::setTask);
    new Notices(m_session, *m_messages, this, [this] { openSettings(true); });
    m_review = new ReviewDesk({m_session.book, *m_history, *m_view, *m_tasks, *m_player}, this);
    m_review->exports().setNames([this](const Task &task) {
        return FileNameTemplate(m_session.settings.nameTemplate()).nameFor(task, {});
    });
    connect(m_review, &ReviewDesk::told, this, &MainWindow::tell);
    m_compare = new CompareDesk({m_session.book, m_session.store, *m_history}, this);
    m_compare->setSelection([this] { return m_tasks->selectedKeys(); });
    m_compare->setVolume([this] { return m_session.settings.isMuted() ? 0 : m_session.settings.volume(); });
    connect(m_compare, &CompareDesk::told, this, &MainWindow::tell);
    m_care = new LibraryCare(m_session, *m_messages, this);
    connect(m_sideBar, &SideBar::filterChosen, this, [this](TaskFilter filter) {
        filter.text = m_toolBar->search();
        m_view->setFilter(filter);
        showEmptyState();
    });
    connect(m_toolBar, &ToolBar::searchChanged, this, [this](const QString &text) {
        TaskFilter filter = m_view->filter();
        filter.text = text;
        m_view->setFilter(filter);
        showEmptyState();
    });
    connect(m_tasks, &TaskPane::currentTaskChanged, this, &MainWindow::showTask);
    connect(m_tasks, &TaskPane::selectionCountChanged, this, [this] {
        m_status->setSelected(int(m_tasks->selectedKeys().size()));
        m_actions->refresh();
    });
    connect(m_tasks, &TaskPane::watchedChanged, &m_session.monitor, &TaskMonitor::setWatched);
    connect(&m_session.book, &TaskBook::changed, m_actions, &TaskActions::refresh);
    connect(m_actions, &TaskActions::told, this, &MainWindow::tell);
    connect(m_player, &PlayerPane::previousRequested, this, [this] { m_tasks->chooseNeighbour(-1); });
    connect(m_player, &PlayerPane::nextRequested, this, [this] { m_tasks->chooseNeighbour(1); });
    connect(m_toolBar, &ToolBar::gridWished, this, &MainWindow::showGrid);
    connect(m_cellSize, &QSlider::valueChanged, &m_tasks->grid(), &TaskGrid::setCellWidth);
    connect(&m_tasks->grid(), &TaskGrid::cellWidthChanged, m_cellSize, &QSlider::setValue);
    connect(m_status, &StatusStrip::riskClicked, this, [this] { m_sideBar->choose(TaskFilter::State::AtRisk); });
    connect(m_view, &QAbstractItemModel::rowsInserted, this, &MainWindow::showEmptyState);
    connect(m_view, &QAbstractItemModel::rowsRemoved, this, &MainWindow::showEmptyState);
    connect(m_view, &QAbstractItemModel::modelReset, this, &MainWindow::showEmptyState);
    connect(&m_tasks->empty(), &EmptyState::primaryClicked, this, &MainWindow::openAddDialog);
    connect(&m_tasks->empty(), &EmptyState::secondaryClicked, this, &MainWindow::demoWished);
}

void MainWindow::tell(const QString &sentence, const QString &details)
{
    m_messages->show({u"actions"_s, MessageBar::Tone::Info, sentence, details, {}});
}

void MainWindow::showTask()
{
    const std::optional<TaskKey> key = m_tasks->currentKey();
    m_view->keep(key);
    m_inspector->setTask(key);
    emit taskChosen(key);
}

void MainWindow::choose(TaskKey key)
{
    if (const QModelIndex index = m_view->indexOf(key); index.isValid())
        m_tasks->choose(index.row());
}

void MainWindow::showGrid(bool grid)
{
    m_tasks->setShowsGrid(grid);
    m_toolBar->setShowsGrid(grid);
    m_cellSize->setVisible(grid);
    m_session.settings.setView(grid ? Settings::View::Grid : Settings::View::List);
}

void MainWindow::setGrouping(Grouping grouping)
{
    m_groupings->actions().at(int(grouping))->setChecked(true);
    m_view->setGrouping(grouping);
    if (const std::optional<TaskKey> key = m_tasks->currentKey())
        choose(*key); // it stands elsewhere now
}

void MainWindow::showEmptyState()
{
    const bool none = m_view->rowCount() == 0;
    m_tasks->setEmpty(none);
    if (!none)
        return;
    EmptyState &empty = m_tasks->empty();
    if (!m_session.book.isLoaded())
        empty.set({}, tr("Opening the list…"), {}, {});
    else if (m_session.book.size() == 0)
        empty.set(tr("No tasks yet"),
                     tr("Paste task ids, and Rushes watches them, plays the finished clips and saves them before "
                        "their links expire."),
                     tr("Add tasks"), tr("Try the demo"));
    else if (const QStringList faults = m_view->faults(); !faults.isEmpty())
        //: %1 is a term of the search such as "age>soon"
        empty.set(tr("Nothing here"), tr("“%1” was not understood.").arg(faults.first()), {}, {});
    else
        empty.set(tr("Nothing here"), tr("No task fits this view and search."), {}, {});
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
    showAddDialog({});
}

void MainWindow::offerTasks(const QStringList &ids)
{
    if (!ids.isEmpty())
        showAddDialog(ids.join(u'\n'));
}

void MainWindow::showAddDialog(const QString &text)
{
    if (auto *open = findChild<AddTasksDialog *>(QString(), Qt::FindDirectChildrenOnly); open && open->isVisible())
        return open->addText(text);
    auto *dialog = new AddTasksDialog(m_session.book, m_session.gateways, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddTasksDialog::chosen, this, &MainWindow::addTasks);
    if (!text.isEmpty())
        dialog->setText(text);
    dialog->open();
}

void MainWindow::openSettings(bool gateways)
{
    auto *dialog = new SettingsDialog(m_session.settings, m_session.gateways, m_session.service, m_bindings, this);
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
    if (const int width = m_session.settings.state(u"cellWidth"_s).toInt(); width > 0)
        m_cellSize->setValue(width);
    m_tasks->table().restoreColumns(m_session.settings.state(u"table"_s));
    showGrid(m_session.settings.view() == Settings::View::Grid);
    setGrouping(Grouping(std::clamp(m_session.settings.state(u"grouping"_s).toInt(), 0, int(Grouping::Model))));
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
    m_session.settings.setState(u"table"_s, m_tasks->table().saveColumns());
    m_session.settings.setState(u"grouping"_s, QByteArray::number(int(m_view->grouping())));
    m_session.settings.setState(u"cellWidth"_s, QByteArray::number(m_cellSize->value()));
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
    //: Menu: a sheet with all keys
    m_keys->setText(tr("Keys"));
    //: Menu: how to use the program
    m_guide->setText(tr("Guide"));
    m_quit->setText(tr("Quit"));
    m_list->setText(tr("List"));
    m_grid->setText(tr("Grid"));
    //: How the list is grouped
    const QStringList groupings{tr("No groups"), tr("Group by prompt"), tr("Group by batch"), tr("Group by gateway"), tr("Group by model")};
    for (int i = 0; i < groupings.size(); ++i)
        m_groupings->actions().at(i)->setText(groupings[i]);
    m_cellSize->setAccessibleName(tr("Size of the pictures"));
    m_toolBar->retranslate();
    m_actions->retranslate();
    m_review->retranslate();
    m_compare->retranslate();
    m_care->retranslate();
    fillMenu();
    showEmptyState();
}

void MainWindow::fillMenu()
{
    QMenu &menu = m_toolBar->menu();
    menu.clear();
    QMenu *tasks = menu.addMenu(tr("Tasks"));
    tasks->addAction(m_add);
    tasks->addSeparator();
    tasks->addActions(m_actions->all());
    tasks->addSeparator();
    tasks->addActions({m_history->undo, m_history->redo});
    m_review->fill(menu, {m_compare->action()});
    menu.addMenu(tr("Playback"))->addActions(m_player->playbackActions());
    //: How the tasks are shown
    QMenu *view = menu.addMenu(tr("View"));
    view->addActions({m_list, m_grid});
    view->addSeparator();
    view->addActions(m_groupings->actions());
    menu.addSeparator();
    menu.addActions({m_find, m_pauseAll, m_care->verify(), m_guide, m_keys, m_settingsAction});
    menu.addSeparator();
    menu.addAction(m_quit);
    m_bindings->apply();
}
}
