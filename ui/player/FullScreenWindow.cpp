// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/FullScreenWindow.h"

#include "player/ControlRow.h"
#include "player/Player.h"
#include "player/PlayerActions.h"
#include "player/Stage.h"
#include "player/VideoView.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>

#include <algorithm>
#include <chrono>

namespace rushes
{
using namespace std::chrono_literals;

constexpr auto idleTime = 2500ms;
constexpr int mostControlWidth = 960;

FullScreenWindow::FullScreenWindow(Player &player, PlayerActions &actions, QWidget *parent)
    : QWidget(parent, Qt::Window), m_actions(actions), m_player(player),
      m_controls(new ControlRow(player, actions, this))
{
    setObjectName("playerFullScreen");
    addActions(actions.all());
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleTime);
    connect(&m_idle, &QTimer::timeout, this, &FullScreenWindow::rest);
}

void FullScreenWindow::take(Stage &stage)
{
    m_stage = &stage;
    setWindowTitle(m_player.clip().title.isEmpty() ? parentWidget()->window()->windowTitle() : m_player.clip().title);
    stage.setParent(this);
    stage.show();
    stage.view().setMouseTracking(true);
    m_controls->raise();
    setGeometry(parentWidget()->window()->geometry()); // on the screen where the window is
    showFullScreen();
    place();
    stage.view().setFocus();
    wake();
}

bool FullScreenWindow::controlsShown() const
{
    return m_controls->isVisible();
}

bool FullScreenWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool moves = event->type() == QEvent::MouseMove || event->type() == QEvent::KeyPress ||
                       event->type() == QEvent::MouseButtonPress;
    auto *widget = moves ? qobject_cast<QWidget *>(watched) : nullptr;
    if (widget && widget->window() == this)
        wake();
    return QWidget::eventFilter(watched, event);
}

void FullScreenWindow::wake()
{
    m_controls->show();
    unsetCursor();
    m_idle.start();
}

/// Not while they are in use.
void FullScreenWindow::rest()
{
    const QWidget *focus = focusWidget();
    if (m_controls->underMouse() || m_controls->hasOpenMenu() || (focus && m_controls->isAncestorOf(focus)))
        return m_idle.start();
    m_controls->hide();
    setCursor(Qt::BlankCursor);
}

void FullScreenWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (!m_actions.triggerFor(event->key(), event->modifiers()))
        QWidget::keyPressEvent(event);
}

void FullScreenWindow::closeEvent(QCloseEvent *event)
{
    event->ignore(); // whoever has the stage hides the window
    emit left();
}

void FullScreenWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    qApp->installEventFilter(this);
}

void FullScreenWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    qApp->removeEventFilter(this);
    m_idle.stop();
}

void FullScreenWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FullScreenWindow::place()
{
    if (m_stage && m_stage->parentWidget() == this)
        m_stage->setGeometry(rect());
    const int width = std::min(this->width(), mostControlWidth);
    const int height = m_controls->sizeHint().height();
    const int foot = width < this->width() ? 3 * metrics::unit : 0;
    m_controls->setGeometry((this->width() - width) / 2, this->height() - height - foot, width, height);
}
} // namespace rushes
