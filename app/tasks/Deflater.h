// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <memory>

struct z_stream_s;

namespace rushes
{
/// qCompress() that keeps its tables: for replies of a few kilobytes, making them anew each time is most of the work.
/// What it makes is for qUncompress(). For one thread at a time.
class Deflater final
{
public:
    Deflater();
    QByteArray compressed(const QByteArray &bytes);

private:
    struct End {
        void operator()(z_stream_s *stream) const;
    };
    std::unique_ptr<z_stream_s, End> m_stream;
};
} // namespace rushes
