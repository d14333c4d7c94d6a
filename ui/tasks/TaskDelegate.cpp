// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskDelegate.h"

#include "media/ThumbnailCache.h"
#include "tasks/CellLayout.h"
#include "tasks/CellMotion.h"
#include "tasks/TaskListModel.h"
#include "tasks/TaskPicture.h"
#include "tasks/TaskViewModel.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"
#include "widgets/Words.h"

#include <QPainter>
#include <QPainterPath>

namespace rushes
{
struct TaskDelegate::Cell {
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const Theme &theme;
    const Task &task;
    QString text;
    QRect rect;
    QString hindrance;
    QString group; ///< that begins with this row
    QFont small() const
    {
        QFont font = option.font;
        font.setPixelSize(metrics::secondaryPixels);
        return font;
    }
};

TaskDelegate::TaskDelegate(ThumbnailCache &thumbnails, const CellMotion &motion, QObject *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails), m_motion(motion)
{
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    const int line = option.fontMetrics.height();
    const int least = (m_compact ? line : 2 * line) + metrics::unit;
    return {metrics::thumbnailWidth,
            std::max<int>(m_compact ? metrics::compactRowHeight : metrics::rowHeight, least)};
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto *task = index.data(TaskListModel::TaskRole).value<const Task *>();
    if (!task)
        return;
    const Theme &theme = Theme::of(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.selection);
    painter->setPen(mixed(theme.surface, theme.line, 0.6));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QString group = index.data(TaskViewModel::GroupRole).toString();
    if (!group.isEmpty() && index.row() > 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top() - 1, option.rect.width(), 2), theme.secondary);
    const Cell cell{*painter, option, theme, *task, index.data(Qt::DisplayRole).toString(), option.rect,
                    index.column() == TaskListModel::Status ? index.data(TaskViewModel::HindranceRole).toString()
                                                            : QString(),
                    group};
    switch (TaskListModel::Column(index.column())) {
    case TaskListModel::Preview:
        if (const int color = index.data(TaskViewModel::GatewayColorRole).toInt(); color > 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1), theme.gateway(color));
        paintPreview(cell);
        break;
    case TaskListModel::Prompt:
        paintPrompt(cell);
        break;
    case TaskListModel::Status:
        paintStatus(cell);
        break;
    case TaskListModel::Progress:
        paintProgress(cell);
        break;
    case TaskListModel::Time:
        paintText(cell, task->stuck ? theme.warning : theme.secondary);
        break;
    case TaskListModel::Model:
    case TaskListModel::Size:
    case TaskListModel::Updated:
    case TaskListModel::Id:
    case TaskListModel::Batch:
    case TaskListModel::ColumnCount:
        paintText(cell, theme.secondary);
        break;
    case TaskListModel::Rating:
        picture::paintReview(*painter, cells::text(option.rect), task->review, theme);
        break;
    case TaskListModel::Labels:
        paintLabels(cell, cells::text(option.rect));
        break;
    case TaskListModel::Expires:
        paintText(cell, index.data(TaskViewModel::AtRiskRole).toBool() ? theme.warning : theme.secondary);
        break;
    }
}

void TaskDelegate::paintPreview(const Cell &cell) const
{
    const QImage moving = m_motion.image(cell.task.key);
    picture::paint(cell.painter, cells::preview(cell.rect), moving.isNull() ? m_thumbnails.image(cell.task) : moving, cell.task, cell.theme);
}

void TaskDelegate::paintPrompt(const Cell &cell) const
{
    QFont font = cell.option.font;
    const bool unseen = cell.task.status == TaskStatus::Completed && !cell.task.seen;
    font.setWeight(unseen ? QFont::DemiBold : QFont::Medium);
    // A task that was never answered has no prompt yet; its id stands in, quieter.
    const bool isQuiet = cell.task.prompt.isEmpty() || cell.task.review.verdict == Verdict::Rejected;
    cell.painter.setPen(isQuiet ? cell.theme.secondary : cell.theme.text);
    const QRect words = cells::text(cell.rect);
    const int line = cell.option.fontMetrics.height();
    const int marks = picture::reviewWidth(cell.task.review);
    if ((marks == 0 && cell.group.isEmpty() && cell.task.labels.isEmpty()) || m_compact || cell.rect.height() < 2 * line)
        return m_texts.draw(cell.painter, words, cell.text, font);
    const auto lines = cells::twoLines(words, line);
    m_texts.draw(cell.painter, lines.first, cell.text, font);
    picture::paintReview(cell.painter, lines.second, cell.task.review, cell.theme);
    cell.painter.setPen(cell.theme.secondary);
    QRect rest = lines.second.adjusted(marks > 0 ? marks + cells::margin : 0, 0, 0, 0);
    if (!cell.group.isEmpty()) {
        m_texts.draw(cell.painter, rest, cell.group, cell.small());
        rest.setLeft(rest.left() + QFontMetrics(cell.small()).horizontalAdvance(cell.group) + cells::margin);
    }
    paintLabels(cell, rest);
}

