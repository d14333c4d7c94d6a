// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/SideLines.h"

#include "monitor/GatewayHealth.h"
#include "tasks/SavedView.h"
#include "widgets/Theme.h"

#include <QLineEdit>
#include <QPainter>

namespace rushes
{
using namespace side;

constexpr int topGap = 16;

static void paintHealth(QPainter &painter, QRect &line, const QModelIndex &index, const Theme &theme)
{
    const QVariant health = index.data(HealthRole);
    if (!health.isValid())
        return;
    const auto state = GatewayHealth::State(health.toInt());
    const QColor color = state == GatewayHealth::State::Good      ? theme.good
                         : state == GatewayHealth::State::Refused ? theme.bad
                         : state == GatewayHealth::State::Idle    ? theme.secondary
                                                                  : theme.warning;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(line.left() + 4, line.center().y() + 0.5), 4, 4);
    line.setLeft(line.left() + 16);
}

static void paintTexts(QPainter &painter, const QRect &line, QFont font, const QModelIndex &index,
                       const Theme &theme, bool selected, bool heading)
{
    if (heading)
        font.setPixelSize(metrics::secondaryPixels - 1);
    if (heading || selected)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(heading ? theme.secondary : selected ? theme.accent : theme.text);
    const QString count = index.data(CountRole).toString();
    const int room = line.width() - painter.fontMetrics().horizontalAdvance(count) - metrics::unit;
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room));
    painter.setPen(index.data(WarnRole).toBool() ? theme.warning : theme.secondary);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, count);
}

QSize SideLines::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = std::max<int>(metrics::controlHeight, option.fontMetrics.height() + metrics::unit);
    // Air above the first line and above a heading.
    return {100, index.row() == 0 || index.data(HeadingRole).toBool() ? line + topGap : line};
}

void SideLines::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool heading = index.data(HeadingRole).toBool();
    const int gap = index.row() == 0 || heading ? topGap : 0;
    QRect line = option.rect.adjusted(metrics::unit, gap, -metrics::unit, 0);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (!heading && option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? theme.selection : theme.hover());
        painter->drawRoundedRect(line, metrics::radius, metrics::radius);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(theme.accent);
        painter->drawRoundedRect(QRectF(line).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    }
    if (const QColor color = theme.gateway(index.data(ColorRole).toInt()); color.alpha() > 0)
        painter->fillRect(QRect(line.left(), line.top() + 6, 3, line.height() - 12), color);
    const bool isPart = index.data(FailureRole).isValid(); // of the line above
    line.adjust(isPart ? 28 : 12, 0, -12, 0);
    paintHealth(*painter, line, index, theme);
    paintTexts(*painter, line, option.font, index, theme, selected, heading);
    painter->restore();
}

QWidget *SideLines::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *field = qobject_cast<QLineEdit *>(editor)) {
        field->setMaxLength(longestViewName);
        field->setObjectName("viewName");
        //: The field in which a saved view is renamed
        field->setAccessibleName(tr("Name of the view"));
    }
    return editor;
}

void SideLines::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *field = qobject_cast<QLineEdit *>(editor);
    if (!field || !field->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

void SideLines::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    editor->setGeometry(option.rect.adjusted(metrics::unit / 2, 1, -metrics::unit / 2, -1));
}
} // namespace rushes
