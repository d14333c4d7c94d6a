// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace rushes
{
class Comparison;

/// The pictures of a comparison: side by side, one over the other with an edge between them that can be dragged, or in
/// turns at the same place.
class CompareView final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { SideBySide, Wipe, Flicker };
    explicit CompareView(Comparison &comparison, QWidget *parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// The one that is spoken of: it has the sound, and the edge and the turns are between it and the one before it.
    void setLeading(int clip);
    int leading() const { return m_leading; }
    double edge() const { return m_edge; } ///< 0–1 of the picture's width
    void setEdge(double edge);
    int shown() const { return m_shown; } ///< while it takes turns
    void takeTurn();
    QRect placeOf(int clip) const; ///< of its picture, or of its room where it has none

    /// "A" to "D".
    static QString letter(int clip) { return QString(QChar(char16_t(u'A' + clip))); }

signals:
    void chosen(int clip); ///< by a click

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    int columns() const;
    QRect roomOf(int clip) const;
    int other() const; ///< the one on the left of the edge
    void paintClip(QPainter &painter, int clip, const QRect &clipped);
    void paintLetter(QPainter &painter, int clip, const QRect &room);
    void retranslate();

    Comparison &m_comparison;
    Mode m_mode{Mode::SideBySide};
    int m_leading{};
    int m_shown{};
    double m_edge{0.5};
    QBasicTimer m_turns;
};
} // namespace rushes
