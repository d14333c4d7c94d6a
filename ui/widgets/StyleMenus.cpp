// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/StyleBars.h"
#include "widgets/StyleControls.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QStyleOption>

namespace rushes::bars
{
namespace
{
constexpr int separatorHeight = 9, sectionHeight = 28, submenuRoom = 20;

/// The column of ticks and icons, kept where any item of the menu has one.
int markColumn(const QStyleOptionMenuItem &option)
{
    return option.menuHasCheckableItems || option.maxIconWidth > 0 ? menuMark : 0;
}

void paintSeparator(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style)
{
    const Theme &theme = Theme::of(option.palette);
    if (option.text.isEmpty()) {
        const QRect line(option.rect.x(), option.rect.center().y(), option.rect.width(), 1);
        painter.fillRect(line, theme.line);
        return;
    }
    QPalette palette = option.palette;
    palette.setColor(QPalette::Text, theme.secondary);
    style.drawItemText(&painter, option.rect.adjusted(menuPadding, 0, -menuPadding, 0),
                       int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                       palette, true, option.text, QPalette::Text);
}

void paintMark(QPainter &painter, const QStyleOptionMenuItem &option, const QRect &area, const QStyle &style)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const QRect box(area.x(), area.center().y() + 1 - metrics::iconSize / 2, metrics::iconSize,
                    metrics::iconSize);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.icon.isNull()) {
        QStyleOption mark = option;
        mark.rect = box;
        mark.state.setFlag(QStyle::State_On, option.checked);
        mark.state.setFlag(QStyle::State_MouseOver, false);
        mark.state.setFlag(QStyle::State_Sunken, false);
        option.checkType == QStyleOptionMenuItem::Exclusive ? controls::paintRadioButton(painter, mark)
                                                            : controls::paintCheckBox(painter, mark);
    } else if (!option.icon.isNull()) {
        style.drawItemPixmap(&painter, box, Qt::AlignCenter,
                             option.icon.pixmap(box.size(), painter.device()->devicePixelRatioF(),
                                                enabled ? QIcon::Normal : QIcon::Disabled,
                                                option.checked ? QIcon::On : QIcon::Off));
    }
}
} // namespace

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style)
{
    painter.fillRect(option.rect, Theme::of(option.palette).surface);
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return paintSeparator(painter, option, style);
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && (option.state & QStyle::State_Selected)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.selection);
        painter.drawRoundedRect(option.rect.adjusted(4, 0, -4, 0), 4, 4);
        painter.restore();
    }
    const auto visual = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    const QRect room = option.rect.adjusted(menuPadding, 0, -menuPadding, 0);
    const int column = markColumn(option);
    if (column)
        paintMark(painter, option, visual({room.x(), room.y(), metrics::iconSize, room.height()}), style);

    QPalette palette = option.palette;
    const QStringList parts = option.text.split(u'\t');
    const auto aligned = [&](Qt::Alignment side) {
        return int(QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter));
    };
    painter.save();
    painter.setFont(option.font);
    style.drawItemText(&painter, visual(room.adjusted(column, 0, 0, 0)),
                       aligned(Qt::AlignLeft) | Qt::TextShowMnemonic | Qt::TextSingleLine, palette, enabled,
                       parts.value(0), QPalette::Text);
    if (parts.size() > 1) {
        palette.setColor(QPalette::Active, QPalette::Text, theme.secondary);
        palette.setColor(QPalette::Inactive, QPalette::Text, theme.secondary);
        style.drawItemText(&painter, visual(room), aligned(Qt::AlignRight) | Qt::TextSingleLine, palette,
                           enabled, parts.value(1), QPalette::Text);
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        controls::paintArrow(painter, visual({room.right() - 10, room.y(), 12, room.height()}),
                             mirrored ? Qt::LeftArrow : Qt::RightArrow,
                             enabled ? theme.secondary : theme.disabled(), 7);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), option.text.isEmpty() ? separatorHeight : sectionHeight};
    int width = contents.width() + 2 * menuPadding + markColumn(option);
    if (option.text.contains(u'\t'))
        width += 3 * metrics::unit; // between the text and the shortcut, whose own width the menu adds
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += submenuRoom;
    return {width, std::max(menuItemHeight, contents.height() + metrics::unit)};
}

void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style)
{
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.fillRect(option.rect, theme.surface);
    if (enabled && (option.state & (QStyle::State_Selected | QStyle::State_Sunken))) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.state & QStyle::State_Sunken ? theme.pressed() : theme.hover());
        painter.drawRoundedRect(option.rect.adjusted(0, 2, 0, -2), 4, 4);
        painter.restore();
    }
    style.drawItemText(&painter, option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                       option.palette, enabled, option.text, QPalette::ButtonText);
}
} // namespace rushes::bars
