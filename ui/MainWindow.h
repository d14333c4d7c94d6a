// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskFilterModel.h"

#include <QMainWindow>

#include <functional>

namespace rushes
{
class CloseDesk;
class CompareDesk;
class Dialogs;
class EmptyReason;
class Feedback;
class GatherActions;
class History;
class IntakeDesk;
class KeyBindings;
class LibraryCare;
class LookDesk;
class MessageBar;
class PlayerPane;
class ReviewDesk;
class Session;
struct SupportSubject;
class TaskActions;
class TaskViewModel;
class ToolBar;
class ViewDesk;
class Whereabouts;
class WindowActions;
class WindowLayout;
class WindowPanes;

/// Lays the panes out and connects them; what they do is theirs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Session &session, QWidget *parent = nullptr);
    ~MainWindow() override;

    PlayerPane &player();
    MessageBar &messages();
    /// Adds them and says what came of it.
    void addTasks(const std::vector<NewTask> &tasks);
    /// Opens the dialog with these ids in it: they are taken when the user agrees.
    void offerTasks(const QStringList &ids);
    void raiseToFront();
    /// What the page of diagnostics in the settings shows; without it there is none.
    void setDiagnostics(std::function<SupportSubject(bool withPrompts)> diagnostics);
    void choose(TaskKey key);
    void reveal(TaskKey key); ///< chooses it, in the whole list where the present one does not have it
    void play();              ///< what is chosen
    void showAtRisk();
    void openGateways(); ///< the settings, at that page
    WindowActions &actions() { return *m_own; }
    /// Asks before it closes while clips are on their way.
    void guardClosing();
    /// What is done when the user closes the window; true: it has been dealt with, and the window is not closed.
    void setCloser(std::function<bool()> closer);
    void quit(); ///< closes it for good
    /// Keeps where the window stands and what is looked at for the next start. Done by itself when the window is left, hidden
    /// or closed.
    void remember();

signals:
    void closed(); ///< for good
    void demoWished();
    void taskChosen(std::optional<rushes::TaskKey> key);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpModel();
    void layOut();
    void makeDesks();
    void connectDesks();
    void connectActions();
    void connectPanes();
    void retranslate();
    void showTask();

    Session &m_session;
    WindowActions *m_own;
    Dialogs *m_dialogs;
    TaskViewModel *m_view;
    History *m_history;
    TaskActions *m_actions;
    ToolBar *m_toolBar{};
    WindowPanes *m_panes{};
    EmptyReason *m_emptyReason{};
    ViewDesk *m_views{};
    GatherActions *m_gather{};
    ReviewDesk *m_review{};
    CompareDesk *m_compare{};
    LibraryCare *m_care{};
    IntakeDesk *m_intake{};
    KeyBindings *m_bindings{};
    Feedback *m_feedback{};
    LookDesk *m_look{};
    CloseDesk *m_closing{};
    WindowLayout *m_layout{};
    Whereabouts *m_whereabouts{};
};
} // namespace rushes
