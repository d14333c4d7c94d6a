// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/Theme.h"

#include <QFont>

#include <functional>

class QWidget;

namespace rushes
{
/// Calls take now and after each change of the text size, as long as the widget lives: for what a widget fixes by
/// metrics that a style does not ask for again.
void withTextSize(QWidget *widget, std::function<void()> take);
/// The widget's own font size, and weight, whatever the size of text.
void setTextPixels(QWidget *widget, const metrics::Measure &pixels, QFont::Weight weight = QFont::Normal);
} // namespace rushes
