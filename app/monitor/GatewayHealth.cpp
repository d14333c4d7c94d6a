// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "monitor/GatewayHealth.h"

namespace rushes
{
GatewayHealth healthAfter(const GatewayHealth &before, const std::optional<Error> &trouble)
{
    if (!trouble)
        return {GatewayHealth::State::Good, {}};
    switch (trouble->kind) {
    case Error::Kind::NotFound:
        return {GatewayHealth::State::Good, {}}; // it answers; it is the task that is in trouble
    case Error::Kind::Cancelled:
        return before;
    case Error::Kind::Auth:
    case Error::Kind::Insecure:
        return {GatewayHealth::State::Refused, trouble};
    case Error::Kind::RateLimited:
        return {GatewayHealth::State::Paused, trouble};
    case Error::Kind::Timeout:
    case Error::Kind::Offline:
    case Error::Kind::Server:
    case Error::Kind::Protocol:
    case Error::Kind::DiskFull:
    case Error::Kind::Storage:
        return {GatewayHealth::State::Trouble, trouble};
    }
    return before;
}
} // namespace rushes
