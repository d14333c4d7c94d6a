// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace rushes
{
struct CommandLine;

/// Why the program cannot start, in one sentence: on the terminal in English, and in a window, since who starts a program
/// from a menu sees no terminal.
class StartFailure final
{
    Q_DECLARE_TR_FUNCTIONS(rushes::StartFailure)
public:
    enum class Why { FolderNotWritable, ProfileTaken };

    /// Waits until the window is closed; there is none for a start that writes a picture (--screenshot). Gives the exit code.
    static int tell(Why why, const QString &folder, const CommandLine &wanted);
};
} // namespace rushes
