// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

namespace rushes
{
class ControlRow;
class Player;
class PlayerActions;
class Stage;

/// The stage over the whole screen; the controls come with a move of the pointer or a key and go again, and the
/// pointer with them. Esc leaves.
class FullScreenWindow final : public QWidget
{
    Q_OBJECT
public:
    FullScreenWindow(Player &player, PlayerActions &actions, QWidget *parent);

    void take(Stage &stage); ///< shows it over the screen of the parent
    bool controlsShown() const;

signals:
    void left(); ///< by Esc, or by whatever closes windows

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void wake();
    void rest();
    void place();

    PlayerActions &m_actions;
    Player &m_player;
    ControlRow *m_controls;
    Stage *m_stage{};
    QTimer m_idle;
};
} // namespace rushes
