// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace rushes::test
{
/// A box of an MP4 file.
inline QByteArray box(const char *type, const QByteArray &content = {})
{
    QByteArray size(4, 0);
    qToBigEndian(quint32(8 + content.size()), size.data());
    return size + type + content;
}

inline QByteArray fileType(const char *brand = "isom")
{
    return box("ftyp", QByteArray(brand) + QByteArray(4, 0) + brand);
}

inline QByteArray movie()
{
    return box("moov", box("mvhd", QByteArray(100, 0)) + box("trak", box("tkhd", QByteArray(84, 0))));
}

/// A whole MP4 in form, of any length (300 bytes or more); no two seeds give the same bytes.
inline QByteArray clipBytes(qsizetype bytes, quint32 seed = 1)
{
    const QByteArray head = fileType() + movie();
    QByteArray media(qMax(qsizetype(1), bytes - head.size() - 8), Qt::Uninitialized);
    quint32 state = seed * 2654435761u + 1;
    for (char &c : media) {
        state = state * 1664525u + 1013904223u;
        c = char(state >> 24u);
    }
    return head + box("mdat", media);
}
} // namespace rushes::test
