// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "api/Dialect.h"

#include <algorithm>
#include <array>

namespace rushes
{
using namespace Qt::StringLiterals;

std::span<const Dialect> Dialect::all()
{
    static constexpr std::array table{
        Dialect{"documented"_L1, "/v1/videos/video_id?id="_L1},
        Dialect{"path"_L1, "/v1/videos/"_L1},
        Dialect{"unified"_L1, "/v1/video/query?id="_L1},
        Dialect{"generations"_L1, "/v1/video/generations/"_L1},
    };
    return table;
}

const Dialect *Dialect::byName(QStringView name)
{
    const auto rows = all();
    const auto found = std::ranges::find_if(rows, [name](const Dialect &row) { return name == row.name; });
    return found == rows.end() ? nullptr : &*found;
}

/// rest: encoded, with its query. Part by part, since this is done for every question.
static QUrl joined(const QUrl &base, const QString &rest)
{
    QUrl url = base;
    url.setUserInfo({});
    url.setFragment({});
    QString path = base.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    const qsizetype mark = rest.indexOf(u'?');
    url.setPath(path + rest.left(mark), QUrl::StrictMode);
    url.setQuery(mark < 0 ? QString() : rest.mid(mark + 1), QUrl::StrictMode);
    return url;
}

static QString encoded(const TaskId &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id.value));
}

QUrl Dialect::query(const QUrl &base, const TaskId &id) const
{
    // Not QUrlQuery: it leaves '+' bare, which servers read as a blank.
    return joined(base, prefix + encoded(id));
}

QUrl Dialect::content(const QUrl &base, const TaskId &id)
{
    return joined(base, u"/v1/videos/"_s + encoded(id) + u"/content"_s);
}
} // namespace rushes
