// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/GridDelegate.h"

#include "media/ThumbnailCache.h"
#include "tasks/CellLayout.h"
#include "tasks/CellMotion.h"
#include "tasks/TaskListModel.h"
#include "tasks/TaskPicture.h"
#include "tasks/TaskViewModel.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QPainter>

#include <algorithm>

namespace rushes
{
constexpr int barInset = 8;

namespace grid
{
constexpr int gap = metrics::unit / 2; // between the grounds of neighbours
constexpr int inset = metrics::unit;   // of what lies on a ground
static int lineHeight(const QFontMetrics &metrics)
{
    return std::max<int>(metrics.height(), metrics::iconSize) + 4;
}

QSize cellSize(int width, const QFontMetrics &metrics)
{
    const int picture = (width - 2 * (gap + inset)) * 2 / 3;
    return {width, 2 * (gap + inset) + picture + metrics::unit / 2 + 2 * lineHeight(metrics)};
}

Cell layout(const QRect &cell, const QFontMetrics &metrics, int noteWidth)
{
    Cell parts;
    parts.ground = cell.adjusted(gap, gap, -gap, -gap);
    const QRect inner = parts.ground.adjusted(inset, inset, -inset, -inset);
    const int line = lineHeight(metrics);
    parts.picture = QRect(inner.topLeft(), QSize(inner.width(), inner.height() - metrics::unit / 2 - 2 * line));
    parts.bar = QRect(parts.picture.left() + barInset, parts.picture.bottom() - barInset - metrics::progressHeight,
                      parts.picture.width() - 2 * barInset, metrics::progressHeight);
    parts.labels = QRect(parts.bar.left(), parts.bar.top() - metrics::unit / 2 - line, parts.bar.width(), line);
    parts.mark = QRect(parts.picture.left() + barInset, parts.picture.top() + barInset, metrics::iconSize,
                       metrics::iconSize);
    parts.prompt = QRect(inner.left(), inner.bottom() + 1 - 2 * line, inner.width(), line);
    const QRect below(inner.left(), inner.bottom() + 1 - line, inner.width(), line);
    parts.icon = QRect(below.left(), below.top() + (line - metrics::iconSize) / 2, metrics::iconSize,
                       metrics::iconSize);
    parts.status = below.adjusted(metrics::iconSize + metrics::unit / 2, 0, 0, 0);
    const int room = parts.status.width() / 2;
    parts.note = below;
    parts.note.setLeft(below.right() + 1 - std::min(noteWidth, room));
    if (noteWidth > 0)
        parts.status.setRight(parts.note.left() - metrics::unit / 2);
    return parts;
}

QString stateWords(const QString &status, const QString &prospect, const QFontMetrics &metrics, int width)
{
    if (prospect.isEmpty())
        return status;
    //: A task's state and what is known of its end: "Running · 2–3 min left"
    const QString both = GridDelegate::tr("%1 · %2").arg(status, prospect);
    for (const QString &words : {both, prospect}) {
        if (metrics.horizontalAdvance(words) <= width)
            return words;
    }
    return status;
}
} // namespace grid

GridDelegate::GridDelegate(ThumbnailCache &thumbnails, const CellMotion &motion, QObject *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails), m_motion(motion)
{
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return m_cellSize;
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *task = index.data(TaskListModel::TaskRole).value<const Task *>();
    if (!task)
        return;
    const Theme &theme = Theme::of(option.palette);
    const QRect rect(option.rect.topLeft(), m_cellSize);
    const QString note = index.siblingAtColumn(TaskListModel::Progress).data().toString();
    const grid::Cell cell = grid::layout(rect, option.fontMetrics, option.fontMetrics.horizontalAdvance(note));
    paintGround(*painter, option, cell.ground);
    paintPicture(*painter, cell, *task, theme, index.data(TaskViewModel::AtRiskRole).toBool());
    paintLabels(*painter, cell.labels, *task, option);
    paintWords(*painter, cell, *task, theme, option, index);
}

void GridDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QRect &ground) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    if (!isSelected && !isHovered && !hasFocus)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isSelected ? theme.selection : isHovered ? theme.hover() : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    painter.restore();
}

