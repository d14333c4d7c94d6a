// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/PlayerClip.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;

namespace rushes
{
class ControlRow;
class FirstFrames;
class FullScreenWindow;
class Player;
class PlayerActions;
class Stage;
class StageMessage;
class VideoView;

/// The picture with its controls, or words on why there is none.
class PlayerPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PlayerPane(QWidget *parent = nullptr);
    ~PlayerPane() override;

    /// Plays it from its beginning; the same one once more changes nothing. None: nothing is chosen.
    void setClip(const std::optional<PlayerClip> &clip);
    /// In place of a clip: queued, running, failed, being saved. What plays is closed.
    void showMessage(const QString &title, const QString &text);
    /// A picture behind the words, or until the first frame comes; null: none. Goes with the next clip or message.
    void setStill(const QImage &still);
    /// Clips that may be chosen next, the likeliest first: their first frames are decoded now, and shown at once then.
    void setNeighbours(const QStringList &files);
    /// With the words: a progress bar, 0–1; without a number moving stripes. Off again with the next message.
    void setWaiting(bool waits, std::optional<double> progress = {});

    Player &player() { return *m_player; } ///< volume, mute, speed and repeat, with a signal for each
    VideoView &view();
    /// For a menu, with separators and keys. They are the pane's own actions too.
    QList<QAction *> playbackActions() const;
    QAction &playAction() const; ///< of them
    QAction &fullScreenAction() const;

    bool isFullScreen() const { return m_apart; }
    void setFullScreen(bool on);

signals:
    void previousRequested();
    void nextRequested();
    void firstFrameShown(); ///< of the clip, painted
    void played(const QString &file); ///< the same, for whoever marks clips as seen
    void failed(const QString &reason); ///< a plain sentence, which the pane shows too
    void openElsewhere(const QString &file); ///< the user wants another program
    void volumeChanged(int percent);
    void mutedChanged(bool muted);
    void loopsChanged(bool loops);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectPlayer();
    void connectView();
    void connectActions();
    void showNothing();
    void showTrouble();
    void showWords(const QString &title, const QString &text);
    void takeEnd(std::chrono::microseconds last);
    void turn();
    void saveFrame();
    void saveSheet();
    void askForPng(const QString &title, const QString &name, std::function<QImage()> make);
    void showZoom(double zoom);
    void copyFrame();
    void retranslate();

    Stage *m_stage;
    Player *m_player;
    PlayerActions *m_actions;
    ControlRow *m_controls;
    StageMessage *m_elsewhere; ///< in the stage's place while that is in full screen
    FullScreenWindow *m_window{};
    FirstFrames *m_first;
    bool m_apart{};

    std::optional<PlayerClip> m_clip;
    bool m_seenFrame{};
    int m_turned{}; ///< by the user, degrees
    bool m_nothing{true}; ///< the words are the pane's own
    std::optional<PlayerTrouble> m_trouble;
    QString m_troubleWords;
};
} // namespace rushes
