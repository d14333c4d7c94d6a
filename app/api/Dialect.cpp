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

static QUrl joined(const QUrl &base, const QByteArray &rest)
{
    QByteArray start = base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    while (start.endsWith('/'))
        start.chop(1);
    return QUrl::fromEncoded(start + rest, QUrl::StrictMode);
}

QUrl Dialect::query(const QUrl &base, const TaskId &id) const
{
    // Not QUrlQuery: it leaves '+' bare, which servers read as a blank.
    return joined(base, QByteArray(prefix.data(), prefix.size()) + QUrl::toPercentEncoding(id.value));
}

QUrl Dialect::content(const QUrl &base, const TaskId &id)
{
    return joined(base, "/v1/videos/" + QUrl::toPercentEncoding(id.value) + "/content");
}
} // namespace rushes