void TaskDelegate::paintLabels(const Cell &cell, const QRect &line) const
{
    picture::paintLabels(cell.painter, line, cell.task.labels, {cell.small(), cell.theme, m_texts, {}});
}

void TaskDelegate::paintStatus(const Cell &cell) const
{
    const auto layout = cells::iconAndText(cell.rect);
    const picture::Look look = picture::statusLook(cell.task, cell.theme);
    icons::paint(cell.painter, layout.icon, look.icon, look.color);
    cell.painter.setPen(look.color);
    QRect words = layout.text;
    if (isDoubtful(cell.task)) {
        const QRect badge = cells::badge(words);
        icons::paint(cell.painter, badge, Icon::Question, cell.theme.warning);
        words.setRight(badge.left() - cells::margin / 2);
    }
    const int line = cell.option.fontMetrics.height();
    if (cell.hindrance.isEmpty() || m_compact || cell.rect.height() < 2 * line)
        return m_texts.draw(cell.painter, words, cell.text, cell.option.font);
    const auto lines = cells::twoLines(words, line);
    m_texts.draw(cell.painter, lines.first, cell.text, cell.option.font);
    const bool rests = cell.hindrance == words::hindrance(Hindrance::Paused);
    cell.painter.setPen(rests ? cell.theme.secondary : cell.theme.warning);
    m_texts.draw(cell.painter, lines.second, cell.hindrance, cell.small());
}

void TaskDelegate::paintProgress(const Cell &cell) const
{
    switch (cell.task.status) {
    case TaskStatus::Running:
        return paintBar(cell, cell.task.progress, picture::statusLook(cell.task, cell.theme).color);
    case TaskStatus::Queued:
        return paintBar(cell, cell.task.progress, cell.theme.secondary);
    case TaskStatus::Completed:
        if (cell.task.clip.state == ClipState::Saving && cell.task.clip.size > 0)
            return paintBar(cell, double(cell.task.clip.received) / double(cell.task.clip.size),
                            cell.theme.good);
        return paintNote(cell);
    case TaskStatus::Unknown:
    case TaskStatus::Failed:
    case TaskStatus::Cancelled:
    case TaskStatus::Expired:
        return paintNote(cell);
    }
}

/// Moving stripes, where the service gives no number.
static void paintStripes(QPainter &painter, const QRect &bar, const QColor &color, int phase)
{
    constexpr int stripe = 12;
    QPainterPath shape;
    shape.addRoundedRect(bar, bar.height() / 2.0, bar.height() / 2.0);
    painter.setClipPath(shape, Qt::IntersectClip);
    QColor faint = color;
    faint.setAlphaF(0.35f);
    for (int x = bar.left() - 2 * stripe + phase % (2 * stripe); x <= bar.right(); x += 2 * stripe)
        painter.fillRect(QRect(x, bar.top(), stripe, bar.height()), faint);
}

void TaskDelegate::paintBar(const Cell &cell, std::optional<double> progress, const QColor &color) const
{
    const QFontMetrics metrics(cell.option.font);
    const auto layout = cells::progress(cell.rect, metrics.horizontalAdvance(QStringLiteral("100 %")));
    QPainter &painter = cell.painter;
    if (!layout.bar.isEmpty()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(cell.theme.line);
        const double radius = layout.bar.height() / 2.0;
        painter.drawRoundedRect(layout.bar, radius, radius);
        if (progress) {
            painter.setBrush(color);
            painter.drawRoundedRect(cells::filled(layout.bar, *progress), radius, radius);
        } else {
            paintStripes(painter, layout.bar, color, cell.task.status == TaskStatus::Running ? m_phase : 0);
        }
        painter.restore();
    }
    if (!progress)
        return;
    painter.setPen(cell.theme.text);
    m_texts.draw(painter, layout.text, cell.text, cell.option.font, Qt::AlignRight);
}

void TaskDelegate::paintNote(const Cell &cell) const
{
    const std::optional<picture::Look> look = picture::noteLook(cell.task, cell.theme);
    if (!look) {
        cell.painter.setPen(cell.theme.secondary);
        m_texts.draw(cell.painter, cells::text(cell.rect), cell.text, cell.small());
        return;
    }
    QRect words = cells::text(cell.rect);
    if (cell.task.status == TaskStatus::Completed) {
        const auto layout = cells::iconAndText(cell.rect);
        icons::paint(cell.painter, layout.icon, look->icon, look->color);
        words = layout.text;
    }
    cell.painter.setPen(look->quiet ? cell.theme.secondary : look->color);
    m_texts.draw(cell.painter, words, cell.text, cell.small());
}

void TaskDelegate::paintText(const Cell &cell, const QColor &color) const
{
    cell.painter.setPen(color);
    m_texts.draw(cell.painter, cells::text(cell.rect), cell.text, cell.small());
}
} // namespace rushes
