// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/Deflater.h"

#include <QtEndian>

#include <zlib.h>

namespace rushes
{
namespace
{
// Replies come every few seconds: speed counts for more than the last tenth of size.
constexpr int level = 1;
constexpr int windowBits = 15;
constexpr int memoryLevel = 6; // a hash table of 16 KiB, to be cleared for each reply

constexpr auto headSize = qsizetype(sizeof(quint32)); // the size before, as qCompress() has it
} // namespace

void Deflater::End::operator()(z_stream_s *stream) const
{
    deflateEnd(stream);
    delete stream;
}

Deflater::Deflater()
{
    auto stream = std::make_unique<z_stream_s>();
    if (deflateInit2(stream.get(), level, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY) == Z_OK)
        m_stream.reset(stream.release());
}

QByteArray Deflater::compressed(const QByteArray &bytes)
{
    if (!m_stream || bytes.isEmpty() || deflateReset(m_stream.get()) != Z_OK)
        return qCompress(bytes, level);
    z_stream_s &stream = *m_stream;
    QByteArray result(headSize + qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    qToBigEndian(quint32(bytes.size()), result.data());
    stream.next_in = reinterpret_cast<z_const Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data() + headSize);
    stream.avail_out = uInt(result.size() - headSize);
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        return qCompress(bytes, level);
    result.chop(qsizetype(stream.avail_out));
    return result;
}
} // namespace rushes
