// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

#include <chrono>

namespace rushes
{
/// "0:05.700 / 0:15.000", in figures of one width whatever the font, so that nothing trembles while it runs.
class TimeLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit TimeLabel(QWidget *parent = nullptr);

    void setTimes(std::chrono::microseconds position, std::chrono::microseconds length); ///< length 0: not known
    void clearTimes();
    void setShort(bool on); ///< the position alone

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showTimes();
    int widthOf(const QString &text) const;

    std::chrono::microseconds m_position{-1}, m_length{};
    bool m_short{};
    int m_figure{}; ///< pixels a figure takes
};
} // namespace rushes
