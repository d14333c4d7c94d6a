// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/Task.h"

#include <QString>

namespace rushes
{
/// Names for clip files from a template such as "{date} {prompt} {id}". Pure, but for the time zone that
/// {date} and {time} are written in (the user's). Tokens: date time prompt id model size seconds seed n
/// gateway batch; an unknown token stays as it is written. The date is that of submission, else of the
/// addition; n is the task's number in the list.
class FileNameTemplate final
{
public:
    static constexpr int maxBytes = 200; ///< of a whole name: leaves room for " (2)", ".mp4" and ".part"
    static constexpr int maxPromptBytes = 120; ///< of a prompt in it: 40 Chinese characters

    /// What a task itself does not hold.
    struct Besides {
        QString gatewayName;
        std::optional<double> seed; ///< PendingInfo's
    };

    explicit FileNameTemplate(QString text);

    /// A name without folder or ending. Never empty, never longer than maxBytes of UTF-8 (a prompt gives way
    /// to what else is there; cut at a whole character), without what Linux, Windows or macOS refuse in a
    /// name: separators, control and bidi control characters, reserved names (CON, NUL, COM1…), leading and
    /// trailing dots and blanks.
    QString nameFor(const Task &task, const Besides &besides) const;

    /// A relative folder, its parts divided by "/", each made safe as a name is; a part that comes to nothing
    /// is left out. Empty: none.
    QString folderFor(const Task &task, const Besides &besides) const;

    /// One part of a path made safe in the same way; "clip" where nothing is left.
    static QString safe(QStringView text, int maxBytes = FileNameTemplate::maxBytes);

private:
    static QString expanded(QStringView text, const Task &task, const Besides &besides, const QString &prompt);

    QString m_text;
};
} // namespace rushes
