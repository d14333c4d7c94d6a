// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "tasks/TextSearch.h"

namespace rushes
{
namespace
{
/// No other character folds into it. Letters of scripts with case are left out, even those that seem to have none (ß).
bool hasNoCase(QChar c)
{
    const bool isCased = c.isLetter() && c.category() != QChar::Letter_Other;
    return !isCased && c.toLower() == c && c.toUpper() == c && c.toCaseFolded() == c;
}

/// How well a character tells texts apart, 0: not at all. Letters that more than two characters fold into (k and s
/// have signs of their own) and halves of characters are no marks.
int worthOf(QChar c)
{
    static const QString letters = QStringLiteral("eatoinrhldcumfgpwybvxjqz"); // the commonest in English first
    constexpr int other = 100;
    if (c.isSurrogate() || c.isSpace())
        return 0;
    if (hasNoCase(c))
        return c.isDigit() ? other - 1 : other;
    return int(letters.indexOf(c.toLower())) + 1;
}
} // namespace

TextSearch::TextSearch(const QString &pattern) : m_pattern(pattern)
{
    int best = 0;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        if (const int worth = worthOf(pattern[at]); worth > best) {
            best = worth;
            m_mark = at;
        }
    }
    if (m_mark < 0) {
        m_matcher = QStringMatcher(pattern, Qt::CaseInsensitive);
        return;
    }
    m_lower = pattern[m_mark].toLower();
    m_upper = pattern[m_mark].toUpper();
}

bool TextSearch::isAt(QStringView text, qsizetype begin) const
{
    return begin >= 0 && begin + m_pattern.size() <= text.size() &&
           text.sliced(begin, m_pattern.size()).compare(m_pattern, Qt::CaseInsensitive) == 0;
}

bool TextSearch::isIn(QStringView text) const
{
    if (m_mark < 0)
        return m_matcher.indexIn(text) >= 0;
    const auto found = [&](QChar mark) {
        qsizetype at = text.indexOf(mark, m_mark);
        while (at >= 0 && !isAt(text, at - m_mark))
            at = text.indexOf(mark, at + 1);
        return at >= 0;
    };
    return found(m_lower) || (m_upper != m_lower && found(m_upper));
}
} // namespace rushes
