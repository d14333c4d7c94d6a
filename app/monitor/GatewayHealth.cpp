// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/GatewayHealth.h"

namespace rushes
{
static GatewayHealth in(GatewayHealth health, GatewayHealth::State state, const std::optional<Error> &error)
{
    health.state = state;
    health.error = error;
    return health;
}

/// A key that is good may still not see some task; only that none can be seen any more shows that it is not.
static GatewayHealth afterRefusal(GatewayHealth before, const Error &error)
{
    constexpr int forbidden = 403;
    if (error.httpStatus == forbidden && before.trusted && ++before.forbidden < GatewayHealth::mostForbidden)
        return before;
    return in(before, GatewayHealth::State::Refused, error);
}

GatewayHealth healthAfter(const GatewayHealth &before, const std::optional<Error> &trouble)
{
    if (before.state == GatewayHealth::State::Refused)
        return before; // of what was in flight some is still answered
    if (!trouble || trouble->kind == Error::Kind::NotFound) // it answers; it is the task that is in trouble
        return {GatewayHealth::State::Good, {}, true, 0};
    switch (trouble->kind) {
    case Error::Kind::NotFound:
    case Error::Kind::Cancelled:
        return before;
    case Error::Kind::Auth:
        return afterRefusal(before, *trouble);
    case Error::Kind::Insecure:
        return in(before, GatewayHealth::State::Refused, trouble);
    case Error::Kind::RateLimited:
        return in(before, GatewayHealth::State::Paused, trouble);
    case Error::Kind::Timeout:
    case Error::Kind::Offline:
    case Error::Kind::Server:
    case Error::Kind::Protocol:
    case Error::Kind::DiskFull:
    case Error::Kind::Storage:
        return in(before, GatewayHealth::State::Trouble, trouble);
    }
    return before;
}
} // namespace rushes
