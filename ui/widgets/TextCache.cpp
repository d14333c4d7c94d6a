// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "widgets/TextCache.h"

#include <QFontMetrics>
#include <QPainter>

namespace rushes
{
constexpr int keptLines = 4000;

TextCache::TextCache() : m_lines(keptLines) {}

void TextCache::draw(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
                     Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const Key key{text, font.key(), rect.width()};
    QStaticText *line = m_lines.object(key);
    if (!line) {
        // A line break in a prompt must not become a second line.
        const QString flat = text.simplified();
        line = new QStaticText(QFontMetrics(font).elidedText(flat, Qt::ElideRight, rect.width()));
        line->setTextFormat(Qt::PlainText);
        line->setPerformanceHint(QStaticText::AggressiveCaching);
        line->prepare({}, font);
        m_lines.insert(key, line);
    }
    const QSizeF size = line->size();
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - size.width();
    else if (alignment & Qt::AlignHCenter)
        x = rect.left() + (rect.width() - size.width()) / 2;
    painter.setFont(font);
    painter.drawStaticText(QPointF(x, rect.top() + (rect.height() - size.height()) / 2), *line);
}

void TextCache::clear()
{
    m_lines.clear();
}
} // namespace rushes
