// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "Language.h"
#include "MainWindow.h"
#include "Session.h"
#include "simulator/SimulatedGateway.h"
#include "tasks/TaskTable.h"
#include "tasks/TaskViewModel.h"
#include "widgets/Appearance.h"
#include "widgets/Style.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace rushes
{
/// The whole program without its main(): a window over a real store, real sockets and a library folder.
struct WindowRig {
    SimulatedGateway gateway;
    QTemporaryDir folder;
    Profile profile{folder.filePath(QStringLiteral("profile"))};
    MemorySecrets secrets;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
    Language language;

    explicit WindowRig(const QString &lang = QStringLiteral("en"), bool withGateway = true)
    {
        gateway.start();
        profile.make();
        language.use(lang);
        session = std::make_unique<Session>(profile, secrets);
        session->setLibraryFolder(library());
        session->setPace({std::chrono::milliseconds(100), std::chrono::milliseconds(100)});
        if (withGateway)
            session->gateways.forThisRun(gateway.url(), {}, {});
        window = std::make_unique<MainWindow>(*session);
        session->book.load();
        window->resize(1280, 800);
        window->show();
    }
    /// Keys arrive; without a window manager nobody else gives the focus.
    bool activate() const
    {
        if (!QTest::qWaitForWindowExposed(window.get()))
            return false;
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get());
    }
    ~WindowRig() { window.reset(); }
    /// The same profile in a new session and window, as the next start has it. Nothing is remembered that was not before.
    void restart()
    {
        window.reset();
        session.reset();
        session = std::make_unique<Session>(profile, secrets);
        session->setLibraryFolder(library());
        session->gateways.forThisRun(gateway.url(), {}, {});
        window = std::make_unique<MainWindow>(*session);
        session->book.load();
        window->show();
    }

    QString library() const { return folder.filePath(QStringLiteral("library")); }
    TaskTable *table() const { return window->findChild<TaskTable *>(QStringLiteral("taskTable")); }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data(Qt::DisplayRole).toString();
    }
    QString gatewayId() const { return session->gateways.all().front().id; }
    void add(const QString &id) { window->addTasks({{gatewayId(), {id}, {}, {}}}); }
};
} // namespace rushes
