// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QVideoFrame>

#include <memory>

struct SwsContext;

namespace rushes
{
/// Makes pictures of video frames with libswscale: no OpenGL, and no QVideoFrame::toImage(), which needs it under
/// xcb. Keeps what libswscale prepared as long as format and sizes stay. For one thread at a time.
class FrameScaler final
{
public:
    FrameScaler();
    ~FrameScaler();
    FrameScaler(const FrameScaler &) = delete;
    FrameScaler &operator=(const FrameScaler &) = delete;

    /// The frame as RGB32, scaled to size. Uses the memory of a picture that nobody else holds, if it fits.
    /// Null where the frame cannot be read or its format is not known.
    QImage scaled(const QVideoFrame &frame, QSize size, QImage reuse = {});

private:
    /// What a context is made for.
    struct Purpose {
        QSize from, to; ///< pixels
        int format{};   ///< AVPixelFormat
        int matrix{};   ///< SWS_CS_…
        bool fullRange{};
        bool operator==(const Purpose &) const = default;
    };
    static Purpose purposeOf(const QVideoFrame &frame, QSize size);
    bool prepare(const Purpose &purpose);

    struct Free {
        void operator()(SwsContext *context) const;
    };
    std::unique_ptr<SwsContext, Free> m_context;
    Purpose m_purpose;
};
} // namespace rushes
