// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QSize>

class QIODevice;

namespace rushes
{
/// A picture from bytes of whoever sent them, scaled while it is read: to lie within size, or (KeepAspectRatioByExpanding)
/// to cover it with its middle. RGB32, or with transparency ARGB32. Null: no picture, or one of over 64 million pixels.
/// Not on the window's thread.
QImage readPicture(QIODevice &device, QSize size, Qt::AspectRatioMode mode);
} // namespace rushes
