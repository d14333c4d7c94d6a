// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT
#pragma once

#include "CommandLine.h"
#include "tasks/TaskBook.h"

#include <QObject>

namespace rushes
{
struct Handover;
class MainWindow;
class Profile;
class Session;

/// What a start brings with it: the tasks of the command line and its file, and later those of further starts with the
/// same profile.
class StartDesk final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Session &session;
        MainWindow &window;
        const Profile &profile;
        const CommandLine &wanted;
    };
    /// server: where they are asked about; empty: of the first gateway.
    StartDesk(const Parts &parts, const QString &server);

    /// Those that are known at once; the file is read when the list has been.
    void begin(const std::vector<NewTask> &tasks);
    void listen(); ///< to further starts, which wait for it

private:
    void add(const std::vector<NewTask> &tasks);
    void take(const Handover &handover);
    void readFile();

    Session &m_session;
    MainWindow &m_window;
    const Profile &m_profile;
    const CommandLine &m_wanted;
    QString m_server;
};
} // namespace rushes
