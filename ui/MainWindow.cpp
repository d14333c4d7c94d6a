// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "MainWindow.h"

#include "ClipPresenter.h"
#include "CloseDesk.h"
#include "Dialogs.h"
#include "Feedback.h"
#include "IntakeDesk.h"
#include "LibraryCare.h"
#include "ListTransfer.h"
#include "LookDesk.h"
#include "Notices.h"
#include "Session.h"
#include "StatusStrip.h"
#include "ToolBar.h"
#include "ViewDesk.h"
#include "Whereabouts.h"
#include "WindowActions.h"
#include "WindowLayout.h"
#include "compare/CompareDesk.h"
#include "inspector/Inspector.h"
#include "media/FileNameTemplate.h"
#include "player/Player.h"
#include "player/PlayerPane.h"
#include "review/ClipExport.h"
#include "review/ReviewDesk.h"
#include "tasks/EmptyReason.h"
#include "tasks/GatherActions.h"
#include "tasks/History.h"
#include "tasks/SideBar.h"
#include "tasks/TaskActions.h"
#include "tasks/TaskPane.h"
#include "tasks/TaskTable.h"
#include "tasks/TaskViewModel.h"
#include "widgets/EmptyState.h"
#include "widgets/KeyBindings.h"
#include "widgets/MessageBar.h"
#include "widgets/TextSize.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QMenu>
#include <QSlider>
#include <QSplitter>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

