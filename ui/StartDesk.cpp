// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "StartDesk.h"

#include "Intake.h"
#include "MainWindow.h"
#include "Session.h"
#include "StartFile.h"
#include "StartInput.h"

namespace rushes
{
using namespace Qt::StringLiterals;

StartDesk::StartDesk(const Parts &parts, const QString &server)
    : QObject(&parts.window), m_session(parts.session), m_window(parts.window), m_profile(parts.profile), m_wanted(parts.wanted),
      m_server(server)
{
}

void StartDesk::begin(const std::vector<NewTask> &tasks)
{
    if (!m_server.isEmpty() || !tasks.empty())
        add(tasks);
    if (!m_wanted.addFile.isEmpty())
        readFile();
    m_window.offerTasks(m_wanted.offered);
}

void StartDesk::add(const std::vector<NewTask> &tasks)
{
    const auto theirs = atGateway(m_session, m_server, m_wanted.dialect, qEnvironmentVariable("RUSHES_API_KEY"), tasks);
    if (!theirs.empty())
        m_window.addTasks(theirs);
}

void StartDesk::readFile()
{
    const auto readLater = [this](auto *file) {
        using File = std::remove_pointer_t<decltype(file)>;
        connect(&m_session.book, &TaskBook::loaded, file, &File::read, Qt::SingleShotConnection);
        connect(file, &File::found, this, &StartDesk::add);
    };
    if (m_wanted.addFile == "-"_L1)
        readLater(new StartInput(m_wanted.batch, m_window.messages(), this));
    else
        readLater(new StartFile(m_wanted, m_window.messages(), this));
}

void StartDesk::listen()
{
    auto *link = new InstanceLink(m_profile, this);
    connect(link, &InstanceLink::received, this, &StartDesk::take);
}

void StartDesk::take(const Handover &handover)
{
    if (const auto tasks = atGateway(m_session, handover.server, {}, {}, tasksOf(handover)); !tasks.empty())
        m_window.addTasks(tasks);
    if (!handover.minimized || !handover.offered.isEmpty())
        m_window.raiseToFront();
    m_window.offerTasks(handover.offered);
}
} // namespace rushes
