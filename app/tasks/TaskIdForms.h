// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

/// What task ids look like (api/gateways.md, section 1), for one word at a time. Pure.
namespace rushes::idforms
{
/// Letters, digits and what else ids and addresses are written with; ASCII only.
bool isWordCharacter(QChar c);
/// There is none without.
bool hasDigit(QStringView text);

enum class Uuids { Count, DoNotCount };

/// The id of a known form that a word is: [model:]task_ULID, [model:]video_HEX, model:SECONDS-xxx and, where
/// they count, [model:]UUID. Punctuation around it and a field's name before it ("task_id:") are taken off,
/// percent-encoding is undone. Empty: none.
QString known(QStringView word, Uuids uuids);

/// A word that could be an id though its form tells nothing: at least minimum characters, letters and digits,
/// and no date, quantity, version, file, host or API key.
bool isOpaque(QStringView word, qsizetype minimum = 8);

/// A name behind which no UUID is a task's: "request_id", "user", "session"…
bool namesAnother(QStringView field);
/// "id", "task_id" and the like.
bool namesTask(QStringView field);

struct AddressId {
    QString id;
    bool opaque{}; ///< of no known form, but where such addresses have the id
};
bool isAddress(QStringView word);
/// The task that an address is about: ?id=, /v1/videos/ID, /v1/video/generations/ID, or an id of a known form
/// anywhere in it.
std::optional<AddressId> ofAddress(QStringView address);
} // namespace rushes::idforms