MainWindow::MainWindow(Session &session, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_own(new WindowActions(this)), m_dialogs(new Dialogs(session, this)),
      m_view(new TaskViewModel(session.clock, this)), m_history(new History(session.book, this)),
      m_actions(new TaskActions({session.book, session.store, session.monitor, session.downloads, session.library,
                                 session.gateways, *m_history},
                                this))
{
    setObjectName("mainWindow");
    setUpModel();
    layOut();
    makeDesks();
    connectDesks();
    connectActions();
    connectPanes();
    retranslate();
    m_layout->restore();
    m_look->takeSettings();
    m_whereabouts->restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpModel()
{
    m_view->setSourceModel(&m_session.model);
    m_view->setGateways(&m_session.gateways);
    m_view->setOutlook([this](TaskKey key) { return m_session.monitor.outlook(key); });
}

void MainWindow::layOut()
{
    m_sideBar = new SideBar(m_session.counts, m_session.gateways, m_session.monitor);
    m_status = new StatusStrip(m_session);
    m_columns = new QSplitter;
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_sideBar);
    m_columns->addWidget(makeCenter());
    m_columns->addWidget(makeRight());
    m_columns->setStretchFactor(1, 1);
    // Prompt, state and progress keep their room. All three fit 1024 at each size of text.
    withTextSize(this, [this] {
        m_sideBar->setMinimumWidth(metrics::Measure(170, 50));
        m_columns->widget(1)->setMinimumWidth(std::min<int>(540, metrics::Measure(540, -140)));
        m_right->setMinimumWidth(std::max<int>(300, metrics::Measure(300, 90))); // the player's controls shrink less
    });
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_toolBar = new ToolBar(m_own->add, {m_actions->save, m_actions->askAgain, m_actions->pause});
    m_look = new LookDesk({m_session.settings, *m_tasks, *m_toolBar, *m_own}, this);
    m_status->addCorner(&m_look->cellSize());
    layout->addWidget(m_toolBar);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
}

QWidget *MainWindow::makeCenter()
{
    auto *center = new QWidget;
    m_tasks = new TaskPane(*m_view, m_session.thumbnails);
    m_emptyReason = new EmptyReason(m_session.book, *m_view, *m_tasks, this);
    m_messages = new MessageBar;
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
    m_player->setMinimumHeight(200);
    m_inspector->setMinimumHeight(140);
    return m_right;
}

void MainWindow::makeDesks()
{
    const auto selection = [this] { return m_tasks->selectedKeys(); };
    m_actions->setSelection(selection);
    m_views = new ViewDesk({m_session, *m_view, *m_tasks, *m_toolBar, *m_sideBar, *m_history, *m_own}, this);
    m_gather = new GatherActions({m_session.book, m_views->words(), *m_history, *m_tasks}, this);
    m_actions->setFurther(m_gather->all());
    m_tasks->setContextActions(m_actions->all());
    new Notices(m_session, *m_messages, this, [this] { m_dialogs->openGateways(); });
    m_review = new ReviewDesk({m_session.book, *m_history, *m_view, *m_tasks, *m_player}, this);
    m_review->exports().setNames([this](const Task &task) {
        return FileNameTemplate(m_session.settings.nameTemplate()).nameFor(task, {});
    });
    m_compare = new CompareDesk({m_session.book, m_session.store, *m_history}, this);
    m_compare->setSelection(selection);
    m_compare->setVolume([this] { return m_session.settings.isMuted() ? 0 : m_session.settings.volume(); });
    m_care = new LibraryCare(m_session, *m_messages, this);
    m_intake = new IntakeDesk(m_session, *m_dialogs, *m_messages, *this);
    m_intake->lists().setSelection(selection);
    m_closing = new CloseDesk(m_session, *m_messages, *this);
    m_layout = new WindowLayout({m_session.settings, *this, *m_columns, *m_right, m_tasks->table(), m_look->cellSize()}, this);
    m_whereabouts = new Whereabouts({m_session, *m_views, *m_view, *m_tasks, *m_inspector}, this);
    m_bindings = new KeyBindings(m_session.settings, m_toolBar->menu(), this);
    m_bindings->addMenu(m_compare->keys());
    m_dialogs->setKeyBindings(m_bindings);
}

void MainWindow::connectDesks()
{
    m_feedback = new Feedback(*m_messages, *m_history, this);
    connect(m_actions, &TaskActions::told, m_feedback, &Feedback::tell);
    connect(m_actions, &TaskActions::folderWished, m_review->exports().copy, &QAction::trigger);
    connect(m_actions, &TaskActions::toldUndoable, m_feedback, &Feedback::tellUndoable);
    connect(m_gather, &GatherActions::toldUndoable, m_feedback, &Feedback::tellUndoable);
    connect(m_views, &ViewDesk::told, m_feedback, &Feedback::tell);
    connect(m_views, &ViewDesk::toldUndoable, m_feedback, &Feedback::tellUndoable);
    connect(m_review, &ReviewDesk::told, m_feedback, &Feedback::tell);
    connect(m_compare, &CompareDesk::told, m_feedback, &Feedback::tell);
    connect(&m_intake->lists(), &ListTransfer::told, m_feedback, &Feedback::tell);
    connect(m_views, &ViewDesk::filterChanged, m_emptyReason, &EmptyReason::tell);
    connect(m_bindings, &KeyBindings::changed, m_compare, &CompareDesk::takeKeys);
    connect(m_bindings, &KeyBindings::changed, this, &MainWindow::retranslate); // tool tips tell the keys
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_own->add, [this] { m_dialogs->openAdd(); });
    on(m_own->settings, [this] { m_dialogs->openSettings(); });
    on(m_own->guide, [this] { m_dialogs->openGuide(); });
    on(m_own->keys, [this] { m_dialogs->openKeySheet(m_toolBar->menu()); });
    on(m_own->find, [this] { m_toolBar->focusSearch(); });
    on(m_own->pauseAll, [this](bool paused) { m_session.monitor.setPaused(paused); });
    on(m_own->quit, [this] { quit(); });
    connect(m_dialogs, &Dialogs::tasksChosen, this, &MainWindow::addTasks);
    connect(&m_tasks->empty(), &EmptyState::primaryClicked, this, [this] { m_dialogs->openAdd(); });
    connect(&m_tasks->empty(), &EmptyState::secondaryClicked, this, &MainWindow::demoWished);
    connect(&m_session.book, &TaskBook::changed, m_actions, &TaskActions::refresh);
}

