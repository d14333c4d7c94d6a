// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QMutex>
#include <QVideoFrame>
#include <QWidget>

class QVideoSink;

namespace rushes
{
/// Shows the frames that come to its sink, scaled to the widget by libswscale: no OpenGL, so that a window with
/// a player stays as small and quick as one without. Keeps the last frame until a new one comes.
class VideoView final : public QWidget
{
    Q_OBJECT
public:
    explicit VideoView(QWidget *parent = nullptr);
    ~VideoView() override;

    QVideoSink *sink(); ///< made when first asked for: it loads nothing by itself, but Qt Multimedia with it
    /// The room to leave before the first frame comes, so that nothing jumps; empty: none.
    void setExpectedSize(QSize size);
    /// Shown where there is no frame: a still picture, and words over it.
    void setStill(const QImage &still);
    void clear();

    QImage frameImage() const; ///< the frame shown, at its own size; null: none
    int paintedFrames() const { return m_painted; }

signals:
    void framePainted();
    void toggled();    ///< a click
    void fullScreenWished(); ///< a double click

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void take(const QVideoFrame &frame);

    QVideoSink *m_sink{};
    QVideoFrame m_frame;
    QImage m_scaled;     ///< of m_frame, at the device pixels of its place
    bool m_fresh{};      ///< m_frame was not scaled yet
    QImage m_still;
    QSize m_expected;
    int m_painted{};
};

/// The frame's pixels as RGB32, scaled to size (device pixels); null where the format is not known.
QImage imageOf(const QVideoFrame &frame, QSize size);
}
