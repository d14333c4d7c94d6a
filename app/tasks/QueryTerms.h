// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/QueryWords.h"

#include <QString>

#include <vector>

/// How a query falls into terms, and how it is changed term by term. Pure.
namespace rushes::query
{
struct Term {
    qsizetype from{}, length{}; ///< in the text, quotes and sign of negation included
    QString words;              ///< without quotes and the sign of negation
    bool isNot{};
    bool isQuoted{};              ///< it begins with a quote: words, whatever stands in it
    std::optional<Field> field{}; ///< where words is a known field with a sign and a value
    QString sign{}, value{};      ///< with field
    bool operator==(const Term &) const = default;
};

std::vector<Term> termsOf(const QString &text);

/// "field:value" with the field's usual sign, quoted where that is needed.
QString termOf(Field field, const QString &value, bool inChinese);
/// The value as it stands in a term: with quotes where it holds blanks; quotes in it become stars.
QString quotedValue(const QString &value);
/// The query with this term in place of those of its field that are not negated; behind all where there is none.
/// An empty term: without them.
QString withTerm(const QString &text, Field field, const QString &term);
} // namespace rushes::query
