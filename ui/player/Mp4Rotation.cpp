// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "player/Mp4Rotation.h"

#include <QIODevice>
#include <QtEndian>

#include <optional>

namespace rushes
{
namespace
{
struct Box {
    quint32 type{};
    qint64 begin{}, end{}; ///< of what is in it
};

constexpr quint32 kind(const char (&name)[5])
{
    return quint32(uchar(name[0])) << 24 | quint32(uchar(name[1])) << 16 | quint32(uchar(name[2])) << 8 |
           quint32(uchar(name[3]));
}

std::optional<Box> boxAt(QIODevice &file, qint64 at, qint64 end)
{
    constexpr qint64 shortHeader = 8, longHeader = 16;
    if (end - at < shortHeader || !file.seek(at))
        return {};
    const QByteArray head = file.read(longHeader);
    if (head.size() < shortHeader)
        return {};
    Box box{qFromBigEndian<quint32>(head.constData() + 4), at + shortHeader,
            at + qint64(qFromBigEndian<quint32>(head.constData()))};
    if (box.end == at) { // reaches to the end
        box.end = end;
    } else if (box.end == at + 1) { // its size follows, in 64 bits
        if (head.size() < longHeader)
            return {};
        const quint64 size = qFromBigEndian<quint64>(head.constData() + shortHeader);
        if (size > quint64(end - at))
            return {};
        box.begin = at + longHeader;
        box.end = at + qint64(size);
    }
    if (box.end < box.begin || box.end > end)
        return {};
    return box;
}

/// Calls look with each box between begin and end until it returns something.
template <class Look>
auto inBoxes(QIODevice &file, qint64 begin, qint64 end, Look look) -> decltype(look(Box{}))
{
    constexpr int most = 1000; // a file that is made of empty boxes is nobody's clip
    for (int i = 0; i < most; ++i) {
        const std::optional<Box> box = boxAt(file, begin, end);
        if (!box)
            return {};
        if (auto found = look(*box))
            return found;
        begin = box->end;
    }
    return {};
}

/// Of a track's header; none: the track has no picture.
std::optional<int> rotationOfHeader(QIODevice &file, const Box &box)
{
    if (!file.seek(box.begin))
        return {};
    const QByteArray header = file.read(96);
    const qsizetype matrix = header.startsWith('\1') ? 52 : 40; // version 1 has 64-bit times before it
    const qsizetype size = matrix + 36;
    if (header.size() < size + 8)
        return {};
    const auto number = [&header](qsizetype at) { return qFromBigEndian<qint32>(header.constData() + at); };
    if (number(size) == 0 || number(size + 4) == 0)
        return {};
    const qint32 a = number(matrix), b = number(matrix + 4);
    if (b > 0)
        return 90;
    if (b < 0)
        return 270;
    return a < 0 ? 180 : 0;
}
} // namespace

int rotationOfMp4(QIODevice &file)
{
    const std::optional<int> rotation = inBoxes(file, 0, file.size(), [&file](const Box &movie) {
        if (movie.type != kind("moov"))
            return std::optional<int>();
        return inBoxes(file, movie.begin, movie.end, [&file](const Box &track) {
            if (track.type != kind("trak"))
                return std::optional<int>();
            return inBoxes(file, track.begin, track.end, [&file](const Box &header) {
                return header.type == kind("tkhd") ? rotationOfHeader(file, header) : std::nullopt;
            });
        });
    });
    file.seek(0);
    return rotation.value_or(0);
}
} // namespace rushes
