// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "widgets/Style.h"

#include "widgets/Icons.h"
#include "widgets/Progress.h"
#include "widgets/StyleBars.h"
#include "widgets/StyleControls.h"
#include "widgets/Theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QProgressBar>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTimer>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
/// The option as what it is to be; the kinds of element leave no other possibility.
template <class T>
const T &as(const QStyleOption &option)
{
    Q_ASSERT(qstyleoption_cast<const T *>(&option));
    return static_cast<const T &>(option);
}

void paintItemGround(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    QColor ground;
    if (option.state & QStyle::State_Selected)
        ground = enabled ? theme.selection : theme.line;
    else if (enabled && (option.state & QStyle::State_MouseOver))
        ground = theme.hover();
    if (!ground.isValid())
        return;
    if (!qobject_cast<const QListView *>(widget)) { // cells of one row meet without a gap
        painter.fillRect(option.rect, ground);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(option.rect, metrics::radius, metrics::radius);
    painter.restore();
}

std::optional<Icon> iconFor(QStyle::StandardPixmap kind)
{
    switch (kind) {
    case QStyle::SP_LineEditClearButton:
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DockWidgetCloseButton:
        return Icon::Close;
    case QStyle::SP_ToolBarHorizontalExtensionButton:
    case QStyle::SP_ToolBarVerticalExtensionButton:
        return Icon::Menu;
    case QStyle::SP_MessageBoxInformation:
        return Icon::Info;
    case QStyle::SP_MessageBoxWarning:
        return Icon::Warning;
    case QStyle::SP_MessageBoxCritical:
        return Icon::Alert;
    case QStyle::SP_MessageBoxQuestion:
        return Icon::Question;
    default:
        return std::nullopt;
    }
}
} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s) {}

void Style::setMotionReduced(bool reduced)
{
    m_motionReduced = reduced;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand: {
        const bool flat = as<QStyleOptionButton>(*option).features & QStyleOptionButton::Flat;
        return controls::paintButton(*painter, *option, controls::isPrimary(widget), flat);
    }
    case PE_PanelButtonTool:
        return controls::paintToolButtonPanel(*painter, *option, controls::isPrimary(widget));
    case PE_PanelLineEdit:
        if (as<QStyleOptionFrame>(*option).lineWidth > 0)
            controls::paintField(*painter, *option, widget && widget->property("quiet").toBool(),
                                 widget && widget->property("faulty").toBool());
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return controls::paintCheckBox(*painter, *option);
    case PE_IndicatorRadioButton:
        return controls::paintRadioButton(*painter, *option);
    case PE_PanelItemViewItem:
        return paintItemGround(*painter, *option, widget);
    case PE_PanelItemViewRow:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, theme.selection);
        return;
    case PE_FrameFocusRect:
        if (controls::showsFocus(*option))
            controls::paintFocus(*painter, option->rect, *option);
        return;
    case PE_IndicatorArrowDown:
        return controls::paintArrow(*painter, option->rect, Qt::DownArrow, theme.secondary);
    case PE_IndicatorArrowUp:
        return controls::paintArrow(*painter, option->rect, Qt::UpArrow, theme.secondary);
    case PE_IndicatorArrowLeft:
        return controls::paintArrow(*painter, option->rect, Qt::LeftArrow, theme.secondary);
    case PE_IndicatorArrowRight:
        return controls::paintArrow(*painter, option->rect, Qt::RightArrow, theme.secondary);
    default:
        if (!drawFrame(element, *option, *painter, widget))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (!drawGround(element, *option, *painter, widget) && !drawItem(element, *option, *painter, widget))
        QProxyStyle::drawControl(element, option, painter, widget);
}

/// What has a text.
bool Style::drawItem(ControlElement element, const QStyleOption &option, QPainter &painter,
                     const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel: // without the arrow of a menu, which belongs to the label
        proxy()->drawPrimitive(PE_PanelButtonCommand, &option, &painter, widget);
        return true;
    case CE_PushButtonLabel:
        drawPushButtonLabel(option, painter, widget);
        return true;
    case CE_ProgressBar:
        drawProgressBar(option, painter, widget);
        return true;
    case CE_TabBarTabShape:
        bars::paintTabShape(painter, as<QStyleOptionTab>(option));
        return true;
    case CE_TabBarTabLabel:
        bars::paintTabLabel(painter, as<QStyleOptionTab>(option), *this, widget);
        return true;
    case CE_Header:
        bars::paintHeaderSection(painter, as<QStyleOptionHeader>(option), *this);
        return true;
    case CE_MenuItem:
        bars::paintMenuItem(painter, as<QStyleOptionMenuItem>(option), *this);
        return true;
    case CE_MenuBarItem:
        bars::paintMenuBarItem(painter, as<QStyleOptionMenuItem>(option), *this);
        return true;
    default:
        return false;
    }
}

