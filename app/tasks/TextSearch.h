// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringMatcher>

namespace rushes
{
/// Whether a text stands in others, in any case; made ready once for many. As QString::contains() has it, but looks for
/// the pattern's rarest character first: most texts lack it. Pure.
class TextSearch final
{
public:
    explicit TextSearch(const QString &pattern);
    bool isIn(QStringView text) const;

private:
    bool isAt(QStringView text, qsizetype begin) const;

    QString m_pattern;
    QStringMatcher m_matcher; ///< where no character will do as a mark
    qsizetype m_mark{-1};     ///< its place in the pattern
    QChar m_lower, m_upper;   ///< the mark; the same where it has no case
};
} // namespace rushes
