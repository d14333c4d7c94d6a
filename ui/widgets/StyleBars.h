// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;

/// How Style paints bars of all kinds, tabs, headers and menus. Part of Style: nothing else calls these.
namespace rushes::bars
{
constexpr int scrollBarExtent = 10, scrollBarSliderMin = 32;
constexpr int sliderHandle = 14, sliderThickness = 20;
constexpr int tabHeight = 40, tabPadding = 12;
constexpr int menuItemHeight = 30, menuPadding = 12, menuMark = 24;

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider,
                    const QWidget *widget);
QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part);
/// What lies under a scroll bar: the ground of the view that it belongs to.
QColor scrollGround(const QStyleOption &option, const QWidget *widget);

/// handle: the rectangle whose middle the round handle is drawn at.
void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle);

/// phase as in ProgressLook.
void paintProgressBar(QPainter &painter, const QStyleOptionProgressBar &option, double phase,
                      const QStyle &style);
bool isBusy(const QStyleOptionProgressBar &option);

void paintTabShape(QPainter &painter, const QStyleOptionTab &option);
void paintTabLabel(QPainter &painter, const QStyleOptionTab &option, const QStyle &style,
                   const QWidget *widget);

void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option, const QStyle &style);
void paintHeaderGround(QPainter &painter, const QStyleOption &option);

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style);
void paintMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);

/// A line of one pixel along one edge of rect.
void paintEdge(QPainter &painter, const QRect &rect, Qt::Edge edge, const QColor &color);
} // namespace rushes::bars
