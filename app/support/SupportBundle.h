// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace rushes
{
class LogFile;

/// One thing that is good to know when something does not work. key: stable, English; the eye gets other words.
struct Fact {
    QString key, value;
    bool operator==(const Fact &) const = default;
};
using Facts = std::vector<Fact>;

/// What a support bundle is made of; copied, so that a worker can use it.
struct SupportSubject {
    Facts facts;                                ///< known already
    std::vector<std::function<Facts()>> slow;   ///< that have to be asked for: run on the worker
    Facts counts;                               ///< of tasks and clips
    QByteArray settings;                        ///< as settingsfile::exported() gives them
    QByteArray tasks;                           ///< the list with its prompts; empty: the user does not want it in there
    QStringList secrets;                        ///< keys that are in use
    std::shared_ptr<LogFile> log;               ///< none: there is no log
};

namespace support
{
/// All facts; asks the slow ones. Not for the window's thread.
Facts gather(const SupportSubject &subject);
/// "key: value", a line each.
QString text(const Facts &facts);
/// Versions, folders and the database: its size, and the number of its schema as it is on the disk. Waits for the disk.
Facts factsOfDisk(const QString &dataFolder, const QString &database);

/// diagnostics.txt, settings.json, counts.txt, rushes.log and, where there is one, tasks.csv. What is in there passes
/// Redaction once more, with the secrets. Waits for the disk. Errors: Storage.
Result<void> write(const QString &file, const SupportSubject &subject);
} // namespace support
} // namespace rushes
