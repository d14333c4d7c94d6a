// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Headless.h"

#include "CommandLine.h"
#include "HeadlessWait.h"
#include "Intake.h"
#include "LogCare.h"
#include "Session.h"
#include "log/Log.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace rushes
{
using namespace Qt::StringLiterals;

bool asksForHeadless(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) { return std::string_view(argument) == "--headless"; });
}

static int tell(int exit, const QString &sentence)
{
    if (!sentence.isEmpty())
        std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
    return exit;
}

static int wait(QCoreApplication &app, const CommandLine &wanted, Profile &profile, const std::vector<NewTask> &named)
{
    Log log(profile.folder());
    KeychainSecrets secrets;
    Session session(profile, secrets);
    const LogCare logCare(log, session);
    logCare.tellStart();
    if (!wanted.saveFolder.isEmpty())
        session.setLibraryFolder(wanted.saveFolder);
    const QString server = wanted.server ? wanted.server->toString() : QString();
    const std::vector<NewTask> tasks =
        atGateway(session, server, wanted.dialect, qEnvironmentVariable("RUSHES_API_KEY"), named);
    HeadlessWait waiting(session, {wanted.batch, wanted.json}, stdout);
    QString sentence;
    QObject::connect(&waiting, &HeadlessWait::ended, &app, [&](int exit, const QString &why) {
        sentence = why;
        // What is known is on the disk before the end.
        session.book.flush(&app, [exit] { QCoreApplication::exit(exit); });
    });
    const auto begin = [&] {
        std::vector<TaskKey> keys;
        for (const NewTask &each : tasks) {
            if (const Task *task = session.book.find(each.gateway, each.id))
                keys.push_back(task->key);
        }
        waiting.begin(keys);
    };
    QObject::connect(&session.book, &TaskBook::loaded, &app, [&] {
        if (tasks.empty())
            return begin();
        session.book.add(tasks, &app, [&](const Result<TaskBook::AddOutcome> &outcome) {
            if (!outcome || outcome->invalid > 0)
                QCoreApplication::exit(tell(HeadlessWait::Trouble, outcome ? u"Some of the words are no task ids."_s
                                                                           : u"The tasks cannot be stored."_s));
            else
                begin();
        });
    });
    session.gateways.readKeys();
    session.book.load();
    const int exit = app.exec();
    return tell(exit, sentence);
}

int runHeadless(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    app.setApplicationName(u"rushes"_s);
    app.setApplicationVersion(QStringLiteral(RUSHES_VERSION));
    const CommandLineResult line = readCommandLine(app.arguments().mid(1));
    if (line.end)
        return tell(*line.end);
    const std::optional<std::vector<NewTask>> tasks = wantedTasks(line.wanted);
    if (!tasks)
        return tell(HeadlessWait::Trouble, u"The file cannot be read: %1"_s.arg(line.wanted.addFile));
    Profile profile(line.wanted.dataFolder);
    if (!profile.make())
        return tell(HeadlessWait::Trouble, u"The folder cannot be written: %1"_s.arg(profile.folder()));
    if (!profile.lock())
        return tell(HeadlessWait::Trouble, u"Another program has the profile; close it, or name another with --data-dir: %1"_s.arg(profile.folder()));
    return wait(app, line.wanted, profile, *tasks);
}
} // namespace rushes
