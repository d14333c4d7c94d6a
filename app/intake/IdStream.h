// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "intake/IdReader.h"
#include "intake/TextDecoding.h"

#include <QByteArray>

namespace rushes
{
/// Finds the ids of a stream of bytes line by line, as they come: of a pipe that may go on for hours. A table's columns are
/// those of its beginning. A value of one thread.
class IdStream final
{
public:
    /// What the lines that are whole by now have in them.
    FoundIds add(const QByteArray &bytes);
    FoundIds finish(); ///< of the last line, which needs no end
    bool isBinary() const { return m_encoding == TextEncoding::Binary; } ///< nothing was found, and nothing will be

private:
    FoundIds take(qsizetype end);

    QByteArray m_pending;
    bool m_begun{};
    TextEncoding m_encoding{TextEncoding::Ascii};
    QString m_beginning;
};
} // namespace rushes
