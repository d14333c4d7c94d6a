// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "inspector/FieldGroup.h"

#include "widgets/Words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace rushes::fields
{
namespace
{
struct Fields {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};
} // namespace

GroupBuilder &GroupBuilder::add(const QString &label, const QString &value)
{
    if (!value.isEmpty())
        m_group.rows.push_back({label, value});
    return *this;
}

void GroupBuilder::into(std::vector<FieldGroup> &groups)
{
    if (!m_group.rows.empty())
        groups.push_back(std::move(m_group));
}

QString text(const std::optional<int> &value)
{
    return value ? QLocale().toString(*value) : QString();
}

QString text(const std::optional<double> &value)
{
    constexpr double exact = 9007199254740992; // whole numbers up to here are what was sent
    if (!value)
        return {};
    if (std::abs(*value) <= exact && std::trunc(*value) == *value)
        return QString::number(qint64(*value));
    return QLocale().toString(*value, 'g', QLocale::FloatingPointShortest);
}

QString text(const std::optional<bool> &value)
{
    if (!value)
        return {};
    return *value ? Fields::tr("yes") : Fields::tr("no");
}

QString text(const std::optional<Timestamp> &value)
{
    return value ? words::moment(*value) : QString();
}

QString text(const QByteArray &json)
{
    return json == "[]" || json == "{}" ? QString() : QString::fromUtf8(json);
}
} // namespace rushes::fields
