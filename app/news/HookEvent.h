// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "news/NewsDigest.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace rushes
{
struct HookSettings;

/// What a hook is told: plain facts, never a key nor an address of a clip.
struct HookEvent {
    enum class Kind { Saved, Failed, BatchDone };
    Kind kind{};
    Timestamp at{};
    QString id, batch, prompt, model;  ///< of the task; of BatchDone batch alone
    QString file;                      ///< of Saved: absolute
    QByteArray sha256;                 ///< of Saved: 32 bytes
    QString reason;                    ///< of Failed: the gateway's words
    int finished{}, failed{};          ///< of BatchDone
    bool operator==(const HookEvent &) const = default;
};

/// None: news that no hook is about. task: null only for BatchDone.
std::optional<HookEvent> hookEvent(const News &news, const Task *task, Timestamp now);
bool wants(const HookSettings &settings, HookEvent::Kind kind);

/// "saved", "failed" or "batch-done".
QString hookWord(HookEvent::Kind kind);
/// The pattern's words, quoted as in a shell; then {event} {id} {file} {batch} {prompt} {model} {reason} {finished}
/// {failed} are put in. What is put in stays within its word, whatever is in it.
QStringList hookArguments(const QString &pattern, const HookEvent &event);
/// One JSON object, UTF-8; what is not known is left out. delivery is the same for each try.
QByteArray hookBody(const HookEvent &event, const QString &delivery);
} // namespace rushes
