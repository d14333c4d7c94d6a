// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frames/FilmStrip.h"

#include <QWidget>

#include <chrono>

namespace rushes
{
class SeekBar;

/// What is seen at the place under the pointer: a small picture over the seek bar, and time and frame in words.
class SeekPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit SeekPreview(SeekBar &bar);

    /// Whose pictures are shown; empty: words alone.
    void setFile(const QString &file);
    /// The picture shown; null: none yet.
    const QImage &picture() const { return m_picture; }
    const QString &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showAt(std::chrono::microseconds time, int x, const QString &text);
    void layOut(int x);

    SeekBar &m_bar;
    FilmStrip m_strip;
    QImage m_picture;
    QString m_text;
    double m_part{};
    int m_x{}; ///< of the pointer, in the bar
};
} // namespace rushes
