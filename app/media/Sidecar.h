// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace rushes
{
struct Gateway;

/// What is known of a clip, as JSON beside it (CLIP.json): for other programs, and for a library whose
/// database was lost. Holds no key and no signed address. Pure.
class Sidecar final
{
public:
    static constexpr int version = 1;
    static constexpr qint64 maxBytes = 16 << 20; ///< of a file that is read back

    QString gateway;    ///< Gateway::id
    TaskId id;
    QString batch;
    QStringList labels; ///< as normalLabels() has them
    Timestamp added{};
    QByteArray reply;   ///< the last one, redacted; JSON
    Clip clip;          ///< file (without folder), size, sha256, saved
    bool operator==(const Sidecar &) const = default;

    static QString fileFor(const QString &clipFile) { return clipFile + QStringLiteral(".json"); }

    /// Everything but the file, its size, its hash and the time of saving, which are known only in the end.
    static QJsonObject beginning(const Task &task, const Gateway *gateway, const QByteArray &reply);
    static QByteArray whole(QJsonObject beginning, const Clip &clip);
    /// None: not one of ours, or of a newer version.
    static std::optional<Sidecar> read(const QByteArray &bytes);
};
} // namespace rushes
