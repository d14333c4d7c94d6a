// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Time.h"

#include <QHash>
#include <QString>

namespace rushes
{
/// The name of a task as its gateway knows it, verbatim: "sora-2:task_01k6x15vhrff09dkkqjrzwhm60",
/// "video_68d…", "veo3.1:1764899481-abc", opaque base64. At most maxLength characters, no white space or
/// control characters (isValid).
struct TaskId {
    static constexpr int maxLength = 512;

    QString value;

    bool isValid() const;
    /// The part before the first ':', when it looks like a model's name; else empty.
    QString model() const;
    /// The part after the model.
    QString upstream() const;
    /// The time of submission where the upstream id is a ULID ("task_" and 26 characters of Crockford's
    /// base 32, of which the first ten are milliseconds) or starts with unix seconds ("1764899481-…").
    std::optional<Timestamp> submitted() const;

    bool operator==(const TaskId &) const = default;
};

inline size_t qHash(const TaskId &id, size_t seed = 0) noexcept
{
    return qHash(id.value, seed);
}
} // namespace rushes