void Style::drawPushButtonLabel(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    QStyleOptionButton label = as<QStyleOptionButton>(option);
    painter.save();
    if (controls::isPrimary(widget)) {
        controls::makeTextOnAccent(label);
        QFont font = painter.font();
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
    }
    controls::paintButtonLabel(painter, label, *this);
    painter.restore();
}

void Style::drawProgressBar(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto &bar = as<QStyleOptionProgressBar>(option);
    const bool moves =
        bars::isBusy(bar) && proxy()->styleHint(SH_Widget_Animation_Duration, &option, widget, nullptr);
    bars::paintProgressBar(painter, bar, moves ? stripePhase(QDateTime::currentMSecsSinceEpoch()) : 0, *this);
    if (!moves || !widget || m_moving.contains(widget))
        return;
    // Each frame orders the next one; a bar that is not seen is not painted, and so comes to rest.
    m_moving.insert(widget);
    auto *target = const_cast<QWidget *>(widget); // to be repainted, not to be changed
    QTimer::singleShot(40, Qt::CoarseTimer, this, [this, target = QPointer<QWidget>(target), key = widget] {
        m_moving.remove(key);
        if (target)
            target->update();
    });
}

void Style::drawToolButton(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    QStyleOptionToolButton label = as<QStyleOptionToolButton>(option);
    const bool primary = controls::isPrimary(widget);
    QStyleOption panel = label;
    if (!(label.activeSubControls & SC_ToolButton) && !(label.state & State_On))
        panel.state.setFlag(State_Sunken, false);
    controls::paintToolButtonPanel(painter, panel, primary);

    painter.save();
    painter.setFont(label.font);
    if (primary) {
        controls::makeTextOnAccent(label);
        label.font.setWeight(QFont::DemiBold);
        painter.setFont(label.font);
    }
    const bool split = label.features & QStyleOptionToolButton::MenuButtonPopup;
    // A lone icon with a menu says by itself that there is more.
    const bool iconOnly = label.toolButtonStyle == Qt::ToolButtonIconOnly || label.text.isEmpty();
    if (split || ((label.features & QStyleOptionToolButton::HasMenu) && !iconOnly)) {
        constexpr int room = controls::menuRoom;
        const QRect arrow(label.rect.right() - room, label.rect.y(), room, label.rect.height());
        const Theme &theme = Theme::of(label.palette);
        controls::paintArrow(
            painter, visualRect(label.direction, label.rect, arrow), Qt::DownArrow,
            label.state & State_Enabled ? label.palette.color(QPalette::ButtonText) : theme.disabled(), 7);
        label.rect = visualRect(label.direction, label.rect, label.rect.adjusted(0, 0, -room + 4, 0));
    }
    if (label.toolButtonStyle == Qt::ToolButtonTextUnderIcon ||
        (label.features & QStyleOptionToolButton::Arrow))
        QProxyStyle::drawControl(CE_ToolButtonLabel, &label, &painter, widget);
    else
        controls::paintToolButtonLabel(painter, label, *this);
    painter.restore();
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto part = [&](SubControl which) {
        return proxy()->subControlRect(control, option, which, widget);
    };
    switch (control) {
    case CC_ToolButton:
        return drawToolButton(*option, *painter, widget);
    case CC_ComboBox:
        return controls::paintComboBox(*painter, as<QStyleOptionComboBox>(*option), part(SC_ComboBoxArrow));
    case CC_SpinBox:
        return controls::paintSpinBox(*painter, as<QStyleOptionSpinBox>(*option), part(SC_SpinBoxUp),
                                      part(SC_SpinBoxDown));
    case CC_ScrollBar:
        return bars::paintScrollBar(*painter, as<QStyleOptionSlider>(*option), part(SC_ScrollBarSlider),
                                    widget);
    case CC_Slider:
        return bars::paintSlider(*painter, as<QStyleOptionSlider>(*option), part(SC_SliderHandle));
    case CC_GroupBox: {
        painter->save();
        QFont font = painter->font();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QTabBar *>(widget) ||
        qobject_cast<QHeaderView *>(widget) || controls::isTextArea(widget))
        widget->setAttribute(Qt::WA_Hover);
}

QIcon Style::standardIcon(StandardPixmap kind, const QStyleOption *option, const QWidget *widget) const
{
    if (const auto own = iconFor(kind))
        return icons::icon(*own);
    return QProxyStyle::standardIcon(kind, option, widget);
}

QPixmap Style::standardPixmap(StandardPixmap kind, const QStyleOption *option, const QWidget *widget) const
{
    if (const auto own = iconFor(kind)) {
        const qreal ratio = widget ? widget->devicePixelRatioF() : 1;
        return icons::icon(*own).pixmap(QSize(metrics::iconSize, metrics::iconSize), ratio);
    }
    return QProxyStyle::standardPixmap(kind, option, widget);
}
} // namespace rushes
