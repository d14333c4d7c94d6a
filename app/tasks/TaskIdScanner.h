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
    bool repeated{}; ///< the same task is named elsewhere in the text, earlier or with its model
    bool opaque{};   ///< its form tells nothing; where it stands made it an id
    bool operator==(const FoundId &) const = default;
};

/// The task ids in any text: lines, CSV, JSON, logs, addresses with ?id= or /v1/videos/ID. Forms, from
/// api/gateways.md section 1: model:task_ULID, task_ULID, video_HEX, model:SECONDS-xxx, model:UUID, UUID; and
/// opaque ones of eight or more characters with a digit, which are taken where a line is nothing else or,
/// when no other id is in the text, behind the name "id" or "task_id". In the order of the text. Pure; linear
/// in its length.
std::vector<FoundId> scanTaskIds(QStringView text);
} // namespace rushes
