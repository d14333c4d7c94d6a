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
    /// What this program itself found wrong with an answer, beside what the server says.
    enum class Cause {
        None,         ///< nothing: the kind says it all
        NoWebAddress, ///< neither http nor https, or no host
        Redirect,     ///< may not be followed, or too many
        TooLarge,
        BrokeOff,  ///< shorter than it was announced
        NotJson,
        NoObject,  ///< JSON, but a list or a bare value
        TooDeep,   ///< see TaskParser::maxDepth
        OtherTask, ///< not the one that was asked for
    };
    Kind kind{};
    int httpStatus{}; ///< 0: no reply
    /// The server's or the system's own words, for the eye, or ours of ErrorCause.h where those say nothing; never a key or
    /// a signed address.
    QString detail;
    std::optional<std::chrono::milliseconds> retryAfter{}; ///< as the server asked
    Cause cause{};
    bool operator==(const Error &) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;
} // namespace rushes

Q_DECLARE_METATYPE(rushes::Error)
