// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "AppearanceCare.h"
#include "AtHome.h"
#include "CommandLine.h"
#include "DemoStart.h"
#include "Ends.h"
#include "FirstClip.h"
#include "Headless.h"
#include "Intake.h"
#include "LogCare.h"
#include "MainWindow.h"
#include "Session.h"
#include "StartDesk.h"
#include "StartFailure.h"
#include "Support.h"
#include "log/Log.h"
#include "simulator/Demo.h"
#include "system/Termination.h"
#include "widgets/Access.h"
#include "widgets/SessionBus.h"
#include "widgets/Style.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

using namespace rushes;
using namespace Qt::StringLiterals;

/// What waits until there is a window: keys, since a keychain may ask for a password; and the desktop, which is asked when
/// the window has long been painted.
static void beginLater(Session &session, MainWindow &window, std::optional<AtHome> &home)
{
    QTimer::singleShot(0, &window, [&] { session.gateways.readKeys(); });
    constexpr std::chrono::seconds settled{1};
    QTimer::singleShot(settled, &window, [&] {
        session.watchNetwork();
        if (home)
            home->begin();
    });
}

static int run(QApplication &app, const CommandLine &wanted, Profile &profile, const std::vector<NewTask> &tasks,
               const Demo *demo)
{
    Log log(profile.folder());
    KeychainSecrets secrets;
    Session session(profile, secrets);
    const LogCare logCare(log, session);
    if (!wanted.saveFolder.isEmpty() || demo)
        session.setLibraryFolder(wanted.saveFolder.isEmpty() ? profile.folder() + u"/library"_s : wanted.saveFolder);
    AppearanceCare looks(session.settings, wanted.language);

    MainWindow window(session);
    window.setDiagnostics([&](bool withPrompts) { return supportSubject(session, profile, &log, withPrompts); });
    std::optional<AtHome> home;
    if (demo || !wanted.screenshot.isEmpty()) {
        new FirstClip(session, window, wanted.screenshot);
    } else {
        window.guardClosing();
        home.emplace(session, window, startArguments(wanted));
    }
    const Termination termination;
    connectEnds(app, window, termination);
    QObject::connect(&window, &MainWindow::demoWished, &app,
                     [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s}); });
    if (demo)
        session.setPace({std::chrono::milliseconds(1000), std::chrono::milliseconds(1500)});
    const bool minimized = wanted.minimized || (session.settings.tray().startsMinimized && tasks.empty() && wanted.addFile.isEmpty());
    if (home && minimized && wanted.offered.isEmpty())
        home->beginMinimized();
    else
        window.show();
    StartDesk start({session, window, profile, wanted}, demo ? demo->url().toString() : wanted.server.value_or(QUrl()).toString());
    start.begin(tasks);
    looks.whenPainted(&window, [&] {
        logCare.tellStart();
        session.book.load();
        start.listen();
    });
    beginLater(session, window, home);
    const int exit = app.exec();
    if (home)
        home->end();
    return exit;
}

int main(int argc, char **argv)
{
    if (const auto words = wordsOnly(argc, argv))
        return tell(*words);
    leaveSilentBuses();
    if (asksForHeadless(argc, argv))
        return runHeadless(argc, argv);
    QApplication app(argc, argv);
    joinSessionBusEarly();
    app.setApplicationName(u"rushes"_s);
    app.setApplicationDisplayName(u"Rushes"_s);
    app.setApplicationVersion(QStringLiteral(RUSHES_VERSION));
    app.setDesktopFileName(u"io.github.rushes.rushes"_s);
    CommandLineResult line = readCommandLine(app.arguments().mid(1));
    if (line.end)
        return tell(*line.end);
    const auto unreadable = [&] { return tell({2, u"The file cannot be read: %1\n"_s.arg(line.wanted.addFile)}); };
    std::optional<std::vector<NewTask>> tasks = tasksAtOnce(line.wanted);
    if (!tasks)
        return unreadable();

    std::optional<QTemporaryDir> throwAway;
    std::unique_ptr<Demo> demo;
    if (line.wanted.demo) {
        if (const auto failed = startDemo(demo, *tasks))
            return tell(*failed);
    }
    const bool apart = line.wanted.demo && line.wanted.dataFolder.isEmpty();
    Profile profile(apart ? throwAway.emplace().path() : line.wanted.dataFolder);
    access::install();
    app.setStyle(new Style);
    if (!profile.make())
        return StartFailure::tell(StartFailure::Why::FolderNotWritable, profile.folder(), line.wanted);
    if (!profile.lock()) {
        if (!line.wanted.addFile.isEmpty() && !(tasks = wantedTasks(line.wanted)))
            return unreadable();
        if (InstanceLink::send(profile, handoverOf(line.wanted, *tasks)))
            return 0;
        return StartFailure::tell(StartFailure::Why::ProfileTaken, profile.folder(), line.wanted);
    }
    return run(app, line.wanted, profile, *tasks, demo.get());
}
