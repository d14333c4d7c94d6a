// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace rushes
{
struct FieldRow {
    QString label, value;
    bool operator==(const FieldRow &) const = default;
};
struct FieldGroup {
    QString title; ///< empty: the first group of a page
    std::vector<FieldRow> rows;
    bool operator==(const FieldGroup &) const = default;
};

namespace fields
{
/// Collects the rows that have a value.
class GroupBuilder final
{
public:
    explicit GroupBuilder(const QString &title = {}) : m_group{title, {}} {}
    GroupBuilder &add(const QString &label, const QString &value);
    /// Nothing, when no row has a value.
    void into(std::vector<FieldGroup> &groups);

private:
    FieldGroup m_group;
};

/// A value in the user's language; empty when absent.
QString text(const std::optional<int> &value);
QString text(const std::optional<double> &value); ///< whole numbers in full: they can be seeds
QString text(const std::optional<bool> &value);
QString text(const std::optional<Timestamp> &value);
QString text(const QByteArray &json); ///< "[]" and "{}" say nothing
} // namespace fields
} // namespace rushes
