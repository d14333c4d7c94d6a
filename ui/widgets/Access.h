// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>

class QWidget;

/// What assistive technology (screen readers, switch control, voice) has to know beyond Qt's own word.
namespace rushes::access
{
/// Buttons that open a menu can be pressed from outside, and show their menu as their part: Qt's own say that they can
/// open it and then do not. Plain widgets that are windows have the role of one. For all of the program, once, before
/// the first window.
void install();

/// What a painted widget is: to Qt it is just a part of the window. Before anybody asks for it, so in its constructor.
void setRole(QWidget &widget, QAccessible::Role role);

/// Says now what the widget's name says, whatever somebody is reading. For what cannot wait. wasShown: it stood there
/// already; what appears is told by Qt.
void announce(QWidget &widget, bool wasShown);
} // namespace rushes::access
