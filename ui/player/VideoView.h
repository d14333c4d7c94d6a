// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "player/FrameConverter.h"

#include <QWidget>

#include <utility>

namespace rushes
{
/// Shows frames, scaled on a thread of its own: no OpenGL, so that a window with a player stays as
/// small and quick as one without. The last frame stays until the next one comes, also from clip to clip, so that
/// nothing flickers. Everything but show() belongs to the window's thread.
class VideoView final : public QWidget
{
    Q_OBJECT
public:
    explicit VideoView(QWidget *parent = nullptr);
    ~VideoView() override;

    /// From any thread; start in microseconds. Frames of a series that is not wanted are dropped.
    void show(FramePointer frame, qint64 start, int series) { m_converter.post(std::move(frame), start, series); }
    void want(int series) { m_converter.want(series); }
    using QWidget::show;

    /// The clip's width and height, where they are known: the place of the still picture before the first frame
    /// is the place of the frames, so that nothing jumps.
    void setExpectedSize(QSize size);
    /// Shown while there is no frame.
    void setStill(const QImage &still);
    void clear(); ///< forgets frame and still picture

    /// The picture's pixels to those of the screen; 0: as large as fits.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    /// To the next step; what lies at that place (in the widget) stays there.
    void zoomBy(int step, const QPointF &place);
    /// Degrees clockwise; the file's own wish and the user's together.
    void setRotation(int degrees);

    QImage frameImage() const; ///< the frame shown, at its own size and turned; null: none
    bool hasFrame() const { return !m_picture.image.isNull(); }
    int paintedFrames() const { return m_painted; }
    qint64 paintedStart() const { return m_picture.start; } ///< of the frame shown, in microseconds
    QRect pictureRect() const; ///< where the frame, or the still, lies; empty: neither

    QSize sizeHint() const override { return {352, 264}; }

signals:
    void framePainted(qint64 start); ///< each new frame once, after it is on the screen's side
    void zoomChanged(double zoom);
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    PictureRoom room() const;
    void updateRoom();
    void take();
    void setPan(QPoint pan);
    void paintPicture(QPainter &painter);
    void paintStill(QPainter &painter);
    QRect picturePlace() const;
    QRect coveredRect() const;
    QSize stillSize() const;

    FrameConverter m_converter;
    Picture m_picture;
    QImage m_still;
    QSize m_expected;
    double m_zoom{};
    int m_rotation{};
    QPoint m_pan;           ///< device pixels
    QPoint m_grip;          ///< where the pointer went down, then where it was last
    bool m_drags{};
    bool m_focusSeen{}; ///< the focus came by a key: it is drawn
    int m_painted{};
};
} // namespace rushes
