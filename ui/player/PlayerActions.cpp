// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/PlayerActions.h"

#include "player/Player.h"

#include <QActionGroup>
#include <QLocale>

#include <chrono>

namespace rushes
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int volumeStep = 5;

PlayerActions::PlayerActions(Player &player, QObject *parent) : QObject(parent), m_player(player)
{
    makeAll();
    makeSpeeds();
    connectAll();
    setClipOpen(false);
    retranslate();
    showState();
}

/// In the tool tip, also once it is another one.
static void tellKey(QAction *action)
{
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    //: Tool tip of a button: what it does, then the key for it in brackets
    action->setToolTip(key.isEmpty() ? action->text() : PlayerActions::tr("%1 (%2)").arg(action->text(), key));
}

static void name(QAction *action, const QString &text)
{
    action->setText(text);
    tellKey(action);
}

QAction *PlayerActions::make(const QKeySequence &key)
{
    auto *action = new QAction(this);
    action->setShortcut(key);
    connect(action, &QAction::changed, this, [action] { tellKey(action); });
    return action;
}

QAction *PlayerActions::make(Icon icon, const QKeySequence &key)
{
    QAction *action = make(key);
    action->setIcon(icons::icon(icon));
    return action;
}

void PlayerActions::makeAll()
{
    play = make(Icon::Play, Qt::Key_K);
    previous = make(Icon::Previous, QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    next = make(Icon::Next, QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    stepBack = make(Icon::StepBack, Qt::Key_Comma);
    stepForward = make(Icon::StepForward, Qt::Key_Period);
    secondBack = make({});
    secondForward = make({});
    shuttleBack = make(Qt::Key_J);
    shuttleForward = make(Qt::Key_L);
    slower = make(Qt::Key_BracketLeft);
    faster = make(Qt::Key_BracketRight);
    loop = make(Icon::Loop, Qt::Key_R);
    markA = make(Qt::Key_I);
    markB = make(Qt::Key_O);
    clearMarks = make(Qt::Key_Backslash);
    mute = make(Icon::Volume, Qt::Key_M);
    louder = make({});
    quieter = make({});
    saveFrame = make(Icon::Camera, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    copyFrame = make(Icon::Copy, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    saveSheet = make(Icon::Grid, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    actualSize = make(Qt::Key_Z);
    zoomIn = make(Qt::Key_Plus);
    zoomIn->setShortcuts({Qt::Key_Plus, Qt::Key_Equal, QKeySequence(Qt::SHIFT | Qt::Key_Plus)});
    zoomOut = make(Qt::Key_Minus);
    turn = make(QKeySequence(Qt::SHIFT | Qt::Key_R));
    fullScreen = make(Icon::FullScreen, Qt::Key_F);
    fullScreen->setShortcuts({Qt::Key_F, Qt::Key_F11});
    for (QAction *action : {loop, mute, actualSize, fullScreen})
        action->setCheckable(true);
    for (QAction *action : {previous, next, stepBack, stepForward, secondBack, secondForward, slower, faster, louder,
                            quieter})
        action->setAutoRepeat(true);
    for (const auto &[action, name] : std::initializer_list<std::pair<QAction *, QLatin1StringView>>{
         {play, "player.play"_L1}, {previous, "player.previous"_L1}, {next, "player.next"_L1}, {stepBack,
         "player.stepBack"_L1}, {stepForward, "player.stepForward"_L1}, {secondBack, "player.secondBack"_L1},
         {secondForward, "player.secondForward"_L1}, {shuttleBack, "player.shuttleBack"_L1}, {shuttleForward,
         "player.shuttleForward"_L1}, {slower, "player.slower"_L1}, {faster, "player.faster"_L1}, {markA,
         "player.markA"_L1}, {markB, "player.markB"_L1}, {clearMarks, "player.clearMarks"_L1}, {loop,
         "player.loop"_L1}, {mute, "player.mute"_L1}, {louder, "player.louder"_L1}, {quieter,
         "player.quieter"_L1}, {saveFrame, "player.saveFrame"_L1}, {copyFrame, "player.copyFrame"_L1}, {saveSheet,
         "player.saveSheet"_L1}, {actualSize, "player.actualSize"_L1}, {zoomIn, "player.zoomIn"_L1}, {zoomOut,
         "player.zoomOut"_L1}, {turn, "player.turn"_L1}, {fullScreen, "player.fullScreen"_L1}})
        action->setObjectName(name); // settings know their keys by it
    for (int i = 0; i < 5; ++i) {
        m_separators.append(new QAction(this));
        m_separators.last()->setSeparator(true);
    }
}

void PlayerActions::makeSpeeds()
{
    m_speeds = new QActionGroup(this);
    for (const double rate : Player::rates()) {
        QAction *action = m_speeds->addAction(QString());
        action->setCheckable(true);
        action->setData(rate);
        connect(action, &QAction::triggered, this, [this, rate] { m_player.setRate(rate); });
    }
}

void PlayerActions::connectAll()
{
    const auto on = [this](QAction *action, auto &&call) { connect(action, &QAction::triggered, this, call); };
    on(play, [this] { m_player.setPlaying(!m_player.isPlaying()); });
    on(stepBack, [this] { m_player.step(-1); });
    on(stepForward, [this] { m_player.step(1); });
    on(secondBack, [this] { m_player.seekBy(-1s); });
    on(secondForward, [this] { m_player.seekBy(1s); });
    on(shuttleBack, [this] { m_player.shuttle(-1); });
    on(shuttleForward, [this] { m_player.shuttle(1); });
    on(slower, [this] { m_player.changeRate(-1); });
    on(faster, [this] { m_player.changeRate(1); });
    on(loop, [this](bool checked) { m_player.setLoops(checked); });
    on(markA, [this] { m_player.markA(); });
    on(markB, [this] { m_player.markB(); });
    on(clearMarks, [this] { m_player.clearMarks(); });
    on(mute, [this](bool checked) { m_player.setMuted(checked); });
    on(louder, [this] { m_player.setVolume(m_player.volume() + volumeStep); });
    on(quieter, [this] { m_player.setVolume(m_player.volume() - volumeStep); });
    connect(&m_player, &Player::playingChanged, this, &PlayerActions::showState);
    connect(&m_player, &Player::rateChanged, this, &PlayerActions::showState);
    connect(&m_player, &Player::mutedChanged, this, &PlayerActions::showState);
    connect(&m_player, &Player::volumeChanged, this, &PlayerActions::showState);
    connect(&m_player, &Player::loopsChanged, this, &PlayerActions::showState);
}

void PlayerActions::showState()
{
    const bool playing = m_player.isPlaying();
    play->setIcon(icons::icon(playing ? Icon::Pause : Icon::Play));
    //: As verbs: stop the clip for a moment, go on with it
    name(play, playing ? tr("Pause") : tr("Play"));
    loop->setChecked(m_player.loops());
    mute->setChecked(m_player.isMuted());
    mute->setIcon(icons::icon(m_player.isMuted() || m_player.volume() == 0 ? Icon::Muted : Icon::Volume));
    for (QAction *action : m_speeds->actions())
        action->setChecked(qFuzzyCompare(action->data().toDouble(), m_player.rate()));
}

void PlayerActions::setClipOpen(bool open)
{
    for (QAction *action : {play, stepBack, stepForward, secondBack, secondForward, shuttleBack, shuttleForward,
                            markA, markB, clearMarks, saveFrame, copyFrame, saveSheet, actualSize, zoomIn,
                            zoomOut, turn})
        action->setEnabled(open);
}

QList<QAction *> PlayerActions::speeds() const
{
    return m_speeds->actions();
}

QList<QAction *> PlayerActions::all() const
{
    return {play, previous, next, m_separators[0],
            stepBack, stepForward, secondBack, secondForward, m_separators[1],
            shuttleBack, shuttleForward, slower, faster, loop, markA, markB, clearMarks, m_separators[2],
            mute, louder, quieter, m_separators[3],
            saveFrame, copyFrame, saveSheet, m_separators[4],
            actualSize, zoomIn, zoomOut, turn, fullScreen};
}

bool PlayerActions::triggerFor(int key, Qt::KeyboardModifiers modifiers)
{
    const bool plain = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool shifted = (modifiers & ~Qt::KeypadModifier) == Qt::ShiftModifier;
    QAction *action = nullptr;
    if (plain && key == Qt::Key_Space)
        action = play;
    else if (key == Qt::Key_Left)
        action = plain ? secondBack : shifted ? stepBack : nullptr;
    else if (key == Qt::Key_Right)
        action = plain ? secondForward : shifted ? stepForward : nullptr;
    else if (plain && key == Qt::Key_Up)
        action = louder;
    else if (plain && key == Qt::Key_Down)
        action = quieter;
    if (!action)
        return false;
    action->trigger(); // nothing, where it is disabled
    return true;
}

void PlayerActions::retranslate()
{
    name(previous, tr("Previous clip"));
    name(next, tr("Next clip"));
    name(stepBack, tr("One frame back"));
    name(stepForward, tr("One frame forward"));
    name(secondBack, tr("One second back"));
    name(secondForward, tr("One second forward"));
    name(shuttleBack, tr("Play backwards, faster each time"));
    name(shuttleForward, tr("Play forwards, faster each time"));
    name(slower, tr("Slower"));
    name(faster, tr("Faster"));
    name(loop, tr("Repeat"));
    //: A and B are the ends of the part of a clip that is repeated
    name(markA, tr("Repeat from here (A)"));
    name(markB, tr("Repeat up to here (B)"));
    name(clearMarks, tr("Repeat without A and B"));
    name(mute, tr("Mute"));
    name(louder, tr("Louder"));
    //: Sound: turn the volume down
    name(quieter, tr("Quieter"));
    name(saveFrame, tr("Save frame…"));
    name(copyFrame, tr("Copy frame"));
    //: The picture at one pixel for one pixel, instead of fitted into its place
    name(actualSize, tr("Actual size"));
    //: A picture of many frames of one clip, with their times
    name(saveSheet, tr("Save contact sheet…"));
    name(zoomIn, tr("Zoom in"));
    name(zoomOut, tr("Zoom out"));
    name(turn, tr("Turn clockwise"));
    name(fullScreen, tr("Full screen"));
    for (QAction *action : m_speeds->actions())
        //: A speed of playing, as 1.5×
        action->setText(tr("%1×").arg(QLocale().toString(action->data().toDouble(), 'g', 3)));
    showState();
}
} // namespace rushes
