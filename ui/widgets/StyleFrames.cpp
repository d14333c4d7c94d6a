// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
// The part of Style that paints frames, grounds and lines: what has no text.
#include "widgets/Style.h"
#include "widgets/StyleBars.h"
#include "widgets/StyleControls.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QStyleOption>

namespace rushes
{
namespace
{
void paintLines(QPainter &painter, const QRect &rect, const QColor &color)
{
    for (const auto edge : {Qt::TopEdge, Qt::BottomEdge, Qt::LeftEdge, Qt::RightEdge})
        bars::paintEdge(painter, rect, edge, color);
}
} // namespace

/// Frames and grounds, of which there are few: true if this one is settled.
bool Style::drawFrame(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                      const QWidget *widget) const
{
    const Theme &theme = Theme::of(option.palette);
    switch (element) {
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit: // is part of the panel
    case PE_FrameGroupBox:
    case PE_FrameStatusBarItem:
    case PE_FrameWindow:
    case PE_FrameButtonTool:
    case PE_FrameButtonBevel:
        return true;
    case PE_Frame:
        if (controls::isTextArea(widget))
            controls::paintField(painter, option, false);
        else
            paintLines(painter, option.rect, theme.line);
        return true;
    case PE_FrameMenu:
        paintLines(painter, option.rect, theme.line);
        return true;
    case PE_PanelMenu:
        painter.fillRect(option.rect, theme.surface);
        return true;
    case PE_PanelTipLabel:
        painter.fillRect(option.rect, option.palette.color(QPalette::ToolTipBase));
        paintLines(painter, option.rect, mixed(theme.line, theme.secondary, 0.3));
        return true;
    case PE_PanelStatusBar:
        painter.fillRect(option.rect, theme.sideBar);
        bars::paintEdge(painter, option.rect, Qt::TopEdge, theme.line);
        return true;
    case PE_PanelScrollAreaCorner:
        painter.fillRect(option.rect, bars::scrollGround(option, widget));
        return true;
    case PE_FrameTabBarBase:
        bars::paintEdge(painter, option.rect, Qt::BottomEdge, theme.line);
        return true;
    case PE_FrameTabWidget:
        bars::paintEdge(painter, option.rect, Qt::TopEdge, theme.line);
        return true;
    case PE_IndicatorToolBarSeparator: {
        const QRect middle =
            option.state & State_Horizontal
                ? QRect(option.rect.center().x(), option.rect.y() + 6, 1, option.rect.height() - 12)
                : QRect(option.rect.x() + 6, option.rect.center().y(), option.rect.width() - 12, 1);
        painter.fillRect(middle, theme.line);
        return true;
    }
    default:
        return false;
    }
}

/// Bars and lines without contents.
bool Style::drawGround(ControlElement element, const QStyleOption &option, QPainter &painter,
                       const QWidget *widget) const
{
    const Theme &theme = Theme::of(option.palette);
    switch (element) {
    case CE_ToolBar:
        painter.fillRect(option.rect, theme.surface);
        bars::paintEdge(painter, option.rect, Qt::BottomEdge, theme.line);
        return true;
    case CE_MenuBarEmptyArea:
    case CE_MenuEmptyArea:
        painter.fillRect(option.rect, theme.surface);
        return true;
    case CE_HeaderEmptyArea:
        bars::paintHeaderGround(painter, option);
        return true;
    case CE_Splitter: {
        const bool upright = option.state & State_Horizontal; // the splitter lies, its handle stands
        const QPoint middle = option.rect.center();
        painter.fillRect(upright ? QRect(middle.x(), option.rect.y(), 1, option.rect.height())
                                 : QRect(option.rect.x(), middle.y(), option.rect.width(), 1),
                         theme.line);
        return true;
    }
    case CE_ShapedFrame: {
        const auto shape = static_cast<const QStyleOptionFrame &>(option).frameShape;
        const QPoint middle = option.rect.center();
        if (shape == QFrame::HLine)
            painter.fillRect(QRect(option.rect.x(), middle.y(), option.rect.width(), 1), theme.line);
        else if (shape == QFrame::VLine)
            painter.fillRect(QRect(middle.x(), option.rect.y(), 1, option.rect.height()), theme.line);
        else if (shape == QFrame::StyledPanel)
            proxy()->drawPrimitive(PE_Frame, &option, &painter, widget);
        else
            return false;
        return true;
    }
    default:
        return false;
    }
}
} // namespace rushes
