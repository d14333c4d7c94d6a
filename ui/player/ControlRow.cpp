// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/ControlRow.h"

#include "player/Player.h"
#include "player/PlayerActions.h"
#include "player/SeekBar.h"
#include "player/SeekPreview.h"
#include "player/TimeLabel.h"
#include "widgets/Icons.h"
#include "widgets/TextSize.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <QWheelEvent>
#include <QWidgetAction>

namespace rushes
{
using namespace Qt::StringLiterals;

constexpr int gap = 2, side = 12;

static void fitButton(QToolButton *button, const metrics::Measure &width)
{
    withTextSize(button, [button, width] {
        button->setIconSize({metrics::iconSize, metrics::iconSize});
        button->setFixedSize(width, metrics::controlHeight);
    });
}

ControlRow::ControlRow(Player &player, PlayerActions &actions, QWidget *parent)
    : QWidget(parent), m_player(player), m_actions(actions), m_seek(new SeekBar),
      m_preview(new SeekPreview(*m_seek)), m_time(new TimeLabel)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_time->setObjectName("playerTime");
    m_loop = button(actions.loop);
    makeSpeedButton();
    makeGrabButton();
    makeVolumeButton();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(side, 0, side, 8);
    row->setSpacing(gap);
    for (QAction *action : {actions.previous, actions.play, actions.next})
        row->addWidget(button(action));
    row->addSpacing(metrics::unit);
    row->addWidget(m_time);
    row->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_loop, m_speed, m_grab, m_volume})
        row->addWidget(widget);
    row->addWidget(button(actions.fullScreen));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_seek);
    layout->addLayout(row);
    connectPlayer();
    retranslate();
    showClip();
    showSound();
}

QToolButton *ControlRow::button(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    fitButton(button, metrics::controlHeight);
    return button;
}

QToolButton *ControlRow::menuButton(const QString &name)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    fitButton(button, metrics::controlHeight);
    return button;
}

void ControlRow::makeSpeedButton()
{
    m_speed = menuButton(u"playerSpeed"_s);
    m_speed->setToolButtonStyle(Qt::ToolButtonTextOnly);
    fitButton(m_speed, {48, 28});
    m_speed->menu()->addActions(m_actions.speeds());
}

void ControlRow::makeGrabButton()
{
    m_grab = menuButton(u"playerGrab"_s);
    m_grab->setIcon(icons::icon(Icon::Camera));
    m_grab->menu()->addActions({m_actions.saveFrame, m_actions.copyFrame, m_actions.saveSheet});
    connect(m_actions.saveFrame, &QAction::changed, this,
            [this] { m_grab->setEnabled(m_actions.saveFrame->isEnabled()); });
    m_grab->setEnabled(m_actions.saveFrame->isEnabled());
}

/// Opens a small slider; the wheel over the button does too without opening it.
void ControlRow::makeVolumeButton()
{
    m_volume = menuButton(u"playerVolume"_s);
    m_volume->installEventFilter(this);
    auto *panel = new QWidget;
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setRange(0, 100);
    m_slider->setPageStep(10);
    m_slider->setFixedWidth(120);
    m_percent = new QLabel;
    m_percent->setTextFormat(Qt::PlainText);
    withTextSize(m_percent, [label = m_percent] {
        label->setFixedWidth(label->fontMetrics().horizontalAdvance(u"100 %"_s) + 4);
    });
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(panel);
    layout->setContentsMargins(8, 4, 12, 4);
    layout->setSpacing(metrics::unit);
    for (QWidget *widget : std::initializer_list<QWidget *>{button(m_actions.mute), m_slider, m_percent})
        layout->addWidget(widget);
    auto *action = new QWidgetAction(m_volume->menu());
    action->setDefaultWidget(panel);
    m_volume->menu()->addAction(action);
    connect(m_slider, &QSlider::valueChanged, &m_player, &Player::setVolume);
    connect(m_volume->menu(), &QMenu::aboutToShow, m_slider, [slider = m_slider] { slider->setFocus(); });
}

