// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
// The half of Style that says how large things are and how they behave.
#include "widgets/Style.h"
#include "widgets/StyleBars.h"
#include "widgets/StyleControls.h"
#include "widgets/Theme.h"

#include <QAbstractSpinBox>
#include <QGroupBox>
#include <QLineEdit>
#include <QStyleOption>

namespace rushes
{
namespace
{
/// What a text needs more when it is drawn semi-bold, so that a button or tab does not change its width.
int boldExtra(const QFont &font, const QString &text)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return std::max(0, QFontMetrics(bold).size(Qt::TextShowMnemonic, text).width() -
                           QFontMetrics(font).size(Qt::TextShowMnemonic, text).width());
}

QSize atLeastControlHeight(int width, int contentsHeight)
{
    return {width, std::max<int>(metrics::controlHeight, contentsHeight + 2 * 5)};
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QSize &contents, const QWidget *widget)
{
    if (option.toolButtonStyle == Qt::ToolButtonTextUnderIcon)
        return contents + QSize(2 * metrics::unit, metrics::unit);
    const bool split =
        option.features & QStyleOptionToolButton::MenuButtonPopup; // Qt counts its arrow itself
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly || option.text.isEmpty())
        return contents.expandedTo({metrics::controlHeight, metrics::controlHeight});
    const int arrow = !split && (option.features & QStyleOptionToolButton::HasMenu) ? 12 : 0;
    const int bold = controls::isPrimary(widget) ? boldExtra(option.font, option.text) : 0;
    const int gap = option.toolButtonStyle == Qt::ToolButtonTextBesideIcon ? controls::iconGap - 4 : 0;
    return atLeastControlHeight(contents.width() + gap + bold + arrow + 2 * controls::toolPadding,
                                contents.height() - 2 * 5);
}
} // namespace

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const int bold =
                controls::isPrimary(widget) && widget ? boldExtra(widget->font(), button->text) : 0;
            return atLeastControlHeight(contents.width() + bold + 2 * controls::buttonPadding,
                                        contents.height());
        }
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return toolButtonSize(*button, contents, widget);
        break;
    case CT_LineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return atLeastControlHeight(contents.width() + 2 * controls::fieldPadding, contents.height() - 4);
        break;
    case CT_ComboBox:
        return atLeastControlHeight(contents.width() + controls::fieldPadding + controls::arrowWidth + 4,
                                    contents.height());
    case CT_SpinBox:
        return atLeastControlHeight(contents.width() + controls::fieldPadding + controls::spinWidth + 2,
                                    contents.height() - 4);
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option); tab && widget)
            return {contents.width() + boldExtra(widget->font(), tab->text),
                    std::max(bars::tabHeight, contents.height())};
        break;
    case CT_HeaderSection: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max<int>(metrics::headerHeight, size.height())};
    }
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return bars::menuItemSize(*item, contents);
        break;
    case CT_MenuBarItem:
        return contents + QSize(2 * 10, 2 * 6);
    case CT_ProgressBar:
        return {contents.width(), std::max<int>(metrics::progressHeight, contents.height())};
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(28, size.height())};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            if (part != SC_ComboBoxListBoxPopup)
                return controls::comboBoxRect(*box, part);
        }
        break;
    case CC_SpinBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return controls::spinBoxRect(*box, part);
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return bars::scrollBarRect(*bar, part);
        break;
    case CC_GroupBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionGroupBox *>(option);
            box && part == SC_GroupBoxLabel && widget) {
            const QRect label = QProxyStyle::subControlRect(control, option, part, widget);
            const int bold = boldExtra(widget->font(), box->text);
            return option->direction == Qt::RightToLeft ? label.adjusted(-bold, 0, 0, 0)
                                                        : label.adjusted(0, 0, bold, 0);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0) {
            // QLineEdit keeps two more pixels by itself
            constexpr int side = controls::fieldPadding - 2;
            return visualRect(option->direction, option->rect, option->rect.adjusted(side, 1, -side, -1));
        }
        break;
    case SE_PushButtonFocusRect:
        return option->rect;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel:
        return option->rect;
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        // room for the round corners of a text area, which its viewport would cut off
        return controls::isTextArea(widget) ? 3 : 1;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin: // a group has no frame: what is in it stands under its title
        return qobject_cast<const QGroupBox *>(widget) ? 0 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin: // and one pixel more: the text of a cell stands under that of its header
        return metrics::unit - 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarHandleExtent:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
    case PM_MenuBarPanelWidth:
    case PM_MenuHMargin:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ScrollBarExtent:
        return bars::scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return bars::scrollBarSliderMin;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return bars::sliderThickness;
    case PM_SliderLength:
        return bars::sliderHandle;
    case PM_SplitterWidth: // Qt itself makes such a thin handle easier to catch
    case PM_MenuPanelWidth:
    case PM_ToolBarFrameWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_MenuBarVMargin:
        return 2;
    case PM_MenuBarHMargin:
    case PM_HeaderMargin:
    case PM_ToolBarItemMargin:
        return metrics::unit;
    case PM_ToolBarItemSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::unit;
    case PM_ToolBarSeparatorExtent:
        return 9;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return metrics::iconSize;
    case PM_MessageBoxIconSize:
        return 2 * metrics::iconSize;
    case PM_TabBarTabHSpace:
        return 2 * bars::tabPadding;
    case PM_HeaderMarkSize:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::unit;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_ComboBox_Popup: // a list below the box, not a menu over it
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_ListMouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
        return 1;
    case SH_Slider_AbsoluteSetButtons: // a click goes there at once
        return Qt::LeftButton;
    case SH_Slider_PageSetButtons:
        return Qt::MiddleButton;
    case SH_Widget_Animation_Duration:
        // By the widget Qt gives none for each tree view, a list of tasks too.
        return m_motionReduced ? 0 : QProxyStyle::styleHint(hint, option, nullptr, data);
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_FormLayoutFormAlignment:
        return int(Qt::AlignLeft | Qt::AlignTop);
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}
} // namespace rushes