void MainWindow::connectPanes()
{
    auto *presenter = new ClipPresenter(m_session, *m_player, this);
    connect(this, &MainWindow::taskChosen, presenter, &ClipPresenter::setTask);
    connect(&m_session.gateways, &Gateways::changed, m_tasks, &TaskPane::repaintTasks);
    connect(m_tasks, &TaskPane::currentTaskChanged, this, &MainWindow::showTask);
    connect(m_tasks, &TaskPane::selectionCountChanged, this, [this] {
        m_status->setSelected(int(m_tasks->selectedKeys().size()));
        m_actions->refresh();
    });
    connect(m_tasks, &TaskPane::watchedChanged, &m_session.monitor, &TaskMonitor::setWatched);
    connect(m_whereabouts, &Whereabouts::chosen, this, [this] { m_player->player().setPlaying(false); }); // no sound unasked
    connect(m_tasks, &TaskPane::playWished, this, [this] { m_player->playAction().trigger(); });
    connect(m_tasks, &TaskPane::openWished, this, [this] {
        const std::optional<TaskKey> key = m_tasks->currentKey();
        const Task *task = key ? m_session.book.find(*key) : nullptr;
        if (task && task->clip.hasFile())
            m_player->fullScreenAction().trigger();
    });
    connect(m_player, &PlayerPane::previousRequested, this, [this] { m_tasks->chooseNeighbour(-1); });
    connect(m_player, &PlayerPane::nextRequested, this, [this] { m_tasks->chooseNeighbour(1); });
    connect(m_status, &StatusStrip::riskClicked, this, [this] { m_sideBar->choose(TaskFilter::State::AtRisk); });
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

void MainWindow::reveal(TaskKey key)
{
    if (!m_view->indexOf(key).isValid()) {
        m_toolBar->clearSearch();
        m_sideBar->choose(TaskFilter::State::All);
    }
    choose(key);
}

void MainWindow::play()
{
    m_player->player().setPlaying(true);
}

void MainWindow::showAtRisk()
{
    m_toolBar->clearSearch();
    m_sideBar->choose(TaskFilter::State::AtRisk);
}

void MainWindow::openGateways()
{
    m_dialogs->openGateways();
}

void MainWindow::addTasks(const std::vector<NewTask> &tasks)
{
    m_session.book.add(tasks, this, [this](const Result<TaskBook::AddOutcome> &outcome) {
        if (outcome)
            m_feedback->tellAdded(*outcome);
    });
}

void MainWindow::offerTasks(const QStringList &ids)
{
    if (!ids.isEmpty())
        m_dialogs->openAdd(ids.join(u'\n'));
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::setDiagnostics(std::function<SupportSubject(bool)> diagnostics)
{
    m_dialogs->setDiagnostics(std::move(diagnostics));
}

void MainWindow::guardClosing()
{
    m_closing->guard();
}

void MainWindow::setCloser(std::function<bool()> closer)
{
    m_closing->setCloser(std::move(closer));
}

void MainWindow::quit()
{
    m_closing->quit();
}

void MainWindow::remember()
{
    m_layout->store();
    m_whereabouts->store();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    if (!m_closing->mayClose())
        return event->ignore();
    QMainWindow::closeEvent(event);
    emit closed();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    remember();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() != QEvent::ActivationChange)
        return;
    if (isActiveWindow())
        m_session.library.check(); // files may have been moved meanwhile
    else
        remember(); // the program may be ended without a word to the window
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Rushes"));
    m_own->retranslate();
    m_look->retranslate();
    m_toolBar->retranslate();
    m_actions->retranslate();
    m_gather->retranslate();
    m_review->retranslate();
    m_compare->retranslate();
    m_care->retranslate();
    m_intake->retranslate();
    fillMenu();
    m_emptyReason->tell();
}

void MainWindow::fillMenu()
{
    QMenu &menu = m_toolBar->menu();
    menu.clear();
    QMenu *tasks = menu.addMenu(tr("Tasks"));
    tasks->addAction(m_own->add);
    tasks->addActions(m_intake->actions());
    tasks->addSeparator();
    tasks->addActions(m_actions->all());
    tasks->addSeparator();
    tasks->addActions({m_history->undo, m_history->redo});
    m_review->fill(menu, {m_compare->action()});
    menu.addMenu(tr("Playback"))->addActions(m_player->playbackActions());
    //: How the tasks are shown
    QMenu *view = menu.addMenu(tr("View"));
    view->addActions({m_own->list, m_own->grid, m_own->compact});
    view->addSeparator();
    view->addActions(m_own->groupings());
    view->addSeparator();
    m_views->fillMenu(*view);
    menu.addSeparator();
    menu.addActions({m_own->find, m_own->pauseAll, m_care->verify(), m_own->guide, m_own->keys, m_own->settings});
    menu.addSeparator();
    menu.addAction(m_own->quit);
    m_bindings->apply();
}
}