/// On a ground of its own, because pictures have any colour.
static void paintBar(QPainter &painter, const QRect &bar, double progress, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 110));
    painter.drawRoundedRect(bar.adjusted(-2, -2, 2, 2), bar.height() / 2.0 + 2, bar.height() / 2.0 + 2);
    painter.setBrush(QColor(255, 255, 255, 90));
    painter.drawRoundedRect(bar, bar.height() / 2.0, bar.height() / 2.0);
    painter.setBrush(color);
    painter.drawRoundedRect(cells::filled(bar, progress), bar.height() / 2.0, bar.height() / 2.0);
    painter.restore();
}

void GridDelegate::paintPicture(QPainter &painter, const grid::Cell &cell, const Task &task, const Theme &theme,
                                bool isAtRisk) const
{
    const QImage moving = m_motion.image(task.key);
    picture::paint(painter, cell.picture, moving.isNull() ? m_thumbnails.image(task) : moving, task, theme);
    const bool isSaving = task.clip.state == ClipState::Saving && task.clip.size > 0;
    const Theme &dark = Theme::darkTheme(); // on the bar's dark ground
    if (!isFinal(task.status) && task.progress)
        paintBar(painter, cell.bar, *task.progress, dark.accent);
    else if (isSaving)
        paintBar(painter, cell.bar, double(task.clip.received) / double(task.clip.size), dark.good);
    if (const int width = picture::reviewWidth(task.review); width > 0) {
        QRect marks(0, cell.mark.top(), width, metrics::iconSize);
        marks.moveRight(cell.picture.right() - barInset);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(marks.adjusted(-4, -2, 4, 2), metrics::thumbnailRadius, metrics::thumbnailRadius);
        painter.restore();
        picture::paintReview(painter, marks, task.review, theme);
    }
    if (!isAtRisk)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(cell.mark.adjusted(-4, -4, 4, 4), metrics::thumbnailRadius, metrics::thumbnailRadius);
    painter.restore();
    icons::paint(painter, cell.mark, Icon::Warning, theme.warning);
}

/// On a ground of their own, as all on a picture.
void GridDelegate::paintLabels(QPainter &painter, const QRect &line, const Task &task,
                               const QStyleOptionViewItem &option) const
{
    const Theme &theme = Theme::of(option.palette);
    QFont small = option.font;
    small.setPixelSize(metrics::secondaryPixels);
    picture::paintLabels(painter, line, task.labels, {small, theme, m_texts, theme.surface});
}

void GridDelegate::paintWords(QPainter &painter, const grid::Cell &cell, const Task &task, const Theme &theme,
                              const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont font = option.font;
    const bool isUnseen = task.status == TaskStatus::Completed && !task.seen;
    font.setWeight(isUnseen ? QFont::DemiBold : QFont::Medium);
    painter.setPen(task.prompt.isEmpty() ? theme.secondary : theme.text);
    m_texts.draw(painter, cell.prompt, index.data().toString(), font);

    QFont small = option.font;
    small.setPixelSize(metrics::secondaryPixels);
    const picture::Look look = picture::statusLook(task, theme);
    icons::paint(painter, cell.icon, look.icon, look.color);
    painter.setPen(look.color);
    const QString status = index.siblingAtColumn(TaskListModel::Status).data().toString();
    const QString prospect = index.data(TaskViewModel::ProspectRole).toString();
    m_texts.draw(painter, cell.status, grid::stateWords(status, prospect, QFontMetrics(small), cell.status.width()), small);
    painter.setPen(theme.secondary);
    m_texts.draw(painter, cell.note, index.siblingAtColumn(TaskListModel::Progress).data().toString(), small,
                 Qt::AlignRight);
}
} // namespace rushes
