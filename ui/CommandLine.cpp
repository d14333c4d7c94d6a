// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "CommandLine.h"

#include "api/Dialect.h"
#include "settings/Gateways.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QUrlQuery>

#include <algorithm>
#include <cstdio>

namespace rushes
{
using namespace Qt::StringLiterals;

static QStringList dialectNames()
{
    QStringList names{u"auto"_s};
    for (const Dialect &dialect : Dialect::all())
        names << dialect.name;
    return names;
}

static void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Watches AI video-generation tasks, plays the finished clips and saves them."_s);
    parser.addPositionalArgument(u"TASK_ID"_s, u"Tasks to watch, or an address rushes://add?id=TASK_ID."_s,
                                 u"[TASK_ID…]"_s);
    parser.addOptions({
        {u"demo"_s, u"Show tasks of a simulated gateway, in a throw-away profile."_s},
        {u"server"_s, u"The gateway's address; its key is read from RUSHES_API_KEY."_s, u"URL"_s},
        {u"dialect"_s, u"How the gateway spells the query: %1."_s.arg(dialectNames().join(u", "_s)), u"NAME"_s},
        {u"data-dir"_s, u"Folder of the database and the settings."_s, u"DIR"_s},
        {u"save-dir"_s, u"Folder that finished clips are saved to."_s, u"DIR"_s},
        {u"lang"_s, u"Language: en or zh_CN."_s, u"LANG"_s},
        {u"add-file"_s, u"Read task ids from a file; - for standard input."_s, u"FILE"_s},
        {u"minimized"_s, u"Start in the tray, or as a minimised window where there is none."_s},
        {u"headless"_s, u"Without a window: \"rushes --headless wait [TASK_ID…]\" watches and saves, prints a line per change, and "
                        "ends with 0 when all are saved, 1 when some failed, 2 on error."_s},
        {u"batch"_s, u"The batch of the tasks that are added. With --headless: wait for all of it."_s, u"NAME"_s},
        {u"json"_s, u"With --headless: print JSON, an object a line."_s},
        {u"screenshot"_s, u"Write a picture of the window once the first clip plays, and quit."_s, u"FILE"_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
    });
}

static CommandLineResult wrong(const QString &words)
{
    return {{}, CommandLineEnd{2, words + u"\n"_s}};
}

/// The ids of "rushes://add?id=ID&id=ID"; none: it is not of this form. Nothing else is taken from an address: a page
/// must not choose the gateway that a key is sent to.
static QStringList offeredIds(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.host() == u"add"_s ? QUrlQuery(url).allQueryItemValues(u"id"_s, QUrl::FullyDecoded) : QStringList();
}

/// Sorts the positional arguments; false: an address of ours is not understood, and wanted.ids has it last.
static bool takeIds(const QStringList &arguments, CommandLine &wanted)
{
    for (const QString &argument : arguments) {
        if (!argument.startsWith(u"rushes:"_s, Qt::CaseInsensitive)) {
            wanted.ids << argument;
            continue;
        }
        const QStringList offered = offeredIds(argument);
        if (offered.isEmpty()) {
            wanted.ids << argument;
            return false;
        }
        wanted.offered << offered;
    }
    return true;
}

/// Takes the word "wait" off the ids. Empty: all is well.
static QString headlessFault(CommandLine &wanted)
{
    if (!wanted.headless)
        return wanted.json ? u"--json is for --headless."_s : QString();
    if (wanted.ids.isEmpty() || wanted.ids.takeFirst() != u"wait"_s)
        return u"The form is rushes --headless wait [TASK_ID…]"_s;
    if (wanted.demo || wanted.minimized || !wanted.screenshot.isEmpty() || !wanted.offered.isEmpty())
        return u"--headless has no window for --demo, --minimized, --screenshot and rushes:// addresses."_s;
    return {};
}

CommandLineResult readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{u"rushes"_s} + arguments))
        return wrong(parser.errorText());
    if (parser.isSet(u"help"_s))
        return {{}, CommandLineEnd{0, parser.helpText()}};
    if (parser.isSet(u"version"_s))
        return {{}, CommandLineEnd{0, u"Rushes %1\n"_s.arg(QStringLiteral(RUSHES_VERSION))}};
    CommandLine wanted;
    wanted.minimized = parser.isSet(u"minimized"_s);
    wanted.demo = parser.isSet(u"demo"_s);
    wanted.dialect = parser.value(u"dialect"_s);
    wanted.dataFolder = parser.value(u"data-dir"_s);
    wanted.saveFolder = parser.value(u"save-dir"_s);
    wanted.language = parser.value(u"lang"_s);
    wanted.addFile = parser.value(u"add-file"_s);
    wanted.screenshot = parser.value(u"screenshot"_s);
    if (!takeIds(parser.positionalArguments(), wanted))
        return wrong(u"Not understood: %1. The form is rushes://add?id=TASK_ID"_s.arg(wanted.ids.last()));
    wanted.headless = parser.isSet(u"headless"_s);
    wanted.batch = parser.value(u"batch"_s);
    wanted.json = parser.isSet(u"json"_s);
    if (const QString fault = headlessFault(wanted); !fault.isEmpty())
        return wrong(fault);
    if (!wanted.dialect.isEmpty() && !dialectNames().contains(wanted.dialect))
        return wrong(u"Unknown dialect: %1. Known: %2"_s.arg(wanted.dialect, dialectNames().join(u", "_s)));
    if (!QStringList{QString(), u"en"_s, u"zh_CN"_s}.contains(wanted.language))
        return wrong(u"Unknown language: %1. Known: en, zh_CN"_s.arg(wanted.language));
    if (parser.isSet(u"server"_s)) {
        const Result<QUrl> address = gatewayAddress(parser.value(u"server"_s));
        if (!address)
            return wrong(u"Not a web address: %1"_s.arg(parser.value(u"server"_s)));
        wanted.server = *address;
    }
    return {wanted, {}};
}

std::optional<CommandLineEnd> wordsOnly(int argc, char **argv)
{
    const bool asked = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView word(argument);
        return word == "--help" || word == "-h" || word == "--version" || word == "-v";
    });
    if (!asked)
        return std::nullopt;
    QCoreApplication app(argc, argv);
    return readCommandLine(app.arguments().mid(1)).end;
}

QStringList startArguments(const CommandLine &wanted)
{
    QStringList arguments{u"--minimized"_s};
    if (!wanted.dataFolder.isEmpty())
        arguments << u"--data-dir"_s << QDir(wanted.dataFolder).absolutePath();
    return arguments;
}

int tell(const CommandLineEnd &end)
{
    std::fputs(qUtf8Printable(end.output), end.exitCode == 0 ? stdout : stderr);
    return end.exitCode;
}
}
