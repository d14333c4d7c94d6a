// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>
#include <QStringView>

#include <optional>

namespace rushes
{
/// Where a table with a line of names has what is wanted of it.
struct IdTable {
    QChar separator{u','};
    qsizetype id{-1};     ///< column; -1: none is named so
    qsizetype prompt{-1}; ///< column; -1: none
    bool operator==(const IdTable &) const = default;
};

/// Reads a table's first line, names in English or Chinese between commas, semicolons or tabs. None: it is no such line.
/// Pure.
std::optional<IdTable> idTable(QStringView firstLine);
} // namespace rushes
