// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace rushes
{
/// What the command line says. The key is not in it: RUSHES_API_KEY.
struct CommandLine {
    bool demo{};
    std::optional<QUrl> server;
    QString dialect;
    QString dataFolder;
    QString saveFolder;
    QString language;   ///< "en", "zh_CN" or empty
    QString addFile;    ///< "-": standard input
    QString screenshot; ///< a PNG to write once the first clip plays
    bool minimized{};   ///< starts in the tray
    bool headless{};    ///< wait without a window; ids are then without the word "wait"
    QString batch;      ///< what new tasks belong to; headless: all of whose tasks are waited for
    bool json{};        ///< of headless: an object a line
    QStringList ids;
    QStringList offered; ///< from rushes://add?id=…&id=…, which any page can hold: taken after a confirmation
};

struct CommandLineEnd {
    int exitCode{};
    QString output; ///< help, version, or what is wrong
};

/// Reads arguments (without the program's name). Either what to do, or what to print before ending.
struct CommandLineResult {
    CommandLine wanted;
    std::optional<CommandLineEnd> end;
};
CommandLineResult readCommandLine(const QStringList &arguments);

/// The end where help or the version is asked for: they need no display, and no window that would be made for them.
/// Before there is an application.
std::optional<CommandLineEnd> wordsOnly(int argc, char **argv);
/// Of a start with the session that is like this one.
QStringList startArguments(const CommandLine &wanted);
/// Prints the output, and gives the exit code.
int tell(const CommandLineEnd &end);
}
