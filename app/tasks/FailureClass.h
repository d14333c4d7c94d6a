// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskReport.h"

#include <array>

namespace rushes
{
/// Why tasks fail, as far as that decides what is to be done about it.
enum class FailureClass {
    Unknown,       ///< no reason, or one that fits nowhere
    ContentPolicy, ///< another prompt
    InputImage,    ///< another picture
    Balance,       ///< pay
    Key,           ///< another key, or the right to the model
    TimeOut,       ///< try again
    Upstream,      ///< wait: a fault at the service behind the gateway
};
inline constexpr std::array failureClasses{FailureClass::ContentPolicy, FailureClass::InputImage, FailureClass::Balance,
                                    FailureClass::Key,           FailureClass::TimeOut,    FailureClass::Upstream,
                                    FailureClass::Unknown};

/// From the code and the words of a reason, English or Chinese, as gateways are known to write them. Pure.
FailureClass failureClassOf(const FailureReason &reason);
} // namespace rushes
