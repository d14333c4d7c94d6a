// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Gateway.h"
#include "api/TaskId.h"

#include <QLatin1StringView>

#include <span>

namespace rushes
{
/// How a gateway spells the query of a task. Data rather than code: a further spelling is a further row.
struct Dialect {
    QLatin1StringView name;   ///< as in settings and on the command line
    QLatin1StringView prefix; ///< behind the gateway's base; the id follows, percent-encoded

    /// In the order in which "auto" asks.
    static std::span<const Dialect> all();
    static const Dialect *byName(QStringView name); ///< nullptr: unknown, or "auto"

    QUrl query(const QUrl &base, const TaskId &id) const;
    /// Where the path form gives the clip itself, with the key: the last resort for every dialect.
    static QUrl content(const QUrl &base, const TaskId &id);
};
} // namespace rushes
