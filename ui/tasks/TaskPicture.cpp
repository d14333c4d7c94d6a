// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TaskPicture.h"

#include "tasks/CellLayout.h"
#include "tasks/Task.h"
#include "widgets/TextCache.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace rushes::picture
{
Look statusLook(const Task &task, const Theme &theme)
{
    switch (task.status) {
    case TaskStatus::Unknown:
        return task.trouble || task.stuck ? Look{Icon::Warning, theme.warning} : Look{Icon::Question, theme.secondary};
    case TaskStatus::Queued:
        return task.stuck ? Look{Icon::Warning, theme.warning} : Look{Icon::Clock, theme.secondary};
    case TaskStatus::Running:
        return task.trouble || task.stuck ? Look{Icon::Warning, theme.warning} : Look{Icon::Running, theme.accent};
    case TaskStatus::Completed:
        return {Icon::Check, theme.good};
    case TaskStatus::Failed:
        return {Icon::Alert, theme.bad};
    case TaskStatus::Cancelled:
        return {Icon::Cancelled, theme.secondary};
    case TaskStatus::Expired:
        return {Icon::Clock, theme.warning};
    }
    return {Icon::Question, theme.secondary};
}

static std::optional<Look> clipLook(const Clip &clip, const Theme &theme)
{
    switch (clip.state) {
    case ClipState::None:
        return std::nullopt;
    case ClipState::Waiting:
        return clip.trouble ? Look{Icon::Warning, theme.warning, false}
                            : Look{Icon::Clock, theme.secondary, true};
    case ClipState::Saving:
        return Look{Icon::Save, theme.accent, true};
    case ClipState::Saved:
        return Look{Icon::Check, theme.good, true};
    case ClipState::Missing:
    case ClipState::Changed:
        return Look{Icon::Question, theme.warning, false};
    case ClipState::Failed:
        return Look{Icon::Alert, theme.bad, false};
    }
    return std::nullopt;
}

std::optional<Look> noteLook(const Task &task, const Theme &theme)
{
    switch (task.status) {
    case TaskStatus::Completed:
        return clipLook(task.clip, theme);
    case TaskStatus::Failed:
        return Look{Icon::Alert, theme.bad};
    case TaskStatus::Unknown:
        return task.trouble ? std::optional(Look{Icon::Warning, theme.warning}) : std::nullopt;
    case TaskStatus::Queued:
    case TaskStatus::Running:
    case TaskStatus::Cancelled:
    case TaskStatus::Expired:
        return std::nullopt;
    }
    return std::nullopt;
}

constexpr int starSize = 12;

static std::vector<Look> marksOf(const Review &review, const Theme &theme)
{
    std::vector<Look> marks;
    if (review.verdict == Verdict::Picked)
        marks.push_back({Icon::Pick, theme.good});
    else if (review.verdict == Verdict::Rejected)
        marks.push_back({Icon::Close, theme.bad});
    for (int star = 0; star < review.rating; ++star)
        marks.push_back({Icon::StarFilled, theme.warning});
    if (!review.notes.empty())
        marks.push_back({Icon::Note, theme.secondary});
    return marks;
}

int reviewWidth(const Review &review)
{
    return int(marksOf(review, Theme::light()).size()) * (starSize + 1);
}

void paintReview(QPainter &painter, const QRect &line, const Review &review, const Theme &theme)
{
    QRect mark(line.left(), line.top() + (line.height() - starSize) / 2, starSize, starSize);
    for (const Look &look : marksOf(review, theme)) {
        if (mark.right() > line.right())
            return;
        icons::paint(painter, mark, look.icon, look.color);
        mark.translate(starSize + 1, 0);
    }
}

void paintLabels(QPainter &painter, const QRect &line, const QStringList &labels, const Lettering &lettering)
{
    if (labels.isEmpty())
        return;
    const QFontMetrics sizes(lettering.font);
    const Theme &theme = lettering.theme;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    int left = line.left();
    for (const QString &label : labels) {
        const QRect chip = cells::chip(line, left, sizes.horizontalAdvance(label), sizes.height());
        if (chip.isEmpty())
            break;
        painter.setPen(mixed(theme.line, theme.secondary, 0.4));
        painter.setBrush(lettering.ground);
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), metrics::thumbnailRadius,
                                metrics::thumbnailRadius);
        painter.setPen(theme.secondary);
        lettering.texts.draw(painter, chip.adjusted(cells::chipInset, 0, -cells::chipInset + 1, 0), label, lettering.font);
        left = chip.right() + 1 + cells::margin / 2;
    }
    painter.restore();
}

void paint(QPainter &painter, const QRect &rect, const QImage &image, const Task &task, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(rect, metrics::thumbnailRadius, metrics::thumbnailRadius);
    if (image.isNull()) {
        painter.fillPath(shape, theme.sideBar);
        QRect icon(0, 0, metrics::iconSize, metrics::iconSize);
        icon.moveCenter(rect.center());
        icons::paint(painter, icon, task.status == TaskStatus::Failed ? Icon::Alert : Icon::Film,
                     theme.secondary);
    } else {
        painter.setClipPath(shape, Qt::IntersectClip);
        painter.drawImage(rect, image);
    }
    painter.restore();
}
} // namespace rushes::picture
