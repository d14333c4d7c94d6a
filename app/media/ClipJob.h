// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/Gateway.h"
#include "media/Download.h"
#include "tasks/Task.h"

namespace rushes
{
/// Which of the encodings of a clip is fetched first; where it is not offered, the next best is.
enum class Encoding {
    AsSent, ///< in the documented order: what video_url names
    Clean,  ///< the source, where it differs from the one with the watermark
    Small,  ///< the medium one, else the low one
};

/// Pure functions from a task to what is fetched for it.
namespace clipjob
{
/// Where the clip can be had, best first: the addresses of the report, of the wanted encoding before others,
/// then the gateway's own /content, with the key. An address of /content on a host that the gateway only believes to be its own is left out in
/// favour of that. The key is never sent unencrypted to another machine unless the user agreed.
QList<DownloadJob::Source> sources(const TaskReport &report, const TaskId &id, const Gateway *gateway,
                                   Encoding encoding = Encoding::AsSent);

/// The hidden file in the library where a task's bytes are collected: always the same for the same task,
/// never the same for two, also when two profiles share a library.
QString partFile(const QString &libraryFolder, const Task &task);
/// Whose part that may be; none: the name is not of that form.
std::optional<TaskKey> keyOfPart(const QString &partFile);
/// All files of that kind and their notes, for QDir.
QStringList partFilePatterns();
} // namespace clipjob
} // namespace rushes
