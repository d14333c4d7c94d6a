// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/Theme.h"

#include <QStyle>

class QPainter;
class QRectF;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;

/// How Style paints buttons, fields, check boxes. Part of Style: nothing else calls these.
namespace rushes::controls
{
constexpr int buttonPadding = 14, toolPadding = 10, fieldPadding = 9;
constexpr int arrowWidth = 28, spinWidth = 24;
constexpr int iconGap = 8, menuRoom = 18;

bool isHovered(const QStyleOption &option);
bool isPressed(const QStyleOption &option);
/// A text edit of several lines, which looks like a field.
bool isTextArea(const QWidget *widget);
/// Filled with the accent: the dynamic property "primary", or the accepting button of a dialog.
bool isPrimary(const QWidget *widget);
/// The option of a primary button with the colours that its text and icon are drawn in.
void makeTextOnAccent(QStyleOption &option);
/// Whether the focus came by the keyboard, and is to be seen.
bool showsFocus(const QStyleOption &option);

/// Fill or border may be invalid: none. The border lies wholly inside rect.
void paintRounded(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border = {},
                  qreal width = 1, qreal radius = metrics::radius);

void paintButton(QPainter &painter, const QStyleOption &option, bool primary, bool flat);
void paintToolButtonPanel(QPainter &painter, const QStyleOption &option, bool primary);
/// Icon and text side by side, in the middle of option.rect.
void paintToolButtonLabel(QPainter &painter, const QStyleOptionToolButton &option, const QStyle &style);
void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const QStyle &style);
/// quiet: on a white ground, such as the tool bar's, the field is the darker one.
/// faulty: what stands in it is not understood.
void paintField(QPainter &painter, const QStyleOption &option, bool quiet, bool faulty = false);
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow);
void paintSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down);
void paintCheckBox(QPainter &painter, const QStyleOption &option);
void paintRadioButton(QPainter &painter, const QStyleOption &option);
void paintFocus(QPainter &painter, const QRect &rect, const QStyleOption &option);
/// A small chevron in the middle of rect.
void paintArrow(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &color,
                qreal size = 8);

QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part);
QRect spinBoxRect(const QStyleOptionSpinBox &option, QStyle::SubControl part);
} // namespace rushes::controls
