// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/VideoView.h"

#include <QMouseEvent>
#include <QPainter>
#include <QVideoSink>

extern "C" {
#include <libavutil/pixfmt.h>
#include <libswscale/swscale.h>
}

#include <array>
#include <memory>

namespace rushes
{
static const QColor ground(0x0b, 0x0d, 0x10);

static AVPixelFormat formatOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P:
        return AV_PIX_FMT_YUV420P;
    case QVideoFrameFormat::Format_YUV422P:
        return AV_PIX_FMT_YUV422P;
    case QVideoFrameFormat::Format_NV12:
        return AV_PIX_FMT_NV12;
    case QVideoFrameFormat::Format_NV21:
        return AV_PIX_FMT_NV21;
    case QVideoFrameFormat::Format_YUV420P10:
        return AV_PIX_FMT_YUV420P10LE;
    case QVideoFrameFormat::Format_P010:
        return AV_PIX_FMT_P010LE;
    case QVideoFrameFormat::Format_UYVY:
        return AV_PIX_FMT_UYVY422;
    case QVideoFrameFormat::Format_YUYV:
        return AV_PIX_FMT_YUYV422;
    case QVideoFrameFormat::Format_BGRA8888:
    case QVideoFrameFormat::Format_BGRX8888:
        return AV_PIX_FMT_BGRA;
    case QVideoFrameFormat::Format_RGBA8888:
    case QVideoFrameFormat::Format_RGBX8888:
        return AV_PIX_FMT_RGBA;
    case QVideoFrameFormat::Format_ARGB8888:
    case QVideoFrameFormat::Format_XRGB8888:
        return AV_PIX_FMT_ARGB;
    case QVideoFrameFormat::Format_Y8:
        return AV_PIX_FMT_GRAY8;
    default:
        return AV_PIX_FMT_NONE;
    }
}

static int colourMatrix(const QVideoFrameFormat &format)
{
    switch (format.colorSpace()) {
    case QVideoFrameFormat::ColorSpace_BT709:
        return SWS_CS_ITU709;
    case QVideoFrameFormat::ColorSpace_BT2020:
        return SWS_CS_BT2020;
    default:
        // Unmarked files: what their size was usually made with.
        return format.frameHeight() >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

using Scaler = std::unique_ptr<SwsContext, decltype(&sws_freeContext)>;

static void scale(SwsContext *context, const QVideoFrame &frame, QImage &target)
{
    const std::array<const uint8_t *, 4> planes{frame.bits(0), frame.planeCount() > 1 ? frame.bits(1) : nullptr,
                                                frame.planeCount() > 2 ? frame.bits(2) : nullptr, nullptr};
    const std::array<int, 4> strides{frame.bytesPerLine(0), frame.planeCount() > 1 ? frame.bytesPerLine(1) : 0,
                                     frame.planeCount() > 2 ? frame.bytesPerLine(2) : 0, 0};
    uint8_t *const out[] = {target.bits(), nullptr, nullptr, nullptr};
    const int outStrides[] = {int(target.bytesPerLine()), 0, 0, 0};
    const int *matrix = sws_getCoefficients(colourMatrix(frame.surfaceFormat()));
    const int fullRange = frame.surfaceFormat().colorRange() == QVideoFrameFormat::ColorRange_Full ? 1 : 0;
    sws_setColorspaceDetails(context, matrix, fullRange, matrix, 1, 0, 1 << 16, 1 << 16);
    sws_scale(context, planes.data(), strides.data(), 0, frame.height(), out, outStrides);
}

QImage imageOf(const QVideoFrame &constFrame, QSize size)
{
    QVideoFrame frame = constFrame;
    const AVPixelFormat format = formatOf(frame.pixelFormat());
    if (size.isEmpty() || !frame.isValid())
        return {};
    if (format == AV_PIX_FMT_NONE)
        return frame.toImage().scaled(size).convertToFormat(QImage::Format_RGB32);
    if (!frame.map(QVideoFrame::ReadOnly))
        return {};
    const Scaler context(sws_getContext(frame.width(), frame.height(), format, size.width(), size.height(),
                                        AV_PIX_FMT_BGRA, SWS_BILINEAR, nullptr, nullptr, nullptr),
                         &sws_freeContext);
    QImage image(size, QImage::Format_RGB32);
    if (context)
        scale(context.get(), frame, image);
    frame.unmap();
    return context ? image : QImage();
}

VideoView::VideoView(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(120, 90);
}

VideoView::~VideoView() = default;

QVideoSink *VideoView::sink()
{
    if (!m_sink) {
        m_sink = new QVideoSink(this);
        connect(m_sink, &QVideoSink::videoFrameChanged, this, &VideoView::take);
    }
    return m_sink;
}

void VideoView::take(const QVideoFrame &frame)
{
    if (!frame.isValid())
        return; // an empty frame comes between two clips: the last one stays until the next is there
    m_frame = frame;
    m_fresh = true;
    update();
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
    m_frame = {};
    m_scaled = {};
    m_still = {};
    m_fresh = false;
    update();
}

QImage VideoView::frameImage() const
{
    return imageOf(m_frame, m_frame.size());
}

static QRect placed(QSize picture, const QRect &room)
{
    QRect place(QPoint(), picture.scaled(room.size(), Qt::KeepAspectRatio));
    place.moveCenter(room.center());
    return place;
}

void VideoView::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), ground);
    if (!m_frame.isValid()) {
        if (m_still.isNull())
            return;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(placed(m_expected.isEmpty() ? m_still.size() : m_expected, rect()), m_still);
        return;
    }
    const QRect place = placed(m_frame.size(), rect());
    const QSize pixels = place.size() * devicePixelRatioF();
    if (m_fresh || m_scaled.size() != pixels) {
        m_scaled = imageOf(m_frame, pixels);
        m_scaled.setDevicePixelRatio(devicePixelRatioF());
    }
    painter.drawImage(place.topLeft(), m_scaled);
    if (std::exchange(m_fresh, false)) {
        ++m_painted;
        emit framePainted();
    }
}

void VideoView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit toggled();
}

void VideoView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit fullScreenWished();
}
}
