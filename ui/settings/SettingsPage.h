// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace rushes
{
/// One page of the settings. It shows a copy, which is taken over with store().
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual QString title() const = 0;
    /// What is wrong, in one sentence, with the focus put where; empty: all is well.
    virtual QString problem() { return {}; }
    virtual void store() = 0;
    virtual void retranslate() = 0;
};
} // namespace rushes
