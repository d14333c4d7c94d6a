// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace rushes
{
Q_NAMESPACE

/// What a gateway says of a task. Only the last four are final, and even they are the gateway's word:
/// silence, HTTP errors and unknown words never lead to one of them.
enum class TaskStatus {
    Unknown, ///< not asked yet, or a word that we do not know (shown as sent)
    Queued,
    Running,
    Completed,
    Failed,
    Cancelled,
    Expired,
};
Q_ENUM_NS(TaskStatus)

constexpr bool isFinal(TaskStatus status)
{
    switch (status) {
    case TaskStatus::Unknown:
    case TaskStatus::Queued:
    case TaskStatus::Running:
        return false;
    case TaskStatus::Completed:
    case TaskStatus::Failed:
    case TaskStatus::Cancelled:
    case TaskStatus::Expired:
        return true;
    }
    return false;
}
} // namespace rushes
