// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace rushes
{
/// Rows of a table of text (RFC 4180, with any separator) that comes in parts, cut anywhere. A quote that is never closed,
/// or closed in the middle of a later word, is a letter like others: it costs its own line and no more. A value.
class CsvReader final
{
public:
    /// A quoted field is no longer than so many characters.
    static constexpr qsizetype longestField = 32 * 1024;
    /// Nor is a row; a longer one is cut there.
    static constexpr qsizetype longestRow = 256 * 1024;

    explicit CsvReader(QChar separator) : m_separator(separator) {}

    void add(QStringView part);
    void finish() { m_atEnd = true; } ///< nothing more is added
    /// The next whole row; none: it needs more text, or there is none. Blank lines are no rows.
    std::optional<QStringList> next();

private:
    struct Field;
    std::optional<QStringList> row();
    std::optional<Field> quoted(qsizetype begin) const;
    std::optional<Field> plain(qsizetype begin) const;
    bool endsField(qsizetype at) const;

    QChar m_separator;
    bool m_atEnd{};
    QString m_text;
    qsizetype m_at{}; ///< the next row begins here
};
} // namespace rushes
