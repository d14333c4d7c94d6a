// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <vector>

namespace rushes
{
/// What its owner decided about a clip.
enum class Verdict { None, Picked, Rejected };

/// A remark at a place of the clip.
struct ClipNote {
    std::chrono::milliseconds at{}; ///< from the clip's beginning
    QString text;
    bool operator==(const ClipNote &) const = default;
};

/// What its owner thinks of a clip.
struct Review {
    static constexpr int mostStars = 5;

    int rating{}; ///< 0: none, else 1 to mostStars
    Verdict verdict{Verdict::None};
    std::vector<ClipNote> notes; ///< by their places
    bool operator==(const Review &) const = default;
};

/// Notes as the store keeps them: a JSON array of {"at": milliseconds, "text": …}; empty: no notes. What is
/// not of that form is left out. Pure.
QByteArray toJson(const std::vector<ClipNote> &notes);
std::vector<ClipNote> notesFromJson(const QByteArray &json);
} // namespace rushes