void ControlRow::connectPlayer()
{
    connect(m_seek, &SeekBar::seek, &m_player, &Player::seek);
    const auto showMarks = [this] { m_seek->setMarks(m_player.a(), m_player.b(), m_player.notePlaces()); };
    connect(&m_player, &Player::marksChanged, m_seek, showMarks);
    showMarks();
    connect(&m_player, &Player::opened, this, &ControlRow::showClip);
    connect(&m_player, &Player::closed, this, &ControlRow::showClip);
    connect(&m_player, &Player::failed, this, &ControlRow::showClip);
    connect(&m_player, &Player::positionChanged, this, &ControlRow::showPosition);
    connect(&m_player, &Player::playingChanged, this, &ControlRow::showPosition);
    connect(&m_player, &Player::rateChanged, this, &ControlRow::showSpeed);
    connect(&m_player, &Player::volumeChanged, this, &ControlRow::showSound);
    connect(&m_player, &Player::mutedChanged, this, &ControlRow::showSound);
}

void ControlRow::showClip()
{
    m_seek->setClip(m_player.length(), m_player.fps());
    m_preview->setFile(m_player.hasClip() ? m_player.clip().file : QString());
    if (m_player.hasClip())
        showPosition();
    else
        m_time->clearTimes();
}

void ControlRow::showPosition()
{
    m_seek->setPosition(m_player.position());
    // Nobody reads figures that change with each frame: while playing, some times a second are enough.
    constexpr qint64 legible = 90; // ms
    if (m_player.isPlaying() && m_timeShown.isValid() && m_timeShown.elapsed() < legible)
        return;
    m_timeShown.start();
    m_time->setTimes(m_player.position(), m_player.length());
}

void ControlRow::showSound()
{
    const QSignalBlocker still(m_slider);
    m_slider->setValue(m_player.volume());
    m_percent->setText(words::percent(m_player.volume() / 100.0));
    const bool silent = m_player.isMuted() || m_player.volume() == 0;
    m_volume->setIcon(icons::icon(silent ? Icon::Muted : Icon::Volume));
    m_volume->setToolTip(silent ? tr("Volume: muted") : tr("Volume: %1").arg(m_percent->text()));
}

void ControlRow::showSpeed()
{
    for (const QAction *action : m_actions.speeds()) {
        if (action->isChecked())
            m_speed->setText(action->text());
    }
}

bool ControlRow::hasOpenMenu() const
{
    for (const QToolButton *button : {m_speed, m_grab, m_volume}) {
        if (button->menu()->isVisible())
            return true;
    }
    return false;
}

QSize ControlRow::minimumSizeHint() const
{
    // With all that may go gone: previous, play, next, volume, full screen, and the position.
    constexpr int buttons = 5;
    return {2 * side + buttons * (metrics::controlHeight + gap) + metrics::unit + m_time->sizeHint().width() / 2,
            sizeHint().height()};
}

/// Lets go, one after the other, of the length, the camera, the speed and the repeating.
void ControlRow::fit()
{
    const int fixed = 2 * side + 5 * (metrics::controlHeight + gap) + metrics::unit + 3 * gap;
    m_time->setShort(false);
    int wanted = fixed + m_time->sizeHint().width();
    for (const QToolButton *button : {m_loop, m_speed, m_grab})
        wanted += button->width() + gap;
    if (wanted > width()) {
        wanted -= m_time->sizeHint().width();
        m_time->setShort(true);
        wanted += m_time->sizeHint().width();
    }
    for (QToolButton *button : {m_grab, m_speed, m_loop}) {
        const bool stays = wanted <= width();
        button->setVisible(stays);
        if (!stays)
            wanted -= button->width() + gap;
    }
}

void ControlRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool ControlRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_volume && event->type() == QEvent::Wheel) {
        const bool up = static_cast<QWheelEvent *>(event)->angleDelta().y() > 0;
        (up ? m_actions.louder : m_actions.quieter)->trigger();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ControlRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &ControlRow::fit, Qt::QueuedConnection); // when the parts have taken it too
}

void ControlRow::retranslate()
{
    m_speed->setAccessibleName(tr("Speed"));
    //: Tool tip, with the keys for it
    m_speed->setToolTip(tr("Speed (slower [ and faster ])"));
    m_grab->setAccessibleName(tr("Take a frame"));
    m_grab->setToolTip(tr("Take the frame as a picture"));
    m_volume->setAccessibleName(tr("Volume"));
    m_slider->setAccessibleName(tr("Volume"));
    m_time->setAccessibleName(tr("Time"));
    showSpeed();
    showSound();
}
} // namespace rushes
