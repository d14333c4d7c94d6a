// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/Icons.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QActionGroup;

namespace rushes
{
class Player;

/// What can be done with the player, as actions for buttons, menus and keys. Those that are about the player alone
/// do it; the others are connected by the pane. Their keys hold in the whole window; Space and the arrows, which a
/// list needs for itself, are the pane's own (triggerFor).
class PlayerActions final : public QObject
{
    Q_OBJECT
public:
    explicit PlayerActions(Player &player, QObject *parent = nullptr);

    QAction *play, *previous, *next;
    QAction *stepBack, *stepForward, *secondBack, *secondForward;
    QAction *shuttleBack, *shuttleForward;
    QAction *slower, *faster;
    QAction *markA, *markB, *clearMarks; ///< of the range that is repeated
    QAction *loop, *mute, *louder, *quieter;
    QAction *saveFrame, *copyFrame, *saveSheet;
    QAction *actualSize, *zoomIn, *zoomOut, *turn, *fullScreen;
    /// One for each speed, one of them checked.
    QList<QAction *> speeds() const;

    QList<QAction *> all() const; ///< in the order of a menu, with separators
    /// The keys that hold only while the player has the focus. False: not one of them.
    bool triggerFor(int key, Qt::KeyboardModifiers modifiers);

    void setClipOpen(bool open); ///< what needs a clip can be used
    void retranslate();

private:
    QAction *make(Icon icon, const QKeySequence &key);
    QAction *make(const QKeySequence &key);
    void makeAll();
    void makeSpeeds();
    void connectAll();
    void showState();

    Player &m_player;
    QList<QAction *> m_separators;
    QActionGroup *m_speeds{};
};
} // namespace rushes
