// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "intake/CsvReader.h"

#include <algorithm>

namespace rushes
{
struct CsvReader::Field {
    QString text;
    qsizetype end{}; ///< of the separator or line end behind it, or the text's end
};

static bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

void CsvReader::add(QStringView part)
{
    m_text.remove(0, std::exchange(m_at, 0));
    m_text.append(part);
}

bool CsvReader::endsField(qsizetype at) const
{
    return at == m_text.size() || m_text[at] == m_separator || isLineEnd(m_text[at]);
}

/// Up to the separator or the end of the line; none: more text is needed.
std::optional<CsvReader::Field> CsvReader::plain(qsizetype begin) const
{
    qsizetype end = begin;
    while (!endsField(end) && end - m_at < longestRow)
        ++end;
    if (end == m_text.size() && !m_atEnd)
        return std::nullopt;
    return Field{m_text.sliced(begin, end - begin), end};
}

/// What stands in quotes from begin; as a plain field where they are broken.
std::optional<CsvReader::Field> CsvReader::quoted(qsizetype begin) const
{
    QString text;
    bool lines = false; // it goes over several
    const qsizetype limit = std::min(m_text.size(), begin + longestField);
    for (qsizetype at = begin + 1; at < limit; ++at) {
        const QChar c = m_text[at];
        lines = lines || isLineEnd(c);
        if (c != u'"') {
            text += c;
            continue;
        }
        if (at + 1 == m_text.size() && !m_atEnd)
            return std::nullopt;
        if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
            text += c;
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < m_text.size() && m_text[end] == u' ' && m_separator != u' ')
            ++end;
        if (end == m_text.size() && !m_atEnd)
            return std::nullopt;
        if (endsField(end))
            return Field{text, end};
        if (lines)
            break; // that quote opens the field of another line: the one at the beginning was broken
        text += c; // "so" he said
    }
    if (limit == m_text.size() && !m_atEnd)
        return std::nullopt;
    return plain(begin);
}

std::optional<QStringList> CsvReader::row()
{
    QStringList fields;
    for (qsizetype at = m_at;; ++at) {
        while (at < m_text.size() && m_text[at] == u' ' && m_separator != u' ')
            ++at;
        const bool isQuoted = at < m_text.size() && m_text[at] == u'"';
        const std::optional<Field> field = isQuoted ? quoted(at) : plain(at);
        if (!field)
            return std::nullopt;
        fields << field->text.trimmed();
        at = field->end;
        if (at < m_text.size() && m_text[at] == m_separator)
            continue;
        if (at < m_text.size() && isLineEnd(m_text[at]))
            ++at;
        m_at = at;
        return fields;
    }
}

std::optional<QStringList> CsvReader::next()
{
    while (m_at < m_text.size() && isLineEnd(m_text[m_at]))
        ++m_at;
    return m_at < m_text.size() ? row() : std::nullopt;
}
} // namespace rushes
