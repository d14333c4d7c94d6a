// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/PlayerPane.h"

#include "player/Player.h"
#include "player/SeekBar.h"
#include "player/VideoView.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

PlayerPane::PlayerPane(QWidget *parent) : QWidget(parent), m_player(new Player(this))
{
    setObjectName("player");
    makeActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeStage(), 1);
    layout->addWidget(makeControls());
    connectPlayer();
    retranslate();
    setMessage({}, {});
}

/// The picture with words over it where there is no clip.
QWidget *PlayerPane::makeStage()
{
    m_stage = new QWidget;
    m_stage->installEventFilter(this);
    m_view = new VideoView;
    m_message = new QWidget;
    m_message->setAttribute(Qt::WA_TransparentForMouseEvents, false);
    m_title = new QLabel;
    m_text = new QLabel;
    m_elsewhere = new QToolButton;
    m_elsewhere->setIcon(icons::icon(Icon::External));
    m_elsewhere->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_elsewhere, &QToolButton::clicked, this, [this] { emit openElsewhere(m_clip.file); });
    auto *words = new QVBoxLayout(m_message);
    words->setContentsMargins(32, 32, 32, 32);
    words->addStretch();
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        // On the stage's own dark ground, whatever the theme is.
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, label == m_title ? QColor(0xe7, 0xe9, 0xec) : QColor(0xb4, 0xbb, 0xc4));
        label->setPalette(palette);
        words->addWidget(label);
    }
    words->addSpacing(metrics::unit);
    words->addWidget(m_elsewhere, 0, Qt::AlignHCenter);
    words->addStretch();
    auto *stack = new QStackedLayout(m_stage);
    stack->setStackingMode(QStackedLayout::StackAll);
    stack->addWidget(m_message);
    stack->addWidget(m_view);
    stack->setCurrentWidget(m_message);
    return m_stage;
}

void PlayerPane::makeActions()
{
    const auto make = [this](Icon icon, const QKeySequence &key, auto &&slot) {
        auto *action = new QAction(icons::icon(icon), {}, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_actions.append(action);
        return action;
    };
    m_play = make(Icon::Play, Qt::Key_K, [this] { m_player->setPlaying(!m_player->isPlaying()); });
    m_previous = make(Icon::Previous, QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { emit previousRequested(); });
    m_next = make(Icon::Next, QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { emit nextRequested(); });
    m_back = make(Icon::StepBack, Qt::Key_Comma, [this] { m_player->step(-1); });
    m_forward = make(Icon::StepForward, Qt::Key_Period, [this] { m_player->step(1); });
    m_loop = make(Icon::Loop, Qt::Key_R, [this](bool on) { m_player->setLoops(on); });
    m_loop->setCheckable(true);
    m_loop->setChecked(true);
    m_grab = make(Icon::Camera, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { grabFrame(); });
    m_mute = make(Icon::Volume, Qt::Key_M, [this](bool on) {
        m_player->setMuted(on);
        m_mute->setIcon(icons::icon(on ? Icon::Muted : Icon::Volume));
    });
    m_mute->setCheckable(true);
    m_full = make(Icon::FullScreen, Qt::Key_F11, [this] { setFullScreen(m_stage->parentWidget() != nullptr); });
}

QToolButton *PlayerPane::button(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(metrics::controlHeight, metrics::controlHeight);
    return button;
}

QWidget *PlayerPane::makeControls()
{
    auto *controls = new QWidget;
    controls->setAutoFillBackground(true);
    controls->setBackgroundRole(QPalette::Base);
    m_seek = new SeekBar;
    m_time = new QLabel;
    m_time->setForegroundRole(QPalette::PlaceholderText);
    m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance(u"0:00.000 / 0:00.000"_s));
    m_time->setTextFormat(Qt::PlainText);
    m_volume = new QSlider(Qt::Horizontal);
    m_volume->setRange(0, 100);
    m_volume->setFixedWidth(72);
    m_rate = new QToolButton;
    m_rate->setPopupMode(QToolButton::InstantPopup);
    m_rate->setAutoRaise(true);
    m_rate->setFocusPolicy(Qt::TabFocus);
    auto *rates = new QMenu(m_rate);
    for (const double rate : {0.1, 0.25, 0.5, 1.0, 1.5, 2.0, 4.0}) {
        const QString text = u"%1×"_s.arg(rate);
        connect(rates->addAction(text), &QAction::triggered, this, [this, rate, text] {
            m_player->setRate(rate);
            m_rate->setText(text);
        });
    }
    m_rate->setMenu(rates);
    m_rate->setText(u"1×"_s);
    m_rate->setFixedSize(44, metrics::controlHeight);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 8);
    row->setSpacing(2);
    for (QAction *action : {m_previous, m_play, m_next})
        row->addWidget(button(action));
    row->addSpacing(metrics::unit);
    row->addWidget(m_time);
    row->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{button(m_loop), m_rate, button(m_grab), button(m_mute),
                                                            m_volume, button(m_full)})
        row->addWidget(widget);
    auto *layout = new QVBoxLayout(controls);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_seek);
    layout->addLayout(row);
    return controls;
}

