// SPDX-FileCopyrightText: 2026 The Rushes authors
// SPDX-License-Identifier: MIT

#include "Intake.h"

#include "CommandLine.h"
#include "Session.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace rushes
{
using namespace Qt::StringLiterals;

std::vector<NewTask> tasksOf(const std::vector<FoundId> &ids, const QString &batch)
{
    std::vector<NewTask> tasks;
    for (const FoundId &found : ids) {
        if (!found.repeated)
            tasks.push_back({{}, found.id, batch, found.prompt});
    }
    return tasks;
}

static IdFileResult readWhole(const QString &file)
{
    ReadProgress progress;
    if (file != u"-"_s)
        return readIdFile(file, progress);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {IdFileResult::Trouble::Unreadable, {}};
    return readIdDevice(input, progress);
}

static std::vector<NewTask> namedTasks(const CommandLine &wanted)
{
    std::vector<NewTask> tasks;
    for (const QString &id : wanted.ids)
        tasks.push_back({{}, {id}, wanted.batch, {}});
    return tasks;
}

std::optional<std::vector<NewTask>> wantedTasks(const CommandLine &wanted)
{
    std::vector<NewTask> tasks = namedTasks(wanted);
    if (wanted.addFile.isEmpty())
        return tasks;
    const IdFileResult read = readWhole(wanted.addFile);
    if (read.trouble != IdFileResult::Trouble::None)
        return std::nullopt;
    const std::vector<NewTask> more = tasksOf(read.found.ids, wanted.batch);
    tasks.insert(tasks.end(), more.begin(), more.end());
    if (read.found.cut)
        std::fputs(qUtf8Printable(u"There are more ids than can be taken at once: the first %1 are.\n"_s.arg(more.size())), stderr);
    return tasks;
}

std::optional<std::vector<NewTask>> tasksAtOnce(CommandLine &wanted)
{
    const QFileInfo file(wanted.addFile);
    if (wanted.addFile == u"-"_s || (file.isFile() && file.isReadable()))
        return namedTasks(wanted);
    std::optional<std::vector<NewTask>> tasks = wantedTasks(wanted);
    if (tasks)
        wanted.addFile.clear();
    return tasks;
}

std::vector<NewTask> atGateway(Session &session, const QString &server, const QString &dialect, const QString &key,
                               std::vector<NewTask> tasks)
{
    QString gateway = session.gateways.all().empty() ? QString() : session.gateways.all().front().id;
    if (!server.isEmpty() || gateway.isEmpty())
        gateway = session.gateways.forThisRun(server.isEmpty() ? documentedServer() : QUrl(server), dialect, key).id;
    for (NewTask &task : tasks)
        task.gateway = gateway;
    return tasks;
}

Handover handoverOf(const CommandLine &wanted, const std::vector<NewTask> &tasks)
{
    Handover handover;
    handover.server = wanted.server ? wanted.server->toString() : QString();
    handover.offered = wanted.offered;
    handover.batch = wanted.batch;
    handover.minimized = wanted.minimized;
    for (const NewTask &task : tasks) {
        handover.ids << task.id.value;
        if (!task.prompt.isEmpty())
            handover.prompts.insert(task.id.value, task.prompt);
    }
    return handover;
}

std::vector<NewTask> tasksOf(const Handover &handover)
{
    std::vector<NewTask> tasks;
    for (const QString &id : handover.ids)
        tasks.push_back({{}, {id}, handover.batch, handover.prompts.value(id)});
    return tasks;
}
} // namespace rushes
