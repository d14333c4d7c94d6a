// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "compare/CompareView.h"

#include "compare/Comparison.h"
#include "widgets/Theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rushes
{
static const QColor ground(0x0b, 0x0d, 0x10); // near black in both themes, as in the player
constexpr int gap = 4, grip = 24, turnMs = 500;

CompareView::CompareView(Comparison &comparison, QWidget *parent) : QWidget(parent), m_comparison(comparison)
{
    setObjectName("compareView");
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(320, 180);
    setFocusPolicy(Qt::StrongFocus);
    connect(&comparison, &Comparison::picturesChanged, this, [this, laidOutFor = 0]() mutable {
        if (std::exchange(laidOutFor, columns()) != columns())
            layOut(); // the first pictures tell their shape
        update();
    });
    connect(&comparison, &Comparison::opened, this, qOverload<>(&QWidget::update));
    retranslate();
}

int CompareView::other() const
{
    return m_leading > 0 ? m_leading - 1 : 1;
}

/// As many beside each other as make the pictures largest.
int CompareView::columns() const
{
    const QSize first = m_comparison.picture(0).image.size();
    const QSizeF shape = first.isEmpty() ? QSizeF(16, 9) : QSizeF(first);
    int best = 1;
    double largest = 0;
    for (int columns = 1; columns <= m_comparison.count(); ++columns) {
        const int rows = (m_comparison.count() + columns - 1) / columns;
        const double scale = std::min(width() / (columns * shape.width()), height() / (rows * shape.height()));
        if (scale > largest)
            best = columns;
        largest = std::max(scale, largest);
    }
    return best;
}

QRect CompareView::roomOf(int clip) const
{
    if (m_mode != Mode::SideBySide)
        return rect();
    const int columns = this->columns(), rows = (m_comparison.count() + columns - 1) / columns;
    const int wide = (width() - gap * (columns - 1)) / columns, high = (height() - gap * (rows - 1)) / rows;
    return {clip % columns * (wide + gap), clip / columns * (high + gap), wide, high};
}

QRect CompareView::placeOf(int clip) const
{
    const QRect room = roomOf(clip);
    const QSize picture = m_comparison.picture(clip).image.size();
    if (picture.isEmpty())
        return room;
    QRect place({}, picture.scaled(room.size(), Qt::KeepAspectRatio));
    place.moveCenter(room.center());
    return place;
}

void CompareView::layOut()
{
    for (int clip = 0; clip < m_comparison.count(); ++clip)
        m_comparison.setRoom(clip, roomOf(clip).size() * devicePixelRatioF());
    update();
}

void CompareView::setMode(Mode mode)
{
    m_mode = mode;
    setCursor(mode == Mode::Wipe ? Qt::SplitHCursor : Qt::ArrowCursor);
    m_shown = m_leading;
    if (mode == Mode::Flicker)
        m_turns.start(turnMs, this);
    else
        m_turns.stop();
    layOut();
}

void CompareView::setLeading(int clip)
{
    m_leading = m_shown = clip;
    update();
}

void CompareView::setEdge(double edge)
{
    m_edge = std::clamp(edge, 0.0, 1.0);
    update();
}

void CompareView::takeTurn()
{
    m_shown = m_shown == m_leading ? other() : m_leading;
    update();
}

void CompareView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_turns.timerId())
        takeTurn();
}

void CompareView::paintClip(QPainter &painter, int clip, const QRect &clipped)
{
    painter.setClipRect(clipped);
    const QRect room = roomOf(clip);
    if (const QImage &image = m_comparison.picture(clip).image; !image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.size() != placeOf(clip).size() * devicePixelRatioF());
        painter.drawImage(placeOf(clip), image);
    } else if (m_comparison.isBroken(clip)) {
        painter.setPen(Theme::darkTheme().secondary);
        painter.drawText(room.marginsRemoved({16, 16, 16, 16}), Qt::AlignCenter | Qt::TextWordWrap, tr("This clip cannot be decoded."));
    }
    paintLetter(painter, clip, room);
}

void CompareView::paintLetter(QPainter &painter, int clip, const QRect &room)
{
    const bool left = m_mode != Mode::Wipe || clip == other();
    QRect badge(0, 0, 28, 24);
    badge.moveTopLeft({left ? room.left() + metrics::unit : room.right() - metrics::unit - badge.width(), room.top() + metrics::unit});
    painter.fillRect(badge, QColor(0x0b, 0x0d, 0x10, 200));
    const bool leads = clip == m_leading;
    painter.setPen(leads ? Theme::darkTheme().accent : Theme::darkTheme().text);
    QFont font = this->font();
    font.setBold(leads);
    painter.setFont(font);
    painter.drawText(badge, Qt::AlignCenter, letter(clip));
}

void CompareView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    if (m_mode == Mode::Flicker)
        return paintClip(painter, m_shown, rect());
    if (m_mode == Mode::SideBySide) {
        for (int clip = 0; clip < m_comparison.count(); ++clip)
            paintClip(painter, clip, roomOf(clip));
        return;
    }
    const QRect place = placeOf(m_leading);
    const int x = place.left() + int(std::lround(m_edge * place.width()));
    paintClip(painter, other(), QRect(QPoint(0, 0), QPoint(x - 1, height() - 1)));
    paintClip(painter, m_leading, QRect(QPoint(x, 0), QPoint(width() - 1, height() - 1)));
    painter.setClipping(false);
    painter.fillRect(QRect(x - 1, 0, 2, height()), Theme::darkTheme().text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Theme::darkTheme().text);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(x, height() / 2.0), grip / 4.0, grip / 2.0);
}

void CompareView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void CompareView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_mode == Mode::Wipe)
        return mouseMoveEvent(event);
    for (int clip = 0; clip < m_comparison.count() && m_mode == Mode::SideBySide; ++clip) {
        if (roomOf(clip).contains(event->position().toPoint()))
            emit chosen(clip);
    }
}

void CompareView::mouseMoveEvent(QMouseEvent *event)
{
    const QRect place = placeOf(m_leading);
    if (m_mode == Mode::Wipe && event->buttons().testFlag(Qt::LeftButton))
        setEdge((event->position().x() - place.left()) / std::max(1, place.width()));
}

void CompareView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CompareView::retranslate()
{
    setAccessibleName(tr("Clips beside each other"));
}
} // namespace rushes
