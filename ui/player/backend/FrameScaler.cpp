// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/backend/FrameScaler.h"

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/pixfmt.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <array>

namespace rushes
{
namespace
{
constexpr int alignment = 64; // bytes a line; libswscale is slower on less

AVPixelFormat formatOf(QVideoFrameFormat::PixelFormat format)
{
    using Qt = QVideoFrameFormat;
    switch (format) {
    case Qt::Format_YUV420P:
    case Qt::Format_YV12: // the same with two planes exchanged
        return AV_PIX_FMT_YUV420P;
    case Qt::Format_YUV422P:
        return AV_PIX_FMT_YUV422P;
    case Qt::Format_YUV420P10:
        return AV_PIX_FMT_YUV420P10LE;
    case Qt::Format_NV12:
        return AV_PIX_FMT_NV12;
    case Qt::Format_NV21:
        return AV_PIX_FMT_NV21;
    case Qt::Format_P010:
        return AV_PIX_FMT_P010LE;
    case Qt::Format_P016:
        return AV_PIX_FMT_P016LE;
    case Qt::Format_UYVY:
        return AV_PIX_FMT_UYVY422;
    case Qt::Format_YUYV:
        return AV_PIX_FMT_YUYV422;
    case Qt::Format_Y8:
        return AV_PIX_FMT_GRAY8;
    case Qt::Format_Y16:
        return AV_PIX_FMT_GRAY16LE;
    case Qt::Format_ARGB8888:
    case Qt::Format_ARGB8888_Premultiplied:
    case Qt::Format_XRGB8888:
        return AV_PIX_FMT_0RGB;
    case Qt::Format_BGRA8888:
    case Qt::Format_BGRA8888_Premultiplied:
    case Qt::Format_BGRX8888:
        return AV_PIX_FMT_BGR0;
    case Qt::Format_ABGR8888:
    case Qt::Format_XBGR8888:
        return AV_PIX_FMT_0BGR;
    case Qt::Format_RGBA8888:
    case Qt::Format_RGBX8888:
        return AV_PIX_FMT_RGB0;
    case Qt::Format_Invalid:
    case Qt::Format_AYUV:
    case Qt::Format_AYUV_Premultiplied:
    case Qt::Format_IMC1:
    case Qt::Format_IMC2:
    case Qt::Format_IMC3:
    case Qt::Format_IMC4:
    case Qt::Format_Jpeg:
    case Qt::Format_SamplerExternalOES:
    case Qt::Format_SamplerRect:
        return AV_PIX_FMT_NONE;
    }
    return AV_PIX_FMT_NONE;
}

int matrixOf(const QVideoFrameFormat &format)
{
    switch (format.colorSpace()) {
    case QVideoFrameFormat::ColorSpace_BT601:
    case QVideoFrameFormat::ColorSpace_AdobeRgb:
        return SWS_CS_ITU601;
    case QVideoFrameFormat::ColorSpace_BT709:
        return SWS_CS_ITU709;
    case QVideoFrameFormat::ColorSpace_BT2020:
        return SWS_CS_BT2020;
    case QVideoFrameFormat::ColorSpace_Undefined:
        break;
    }
    // Files that do not say: what pictures of their size are usually made with.
    constexpr int highDefinition = 720;
    const int shorter = std::min(format.frameWidth(), format.frameHeight());
    return shorter >= highDefinition ? SWS_CS_ITU709 : SWS_CS_ITU601;
}

/// A picture whose lines begin where libswscale likes them.
QImage alignedImage(QSize size)
{
    const qsizetype stride = (qsizetype(size.width()) * 4 + alignment - 1) / alignment * alignment;
    auto *memory = static_cast<uchar *>(av_malloc(size_t(stride) * size_t(size.height())));
    if (!memory)
        return {};
    return QImage(memory, size.width(), size.height(), stride, QImage::Format_RGB32, &av_free, memory);
}

/// Whether nobody else sees it change. (A picture on memory that is not its own copies when it is written to,
/// if it is shared.)
bool isFree(const QImage &image, QSize size)
{
    return image.size() == size && image.format() == QImage::Format_RGB32 && image.isDetached();
}

bool scale(SwsContext *context, const QVideoFrame &frame, QImage &target)
{
    std::array<const uint8_t *, 4> planes{};
    std::array<int, 4> strides{};
    for (int plane = 0; plane < std::min(frame.planeCount(), 4); ++plane) {
        planes[size_t(plane)] = frame.bits(plane);
        strides[size_t(plane)] = frame.bytesPerLine(plane);
    }
    if (frame.pixelFormat() == QVideoFrameFormat::Format_YV12) {
        std::swap(planes[1], planes[2]);
        std::swap(strides[1], strides[2]);
    }
    const std::array<uint8_t *, 4> out{target.bits()};
    const std::array<int, 4> outStrides{int(target.bytesPerLine())};
    return sws_scale(context, planes.data(), strides.data(), 0, frame.height(), out.data(), outStrides.data()) > 0;
}
} // namespace

FrameScaler::FrameScaler() = default;
FrameScaler::~FrameScaler() = default;

void FrameScaler::Free::operator()(SwsContext *context) const
{
    sws_freeContext(context);
}

FrameScaler::Purpose FrameScaler::purposeOf(const QVideoFrame &frame, QSize size)
{
    const QVideoFrameFormat format = frame.surfaceFormat();
    return {frame.size(), size, formatOf(format.pixelFormat()), matrixOf(format),
            format.colorRange() == QVideoFrameFormat::ColorRange_Full};
}

bool FrameScaler::prepare(const Purpose &purpose)
{
    if (m_context && m_purpose == purpose)
        return true;
    if (purpose.format == AV_PIX_FMT_NONE)
        return false;
    m_context.reset(sws_getContext(purpose.from.width(), purpose.from.height(), AVPixelFormat(purpose.format),
                                   purpose.to.width(), purpose.to.height(), AV_PIX_FMT_BGR0, SWS_BILINEAR, nullptr,
                                   nullptr, nullptr));
    m_purpose = purpose;
    if (!m_context)
        return false;
    const int *matrix = sws_getCoefficients(purpose.matrix);
    constexpr int unchanged = 1 << 16;
    sws_setColorspaceDetails(m_context.get(), matrix, purpose.fullRange ? 1 : 0, matrix, 1, 0, unchanged, unchanged);
    return true;
}

QImage FrameScaler::scaled(const QVideoFrame &shared, QSize size, QImage reuse)
{
    QVideoFrame frame = shared; // maps for itself: other threads may look at the same frame
    if (size.isEmpty() || !frame.isValid() || !prepare(purposeOf(frame, size)) || !frame.map(QVideoFrame::ReadOnly))
        return {};
    QImage image = isFree(reuse, size) ? std::move(reuse) : alignedImage(size);
    const bool made = !image.isNull() && scale(m_context.get(), frame, image);
    frame.unmap();
    return made ? image : QImage();
}
} // namespace rushes
