// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/SeekPreview.h"

#include "player/SeekBar.h"
#include "widgets/Theme.h"

#include <QPainter>

#include <algorithm>

namespace rushes
{
constexpr QSize pictureRoom(176, 128);
constexpr int margin = 4;

SeekPreview::SeekPreview(SeekBar &bar)
    : QWidget(&bar, Qt::ToolTip | Qt::WindowTransparentForInput), m_bar(bar), m_strip(pictureRoom)
{
    setObjectName("seekPreview");
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    connect(&bar, &SeekBar::pointed, this, &SeekPreview::showAt);
    connect(&bar, &SeekBar::left, this, &QWidget::hide);
    connect(&m_strip, &FilmStrip::changed, this, [this] {
        if (!isVisible())
            return;
        m_picture = m_strip.at(m_part);
        layOut(m_x);
    });
}

void SeekPreview::setFile(const QString &file)
{
    m_strip.setFile(file);
    m_picture = {};
    hide();
}

void SeekPreview::showAt(std::chrono::microseconds time, int x, const QString &text)
{
    m_strip.setRoom(pictureRoom * devicePixelRatioF());
    m_part = double(time.count()) / double(std::max(m_bar.length().count(), std::chrono::microseconds::rep(1)));
    m_picture = m_strip.at(m_part);
    m_text = text;
    layOut(x);
    show();
}

void SeekPreview::layOut(int x)
{
    m_x = x;
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    const QSize picture = m_picture.isNull() ? QSize() : m_picture.deviceIndependentSize().toSize();
    const int wide = std::max(picture.width(), fontMetrics().horizontalAdvance(m_text) + 2 * metrics::unit);
    const int high = picture.height() + (m_picture.isNull() ? 0 : margin) + fontMetrics().height() + margin;
    resize(wide + 2 * margin, high + 2 * margin);
    // Over the bar, not further than the window's edges.
    const QRect window(m_bar.window()->mapToGlobal(QPoint()), m_bar.window()->size());
    QPoint place = m_bar.mapToGlobal(QPoint(x - width() / 2, -height() - margin));
    place.setX(std::clamp(place.x(), window.left(), std::max(window.left(), window.right() - width())));
    move(place);
    update();
}

void SeekPreview::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (!m_picture.isNull())
        painter.drawImage(QPoint((width() - m_picture.deviceIndependentSize().toSize().width()) / 2, margin), m_picture);
    painter.setPen(theme.text);
    painter.drawText(rect().adjusted(margin, 0, -margin, -margin), Qt::AlignHCenter | Qt::AlignBottom, m_text);
}
} // namespace rushes
