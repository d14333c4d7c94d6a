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
#include "MainMenu.h"
#include "Notices.h"
#include "Session.h"
#include "StatusStrip.h"
#include "ToolBar.h"
#include "ViewDesk.h"
#include "Whereabouts.h"
#include "WindowActions.h"
#include "WindowLayout.h"
#include "WindowPanes.h"
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

#include <QCloseEvent>
#include <QMenu>
#include <QSlider>

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

PlayerPane &MainWindow::player()
{
    return *m_panes->player;
}

MessageBar &MainWindow::messages()
{
    return *m_panes->messages;
}

void MainWindow::setUpModel()
{
    m_view->setSourceModel(&m_session.model);
    m_view->setGateways(&m_session.gateways);
    m_view->setOutlook([this](TaskKey key) { return m_session.monitor.outlook(key); });
}

void MainWindow::layOut()
{
    m_toolBar = new ToolBar(m_own->add, {m_actions->save, m_actions->askAgain, m_actions->pause});
    m_panes = new WindowPanes(m_session, *m_view, *m_toolBar);
    m_emptyReason = new EmptyReason(m_session.book, *m_view, *m_panes->tasks, this);
    m_look = new LookDesk({m_session.settings, *m_panes->tasks, *m_toolBar, *m_own}, this);
    m_panes->status->addCorner(&m_look->cellSize());
    setCentralWidget(m_panes);
}

void MainWindow::makeDesks()
{
    const auto selection = [this] { return m_panes->tasks->selectedKeys(); };
    m_actions->setSelection(selection);
    m_views = new ViewDesk({m_session, *m_view, *m_panes->tasks, *m_toolBar, *m_panes->sideBar, *m_history, *m_own}, this);
    m_gather = new GatherActions({m_session.book, m_views->words(), *m_history, *m_panes->tasks}, this);
    m_actions->setFurther(m_gather->all());
    m_panes->tasks->setContextActions(m_actions->all());
    new Notices(m_session, *m_panes->messages, this, [this] { m_dialogs->openGateways(); });
    m_review = new ReviewDesk({m_session.book, *m_history, *m_view, *m_panes->tasks, *m_panes->player}, this);
    m_review->exports().setNames([this](const Task &task) {
        return FileNameTemplate(m_session.settings.nameTemplate()).nameFor(task, {});
    });
    m_compare = new CompareDesk({m_session.book, m_session.store, *m_history}, this);
    m_compare->setSelection(selection);
    m_compare->setVolume([this] { return m_session.settings.isMuted() ? 0 : m_session.settings.volume(); });
    m_care = new LibraryCare(m_session, *m_panes->messages, this);
    m_intake = new IntakeDesk(m_session, *m_dialogs, *m_panes->messages, *this);
    m_intake->lists().setSelection(selection);
    m_closing = new CloseDesk(m_session, *m_panes->messages, *this);
    m_layout = new WindowLayout({m_session.settings, *this, *m_panes->columns, *m_panes->right, m_panes->tasks->table(), m_look->cellSize()}, this);
    m_whereabouts = new Whereabouts({m_session, *m_views, *m_view, *m_panes->tasks, *m_panes->inspector}, this);
    m_bindings = new KeyBindings(m_session.settings, m_toolBar->menu(), this);
    m_bindings->addMenu(m_compare->keys());
    m_dialogs->setKeyBindings(m_bindings);
}

void MainWindow::connectDesks()
{
    m_feedback = new Feedback(*m_panes->messages, *m_history, this);
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
    connect(&m_panes->tasks->empty(), &EmptyState::primaryClicked, this, [this] { m_dialogs->openAdd(); });
    connect(&m_panes->tasks->empty(), &EmptyState::secondaryClicked, this, &MainWindow::demoWished);
    connect(&m_session.book, &TaskBook::changed, m_actions, &TaskActions::refresh);
}

void MainWindow::connectPanes()
{
    auto *presenter = new ClipPresenter(m_session, *m_panes->player, this);
    connect(this, &MainWindow::taskChosen, presenter, &ClipPresenter::setTask);
    connect(&m_session.gateways, &Gateways::changed, m_panes->tasks, &TaskPane::repaintTasks);
    connect(m_panes->tasks, &TaskPane::currentTaskChanged, this, &MainWindow::showTask);
    connect(m_panes->tasks, &TaskPane::selectionCountChanged, this, [this] {
        m_panes->status->setSelected(int(m_panes->tasks->selectedKeys().size()));
        m_actions->refresh();
    });
    connect(m_panes->tasks, &TaskPane::watchedChanged, &m_session.monitor, &TaskMonitor::setWatched);
    connect(m_whereabouts, &Whereabouts::chosen, this, [this] { m_panes->player->player().setPlaying(false); }); // no sound unasked
    connect(m_panes->tasks, &TaskPane::playWished, this, [this] { m_panes->player->playAction().trigger(); });
    connect(m_panes->tasks, &TaskPane::openWished, this, [this] {
        const std::optional<TaskKey> key = m_panes->tasks->currentKey();
        const Task *task = key ? m_session.book.find(*key) : nullptr;
        if (task && task->clip.hasFile())
            m_panes->player->fullScreenAction().trigger();
    });
    connect(m_panes->player, &PlayerPane::previousRequested, this, [this] { m_panes->tasks->chooseNeighbour(-1); });
    connect(m_panes->player, &PlayerPane::nextRequested, this, [this] { m_panes->tasks->chooseNeighbour(1); });
    connect(m_panes->status, &StatusStrip::riskClicked, this, [this] { m_panes->sideBar->choose(TaskFilter::State::AtRisk); });
}

void MainWindow::showTask()
{
    const std::optional<TaskKey> key = m_panes->tasks->currentKey();
    m_view->keep(key);
    m_panes->inspector->setTask(key);
    emit taskChosen(key);
}

void MainWindow::choose(TaskKey key)
{
    if (const QModelIndex index = m_view->indexOf(key); index.isValid())
        m_panes->tasks->choose(index.row());
}

void MainWindow::reveal(TaskKey key)
{
    if (!m_view->indexOf(key).isValid()) {
        m_toolBar->clearSearch();
        m_panes->sideBar->choose(TaskFilter::State::All);
    }
    choose(key);
}

void MainWindow::play()
{
    m_panes->player->player().setPlaying(true);
}

void MainWindow::showAtRisk()
{
    m_toolBar->clearSearch();
    m_panes->sideBar->choose(TaskFilter::State::AtRisk);
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
    MainMenu::fill(m_toolBar->menu(), {*m_own, *m_intake, *m_actions, *m_history, *m_review, *m_compare, *m_panes->player, *m_views, *m_care});
    m_bindings->apply();
    m_emptyReason->tell();
}
} // namespace rushes
