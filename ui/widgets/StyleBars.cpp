// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/StyleBars.h"

#include "widgets/Progress.h"
#include "widgets/StyleControls.h"
#include "widgets/Theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace rushes::bars
{
namespace
{
void fillRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

QFont weighted(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

const QAbstractScrollArea *viewOf(const QWidget *widget)
{
    for (int up = 0; widget && up < 3; ++up, widget = widget->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget))
            return area;
    }
    return nullptr;
}
} // namespace

QColor scrollGround(const QStyleOption &option, const QWidget *widget)
{
    const QAbstractScrollArea *view = viewOf(widget);
    const QWidget *viewport = view ? view->viewport() : nullptr;
    if (!viewport || !viewport->autoFillBackground())
        return view ? view->palette().color(QPalette::Window) : option.palette.color(QPalette::Window);
    return viewport->palette().color(viewport->backgroundRole());
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider,
                    const QWidget *widget)
{
    painter.fillRect(option.rect, scrollGround(option, widget));
    if (option.minimum >= option.maximum || slider.isEmpty())
        return;
    const Theme &theme = Theme::of(option.palette);
    const bool near = option.state & QStyle::State_MouseOver;
    const bool held =
        (option.state & QStyle::State_Sunken) && option.activeSubControls == QStyle::SC_ScrollBarSlider;
    const qreal inset = near || held ? 1 : 2;
    const QRectF handle = QRectF(slider).adjusted(inset, inset, -inset, -inset);
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    fillRounded(painter, handle, radius, mixed(theme.line, theme.secondary, held ? 0.8 : near ? 0.6 : 0.3));
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool lying = option.orientation == Qt::Horizontal;
    const QRect &rect = option.rect;
    const int length = lying ? rect.width() : rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int size = length;
    if (range > 0)
        size = std::clamp(int(qint64(option.pageStep) * length / (range + option.pageStep)),
                          std::min(scrollBarSliderMin, length), length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - size, option.upsideDown);
    const auto stretch = [&](int from, int count) {
        const QRect part = lying ? QRect(rect.x() + from, rect.y(), count, rect.height())
                                 : QRect(rect.x(), rect.y() + from, rect.width(), count);
        return QStyle::visualRect(option.direction, rect, part);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return stretch(start, size);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(start + size, length - start - size);
    default:
        return {}; // no buttons at the ends
    }
}

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool lying = option.orientation == Qt::Horizontal;
    const QPointF middle = QRectF(handle).center();
    const QRectF area = option.rect;
    const qreal margin = sliderHandle / 2.0;
    constexpr qreal thickness = 4;
    const QRectF groove =
        lying ? QRectF(area.x() + margin, middle.y() - thickness / 2, area.width() - 2 * margin, thickness)
              : QRectF(middle.x() - thickness / 2, area.y() + margin, thickness, area.height() - 2 * margin);
    fillRounded(painter, groove, thickness / 2, theme.line);
    QRectF done = groove; // from the minimum's end to the handle
    if (lying)
        option.upsideDown ? done.setLeft(middle.x()) : done.setRight(middle.x());
    else
        option.upsideDown ? done.setTop(middle.y()) : done.setBottom(middle.y());
    const QColor fill = enabled ? theme.accent : theme.disabled();
    fillRounded(painter, done, thickness / 2, fill);

    const bool near = enabled && (option.state & QStyle::State_MouseOver) &&
                      (option.activeSubControls & QStyle::SC_SliderHandle);
    const qreal radius = near ? sliderHandle / 2.0 : sliderHandle / 2.0 - 1;
    const auto disc = [&](qreal r, const QColor &color) {
        fillRounded(painter, QRectF(middle.x() - r, middle.y() - r, 2 * r, 2 * r), r, color);
    };
    if (controls::showsFocus(option)) {
        disc(radius + 3, theme.accent);
        disc(radius + 1.5, theme.surface);
    }
    disc(radius, fill);
}

bool isBusy(const QStyleOptionProgressBar &option)
{
    return option.minimum == 0 && option.maximum == 0;
}

void paintProgressBar(QPainter &painter, const QStyleOptionProgressBar &option, double phase,
                      const QStyle &style)
{
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    ProgressLook look;
    look.rightToLeft = (option.direction == Qt::RightToLeft) != option.invertedAppearance;
    look.track = theme.line;
    look.fill = isBusy(option) ? mixed(theme.line, theme.secondary, 0.35)
                : enabled      ? theme.accent
                               : theme.disabled();
    look.phase = phase;
    if (!isBusy(option)) {
        const double range = double(option.maximum) - option.minimum;
        look.reported = range > 0 ? (double(option.progress) - option.minimum) / range : 0;
    }
    const bool withText = option.textVisible && !option.text.isEmpty() && !isBusy(option);
    const int room = withText ? std::max(option.fontMetrics.horizontalAdvance(QStringLiteral("100%")),
                                         option.fontMetrics.horizontalAdvance(option.text)) +
                                    metrics::unit
                              : 0;
    const QRect bar(option.rect.x(), option.rect.center().y() + 1 - metrics::progressHeight / 2,
                    option.rect.width() - room, metrics::progressHeight);
    paintProgress(painter, QStyle::visualRect(option.direction, option.rect, bar), look);
    if (withText) {
        const QRect text = option.rect.adjusted(option.rect.width() - room, 0, 0, 0);
        style.drawItemText(&painter, QStyle::visualRect(option.direction, option.rect, text),
                           int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
                           option.palette, enabled, option.text, QPalette::WindowText);
    }
}

