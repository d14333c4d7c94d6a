// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCache>
#include <QColor>
#include <QFont>
#include <QStaticText>
#include <QString>

class QPainter;
class QRect;

namespace rushes
{
/// Draws one line of plain text, elided to its rectangle, and remembers how it was laid out: a list that
/// scrolls lays nothing out twice.
class TextCache final
{
public:
    TextCache();

    /// Centred vertically; colour as the painter's pen. alignment: Qt::AlignLeft, AlignRight or AlignHCenter.
    void draw(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
              Qt::Alignment alignment = Qt::AlignLeft);
    void clear();

private:
    struct Key {
        QString text;
        QString font;
        int width;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed) noexcept
        {
            return qHashMulti(seed, key.text, key.font, key.width);
        }
    };
    QCache<Key, QStaticText> m_lines;
};
} // namespace rushes
