// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskFilterModel.h"

#include <QMainWindow>

class QAction;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace rushes
{
class EmptyState;
class Inspector;
class LibraryCare;
class MessageBar;
class PlayerPane;
class QuitGuard;
class Session;
class SideBar;
class StatusStrip;
class TaskActions;
class TaskTable;
class TaskViewModel;

/// Lays the panes out and connects them; what they do is theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Session &session, QWidget *parent = nullptr);
    ~MainWindow() override;

    PlayerPane &player() { return *m_player; }
    MessageBar &messages() { return *m_messages; }
    /// Adds them and says what came of it.
    void addTasks(const std::vector<NewTask> &tasks);
    void raiseToFront();
    void choose(TaskKey key);
    /// Asks before it closes while clips are on their way.
    void guardClosing();

signals:
    void demoWished();
    void taskChosen(std::optional<rushes::TaskKey> key);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeToolBar();
    QWidget *makeCenter();
    QWidget *makeRight();
    void makeActions();
    void fillMenu();
    void connectPanes();
    void restore();
    void retranslate();
    void showEmptyState();
    void showTask();
    void watch();
    void chooseNeighbour(int step);
    void openAddDialog();
    void openSettings(bool gateways);

    Session &m_session;
    TaskViewModel *m_view;
    TaskActions *m_actions;
    TaskTable *m_table{};
    SideBar *m_sideBar{};
    EmptyState *m_empty{};
    QStackedWidget *m_center{};
    MessageBar *m_messages{};
    PlayerPane *m_player{};
    Inspector *m_inspector{};
    StatusStrip *m_status{};
    LibraryCare *m_care{};
    QuitGuard *m_guard{}; ///< null: closes at once
    QSplitter *m_columns{};
    QSplitter *m_right{};
    QLineEdit *m_search{};
    QToolButton *m_addButton{};
    QToolButton *m_menuButton{};
    QMenu *m_menu{};
    QAction *m_add{}, *m_settingsAction{}, *m_find{}, *m_pauseAll{}, *m_quit{}, *m_searchIcon{};
};
}
