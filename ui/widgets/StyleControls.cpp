// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/StyleControls.h"

#include "widgets/Theme.h"

#include <QDialogButtonBox>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>

namespace rushes::controls
{
namespace
{
constexpr qreal corner = metrics::radius;

/// Boxes to tick need an edge that is seen (3:1), unlike the quiet line of fields.
QColor edge(const Theme &theme)
{
    return mixed(theme.line, theme.secondary, 0.7);
}

QColor primaryFill(const Theme &theme, QStyle::State state)
{
    if (!(state & QStyle::State_Enabled))
        return theme.line;
    const QColor &towards = theme.dark ? theme.text : QColor(Qt::black);
    if (state & (QStyle::State_Sunken | QStyle::State_On))
        return mixed(theme.accent, towards, 0.2);
    return state & QStyle::State_MouseOver ? mixed(theme.accent, towards, 0.1) : theme.accent;
}

struct Label {
    QIcon icon;
    QSize iconSize;
    QString text;
};

void paintLabel(QPainter &painter, const QStyleOption &option, const Label &label, const QStyle &style)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool withText = !label.text.isEmpty();
    const bool withIcon = !label.icon.isNull();
    const int textWidth = withText ? painter.fontMetrics().size(Qt::TextShowMnemonic, label.text).width() : 0;
    const int iconWidth = withIcon ? label.iconSize.width() : 0;
    const int gap = withText && withIcon ? iconGap : 0;
    const QRect &rect = option.rect;
    const int width = std::min(iconWidth + gap + textWidth, rect.width());
    const QRect content(rect.x() + (rect.width() - width) / 2, rect.y(), width, rect.height());
    const auto visual = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, content, part);
    };
    if (withIcon) {
        const auto mode = enabled ? QIcon::Normal : QIcon::Disabled;
        const auto state = option.state & QStyle::State_On ? QIcon::On : QIcon::Off;
        style.drawItemPixmap(
            &painter, visual({content.x(), content.y(), iconWidth, content.height()}), Qt::AlignCenter,
            label.icon.pixmap(label.iconSize, painter.device()->devicePixelRatioF(), mode, state));
    }
    if (withText) {
        const QRect area = visual(content.adjusted(iconWidth + gap, 0, 0, 0));
        // Qt counts the "&" of a text that is Chinese before it: what fits is left alone.
        const QString text = textWidth <= area.width() ? label.text
                                                       : painter.fontMetrics().elidedText(label.text, Qt::ElideRight, area.width() + 1,
                                                                                          Qt::TextShowMnemonic);
        style.drawItemText(&painter, area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                           option.palette, enabled, text, QPalette::ButtonText);
    }
}
} // namespace

void paintRounded(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border,
                  qreal width, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter.setPen(QPen(border, width));
        const qreal half = width / 2; // the line lies wholly inside, on whole pixels
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

bool isHovered(const QStyleOption &option)
{
    return (option.state & QStyle::State_Enabled) && (option.state & QStyle::State_MouseOver);
}

bool isPressed(const QStyleOption &option)
{
    return (option.state & QStyle::State_Enabled) && (option.state & QStyle::State_Sunken);
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

bool isPrimary(const QWidget *widget)
{
    if (!widget)
        return false;
    if (const QVariant primary = widget->property("primary"); primary.isValid())
        return primary.toBool();
    const auto *box = qobject_cast<const QDialogButtonBox *>(widget->parentWidget());
    const auto *button = qobject_cast<const QPushButton *>(widget);
    if (!box || !button)
        return false;
    const auto role = box->buttonRole(const_cast<QPushButton *>(button)); // the box only looks it up
    return role == QDialogButtonBox::AcceptRole || role == QDialogButtonBox::YesRole;
}

void makeTextOnAccent(QStyleOption &option)
{
    const QColor color = Theme::of(option.palette).onAccent;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        for (const auto role : {QPalette::ButtonText, QPalette::WindowText, QPalette::Text})
            option.palette.setColor(group, role, color);
    }
}

bool showsFocus(const QStyleOption &option)
{
    constexpr auto both = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    return (option.state & both) == both;
}

void paintButton(QPainter &painter, const QStyleOption &option, bool primary, bool flat)
{
    const Theme &theme = Theme::of(option.palette);
    const bool focus = showsFocus(option);
    const QRectF rect = option.rect;
    if (primary) {
        // The ring stands off from the fill of the same colour.
        const qreal inset = focus ? 3.5 : 0;
        paintRounded(painter, rect.adjusted(inset, inset, -inset, -inset), primaryFill(theme, option.state),
                     {}, 0, focus ? corner - 3 : corner);
    } else if (!flat) {
        const bool enabled = option.state & QStyle::State_Enabled;
        const bool on = option.state & QStyle::State_On;
        const QColor fill = on ? theme.selection : enabled ? theme.surface : theme.window;
        paintRounded(painter, rect, fill, on ? theme.accent : theme.line);
    }
    if (!primary && isPressed(option))
        paintRounded(painter, rect, theme.pressed());
    else if (!primary && isHovered(option))
        paintRounded(painter, rect, theme.hover());
    if (focus)
        paintRounded(painter, rect, {}, theme.accent, 2);
}

void paintToolButtonPanel(QPainter &painter, const QStyleOption &option, bool primary)
{
    const Theme &theme = Theme::of(option.palette);
    if (!primary && (option.state & QStyle::State_On))
        paintRounded(painter, option.rect, theme.selection);
    paintButton(painter, option, primary, true);
}

void paintToolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option, const QStyle &style)
{
    const bool withText = option.toolButtonStyle != Qt::ToolButtonIconOnly;
    const bool withIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly;
    paintLabel(painter, option,
               {withIcon ? option.icon : QIcon(), option.iconSize, withText ? option.text : QString()},
               style);
}

