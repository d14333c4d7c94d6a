// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QSplitter;

namespace rushes
{
class Inspector;
class MessageBar;
class PlayerPane;
class Session;
class SideBar;
class StatusStrip;
class TaskPane;
class TaskViewModel;
class ToolBar;

/// What the main window is filled with: below the tool bar the side bar, the tasks under their messages, and the player
/// above the inspector; at the bottom the status. It places them; whoever made it connects them.
class WindowPanes final : public QWidget
{
    Q_OBJECT
public:
    WindowPanes(Session &session, TaskViewModel &view, ToolBar &toolBar);

    SideBar *const sideBar;
    TaskPane *const tasks;
    MessageBar *const messages;
    PlayerPane *const player;
    Inspector *const inspector;
    StatusStrip *const status;
    QSplitter *const columns; ///< side bar, tasks, right
    QSplitter *const right;   ///< player, inspector

private:
    QWidget *makeCenter();
    void fillRight();
    void fillColumns();
};
} // namespace rushes
