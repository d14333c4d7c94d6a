// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "media/PictureFile.h"

#include "api/OffWindow.h"

#include <QImageReader>

namespace rushes
{
constexpr qint64 mostPixels = 64'000'000;
constexpr qint64 mostScaled = 16'000'000;

QImage readPicture(QIODevice &device, QSize size, Qt::AspectRatioMode mode)
{
    assertOffWindow();
    QImageReader reader(&device);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid() || qint64(whole.width()) * whole.height() > mostPixels)
        return {};
    const bool covers = mode == Qt::KeepAspectRatioByExpanding;
    const bool enlarged = whole.width() <= size.width() && whole.height() <= size.height();
    const QSize scaled = covers || !enlarged ? whole.scaled(size, mode).expandedTo({1, 1}) : whole;
    if (qint64(scaled.width()) * scaled.height() > mostScaled) // a line, a million pixels long
        return {};
    reader.setScaledSize(scaled);
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    QRect middle(QPoint(), covers ? size.boundedTo(image.size()) : image.size());
    middle.moveCenter(image.rect().center());
    const bool clear = image.hasAlphaChannel() && !covers;
    return image.copy(middle).convertToFormat(clear ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}
} // namespace rushes