void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const QStyle &style)
{
    QStyleOption place = option;
    if (option.features & QStyleOptionButton::HasMenu) {
        const QRect arrow(option.rect.right() - 4 - menuRoom, option.rect.y(), menuRoom,
                          option.rect.height());
        paintArrow(
            painter, QStyle::visualRect(option.direction, option.rect, arrow), Qt::DownArrow,
            option.palette.color(option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled,
                                 QPalette::ButtonText),
            7);
        place.rect =
            QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(4, 0, -menuRoom, 0));
    }
    paintLabel(painter, place, {option.icon, option.iconSize, option.text}, style);
}

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool marked = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF rect = option.rect;
    if (marked) {
        paintRounded(painter, rect, primaryFill(theme, option.state & ~QStyle::State_On), {}, 0, 4);
    } else {
        const QColor line = !enabled ? theme.line : isHovered(option) ? theme.accent : edge(theme);
        paintRounded(painter, rect, enabled ? theme.surface : theme.window, line, 1, 4);
        return;
    }
    const qreal unit = rect.width() / 16;
    QPainterPath path;
    if (option.state & QStyle::State_On) {
        path.moveTo(rect.left() + 4 * unit, rect.top() + 8.25 * unit);
        path.lineTo(rect.left() + 6.9 * unit, rect.top() + 11.1 * unit);
        path.lineTo(rect.left() + 12 * unit, rect.top() + 5.2 * unit);
    } else {
        path.moveTo(rect.left() + 4.5 * unit, rect.center().y());
        path.lineTo(rect.right() - 4.5 * unit, rect.center().y());
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(enabled ? theme.onAccent : theme.disabled(), 1.75 * unit, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.drawPath(path);
    painter.restore();
}

void paintRadioButton(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QRectF rect = option.rect;
    const qreal radius = rect.width() / 2;
    if (!(option.state & QStyle::State_On)) {
        const QColor line = !enabled ? theme.line : isHovered(option) ? theme.accent : edge(theme);
        paintRounded(painter, rect, enabled ? theme.surface : theme.window, line, 1, radius);
        return;
    }
    paintRounded(painter, rect, primaryFill(theme, option.state & ~QStyle::State_On), {}, 0, radius);
    const qreal inset = rect.width() * 5 / 16;
    paintRounded(painter, rect.adjusted(inset, inset, -inset, -inset),
                 enabled ? theme.onAccent : theme.disabled(), {}, 0, radius - inset);
}

void paintFocus(QPainter &painter, const QRect &rect, const QStyleOption &option)
{
    paintRounded(painter, rect, {}, Theme::of(option.palette).accent, 1.5, 4);
}

void paintArrow(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &color,
                qreal size)
{
    const QPointF centre = QRectF(rect).center();
    const qreal half = size / 2;
    QPolygonF line{QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)};
    int turn = 0;
    switch (direction) {
    case Qt::NoArrow:
        return;
    case Qt::DownArrow:
        break;
    case Qt::LeftArrow:
        turn = 90;
        break;
    case Qt::UpArrow:
        turn = 180;
        break;
    case Qt::RightArrow:
        turn = 270;
        break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(centre);
    painter.rotate(turn);
    painter.drawPolyline(line);
    painter.restore();
}
} // namespace rushes::controls
