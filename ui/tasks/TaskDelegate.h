// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"
#include "widgets/TextCache.h"

#include <QStyledItemDelegate>

namespace rushes
{
class CellMotion;
class ThumbnailCache;
struct Task;
struct Theme;

/// Paints the cells of the task table. Texts come from the model, pictures from the cache, places from
/// cells::.
class TaskDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TaskDelegate(ThumbnailCache &thumbnails, const CellMotion &motion, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    bool isCompact() const { return m_compact; }
    void setCompact(bool compact) { m_compact = compact; }
    /// Where the stripes of bars without a number stand, in pixels; advanced by the view.
    void setPhase(int phase) { m_phase = phase; }
    void clearTexts() { m_texts.clear(); }

private:
    struct Cell;
    void paintPreview(const Cell &cell) const;
    void paintPrompt(const Cell &cell) const;
    void paintStatus(const Cell &cell) const;
    void paintProgress(const Cell &cell) const;
    void paintBar(const Cell &cell, std::optional<double> progress, const QColor &color) const;
    void paintNote(const Cell &cell) const;
    void paintLabels(const Cell &cell, const QRect &line) const;
    void paintText(const Cell &cell, const QColor &color) const;

    ThumbnailCache &m_thumbnails;
    const CellMotion &m_motion;
    mutable TextCache m_texts;
    bool m_compact{};
    int m_phase{};
};
} // namespace rushes
