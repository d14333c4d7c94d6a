// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/VideoView.h"

#include "widgets/Theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rushes
{
static const QColor ground(0x0b, 0x0d, 0x10); // near black in both themes: a picture is judged on it

VideoView::VideoView(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(120, 90);
    setFocusPolicy(Qt::StrongFocus);
    connect(&m_converter, &FrameConverter::ready, this, &VideoView::take);
}

VideoView::~VideoView() = default;

PictureRoom VideoView::room() const
{
    return {size() * devicePixelRatioF(), m_zoom, m_rotation};
}

/// A view that is not seen makes no pictures.
void VideoView::updateRoom()
{
    m_converter.setRoom(isVisible() ? room() : PictureRoom{});
    update();
}

void VideoView::take()
{
    const QRect before = hasFrame() ? pictureRect() : QRect(); // its picture is handed back below
    if (std::optional<Picture> picture = m_converter.take(std::move(m_picture.image))) {
        // A frame that was taken but not painted yet is not forgotten by a second picture of it.
        picture->fresh = picture->fresh || m_picture.fresh;
        m_picture = std::move(*picture);
        m_still = {};
        // What lies around the picture stays as it is from frame to frame.
        pictureRect() == before && !before.isEmpty() ? update(before) : update();
    }
}

void VideoView::setExpectedSize(QSize size)
{
    m_expected = size;
    update();
}

void VideoView::setStill(const QImage &still)
{
    m_still = still;
    update();
}

void VideoView::clear()
{
    m_converter.clear();
    m_picture = {};
    m_still = {};
    update();
}

void VideoView::setZoom(double zoom)
{
    if (m_zoom == zoom)
        return;
    m_zoom = zoom;
    m_pan = {};
    updateRoom();
    emit zoomChanged(zoom);
}

void VideoView::zoomBy(int step, const QPointF &place)
{
    if (!hasFrame())
        return;
    const double before = m_zoom > 0 ? m_zoom : fittingZoom(m_picture.pixels, room());
    const QPointF middle = QRectF(QPointF(), QSizeF(room().size)).center();
    const QPointF at = place * devicePixelRatioF() - middle; // from the middle, where the picture's own middle lies
    const QPointF pan = at - (at - m_pan) * (nextZoom(before, step) / before);
    setZoom(nextZoom(before, step));
    setPan(pan.toPoint());
}

/// Kept within bounds here, or the way back would begin with nothing moving.
void VideoView::setPan(QPoint pan)
{
    const QSize scaled = turned(scaledSize(m_picture.pixels, room()), m_rotation);
    const QSize over = (scaled - room().size).expandedTo({0, 0}) / 2;
    m_pan = {std::clamp(pan.x(), -over.width(), over.width()), std::clamp(pan.y(), -over.height(), over.height())};
    update();
}

void VideoView::setRotation(int degrees)
{
    m_rotation = (degrees % 360 + 360) % 360;
    updateRoom();
}

QImage VideoView::frameImage() const
{
    const FramePointer frame = m_converter.lastFrame();
    const QImage image = frame ? frame->makeScaling()->scaled(*frame, frame->size()) : QImage();
    return m_rotation == 0 ? image : image.transformed(QTransform().rotate(m_rotation));
}

QSize VideoView::stillSize() const
{
    return m_expected.isEmpty() ? m_still.size() : turned(m_expected, m_rotation);
}

/// Where the picture is, in device pixels; empty: there is none.
QRect VideoView::picturePlace() const
{
    QRect place;
    if (hasFrame())
        place = placeOf(scaledSize(m_picture.pixels, room()), room(), m_pan);
    else if (!m_still.isNull())
        place = placeOf(scaledSize(stillSize(), {room().size}), {room().size}, {});
    return place;
}

QRect VideoView::pictureRect() const
{
    const QRect place = picturePlace();
    const qreal ratio = devicePixelRatioF();
    return QRectF(QPointF(place.topLeft()) / ratio, QSizeF(place.size()) / ratio).toAlignedRect();
}

/// By a frame, without the pixels that it covers only in part. A still may be transparent.
QRect VideoView::coveredRect() const
{
    const QRect place = hasFrame() ? picturePlace() : QRect();
    const qreal ratio = devicePixelRatioF();
    const QPoint from(int(std::ceil(place.left() / ratio)), int(std::ceil(place.top() / ratio)));
    const QPoint to(int(std::floor((place.right() + 1) / ratio)) - 1, int(std::floor((place.bottom() + 1) / ratio)) - 1);
    return {from, to};
}

void VideoView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    for (const QRect &bare : event->region() - coveredRect())
        painter.fillRect(bare, ground);
    const qreal ratio = devicePixelRatioF();
    painter.scale(1 / ratio, 1 / ratio); // device pixels from here on: the picture was made for them
    if (hasFrame())
        paintPicture(painter);
    else if (!m_still.isNull())
        paintStill(painter);
    if (m_focusSeen) {
        painter.resetTransform();
        painter.setPen(QPen(Theme::darkTheme().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    if (hasFrame() && std::exchange(m_picture.fresh, false)) {
        ++m_painted;
        emit framePainted(m_picture.start);
    }
}

void VideoView::paintPicture(QPainter &painter)
{
    // After a resize the picture of the old size is stretched until its successor is ready.
    const QSize scaled = scaledSize(m_picture.pixels, room());
    const QRect place = placeOf(scaled, room(), m_pan);
    painter.translate(QRectF(place).center());
    painter.rotate(m_rotation);
    if (m_zoom > 1)
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < 4); // further in, the pixels themselves
    painter.drawImage(QRectF(QPointF(-scaled.width() / 2.0, -scaled.height() / 2.0), scaled), m_picture.image);
}

void VideoView::paintStill(QPainter &painter)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const PictureRoom room{this->room().size};
    painter.drawImage(placeOf(scaledSize(stillSize(), room), room, {}), m_still);
}

void VideoView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateRoom();
}

void VideoView::focusInEvent(QFocusEvent *event)
{
    m_focusSeen = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void VideoView::focusOutEvent(QFocusEvent *event)
{
    Q_UNUSED(event)
    m_focusSeen = false;
    update();
}

void VideoView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateRoom();
}

void VideoView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateRoom();
}

void VideoView::mousePressEvent(QMouseEvent *event)
{
    m_grip = event->position().toPoint();
    m_drags = false;
}

void VideoView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return event->ignore();
    const QPoint moved = event->position().toPoint() - m_grip;
    if (!m_drags && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_drags = true;
    m_grip = event->position().toPoint();
    setPan(m_pan + moved * devicePixelRatioF());
}

void VideoView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_drags)
        emit clicked();
}

void VideoView::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (!event->modifiers().testFlag(Qt::ControlModifier) || turned == 0)
        return event->ignore();
    zoomBy(turned, event->position());
    event->accept();
}

void VideoView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_drags = true; // the release that follows is no click
        emit doubleClicked();
    }
}
} // namespace rushes
