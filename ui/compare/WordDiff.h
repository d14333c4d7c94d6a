// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace rushes
{
/// A stretch of a text.
struct DiffPart {
    QString text;
    bool differs{}; ///< is not in the text that it is compared with
    bool operator==(const DiffPart &) const = default;
};

/// The text in stretches, of which those that base lacks differ; together they are the text again. Words are compared
/// whole, Chinese and Japanese by their characters. Of texts of over 2,000 words each, all that lies between their
/// common beginning and end differs. Pure.
std::vector<DiffPart> wordDiff(const QString &base, const QString &text);
} // namespace rushes
