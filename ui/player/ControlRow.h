// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace rushes
{
class Player;
class PlayerActions;
class SeekBar;
class SeekPreview;
class TimeLabel;

/// The seek bar and the buttons under it; one under the picture, another one in full screen. In a narrow pane the
/// less needed ones go first: they are in the menu too.
class ControlRow final : public QWidget
{
    Q_OBJECT
public:
    ControlRow(Player &player, PlayerActions &actions, QWidget *parent = nullptr);

    bool hasOpenMenu() const;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *button(QAction *action);
    QToolButton *menuButton(const QString &name);
    void makeSpeedButton();
    void makeGrabButton();
    void makeVolumeButton();
    void connectPlayer();
    void showClip();
    void showPosition();
    void showSound();
    void showSpeed();
    void fit();
    void retranslate();

    Player &m_player;
    PlayerActions &m_actions;
    SeekBar *m_seek;
    SeekPreview *m_preview;
    TimeLabel *m_time;
    QElapsedTimer m_timeShown;
    QToolButton *m_speed{}, *m_grab{}, *m_volume{}, *m_loop{};
    QSlider *m_slider{};
    QLabel *m_percent{};
};
} // namespace rushes
