// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "frames/ClipReader.h"
#include "frames/ClipReaderPlugin.h"
#include "frames/libav/FrameSource.h"
#include "frames/libav/Loudness.h"

#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace rushes
{
using namespace libav;

namespace
{
constexpr int64_t mostPixels = 64'000'000;

/// Degrees clockwise that the file asks to be turned by.
int rotationOf(const AVStream &stream)
{
    const auto *matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
    if (!matrix)
        return 0;
    const double degrees = -av_display_rotation_get(reinterpret_cast<const int32_t *>(matrix));
    return std::isnan(degrees) ? 0 : (int(std::lround(degrees / 90)) % 4 + 4) % 4 * 90;
}

int matrixOf(const AVFrame &frame)
{
    if (frame.colorspace != AVCOL_SPC_UNSPECIFIED && frame.colorspace != AVCOL_SPC_RGB)
        return frame.colorspace;
    constexpr int highDefinition = 720; // files that do not say: what their size is usually made with
    return std::min(frame.width, frame.height) >= highDefinition ? SWS_CS_ITU709 : SWS_CS_ITU601;
}

class LibavReader final : public ClipReader
{
public:
    LibavReader(Owned<AVFormatContext> file, int stream, Owned<AVCodecContext> decoder)
        : m_file(std::move(file)), m_rotation(rotationOf(*m_file->streams[stream])),
          m_frames(*m_file, stream, std::move(decoder))
    {
        const AVStream &video = *m_file->streams[stream];
        const QSize coded(video.codecpar->width, video.codecpar->height);
        m_outline.size = m_rotation % 180 == 0 ? coded : coded.transposed();
        m_outline.length = std::chrono::microseconds(std::max<int64_t>(m_file->duration, 0));
        if (const double fps = av_q2d(av_guess_frame_rate(m_file.get(), m_file->streams[stream], nullptr)); fps > 0)
            m_outline.fps = fps;
        m_outline.hasSound = av_find_best_stream(m_file.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0) >= 0;
    }

    const Outline &outline() const override { return m_outline; }
    std::optional<ClipPicture> pictureAt(std::chrono::microseconds time, QSize room) override
    {
        return picture(m_frames.at(time), room);
    }
    std::optional<ClipPicture> nextPicture(QSize room) override { return picture(m_frames.next(), room); }
    std::optional<double> loudest(const std::atomic_bool &stop) override
    {
        const std::optional<double> found = loudestSample(*m_file, stop);
        m_frames.rewind();
        return found;
    }

private:
    std::optional<ClipPicture> picture(const AVFrame *frame, QSize room)
    {
        if (!frame || frame->width <= 0 || frame->height <= 0)
            return {};
        QSize size(frame->width, frame->height);
        const QSize within = m_rotation % 180 == 0 ? room : room.transposed();
        if (size.width() > within.width() || size.height() > within.height())
            size = size.scaled(within, Qt::KeepAspectRatio).expandedTo({1, 1});
        QImage image = scaled(*frame, size);
        if (image.isNull())
            return {};
        if (m_rotation != 0)
            image = image.transformed(QTransform().rotate(m_rotation)).convertToFormat(QImage::Format_RGB32);
        return ClipPicture{std::move(image), m_frames.timeOf(*frame)};
    }

    QImage scaled(const AVFrame &frame, QSize size)
    {
        m_scaler.reset(sws_getCachedContext(m_scaler.release(), frame.width, frame.height, AVPixelFormat(frame.format),
                                            size.width(), size.height(), AV_PIX_FMT_BGR0, SWS_BILINEAR, nullptr,
                                            nullptr, nullptr));
        if (!m_scaler)
            return {};
        constexpr int unchanged = 1 << 16;
        const int *matrix = sws_getCoefficients(matrixOf(frame));
        sws_setColorspaceDetails(m_scaler.get(), matrix, frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0, matrix, 1, 0,
                                 unchanged, unchanged);
        // libswscale may write up to a block behind the last pixel of a line.
        constexpr int block = 64;
        QImage image((size.width() + block - 1) / block * block, size.height() + 1, QImage::Format_RGB32);
        if (image.isNull())
            return {};
        const std::array<uint8_t *, 4> out{image.bits()};
        const std::array<int, 4> strides{int(image.bytesPerLine())};
        const int lines = sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, out.data(), strides.data());
        return lines > 0 ? image.copy(QRect(QPoint(), size)) : QImage();
    }

    Owned<AVFormatContext> m_file;
    Outline m_outline;
    int m_rotation{};
    FrameSource m_frames;
    Owned<SwsContext> m_scaler;
};

ClipReader *open(const char *name)
{
    Owned<AVFormatContext> file = openFile(name);
    const int stream = file ? av_find_best_stream(file.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0) : -1;
    if (stream < 0)
        return nullptr;
    const AVCodecParameters &video = *file->streams[stream]->codecpar;
    if (video.width <= 0 || video.height <= 0 || int64_t(video.width) * video.height > mostPixels)
        return nullptr;
    Owned<AVCodecContext> decoder = decoderOf(*file->streams[stream]);
    return decoder ? new LibavReader(std::move(file), stream, std::move(decoder)) : nullptr;
}
} // namespace
} // namespace rushes

extern "C" Q_DECL_EXPORT rushes::ClipReader *rushes_open_clip_1(const char *file)
{
    av_log_set_level(AV_LOG_QUIET); // what is wrong with a file is told in the window
    return rushes::open(file);
}