void paintTabShape(QPainter &painter, const QStyleOptionTab &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool near = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    if (!selected && !near)
        return;
    constexpr qreal thickness = 2;
    QRectF line(option.rect.x() + tabPadding, option.rect.bottom() + 1 - thickness,
                option.rect.width() - 2 * tabPadding, thickness);
    if (option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth)
        line.moveTop(option.rect.top());
    fillRounded(painter, line, 1, selected ? theme.accent : mixed(theme.line, theme.secondary, 0.3));
}

void paintTabLabel(QPainter &painter, const QStyleOptionTab &option, const QStyle &style,
                   const QWidget *widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool selected = option.state & QStyle::State_Selected;
    QPalette palette = option.palette;
    if (!selected && !(option.state & QStyle::State_MouseOver)) {
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            palette.setColor(group, QPalette::WindowText, Theme::of(option.palette).secondary);
    }
    painter.save();
    painter.setFont(weighted(painter.font(), selected ? QFont::DemiBold : QFont::Normal));
    const QRect text = style.subElementRect(QStyle::SE_TabBarTabText, &option, widget);
    QRect area = text;
    if (!option.icon.isNull()) {
        const QRect icon(text.x(), text.y(), option.iconSize.width(), text.height());
        area.adjust(option.iconSize.width() + controls::iconGap, 0, 0, 0);
        style.drawItemPixmap(&painter, QStyle::visualRect(option.direction, text, icon), Qt::AlignCenter,
                             option.icon.pixmap(option.iconSize, painter.device()->devicePixelRatioF(),
                                                enabled ? QIcon::Normal : QIcon::Disabled));
        area = QStyle::visualRect(option.direction, text, area);
    }
    style.drawItemText(&painter, area, Qt::AlignCenter | Qt::TextShowMnemonic, palette, enabled, option.text,
                       QPalette::WindowText);
    painter.restore();
    if (controls::showsFocus(option))
        controls::paintFocus(painter, option.rect.adjusted(4, 6, -4, -6), option);
}

void paintHeaderGround(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    paintEdge(painter, option.rect, Qt::BottomEdge, theme.line);
}

void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option, const QStyle &style)
{
    paintHeaderGround(painter, option);
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool near = enabled && (option.state & QStyle::State_MouseOver);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    if (near)
        painter.fillRect(option.rect.adjusted(0, 0, 0, -1), theme.hover());
    const QRect room = option.rect.adjusted(metrics::unit, 0, -metrics::unit, 0);
    constexpr int arrow = 12;
    // Advances are rounded down; one pixel more keeps a text that fits from being cut.
    const int wanted = option.fontMetrics.horizontalAdvance(option.text) + 2;
    const int width = std::min(wanted, room.width() - (sorted ? arrow : 0));
    if (width <= 0)
        return;
    const int space = room.width() - width - (sorted ? arrow : 0);
    const bool atRight = option.textAlignment & Qt::AlignRight;
    const int x = room.x() + (atRight ? space : option.textAlignment & Qt::AlignHCenter ? space / 2 : 0);
    const auto visual = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    QPalette palette = option.palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        palette.setColor(group, QPalette::ButtonText, sorted ? theme.text : theme.secondary);
    style.drawItemText(
        &painter, visual({x, room.y(), width, room.height() - 1}), Qt::AlignVCenter | Qt::AlignLeft, palette,
        enabled, option.fontMetrics.elidedText(option.text, Qt::ElideRight, width), QPalette::ButtonText);
    if (sorted) {
        const bool up = option.sortIndicator == QStyleOptionHeader::SortUp;
        controls::paintArrow(painter, visual({x + width, room.y(), arrow + 2, room.height()}),
                             up ? Qt::UpArrow : Qt::DownArrow, theme.secondary, 6);
    }
}

void paintEdge(QPainter &painter, const QRect &rect, Qt::Edge edge, const QColor &color)
{
    QRect line = rect;
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(1);
        break;
    case Qt::BottomEdge:
        line.setTop(rect.bottom());
        break;
    case Qt::LeftEdge:
        line.setWidth(1);
        break;
    case Qt::RightEdge:
        line.setLeft(rect.right());
        break;
    }
    painter.fillRect(line, color);
}
} // namespace rushes::bars
