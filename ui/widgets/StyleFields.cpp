// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
// Fields to write in and to choose from.
#include "widgets/StyleControls.h"
#include "widgets/Theme.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

namespace rushes::controls
{
void paintField(QPainter &painter, const QStyleOption &option, bool quiet, bool faulty)
{
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = enabled && (option.state & QStyle::State_HasFocus);
    const QColor fill = quiet && !focus ? theme.window : option.palette.color(QPalette::Base);
    const QColor line = faulty              ? theme.bad
                        : focus             ? theme.accent
                        : isHovered(option) ? mixed(theme.line, theme.secondary, 0.4)
                                            : theme.line;
    paintRounded(painter, option.rect, fill, line, focus ? 2 : 1);
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow)
{
    const Theme &theme = Theme::of(option.palette);
    if (option.frame)
        paintField(painter, option, false);
    if (!option.editable && isPressed(option))
        paintRounded(painter, option.rect, theme.hover());
    const bool enabled = option.state & QStyle::State_Enabled;
    paintArrow(painter, arrow, Qt::DownArrow, enabled ? theme.secondary : theme.disabled());
}

void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down)
{
    const Theme &theme = Theme::of(option.palette);
    if (option.frame)
        paintField(painter, option, false);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const bool enabled = option.state & QStyle::State_Enabled;
    const auto paintStep = [&](const QRect &rect, QStyle::SubControl part, bool possible,
                               Qt::ArrowType arrow) {
        const bool active = enabled && possible && option.activeSubControls == part;
        if (active && (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken)))
            paintRounded(painter, rect, isPressed(option) ? theme.pressed() : theme.hover(), {}, 0, 3);
        paintArrow(painter, rect, arrow, enabled && possible ? theme.secondary : theme.disabled(), 7);
    };
    paintStep(up, QStyle::SC_SpinBoxUp, option.stepEnabled & QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    paintStep(down, QStyle::SC_SpinBoxDown, option.stepEnabled & QAbstractSpinBox::StepDownEnabled,
              Qt::DownArrow);
}

QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect &rect = option.rect;
    const QRect arrow(rect.right() + 1 - arrowWidth, rect.y(), arrowWidth, rect.height());
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(option.direction, rect, arrow);
    case QStyle::SC_ComboBoxEditField:
        // an own line edit keeps two pixels of distance by itself
        return QStyle::visualRect(
            option.direction, rect,
            rect.adjusted(fieldPadding - (option.editable ? 2 : 0), 2, -arrowWidth, -2));
    default:
        return rect;
    }
}

QRect spinBoxRect(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect &rect = option.rect;
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int width = buttons ? spinWidth : 0;
    const int half = rect.height() / 2;
    const QRect column(rect.right() - 1 - width, rect.y() + 2, width, rect.height() - 4);
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return buttons ? QStyle::visualRect(option.direction, rect, column.adjusted(0, 0, 0, 2 - half))
                       : QRect();
    case QStyle::SC_SpinBoxDown:
        return buttons ? QStyle::visualRect(option.direction, rect, column.adjusted(0, half - 2, 0, 0))
                       : QRect();
    case QStyle::SC_SpinBoxEditField:
        return QStyle::visualRect(
            option.direction, rect,
            rect.adjusted(fieldPadding - 2, 2, -(buttons ? width + 2 : fieldPadding - 2), -2));
    default:
        return rect;
    }
}
} // namespace rushes::controls
