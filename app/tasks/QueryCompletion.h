// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/QueryTerms.h"

#include <functional>
#include <utility>

/// What a query may go on with. Pure.
namespace rushes::query
{
struct Suggestion {
    QString text;        ///< what stands in the field when it is taken: "status:", "batch:\"night 2\""
    QString label;       ///< what is shown for it: the field or the value alone
    Field field{};       ///< that it is, or is of
    bool isField{};      ///< a value follows
    QString translation; ///< the same word in the user's language, where it is another; else empty
    int count{-1};       ///< how many tasks have it; -1: not told
    bool operator==(const Suggestion &) const = default;
};

struct Completion {
    qsizetype from{}, length{}; ///< what of the text a suggestion replaces
    std::vector<Suggestion> suggestions;
};

/// The values that tasks have in a field of texts, with how many have each.
using Values = std::vector<std::pair<QString, int>>;
using ValuesOf = std::function<Values(Field field)>;

constexpr size_t mostSuggestions = 12;

/// For the term that the cursor is in. wished: also where nothing was typed yet. Nothing is suggested inside of plain
/// words, nor what stands there already.
Completion complete(const QString &text, qsizetype cursor, bool inChinese, bool wished, const ValuesOf &valuesOf);

/// The text after a suggestion was taken, and where the cursor stands.
std::pair<QString, qsizetype> taken(const QString &text, const Completion &completion, const Suggestion &suggestion);
} // namespace rushes::query
