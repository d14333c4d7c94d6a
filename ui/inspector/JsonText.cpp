// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/JsonText.h"

#include <QStringDecoder>

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

namespace
{
bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// An incomplete character at the end is left out.
QString decoded(const QByteArray &utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    return decoder(utf8);
}

class Writer final
{
public:
    Writer(const QByteArray &in, qsizetype maxBytes, qsizetype maxString)
        : m_in(in), m_maxBytes(maxBytes), m_maxString(maxString)
    {
    }

    JsonText write()
    {
        while (m_at < m_in.size() && m_out.size() < m_maxBytes)
            token(m_in[m_at]);
        const bool whole = m_at >= m_in.size() && m_out.size() <= m_maxBytes;
        m_out.truncate(m_maxBytes);
        return {decoded(m_out), m_shortened || !whole};
    }

private:
    void token(char c)
    {
        if (c == '"')
            return string();
        ++m_at;
        if (isSpace(c))
            return;
        if (c == '{' || c == '[') {
            open(c);
        } else if (c == '}' || c == ']') {
            m_depth = std::max(0, m_depth - 1);
            newLine();
            m_out += c;
        } else {
            m_out += c;
            if (c == ',')
                newLine();
            else if (c == ':')
                m_out += ' ';
        }
    }
    /// "{}" stays together.
    void open(char c)
    {
        m_out += c;
        while (m_at < m_in.size() && isSpace(m_in[m_at]))
            ++m_at;
        if (m_at < m_in.size() && m_in[m_at] == (c == '{' ? '}' : ']')) {
            m_out += m_in[m_at++];
            return;
        }
        ++m_depth;
        newLine();
    }
    void string()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_in.size() && m_in[m_at] != '"')
            m_at += m_in[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_in.size());
        if (m_at - begin <= m_maxString) {
            m_out += m_in.mid(begin, m_at - begin);
            return;
        }
        m_shortened = true;
        m_out += decoded(m_in.mid(begin, m_maxString)).toUtf8() + "…\"";
    }
    void newLine()
    {
        m_out += '\n';
        m_out.append(qsizetype{2} * m_depth, ' ');
    }

    const QByteArray &m_in;
    QByteArray m_out;
    const qsizetype m_maxBytes, m_maxString;
    qsizetype m_at{};
    int m_depth{};
    bool m_shortened{};
};
} // namespace

JsonText readableJson(const QByteArray &reply, qsizetype maxBytes, qsizetype maxStringBytes)
{
    const auto first = std::find_if_not(reply.begin(), reply.end(), isSpace);
    if (first != reply.end() && (*first == '{' || *first == '['))
        return Writer(reply, maxBytes, maxStringBytes).write();
    return {decoded(reply.left(maxBytes)), reply.size() > maxBytes};
}
} // namespace rushes
