// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace rushes
{
/// Why something asked of a gateway, a media host, the disk or the database did not work.
struct Error {
    enum class Kind {
        Cancelled,   ///< we no longer wanted it
        Timeout,     ///< no answer, or no progress, in the time allowed
        Offline,     ///< no connection: name not found, refused, broken off, TLS
        Auth,        ///< 401 or 403
        NotFound,    ///< 404, 410, or 400 task_not_exist
        RateLimited, ///< 429
        Server,      ///< 5xx and what else the server refused in words of its own
        Protocol,    ///< an answer that is not what the document promises, or too large
        Insecure,    ///< not asked: the key would travel unencrypted to another machine
        DiskFull,    ///< no room, or no more room allowed, on the disk of the library
        Storage,     ///< disk or database
    };
    Kind kind{};
    int httpStatus{}; ///< 0: no reply
    /// The server's or the system's own words, for the eye; never a key or a signed address.
    QString detail;
    std::optional<std::chrono::milliseconds> retryAfter{}; ///< as the server asked
    bool operator==(const Error &) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;
} // namespace rushes

Q_DECLARE_METATYPE(rushes::Error)
