// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/SeekBar.h"

#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace rushes
{
using std::chrono::milliseconds;

constexpr int clickHeight = 12; ///< that takes clicks
constexpr int thin = 4, thick = 8;
constexpr milliseconds keyStep{1000};

SeekBar::SeekBar(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SeekBar::sizeHint() const
{
    return {200, clickHeight};
}

void SeekBar::set(milliseconds position, milliseconds length)
{
    if (m_position == position && m_length == length)
        return;
    m_position = position;
    m_length = length;
    setAccessibleDescription(words::clock(position));
    update();
}

milliseconds SeekBar::timeAt(int x) const
{
    const double part = std::clamp(double(x) / std::max(1, width()), 0.0, 1.0);
    return milliseconds(qint64(part * double(m_length.count())));
}

void SeekBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const int line = m_hovered || hasFocus() ? thick : thin;
    painter.fillRect(0, 0, width(), line, theme.line);
    if (m_length.count() > 0) {
        const int filled = int(double(width()) * double(m_position.count()) / double(m_length.count()));
        painter.fillRect(0, 0, filled, line, theme.accent);
    }
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void SeekBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit seek(timeAt(event->pos().x()));
}

void SeekBar::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        emit seek(timeAt(event->pos().x()));
    if (m_length.count() > 0)
        QToolTip::showText(event->globalPosition().toPoint(), words::clock(timeAt(event->pos().x())), this);
}

void SeekBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return emit seek(m_position - keyStep);
    case Qt::Key_Right:
        return emit seek(m_position + keyStep);
    case Qt::Key_Home:
        return emit seek(milliseconds(0));
    case Qt::Key_End:
        return emit seek(m_length);
    default:
        QWidget::keyPressEvent(event);
    }
}

void SeekBar::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_hovered = true;
    update();
}

void SeekBar::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = false;
    update();
}
}
