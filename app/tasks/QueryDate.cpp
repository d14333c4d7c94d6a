// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#include "tasks/QueryDate.h"

#include <QDateTime>
#include <QRegularExpression>

namespace rushes::query
{
using namespace Qt::StringLiterals;

std::optional<double> spanOf(const QString &value)
{
    static const QRegularExpression form(u"^(\\d+(?:\\.\\d+)?)(s|m|min|h|d|w|秒|分|分钟|小时|时|天|周)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2).toLower();
    const auto any = [&unit](std::initializer_list<const char16_t *> names) {
        return std::ranges::any_of(names, [&unit](const char16_t *name) { return unit == QStringView(name); });
    };
    const double factor = any({u"m", u"min", u"分", u"分钟"})  ? 60
                          : any({u"h", u"小时", u"时"})       ? 3600
                          : any({u"d", u"天"})                ? 86400
                          : any({u"w", u"周"})                ? 604800
                                                              : 1;
    return match.captured(1).toDouble() * factor;
}

std::optional<Date> Date::from(const QString &value)
{
    Date date;
    date.m_day = valueOf(days, value);
    if (date.m_day)
        return date;
    static const QRegularExpression form(u"^(\\d{4})(?:[-/.年](?:(\\d{1,2})(?:[-/.月](?:(\\d{1,2})日?)?)?)?)?$"_s);
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasMonth = match.hasCaptured(2), hasDay = match.hasCaptured(3);
    date.m_first = QDate(match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1,
                         hasDay ? match.captured(3).toInt() : 1);
    if (!date.m_first.isValid())
        return std::nullopt;
    date.m_behind = hasDay ? date.m_first.addDays(1) : hasMonth ? date.m_first.addMonths(1) : date.m_first.addYears(1);
    return date;
}

Date::Range Date::range(Timestamp now) const
{
    QDate first = m_first, behind = m_behind;
    if (m_day) {
        const QDate today = QDateTime::fromMSecsSinceEpoch(toMs(now)).date();
        behind = today.addDays(*m_day == Day::Yesterday ? 0 : 1);
        first = *m_day == Day::Week    ? today.addDays(1 - today.dayOfWeek())
                : *m_day == Day::Month ? QDate(today.year(), today.month(), 1)
                                       : behind.addDays(-1);
    }
    return {timestampFromMs(first.startOfDay().toMSecsSinceEpoch()), timestampFromMs(behind.startOfDay().toMSecsSinceEpoch())};
}
} // namespace rushes::query
