// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/Mp4Header.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <optional>
#include <utility>

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

/// Calls look with each box between begin and end until it returns false.
template <class Look>
void inBoxes(QIODevice &file, qint64 begin, qint64 end, Look look)
{
    constexpr int most = 1000; // a file that is made of empty boxes is nobody's clip
    for (int i = 0; i < most; ++i) {
        const std::optional<Box> box = boxAt(file, begin, end);
        if (!box || !look(*box))
            return;
        begin = box->end;
    }
}

QByteArray beginningOf(QIODevice &file, const Box &box)
{
    constexpr qint64 enough = 112; // of every header that is read here
    return file.seek(box.begin) ? file.read(std::min(enough, box.end - box.begin)) : QByteArray();
}

void takeMovieHeader(Mp4Facts &facts, const QByteArray &header)
{
    const bool wide = header.startsWith('\1'); // version 1 has 64-bit times
    const qsizetype scaleAt = wide ? 20 : 12;
    if (header.size() < scaleAt + (wide ? 12 : 8))
        return;
    const auto scale = qFromBigEndian<quint32>(header.constData() + scaleAt);
    const char *const length = header.constData() + scaleAt + 4;
    const double units = wide ? double(qFromBigEndian<quint64>(length)) : double(qFromBigEndian<quint32>(length));
    if (scale > 0 && units > 0)
        facts.seconds = units / scale;
}

void takeTrackHeader(Mp4Facts &facts, const QByteArray &header)
{
    const qsizetype matrix = header.startsWith('\1') ? 52 : 40; // version 1 has 64-bit times before it
    const qsizetype size = matrix + 36;
    if (facts.hasPicture || header.size() < size + 8)
        return;
    const auto number = [&header](qsizetype at) { return qFromBigEndian<qint32>(header.constData() + at); };
    facts.width = number(size) >> 16; // 16.16 fixed point
    facts.height = number(size + 4) >> 16;
    facts.hasPicture = facts.width > 0 && facts.height > 0;
    if (!facts.hasPicture) {
        facts.width = facts.height = 0;
        return;
    }
    const qint32 a = number(matrix), b = number(matrix + 4);
    facts.rotation = b > 0 ? 90 : b < 0 ? 270 : a < 0 ? 180 : 0;
    if (b != 0)
        std::swap(facts.width, facts.height);
}

void takeMovie(Mp4Facts &facts, QIODevice &file, const Box &movie)
{
    inBoxes(file, movie.begin, movie.end, [&](const Box &part) {
        if (part.type == kind("mvhd"))
            takeMovieHeader(facts, beginningOf(file, part));
        if (part.type == kind("trak"))
            inBoxes(file, part.begin, part.end, [&](const Box &header) {
                if (header.type == kind("tkhd"))
                    takeTrackHeader(facts, beginningOf(file, header));
                return header.type != kind("tkhd");
            });
        return true;
    });
}
} // namespace

std::optional<Mp4Facts> mp4Facts(QIODevice &file)
{
    std::optional<Mp4Facts> facts;
    inBoxes(file, 0, file.size(), [&](const Box &box) {
        if (box.type == kind("moov"))
            takeMovie(facts.emplace(), file, box);
        return !facts;
    });
    file.seek(0);
    return facts;
}
} // namespace rushes
