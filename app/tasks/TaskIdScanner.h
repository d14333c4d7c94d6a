// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/TaskId.h"

#include <QStringView>

#include <vector>

namespace rushes
{
struct FoundId {
    TaskId id;
    bool repeated{}; ///< stood earlier in the text
    bool operator==(const FoundId &) const = default;
};

/// The task ids in any text: lines, CSV, JSON, logs, addresses with ?id= or /v1/videos/ID. Forms, from
/// api/gateways.md section 1: model:task_ULID, task_ULID, video_HEX, model:SECONDS-xxx, model:UUID, UUID; and
/// a line that is nothing but one word of eight or more id characters with a digit in it. In the order of the
/// text. Pure; linear in its length.
std::vector<FoundId> scanTaskIds(QStringView text);
} // namespace rushes
