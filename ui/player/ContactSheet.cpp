// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/ContactSheet.h"

#include "frames/ClipReader.h"
#include "widgets/Words.h"

#include <QPainter>

#include <algorithm>
#include <chrono>

namespace rushes
{
using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;

namespace
{
constexpr int gap = 12, line = 24, textPixels = 14; // pixels
const QColor ground(0x16, 0x18, 0x1c), ink(0xe8, 0xea, 0xed);

struct Plan {
    int columns{}, rows{};
    QSize cell; ///< of the picture alone
    QPoint place(int number) const
    {
        return {gap + number % columns * (cell.width() + gap), gap + line + number / columns * (cell.height() + line)};
    }
    QSize sheet() const { return {gap + columns * (cell.width() + gap), 2 * gap + line + rows * (cell.height() + line)}; }
};

Plan planFor(QSize clip)
{
    const bool upright = clip.height() > clip.width();
    const QSize room = upright ? QSize(240, 427) : QSize(360, 360);
    return {upright ? 6 : 4, upright ? 3 : 4, clip.scaled(room, Qt::KeepAspectRatio).boundedTo(clip).expandedTo({96, 54})};
}

void drawHead(QPainter &painter, int width, const ClipReader::Outline &clip, const QString &title)
{
    const QString facts = QStringLiteral("%1 × %2 · %3").arg(clip.size.width()).arg(clip.size.height())
                              .arg(words::clock(duration_cast<milliseconds>(clip.length)));
    const QRect head(gap, gap, width - 2 * gap, line);
    const int room = head.width() - painter.fontMetrics().horizontalAdvance(facts) - gap;
    painter.drawText(head, Qt::AlignLeft | Qt::AlignTop, painter.fontMetrics().elidedText(title, Qt::ElideMiddle, room));
    painter.drawText(head, Qt::AlignRight | Qt::AlignTop, facts);
}
} // namespace

QImage contactSheet(ClipReader &reader, const QString &title)
{
    const ClipReader::Outline &clip = reader.outline();
    const Plan plan = planFor(clip.size);
    QImage sheet(plan.sheet(), QImage::Format_RGB32);
    sheet.fill(ground);
    QPainter painter(&sheet);
    QFont font = painter.font();
    font.setPixelSize(textPixels);
    painter.setFont(font);
    painter.setPen(ink);
    drawHead(painter, sheet.width(), clip, title);
    const int count = plan.columns * plan.rows;
    for (int number = 0; number < count; ++number) {
        // The middles of equal parts: neither the first frame nor the last, which are often black.
        const auto picture = reader.pictureAt(clip.length * (2 * number + 1) / (2 * count), plan.cell);
        if (!picture)
            return {};
        const QRect cell(plan.place(number), plan.cell);
        QRect place({}, picture->image.size());
        place.moveCenter(cell.center());
        painter.drawImage(place, picture->image);
        painter.drawText(QRect(cell.left(), cell.bottom() + 1, cell.width(), line), Qt::AlignCenter,
                         words::clock(duration_cast<milliseconds>(picture->at)));
    }
    return sheet;
}
} // namespace rushes
