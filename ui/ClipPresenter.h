// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QObject>

#include <optional>

namespace rushes
{
class PlayerPane;
class Session;
struct RowChange;

/// Puts the chosen task's clip into the player as soon as it lies on the disk, and says why where it does not.
class ClipPresenter final : public QObject
{
    Q_OBJECT
public:
    ClipPresenter(Session &session, PlayerPane &player, QObject *parent = nullptr);

    void setTask(std::optional<TaskKey> key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void present();
    void presentReason(const Task &task);

    Session &m_session;
    PlayerPane &m_player;
    std::optional<TaskKey> m_key;
};
}
