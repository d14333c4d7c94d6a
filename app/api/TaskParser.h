// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"
#include "api/TaskReport.h"

namespace rushes
{
/// Reads replies of the documented call and of its neighbours. Pure: the same bytes give the same report,
/// on any thread; linear in the size of the reply; never throws.
class TaskParser final
{
public:
    /// Replies of more levels than this are refused (QJsonDocument's own bound is 1,024).
    static constexpr int maxDepth = 256;

    /// The report of a reply that came with HTTP status httpStatus. A failed generation is a report (it
    /// comes with 200); an envelope of an error, a body that is not JSON, or JSON that names no task is an
    /// Error: Auth, NotFound, RateLimited, Server or Protocol, with the server's words in detail. asked is
    /// the id of the question: a reply about another task is an Error of kind Protocol.
    static Result<TaskReport> parse(const QByteArray &body, int httpStatus, const TaskId &asked);

    /// The status that a gateway's word stands for; trimmed, any case, '-' and blank as '_'.
    static TaskStatus statusFromWord(QStringView word);

    /// When a signed address ends to work, read from its query (se=, X-Amz-Date with X-Amz-Expires,
    /// Expires=, x-oss-expires=).
    static std::optional<Timestamp> expiryOf(const QUrl &address);
};
} // namespace rushes
