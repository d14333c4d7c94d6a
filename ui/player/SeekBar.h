// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <chrono>

namespace rushes
{
/// Where the clip stands, under the picture: a thin line that takes clicks and keys. Reads as "0:05.700".
class SeekBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SeekBar(QWidget *parent = nullptr);

    void set(std::chrono::milliseconds position, std::chrono::milliseconds length);
    std::chrono::milliseconds position() const { return m_position; }
    std::chrono::milliseconds length() const { return m_length; }

    QSize sizeHint() const override;

signals:
    void seek(std::chrono::milliseconds position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    std::chrono::milliseconds timeAt(int x) const;

    std::chrono::milliseconds m_position{}, m_length{};
    bool m_hovered{};
};
}
