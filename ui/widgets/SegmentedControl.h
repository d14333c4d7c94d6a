// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/Icons.h"

#include <QWidget>

#include <vector>

class QRadioButton;

namespace rushes
{
/// A few icons side by side of which one is chosen, such as list and grid. To the keyboard and to screen
/// readers they are radio buttons: Tab goes to the chosen one, arrows choose its neighbour.
class SegmentedControl final : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// The first one added is the chosen one until another is chosen.
    void addSegment(Icon icon, const QString &name);
    /// The accessible name and the tool tip; for a change of the language.
    void setName(int index, const QString &name);

    int currentIndex() const; ///< -1: there are none
    void setCurrentIndex(int index);
    int count() const;

signals:
    void currentIndexChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<QRadioButton *> m_segments;
};
} // namespace rushes
