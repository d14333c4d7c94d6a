// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

class QLabel;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace rushes
{
class Player;
class SeekBar;
class VideoView;

/// A clip that lies on the disk.
struct PlayerClip {
    QString file;
    QSize size; ///< of the picture, so that nothing jumps; empty: not known
    bool operator==(const PlayerClip &) const = default;
};

/// The picture, the line of time and the controls.
class PlayerPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PlayerPane(QWidget *parent = nullptr);

    /// Plays it; the one that is playing goes on.
    void setClip(const PlayerClip &clip);
    /// Why there is nothing to play, over a still picture (null: none).
    void setMessage(const QString &title, const QString &text, const QImage &still = {});

    Player &player() { return *m_player; }
    VideoView &view() { return *m_view; }
    QList<QAction *> playbackActions() const { return m_actions; } ///< for the menu, with their shortcuts

signals:
    void previousRequested();
    void nextRequested();
    void played(const QString &file); ///< its first frame was seen
    void openElsewhere(const QString &file);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeStage();
    QWidget *makeControls();
    void makeActions();
    QToolButton *button(QAction *action);
    void connectPlayer();
    void showProblem(const QString &words);
    void showTime();
    void setFullScreen(bool on);
    void grabFrame();
    void retranslate();

    Player *m_player;
    VideoView *m_view{};
    SeekBar *m_seek{};
    QWidget *m_stage{};
    QWidget *m_message{};
    QLabel *m_title{};
    QLabel *m_text{};
    QToolButton *m_elsewhere{};
    QLabel *m_time{};
    QSlider *m_volume{};
    QToolButton *m_rate{};
    PlayerClip m_clip;
    bool m_seenFrame{};
    QAction *m_previous{}, *m_play{}, *m_next{}, *m_back{}, *m_forward{}, *m_loop{}, *m_grab{}, *m_mute{}, *m_full{};
    QList<QAction *> m_actions;
};
}
