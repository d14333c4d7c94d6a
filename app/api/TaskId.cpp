// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/TaskId.h"

#include <algorithm>

namespace rushes
{
using namespace Qt::StringLiterals;

bool TaskId::isValid() const
{
    return !value.isEmpty() && value.size() <= maxLength && value.isValidUtf16() &&
           std::ranges::none_of(value, [](QChar c) {
               return c.isSpace() || c.category() == QChar::Other_Control ||
                      c.category() == QChar::Other_Format;
           });
}

static bool isModelCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'_' || c == u'/';
}

QString TaskId::model() const
{
    const qsizetype colon = value.indexOf(u':');
    if (colon <= 0 || colon == value.size() - 1)
        return {};
    const QString name = value.left(colon);
    return name.front().isLetter() && std::ranges::all_of(name, isModelCharacter) ? name : QString();
}

QString TaskId::upstream() const
{
    const QString name = model();
    return name.isEmpty() ? value : value.mid(name.size() + 1);
}

/// The time in the first ten characters of a ULID, Crockford's base 32.
static std::optional<Timestamp> ulidTime(QStringView ulid)
{
    static constexpr QLatin1StringView digits("0123456789abcdefghjkmnpqrstvwxyz");
    if (ulid.size() != 26)
        return std::nullopt;
    qint64 ms = 0;
    for (qsizetype i = 0; i < ulid.size(); ++i) {
        const qsizetype digit = digits.indexOf(ulid[i].toLower());
        if (digit < 0)
            return std::nullopt;
        if (i < 10)
            ms = ms * 32 + digit;
    }
    return timestampFromMs(ms);
}

static bool isPlausible(Timestamp time)
{
    using namespace std::chrono;
    return time > sys_days{2015y / January / 1} && time < sys_days{2100y / January / 1};
}

std::optional<Timestamp> TaskId::submitted() const
{
    const QString id = upstream();
    std::optional<Timestamp> time;
    if (id.startsWith("task_"_L1)) {
        time = ulidTime(QStringView(id).mid(5));
    } else if (const qsizetype dash = id.indexOf(u'-'); dash == 10) {
        bool ok = false;
        const qint64 seconds = QStringView(id).left(dash).toLongLong(&ok);
        if (ok)
            time = timestampFromMs(seconds * 1000);
    }
    return time && isPlausible(*time) ? time : std::nullopt;
}
} // namespace rushes
