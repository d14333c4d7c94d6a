// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <chrono>
#include <optional>
#include <vector>

namespace rushes
{
/// Where the clip stands: a thin line under the picture that grows under the pointer, and takes clicks, drags, the
/// wheel and keys. Reads as "0:05.700" to screen readers; tells time and frame under the pointer.
class SeekBar final : public QWidget
{
    Q_OBJECT
public:
    using Time = std::chrono::microseconds;
    explicit SeekBar(QWidget *parent = nullptr);

    void setClip(Time length, double fps); ///< length 0: nothing to seek in
    void setPosition(Time position);       ///< start of the frame shown
    /// The ends of what is repeated, and the places of notes.
    void setMarks(std::optional<Time> a, std::optional<Time> b, const std::vector<Time> &notes);
    Time position() const { return m_position; }
    Time length() const { return m_length; }
    QString text() const; ///< the position, "0:05.700"
    Time timeAt(int x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void seek(std::chrono::microseconds place);
    /// The pointer stands over that time, at x of the bar; text tells time and frame.
    void pointed(std::chrono::microseconds time, int x, const QString &text);
    void left();

protected:
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Time frame() const;
    double part() const; ///< 0–1 of the line that is filled
    double partOf(Time time) const;
    void paintMarks(QPainter &painter, double height) const;
    void paintNotes(QPainter &painter, double height) const;
    void move(Time distance);
    void tellPlace(int x);
    void changeEvent(QEvent *event) override;
    void describe();
    void retranslate();

    Time m_position{}, m_length{};
    double m_fps{30};
    std::optional<Time> m_a, m_b;
    std::vector<Time> m_notes;
};
} // namespace rushes
