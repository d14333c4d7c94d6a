// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "media/ClipSniffer.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
using Fault = std::optional<QString>;
constexpr int maxBoxes = 100'000;

QByteArray readAt(QIODevice &file, qint64 at, qint64 bytes)
{
    return file.seek(at) ? file.read(bytes) : QByteArray();
}

/// A box's type as text; what is not printable as '?'.
QString named(QByteArrayView type)
{
    QString name = QString::fromLatin1(type);
    for (QChar &c : name) {
        if (c < u' ' || c > u'~')
            c = u'?';
    }
    return name;
}

Fault truncated(QByteArrayView type, qint64 at)
{
    return u"%1 at byte %2 reaches beyond the end of the file"_s.arg(named(type)).arg(at);
}

// ISO base media files (MP4, QuickTime): ISO/IEC 14496-12, section 4.2

struct Box {
    QByteArray type;
    qint64 body{}; ///< where its content begins
    qint64 end{};  ///< one beyond its last byte
};

/// The box at a place in a file or in its parent; none: no box can be there.
std::optional<Box> boxAt(QIODevice &file, qint64 at, qint64 parentEnd)
{
    const QByteArray head = readAt(file, at, 16);
    if (head.size() < 8)
        return std::nullopt;
    quint64 size = qFromBigEndian<quint32>(head.constData());
    qint64 headSize = 8;
    if (size == 1 && head.size() == 16) {
        size = qFromBigEndian<quint64>(head.constData() + 8);
        headSize = 16;
    } else if (size == 0) { // to the end of the file
        size = quint64(parentEnd - at);
    }
    if (size < quint64(headSize) || size > quint64(std::numeric_limits<qint64>::max() - at))
        return std::nullopt;
    return Box{head.mid(4, 4), at + headSize, at + qint64(size)};
}

/// Zeros where a box would begin: some writers fill up the end. Fewer than eight are a box cut off.
bool isPadding(QIODevice &file, qint64 at)
{
    return readAt(file, at, 8) == QByteArray(8, 0);
}

/// Whether moov holds a track, and its boxes lie inside it.
Fault faultOfMovie(QIODevice &file, const Box &movie)
{
    bool hasTrack = false;
    int boxes = 0;
    for (qint64 at = movie.body; movie.end - at >= 8;) {
        const auto box = boxAt(file, at, movie.end);
        if (!box || box->end > movie.end || ++boxes > maxBoxes)
            return u"moov is damaged at byte %1"_s.arg(at);
        hasTrack = hasTrack || box->type == "trak" || box->type == "cmov";
        at = box->end;
    }
    return hasTrack ? Fault() : u"moov names no track"_s;
}

Fault faultOfBoxes(QIODevice &file)
{
    const qint64 size = file.size();
    bool hasMovie = false;
    bool hasMedia = false;
    int boxes = 0;
    for (qint64 at = 0; at < size;) {
        if (hasMovie && hasMedia && isPadding(file, at))
            break;
        const auto box = boxAt(file, at, size);
        if (!box)
            return u"no box at byte %1"_s.arg(at);
        if (box->end > size)
            return truncated(box->type, at);
        if (++boxes > maxBoxes)
            return u"too many boxes"_s;
        if (box->type == "moov") {
            if (const auto fault = faultOfMovie(file, *box))
                return fault;
            hasMovie = true;
        }
        hasMedia = hasMedia || (box->type == "mdat" && box->end > box->body);
        at = box->end;
    }
    if (!hasMovie)
        return u"no moov box"_s;
    return hasMedia ? Fault() : u"no mdat box, or an empty one"_s;
}

// WebM and Matroska: RFC 8794

constexpr quint32 ebmlHead = 0x1A45DFA3, segment = 0x18538067, tracks = 0x1654AE6B, cluster = 0x1F43B675;

struct Element {
    quint32 id{};
    qint64 body{};
    qint64 end{-1}; ///< -1: not said; it goes on until something else begins
};

std::optional<Element> elementAt(QIODevice &file, qint64 at)
{
    const QByteArray head = readAt(file, at, 12);
    const auto lengthOf = [&head](qsizetype i) {
        return i < head.size() ? qsizetype(qCountLeadingZeroBits(quint8(head.at(i)))) + 1 : 9;
    };
    const qsizetype idBytes = lengthOf(0);
    const qsizetype sizeBytes = idBytes > 4 ? 9 : lengthOf(idBytes);
    if (idBytes > 4 || sizeBytes > 8 || idBytes + sizeBytes > head.size())
        return std::nullopt;
    quint32 id = 0;
    for (qsizetype i = 0; i < idBytes; ++i)
        id = id << 8u | quint8(head.at(i));
    const quint64 all = (quint64(1) << quint64(7 * sizeBytes)) - 1; // all ones: unknown
    quint64 size = 0;
    for (qsizetype i = 0; i < sizeBytes; ++i)
        size = size << 8u | quint8(head.at(idBytes + i));
    size &= all;
    const qint64 body = at + idBytes + sizeBytes;
    if (size == all)
        return Element{id, body, -1};
    return Element{id, body, body + qint64(size)};
}

