// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/TextCache.h"

#include <QRect>
#include <QStyledItemDelegate>

class QFontMetrics;

namespace rushes
{
class CellMotion;
class ThumbnailCache;
struct Task;
struct Theme;

/// Where things lie in a cell of the grid. Pure functions of sizes.
namespace grid
{
struct Cell {
    QRect ground;  ///< what selection and focus surround
    QRect picture; ///< 3:2
    QRect bar;     ///< progress, on the picture's lower edge
    QRect labels;  ///< above it
    QRect prompt;
    QRect icon, status; ///< below the prompt
    QRect note;         ///< at its right
    QRect mark;         ///< at risk, on the picture's corner
};

QSize cellSize(int width, const QFontMetrics &metrics);
/// noteWidth: of the words at the right; they give way to the status.
Cell layout(const QRect &cell, const QFontMetrics &metrics, int noteWidth = 0);
/// As much of a state and of what is known of its end as fits, pixels: both, else the end, else the state.
QString stateWords(const QString &status, const QString &prospect, const QFontMetrics &metrics, int width);
} // namespace grid

/// One task as a cell: its picture, how far it has come, its prompt and its state.
class GridDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    GridDelegate(ThumbnailCache &thumbnails, const CellMotion &motion, QObject *parent = nullptr);

    void setCellSize(QSize size) { m_cellSize = size; }
    QSize cellSize() const { return m_cellSize; }
    void clearTexts() { m_texts.clear(); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &ground) const;
    void paintPicture(QPainter &painter, const grid::Cell &cell, const Task &task, const Theme &theme,
                      bool isAtRisk) const;
    void paintLabels(QPainter &painter, const QRect &line, const Task &task, const QStyleOptionViewItem &option) const;
    void paintWords(QPainter &painter, const grid::Cell &cell, const Task &task, const Theme &theme,
                    const QStyleOptionViewItem &option, const QModelIndex &index) const;

    ThumbnailCache &m_thumbnails;
    const CellMotion &m_motion;
    QSize m_cellSize;
    mutable TextCache m_texts;
};
} // namespace rushes
