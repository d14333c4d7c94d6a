// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/IdStream.h"

#include "intake/TextCut.h"

#include <algorithm>

namespace rushes
{
constexpr qsizetype longestLine = 1024 * 1024, longestMark = 4; // bytes

FoundIds IdStream::add(const QByteArray &bytes)
{
    const qsizetype looked = m_pending.size() / 2 * 2;
    m_pending += bytes;
    if (!m_begun && m_pending.size() < longestMark)
        return {};
    if (!m_begun)
        m_encoding = encodingOf(QByteArrayView(m_pending).first(std::min(m_pending.size(), TextDecoder::sample)));
    const qsizetype from = looked < longestMark ? 0 : looked; // what was looked at has no line end
    qsizetype end = textcut::endOfLines(m_pending.mid(from), m_encoding);
    if (end > 0)
        end += from;
    if (end == 0 && m_pending.size() > longestLine)
        end = textcut::endOfWords(m_pending) / 2 * 2;
    return end > 0 || isBinary() ? take(end) : FoundIds();
}

FoundIds IdStream::finish()
{
    if (!m_begun)
        m_encoding = encodingOf(m_pending);
    return take(m_pending.size());
}

FoundIds IdStream::take(qsizetype end)
{
    if (isBinary())
        return {};
    const QByteArray lines = m_pending.first(end);
    m_pending.remove(0, end);
    if (m_begun && m_encoding == TextEncoding::Ascii)
        m_encoding = encodingOf(lines);
    TextDecoder decoder = m_begun ? TextDecoder(m_encoding) : TextDecoder();
    QString text = decoder.decode(lines);
    text += decoder.finish(); // in this order: operands of + come in any
    IdReader reader;
    if (m_begun)
        reader.setBeginning(m_beginning);
    else
        m_beginning = text;
    m_begun = true;
    reader.add(text);
    return reader.take();
}
} // namespace rushes
