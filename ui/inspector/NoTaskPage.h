// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace rushes
{
/// What stands in the place of the details while no task is chosen.
class NoTaskPage final : public QWidget
{
    Q_OBJECT
public:
    explicit NoTaskPage(QWidget *parent = nullptr);

    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();

    QLabel *m_icon;
    QLabel *m_text;
};
} // namespace rushes