Fault faultOfSegment(QIODevice &file, const Element &parent, qint64 size)
{
    const qint64 end = parent.end < 0 ? size : parent.end;
    bool hasTracks = false;
    bool hasCluster = false;
    int elements = 0;
    for (qint64 at = parent.body; at < end;) {
        const auto element = elementAt(file, at);
        if (!element || ++elements > maxBoxes)
            return u"no element at byte %1"_s.arg(at);
        if (element->end > end)
            return u"the element at byte %1 reaches beyond the end of the file"_s.arg(at);
        hasTracks = hasTracks || element->id == tracks;
        hasCluster = hasCluster || element->id == cluster;
        if (element->end < 0 && element->id != cluster)
            return u"the element at byte %1 has no length"_s.arg(at);
        at = element->end < 0 ? element->body : element->end; // into a live cluster: its blocks are walked
    }
    if (!hasTracks)
        return u"no tracks"_s;
    return hasCluster ? Fault() : u"no cluster"_s;
}

Fault faultOfElements(QIODevice &file)
{
    const qint64 size = file.size();
    for (qint64 at = 0; at < size;) {
        const auto element = elementAt(file, at);
        if (!element)
            return u"no element at byte %1"_s.arg(at);
        if (element->end > size)
            return u"the element at byte %1 reaches beyond the end of the file"_s.arg(at);
        if (element->id == segment)
            return faultOfSegment(file, *element, size);
        if (element->end < 0)
            return u"the element at byte %1 has no length"_s.arg(at);
        at = element->end;
    }
    return u"no segment"_s;
}

// AVI: RIFF chunks

Fault faultOfChunks(QIODevice &file)
{
    const qint64 size = file.size();
    const QByteArray head = readAt(file, 0, 12);
    const qint64 riffEnd = 8 + qint64(qFromLittleEndian<quint32>(head.constData() + 4));
    if (riffEnd > size)
        return truncated("RIFF", 0);
    bool hasHeaders = false;
    bool hasMovie = false;
    int chunks = 0;
    for (qint64 at = 12; riffEnd - at >= 12 && ++chunks <= maxBoxes;) {
        const QByteArray chunk = readAt(file, at, 12);
        const QByteArray type = chunk.left(4);
        const qint64 end = at + 8 + qint64(qFromLittleEndian<quint32>(chunk.constData() + 4));
        if (end > riffEnd)
            return truncated(type, at);
        hasHeaders = hasHeaders || (type == "LIST" && chunk.endsWith("hdrl"));
        hasMovie = hasMovie || (type == "LIST" && chunk.endsWith("movi"));
        at = end + (end & 1); // chunks begin at even bytes
    }
    return hasHeaders && hasMovie ? Fault() : u"no headers or no movi list"_s;
}

/// The main brand of a file that begins with an ftyp box.
ClipSniffer::Kind kindOfBrand(QByteArrayView brand)
{
    // Pictures (HEIF, AVIF, Canon's raw) and sound alone come in the same boxes.
    static constexpr std::array others{"avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1",
                                       "msf1", "crx ", "M4A ", "M4B ", "M4P ", "jp2 ", "jpx ", "jxl "};
    if (std::any_of(others.begin(), others.end(), [brand](const char *other) { return brand == other; }))
        return ClipSniffer::Kind::Unknown;
    return brand == "qt  " ? ClipSniffer::Kind::QuickTime : ClipSniffer::Kind::Mp4;
}
} // namespace

ClipSniffer::Kind ClipSniffer::kindOf(QByteArrayView head)
{
    if (head.size() < 12)
        return Kind::Unknown;
    const QByteArrayView type = head.sliced(4, 4);
    const quint32 size = qFromBigEndian<quint32>(head.data());
    if (type == "ftyp")
        return size >= 12 ? kindOfBrand(head.sliced(8, 4)) : Kind::Unknown;
    // QuickTime of before ftyp was invented. Sizes whose first byte is a letter are a text's ("Get free…").
    constexpr quint32 firstOfText = 0x09000000;
    static constexpr std::array old{"moov", "mdat", "wide", "free", "skip", "pnot"};
    const bool isOld = std::any_of(old.begin(), old.end(), [type](const char *name) { return type == name; });
    if (isOld && (size <= 1 || (size >= 8 && size < firstOfText)))
        return Kind::QuickTime;
    if (size == ebmlHead) {
        const QByteArray begin = head.first(qMin(head.size(), headBytes)).toByteArray();
        if (begin.contains("webm"))
            return Kind::WebM;
        return begin.contains("matroska") ? Kind::Matroska : Kind::Unknown;
    }
    if (head.startsWith("RIFF") && head.sliced(8, 4) == "AVI ")
        return Kind::Avi;
    return Kind::Unknown;
}

bool ClipSniffer::isText(QByteArrayView head)
{
    return std::ranges::all_of(head, [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r';
    });
}

QString ClipSniffer::suffix(Kind kind)
{
    switch (kind) {
    case Kind::Mp4:
        return u"mp4"_s;
    case Kind::QuickTime:
        return u"mov"_s;
    case Kind::WebM:
        return u"webm"_s;
    case Kind::Matroska:
        return u"mkv"_s;
    case Kind::Avi:
        return u"avi"_s;
    case Kind::Unknown:
        return {};
    }
    return {};
}

std::optional<QString> ClipSniffer::fault(QIODevice &file)
{
    switch (kindOf(readAt(file, 0, headBytes))) {
    case Kind::Mp4:
    case Kind::QuickTime:
        return faultOfBoxes(file);
    case Kind::WebM:
    case Kind::Matroska:
        return faultOfElements(file);
    case Kind::Avi:
        return faultOfChunks(file);
    case Kind::Unknown:
        return u"not a video"_s;
    }
    return u"not a video"_s;
}
} // namespace rushes