void PlayerPane::connectPlayer()
{
    m_player->setSink([this] { return m_view->sink(); });
    connect(m_player, &Player::positionChanged, this, &PlayerPane::showTime);
    connect(m_player, &Player::opened, this, &PlayerPane::showTime);
    connect(m_player, &Player::playingChanged, this,
            [this](bool playing) { m_play->setIcon(icons::icon(playing ? Icon::Pause : Icon::Play)); });
    connect(m_player, &Player::failed, this, &PlayerPane::showProblem);
    connect(m_seek, &SeekBar::seek, this, [this](std::chrono::milliseconds position) { m_player->seek(position); });
    connect(m_volume, &QSlider::valueChanged, this, [this](int percent) { m_player->setVolume(percent); });
    connect(m_view, &VideoView::toggled, this, [this] { m_play->trigger(); });
    connect(m_view, &VideoView::fullScreenWished, this, [this] { m_full->trigger(); });
    connect(m_view, &VideoView::framePainted, this, [this] {
        if (!m_clip.file.isEmpty() && !std::exchange(m_seenFrame, true))
            emit played(m_clip.file);
    });
    m_volume->setValue(m_player->volume());
}

void PlayerPane::setClip(const PlayerClip &clip)
{
    if (clip == m_clip)
        return;
    m_clip = clip;
    m_seenFrame = false;
    m_message->hide();
    m_view->setStill({});
    m_view->setExpectedSize(clip.size);
    m_player->open(clip.file);
    for (QAction *action : {m_play, m_back, m_forward, m_grab})
        action->setEnabled(true);
}

void PlayerPane::setMessage(const QString &title, const QString &text, const QImage &still)
{
    if (!m_clip.file.isEmpty()) {
        m_clip = {};
        m_player->close();
        m_seek->set({}, {});
        m_time->clear();
    }
    m_view->clear();
    m_view->setStill(still);
    m_title->setText(title);
    m_text->setText(text);
    m_elsewhere->hide();
    m_message->setVisible(!title.isEmpty() || !text.isEmpty());
    m_message->raise();
    for (QAction *action : {m_play, m_back, m_forward, m_grab})
        action->setEnabled(false);
}

/// A narrow pane keeps the mute button and lets the slider go.
void PlayerPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForSlider = 540;
    m_volume->setVisible(width() >= roomForSlider);
}

void PlayerPane::showProblem(const QString &words)
{
    m_view->clear();
    m_title->setText(tr("This file cannot be played"));
    m_text->setText(words);
    m_elsewhere->setVisible(true);
    m_message->show();
    m_message->raise();
}

void PlayerPane::showTime()
{
    m_seek->set(m_player->position(), m_player->length());
    m_time->setText(words::clock(m_player->position()) + u" / "_s + words::clock(m_player->length()));
}

/// The stage leaves the pane and becomes a window of its own; Esc brings it back.
void PlayerPane::setFullScreen(bool on)
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    if (on) {
        m_stage->setParent(nullptr);
        m_stage->setWindowTitle(window()->windowTitle());
        m_stage->addActions(m_actions);
        m_stage->showFullScreen();
    } else {
        for (QAction *action : m_actions)
            m_stage->removeAction(action);
        column->insertWidget(0, m_stage, 1);
        m_stage->show();
    }
}

bool PlayerPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool apart = watched == m_stage && !m_stage->parentWidget();
    if (apart && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        setFullScreen(false);
        return true;
    }
    if (apart && event->type() == QEvent::Close) {
        setFullScreen(false);
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PlayerPane::grabFrame()
{
    m_player->setPlaying(false);
    const QImage frame = m_view->frameImage();
    if (frame.isNull())
        return;
    QGuiApplication::clipboard()->setImage(frame);
    const QString stem = QFileInfo(m_clip.file).completeBaseName();
    const QString name = QFileInfo(m_clip.file).path() + u'/' + stem + u".png"_s;
    auto *dialog = new QFileDialog(this, tr("Save frame"), name, tr("PNG pictures (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [frame](const QString &file) { frame.save(file, "PNG"); });
    dialog->open();
}

void PlayerPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

static void name(QAction *action, const QString &text)
{
    action->setText(text);
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(u"%1 (%2)"_s.arg(text, key));
}

void PlayerPane::retranslate()
{
    name(m_play, tr("Play or pause"));
    name(m_previous, tr("Previous clip"));
    name(m_next, tr("Next clip"));
    name(m_back, tr("One frame back"));
    name(m_forward, tr("One frame forward"));
    name(m_loop, tr("Repeat"));
    name(m_grab, tr("Save frame…"));
    name(m_mute, tr("Mute"));
    name(m_full, tr("Full screen"));
    m_elsewhere->setText(tr("Open in another program"));
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume"));
    m_rate->setAccessibleName(tr("Speed"));
    m_rate->setToolTip(tr("Speed"));
    m_seek->setAccessibleName(tr("Position"));
    m_view->setAccessibleName(tr("Picture"));
    m_time->setAccessibleName(tr("Time"));
}
}
